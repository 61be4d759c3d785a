using System.Net;
using System.Text;
using Vereffen.Praktijk;

namespace Vereffen.App.Tests.Hosting;

/// <summary>A form that comes in when its session is over: kept for the same person, shown again filled in, and nothing stored.</summary>
public sealed class VerlopensessieTests
{
    private const string Bsn = "999900006";

    [Theory]
    [InlineData(31)]
    [InlineData(11 * 60)]
    public async Task What_was_typed_stands_there_again_after_logging_in_and_nothing_was_stored(int minuten)
    {
        await using var server = await Praktijkserver.StartAsync();
        using var anna = await server.Bezoek();
        var token = (await anna.Haal("/praktijk/patienten/nieuw")).Token;
        server.Klok.Vooruit(TimeSpan.FromMinutes(minuten));

        var verzonden = await anna.Verzend(
            "/praktijk/patienten/nieuw",
            ("__RequestVerificationToken", token),
            ("bsn", Bsn),
            ("naam", "van \"O'Brien\" & zn"),
            ("geslacht", "2"),
            ("postcode", "")
        );
        verzonden.Naar.ShouldBe("/inloggen?naar=%2Fpraktijk%2Fpatienten%2Fnieuw");
        var inloggen = await anna.Haal(verzonden.Naar!);
        inloggen.Tekst.ShouldContain("wat u had ingevuld is bewaard");
        inloggen.Html.ShouldNotContain(Bsn);
        Bestanden(server).ShouldNotContain(Bsn);

        await server.LogIn(anna, "Anna");
        (await anna.Haal("/account/begin")).Naar.ShouldBe("/praktijk/patienten/nieuw");
        var terug = await anna.Haal("/praktijk/patienten/nieuw");

        terug.Tekst.ShouldContain("er is nog niets opgeslagen");
        terug.Veld("bsn").ShouldBe(Bsn);
        WebUtility.HtmlDecode(terug.Veld("naam")).ShouldBe("van \"O'Brien\" & zn");
        terug.Html.ShouldContain("value=\"2\" selected");
        terug.Html.ShouldContain("<!DOCTYPE html>");
        server.Kantoor.Patienten.Zoek(null).Totaal.ShouldBe(0);

        // Once: the next time it is empty again. And what stands there can be sent.
        (await anna.Haal("/praktijk/patienten/nieuw"))
            .Veld("bsn")
            .ShouldBeEmpty();
        (await anna.Haal("/account/begin")).Naar.ShouldBe("/praktijk");
        var bewaard = await anna.Verzend(
            "/praktijk/patienten/nieuw",
            ("__RequestVerificationToken", terug.Token),
            ("bsn", Bsn),
            ("naam", "Obrien"),
            ("geboortedatum", "22-11-1997"),
            ("postcode", "3512CN"),
            ("huisnummer", "1")
        );
        bewaard.Naar.ShouldNotBeNull();
        server.Kantoor.Patienten.Zoek(null).Totaal.ShouldBe(1);
    }

