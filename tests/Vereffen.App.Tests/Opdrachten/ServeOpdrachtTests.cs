using System.Text.Json;
using Vereffen.App.Tests.Hosting;
using Vereffen.Opslag;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class ServeOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    private string Data => map.Bestand("data");

    public void Dispose() => map.Dispose();

    [Theory]
    [InlineData("--postgres", "Host=localhost")]
    [InlineData("--rabbitmq", "amqp://localhost")]
    [InlineData("--roles", "bank")]
    [InlineData("--roles", "")]
    [InlineData("--roles", "praktijk")]
    [InlineData("--exchange", "http://localhost")]
    [InlineData("--exchange", "ergens")]
    [InlineData("--port", "65536")]
    [InlineData("--mtls-port", "-1")]
    [InlineData("--run-at", "25:00")]
    public async Task What_is_asked_wrongly_ends_with_2_and_makes_nothing(string optie, string waarde)
    {
        var uitkomst = await Werkmap.Voer("serve", "--data", Data, optie, waarde);

        uitkomst.Code.ShouldBe(2);
        uitkomst.Fout.ShouldNotBeEmpty();
        Directory.Exists(Data).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_exchange_without_a_certificate_ends_with_3_and_says_what_is_needed()
    {
        var uitkomst = await Werkmap.Voer("serve", "--data", Data, "--roles", "praktijk", "--exchange", "https://localhost:1");

        uitkomst.Code.ShouldBe(3);
        uitkomst.Fout.ShouldContain("--cert");
    }

    [Fact]
    public async Task A_folder_in_use_ends_with_3()
    {
        using var bezet = Gegevensmap.Neem(Data, out _);

        (await Werkmap.Voer("serve", "--data", Data, "--port", "0", "--mtls-port", "0")).Code.ShouldBe(3);
    }

    [Fact]
    public async Task A_server_with_all_roles_says_where_it_is_answers_its_operator_and_stops_when_asked()
    {
        using var server = await Serverproces.StartAsync(
            "--data",
            Data,
            "--roles",
            "portaal,praktijk,verzekeraar",
            "--port",
            "0",
            "--mtls-port",
            "0"
        );
        await Serverproces.WachtTot(
            () => server.Uitvoer.Contains("ready https://127.0.0.1:", StringComparison.Ordinal),
            () => server.Uitvoer
        );
        using var client = new HttpClient { BaseAddress = server.Web };

        (await Lees(client, "/health/live")).ShouldBe("ok");
        (await Lees(client, "/health/ready")).ShouldBe("ok");
        (await Lees(client, "/metrics")).ShouldContain("\nvereffen_postvak_wachtend 0\n");
        var beschrijving = JsonDocument.Parse(await Lees(client, "/openapi/v1.json")).RootElement;
        beschrijving.GetProperty("paths").TryGetProperty(Verkeer.Berichtpaden.Push, out _).ShouldBeTrue();
        (await Lees(client, "/")).ShouldContain("Deze server werkt");
        // Nothing of the message service on the web port.
        (await client.GetAsync(Verkeer.Berichtpaden.Pull, TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeFalse();
        (
            await Werkmap.Voer("cert", "issue", "--data", Data, "--party", "90054321", "--role", "zorgaanbieder", "-o", map.Bestand("c"))
        ).Code.ShouldBe(0);

        (await server.StopAsync()).ShouldBe(0, server.Uitvoer);
        (await Werkmap.Voer("verify", "--data", Data)).Code.ShouldBe(0);
    }

    private static Task<string> Lees(HttpClient client, string pad) => client.GetStringAsync(pad, TestContext.Current.CancellationToken);
}
