using System.Globalization;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests;

/// <summary>Each standard in use: a sound claim stays without findings, and so does the retour that answers it.</summary>
public class ProefclaimTests
{
    private static readonly ControleOpties Opties = new() { Peildatum = new DateOnly(2026, 2, 1) };

    public static TheoryData<string> Claims => [.. Standaarden.Alle.Where(s => !s.IsRetour).Select(s => s.VolledigeNaam)];

    public static TheoryData<string, string> Codes =>
        new(
            Standaarden
                .Alle.Where(s => !s.IsRetour)
                .SelectMany(s => s.EiCodes.Select(c => (s.VolledigeNaam, c.ToString(CultureInfo.InvariantCulture))))
                .ToArray()
        );

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_sound_claim_has_no_findings(string naam)
    {
        var (resultaat, bevindingen) = EiControle.Controleer(Proefclaim.Maak(Standaarden.Zoek(naam)!), Opties);

        bevindingen.Select(b => $"{b.Element} {b.Retourcode} {b.Melding}").ShouldBeEmpty();
        resultaat.Standaard!.VolledigeNaam.ShouldBe(naam);
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void Its_retour_has_no_findings_either(string naam)
    {
        var claim = Standaarden.Zoek(naam)!;

        var (resultaat, bevindingen) = EiControle.Controleer(Afgewezen(Proefclaim.Maak(claim)), Opties);

        bevindingen.Select(b => $"{b.Element} {b.Retourcode} {b.Melding}").ShouldBeEmpty();
        resultaat.Standaard!.VolledigeNaam.ShouldBe(claim.Tegenhanger);
    }

    [Theory]
    [InlineData("AW319 1.4", "187", "188")]
    [InlineData("AW319 1.4", "428", "429")]
    [InlineData("AW319 1.4", "430", "431")]
    [InlineData("AP304 7.2", "106", "143")]
    [InlineData("AP304 7.2", "120", "144")]
    [InlineData("OS301 1.0", "185", "186")]
    public void A_retour_answers_with_the_code_that_belongs_to_the_claims(string naam, string code, string antwoord)
    {
        var anders = new Dictionary<string, string>(StringComparer.Ordinal) { ["0102"] = code };

        var retour = Afgewezen(Proefclaim.Maak(Standaarden.Zoek(naam)!, anders));

        Encoding.ASCII.GetString(retour, 2, 3).ShouldBe(antwoord);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_of_a_standard_is_recognised(string naam, string code)
    {
        var standaard = Standaarden.Zoek(naam)!;
        // The code decides which prestatiecodelijst AW319 may hold.
        var lijst = code switch
        {
            "428" => "065",
            "430" => "066",
            _ => null,
        };
        var anders = new Dictionary<string, string>(StringComparer.Ordinal) { ["0102"] = code };
        if (lijst is not null)
        {
            anders["0416"] = lijst;
        }

        var (resultaat, bevindingen) = EiControle.Controleer(Proefclaim.Maak(standaard, anders), Opties);

        resultaat.Standaard.ShouldBe(standaard);
        bevindingen.Select(b => $"{b.Element} {b.Retourcode} {b.Melding}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("AW319 1.4", "0118", "NL123456789B01", true)]
    [InlineData("AW319 1.4", "0118", "NL123456789B0", false)]
    [InlineData("AW319 1.4", "0118", "NL12345678901B", false)]
    [InlineData("AW319 1.4", "0118", "BE123456789B01", false)]
    [InlineData("AW319 1.4", "0109", "98000001", true)]
    [InlineData("AW319 1.4", "0109", "97999999", false)]
    [InlineData("AW319 1.4", "0406", "M1", false)]
    [InlineData("EP301 1.2", "0411", "027", true)]
    [InlineData("EP301 1.2", "0411", "026", false)]
    [InlineData("LH307 5.2", "0418", "20260116", false)]
    [InlineData("LH307 5.2", "0418", "20260115", true)]
    [InlineData("PM304 3.2", "0413", "012", true)]
    [InlineData("PM304 3.2", "0412", "X", false)]
    [InlineData("ZH308 9.0", "0408", "19800102", false)]
    [InlineData("ZH308 9.0", "0613", "0300", false)]
    [InlineData("AP304 8.0", "0411", "2359", true)]
    [InlineData("AP304 8.0", "0411", "2400", false)]
    [InlineData("MZ301 1.3", "0412", "999", false)]
    public void A_value_is_judged_as_the_data_says(string naam, string element, string waarde, bool goed)
    {
        var anders = new Dictionary<string, string>(StringComparer.Ordinal) { [element] = waarde };

        var (_, bevindingen) = EiControle.Controleer(Proefclaim.Maak(Standaarden.Zoek(naam)!, anders), Opties);

        bevindingen.Any(b => b.Element == element).ShouldBe(!goed);
    }

    [Fact]
    public void A_nought_by_agreement_is_a_value_where_the_standard_says_so()
    {
        var nul = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["0425"] = "0",
            ["0426"] = "0",
            ["0429"] = "0",
            ["9907"] = "0",
        };
        var eenNul = new Dictionary<string, string>(StringComparer.Ordinal) { ["0425"] = "0" };

        EiControle.Controleer(Proefclaim.Maak(Standaarden.Zoek("AW319")!, nul), Opties).Bevindingen.ShouldBeEmpty();
        EiControle.Controleer(Proefclaim.Maak(Standaarden.Zoek("AW319")!, eenNul), Opties).Bevindingen.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("20260115", "20260115", 1, true)]
    [InlineData("20260115", "20260116", 2, true)]
    [InlineData("20260115", "20260116", 1, false)]
    [InlineData("20260115", "20260116", 3, false)]
    public void The_number_of_days_of_a_stay_counts_the_first_and_the_last(string begin, string eind, int aantal, bool goed)
    {
        var anders = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["0117"] = "20260201",
            ["0411"] = begin,
            ["0412"] = eind,
            ["0610"] = "16",
            ["0616"] = begin,
            ["0617"] = eind,
            ["0618"] = aantal.ToString(CultureInfo.InvariantCulture),
        };

        var (_, bevindingen) = EiControle.Controleer(Proefclaim.Maak(Standaarden.Zoek("GZ321")!, anders), Opties);

        bevindingen.Select(b => b.Element).ShouldBe(goed ? [] : ["0618"]);
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void Quick_and_thorough_agree_on_every_element_of_claim_and_retour(string naam)
    {
        var claim = Standaarden.Zoek(naam)!;
        var heen = Proefclaim.Maak(claim);
        foreach (var (standaard, bytes) in new[] { (claim, heen), (Standaarden.Zoek(claim.Tegenhanger)!, Afgewezen(heen)) })
        {
            var lengte = standaard.RecordLengte + 2;
            for (var begin = 0; begin < bytes.Length; begin += lengte)
            {
                var soort = standaard.ZoekRecord(bytes[begin], bytes[begin + 1])!;
                var gevallen = soort.Elementen.SelectMany(e => "X 09".Select(vulling => (Element: e, Vulling: (byte)vulling)));
                foreach (var (e, vulling) in Proeven.Deel(gevallen, stap: 7, soort.Index))
                {
                    var anders = bytes.ToArray();
                    anders.AsSpan(begin + e.Start - 1, e.Lengte).Fill(vulling);
                    var (snel, grondig) = (Als(anders, Opties), Als(anders, Opties with { AlleenGrondig = true }));
                    snel.SequenceEqual(grondig)
                        .ShouldBeTrue($"{standaard} {e.Id}: {string.Join(" / ", snel)} maar {string.Join(" / ", grondig)}");
                }
            }
        }
    }

    private static IReadOnlyList<Bevinding> Als(byte[] bytes, ControleOpties opties) => EiControle.Controleer(bytes, opties).Bevindingen;

    private static byte[] Afgewezen(byte[] claim)
    {
        var regels = Encoding.Latin1.GetString(claim).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length;
        var retour = new Kern.Retour
        {
            Afzender = RetourAfzender.Zorgverzekeraar,
            Referentie = "R1",
            Dagtekening = new DateOnly(2026, 2, 1),
            Bestand = [Retourcode.GeenOpmerking],
            Records =
            [
                .. Enumerable.Range(2, regels - 2).Select(r => new RecordUitkomst(r, [new Retourcode(8072)], Bedrag.Nul, Bedrag.Nul)),
            ],
            Toegekend = Bedrag.Nul,
        };
        using var uit = new MemoryStream();
        RetourSchrijver.Schrijf(claim, retour, uit).ShouldBeNull();
        return uit.ToArray();
    }
}
