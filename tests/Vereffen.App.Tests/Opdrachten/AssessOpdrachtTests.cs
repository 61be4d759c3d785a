using System.Text;
using System.Text.Json;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class AssessOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Theory]
    [InlineData(6, "0587", "P08", "earlier in this file")]
    [InlineData(27, "0586", "P02", "after the term")]
    [InlineData(49, "8983", "P01", "stays in a Wlz-instelling with treatment")]
    [InlineData(51, "0328", "V06", "after the day of death")]
    [InlineData(53, "0320", "V05", "insured elsewhere since January")]
    [InlineData(55, "0611", "P06", "tarief above the maximum")]
    public async Task The_sample_s_planted_faults_get_their_codes(int detail, string retourcode, string regel, string waarom)
    {
        var json = await BeoordeelVoorbeeld();

        var uitkomst = Regels(json).Single(r => r.GetProperty("detail").GetInt32() == detail);
        Teksten(uitkomst, "retourcodes").ShouldBe([retourcode], waarom);
        Teksten(uitkomst, "regels").ShouldBe([regel]);
        uitkomst.GetProperty("toegekend").GetInt64().ShouldBe(0);
        Teksten(uitkomst, "uitleg").ShouldHaveSingleItem().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task The_sample_s_other_lines_are_awarded_in_full_credits_included()
    {
        var json = await BeoordeelVoorbeeld();

        json.GetProperty("outcome").GetString().ShouldBe("partly");
        Teksten(json, "bestand").ShouldBe(["0200"]);
        var regels = Regels(json).ToList();
        regels.Count.ShouldBe(30);
        var goed = regels.Where(r => !Teksten(r, "retourcodes").Any()).ToList();
        goed.Count.ShouldBe(24);
        goed.ShouldAllBe(r => r.GetProperty("toegekend").GetInt64() == r.GetProperty("ingediend").GetInt64());
        goed.Where(r => r.GetProperty("toegekend").GetInt64() < 0).Sum(r => r.GetProperty("toegekend").GetInt64()).ShouldBe(-3500 - 6500);
        json.GetProperty("toegekend").GetInt64().ShouldBe(105500);
        json.GetProperty("ingediend").GetInt64().ShouldBe(136000);
    }

    [Fact]
    public async Task The_retour_agrees_with_the_judgement_to_the_cent_and_keeps_the_claim_s_bytes()
    {
        var retour = map.Bestand("retour.asc");

        await Werkmap.Voer(
            "assess",
            Voorbeelden.Bestand("os301-natuurgeneeskunde.asc"),
            "--registers",
            Voorbeelden.Bestand("registers"),
            "--uzovi",
            "9901",
            "--on",
            "2026-03-02",
            "-o",
            retour
        );

        var records = Regels(retour);
        records.ShouldAllBe(r => r.Length == 370);
        var sluit = records[^1];
        sluit[33..45].ShouldBe("00000136000D");
        sluit[45..57].ShouldBe("00000105500D");
        var claim = Regels(Voorbeelden.Bestand("os301-natuurgeneeskunde.asc"));
        foreach (var record in records[1..^1])
        {
            claim.ShouldContain(record[..310]);
        }

        var afgewezen = records.Where(r => r.StartsWith("04", StringComparison.Ordinal)).ToList();
        afgewezen.Count.ShouldBe(6);
        afgewezen.Select(r => r[328..332]).Order(StringComparer.Ordinal).ShouldBe(["0320", "0328", "0586", "0587", "0611", "8983"]);
        records.Where(r => r.StartsWith("02", StringComparison.Ordinal)).Select(r => r[310..314]).Distinct().ShouldBe(["0200"]);
        (await Werkmap.Voer("check", retour)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        await Schrijf("een.asc", "een.csv");
        await Schrijf("twee.asc", "twee.csv");

        File.ReadAllBytes(map.Bestand("een.asc")).ShouldBe(File.ReadAllBytes(map.Bestand("twee.asc")));
        File.ReadAllBytes(map.Bestand("een.csv")).ShouldBe(File.ReadAllBytes(map.Bestand("twee.csv")));
    }

    [Fact]
    public async Task Judged_again_against_the_history_it_caused_the_file_is_refused_as_sent_twice()
    {
        await Schrijf("een.asc", "registers/historie.csv");
        foreach (
            var register in Directory
                .GetFiles(Voorbeelden.Bestand("registers"))
                .Where(f => !f.EndsWith("historie.csv", StringComparison.Ordinal))
        )
        {
            File.Copy(register, map.Bestand("registers", Path.GetFileName(register)));
        }

        var uitkomst = await Werkmap.Voer(
            "assess",
            Voorbeelden.Bestand("os301-natuurgeneeskunde.asc"),
            "--registers",
            map.Bestand("registers"),
            "--uzovi",
            "9901",
            "--on",
            "2026-03-03",
            "--json"
        );

        var json = JsonDocument.Parse(uitkomst.Uit).RootElement;
        json.GetProperty("outcome").GetString().ShouldBe("rejected-file");
        Teksten(json, "bestand").ShouldContain("8067");
        json.GetProperty("toegekend").GetInt64().ShouldBe(0);
    }

    [Theory]
    [InlineData("2026-03-06T18:00", "2026-03-06", "2026-04-02")]
    [InlineData("2026-03-06T18:00:01", "2026-03-09", "2026-04-08")]
    [InlineData("2026-03-08T12:00:00Z", "2026-03-09", "2026-04-08")]
    public async Task Receipt_and_due_date_follow_from_the_moment_of_receipt(string moment, string ontvangen, string betaald)
    {
        var uitkomst = await Werkmap.Voer(
            "assess",
            map.Schrijf("a.asc", Proefbestanden.Goed),
            "--registers",
            Voorbeelden.Bestand("registers"),
            "--uzovi",
            "9901",
            "--ontvangen",
            moment,
            "--json"
        );

        var json = JsonDocument.Parse(uitkomst.Uit).RootElement;
        json.GetProperty("ontvangen").GetString().ShouldBe(ontvangen);
        json.GetProperty("uiterlijkBetaald").GetString().ShouldBe(betaald);
    }

    [Fact]
    public async Task Other_registers_show_the_difference_per_rule_and_provider()
    {
        foreach (var register in Directory.GetFiles(Voorbeelden.Bestand("registers")))
        {
            map.Schrijf(
                $"duurder/{Path.GetFileName(register)}",
                File.ReadAllText(register).Replace(",maximum,6500,", ",maximum,7500,", StringComparison.Ordinal)
            );
        }

        var uitkomst = await Werkmap.Voer(
            "assess",
            Voorbeelden.Bestand("os301-natuurgeneeskunde.asc"),
            "--registers",
            Voorbeelden.Bestand("registers"),
            "--uzovi",
            "9901",
            "--on",
            "2026-03-02",
            "--vergelijk",
            map.Bestand("duurder"),
            "--json"
        );

        var vergelijking = JsonDocument.Parse(uitkomst.Uit).RootElement.GetProperty("vergelijking");
        vergelijking.GetProperty("verschil").GetInt64().ShouldBe(7250);
        var regel = vergelijking.GetProperty("perRegel").EnumerateArray().ShouldHaveSingleItem();
        regel.GetProperty("regel").GetString().ShouldBe("P06");
        regel.GetProperty("regelsEraf").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_no_claim_is_a_sentence_and_no_retour_is_written()
    {
        var retour = map.Bestand("retour.asc");

        var uitkomst = await Werkmap.Voer(
            "assess",
            map.Schrijf("a.asc", "dit is geen bericht"),
            "--registers",
            Voorbeelden.Bestand("registers"),
            "--uzovi",
            "9901",
            "-o",
            retour
        );

        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain("kan niet worden beoordeeld");
        File.Exists(retour).ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_total_gives_a_retour_of_two_records_with_the_code_in_the_first()
    {
        var bericht = Proefbestanden.Bericht(
            Proefbestanden.Voorloop(),
            Proefbestanden.Verzekerde(1),
            Proefbestanden.Prestatie(2, "R1", 6500),
            Proefbestanden.Sluit(1, 1, 6501)
        );
        var retour = map.Bestand("retour.asc");

        var uitkomst = await Werkmap.Voer(
            "assess",
            map.Schrijf("a.asc", bericht),
            "--registers",
            Voorbeelden.Bestand("registers"),
            "--uzovi",
            "9901",
            "--on",
            "2026-03-02",
            "-o",
            retour
        );

        uitkomst.Code.ShouldBe(1);
        var records = Regels(retour);
        records.Length.ShouldBe(2);
        records[0][342..346].ShouldBe("0150");
        records[1][45..57].ShouldBe("00000000000D");
    }

    [Fact]
    public async Task A_register_with_a_bad_line_is_refused_with_its_place()
    {
        map.Schrijf("registers/polissen.csv", "bsn,uzovi,begin,eind\n999901345,9901,2020-01-01,\n999901346,9901,2020-01-01,\n");

        var uitkomst = await Werkmap.Voer(
            "assess",
            map.Schrijf("a.asc", Proefbestanden.Goed),
            "--registers",
            map.Bestand("registers"),
            "--uzovi",
            "9901"
        );

        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain("polissen.csv regel 3, kolom bsn");
        uitkomst.Fout.ShouldNotContain("999901346");
    }

    private static async Task<JsonElement> BeoordeelVoorbeeld()
    {
        var uitkomst = await Werkmap.Voer(
            "assess",
            Voorbeelden.Bestand("os301-natuurgeneeskunde.asc"),
            "--registers",
            Voorbeelden.Bestand("registers"),
            "--uzovi",
            "9901",
            "--on",
            "2026-03-02",
            "--json"
        );
        uitkomst.Code.ShouldBe(1);
        return JsonDocument.Parse(uitkomst.Uit).RootElement;
    }

    private Task<Werkmap.Uitkomst> Schrijf(string retour, string historie) =>
        Werkmap.Voer(
            "assess",
            Voorbeelden.Bestand("os301-natuurgeneeskunde.asc"),
            "--registers",
            Voorbeelden.Bestand("registers"),
            "--uzovi",
            "9901",
            "--on",
            "2026-03-02",
            "-o",
            map.Bestand(retour),
            "--historie-uit",
            map.Bestand(historie)
        );

    private static IEnumerable<JsonElement> Regels(JsonElement json) => json.GetProperty("regels").EnumerateArray();

    private static IEnumerable<string> Teksten(JsonElement element, string naam) =>
        element.GetProperty(naam).EnumerateArray().Select(e => e.GetString()!);

    private static string[] Regels(string bestand) =>
        File.ReadAllText(bestand, Encoding.Latin1).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
