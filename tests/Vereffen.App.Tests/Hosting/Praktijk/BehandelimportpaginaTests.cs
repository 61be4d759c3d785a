using System.Net;
using System.Text;

namespace Vereffen.App.Tests.Hosting;

public sealed class BehandelimportpaginaTests
{
    private const string Pagina = "/praktijk/behandelingen/import";
    private const string Kop = "datum;bsn;prestatiecode\r\n";

    [Fact]
    public async Task A_file_is_looked_at_first_taken_over_once_and_told_the_second_time()
    {
        await using var server = await Praktijkserver.StartAsync();
        server.Patient("999901345");
        using var anna = await server.Bezoek();
        var dag = server.Kantoor.Vandaag;
        var bestand = $"{Kop}{dag:yyyy-MM-dd};999901345;24501\r\n{dag:yyyy-MM-dd};999901345;24502\r\n";

        var blik = await Bekijk(anna, bestand);
        blik.Tekst.ShouldContain("Nieuw 2");
        blik.Tekst.ShouldContain("Jansen");
        server.Kantoor.Behandelingen.Van(dag, dag).ShouldBeEmpty();

        var na = await Voegtoe(anna, blik, bestand);
        na.Tekst.ShouldContain("2 behandelingen toegevoegd.");
        server.Kantoor.Behandelingen.Van(dag, dag).Count.ShouldBe(2);

        (await Bekijk(anna, bestand)).Tekst.ShouldContain("Alles in dit bestand staat er al");
        (await Voegtoe(anna, blik, bestand)).Tekst.ShouldContain("Er is niets toegevoegd; 2 stonden er al.");
        server.Kantoor.Behandelingen.Van(dag, dag).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Errors_stand_at_their_line_and_column_and_keep_everything_out_until_asked()
    {
        await using var server = await Praktijkserver.StartAsync();
        server.Patient("999901345");
        using var anna = await server.Bezoek();
        var dag = server.Kantoor.Vandaag;
        var bestand = $"{Kop}{dag:yyyy-MM-dd};999901345;24501\r\n31-02-2026;999901345;<script>alert(1)</script>\r\n";

        var blik = await Bekijk(anna, bestand);
        blik.Tekst.ShouldContain("Met een fout 1");
        blik.Tekst.ShouldContain("datum: Dit is geen datum");
        blik.Html.ShouldNotContain("<script>alert");

        var geweigerd = await anna.Verzend(Pagina + "?handler=Voegtoe", ("__RequestVerificationToken", blik.Token), ("inhoud", bestand));
        geweigerd.Tekst.ShouldContain("Er is niets opgeslagen");
        server.Kantoor.Behandelingen.Van(dag, dag).ShouldBeEmpty();

        (await Voegtoe(anna, blik, bestand, ("zonderFouten", "true"))).Tekst.ShouldContain(
            "1 behandeling toegevoegd; 1 met een fout overgeslagen."
        );
        server.Kantoor.Behandelingen.Van(dag, dag).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "Kies eerst een bestand")]
    [InlineData("%PDF-1.7 rommel", "ontbreekt daarin")]
    public async Task A_file_that_is_no_list_is_a_sentence(string bestand, string zin)
    {
        await using var server = await Praktijkserver.StartAsync();
        using var anna = await server.Bezoek();

        (await Bekijk(anna, bestand)).Tekst.ShouldContain(zin);
    }

    private static async Task<Bezoeker.Antwoord> Bekijk(Bezoeker wie, string bestand)
    {
        var antwoord = await wie.StuurBestand(Pagina + "?handler=Bekijk", "bestand", Encoding.UTF8.GetBytes(bestand));
        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        return antwoord;
    }

    private static async Task<Bezoeker.Antwoord> Voegtoe(
        Bezoeker wie,
        Bezoeker.Antwoord blik,
        string bestand,
        params (string, string)[] velden
    )
    {
        var antwoord = await wie.Verzend(
            Pagina + "?handler=Voegtoe",
            [("__RequestVerificationToken", blik.Token), ("inhoud", bestand), .. velden]
        );
        antwoord.Naar.ShouldBe("/praktijk/behandelingen");
        return await wie.Haal(antwoord.Naar!);
    }
}
