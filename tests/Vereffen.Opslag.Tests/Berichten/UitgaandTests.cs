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

    [Fact]
    public async Task Answers_go_side_by_side_and_a_claim_waits_for_the_one_before_it()
    {
        Zet(1);
        Zet(2);
        Zet(3, "Retour");
        Zet(4, "Retour");
        Zet(5);
        verkeer.Twee = new TaskCompletionSource();

        await Verzend();

        verkeer.Ingediend.ShouldBe([Id(1), Id(2), Id(3), Id(4), Id(5)]);
        verkeer.MeesteTegelijk.ShouldBe(2);
        verkeer.TegelijkBij(Id(5)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_answers_side_by_side_only_the_one_that_failed_is_sent_again()
    {
        Zet(1, "Retour");
        Zet(2, "Retour");
        Zet(3, "Retour");
        verkeer.BreektBij = Id(2);
        await Should.ThrowAsync<IOException>(Verzend);
        verkeer.BreektBij = null;

        await Verzend();

        verkeer.Ingediend.ShouldBe([Id(1), Id(3), Id(2)]);
    }

    private static Guid Id(byte nummer) => new(nummer, 0, 0, new byte[8]);

    private void Zet(byte nummer, string actie = "Indienen") =>
        database.Doe(t =>
            t.ZetUit(
                new Bericht
                {
                    TraceerId = Id(nummer),
                    ConversatieId = Id(nummer),
                    Afzender = new Relatie("Praktijk", "90054321"),
                    Geadresseerde = new Relatie("Zorgverzekeraar", "9901"),
                    Stroom = new Berichtstroom("OS301", null, 1, 0, actie),
                    Payload = "x"u8.ToArray(),
                },
                default
            )
        );

    private Task Verzend() => database.VerzendAsync(verkeer, TimeProvider.System, TestContext.Current.CancellationToken);

    private sealed class Verkeer : IBerichtenverkeer
    {
        private readonly Dictionary<Guid, int> tegelijk = [];
        private int bezig;

        public List<Guid> Ingediend { get; } = [];

        public bool Breekt { get; set; }

        public string? Weigert { get; set; }

        /// <summary>An answer is not taken before two are under way.</summary>
        public TaskCompletionSource? Twee { get; set; }

        public Guid? BreektBij { get; set; }

        public int MeesteTegelijk { get; private set; }

        public int TegelijkBij(Guid id) => tegelijk[id];

        public async Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer)
        {
            if (Breekt || BreektBij == bericht.TraceerId)
            {
                throw new IOException("verbinding verbroken");
            }

            Ingediend.Add(bericht.TraceerId);
            tegelijk[bericht.TraceerId] = Interlocked.Increment(ref bezig);
            MeesteTegelijk = Math.Max(MeesteTegelijk, bezig);
            if (Twee is not null && bericht.Stroom.Actie == "Retour")
            {
                if (bezig == 2)
                {
                    Twee.SetResult();
                }

                await Twee.Task.WaitAsync(TimeSpan.FromMinutes(1), annuleer);
            }

            Interlocked.Decrement(ref bezig);
            return Weigert is null ? Indienresultaat.Akkoord : Indienresultaat.Geweigerd(Weigert);
        }

        public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
            throw new NotSupportedException();

        public Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer) => throw new NotSupportedException();
    }
}
