using System.Text.Json;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class ReassessOpdrachtTests : IDisposable
{
    private const string Kop =
        "uzovi,agb,factuurnummer,referentie,bsn,lijst,code,begin,eind,behandelaar,aantal,declaratiebedrag,dc,toegekend,gecrediteerd\n";

    private readonly Werkmap map = new();

    public ReassessOpdrachtTests()
    {
        foreach (var register in Directory.GetFiles(Voorbeelden.Bestand("registers")))
        {
            map.Schrijf($"registers/{Path.GetFileName(register)}", File.ReadAllText(register));
        }

        map.Schrijf(
            "betaald.csv",
            Kop
                + "9901,90054321,L2026-0201,R1,999901345,081,24501,2026-02-05,2026-02-05,90012345,1,6500,D,6500,0\n"
                + "9901,90054321,L2026-0201,R2,999901345,081,24502,2026-02-06,2026-02-06,90012345,1,3500,D,3500,0\n"
        );
    }

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task Lines_that_still_hold_give_no_proposals()
    {
        var uitkomst = await Herbeoordeel();

        uitkomst.Fout.ShouldBe("");
        uitkomst.Code.ShouldBe(0);
        uitkomst.Uit.ShouldStartWith("2 betaalde regels opnieuw beoordeeld, 0 voorstellen");
    }

    [Fact]
    public async Task A_Wlz_stay_found_later_is_proposed_booked_settled_and_not_proposed_again()
    {
        MetWlz();

        var json = await Herbeoordeel("--json", "-o", map.Bestand("voorstel.csv"), "--on", "2026-05-01");
        json.Code.ShouldBe(1);
        json.Uit.ShouldNotContain("999901345");
        var voorstel = JsonDocument.Parse(json.Uit).RootElement.GetProperty("voorstellen").EnumerateArray().ShouldHaveSingleItem();
        (
            voorstel.GetProperty("oud").GetInt64(),
            voorstel.GetProperty("nieuw").GetInt64(),
            voorstel.GetProperty("verschil").GetInt64()
        ).ShouldBe((3500, 0, -3500));
        voorstel.GetProperty("retourcodes")[0].GetString().ShouldBe("8983");
        voorstel.GetProperty("referentie").GetString().ShouldBe("R2");
        var regels = File.ReadAllLines(map.Bestand("voorstel.csv"));
        regels.Length.ShouldBe(2);
        regels[1].ShouldContain("999901345");

        map.Schrijf("akkoord.csv", $"{regels[0]}\n{regels[1]}1\n");
        var boeking = await Herbeoordeel("--boek", map.Bestand("akkoord.csv"), "--naar", map.Bestand("uit"), "--on", "2026-05-01");
        boeking.Fout.ShouldBe("");
        boeking.Code.ShouldBe(0);
        var specificatie = File.ReadAllText(map.Bestand("uit", "specificaties", "90054321.csv"));
        specificatie.ShouldContain("******345,90012345,081 24502,2026-02-06,2026-02-06,35.00,0.00,-35.00,P01,8983");
        specificatie.ShouldNotContain("999901345");

        await Verreken();
        var saldi = File.ReadAllText(map.Bestand("verrekend", "saldi.csv"));
        saldi.ShouldContain("90054321,3500");

        File.Copy(map.Bestand("uit", "historie.csv"), map.Bestand("betaald.csv"), overwrite: true);
        (await Herbeoordeel()).Uit.ShouldStartWith("1 betaalde regel opnieuw beoordeeld, 0 voorstellen");
        var dubbel = await Herbeoordeel("--boek", map.Bestand("akkoord.csv"), "--naar", map.Bestand("uit2"));
        dubbel.Code.ShouldBe(1);
        dubbel.Fout.ShouldContain("regel 2");
        Directory.Exists(map.Bestand("uit2")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_insured_is_masked_on_the_screen_unless_asked_otherwise()
    {
        MetWlz();
        (await Herbeoordeel()).Uit.ShouldContain("******345");
        (await Herbeoordeel("--no-mask")).Uit.ShouldContain("999901345");
        (await Herbeoordeel("--no-mask", "--json")).Uit.ShouldContain("999901345");
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        MetWlz();
        await Herbeoordeel("-o", map.Bestand("een.csv"));
        await Herbeoordeel("-o", map.Bestand("twee.csv"));
        File.ReadAllBytes(map.Bestand("een.csv")).ShouldBe(File.ReadAllBytes(map.Bestand("twee.csv")));
    }

    [Fact]
    public async Task Proposals_go_to_standard_output_when_asked()
    {
        MetWlz();
        var uitkomst = await Herbeoordeel("-o", "-");
        uitkomst.Uit.ShouldBe("");
        System.Text.Encoding.UTF8.GetString(uitkomst.Bytes).ShouldStartWith("kenmerk,datum,uzovi");
    }

    [Theory]
    [InlineData("--boek", "x.csv")]
    [InlineData("--naar", "x")]
    [InlineData("--json", "-o", "-")]
    public async Task Options_that_do_not_go_together_are_wrong_usage(params string[] opties) =>
        (await Herbeoordeel(opties)).Code.ShouldBe(2);

    [Fact]
    public async Task A_history_that_is_not_there_or_bad_is_told()
    {
        File.Delete(map.Bestand("betaald.csv"));
        (await Herbeoordeel()).Code.ShouldBe(3);
        map.Schrijf("betaald.csv", Kop + "9901,x,F,R,999901345,081,24501,2026-02-05,,90012345,1,6500,D,6500,0\n");
        var uitkomst = await Herbeoordeel();
        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain("betaald.csv regel 2, kolom agb");
    }

    private void MetWlz() => map.Schrijf("registers/wlz.csv", "bsn,begin,eind,met_behandeling\n999901345,2026-02-06,,1\n");

    private Task<Werkmap.Uitkomst> Herbeoordeel(params string[] opties) =>
        Werkmap.Voer([
            "reassess",
            "--registers",
            map.Bestand("registers"),
            "--historie",
            map.Bestand("betaald.csv"),
            "--uzovi",
            "9901",
            .. opties,
        ]);

    private async Task Verreken()
    {
        var correcties = File.ReadAllLines(map.Bestand("uit", "correcties.csv"));
        map.Schrijf(
            "gebeurtenissen.csv",
            $"{correcties[0]}\n2026-03-02,declaratie,9901,90054321,L2026-0201,Z1,10000,,,\n2026-04-01,betaalrun,,,,,,,,\n{correcties[1]}\n"
        );
        var uitkomst = await Werkmap.Voer(
            "settle",
            map.Bestand("gebeurtenissen.csv"),
            "--registers",
            map.Bestand("registers"),
            "-o",
            map.Bestand("verrekend")
        );
        uitkomst.Fout.ShouldBe("");
        uitkomst.Code.ShouldBe(0);
    }
}
