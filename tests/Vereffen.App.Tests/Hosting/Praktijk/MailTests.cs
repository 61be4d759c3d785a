using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Vereffen.App.Demo;
using Vereffen.App.Hosting;

namespace Vereffen.App.Tests.Hosting;

/// <summary>The mail that something waits, to a small SMTP server of the test.</summary>
public sealed class MailTests
{
    private const string Pagina = "/praktijk/instellingen";

    [Fact]
    public async Task A_mail_says_only_that_something_waits_and_comes_once_a_day_when_there_is_more()
    {
        await using var post = new Postbus();
        await using var server = await Praktijkserver.StartAsync(s => Wereld(s, post.Poort));
        using var anna = await server.Bezoek();
        (await anna.StuurEnVolg(Pagina, "Mail", ("mailadres", "anna@voorbeeld.nl"), ("soorten", "klaar"))).Tekst.ShouldContain(
            "De keuze voor mail is bewaard"
        );
        var dienst = server.Web.Services.GetRequiredService<Maildienst>();
        (await Ronde(dienst)).ShouldBe(0);

        var patient = server.Patient("999900006", "Geheimzinnig");
        server.Behandel(patient, server.Kantoor.Vandaag, "24501");
        (await Ronde(dienst)).ShouldBe(1);

        var bericht = post.Berichten.ShouldHaveSingleItem();
        bericht.Naar.ShouldBe("anna@voorbeeld.nl");
        bericht.Tekst.ShouldContain("https://vereffen.voorbeeld.nl/");
        foreach (var geheim in (string[])["999900006", "Geheimzinnig", "65,00", "24501", "Linde", Praktijkserver.Agb])
        {
            bericht.Tekst.ShouldNotContain(geheim);
        }

        // The same again is not told again; nor more of it on the same day.
        (await Ronde(dienst)).ShouldBe(0);
        server.Behandel(patient, server.Kantoor.Vandaag, "24502");
        server.Klok.Vooruit(TimeSpan.FromHours(23));
        (await Ronde(dienst)).ShouldBe(0);
        server.Klok.Vooruit(TimeSpan.FromHours(1));
        (await Ronde(dienst)).ShouldBe(1);
        server.Klok.Vooruit(TimeSpan.FromDays(2));
        (await Ronde(dienst)).ShouldBe(0);
    }

    [Fact]
    public async Task What_went_away_and_comes_back_is_told_again()
    {
        await using var post = new Postbus();
        await using var server = await Praktijkserver.StartAsync(s => Wereld(s, post.Poort));
        using var anna = await server.Bezoek();
        await anna.StuurEnVolg(Pagina, "Mail", ("mailadres", "anna@voorbeeld.nl"), ("soorten", "klaar"));
        var dienst = server.Web.Services.GetRequiredService<Maildienst>();
        var patient = server.Patient("999900006");
        var eerste = server.Behandel(patient, server.Kantoor.Vandaag, "24501");
        (await Ronde(dienst)).ShouldBe(1);
        server.Kantoor.Behandelingen.Verwijder(eerste).ShouldBeTrue();
        (await Ronde(dienst)).ShouldBe(0);

        server.Behandel(patient, server.Kantoor.Vandaag, "24501");
        server.Klok.Vooruit(TimeSpan.FromDays(1));

        (await Ronde(dienst)).ShouldBe(1);
    }

    [Fact]
    public async Task Only_chosen_kinds_count_and_an_empty_address_ends_it()
    {
        await using var post = new Postbus();
        await using var server = await Praktijkserver.StartAsync(s => Wereld(s, post.Poort));
        using var anna = await server.Bezoek();
        await anna.StuurEnVolg(Pagina, "Mail", ("mailadres", "anna@voorbeeld.nl"), ("soorten", "afgewezen"), ("soorten", "betaling"));
        var dienst = server.Web.Services.GetRequiredService<Maildienst>();
        server.Behandel(server.Patient("999900006"), server.Kantoor.Vandaag, "24501");
        (await Ronde(dienst)).ShouldBe(0);

        await anna.StuurEnVolg(Pagina, "Mail", ("mailadres", "anna@voorbeeld.nl"), ("soorten", "klaar"));
        server.Web.Services.GetRequiredService<Accountbeheer>().Blokkeer(1, true);
        (await Ronde(dienst)).ShouldBe(0);
        server.Web.Services.GetRequiredService<Accountbeheer>().Blokkeer(1, false);
        using var weer = await server.Bezoek();
        (await weer.StuurEnVolg(Pagina, "Mail", ("mailadres", ""))).Tekst.ShouldContain("U krijgt geen mail");
        (await Ronde(dienst)).ShouldBe(0);
    }

    [Fact]
    public async Task A_server_that_does_not_take_it_is_tried_again()
    {
        int poort;
        await using (var even = new Postbus())
        {
            poort = even.Poort;
        }

        await using var server = await Praktijkserver.StartAsync(s => Wereld(s, poort));
        using var anna = await server.Bezoek();
        await anna.StuurEnVolg(Pagina, "Mail", ("mailadres", "anna@voorbeeld.nl"), ("soorten", "klaar"));
        server.Behandel(server.Patient("999900006"), server.Kantoor.Vandaag, "24501");
        var dienst = server.Web.Services.GetRequiredService<Maildienst>();
        (await Ronde(dienst)).ShouldBe(0);

        await using var post = new Postbus(poort);
        (await Ronde(dienst)).ShouldBe(1);
    }

