using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Vereffen.App.Demo;
using Vereffen.App.Hosting;

namespace Vereffen.App.Tests.Hosting;

/// <summary>Logging in and out, with a real second factor, on a server without any role.</summary>
public sealed partial class InlogTests : IAsyncLifetime
{
    private const string Wachtwoord = "een zin die niemand raadt";
    private readonly Werkmap map = new();
    private readonly Proefklok klok = new();
    private WebApplication web = null!;

    private Accountbeheer Beheer => web.Services.GetRequiredService<Accountbeheer>();

    public async ValueTask InitializeAsync() =>
        web = await Webpoort.StartAsync(
            Proefserver.Omgeving(klok),
            new Webwereld(new Verhaal { Ronde = 0 }, map.Pad, klok),
            0,
            TestContext.Current.CancellationToken
        );

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        map.Dispose();
    }

    [Fact]
    public async Task Who_gets_a_link_sets_both_factors_and_then_logs_in_with_them()
    {
        using var bezoeker = Gast();
        var sleutel = await RichtIn(bezoeker, "Anna");
        (await bezoeker.Haal("/account/werkplekken")).Code.ShouldBe(HttpStatusCode.OK);

        using var later = Gast();
        var stap = await later.Stuur("/inloggen", null, ("naam", "anna"), ("wachtwoord", Wachtwoord));
        stap.Naar.ShouldBe("/inloggen/code");
        (await later.Haal("/account/werkplekken")).Naar!.ShouldStartWith("/inloggen");
        var binnen = await later.Stuur("/inloggen/code", null, ("code", Authenticator.Code(sleutel, 1)));
        binnen.Naar.ShouldBe("/account/begin");
        (await later.Haal("/account/werkplekken")).Code.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_counts_once()
    {
        using var bezoeker = Gast();
        var sleutel = await RichtIn(bezoeker, "Anna");
        var code = Authenticator.Code(sleutel, 1);
        using var eerst = await MetWachtwoord("Anna");
        (await eerst.Stuur("/inloggen/code", null, ("code", code))).Naar.ShouldBe("/account/begin");

        using var weer = await MetWachtwoord("Anna");
        var antwoord = await weer.Stuur("/inloggen/code", null, ("code", code));

        antwoord.Tekst.ShouldContain("al gebruikt");
        (await weer.Haal("/account/werkplekken")).Naar!.ShouldStartWith("/inloggen");
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_wrong_code_stays_outside(string code)
    {
        using var bezoeker = Gast();
        await RichtIn(bezoeker, "Anna");
        using var later = await MetWachtwoord("Anna");

        var antwoord = await later.Stuur("/inloggen/code", null, ("code", code));

        antwoord.Tekst.ShouldContain("klopt niet");
        antwoord.Html.ShouldNotContain("<script>alert");
        (await later.Haal("/account/werkplekken")).Naar!.ShouldStartWith("/inloggen");
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_for_the_right_one_too()
    {
        using var bezoeker = Gast();
        await RichtIn(bezoeker, "Anna");
        using var later = Gast();
        for (var i = 0; i < 5; i++)
        {
            (await later.Stuur("/inloggen", null, ("naam", "Anna"), ("wachtwoord", $"fout {i}"))).Tekst.ShouldContain(
                "horen niet bij elkaar"
            );
        }

        var antwoord = await later.Stuur("/inloggen", null, ("naam", "Anna"), ("wachtwoord", Wachtwoord));

        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        antwoord.Tekst.ShouldContain("te vaak");
    }

    [Fact]
    public async Task Five_wrong_codes_close_the_account_for_the_right_one_too()
    {
        using var bezoeker = Gast();
        var sleutel = await RichtIn(bezoeker, "Anna");
        using var later = await MetWachtwoord("Anna");
        for (var i = 0; i < 5; i++)
        {
            await later.Stuur("/inloggen/code", null, ("code", "00000"));
        }

        (
            await later.Verzend(
                "/inloggen/code",
                ("__RequestVerificationToken", (await later.Haal("/inloggen")).Token),
                ("code", Authenticator.Code(sleutel, 1))
            )
        ).Naar.ShouldBe("/inloggen");
        (await later.Haal("/account/werkplekken")).Naar!.ShouldStartWith("/inloggen");
    }

    [Fact]
    public async Task Whether_a_name_exists_is_not_told()
    {
        using var bezoeker = Gast();
        await RichtIn(bezoeker, "Anna");
        using var later = Gast();

        var bekend = await later.Stuur("/inloggen", null, ("naam", "Anna"), ("wachtwoord", "fout"));
        var onbekend = await later.Stuur("/inloggen", null, ("naam", "Niemand"), ("wachtwoord", "fout"));

        bekend.Tekst.ShouldContain("horen niet bij elkaar");
        onbekend.Tekst.ShouldContain("horen niet bij elkaar");
        onbekend.Code.ShouldBe(bekend.Code);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Anna", "")]
    [InlineData("<script>alert(1)</script>", "x")]
    public async Task Bad_input_at_the_log_in_keeps_the_name_and_runs_nothing(string naam, string wachtwoord)
    {
        using var gast = Gast();

        var antwoord = await gast.Stuur("/inloggen", null, ("naam", naam), ("wachtwoord", wachtwoord));

        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        antwoord.Html.ShouldNotContain("<script>alert");
        WebUtility.HtmlDecode(antwoord.Veld("naam")).ShouldBe(naam);
        antwoord.Veld("wachtwoord").ShouldBeEmpty();
        antwoord.Html.ShouldContain("role=\"alert\"");
    }

    [Fact]
    public async Task Too_long_a_name_or_password_is_a_sentence()
    {
        using var gast = Gast();

        var antwoord = await gast.Stuur("/inloggen", null, ("naam", new string('a', 5000)), ("wachtwoord", new string('b', 100_000)));

        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        antwoord.Tekst.ShouldContain("Vul uw naam en uw wachtwoord in.");
    }

    [Fact]
    public async Task A_link_works_once_and_not_after_a_day()
    {
        var id = Beheer.Maak("Anna");
        var code = Beheer.NieuweCode(id, volledig: true);
        using var eerst = Gast();
        (await eerst.Haal("/inloggen/eenmalig?code=" + code)).Naar.ShouldBe("/account/begin");
        using var weer = Gast();
        (await weer.Haal("/inloggen/eenmalig?code=" + code)).Code.ShouldBe(HttpStatusCode.Gone);
        (await weer.Haal("/account/begin")).Naar!.ShouldStartWith("/inloggen");

        var oud = Beheer.NieuweCode(id, volledig: true);
        klok.Vooruit(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        (await weer.Haal("/inloggen/eenmalig?code=" + oud)).Code.ShouldBe(HttpStatusCode.Gone);
        (await weer.Haal("/inloggen/eenmalig?code=")).Code.ShouldBe(HttpStatusCode.Gone);
        (await weer.Haal("/inloggen/eenmalig?code=" + new string('a', 3000))).Code.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_new_link_ends_the_one_before_it()
    {
        var id = Beheer.Maak("Anna");
        var eerste = Beheer.NieuweCode(id, volledig: true);
        var tweede = Beheer.NieuweCode(id, volledig: true);
        using var gast = Gast();

        (await gast.Haal("/inloggen/eenmalig?code=" + eerste)).Code.ShouldBe(HttpStatusCode.Gone);
        (await gast.Haal("/inloggen/eenmalig?code=" + tweede)).Naar.ShouldBe("/account/begin");
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_of_rest()
    {
        using var bezoeker = await MetLink("Anna");
        klok.Vooruit(TimeSpan.FromMinutes(29));
        (await bezoeker.Haal("/account/werkplekken")).Code.ShouldBe(HttpStatusCode.OK);
        klok.Vooruit(TimeSpan.FromMinutes(29));
        (await bezoeker.Haal("/account/werkplekken")).Code.ShouldBe(HttpStatusCode.OK);

        klok.Vooruit(TimeSpan.FromMinutes(31));

        (await bezoeker.Haal("/account/werkplekken")).Naar!.ShouldStartWith("/inloggen");
    }

    [Fact]
    public async Task A_session_ends_ten_hours_after_it_began_whatever_happens()
    {
        using var bezoeker = await MetLink("Anna");
        for (var i = 0; i < 23; i++)
        {
            klok.Vooruit(TimeSpan.FromMinutes(26));
            (await bezoeker.Haal("/account/werkplekken")).Code.ShouldBe(HttpStatusCode.OK, $"na {26 * (i + 1)} minuten");
        }

        klok.Vooruit(TimeSpan.FromMinutes(3));

        (await bezoeker.Haal("/account/werkplekken")).Naar!.ShouldStartWith("/inloggen");
    }

    [Fact]
    public async Task Only_a_post_logs_out_and_it_ends_the_session_on_the_server()
    {
        using var bezoeker = await MetLink("Anna");
        using var kopie = Gast();
        foreach (var koekje in bezoeker.Koekjes.GetAllCookies().Where(k => k.Name == "vereffen"))
        {
            kopie.Koekjes.Add(new Cookie(koekje.Name, koekje.Value, "/", koekje.Domain));
        }

        (await kopie.Haal("/uitloggen")).Code.ShouldBe(HttpStatusCode.OK);
        (await kopie.Haal("/account/werkplekken")).Code.ShouldBe(HttpStatusCode.OK);
        (await bezoeker.Stuur("/uitloggen", null)).Naar.ShouldBe("/");

        (await bezoeker.Haal("/account/werkplekken")).Naar!.ShouldStartWith("/inloggen");
        (await kopie.Haal("/account/werkplekken")).Naar!.ShouldStartWith("/inloggen");
    }

    [Fact]
    public async Task Of_six_sessions_the_first_has_ended()
    {
        var sessies = new List<Bezoeker>();
        for (var i = 0; i < 6; i++)
        {
            sessies.Add(await MetLink("Anna"));
            klok.Vooruit(TimeSpan.FromSeconds(1));
        }

        (await sessies[0].Haal("/account/werkplekken")).Naar!.ShouldStartWith("/inloggen");
        foreach (var sessie in sessies.Skip(1))
        {
            (await sessie.Haal("/account/werkplekken")).Code.ShouldBe(HttpStatusCode.OK);
        }

        sessies.ForEach(s => s.Dispose());
    }

    [Fact]
    public async Task A_blocked_account_is_out_at_once_and_does_not_come_in_again()
    {
        using var bezoeker = Gast();
        await RichtIn(bezoeker, "Anna");
        var id = Beheer.Zoek("Anna").GetValueOrDefault();

        Beheer.Blokkeer(id, geblokkeerd: true);

        (await bezoeker.Haal("/account/werkplekken")).Naar!.ShouldStartWith("/inloggen");
        using var later = Gast();
        (await later.Stuur("/inloggen", null, ("naam", "Anna"), ("wachtwoord", Wachtwoord))).Tekst.ShouldContain("horen niet bij elkaar");
        (await later.Haal("/inloggen/eenmalig?code=" + Beheer.NieuweCode(id, volledig: true))).Code.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_person_goes_to_another_workplace_of_their_own_and_to_no_other()
    {
        var id = Beheer.Maak("Anna");
        Beheer.Geef(id, new Werkplek(Rol.Verzekeraar, "9901", "Zuiderlicht"));
        Beheer.Geef(id, new Werkplek(Rol.Portaal, "portaal", "Portaal"));
        using var bezoeker = Gast();
        await bezoeker.Haal("/inloggen/eenmalig?code=" + Beheer.NieuweCode(id, volledig: true));
        (await bezoeker.Haal("/account/begin")).Naar.ShouldBe("/verzekeraar");
        (await bezoeker.Haal("/portaal")).Code.ShouldBe(HttpStatusCode.Forbidden);

        (await bezoeker.Stuur("/account/werkplekken", null, ("rol", "portaal"), ("code", "portaal"))).Naar.ShouldBe("/account/begin");

        (await bezoeker.Haal("/account/begin")).Naar.ShouldBe("/portaal");
        (await bezoeker.Haal("/verzekeraar")).Code.ShouldBe(HttpStatusCode.Forbidden);
        foreach (
            var (rol, code) in ((string, string)[])[("verzekeraar", "9902"), ("praktijk", "90054321"), ("", ""), ("portaal", "<script>")]
        )
        {
            var antwoord = await bezoeker.Stuur("/account/werkplekken", null, ("rol", rol), ("code", code));
            antwoord.Tekst.ShouldContain("Daar werkt u niet voor.");
            (await bezoeker.Haal("/account/begin")).Naar.ShouldBe("/portaal");
        }
    }

    [Fact]
    public async Task A_workplace_that_was_taken_away_is_gone_at_the_next_request()
    {
        var id = Beheer.Maak("Zonder");
        using var bezoeker = Gast();
        await bezoeker.Haal("/inloggen/eenmalig?code=" + Beheer.NieuweCode(id, volledig: true));

        (await bezoeker.Haal("/account/begin")).Tekst.ShouldContain("nog geen werkplek");
        (await bezoeker.Haal("/verzekeraar")).Code.ShouldBe(HttpStatusCode.Forbidden);
        (await bezoeker.Haal("/portaal")).Code.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_role_that_does_not_run_here_has_no_pages_here()
    {
        var id = Beheer.Maak("Anna");
        Beheer.Geef(id, new Werkplek(Rol.Verzekeraar, "9901", "Zuiderlicht"));
        using var verzekeraar = Gast();
        await verzekeraar.Haal("/inloggen/eenmalig?code=" + Beheer.NieuweCode(id, volledig: true));
        foreach (var pad in (string[])["/verzekeraar", "/verzekeraar/uitval", "/verzekeraar/betalen", "/verzekeraar/cijfers"])
        {
            (await verzekeraar.Haal(pad)).Code.ShouldBe(HttpStatusCode.NotFound, pad);
        }

        var ander = Beheer.Maak("Pim");
        Beheer.Geef(ander, new Werkplek(Rol.Portaal, "portaal", "Portaal"));
        using var portaal = Gast();
        await portaal.Haal("/inloggen/eenmalig?code=" + Beheer.NieuweCode(ander, volledig: true));
        (await portaal.Haal("/portaal")).Code.ShouldBe(HttpStatusCode.NotFound);
        (await portaal.Haal("/zorgzoeker")).Code.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/inloggen")]
    [InlineData("/bestaat-niet")]
    [InlineData("/verzekeraar")]
    public async Task Every_answer_has_the_security_headers(string pad)
    {
        using var gast = Gast();

        var koppen = (await gast.Haal(pad)).Koppen;

        koppen["Content-Security-Policy"].ShouldContain("default-src 'self'");
        koppen["Content-Security-Policy"].ShouldNotContain("unsafe");
        koppen["Content-Security-Policy"].ShouldContain("frame-ancestors 'none'");
        koppen["X-Content-Type-Options"].ShouldBe("nosniff");
        koppen["Referrer-Policy"].ShouldBe("no-referrer");
        koppen["Cross-Origin-Opener-Policy"].ShouldBe("same-origin");
        koppen["Cache-Control"].ShouldContain("no-store");
        koppen.ContainsKey("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/bestaat-niet")]
    [InlineData("/verzekeraar/bestaat-niet")]
    [InlineData("/bestaat/niet.php")]
    public async Task A_path_that_leads_nowhere_says_so_without_a_log_in(string pad)
    {
        using var gast = Gast();

        var antwoord = await gast.Haal(pad);

        antwoord.Code.ShouldBe(HttpStatusCode.NotFound);
        antwoord.Tekst.ShouldContain("Deze pagina is er niet");
        (await gast.Verzend(pad)).Code.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_cookie_is_not_for_scripts_nor_for_other_sites()
    {
        using var gast = Gast();
        var antwoord = await gast.Haal("/inloggen/eenmalig?code=" + Beheer.NieuweCode(Beheer.Maak("Anna"), volledig: true));

        antwoord.Koppen["Set-Cookie"].ShouldContain("httponly", Case.Insensitive);
        antwoord.Koppen["Set-Cookie"].ShouldContain("samesite", Case.Insensitive);
    }

    [Fact]
    public async Task A_link_out_of_this_server_is_not_followed_after_the_log_in()
    {
        using var bezoeker = Gast();
        var sleutel = await RichtIn(bezoeker, "Anna");
        using var later = Gast();
        var stap = await later.Stuur(
            "/inloggen?naar=https%3A%2F%2Fkwaad.example",
            null,
            ("naam", "Anna"),
            ("wachtwoord", Wachtwoord),
            ("naar", "https://kwaad.example")
        );
        stap.Naar.ShouldBe("/inloggen/code");

        (await later.Stuur("/inloggen/code", null, ("code", Authenticator.Code(sleutel, 1)), ("naar", "//kwaad.example"))).Naar.ShouldBe(
            "/account/begin"
        );
    }

    [Theory]
    [InlineData("kort", "kort", "van 12 tot 200 tekens")]
    [InlineData("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "vijf verschillende")]
    [InlineData("mijn naam is Anna hoor", "mijn naam is Anna hoor", "Uw naam hoort niet")]
    [InlineData("een goede lange zin", "een andere lange zin", "niet gelijk")]
    public async Task A_weak_password_is_refused_with_the_reason(string wachtwoord, string nogmaals, string reden)
    {
        using var bezoeker = Gast();
        await bezoeker.Haal("/inloggen/eenmalig?code=" + Beheer.NieuweCode(Beheer.Maak("Anna"), volledig: false));
        var pagina = await bezoeker.Haal("/account/beveiliging");

        var antwoord = await bezoeker.Verzend(
            "/account/beveiliging",
            ("__RequestVerificationToken", pagina.Token),
            ("wachtwoord", wachtwoord),
            ("nogmaals", nogmaals),
            ("sleutel", WebUtility.HtmlDecode(pagina.Veld("sleutel"))),
            ("code", Authenticator.Code(Sleutel(pagina)))
        );

        antwoord.Tekst.ShouldContain(reden);
        Beheer.Alle().Single().Ingericht.ShouldBeFalse();
    }

    private Bezoeker Gast() => new(new Uri(web.Urls.First()));

    private async Task<Bezoeker> MetLink(string naam)
    {
        var gast = Gast();
        (await gast.Haal("/inloggen/eenmalig?code=" + Beheer.NieuweCode(Beheer.Maak(naam), volledig: true))).Naar.ShouldBe(
            "/account/begin"
        );
        return gast;
    }

    private async Task<Bezoeker> MetWachtwoord(string naam)
    {
        var gast = Gast();
        (await gast.Stuur("/inloggen", null, ("naam", naam), ("wachtwoord", Wachtwoord))).Naar.ShouldBe("/inloggen/code");
        return gast;
    }

    /// <summary>Makes an account and sets both factors; answers the key that is on the phone.</summary>
    private async Task<string> RichtIn(Bezoeker bezoeker, string naam)
    {
        var link = await bezoeker.Haal("/inloggen/eenmalig?code=" + Beheer.NieuweCode(Beheer.Maak(naam), volledig: false));
        link.Naar.ShouldBe("/account/beveiliging");
        var pagina = await bezoeker.Haal("/account/beveiliging");
        var sleutel = Sleutel(pagina);
        var klaar = await bezoeker.Verzend(
            "/account/beveiliging",
            ("__RequestVerificationToken", pagina.Token),
            ("wachtwoord", Wachtwoord),
            ("nogmaals", Wachtwoord),
            ("sleutel", WebUtility.HtmlDecode(pagina.Veld("sleutel"))),
            ("code", Authenticator.Code(sleutel))
        );
        klaar.Naar.ShouldBe("/account/begin", klaar.Tekst);
        return sleutel;
    }

    private static string Sleutel(Bezoeker.Antwoord pagina) => Sleutelveld().Match(pagina.Html).Groups["sleutel"].Value;

    [GeneratedRegex("class=\"sleutel\">(?<sleutel>[^<]+)<", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sleutelveld();
}
