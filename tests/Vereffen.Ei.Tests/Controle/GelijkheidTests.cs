using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Controle;

/// <summary>The quick way, the thorough way, any chunking and a copy of the bytes all come to the same.</summary>
public class GelijkheidTests
{
    private static readonly Config Veel = Config.QuickThrowOnFailure.WithMaxTest(2000);

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

    [Fact]
    public void A_very_long_line_is_read_and_written_whole()
    {
        byte[] bytes = [.. new Voorbeeld().Bytes(), .. Encoding.ASCII.GetBytes(new string('x', 3_000_000) + "\r\n04")];
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
