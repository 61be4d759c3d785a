using Vereffen.Kern;

namespace Vereffen.Opslag.Tests.Berichten;

public sealed class UitgaandTests : IDisposable
{
    private readonly TijdelijkeMap map = new();
    private readonly SqliteDatabase database;
    private readonly Verkeer verkeer = new();

    public UitgaandTests() =>
        database = SqliteDatabase.Open(map.Bestand("proef.db"), Migratie.Van(typeof(UitgaandTests).Assembly), TimeProvider.System);

    public void Dispose()
    {
        database.Dispose();
        map.Dispose();
    }

    [Fact]
    public async Task What_waits_is_sent_once_and_in_order()
    {
        Zet(1);
        Zet(2);

        await Verzend();
        await Verzend();

        verkeer.Ingediend.ShouldBe([Id(1), Id(2)]);
    }

    [Fact]
    public async Task After_a_broken_connection_the_same_message_is_sent_again()
    {
        Zet(1);
        verkeer.Breekt = true;
        await Should.ThrowAsync<IOException>(Verzend);
        verkeer.Breekt = false;

        await Verzend();

        verkeer.Ingediend.ShouldBe([Id(1)]);
    }

    [Fact]
    public async Task A_refused_message_is_answered_with_its_reason_and_never_sent_again()
    {
        Zet(1);
        verkeer.Weigert = "onbekende ontvanger";

        var geweigerd = await database.VerzendAsync(verkeer, TimeProvider.System, TestContext.Current.CancellationToken);
        await Verzend();

        geweigerd.ShouldHaveSingleItem().Reden.ShouldBe("onbekende ontvanger");
        verkeer.Ingediend.ShouldBe([Id(1)]);
    }

    private static Guid Id(byte nummer) => new(nummer, 0, 0, new byte[8]);

    private void Zet(byte nummer) =>
        database.Doe(t =>
            t.ZetUit(
                new Bericht
                {
                    TraceerId = Id(nummer),
                    ConversatieId = Id(nummer),
                    Afzender = new Relatie("Praktijk", "90054321"),
                    Geadresseerde = new Relatie("Zorgverzekeraar", "9901"),
                    Stroom = new Berichtstroom("OS301", null, 1, 0, "Indienen"),
                    Payload = "x"u8.ToArray(),
                },
                default
            )
        );

    private Task Verzend() => database.VerzendAsync(verkeer, TimeProvider.System, TestContext.Current.CancellationToken);

    private sealed class Verkeer : IBerichtenverkeer
    {
        public List<Guid> Ingediend { get; } = [];

        public bool Breekt { get; set; }

        public string? Weigert { get; set; }

        public Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer)
        {
            if (Breekt)
            {
                throw new IOException("verbinding verbroken");
            }

            Ingediend.Add(bericht.TraceerId);
            return Task.FromResult(Weigert is null ? Indienresultaat.Akkoord : Indienresultaat.Geweigerd(Weigert));
        }

        public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
            throw new NotSupportedException();

        public Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer) => throw new NotSupportedException();
    }
}
