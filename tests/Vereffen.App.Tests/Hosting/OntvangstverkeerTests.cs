using Vereffen.App.Hosting;
using Vereffen.Kern;

namespace Vereffen.App.Tests.Hosting;

public sealed class OntvangstverkeerTests : IDisposable
{
    private static readonly Relatie Praktijk = new("Praktijk", "90054321");
    private readonly Werkmap map = new();

    private static CancellationToken Annuleer => TestContext.Current.CancellationToken;

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task The_file_is_there_before_the_exchange_hears_of_it()
    {
        var bestand = map.Bestand("ontvangen", $"{Id}-OS302.asc");
        var portaal = new Portaal { BijBevestigen = () => File.ReadAllText(bestand).ShouldBe("retour") };
        var verkeer = new Ontvangstverkeer(portaal, map.Bestand("ontvangen"));

        (await verkeer.HaalOpAsync(Praktijk, 10, Annuleer)).ShouldHaveSingleItem();
        File.Exists(bestand).ShouldBeFalse();
        await verkeer.BevestigAsync(Praktijk, Id, Annuleer);

        portaal.Bevestigd.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_crash_between_the_two_it_comes_again_and_there_is_one_file()
    {
        var portaal = new Portaal { BijBevestigen = () => throw new IOException("stroom weg") };
        var verkeer = new Ontvangstverkeer(portaal, map.Bestand("ontvangen"));
        await verkeer.HaalOpAsync(Praktijk, 10, Annuleer);
        await Should.ThrowAsync<IOException>(() => verkeer.BevestigAsync(Praktijk, Id, Annuleer));

        portaal.BijBevestigen = () => { };
        var opnieuw = new Ontvangstverkeer(portaal, map.Bestand("ontvangen"));
        await opnieuw.HaalOpAsync(Praktijk, 10, Annuleer);
        await opnieuw.BevestigAsync(Praktijk, Id, Annuleer);

        portaal.Bevestigd.ShouldBe(1);
        Directory.GetFiles(map.Bestand("ontvangen")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task When_the_disk_is_full_nothing_is_confirmed()
    {
        map.Schrijf("ontvangen", "een bestand waar een map moet komen");
        var portaal = new Portaal();
        var verkeer = new Ontvangstverkeer(portaal, map.Bestand("ontvangen"));
        await verkeer.HaalOpAsync(Praktijk, 10, Annuleer);

        await Should.ThrowAsync<IOException>(() => verkeer.BevestigAsync(Praktijk, Id, Annuleer));

        portaal.Bevestigd.ShouldBe(0);
    }

    [Fact]
    public async Task A_name_from_a_message_stays_in_the_folder()
    {
        var portaal = new Portaal { Soort = "../../OS302" };
        var verkeer = new Ontvangstverkeer(portaal, map.Bestand("ontvangen"));
        await verkeer.HaalOpAsync(Praktijk, 10, Annuleer);

        await verkeer.BevestigAsync(Praktijk, Id, Annuleer);

        Directory.GetFiles(map.Pad, "*", SearchOption.AllDirectories).ShouldHaveSingleItem().ShouldStartWith(map.Bestand("ontvangen"));
    }

    private static Guid Id => new(1, 0, 0, new byte[8]);

    private sealed class Portaal : IBerichtenverkeer
    {
        public string Soort { get; init; } = "OS302";

        public Action BijBevestigen { get; set; } = () => { };

        public int Bevestigd { get; private set; }

        public Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer) => throw new NotSupportedException();

        public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
            Task.FromResult<IReadOnlyList<Bericht>>([
                new Bericht
                {
                    TraceerId = Id,
                    ConversatieId = Id,
                    Afzender = new Relatie("Zorgverzekeraar", "9901"),
                    Geadresseerde = geadresseerde,
                    Stroom = new Berichtstroom(Soort, null, 1, 0, "Retour"),
                    Payload = "retour"u8.ToArray(),
                },
            ]);

        public Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer)
        {
            BijBevestigen();
            Bevestigd++;
            return Task.CompletedTask;
        }
    }
}
