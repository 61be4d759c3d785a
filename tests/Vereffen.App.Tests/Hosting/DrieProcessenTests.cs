using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Vereffen.Verkeer;

namespace Vereffen.App.Tests.Hosting;

/// <summary>A practice, the exchange and an insurer as three processes, with certificates between them.</summary>
public sealed class DrieProcessenTests : IDisposable
{
    private const string Dinsdag = "2026-03-03T10:00";
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task A_claim_goes_in_retour_and_overzicht_come_out_all_is_confirmed_and_every_folder_verifies()
    {
        await Inrichten();
        using var portaal = await Serverproces.StartAsync(
            "--data",
            Pad("P"),
            "--roles",
            "portaal",
            "--port",
            "0",
            "--mtls-port",
            "0",
            "--clock",
            Dinsdag
        );
        using var praktijk = await Rol("K", "praktijk", portaal.Mtls);
        // Held so late that the day is over before it comes.
        using (var verzekeraar = await Rol("V", "verzekeraar", portaal.Mtls, "23:59"))
        {
            map.Schrijf("K/praktijk/indienen/claim.asc", File.ReadAllBytes(Voorbeelden.Bestand("os301-natuurgeneeskunde.asc")));
            await Serverproces.WachtTot(() => Ontvangen("OS302") == 1, () => portaal.Uitvoer + praktijk.Uitvoer + verzekeraar.Uitvoer);
            var statussen = await Statussen(portaal.Mtls);
            statussen.Count.ShouldBe(2);
            statussen.ShouldAllBe(s => s == "Bezorgd");
            (await verzekeraar.StopAsync()).ShouldBe(0, verzekeraar.Uitvoer);
        }

        // The rest is too small to pay out and is kept: an overzicht says so.
        using (var verzekeraar = await Rol("V", "verzekeraar", portaal.Mtls, "00:00"))
        {
            await Serverproces.WachtTot(
                () => Ontvangen("Verrekenoverzicht") == 1,
                () => portaal.Uitvoer + praktijk.Uitvoer + verzekeraar.Uitvoer
            );
            (await Statussen(portaal.Mtls)).ShouldBe(["Bezorgd", "Bezorgd", "Bezorgd"]);
            (await verzekeraar.StopAsync()).ShouldBe(0, verzekeraar.Uitvoer);
        }

        (await praktijk.StopAsync()).ShouldBe(0, praktijk.Uitvoer);
        (await portaal.StopAsync()).ShouldBe(0, portaal.Uitvoer);
        foreach (var wereld in (string[])["P", "K", "V"])
        {
            var uitkomst = await Werkmap.Voer("verify", "--data", Pad(wereld));
            uitkomst.Code.ShouldBe(0, uitkomst.Uit);
        }

        Directory.GetFiles(Pad("K", "praktijk", "ingediend")).ShouldHaveSingleItem();
        var overzicht = File.ReadAllText(Directory.GetFiles(Pad("K", "praktijk", "ontvangen"), "*Verrekenoverzicht*").Single());
        overzicht.ShouldContain("Restant bedrag te klein om uit te betalen");
    }

    private async Task Inrichten()
    {
        (await Werkmap.VoerNu("cert", "init", "--data", Pad("P"))).Code.ShouldBe(0);
        await Geef("90054321", "zorgaanbieder", Pad("K", "certificaten"));
        await Geef("9901", "zorgverzekeraar", Pad("V", "certificaten"));
        foreach (var bestand in Directory.GetFiles(Voorbeelden.Bestand("registers")))
        {
            var inhoud = File.ReadAllText(bestand);
            // Term of 0 days: payable the same day; a limit that no claim reaches.
            map.Schrijf(
                Path.Combine("V", "registers", Path.GetFileName(bestand)),
                inhoud.Replace(",365,30,500,1000,", ",365,0,99999999,1000,", StringComparison.Ordinal)
            );
        }
    }

    private async Task Geef(string code, string rol, string uit) =>
        (await Werkmap.VoerNu("cert", "issue", "--data", Pad("P"), "--party", code, "--role", rol, "-o", uit)).Code.ShouldBe(0);

    private Task<Serverproces> Rol(string data, string rol, Uri portaal, string betaalrun = "07:00") =>
        Serverproces.StartAsync(
            "--data",
            Pad(data),
            "--roles",
            rol,
            "--port",
            "0",
            "--exchange",
            portaal.AbsoluteUri,
            "--clock",
            Dinsdag,
            "--run-at",
            betaalrun,
            "--approve-runs-by",
            "Sanne de Wit"
        );

    private int Ontvangen(string soort) =>
        Directory.Exists(Pad("K", "praktijk", "ontvangen"))
            ? Directory.GetFiles(Pad("K", "praktijk", "ontvangen"), $"*-{soort}.???").Length
            : 0;

    /// <summary>Of the conversation of the claim, as the practice sees it.</summary>
    private async Task<List<string>> Statussen(Uri portaal)
    {
        using var certificaat = X509CertificateLoader.LoadPkcs12FromFile(Pad("K", "certificaten", "90054321.pfx"), "");
        using var root = X509CertificateLoader.LoadCertificateFromFile(Pad("K", "certificaten", "ca.crt"));
        using var verbinding = new SocketsHttpHandler();
        verbinding.SslOptions.ClientCertificates = [certificaat];
        verbinding.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        verbinding.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(root);
        using var client = new HttpClient(verbinding) { BaseAddress = portaal };
        List<string> statussen = [];
        // The confirmation follows the file by a moment.
        for (var keer = 0; keer < 100 && (statussen.Count == 0 || statussen.Any(s => s != "Bezorgd")); keer++)
        {
            using var json = JsonDocument.Parse(
                await client.GetStringAsync($"{Berichtpaden.StatusV3}?conversatieId={Conversatie()}", TestContext.Current.CancellationToken)
            );
            statussen = [.. json.RootElement.EnumerateArray().Select(s => s.GetProperty("berichtstatus").GetString()!)];
        }

        return statussen;
    }

    private string Conversatie()
    {
        using var verbinding = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Pad("K", "praktijk.db")};Pooling=False;Mode=ReadOnly"
        );
        verbinding.Open();
        using var opdracht = new Microsoft.Data.Sqlite.SqliteCommand("SELECT traceer_id FROM declaratie", verbinding);
        return (string)opdracht.ExecuteScalar()!;
    }

    private string Pad(params string[] delen) => map.Bestand(delen);
}
