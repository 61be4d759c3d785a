using System.Globalization;
using System.Text;
using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.App.Tests.Beoordelen;

/// <summary>
/// In each standard: a whole file is claimed and credited, byte for byte but for D/C and numbers; and then one element differs. From bytes to bytes, the history by
/// way of its file.
/// </summary>
public sealed class CreditPerStandaardTests : IDisposable
{
    private static readonly DateOnly Ontvangen = new(2026, 2, 2);
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Theory]
    [InlineData("OS301")]
    [InlineData("HA304")]
    [InlineData("PM304")]
    [InlineData("MZ301")]
    public void The_credit_of_a_whole_file_takes_all_of_it_back(string standaard)
    {
        var (claim, registers) = Toegekend(standaard);

        var credit = Beoordeel(Credit(claim, standaard), registers);

        var debetten = Debetten(claim);
        debetten.Count.ShouldBeGreaterThan(40);
        var regels = credit.Regels.Where(r => debetten.ContainsKey(r.Prestatie.Regel)).ToList();
        regels.SelectMany(r => r.Bevindingen).Select(b => b.Uitleg).Distinct().ShouldBeEmpty();
        regels.Sum(r => r.Toegekend.Cents).ShouldBe(-debetten.Values.Sum());
        credit.HistorieNa(registers.Historie).Regels.Where(r => r.Staat).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("OS301", "0412")]
    [InlineData("HA304", "0412")]
    [InlineData("HA304", "0411")]
    [InlineData("PM304", "0421", "004")]
    [InlineData("PM304", "0424", "20260102")]
    [InlineData("PM304", "0425")]
    [InlineData("MZ301", "0415", "11")]
    [InlineData("MZ301", "0419", "J")]
    [InlineData("MZ301", "0425")]
    public void A_credit_that_differs_in_one_element_is_refused_with_8017(string naam, string element, string? nieuw = null)
    {
        var (claim, registers) = Toegekend(naam);
        var standaard = Standaarden.Zoek(naam)!;
        var e = standaard.ZoekElement(element)!;
        var debetten = Debetten(claim);
        var credit = Credit(claim, naam);
        var lengte = standaard.RecordLengte + 2;
        var gevuld = Enumerable
            .Range(0, credit.Length / lengte)
            .Where(i => debetten.ContainsKey(i + 1) && (nieuw is not null || IsGevuld(credit, i * lengte, e)))
            .ToList();
        gevuld.ShouldNotBeEmpty($"{element} is in geen regel gevuld");
        // Another line's value, so that it stays a value of the code list; where all are the same the last digit goes up or down.
        var plek = gevuld[0] * lengte;
        var waarde = Waarde(credit, plek, e);
        var ander = nieuw ?? gevuld.Select(i => Waarde(credit, i * lengte, e)).FirstOrDefault(w => w != waarde) ?? Anders(waarde);
        Encoding.Latin1.GetBytes(ander).CopyTo(credit, plek + e.Start - 1);

        var oordeel = Beoordeel(credit, registers);

        var anders = oordeel.Regels.Where(r => r.Codes.Count > 0 && debetten.ContainsKey(r.Prestatie.Regel)).ShouldHaveSingleItem();
        anders.Prestatie.Regel.ShouldBe(gevuld[0] + 1);
        anders.Codes.ShouldBe([new Retourcode(8017)], string.Join("; ", anders.Bevindingen.Select(b => b.Uitleg)));
    }

    /// <summary>A claim of the generator's, and registers that remember that it was awarded.</summary>
    private (byte[] Claim, RegisterSet Registers) Toegekend(string standaard)
    {
        using var uit = new MemoryStream();
        var opties = new GenereerOpties
        {
            Standaard = Standaarden.Zoek(standaard)!,
            Prestaties = 60,
            Seed = 7,
        };
        Generator.Genereer(opties, _ => uit, _ => { }, naam => File.Create(map.Bestand(naam)));
        var claim = uit.ToArray();
        var registers = RegisterSet.Laad(map.Pad).Registers;
        var oordeel = Beoordeel(claim, registers);
        oordeel.Uitkomst.ShouldBe(Vereffen.Beoordeling.Uitkomst.Toegekend);
        using (var schrijver = File.CreateText(map.Bestand("historie.csv")))
        {
            HistorieBestand.Schrijf(schrijver, oordeel.HistorieNa(registers.Historie));
        }

        var geladen = RegisterSet.Laad(map.Pad);
        geladen.Fouten.ShouldBeEmpty();
        return (claim, geladen.Registers);
    }

    private static Oordeel Beoordeel(byte[] claim, RegisterSet registers)
    {
        var lezing = DeclaratieLezer.Lees(claim);
        UzoviNummer.TryParse(GenereerOpties.UzoviVanWereld, out var uzovi).ShouldBeTrue();
        return Beoordelaar.Beoordeel(lezing.Declaratie!, lezing.Bevindingen, registers, uzovi, Ontvangen);
    }

    /// <summary>The same file with every 04 as a credit of itself.</summary>
    private static byte[] Credit(byte[] claim, string naam)
    {
        var standaard = Standaarden.Zoek(naam)!;
        var credit = (byte[])claim.Clone();
        var totaal = DeclaratieLezer
            .Lees(claim)
            .Declaratie!.Verzekerden.SelectMany(v => v.Prestaties)
            .Sum(p => p.Declaratiebedrag.Absoluut().Cents);
        for (var begin = 0; begin < credit.Length; begin += standaard.RecordLengte + 2)
        {
            var soort = standaard.ZoekRecord(Encoding.Latin1.GetString(credit, begin, 2))!;
            void Zet(string code, string waarde)
            {
                var e = soort.MetCode(code)!;
                Encoding.Latin1.GetBytes(waarde.PadRight(e.Lengte)[..e.Lengte]).CopyTo(credit, begin + e.Start - 1);
            }

            string Lees(string code) => Waarde(credit, begin, soort.MetCode(code)!).Trim();
            switch (soort.Kenmerk)
            {
                case "01":
                    Zet("NUM029", "CREDIT1");
                    break;
                case "04":
                    Zet("COD668", "C");
                    Zet("COD665", "C");
                    Zet("NUM363", Lees("NUM362"));
                    Zet("NUM362", "C" + Lees("NUM362")[1..]);
                    break;
                case "99":
                    Zet("COD043", "C");
                    Zet("BED025", totaal.ToString("D11", CultureInfo.InvariantCulture));
                    break;
                default:
                    break;
            }
        }

        return credit;
    }

    /// <summary>The debits of the claim, which have become credits: line to cents. What was a credit already is refused now, and not looked at.</summary>
    private static Dictionary<int, long> Debetten(byte[] claim) =>
        DeclaratieLezer
            .Lees(claim)
            .Declaratie!.Verzekerden.SelectMany(v => v.Prestaties)
            .Where(p => !p.IsCredit)
            .ToDictionary(p => p.Regel, p => p.Declaratiebedrag.Cents);

    private static bool IsGevuld(byte[] claim, int begin, Element e) =>
        claim.AsSpan(begin, 2).SequenceEqual("04"u8) && Waarde(claim, begin, e).Trim(' ', '0').Length > 0;

    private static string Waarde(byte[] claim, int begin, Element e) => Encoding.Latin1.GetString(claim, begin + e.Start - 1, e.Lengte);

    private static string Anders(string waarde)
    {
        var einde = waarde.TrimEnd();
        var laatste = einde[^1];
        var nieuw =
            laatste is >= '0' and < '9' ? (char)(laatste + 1)
            : laatste == '9' ? '8'
            : laatste == 'A' ? 'B'
            : 'A';
        return (einde[..^1] + nieuw).PadRight(waarde.Length);
    }
}
