using System.IO.Compression;
using System.Net;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.App.Tests.Hosting.Backoffice;

/// <summary>Registers into the running world, and what others would have made of its claims.</summary>
public sealed class RegisterpaginaTests : IAsyncLifetime
{
    private const string Invoer = "/verzekeraar/registers/invoer";
    private const string Watals = "/verzekeraar/registers/watals";
    private static readonly UzoviNummer Uzovi = UzoviNummer.Parse("9901");
    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Files_are_shown_first_then_taken_in_and_count_at_once()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var oud = Lees("prestaties.csv");
        var nieuw = oud.Replace("24501", "24591", StringComparison.Ordinal);
        var voor = server.Wereld.Verzekeraar.Inzage.Registers;

        var gezien = await anna.StuurBestanden(
            Invoer,
            "Bekijk",
            "bestanden",
            [("prestaties.csv", Bytes(nieuw)), ("leesmij.txt", Bytes("x"))]
        );
        gezien.Code.ShouldBe(HttpStatusCode.Redirect, gezien.Tekst);
        var verslag = await anna.Haal(gezien.Naar!);
        verslag.Tekst.ShouldContain("prestaties.csv");
        verslag.Tekst.ShouldContain("vervangt het huidige");
        verslag.Tekst.ShouldNotContain("leesmij");
        server.Wereld.Verzekeraar.Inzage.Registers.ShouldBeSameAs(voor);
        Lees("prestaties.csv").ShouldBe(oud);

        var sleutel = verslag.Veld("sleutel");
        (await anna.StuurEnVolg(gezien.Naar!, "Voer", ("sleutel", sleutel))).Tekst.ShouldContain("vanaf nu geldig: prestaties.csv");

