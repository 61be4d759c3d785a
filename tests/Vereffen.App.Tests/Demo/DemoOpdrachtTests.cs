using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Opslag;

namespace Vereffen.App.Tests.Demo;

public sealed class DemoOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task Retouren_overzichten_payments_and_journal_agree_to_the_cent_round_after_round()
    {
        for (var ronde = 1; ronde <= 4; ronde++)
        {
            var uitkomst = await Speel();
            uitkomst.Code.ShouldBe(0, uitkomst.Fout);
            uitkomst.Uit.ShouldContain($"ronde {ronde} ");

            var toegekend = ToegekendInRetouren();
            var betaald = Csv("verrekening/betalingen.csv").Sum(r => Cents(r["bedrag"]));
            var journaal = Csv("verrekening/journaal.csv");
            journaal.GroupBy(r => r["nr"]).ShouldAllBe(g => g.Sum(r => Cents(r["bedrag"])) == 0);
            var vanDeBank = journaal.Where(r => r["rekening"].StartsWith("bank", StringComparison.Ordinal)).Sum(r => Cents(r["bedrag"]));
            vanDeBank.ShouldBe(-betaald);

            var overzichten = Overzichten();
            var verrekend = overzichten.Sum(o => o.Sum(r => Euros(r["Nu verrekend"])));
            foreach (var overzicht in overzichten)
            {
                var factuur = overzicht[0]["Uw kenmerk"];
                var uitbetaald = Csv("verrekening/betalingen.csv")
                    .Where(r => r["omschrijving"] == $"afrekening {factuur}")
                    .Sum(r => Cents(r["bedrag"]));
                (overzicht.Sum(r => Euros(r["U ontvangt"])) - overzicht.Sum(r => Euros(r["Nu verrekend"]))).ShouldBe(uitbetaald);
            }

            // What is paid beyond what was awarded is the voorschot of the third round; what is set off was owed.
            var voorschot = Csv("verrekening/betalingen.csv")
                .Where(r => r["omschrijving"].StartsWith("voorschot", StringComparison.Ordinal))
                .Sum(r => Cents(r["bedrag"]));
            (betaald - voorschot + verrekend).ShouldBe(toegekend);
        }
    }

    [Fact]
    public async Task The_first_claim_is_the_sample_in_the_repository()
    {
        await Speel();

        File.ReadAllBytes(map.Bestand("data", "declaraties", "L202602-Z.asc"))
            .ShouldBe(File.ReadAllBytes(Voorbeelden.Bestand("os301-natuurgeneeskunde.asc")));
    }

    [Fact]
    public async Task Two_worlds_tell_the_same_story()
    {
        var een = await Speel("een");
        var twee = await Speel("twee");

        een.Uit.Replace(map.Bestand("een"), "", StringComparison.Ordinal)
            .ShouldBe(twee.Uit.Replace(map.Bestand("twee"), "", StringComparison.Ordinal));
        File.ReadAllBytes(map.Bestand("een", "verrekening", "journaal.csv"))
            .ShouldBe(File.ReadAllBytes(map.Bestand("twee", "verrekening", "journaal.csv")));
    }

    [Fact]
    public async Task The_portaal_sends_a_mistyped_bsn_back_whole_and_the_insurer_never_sees_it()
    {
        var uitkomst = await Speel();

        uitkomst.Uit.ShouldContain("keurt factuur S202602-Z technisch af");
        var records = File.ReadAllText(map.Bestand("data", "retour", "S202602-Z-portaal.asc"), Encoding.Latin1)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        records.ShouldAllBe(r => r.Length == 370);
        records.Length.ShouldBe(
            File.ReadAllText(map.Bestand("data", "declaraties", "S202602-Z-tikfout.asc"), Encoding.Latin1)
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Length
        );
        records.Count(r => r.StartsWith("04", StringComparison.Ordinal) && r[328..332] == "8096").ShouldBeGreaterThan(0);
        records[^1][45..57].ShouldBe("00000000000D");
    }

    [Fact]
    public async Task A_folder_in_use_by_another_process_ends_with_3()
    {
        using var bezet = Gegevensmap.Neem(map.Bestand("data"), out _);

        var uitkomst = await Speel();

        uitkomst.Code.ShouldBe(3);
        uitkomst.Fout.ShouldContain("in gebruik");
    }

    [Fact]
    public async Task The_database_never_shows_a_bsn_or_name_of_a_message()
    {
        await Speel();

        var bytes = Encoding.Latin1.GetString(File.ReadAllBytes(map.Bestand("data", "portaal.db")));
        bytes.ShouldNotContain("Müller");
        bytes.ShouldNotContain("999901345");
    }

    private Task<Werkmap.Uitkomst> Speel(string naam = "data") => Werkmap.Voer("demo", "--no-serve", "--data", map.Bestand(naam));

    private long ToegekendInRetouren()
    {
        var som = 0L;
        foreach (var bestand in Directory.GetFiles(map.Bestand("data", "retour")))
        {
            var records = File.ReadAllText(bestand, Encoding.Latin1).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            records.ShouldAllBe(r => r.Length == 370);
            var cents = long.Parse(records[^1].AsSpan(45, 11), NumberStyles.None, CultureInfo.InvariantCulture);
            som += records[^1][56] == 'C' ? -cents : cents;
        }

        return som;
    }

    private List<List<Dictionary<string, string>>> Overzichten() =>
        [
            .. Directory
                .GetFiles(map.Bestand("data", "verrekening", "overzichten"), "*.csv", SearchOption.AllDirectories)
                .Select(f => Csv(Path.GetRelativePath(map.Bestand("data"), f))),
        ];

    private List<Dictionary<string, string>> Csv(string naam)
    {
        using var lezer = new CsvReader(new StreamReader(map.Bestand("data", naam)), new CsvConfiguration(CultureInfo.InvariantCulture));
        lezer.Read();
        lezer.ReadHeader();
        var rijen = new List<Dictionary<string, string>>();
        while (lezer.Read())
        {
            rijen.Add(lezer.HeaderRecord!.ToDictionary(k => k, k => lezer.GetField(k) ?? "", StringComparer.Ordinal));
        }

        return rijen;
    }

    private static long Cents(string tekst) => long.Parse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static long Euros(string tekst) => tekst.Length == 0 ? 0 : (long)(decimal.Parse(tekst, CultureInfo.InvariantCulture) * 100);
}
