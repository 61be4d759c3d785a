using System.Globalization;
using System.Net;
using Vereffen.Portaal;

namespace Vereffen.App.Tests.Hosting;

/// <summary>The pages of the exchange's operator.</summary>
[Collection(Serverproeven.Naam)]
public sealed class PortaalpaginaTests(Proefserver server)
{
    private const string Pad = "/portaal/mandaten";

    [Fact]
    public async Task The_first_page_counts_what_the_exchange_holds()
    {
        using var pim = await server.Bezoek("Pim", Rol.Portaal, "portaal");

        var pagina = await pim.Haal("/portaal");

        pagina.Tekst.ShouldContain($"Bezorgd {server.Wereld.Portaal.Tel().Bezorgd}");
        (await pim.Haal("/portaal/partijen")).Tekst.ShouldContain("Zorgverzekeraar 9901");
        var gezocht = await pim.Haal("/portaal/partijen?zoek=9902");
        gezocht.Tekst.ShouldContain("1 partij bij '9902'");
        gezocht.Tekst.ShouldNotContain("9901");
        (await pim.Haal("/portaal/certificaten?stand=vernieuwen")).Code.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_message_is_found_by_its_id_with_what_answers_it_and_by_a_party_and_never_shows_what_is_inside()
    {
        using var pim = await server.Bezoek("Pim", Rol.Portaal, "portaal");
        var claim = server.Wereld.Verzekeraar.Postvak().Declaraties[0];

        var gevonden = await pim.Haal("/portaal/berichten?zoek=" + claim.TraceerId);
        gevonden.Tekst.ShouldContain(claim.TraceerId);
        gevonden.Tekst.ShouldContain("Retour");
        var (_, aantal) = server.Wereld.Portaal.Inzage.Berichten(null, "", 1);
        aantal.ShouldBe(server.Wereld.Portaal.Tel().Berichten);
        (await pim.Haal("/portaal/berichten?zoek=96034567")).Html.ShouldNotContain("Praktijk 90054321");
        foreach (var persoon in server.Wereld.Patienten)
        {
            gevonden.Html.ShouldNotContain(persoon.Patient.Bsn.Volledig());
            gevonden.Tekst.ShouldNotContain($" {persoon.Patient.Naam} ");
        }
    }

    [Fact]
    public async Task Pages_of_messages_do_not_overlap_and_leave_none_out()
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        var inzage = server.Wereld.Portaal.Inzage;
        var (_, aantal) = inzage.Berichten(null, "", 1);
        for (var pagina = 1; gezien.Count < aantal; pagina++)
        {
            var (regels, _) = inzage.Berichten(null, "", pagina);
            regels.ShouldNotBeEmpty();
            regels.ShouldAllBe(r => gezien.Add(r.TraceerId));
        }

        using var pim = await server.Bezoek("Pim", Rol.Portaal, "portaal");
        (await pim.Haal("/portaal/berichten?pagina=999999")).Code.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_mandate_is_recorded_once_ended_once_and_stays_on_record()
    {
        using var pim = await server.Bezoek("Pim", Rol.Portaal, "portaal");
        var (begin, eind) = (server.Wereld.Klok.Dag, server.Wereld.Klok.Dag.AddYears(1));
        (string, string)[] velden =
        [
            ("gever", "90054321"),
            ("gemachtigde", "98001234"),
            ("dienst", "Ophalen"),
            ("begin", Dag(begin)),
            ("eind", Dag(eind)),
        ];

        (await pim.StuurEnVolg(Pad, null, velden)).Tekst.ShouldContain("98001234 mag voor 90054321 ophalen.");
        (await pim.StuurEnVolg(Pad, null, velden)).Tekst.ShouldContain("was er al");
        var mandaat = server.Wereld.Portaal.Mandaten.Alle().Single(m => m.Gever == "90054321" && m.Dienst == Dienst.Ophalen);

        (await pim.StuurEnVolg(Pad, "Eindig", ("nummer", $"{mandaat.Nummer}"))).Tekst.ShouldContain("is beëindigd");
        (await pim.Stuur(Pad, "Eindig", ("nummer", $"{mandaat.Nummer}"))).Tekst.ShouldContain("was al beëindigd");
        (await pim.Stuur(Pad, "Eindig", ("nummer", "abc"))).Tekst.ShouldContain("geen toestemming met dit nummer");
        server.Wereld.Portaal.Mandaten.Alle().Count(m => m.Nummer == mandaat.Nummer && m.BeeindigdOp is not null).ShouldBe(1);
        server.Wereld.Portaal.Audit.Lees().ShouldContain(r => r.Wie == "Pim (web)");
    }

    [Theory]
    [InlineData("", "98001234", "Cov", 0, 1, "Vul de code van de partij in.")]
    [InlineData("90054321", "", "Cov", 0, 1, "Vul de code van de gemachtigde in.")]
    [InlineData("90054321", "98001234", "", 0, 1, "Kies waarvoor.")]
    [InlineData("90054321", "98001234", "Alles", 0, 1, "Kies waarvoor.")]
    [InlineData("90054321", "90054321", "Cov", 0, 1, "geeft zichzelf geen toestemming")]
    [InlineData("90054321", "98001234", "Cov", 0, -1, "ligt voor de begindatum")]
    [InlineData("90054321", "98001234", "Cov", 0, 800, "hoogstens twee jaar")]
    [InlineData("90054321", "98009999", "Cov", 0, 1, "niet aangemeld")]
    [InlineData("<script>alert(1)</script>", "98001234", "Cov", 0, 1, "niet aangemeld")]
    public async Task A_mandate_that_cannot_be_is_refused_and_what_was_typed_stays(
        string gever,
        string gemachtigde,
        string dienst,
        int van,
        int tot,
        string zin
    )
    {
        using var pim = await server.Bezoek("Pim", Rol.Portaal, "portaal");
        var aantal = server.Wereld.Portaal.Mandaten.Alle().Count;
        var dag = server.Wereld.Klok.Dag;

        var antwoord = await pim.Stuur(
            Pad,
            null,
            ("gever", gever),
            ("gemachtigde", gemachtigde),
            ("dienst", dienst),
            ("begin", Dag(dag.AddDays(van))),
            ("eind", Dag(dag.AddDays(tot)))
        );

        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        antwoord.Tekst.ShouldContain(zin);
        antwoord.Html.ShouldNotContain("<script>alert");
        WebUtility.HtmlDecode(antwoord.Veld("gever")).ShouldBe(gever);
        server.Wereld.Portaal.Mandaten.Alle().Count.ShouldBe(aantal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("morgen", "overmorgen")]
    [InlineData("2026-02-30", "2027-01-01")]
    public async Task A_mandate_without_real_days_is_refused_at_the_field(string begin, string eind)
    {
        using var pim = await server.Bezoek("Pim", Rol.Portaal, "portaal");

        var antwoord = await pim.Stuur(
            Pad,
            null,
            ("gever", "90054321"),
            ("gemachtigde", "98001234"),
            ("dienst", "Cov"),
            ("begin", begin),
            ("eind", eind)
        );

        antwoord.Html.ShouldContain("mandaat-begin-fout");
        antwoord.Veld("gever").ShouldBe("90054321");
    }

    [Theory]
    [InlineData("/portaal/partijen?zoek=")]
    [InlineData("/portaal/berichten?zoek=")]
    [InlineData("/portaal/berichten?pagina=")]
    [InlineData("/portaal/certificaten?stand=")]
    [InlineData("/portaal/mandaten?pagina=")]
    public async Task Whatever_is_in_the_address_the_page_answers_and_runs_nothing(string pad)
    {
        using var pim = await server.Bezoek("Pim", Rol.Portaal, "portaal");
        foreach (
            var invoer in (string[])
                ["<script>alert(1)</script>", "' OR 1=1 --", "%", "_", "\\", "-1", "99999999999999999999", new string('x', 3000), "\u0000"]
        )
        {
            var antwoord = await pim.Haal(pad + Uri.EscapeDataString(invoer));

            antwoord.Code.ShouldBe(HttpStatusCode.OK, invoer);
            antwoord.Html.ShouldNotContain("<script>alert");
        }

        (await pim.Haal("/portaal/partijen?zoek=%25")).Tekst.ShouldContain("0 partijen");
    }

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