    [Theory]
    [InlineData("anna", "klaar", "geen mailadres")]
    [InlineData("anna@voorbeeld.nl, bea@voorbeeld.nl", "klaar", "geen mailadres")]
    [InlineData("anna@voorbeeld.nl\r\nBcc: bea@voorbeeld.nl", "klaar", "geen mailadres")]
    [InlineData("Anna <anna@voorbeeld.nl>", "klaar", "geen mailadres")]
    [InlineData("<script>alert(1)</script>@x.nl", "klaar", "geen mailadres")]
    [InlineData("anna@voorbeeld.nl", "iets anders", "Kies waarover")]
    public async Task What_can_not_be_is_told_at_the_field_and_not_kept(string adres, string soort, string zin)
    {
        await using var server = await Praktijkserver.StartAsync();
        using var anna = await server.Bezoek();

        var antwoord = await anna.Stuur(Pagina, "Mail", ("mailadres", adres), ("soorten", soort));

        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        antwoord.Tekst.ShouldContain(zin);
        antwoord.Html.ShouldNotContain("<script>alert");
        server.Web.Services.GetRequiredService<Mailboek>().Lees(1).ShouldBeNull();
        antwoord.Tekst.ShouldContain("Deze server verstuurt nu geen mail");
    }

    [Theory]
    [InlineData("serve", "--smtp", "mail.voorbeeld.nl", "--site", "https://x.nl")]
    [InlineData("serve", "--smtp", "mail.voorbeeld.nl", "--smtp-from", "a@b.nl")]
    [InlineData("serve", "--smtp", "mail.voorbeeld.nl", "--smtp-from", "a@b.nl", "--site", "ftp://x.nl")]
    [InlineData("serve", "--smtp", "mail.voorbeeld.nl:0", "--smtp-from", "a@b.nl", "--site", "https://x.nl")]
    [InlineData("serve", "--smtp", "a b", "--smtp-from", "a@b.nl", "--site", "https://x.nl")]
    [InlineData("serve", "--smtp", "mail.voorbeeld.nl", "--smtp-plain", "--smtp-from", "a@b.nl", "--site", "https://x.nl")]
    public async Task Options_that_do_not_fit_together_are_wrong_usage(params string[] opdracht) =>
        (await Werkmap.Voer(opdracht)).Code.ShouldBe(2);

    private static Task<int> Ronde(Maildienst dienst) => dienst.RondeAsync(TestContext.Current.CancellationToken);

    private static Webwereld Wereld(Praktijkserver server, int poort) =>
        new(new Verhaal { Ronde = 0 }, server.Map, server.Klok)
        {
            Praktijk = server.Administratie,
            Cov = server.Cov,
            Mail = new Mailinstellingen(
                "127.0.0.1",
                poort,
                "vereffen@voorbeeld.nl",
                new Uri("https://vereffen.voorbeeld.nl/"),
                IsVersleuteld: false
            ),
        };

    /// <summary>Takes mail on 127.0.0.1 as RFC 5321 says, as far as a client needs.</summary>
    private sealed class Postbus : IAsyncDisposable
    {
        private readonly TcpListener luisteraar;
        private readonly CancellationTokenSource stop = new();
        private readonly Task lus;

        public Postbus(int poort = 0)
        {
            luisteraar = new TcpListener(IPAddress.Loopback, poort);
            luisteraar.Start();
            Poort = ((IPEndPoint)luisteraar.LocalEndpoint).Port;
            lus = Task.Run(LuisterAsync);
        }

        public int Poort { get; }

        public List<Ontvangen> Berichten { get; } = [];

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            luisteraar.Stop();
            await lus;
            stop.Dispose();
        }

        private async Task LuisterAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await luisteraar.AcceptTcpClientAsync(stop.Token);
                    await OntvangAsync(client);
                }
            }
            catch (Exception fout)
                when (fout
                        is OperationCanceledException
                            or SocketException
                            or ObjectDisposedException
                            or IOException
                            or InvalidOperationException
                )
            {
                // The test is over.
            }
        }

        private async Task OntvangAsync(TcpClient client)
        {
            using var lezer = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var schrijver = new StreamWriter(client.GetStream(), new UTF8Encoding(false))
            {
                NewLine = "\r\n",
                AutoFlush = true,
            };
            await schrijver.WriteLineAsync("220 proef");
            var naar = "";
            while (await lezer.ReadLineAsync(stop.Token) is { } regel)
            {
                if (regel.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
                {
                    naar = regel[8..].Trim('<', '>', ' ');
                }

                if (regel.Equals("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await schrijver.WriteLineAsync("354 ga uw gang");
                    var inhoud = new StringBuilder();
                    while (await lezer.ReadLineAsync(stop.Token) is { } tekst && tekst != ".")
                    {
                        inhoud.Append(tekst).Append('\n');
                    }

                    Berichten.Add(new Ontvangen(naar, inhoud.ToString()));
                }

                await schrijver.WriteLineAsync(regel.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 dag" : "250 goed");
                if (regel.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                {
                    return;
                }
            }
        }
    }

    /// <summary>A mail as it came.</summary>
    private sealed record Ontvangen(string Naar, string Inhoud)
    {
        /// <summary>The body in plain text, whichever way it was packed.</summary>
        public string Tekst
        {
            get
            {
                var lijf = Inhoud[(Inhoud.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
                return Inhoud.Contains("base64", StringComparison.OrdinalIgnoreCase)
                    ? Encoding.UTF8.GetString(Convert.FromBase64String(lijf.Replace("\n", "", StringComparison.Ordinal)))
                    : lijf.Replace("=\n", "", StringComparison.Ordinal);
            }
        }
    }
}
