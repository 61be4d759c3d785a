using System.Text;
using Vereffen.Ei.Tests.Controle;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.SnelTesten;

/// <summary>The quick way takes every record that is sound, and never one that is not.</summary>
public class SnelwegTests
{
    private static readonly Standaard Qq901 = Proefstandaard.Qq901;
    private static readonly Standaard Os301 = Standaarden.Zoek("OS301")!;
    private static readonly ControleOpties Opties = new() { Standaard = Qq901 };

    public static TheoryData<string> Claims => [.. Standaarden.Alle.Where(s => !s.IsRetour).Select(s => s.VolledigeNaam)];

    public static TheoryData<string> Elementen =>
        [.. Qq901.Records.Where(r => r.IsDetail).SelectMany(r => r.Elementen).Where(e => e.Index > 0).Select(e => e.Id)];

    [Theory]
    [MemberData(nameof(Claims))]
    public void Of_a_sound_claim_it_takes_all_that_stands_between_01_and_99(string naam)
    {
        var standaard = Standaarden.Zoek(naam)!;
        var bytes = Genereren.Proefgeneratie.Maak(naam, 60, 4);

        Genomen(standaard, bytes, new ControleOpties()).ShouldBe((bytes.Length / (standaard.RecordLengte + 2)) - 2);
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void Of_its_retour_too(string naam)
    {
        var standaard = Standaarden.Zoek(Standaarden.Zoek(naam)!.Tegenhanger)!;
        var claim = Genereren.Proefgeneratie.Maak(naam, 20, 4);
        var regels = claim.Length / (Standaarden.Zoek(naam)!.RecordLengte + 2);
        RecordUitkomst[] alle =
        [
            .. Enumerable.Range(2, regels - 2).Select(r => new RecordUitkomst(r, [new Retourcode(8072)], Bedrag.Nul, Bedrag.Nul)),
        ];
        var retour = Retouren.Van(claim, alle, 0);

        Genomen(standaard, retour, new ControleOpties()).ShouldBe((retour.Length / (standaard.RecordLengte + 2)) - 2);
    }

    [Fact]
    public void Of_the_trial_message_it_takes_all()
    {
        EiControle.Controleer(Proefstandaard.Bericht(), Opties).Bevindingen.Zinnen().ShouldBeEmpty();
        Genomen(Qq901, Proefstandaard.Bericht(), Opties).ShouldBe(8);
    }

    /// <summary>What the thorough way finds nothing wrong with, the quick way takes; what it does, ends the run at that record.</summary>
    [Theory]
    [MemberData(nameof(Elementen))]
    public void Whatever_an_element_holds_it_is_taken_if_and_only_if_it_is_sound(string id)
    {
        var element = Qq901.ZoekElement(id)!;
        var bericht = Proefstandaard.Bericht();
        for (var begin = 0; begin < bericht.Length; begin += 232)
        {
            if (Encoding.ASCII.GetString(bericht, begin, 2) != id[..2])
            {
                continue;
            }

            foreach (var vulling in Proeven.Deel(Vullingen(element), stap: 5, element.Index))
            {
                var bytes = bericht.ToArray();
                Encoding.Latin1.GetBytes(vulling).CopyTo(bytes, begin + element.Start - 1);
                var grondig = EiControle.Controleer(bytes, Opties with { AlleenGrondig = true });
                var snel = EiControle.Controleer(bytes, Opties);

                snel.Bevindingen.Zinnen().ShouldBe(grondig.Bevindingen.Zinnen());
                snel.Resultaat.ShouldBe(grondig.Resultaat);
                var eerste = grondig.Bevindingen.Where(b => b.Regel < 10).Select(b => (long)b.Regel - 2).FirstOrDefault(8);
                Genomen(Qq901, bytes, Opties)
                    .ShouldBe(eerste, $"{begin / 232} '{vulling}' {string.Join(", ", grondig.Bevindingen.Zinnen())}");
            }
        }
    }

    [Theory]
    [InlineData(Niveau.N5, 1)]
    [InlineData(Niveau.N4, 8)]
    public void Rules_above_the_level_that_is_asked_for_do_not_hold_it_up(Niveau totEnMet, long genomen)
    {
        var bytes = Proefstandaard.Bericht();
        "20260301"u8.CopyTo(bytes.AsSpan(9));

        Genomen(Qq901, bytes, Opties with { TotEnMet = totEnMet }).ShouldBe(genomen);
        EiControle.Controleer(bytes, Opties with { TotEnMet = totEnMet }).Bevindingen.Count.ShouldBe(totEnMet == Niveau.N5 ? 3 : 0);
    }

    [Fact]
    public void Under_a_record_that_can_not_be_trusted_it_waits()
    {
        var bytes = Proefstandaard.Bericht();
        "XXXXXXXX"u8.CopyTo(bytes.AsSpan(9));

        Genomen(Qq901, bytes, Opties).ShouldBe(1);
        EiControle.Controleer(bytes, Opties).Bevindingen.Select(b => b.Element).ShouldBe(["0117"]);
    }

    [Fact]
    public void It_stops_at_the_end_of_its_stretch_or_where_too_little_is_at_hand()
    {
        var bytes = Genereren.Proefgeneratie.Maak("OS301", 20, 4);
        var regels = bytes.Length / 312;

        Rijd(bytes, bytes.Length).ShouldBe(new Traject((regels - 1) * 312, regels - 2, Vast: false));
        Rijd([.. bytes, .. new byte[10]], bytes.Length).ShouldBe(new Traject((regels - 1) * 312, regels - 2, Vast: true));
        Rijd(bytes, 312).ShouldBe(new Traject(312, 0, Vast: false));
        Rijd(bytes, 313).ShouldBe(new Traject(624, 1, Vast: false));
        Rijd(bytes, 624).ShouldBe(new Traject(624, 1, Vast: false));
        Rijd(bytes.AsSpan(0, 624), 624).ShouldBe(new Traject(312, 0, Vast: false));
        Rijd(bytes.AsSpan(0, 312 + 319), 624).ShouldBe(new Traject(312, 0, Vast: false));
        Rijd(bytes.AsSpan(0, 312 + 320), 632).ShouldBe(new Traject(624, 1, Vast: false));
    }

    [Theory]
    [InlineData("\n", true, 6)]
    [InlineData("\n", false, 0)]
    [InlineData("\r\n", true, 6)]
    [InlineData("\r", true, 0)]
    [InlineData("\r\r", true, 0)]
    [InlineData("\n\r", true, 0)]
    public void It_takes_bare_lf_only_where_any_line_end_will_do(string einde, bool los, long genomen)
    {
        var bytes = new Voorbeeld { Regeleinde = einde }.Bytes();

        Genomen(Os301, bytes, new ControleOpties { StrikteRegeleinden = !los }).ShouldBe(genomen);
    }

    [Fact]
    public void It_waits_when_no_more_references_can_be_kept()
    {
        var bytes = new Voorbeeld().Bytes();
        var referenties = new Referenties(2);

        Rijd(bytes, bytes.Length, referenties).ShouldBe(new Traject(5 * 312, 4, Vast: false));

        referenties.Vol.ShouldBeTrue();
        referenties.Alle.ToArray().ShouldBe([new Wachtend(3, 624, 3), new Wachtend(3, 4 * 312, 5)]);
        referenties.Leeg();
        referenties.Alle.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Who_sees_the_records_sees_them_all_with_their_line()
    {
        var gezien = new Kijker();
        using var bron = new Bron(new Voorbeeld().Bytes());

        new ControleMotor(bron, new ControleOpties(), (scoped in EiBevinding _) => { }, gezien).Draai();

        gezien.Regels.ShouldBe([
            "OS301 1.0",
            "1 01 310",
            "2 02 310",
            "3 04 310",
            "4 98 310",
            "5 04 310",
            "6 02 310",
            "7 04 310",
            "8 99 310",
        ]);
    }

    [Fact]
    public void Half_the_width_sees_the_same()
    {
        foreach (var soort in Qq901.Records.Where(r => r.IsDetail))
        {
            var plan = Qq901.Snelboek(Niveau.N5).Plan((byte)soort.Kenmerk[0], (byte)soort.Kenmerk[1])!;
            var bericht = Proefstandaard.Bericht();
            var begin = Enumerable.Range(0, 10).Select(r => r * 232).First(b => Encoding.ASCII.GetString(bericht, b, 2) == soort.Kenmerk);
            foreach (var plek in Proeven.Deel(Enumerable.Range(0, 230), stap: 9, soort.Index))
            {
                foreach (var teken in "\0 09X\u00ff")
                {
                    var venster = bericht.AsSpan(begin, 256).ToArray();
                    venster[plek] = (byte)teken;
                    var (breed, smal) = (new ulong[16], new ulong[16]);
                    var goed = Enumerable.Range(0, 230).All(i => unchecked((byte)(venster[i] - plan.Laagste[i])) <= plan.Breedte[i]);

                    Veger.Veeg(plan, venster, breed).ShouldBe(goed);
                    Veger.VeegSmal(plan, venster, smal).ShouldBe(goed);
                    var verwacht = new ulong[16];
                    for (var i = 0; i < 256; i++)
                    {
                        verwacht[i / 64] |= venster[i] == plan.Laagste[i] ? 0 : 1UL << (i % 64);
                    }

                    smal.SequenceEqual(verwacht).ShouldBeTrue();
                    breed.SequenceEqual(verwacht).ShouldBeTrue();
                }
            }
        }
    }

    [Theory]
    [InlineData(0, 1, 1ul, 0ul)]
    [InlineData(3, 4, 0x78ul, 0ul)]
    [InlineData(60, 4, 0xF000000000000000ul, 0ul)]
    [InlineData(60, 6, 0xF000000000000000ul, 3ul)]
    [InlineData(64, 2, 3ul, 0ul)]
    [InlineData(0, 64, ulong.MaxValue, 0ul)]
    [InlineData(1, 64, 0xFFFFFFFFFFFFFFFEul, 1ul)]
    public void A_field_is_some_bits_of_one_word_and_the_next(int plek, int lengte, ulong masker, ulong over) =>
        Snelplan.Bits(plek, lengte).ShouldBe((masker, over));

    private static IEnumerable<string> Vullingen(Element e)
    {
        var n = e.Lengte;
        string[] losse =
            e.Type == ElementType.N
                ? ["0", "1", "2", "3", "4", "5", "9", " ", "X", "/", ":"]
                : [" ", "A", "C", "D", "X", "0", "\u0001", "\u00ff"];
        foreach (var teken in losse)
        {
            yield return new string(teken[0], n);
            yield return teken + (e.Type == ElementType.N ? new string('0', n - 1) : new string(' ', n - 1));
            yield return (e.Type == ElementType.N ? new string('0', n - 1) : new string(' ', n - 1)) + teken;
        }

        foreach (var waarde in e.Waarden)
        {
            yield return waarde.PadRight(n);
        }

        string[] vormen = e.Vorm switch
        {
            Vorm.Datum => ["20240229", "20230229", "17991231", "18000101", "20260304", "20260301"],
            Vorm.Bsn => ["999900006", "999900018", "999900019", "123456789", "999999999"],
            Vorm.Agb => ["01000001", "00000001", "01000000", "98000001"],
            Vorm.Postcode => ["1234AB", "1234A1", "12 4AB"],
            _ => [],
        };
        foreach (var vorm in vormen)
        {
            yield return vorm;
        }
    }

    /// <summary>Records that the quick way takes from behind the 01 on, in one go.</summary>
    private static long Genomen(Standaard standaard, byte[] bytes, ControleOpties opties)
    {
        using var bron = new Bron(bytes);
        var lezer = new RegelLezer(bron);
        lezer.Volgende(out var eerste).ShouldBeTrue();
        using var controle = new RecordControle(standaard, opties, new Melder((scoped in EiBevinding _) => { }), null);
        controle.Controleer(eerste, laatste: false);
        var genomen = controle.Snel(bron, lezer);
        lezer.Gelezen.ShouldBe((int)genomen + 1);
        return genomen;
    }

    private static Traject Rijd(ReadOnlySpan<byte> bytes, int tot, Referenties? referenties = null)
    {
        var stand = new Stand(Os301);
        stand.Onthoud(Os301.Voorloop, bytes[..310], 0);
        stand.Vorige = Os301.Voorloop;
        return new Snelronde(Os301, new ControleOpties(), stand, referenties, null).Neem(bytes, 312, tot, 1);
    }

    private sealed class Kijker : IRecordOntvanger
    {
        internal List<string> Regels { get; } = [];

        public void Begin(Standaard standaard) => Regels.Add(standaard.VolledigeNaam);

        public void Neem(RecordSoort soort, ReadOnlySpan<byte> bytes, int regel) => Regels.Add($"{regel} {soort.Kenmerk} {bytes.Length}");
    }
}
