using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Controle;

/// <summary>The quick way, the thorough way, any chunking and a copy of the bytes all come to the same.</summary>
public class GelijkheidTests
{
    private static readonly Config Veel = Config.QuickThrowOnFailure.WithMaxTest(Proeven.Aantal(2000));

    [Fact]
    public void The_quick_way_finds_what_the_thorough_way_finds()
    {
        Prop.ForAll(
                Mutaties(),
                bytes => Als(bytes, new ControleOpties()).SequenceEqual(Als(bytes, new ControleOpties { AlleenGrondig = true }))
            )
            .Check(Veel);
    }

    [Fact]
    public void Any_chunking_of_the_input_gives_the_same_findings()
    {
        Prop.ForAll(
                Mutaties(),
                ArbMap.Default.ArbFor<PositiveInt>(),
                (bytes, stuk) =>
                {
                    var gevonden = new List<Bevinding>();
                    EiControle.Controleer(
                        new HappenStroom(bytes, (stuk.Get % 700) + 1),
                        new ControleOpties(),
                        (scoped in EiBevinding b) => gevonden.Add(b.NaarBevinding())
                    );
                    return gevonden.SequenceEqual(Als(bytes, new ControleOpties()));
                }
            )
            .Check(Veel);
    }

    [Fact]
    public void Many_cores_find_what_one_core_finds()
    {
        Prop.ForAll(
                Mutaties(),
                ArbMap.Default.ArbFor<PositiveInt>(),
                (bytes, maat) =>
                {
                    byte[] lang = [.. Enumerable.Repeat(bytes, 1 + (maat.Get % 5)).SelectMany(b => b)];
                    var kernen = new ControleOpties { Kernen = 2 + (maat.Get % 3), Bloklengte = 300 + (maat.Get * 37 % 2000) };
                    var gevonden = new List<Bevinding>();
                    EiControle.Controleer(
                        new HappenStroom(lang, 100 + (maat.Get * 101 % 7000)),
                        kernen,
                        (scoped in EiBevinding b) => gevonden.Add(b.NaarBevinding())
                    );
                    var een = Als(lang, new ControleOpties());
                    return Als(lang, kernen).SequenceEqual(een) && gevonden.SequenceEqual(een);
                }
            )
            .Check(Veel);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(50)]
    public void Many_cores_find_what_one_core_finds_in_a_longer_file(int elkeHoeveelste)
    {
        var verzekerden = Proeven.IsLicht ? 100 : 400;
        var bytes = Lang(verzekerden, elkeHoeveelste);
        foreach (var blok in (int[])[320, 1000, 5000, 40_000])
        {
            var kernen = new ControleOpties { Kernen = 4, Bloklengte = blok };
            var (een, van) = (EiControle.Controleer(bytes, new ControleOpties()), EiControle.Controleer(bytes, kernen));

            van.Bevindingen.ShouldBe(een.Bevindingen);
            van.Resultaat.ShouldBe(een.Resultaat);
        }

        EiControle.Controleer(bytes).Bevindingen.Count.ShouldBeGreaterThanOrEqualTo(verzekerden / elkeHoeveelste);
    }

    /// <summary>A claim of many verzekerden in which every so many prestaties one is wrong, by turns in a field, a number, a length or a reference.</summary>
    private static byte[] Lang(int verzekerden, int elkeHoeveelste)
    {
        var voorbeeld = new Voorbeeld();
        var regels = new List<string> { voorbeeld.Record(1) };
        long nummer = 0;
        for (var v = 0; v < verzekerden; v++)
        {
            regels.Add(Genummerd(voorbeeld.Record(2), ++nummer));
            var prestatie = Genummerd(voorbeeld.Record(3), ++nummer);
            prestatie = prestatie[..124] + $"R{(v * 7919) % 1_000_003:D8}".PadRight(20) + prestatie[144..];
            if (v % elkeHoeveelste == 0)
            {
                prestatie = (v / elkeHoeveelste % 4) switch
                {
                    0 => prestatie[..57] + "20261332" + prestatie[65..],
                    1 => Genummerd(prestatie, nummer + 7),
                    2 => prestatie + " ",
                    _ => prestatie[..124] + "DUBBEL".PadRight(20) + prestatie[144..],
                };
            }

            regels.Add(prestatie);
            if (v % 5 == 0)
            {
                regels.Add(("98" + prestatie[2..14] + "0001Toelichting").PadRight(310));
            }
        }

        regels.Add(voorbeeld.Record(8));
        return Encoding.Latin1.GetBytes(string.Concat(regels.Select(r => r + "\r\n")));
    }