    [Fact]
    public async Task The_form_with_that_name_is_filled_in_and_the_week_and_the_patient_are_as_they_were()
    {
        await using var server = await Praktijkserver.StartAsync();
        var patient = server.Patient(Bsn);
        using var anna = await server.Bezoek();
        var pagina = await anna.Haal($"/praktijk/behandelingen?patient={patient}&week=2026-03-02");
        server.Klok.Vooruit(TimeSpan.FromMinutes(31));

        var verzonden = await anna.Verzend(
            "/praktijk/behandelingen?handler=Voegtoe",
            ("__RequestVerificationToken", pagina.Token),
            ("formulier", pagina.Veld("formulier")),
            ("week", "2026-03-02"),
            ("patient", "1"),
            ("datum", "04-03-2026"),
            ("code", "24502"),
            ("aantal", "3"),
            ("tarief", "12,50")
        );
        verzonden.Naar.ShouldBe("/inloggen?naar=%2Fpraktijk%2Fbehandelingen");
        await server.LogIn(anna, "Anna");
        var terug = await anna.Haal("/praktijk/behandelingen");

        terug.Veld("code").ShouldBe("24502");
        terug.Veld("aantal").ShouldBe("3");
        terug.Veld("tarief").ShouldBe("12,50");
        terug.Veld("datum").ShouldBe("04-03-2026");
        terug.Veld("formulier").ShouldBe(pagina.Veld("formulier"));
        terug.Veld("patient").ShouldBe("1");
        terug.Veld("week").ShouldBe("2026-03-02");
        server.Kantoor.Behandelingen.VanPatient(patient).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_account_gets_nothing_of_it_and_nor_does_the_first_one_later()
    {
        await using var server = await Praktijkserver.StartAsync();
        using var anna = await server.Bezoek();
        using (await server.Bezoek("Bea"))
        {
            await Verlopen(server, anna);
        }

        await server.LogIn(anna, "Bea");
        (await anna.Haal("/praktijk/patienten/nieuw")).Html.ShouldNotContain(Bsn);
        await server.LogIn(anna, "Anna");
        (await anna.Haal("/praktijk/patienten/nieuw")).Html.ShouldNotContain(Bsn);
    }

    [Fact]
    public async Task It_comes_back_for_the_party_that_it_was_of()
    {
        await using var server = await Praktijkserver.StartAsync();
        server.Administratie.Open(new Praktijkgegevens(Kern.AgbCode.Parse("90098765"), "Eerst", Kern.AgbCode.Parse("90012345"), null));
        // The first workplace of the account is another practice.
        using var anna = await server.Bezoek("Anna", "90098765");
        using (await server.Bezoek("Anna"))
        {
            await anna.Stuur("/account/werkplekken", null, ("rol", Rol.Praktijk), ("code", Praktijkserver.Agb));
        }

        await Verlopen(server, anna);
        await server.LogIn(anna, "Anna");

        var terug = await anna.Haal("/praktijk/patienten/nieuw");
        terug.Veld("bsn").ShouldBe(Bsn);
        terug.Tekst.ShouldContain($"praktijk {Praktijkserver.Agb}");
    }

    [Fact]
    public async Task Who_logged_out_or_waited_too_long_or_sent_too_much_finds_an_empty_form()
    {
        await using var server = await Praktijkserver.StartAsync();
        using var anna = await server.Bezoek();
        var token = (await anna.Haal("/praktijk/patienten/nieuw")).Token;

        // Too much.
        server.Klok.Vooruit(TimeSpan.FromMinutes(31));
        await anna.Verzend(
            "/praktijk/patienten/nieuw",
            ("__RequestVerificationToken", token),
            ("bsn", Bsn),
            ("naam", new string('x', 200_000))
        );
        await server.LogIn(anna, "Anna");
        (await anna.Haal("/praktijk/patienten/nieuw")).Html.ShouldNotContain(Bsn);

        // Too late.
        await Verlopen(server, anna);
        server.Klok.Vooruit(Formulierbewaring.Houdbaarheid + TimeSpan.FromSeconds(1));
        await server.LogIn(anna, "Anna");
        (await anna.Haal("/praktijk/patienten/nieuw")).Html.ShouldNotContain(Bsn);

        // Logged out in another window.
        token = (await anna.Haal("/praktijk/patienten/nieuw")).Token;
        var koekjes = anna.Koekjes.GetCookieHeader(anna.Adres);
        await anna.Stuur("/uitloggen", null);
        using var venster = server.Gast();
        venster.Koekjes.SetCookies(venster.Adres, koekjes.Replace("; ", ",", StringComparison.Ordinal));
        await venster.Verzend("/praktijk/patienten/nieuw", ("__RequestVerificationToken", token), ("bsn", Bsn));
        await server.LogIn(venster, "Anna");
        (await venster.Haal("/praktijk/patienten/nieuw")).Html.ShouldNotContain(Bsn);
    }

    [Fact]
    public async Task What_was_never_a_session_is_never_kept()
    {
        await using var server = await Praktijkserver.StartAsync();
        using var gast = server.Gast();

        var antwoord = await gast.Verzend("/praktijk/patienten/nieuw", ("bsn", Bsn));

        antwoord.Naar!.ShouldStartWith("/inloggen");
        gast.Koekjes.GetCookies(gast.Adres).Select(c => c.Name).ShouldNotContain("vereffen-bewaard");
    }

    [Fact]
    public async Task A_form_of_an_account_itself_is_never_kept()
    {
        await using var server = await Praktijkserver.StartAsync();
        using var anna = await server.Bezoek();
        server.Klok.Vooruit(TimeSpan.FromMinutes(31));

        await anna.Verzend("/account/beveiliging", ("wachtwoord", "geheim geheim geheim"), ("code", "123456"));

        anna.Koekjes.GetCookies(anna.Adres).Select(c => c.Name).ShouldNotContain("vereffen-bewaard");
    }

    [Fact]
    public async Task A_form_of_one_practice_is_not_done_for_another_and_the_refusal_is_a_page()
    {
        await using var server = await Praktijkserver.StartAsync();
        server.Administratie.Open(new Praktijkgegevens(Kern.AgbCode.Parse("90098765"), "Ander", Kern.AgbCode.Parse("90012345"), null));
        using var anna = await server.Bezoek("Anna");
        using (await server.Bezoek("Anna", "90098765"))
        {
            var oud = (await anna.Haal("/praktijk/patienten/nieuw")).Token;
            await anna.Stuur("/account/werkplekken", null, ("rol", Rol.Praktijk), ("code", "90098765"));

            var antwoord = await anna.Verzend(
                "/praktijk/patienten/nieuw",
                ("__RequestVerificationToken", oud),
                ("bsn", Bsn),
                ("naam", "Jansen"),
                ("geboortedatum", "22-11-1997"),
                ("postcode", "3512CN"),
                ("huisnummer", "1")
            );

            antwoord.Code.ShouldBe(HttpStatusCode.BadRequest);
            antwoord.Tekst.ShouldContain("Dit formulier is verlopen");
            antwoord.Tekst.ShouldContain("voor een andere partij ging werken");
            antwoord.Html.ShouldContain("href=\"/praktijk/patienten/nieuw\"");
            server.Administratie.Voor(Kern.AgbCode.Parse("90098765")).Patienten.Zoek(null).Totaal.ShouldBe(0);
        }
    }

    /// <summary>Types a patient in, too late.</summary>
    private static async Task Verlopen(Praktijkserver server, Bezoeker wie)
    {
        var token = (await wie.Haal("/praktijk/patienten/nieuw")).Token;
        server.Klok.Vooruit(TimeSpan.FromMinutes(31));
        var antwoord = await wie.Verzend("/praktijk/patienten/nieuw", ("__RequestVerificationToken", token), ("bsn", Bsn));
        antwoord.Naar!.ShouldStartWith("/inloggen");
    }

    /// <summary>All that the log-in wrote down.</summary>
    private static string Bestanden(Praktijkserver server)
    {
        var uit = new StringBuilder();
        foreach (var bestand in Directory.GetFiles(server.Map, "accounts.db*"))
        {
            using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stroom.CopyTo(bytes);
            uit.Append(Encoding.Latin1.GetString(bytes.ToArray()));
        }

        return uit.ToString();
    }
}