        server.Wereld.Verzekeraar.Inzage.Registers.Prestaties.Alle.ToArray().ShouldContain(p => p.Sleutel.Code == "24591");
        Lees("prestaties.csv").ShouldBe(nieuw);
        (await anna.Haal("/verzekeraar/registers?wat=tarieven&zoek=24591&dag=2026-04-01")).Tekst.ShouldContain("081 24591");
        (await anna.Stuur(Invoer, "Voer", ("sleutel", sleutel))).Tekst.ShouldContain("stuur het nog eens");
        (await anna.Haal(Invoer + "?sleutel=../../verzekeraar.db")).Tekst.ShouldContain("stuur het nog eens");
    }

    [Fact]
    public async Task Faults_are_told_with_file_line_and_column_and_nothing_of_that_file_is_taken_unless_asked()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var oud = Lees("wlz.csv");
        var slecht = "bsn,begin,eind,met_behandeling\n999901345,2026-02-30,,1\n999901345,2026-02-01,,1\n";

        var pad = (await anna.StuurBestanden(Invoer, "Bekijk", "bestanden", [("wlz.csv", Bytes(slecht))])).Naar!;
        var verslag = await anna.Haal(pad);
        verslag.Tekst.ShouldContain("wordt niet ingelezen");
        verslag.Tekst.ShouldContain("wlz.csv 2 begin");
        verslag.Html.ShouldNotContain("999901345");
        (await anna.Stuur(pad, "Voer", ("sleutel", verslag.Veld("sleutel")))).Tekst.ShouldContain("Er is niets ingelezen.");
        Lees("wlz.csv").ShouldBe(oud);

        var zonder = await anna.Haal(pad + "&slaover=true");
        zonder.Tekst.ShouldContain("zonder de foute regels");
        (await anna.StuurEnVolg(pad, "Voer", ("sleutel", verslag.Veld("sleutel")), ("slaover", "true"))).Tekst.ShouldContain(
            "wlz.csv (1 rijen)"
        );
        Lees("wlz.csv").ShouldContain("2026-02-01");
    }

    [Fact]
    public async Task A_zip_counts_as_its_files_and_what_is_none_is_a_sentence()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var zip = Zip(("map/wlz.csv", "bsn,begin,eind,met_behandeling\n"), ("../../kwaad.csv", "x"), ("verzekeraars.csv", "onzin\n"));

        var pad = (await anna.StuurBestanden(Invoer, "Bekijk", "bestanden", [("registers.zip", zip)])).Naar!;
        var verslag = await anna.Haal(pad);
        verslag.Tekst.ShouldContain("wlz.csv");
        verslag.Tekst.ShouldContain("verzekeraars.csv");
        verslag.Tekst.ShouldNotContain("kwaad");
        (await anna.StuurEnVolg(pad, "Weg", ("sleutel", verslag.Veld("sleutel")))).Tekst.ShouldContain("niets veranderd");
        (await anna.Haal(pad)).Tekst.ShouldContain("stuur het nog eens");

        (await anna.StuurBestanden(Invoer, "Bekijk", "bestanden", [])).Tekst.ShouldContain("Kies eerst");
        (await anna.StuurBestanden(Invoer, "Bekijk", "bestanden", [("a.zip", Bytes("geen zip"))])).Tekst.ShouldContain("geen leesbaar zip");
        (await anna.StuurBestanden(Invoer, "Bekijk", "bestanden", [("a.csv", Bytes("x"))])).Tekst.ShouldContain("geen registerbestand");
        Directory.GetDirectories(Path.Combine(server.Pad, "registers.upload")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_if_judges_a_period_again_and_stores_nothing()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var (registers, saldi) = (server.Wereld.Verzekeraar.Inzage.Registers, server.Wereld.Verzekeraar.Saldi.ToList());
        (string, string)[] periode = [("van", "01-01-2026"), ("tot", "31-12-2026")];

        var zelfde = await anna.StuurBestanden(Watals, null, "bestanden", [("prestaties.csv", Bytes(Lees("prestaties.csv")))], periode);
        zelfde.Tekst.ShouldContain("Anders beoordeeld 0 van");
        var zonderWlz = await anna.StuurBestanden(
            Watals,
            null,
            "bestanden",
            [("wlz.csv", Bytes("bsn,begin,eind,met_behandeling\n"))],
            periode
        );

        zonderWlz.Tekst.ShouldContain("Per retourcode");
        zonderWlz.Tekst.ShouldContain("naar een mens (uitval)");
        server.Wereld.Verzekeraar.Inzage.Registers.ShouldBeSameAs(registers);
        server.Wereld.Verzekeraar.Saldi.ToList().ShouldBe(saldi);
        Directory.GetDirectories(Path.Combine(server.Pad, "registers.upload")).ShouldBeEmpty();

        var leeg = await anna.StuurBestanden(Watals, null, "bestanden", [], ("van", "gisteren"), ("tot", ""));
        leeg.Html.ShouldContain("watals-van-fout");
        leeg.Html.ShouldContain("watals-tot-fout");
        leeg.Html.ShouldContain("bestanden-fout");
        (
            await anna.StuurBestanden(Watals, null, "bestanden", [("wlz.csv", Bytes("x\n"))], ("van", "02-01-2026"), ("tot", "01-01-2026"))
        ).Tekst.ShouldContain("ligt voor de eerste");
        (await anna.StuurBestanden(Watals, null, "bestanden", [("wlz.csv", Bytes("x\n"))], periode)).Tekst.ShouldContain(
            "Er staan fouten in"
        );
    }

    [Fact]
    public void Judging_again_under_the_same_registers_gives_what_the_rules_gave()
    {
        var rol = server.Wereld.Verzekeraar;
        var periode = new Periode(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

        var uitkomst = rol.Inzage.WatAls(Uzovi, periode, rol.Inzage.Registers).ShouldNotBeNull();

        uitkomst.Dan.ShouldBe(uitkomst.Nu);
        uitkomst.Anders.ShouldBe(0);
        uitkomst.Declaraties.ShouldBe(rol.Postvak().Declaraties.Count(d => d.Uzovi == "9901" && d.Uitkomst != "Test"));
        rol.Inzage.WatAls(Uzovi, periode with { Begin = new DateOnly(2027, 1, 1), Eind = new DateOnly(2027, 2, 1) }, rol.Inzage.Registers)!
            .Declaraties.ShouldBe(0);
    }

    private string Lees(string naam) => File.ReadAllText(Path.Combine(server.Pad, "registers", naam));

    private static byte[] Bytes(string tekst) => Encoding.UTF8.GetBytes(tekst);

    private static byte[] Zip(params (string Naam, string Inhoud)[] delen)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create))
        {
            foreach (var (naam, inhoud) in delen)
            {
                using var deel = zip.CreateEntry(naam).Open();
                deel.Write(Bytes(inhoud));
            }
        }

        return uit.ToArray();
    }
}