    private static string Genummerd(string record, long nummer) =>
        record[..2] + nummer.ToString("D12", System.Globalization.CultureInfo.InvariantCulture) + record[14..];

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes()
    {
        Prop.ForAll(
                Mutaties(),
                bytes =>
                {
                    using var lezer = RecordLezer.Open(new MemoryStream(bytes));
                    if (lezer is null)
                    {
                        return true;
                    }

                    var uit = new MemoryStream();
                    RecordSchrijver.Schrijf(lezer.Records(), uit);
                    return uit.ToArray().AsSpan().SequenceEqual(bytes.AsSpan(lezer.HeeftMarkering ? 3 : 0));
                }
            )
            .Check(Veel);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void A_last_line_without_an_end_that_is_longer_than_all_before_it_keeps_its_bytes(string einde)
    {
        var bytes = Encoding.Latin1.GetBytes(new Voorbeeld().Record(1)[..60] + einde + new Voorbeeld().Record(2));
        using var lezer = RecordLezer.Open(new MemoryStream(bytes))!;
        var uit = new MemoryStream();
        var gevonden = new List<Bevinding>();

        RecordSchrijver.Schrijf(lezer.Records(), uit);
        EiControle.Controleer(new MemoryStream(bytes), new ControleOpties(), (scoped in EiBevinding b) => gevonden.Add(b.NaarBevinding()));

        uit.ToArray().ShouldBe(bytes);
        gevonden.ShouldBe(Als(bytes, new ControleOpties()));
    }

    [Fact]
    public void A_very_long_line_is_read_and_written_whole()
    {
        byte[] bytes = [.. new Voorbeeld().Bytes(), .. Encoding.ASCII.GetBytes(new string('x', Proeven.Aantal(3_000_000)) + "\r\n04")];
        using var lezer = RecordLezer.Open(new MemoryStream(bytes))!;
        var uit = new MemoryStream();

        RecordSchrijver.Schrijf(lezer.Records(), uit);

        uit.ToArray().ShouldBe(bytes);
    }

    private static IReadOnlyList<Bevinding> Als(byte[] bytes, ControleOpties opties) => EiControle.Controleer(bytes, opties).Bevindingen;

    /// <summary>The sound claim with one to four changes: a byte, a cut, an insertion, a swap of two records, a field of another record.</summary>
    private static Arbitrary<byte[]> Mutaties()
    {
        var wijziging = Gen.Choose(0, int.MaxValue - 1).Three().Select(t => (t.Item1, t.Item2, t.Item3));
        return Gen.Elements(Bases)
            .SelectMany(basis => Gen.NonEmptyListOf(wijziging).Select(l => l.Take(4).Aggregate(basis, Verander)))
            .ToArbitrary();
    }

    /// <summary>OS301, a retour of it, and GZ321 with all its record types.</summary>
    private static IEnumerable<byte[]> Bases
    {
        get
        {
            var voorbeeld = new Voorbeeld();
            yield return voorbeeld.Bytes();
            var fout = voorbeeld.Zet(5, "0413", "00000000");
            var retour = new MemoryStream();
            var antwoord = TechnischeAfwijzing.Maak(
                new MemoryStream(fout.Bytes()),
                fout.Bevindingen(),
                RetourAfzender.Portaal,
                "P",
                new DateOnly(2026, 4, 3)
            );
            RetourSchrijver.Schrijf(fout.Bytes(), antwoord!, retour);
            yield return retour.ToArray();
            var gz = Path.Combine(AppContext.BaseDirectory, "Conformance", "GZ321-basisbestand-correct.ASC");
            yield return Encoding.Latin1.GetBytes(File.ReadAllText(gz, Encoding.Latin1).Replace("\n", "\r\n", StringComparison.Ordinal));
        }
    }

    private static byte[] Verander(byte[] bytes, (int Soort, int Plek, int Waarde) w)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        var lijst = bytes.ToList();
        var plek = w.Plek % lijst.Count;
        const string Geliefd = "0123456789 ADCX\r\n\u00e9";
        switch (w.Soort % 6)
        {
            case 0:
                lijst[plek] = (byte)(w.Waarde & 255);
                break;
            case 1:
            case 2:
                lijst[plek] = (byte)Geliefd[w.Waarde % Geliefd.Length];
                break;
            case 3:
                lijst.RemoveRange(plek, Math.Min(lijst.Count - plek, (w.Waarde % 4) + 1));
                break;
            case 4:
                lijst.Insert(plek, (byte)(w.Waarde & 255));
                break;
            default:
                var a = plek / 312 * 312;
                var b = w.Waarde % lijst.Count / 312 * 312;
                for (var i = 0; i < 312 && a + i < lijst.Count && b + i < lijst.Count; i++)
                {
                    (lijst[a + i], lijst[b + i]) = (lijst[b + i], lijst[a + i]);
                }

                break;
        }

        return [.. lijst];
    }

    private sealed class HappenStroom(byte[] bytes, int hap) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, hap));
    }
}
