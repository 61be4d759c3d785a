using System.Text;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class SettleOpdrachtTests : IDisposable
{
    private const string Kop = "datum,soort,uzovi,agb,kenmerk,ons_kenmerk,bedrag,vervaldatum,omschrijving\n";
    private readonly Werkmap map = new();

    public SettleOpdrachtTests() =>
        map.Schrijf(
            "registers/verzekeraars.csv",
            "uzovi,naam,label,verrekenkring,standaarden,indientermijn_maanden,dagtekening_max_dagen,betaaltermijn_dagen,uitbetaalgrens,vorderinggrens\n"
                + "3311,Een,ZZK,K,OS301,12,,30,0,1000\n"
        );

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task A_vordering_is_set_off_against_the_next_debet_and_all_files_agree()
    {
        var uitkomst = await Voer(
            "2026-01-02,hv-vordering,3311,01056789,,HV1,30000,,Controle\n2026-01-05,declaratie,3311,01056789,F1,N1,50000,,\n2026-01-05,betaalrun,,,,,,,\n"
        );

        uitkomst.Code.ShouldBe(0);
        Lees("betalingen.csv")
            .ShouldBe("datum,uzovi,agb,bedrag,omschrijving,begunstigde\n2026-01-05,3311,01056789,20000,afrekening F1,01056789");
        Lees("saldi.csv").ShouldContain("K,01056789,0,0");
        Lees("overzichten/01056789/ZZK_F1.csv").ShouldContain("Controle,01056789,,HV1,ZZK,2026-01-02,,300.00,,ja,0.00,,,1,300.00");
        Lees("journaal.csv")
            .Split('\n')
            .Skip(1)
            .Sum(r => long.Parse(r.Split(',')[3], System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(0);
    }

    [Theory]
    [InlineData("2026-01-05,declaratie,3311,01056789,F1,N1,500.00,,\n", "regel 2")]
    [InlineData("2026-01-05,declaratie,3311,01056789,F1,N1,1234567890123,,\n", "regel 2")]
    [InlineData("2026-01-05,declaratie,9999,01056789,F1,N1,500,,\n", "regel 2")]
    [InlineData("2026-01-05,declaratie,3311,01056789,F1,N1,500,,\n2026-01-04,betaalrun,,,,,,,\n", "regel 3")]
    [InlineData("2026-01-05,betaalrun,,,,,,,\n2026-01-05,betaalrun,3311,,,,,,\n", "regel 3")]
    [InlineData("2026-01-05,terugstorting,3311,01056789,F9,,500,,\n", "regel 2")]
    [InlineData("2026-02-30,betaalrun,,,,,,,\n", "regel 2")]
    public async Task A_wrong_line_is_named_and_nothing_is_written(string regels, string waar)
    {
        var uitkomst = await Voer(regels);

        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain(waar);
        Directory.Exists(map.Bestand("uit")).ShouldBeFalse();
        Directory.Exists(map.Bestand("uit.deel")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_bad_register_line_is_named_with_file_line_and_column()
    {
        map.Schrijf("registers/crediteuren.csv", "agb,crediteur\n0105678,01056789\n");

        var uitkomst = await Voer("2026-01-05,betaalrun,,,,,,,\n");

        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain("crediteuren.csv regel 2, kolom agb");
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_ends_with_3()
    {
        map.Schrijf("uit", "een bestand");

        (await Voer("2026-01-05,betaalrun,,,,,,,\n")).Code.ShouldBe(3);
    }

    private Task<Werkmap.Uitkomst> Voer(string regels) =>
        Werkmap.Voer("settle", map.Schrijf("events.csv", Kop + regels), "--registers", map.Bestand("registers"), "-o", map.Bestand("uit"));

    private string Lees(string naam) =>
        File.ReadAllText(map.Bestand("uit", naam), Encoding.UTF8).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd();
}
