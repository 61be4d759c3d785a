using Vereffen.Opslag;
using Vereffen.Registers;

namespace Vereffen.Verzekeraar.Tests.Registers;

public sealed class RegisterinvoerTests : IDisposable
{
    private const string Kop = "bsn,begin,eind,met_behandeling\n";
    private readonly TijdelijkeMap data = new();
    private readonly TijdelijkeMap bron = new();

    public RegisterinvoerTests()
    {
        Directory.CreateDirectory(data.Bestand("registers"));
        foreach (var pad in Directory.GetFiles(Proefwereld.Voorbeeldregisters()))
        {
            File.Copy(pad, data.Bestand(Path.Combine("registers", Path.GetFileName(pad))));
        }
    }

    public void Dispose()
    {
        data.Dispose();
        bron.Dispose();
    }

    [Fact]
    public void A_file_replaces_the_one_of_its_name_and_the_others_stay()
    {
        var polissen = Inhoud("polissen.csv");
        Schrijf("wlz.csv", Kop + "999901345,2026-01-01,,1\n");

        var verslag = Voer();

        verslag.IsFoutloos.ShouldBeTrue();
        verslag.Bestanden.ShouldHaveSingleItem().ShouldBe(new Registerbestand("wlz.csv", 1, Bestandstand.Geladen));
        Inhoud("wlz.csv").ShouldBe(Kop + "999901345,2026-01-01,,1\n");
        Inhoud("polissen.csv").ShouldBe(polissen);
        RegisterSet.Laad(data.Bestand("registers")).Registers.Wlz.Aantal.ShouldBe(1);
    }

    [Fact]
    public void Of_a_file_with_errors_nothing_is_taken_and_good_files_are()
    {
        Schrijf("wlz.csv", Kop + "999901345,2026-01-01,,1\n123456789,2026-01-01,,1\n999901345,gisteren,,misschien\n");
        Schrijf("ion.csv", "agb,bsn,begin,eind\n01056789,999901345,2026-01-01,\n");
        var wlz = Inhoud("wlz.csv");

        var verslag = Voer();

        verslag.IsIngevoerd.ShouldBeTrue();
        verslag.IsFoutloos.ShouldBeFalse();
        verslag
            .Fouten.Select(f => (f.Bestand, f.Regel, f.Kolom))
            .ShouldBe([("wlz.csv", 3, "bsn"), ("wlz.csv", 4, "begin"), ("wlz.csv", 4, "met_behandeling")], ignoreOrder: true);
        verslag.Fouten.ShouldAllBe(f => !f.Melding.Contains("123456789"));
        Inhoud("wlz.csv").ShouldBe(wlz);
        Inhoud("ion.csv").ShouldContain("999901345");
    }

    [Fact]
    public void With_skip_bad_the_good_lines_are_taken_as_they_are()
    {
        Schrijf("wlz.csv", "\uFEFF" + Kop + "999901345,2026-01-01,,1\n123456789,2026-01-01,,1\n\"999901345\",2025-01-01,2025-12-31,0\n");

        var verslag = Voer(slaOver: true);

        verslag.IsIngevoerd.ShouldBeTrue();
        verslag.IsFoutloos.ShouldBeFalse();
        verslag.Bestanden.ShouldHaveSingleItem().Rijen.ShouldBe(2);
        Inhoud("wlz.csv").ShouldBe(Kop + "999901345,2026-01-01,,1\n\"999901345\",2025-01-01,2025-12-31,0\n");
        RegisterSet.Laad(data.Bestand("registers")).IsFoutloos.ShouldBeTrue();
    }

    [Theory]
    [InlineData("bsn,begin\n")]
    [InlineData("")]
    public void A_file_without_its_heading_is_refused_also_with_skip_bad(string inhoud)
    {
        Schrijf("wlz.csv", inhoud);
        var verslag = Voer(slaOver: true);
        verslag.IsIngevoerd.ShouldBeFalse();
        verslag.Bestanden.ShouldHaveSingleItem().Stand.ShouldBe(Bestandstand.Geweigerd);
    }

    [Fact]
    public void A_file_that_no_register_has_is_named_and_left()
    {
        Schrijf("polisen.csv", "bsn\n");
        var verslag = Voer();
        verslag.Onbekend.ShouldBe(["polisen.csv"]);
        verslag.IsIngevoerd.ShouldBeFalse();
        File.Exists(data.Bestand("registers/polisen.csv")).ShouldBeFalse();
    }

    [Fact]
    public void Registers_that_contradict_themselves_change_nothing()
    {
        var oud = Inhoud("verzekeraars.csv");
        // One verrekenkring, two pay-out limits.
        var regels = oud.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Schrijf("crediteuren.csv", "agb,crediteur\n90012345,90054321\n90054321,90012345\n");

        var verslag = Voer();

        verslag.IsIngevoerd.ShouldBeFalse();
        verslag.Bezwaar.ShouldNotBeNull();
        Inhoud("verzekeraars.csv").ShouldBe(oud);
        regels.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_world_without_registers_gets_them()
    {
        using var leeg = new TijdelijkeMap();
        Schrijf("wlz.csv", Kop);
        using var map = Gegevensmap.Neem(leeg.Pad, out _)!;
        Registerinvoer.Voer(map, bron.Pad, slaFouteRegelsOver: false).IsFoutloos.ShouldBeTrue();
        File.Exists(leeg.Bestand("registers/wlz.csv")).ShouldBeTrue();
    }

    [Fact]
    public async Task Rows_of_history_that_the_world_does_not_know_are_added_once_and_what_it_knows_stays()
    {
        using var wereld = new Proefwereld();
        await wereld.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5)));
        var eerst = wereld.Getal("SELECT count(*) FROM historie");
        File.WriteAllText(
            wereld.Bestand("historie.csv"),
            """
            uzovi,agb,factuurnummer,referentie,bsn,lijst,code,begin,eind,behandelaar,aantal,declaratiebedrag,dc,toegekend,gecrediteerd
            9901,90054321,F1,R1,999901345,081,24501,2026-02-05,2026-02-05,90012345,1,6500,D,0,0
            9901,90054321,OUD,Q1,999901345,081,24501,2026-01-05,2026-01-05,90012345,1,6500,D,6500,0

            """
        );

        wereld.Open();
        wereld.Open();

        wereld.Getal("SELECT count(*) FROM historie").ShouldBe(eerst + 1);
        wereld.Rijen("SELECT toegekend FROM historie WHERE referentie = 'R1'").ShouldBe(["6500"]);
        var nogEens = (
            await wereld.Verwerk(Proefclaim.VanDeLinde(2, "F2", Proefclaim.Regel("R2", 6500, 5, datum: new DateOnly(2026, 1, 5))))
        )[0];
        nogEens.Oordeel.Regels[0].Codes[0].ToString().ShouldBe("0587");
    }

    private void Schrijf(string naam, string inhoud) => File.WriteAllText(bron.Bestand(naam), inhoud);

    private string Inhoud(string naam) =>
        File.Exists(data.Bestand(Path.Combine("registers", naam))) ? File.ReadAllText(data.Bestand(Path.Combine("registers", naam))) : "";

    private Registerverslag Voer(bool slaOver = false)
    {
        using var map = Gegevensmap.Neem(data.Pad, out _)!;
        return Registerinvoer.Voer(map, bron.Pad, slaOver);
    }
}
