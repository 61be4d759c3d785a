using System.Net;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Tests.Hosting;

/// <summary>Nota's, a kostenraming and a letter of objection, as a practice makes them on its pages.</summary>
[Collection(Serverproeven.Naam)]
public sealed class NotapaginaTests(Proefserver server)
{
    [Fact]
    public async Task A_restitutienota_goes_from_the_price_told_to_paid()
    {
        var (patient, behandeling) = NieuwePatient("999901357");
        using var anna = await Bezoek("Anna nota");
        var raming = $"/praktijk/patienten/{patient}/kostenraming";
        var dag = Toon(server.Wereld.Klok.Dag);

        (await anna.Stuur(raming, null, ("gemeldOp", dag), ("code", "zomaar"), ("aantal", "0"))).Tekst.ShouldContain(
            "Deze code staat niet in uw lijst op die dag."
        );
        (await anna.StuurEnVolg(raming, null, ("gemeldOp", dag), ("code", Code.Code), ("aantal", "2"))).Tekst.ShouldContain(
            "De kostenraming is bewaard"
        );
        var blad = await anna.Haal(raming + $"?handler=Blad&raming={Kantoor.Ramingen.Van(patient)[0].Id}");
        blad.Koppen["Content-Security-Policy"].ShouldStartWith("default-src 'none'; style-src 'unsafe-inline'");
        blad.Tekst.ShouldContain("Kostenraming");

        var pagina = await anna.Haal(Nieuw(patient));
        pagina.Html.ShouldContain($"value=\"{dag}\"");
        (string, string)[] velden =
        [
            ("formulier", pagina.Veld("formulier")),
            ("regels", $"{behandeling}"),
            ("adres", "Dorpsstraat 1"),
            ("prijsGemeldOp", dag),
        ];
        var fout = await anna.Stuur(Nieuw(patient), null, [.. velden, ("aan", ""), ("iban", "NL00")]);
        fout.Tekst.ShouldContain("Schrijf aan wie de nota gaat");
        fout.Html.ShouldContain("Dorpsstraat 1");
        fout.Html.ShouldContain("value=\"NL00\"");
        var gemaakt = await anna.Stuur(Nieuw(patient), null, [.. velden, ("aan", "<b>Bo</b>")]);
        (await anna.Stuur(Nieuw(patient), null, [.. velden, ("aan", "<b>Bo</b>")])).Naar.ShouldBe(gemaakt.Naar);

        var nota = await anna.Haal(gemaakt.Naar!);
        nota.Html.ShouldNotContain("<b>Bo");
        nota.Tekst.ShouldContain("restitutienota", Case.Insensitive);
        (await anna.Stuur(gemaakt.Naar!, "Betaald", ("betaaldOp", "nooit"))).Html.ShouldContain("value=\"nooit\"");
        (await anna.StuurEnVolg(gemaakt.Naar!, "Betaald", ("betaaldOp", dag))).Tekst.ShouldContain("De nota staat als betaald.");
        (await anna.Haal("/praktijk/notas?stand=Betaald")).Tekst.ShouldContain("Bo");
        (await anna.Haal(gemaakt.Naar + "?handler=Csv")).Html.ShouldStartWith("nota,datum,");
        // This server has no browser to print with: the page says so, and offers the sheet itself.
        (await anna.Haal(gemaakt.Naar + "?handler=Pdf")).Naar.ShouldBe(gemaakt.Naar);
        (await anna.Haal(gemaakt.Naar!)).Tekst.ShouldContain("Er kan geen PDF worden gemaakt");
        (await anna.Haal(gemaakt.Naar + "?handler=Blad")).Tekst.ShouldContain("Te betalen");
    }

    [Fact]
    public async Task Where_a_contract_runs_the_treatment_is_claimed()
    {
        var (patient, behandeling) = NieuwePatient("999901369", UzoviNummer.Parse("9901"));
        using var anna = await Bezoek("Anna contract");
        var dag = Toon(server.Wereld.Klok.Dag);

        var pagina = await anna.Haal(Nieuw(patient));
        pagina.Tekst.ShouldContain("declareer digitaal");
        pagina.Html.ShouldNotContain("checked");
        var antwoord = await anna.Stuur(Nieuw(patient), null, ("regels", $"{behandeling}"), ("aan", "Bo"), ("prijsGemeldOp", dag));

        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        antwoord.Tekst.ShouldContain("had u een contract met zorgverzekeraar 9901");
        Kantoor.Behandelingen.Lees(behandeling)!.Staat.ShouldBe(Staat.Open);
        Kantoor.Behandelingen.Verwijder(behandeling).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/praktijk/patienten/1/nota/zomaar")]
    [InlineData("/praktijk/patienten/999999/nota/restitutie")]
    [InlineData("/praktijk/notas/999999")]
    [InlineData("/praktijk/notas/999999?handler=Pdf")]
    [InlineData("/praktijk/patienten/999999/kostenraming")]
    [InlineData("/praktijk/patienten/1/kostenraming?handler=Blad&raming=999999")]
    [InlineData("/praktijk/afwijzingen/999999?handler=Bezwaarbrief")]
    public async Task What_is_not_there_is_not_found(string pad)
    {
        using var anna = await Bezoek("Anna nergens");

        (await anna.Haal(pad)).Code.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Nieuw(long patient) => $"/praktijk/patienten/{patient}/nota/restitutie";

    private Kantoor Kantoor => server.Wereld.Praktijk.Voor(AgbCode.Parse("90054321"));

    private Tarief Code => Kantoor.Tarieven.Alle().First(t => t.Bedrag is { Cents: > 0 } && t.Geldig.Bevat(server.Wereld.Klok.Dag));

    private static string Toon(DateOnly dag) => dag.ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private Task<Bezoeker> Bezoek(string naam) => server.Bezoek(naam, Rol.Praktijk, "90054321");

    private (long Patient, long Behandeling) NieuwePatient(string bsn, UzoviNummer? uzovi = null)
    {
        var (patient, fouten) = Kantoor.Patienten.Voegtoe(
            new Patientinvoer
            {
                Bsn = bsn,
                Naam = "Nota",
                Voorletters = "B",
                Geboortedatum = "01-02-1980",
                Geslacht = "v",
                Postcode = "1234AB",
                Huisnummer = "5",
            }
        );
        fouten.ShouldBeEmpty();
        if (uzovi is not null)
        {
            Kantoor.Patienten.BewaarCov(
                patient!.Value,
                server.Wereld.Klok.Dag,
                new Covantwoord("Gevonden", uzovi, "700000", "", "GeenWlz", false)
            );
        }

        var (behandeling, bezwaren) = Kantoor.Behandelingen.Voegtoe(
            new Behandelinvoer
            {
                Patient = patient!.Value,
                Datum = Toon(server.Wereld.Klok.Dag),
                Code = Code.Code,
            }
        );
        bezwaren.ShouldBeEmpty();
        return (patient.Value, behandeling!.Value);
    }
}
