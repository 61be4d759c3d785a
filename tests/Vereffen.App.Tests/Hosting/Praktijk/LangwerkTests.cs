using System.Globalization;
using System.Net;
using System.Text;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Tests.Hosting;

/// <summary>Work that takes longer than a page: begun once, followed, stopped, gone on with after a restart.</summary>
public sealed class LangwerkTests
{
    private static readonly string[] Bsns = ["999900006", "999900018", "999900031", "999900043", "999900055"];

    [Fact]
    public async Task A_month_is_tried_and_claimed_with_all_insurers_at_once()
    {
        await using var server = await Praktijkserver.StartAsync();
        var dag = server.Kantoor.Vandaag;
        server.Behandel(server.Patient(Bsns[0]), dag, "24501");
        var duur = server.Patient(Bsns[1], "Duur");
        server.Behandel(duur, dag, "24502", "36,00");
        server.Behandel(server.Patient(Bsns[2], "Ander", "9902"), dag, "24502");
        using var anna = await server.Bezoek();
        var tot = dag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

        (await anna.Stuur("/praktijk/maand", "Proef", ("tot", tot), ("formulier", "f1"))).Naar.ShouldBe("/praktijk/maand");
        var proef = await Tot(anna, "/praktijk/maand", "Wat er zou gebeuren");

        proef.Tekst.ShouldContain("Samen 3 1 100,00 100,00");
        proef.Tekst.ShouldContain("0611");
        proef.Tekst.ShouldContain("Duur");
        server.Ingediend.ShouldBeEmpty();

        var id = proef.Veld("proef");
        (
            await anna.Stuur("/praktijk/maand", "DienIn", ("proef", id), ("gekozen", "9901"), ("gekozen", "9902"), ("formulier", "f2"))
        ).Naar.ShouldBe("/praktijk/maand");
        // The same form again, and another one: still one batch.
        await anna.Stuur("/praktijk/maand", "DienIn", ("proef", id), ("gekozen", "9901"), ("formulier", "f2"));
        var na = await Tot(anna, "/praktijk/maand", "2 declaraties gemaakt");

        na.Tekst.ShouldContain("wordt verzonden");
        server.Kantoor.Declaraties.Alle().Totaal.ShouldBe(2);
        server.Kantoor.Behandelingen.In(Staat.Open).Rijen.ShouldHaveSingleItem().PatientId.ShouldBe(duur);
        await server.Administratie.VerzendAsync(TestContext.Current.CancellationToken);
        (await anna.Haal("/praktijk/maand")).Tekst.ShouldContain("waarvan 2 door het portaal aangenomen");
        server.Ingediend.Select(b => b.Geadresseerde.Code).Order().ShouldBe(["9901", "9902"]);
    }

    [Fact]
    public async Task What_is_wrong_on_the_form_of_the_month_stays_there_and_begins_nothing()
    {
        await using var server = await Praktijkserver.StartAsync();
        using var anna = await server.Bezoek();

        var fout = await anna.Stuur("/praktijk/maand", "Proef", ("tot", "<script>"), ("formulier", "f1"));
        fout.Code.ShouldBe(HttpStatusCode.OK);
        fout.Tekst.ShouldContain("dag-maand-jaar");
        fout.Html.ShouldContain("value=\"&lt;script&gt;\"");
        (await anna.Stuur("/praktijk/maand", "DienIn", ("proef", "1"), ("formulier", "f1"))).Tekst.ShouldContain("Vink minstens");
        (await anna.Stuur("/praktijk/maand", "DienIn", ("proef", "99"), ("gekozen", "9901"), ("formulier", "f1"))).Tekst.ShouldContain(
            "doe haar opnieuw"
        );
        server.Kantoor.Taken.Laatste(Taaksoort.Maandproef).ShouldBeNull();
        server.Kantoor.Taken.Laatste(Taaksoort.Maandindiening).ShouldBeNull();
    }

    [Fact]
    public async Task The_new_year_asks_everybody_and_lists_who_needs_attention()
    {
        await using var server = await Praktijkserver.StartAsync();
        foreach (var bsn in Bsns)
        {
            server.Patient(bsn, "P" + bsn[6..]);
        }

        server.Cov.Anders[Bsns[1]] = new Covantwoord("Gevonden", UzoviNummer.Parse("9902"), "", "", "GeenWlz", false);
        server.Cov.Anders[Bsns[2]] = new Covantwoord("BsnOnbekend", null, "", "", "", false);
        using var anna = await server.Bezoek();
        (await anna.Haal("/praktijk/januari")).Tekst.ShouldContain("nog geen COV voor iedereen");

        var dag = server.Kantoor.Vandaag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
        (await anna.Stuur("/praktijk/januari", "Cov", ("peildatum", dag), ("formulier", "f1"))).Naar.ShouldBe("/praktijk/januari");
        var klaar = await Tot(anna, "/praktijk/januari", "Klaar: 5 van 5 patiënten gevraagd");

        klaar.Tekst.ShouldContain("andere zorgverzekeraar: 1, niet gevonden: 1.");
        klaar.Tekst.ShouldContain("P018");
        klaar.Tekst.ShouldContain("Controleer bsn en geboortedatum");
        klaar.Tekst.ShouldNotContain("P006");
    }

