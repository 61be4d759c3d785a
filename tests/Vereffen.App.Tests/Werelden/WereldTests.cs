using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.App.Tests.Werelden;

/// <summary>
/// Side file and judgement agree. By default on some thousands of lines per standard and seed; <c>VEREFFEN_REGELS=100000</c> runs as many as that.
/// </summary>
public sealed class WereldTests : IDisposable
{
    private static readonly DateOnly Ontvangen = new(2026, 2, 2);
    private static readonly UzoviNummer Uzovi = Nummer(GenereerOpties.UzoviVanWereld);

    private readonly Werkmap map = new();

    public static TheoryData<string, long> Werelden
    {
        get
        {
            var data = new TheoryData<string, long>();
            foreach (var standaard in (string[])["OS301", "HA304", "PM304", "MZ301"])
            {
                foreach (var seed in (long[])[1, 20260101, -77])
                {
                    data.Add(standaard, seed);
                }
            }

            return data;
        }
    }

    public void Dispose() => map.Dispose();

    [Theory]
    [MemberData(nameof(Werelden))]
    public void Without_faults_every_line_is_awarded_in_full(string standaard, long seed)
    {
        var wereld = Maak(standaard, seed, Regels(2000), 0);

        var oordeel = wereld.Beoordeel();

        oordeel.Regels.Where(r => r.Codes.Count > 0).Select(Toon).Take(5).ShouldBeEmpty();
        oordeel.Verzekerden.Where(v => v.Codes.Count > 0).ShouldBeEmpty();
        oordeel.Uitkomst.ShouldBe(Beoordeling.Uitkomst.Toegekend);
        oordeel.Bestand.ShouldBe([Retourcode.VolledigToegekend]);
        oordeel.Regels.ShouldAllBe(r => r.Toegekend == r.Prestatie.Declaratiebedrag);
    }

    [Theory]
    [MemberData(nameof(Werelden))]
    public void The_judgement_finds_exactly_the_planted_faults(string standaard, long seed)
    {
        var wereld = Maak(standaard, seed, Regels(3000), 2500);
        wereld.Lezing.Bevindingen.Select(b => $"{b.Regel} {b.Element} {b.Retourcode}").ShouldBeEmpty();

        var oordeel = wereld.Beoordeel();

        var gevonden = Gevonden(oordeel).ToHashSet(StringComparer.Ordinal);
        var gepland = wereld.Fouten.Select(f => Regel(f.Regel, f.Beoordelingsregel, f.Retourcode)).ToHashSet(StringComparer.Ordinal);
        gepland.Count.ShouldBe(wereld.Fouten.Count);
        gevonden.Except(gepland).Order(StringComparer.Ordinal).Take(8).ShouldBeEmpty("loos alarm");
        gepland.Except(gevonden).Order(StringComparer.Ordinal).Take(8).ShouldBeEmpty("gemist");
    }

    [Theory]
    [InlineData("OS301", "P16", "")]
    [InlineData("HA304", "P16", "")]
    [InlineData("PM304", "V07", "")]
    [InlineData("MZ301", "V07", "P03")]
    public void Faults_of_every_rule_that_the_standard_allows_are_planted(string standaard, string zonder, string ookZonder)
    {
        var wereld = Maak(standaard, 5, 4000, 4000);

        string[] alle =
        [
            .. Enumerable.Range(1, 7).Select(n => $"V{n:D2}"),
            .. Enumerable.Range(1, 20).Select(n => $"P{n:D2}"),
            .. Enumerable.Range(1, 6).Select(n => $"C{n:D2}"),
        ];
        wereld
            .Fouten.Select(f => f.Beoordelingsregel)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ShouldBe(alle.Except([zonder, ookZonder], StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static int Regels(int gewoon) =>
        int.TryParse(Environment.GetEnvironmentVariable("VEREFFEN_REGELS"), CultureInfo.InvariantCulture, out var aantal) ? aantal : gewoon;

    /// <summary>Every finding but that a line was not judged because its verzekerde was refused.</summary>
    private static IEnumerable<string> Gevonden(Oordeel oordeel)
    {
        foreach (var verzekerde in oordeel.Verzekerden)
        {
            foreach (var bevinding in verzekerde.Bevindingen)
            {
                yield return Regel(verzekerde.Verzekerde.Regel, bevinding.RegelId, bevinding.Code);
            }
        }

        var geweigerd = oordeel.Verzekerden.Where(v => v.Codes.Count > 0).Select(v => v.Verzekerde).ToHashSet();
        foreach (var regel in oordeel.Regels)
        {
            var alleenOmVerzekerde =
                geweigerd.Contains(regel.Verzekerde) && regel.Codes is [var enige] && enige == Retourcode.NietBeoordeeld;
            foreach (var bevinding in alleenOmVerzekerde ? [] : regel.Bevindingen)
            {
                yield return Regel(regel.Prestatie.Regel, bevinding.RegelId, bevinding.Code);
            }
        }
    }

    private static string Regel(int regel, string id, Retourcode code) =>
        string.Create(CultureInfo.InvariantCulture, $"{regel:D7} {id} {code}");

    private static string Toon(RegelOordeel r) =>
        string.Join("; ", r.Bevindingen.Select(b => $"{r.Prestatie.Regel} {r.Prestatie.Code} {b.RegelId} {b.Code} {b.Uitleg}"));

    private static UzoviNummer Nummer(string tekst)
    {
        UzoviNummer.TryParse(tekst, out var uzovi).ShouldBeTrue();
        return uzovi;
    }

    private Proefwereld Maak(string standaard, long seed, int prestaties, int fouten)
    {
        var opties = new GenereerOpties
        {
            Standaard = Standaarden.Zoek(standaard)!,
            Prestaties = prestaties,
            Seed = seed,
            FoutenPerTienduizend = fouten,
        };
        var claim = new MemoryStream();
        var gepland = new List<Geplantefout>();
        Generator.Genereer(opties, _ => claim, gepland.Add, naam => File.Create(map.Bestand(naam)));
        var geladen = RegisterSet.Laad(map.Pad);
        geladen.Fouten.Select(f => f.ToString()).ShouldBeEmpty();
        return new Proefwereld(DeclaratieLezer.Lees(claim.ToArray()), geladen.Registers, gepland);
    }

    private sealed record Proefwereld(DeclaratieLezing Lezing, RegisterSet Registers, List<Geplantefout> Fouten)
    {
        public Oordeel Beoordeel() => Beoordelaar.Beoordeel(Lezing.Declaratie!, Lezing.Bevindingen, Registers, Uzovi, Ontvangen);
    }
}