    [Theory]
    [InlineData("", "dag-maand-jaar")]
    [InlineData("31-02-2026", "dag-maand-jaar")]
    [InlineData("01-01-2001", "twee jaar")]
    [InlineData("01-01-2199", "twee jaar")]
    public async Task A_day_about_which_cov_can_not_be_asked_is_told_at_its_field(string dag, string zin)
    {
        await using var server = await Praktijkserver.StartAsync();
        using var anna = await server.Bezoek();

        (await anna.Stuur("/praktijk/januari", "Cov", ("peildatum", dag), ("formulier", "f1"))).Tekst.ShouldContain(zin);
        server.Kantoor.Taken.Laatste(Taaksoort.Cov).ShouldBeNull();
    }

    [Fact]
    public async Task Work_that_waits_is_followed_stopped_and_gone_on_with_and_never_runs_twice()
    {
        await using var server = await Praktijkserver.StartAsync();
        server.Patient(Bsns[0], uzovi: null);
        var poort = new TaskCompletionSource();
        server.Cov.Poort = poort.Task;
        using var anna = await server.Bezoek();

        var naar = (await anna.Stuur("/praktijk/patienten", null, ("formulier", "f1"))).Naar!;
        naar.ShouldBe("/praktijk/taken/1");
        // Another form, while it runs: the same work.
        (await anna.Stuur("/praktijk/patienten", null, ("formulier", "f2"))).Naar.ShouldBe(naar);
        var pagina = await anna.Haal(naar);
        pagina.Tekst.ShouldContain("0 van 1 patiënten gevraagd.");
        pagina.Html.ShouldContain("hx-trigger=\"every 2s\"");
        pagina.Tekst.ShouldContain("Ververs");
        var deel = await anna.Haal("/praktijk/taken/1?handler=Stand&hier=/praktijk/januari");
        deel.Html.ShouldNotContain("<html");
        deel.Html.ShouldContain("href=\"/praktijk/januari\"");
        deel.Koppen.Keys.ShouldNotContain("HX-Refresh");
        (await anna.Haal("/praktijk/taken/1?handler=Stand&hier=https://elders.nl/praktijk/")).Html.ShouldNotContain("elders");

        (await anna.Stuur(naar, "Stop")).Naar.ShouldBe(naar);
        (await anna.Haal(naar)).Tekst.ShouldContain("Gestopt door Anna");
        (await anna.Haal("/praktijk/taken/1?handler=Stand")).Koppen.Keys.ShouldContain("HX-Refresh");
        poort.SetResult();

        (await anna.Stuur(naar, "Verder")).Naar.ShouldBe(naar);
        (await Tot(anna, naar, "Klaar: 1 van 1")).Tekst.ShouldContain("Bekijk de uitkomst");
        server.Kantoor.Patienten.Zoek(null).Rijen[0].Uzovi.ShouldBe(UzoviNummer.Parse("9901"));
        (await anna.StuurEnVolg("/praktijk/patienten", null, ("formulier", "f1"))).Tekst.ShouldContain("Klaar: 1 van 1");
    }

    [Fact]
    public async Task Work_goes_on_after_the_program_began_anew()
    {
        await using var server = await Praktijkserver.StartAsync();
        server.Patient(Bsns[0], uzovi: null);
        server.Cov.Poort = new TaskCompletionSource().Task;
        using (var anna = await server.Bezoek())
        {
            await anna.Stuur("/praktijk/patienten", null, ("formulier", "f1"));
            (await anna.Haal("/praktijk/taken/1")).Tekst.ShouldContain("0 van 1");
        }

        server.Cov.Poort = Task.CompletedTask;
        await server.HerstartAsync();
        using var later = await server.Bezoek();
        await Tot(later, "/praktijk/taken/1", "Klaar: 1 van 1");
        server.Cov.Gevraagd.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_follows_work_by_itself_keeps_nobody_logged_in()
    {
        await using var server = await Praktijkserver.StartAsync();
        server.Cov.Poort = new TaskCompletionSource().Task;
        server.Patient(Bsns[0], uzovi: null);
        using var anna = await server.Bezoek();
        await anna.Stuur("/praktijk/patienten", null, ("formulier", "f1"));

        server.Klok.Vooruit(TimeSpan.FromMinutes(20));
        (await anna.Haal("/praktijk/taken/1?handler=Stand")).Code.ShouldBe(HttpStatusCode.OK);
        server.Klok.Vooruit(TimeSpan.FromMinutes(11));

        (await anna.Haal("/praktijk")).Naar!.ShouldStartWith("/inloggen");
    }

    [Fact]
    public async Task Work_of_another_practice_is_not_there()
    {
        await using var server = await Praktijkserver.StartAsync();
        server.Patient(Bsns[0], uzovi: null);
        using var anna = await server.Bezoek();
        await anna.Stuur("/praktijk/patienten", null, ("formulier", "f1"));
        server.Administratie.Open(new Praktijkgegevens(AgbCode.Parse("90098765"), "Ander", AgbCode.Parse("90012345"), null));
        using var bea = await server.Bezoek("Bea", "90098765");
        var token = (await bea.Haal("/praktijk/januari")).Token;

        (await bea.Haal("/praktijk/taken/1")).Code.ShouldBe(HttpStatusCode.NotFound);
        (await bea.Haal("/praktijk/taken/1?handler=Stand")).Code.ShouldBe(HttpStatusCode.NotFound);
        foreach (var handler in (string[])["Stop", "Verder"])
        {
            (await bea.Verzend($"/praktijk/taken/1?handler={handler}", ("__RequestVerificationToken", token))).Code.ShouldBe(
                HttpStatusCode.NotFound
            );
        }
    }

    [Fact]
    public async Task Treatments_without_an_insurer_are_asked_about_from_the_page_with_what_is_ready()
    {
        await using var server = await Praktijkserver.StartAsync();
        server.Behandel(server.Patient(Bsns[0], uzovi: null), server.Kantoor.Vandaag, "24501");
        using var anna = await server.Bezoek();

        var naar = (await anna.Stuur("/praktijk/declareren", "Cov", ("formulier", "f1"))).Naar!;
        await Tot(anna, naar, "Klaar: 1 van 1 vragen gesteld");
        server.Kantoor.Declaraties.Klaar().ShouldHaveSingleItem().Uzovi.ShouldBe(UzoviNummer.Parse("9901"));
    }

    [Fact]
    public async Task New_tariffs_are_looked_at_first_and_the_same_again_changes_nothing()
    {
        await using var server = await Praktijkserver.StartAsync();
        using var anna = await server.Bezoek();
        var dag = server.Kantoor.Vandaag;
        var bestand =
            $"lijst;code;omschrijving;begin;eind;tarief\n081;24501;Consult natuurgeneeskunde, 60 minuten;{dag:yyyy-MM-dd};;70,00\n";

        var blik = await anna.StuurBestand("/praktijk/tarieven?handler=Bekijk", "bestand", Encoding.UTF8.GetBytes(bestand));
        blik.Tekst.ShouldContain("ander tarief");
        blik.Tekst.ShouldContain("65,00 70,00");
        server.Kantoor.Tarieven.Vind("24501", dag)!.Bedrag.ShouldBe(new Bedrag(6500));

        var na = await anna.StuurEnVolg("/praktijk/tarieven", "NeemOver", ("inhoud", bestand), ("vervallen", "false"));
        na.Tekst.ShouldContain("0 nieuw, 1 anders, 0 vervallen");
        server.Kantoor.Tarieven.Vind("24501", dag)!.Bedrag.ShouldBe(new Bedrag(7000));
        server.Kantoor.Tarieven.Vind("24501", dag.AddDays(-1))!.Bedrag.ShouldBe(new Bedrag(6500));
        (await anna.StuurEnVolg("/praktijk/tarieven", "NeemOver", ("inhoud", bestand), ("vervallen", "false"))).Tekst.ShouldContain(
            "er is niets veranderd"
        );
        (await anna.StuurBestand("/praktijk/tarieven?handler=Bekijk", "bestand", "rommel"u8.ToArray())).Tekst.ShouldContain("ontbreekt");
    }

    /// <summary>Asks for a page until it says something; as somebody does who presses Ververs.</summary>
    private static async Task<Bezoeker.Antwoord> Tot(Bezoeker wie, string pad, string tekst)
    {
        using var klaar = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        klaar.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            var antwoord = await wie.Haal(pad);
            if (antwoord.Tekst.Contains(tekst, StringComparison.Ordinal))
            {
                return antwoord;
            }

            klaar.IsCancellationRequested.ShouldBeFalse($"{pad} zegt niet: {tekst}. {antwoord.Tekst}");
            await Task.Yield();
        }
    }
}
