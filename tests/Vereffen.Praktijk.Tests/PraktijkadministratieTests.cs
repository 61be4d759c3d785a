using Microsoft.Data.Sqlite;
using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

public sealed class PraktijkadministratieTests : IDisposable
{
    private static readonly Relatie Wij = new("Praktijk", "90054321");
    private readonly TijdelijkeMap map = new();
    private readonly Verkeer verkeer = new();
    private Praktijkadministratie praktijk;

    public PraktijkadministratieTests() => praktijk = Open();

    public void Dispose()
    {
        praktijk.Dispose();
        map.Dispose();
    }

    [Fact]
    public async Task A_claim_leaves_through_the_outbox_once()
    {
        praktijk.Declareer(Claim(1), Inhoud(6500));
        praktijk.Declareer(Claim(1), Inhoud(6500));

        (await Verzend()).ShouldBeEmpty();
        (await Verzend()).ShouldBeEmpty();

        verkeer.Ingediend.ShouldHaveSingleItem().TraceerId.ShouldBe(Id(1));
        Rijen("SELECT factuurnummer, ingediend FROM declaratie").ShouldBe(["F1|6500"]);
    }

    [Fact]
    public async Task A_claim_that_was_put_in_before_a_crash_is_sent_after_it()
    {
        praktijk.Declareer(Claim(1), Inhoud(6500));
        verkeer.Breekt = true;
        await Should.ThrowAsync<IOException>(Verzend);
        praktijk.Dispose();
        praktijk = Open();

        await Verzend();

        verkeer.Ingediend.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_exchange_refuses_comes_back_with_its_reason_and_is_not_sent_again()
    {
        praktijk.Declareer(Claim(1), Inhoud(6500));
        verkeer.Weigert = "niet aangemeld";

        (await Verzend()).ShouldBe([("F1", "niet aangemeld")]);
        (await Verzend()).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_traceerId_for_another_claim_is_not_taken()
    {
        praktijk.Declareer(Claim(1), Inhoud(6500));

        Should.Throw<InvalidOperationException>(() => praktijk.Declareer(Claim(1) with { ReferentieId = "F2" }, Inhoud(100)));
        Rijen("SELECT factuurnummer FROM declaratie").ShouldBe(["F1"]);
    }

    [Fact]
    public async Task An_answer_is_kept_with_its_claim_and_only_then_confirmed()
    {
        praktijk.Declareer(Claim(1), Inhoud(6500));
        verkeer.Wachtend.Add(Antwoord(2, Id(1)));
        verkeer.BijBevestigen = () => Rijen("SELECT declaratie FROM antwoord").ShouldBe([Id(1).ToString()]);

        (await Haal()).ShouldHaveSingleItem().Payload.ToArray().ShouldBe("antwoord"u8.ToArray());

        verkeer.Wachtend.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_is_offered_twice_is_stored_once()
    {
        verkeer.Wachtend.Add(Antwoord(2, Id(1)));
        verkeer.BijBevestigen = () => throw new IOException("verbinding verbroken");
        await Should.ThrowAsync<IOException>(Haal);
        praktijk.Dispose();
        praktijk = Open();
        verkeer.BijBevestigen = () => { };

        (await Haal()).Count.ShouldBe(1);

        Rijen("SELECT count(*) FROM antwoord").ShouldBe(["1"]);
        (await Haal()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_to_nothing_we_sent_is_kept_as_well()
    {
        verkeer.Wachtend.Add(Antwoord(2, null));
        verkeer.Wachtend.Add(Antwoord(3, Id(9)));

        (await Haal()).Count.ShouldBe(2);

        Rijen("SELECT count(*) FROM antwoord WHERE declaratie IS NULL").ShouldBe(["2"]);
    }

    [Fact]
    public async Task More_answers_than_fit_in_one_pull_come_in_order()
    {
        for (byte nummer = 1; nummer <= 120; nummer++)
        {
            verkeer.Wachtend.Add(Antwoord(nummer, null));
        }

        (await Haal()).Select(b => b.TraceerId).ShouldBe(Enumerable.Range(1, 120).Select(n => Id((byte)n)));
    }

    private static Guid Id(byte nummer) => new(nummer, 0, 0, new byte[8]);

    private static Bericht Claim(byte nummer) =>
        new()
        {
            TraceerId = Id(nummer),
            ConversatieId = Id(nummer),
            ReferentieId = "F1",
            Afzender = Wij,
            Geadresseerde = new Relatie("Zorgverzekeraar", "9901"),
            Stroom = new Berichtstroom("OS301", null, 1, 0, "Indienen"),
            Payload = "declaratie"u8.ToArray(),
        };

    private static Declaratie Inhoud(long cents) =>
        new()
        {
            Standaard = "OS301",
            Versie = "1.0",
            Factuurnummer = "F1",
            TotaalDeclaratiebedrag = new Bedrag(cents),
            Verzekerden = [],
        };

    private static Bericht Antwoord(byte nummer, Guid? op) =>
        new()
        {
            TraceerId = Id(nummer),
            ConversatieId = Id(1),
            AlsAntwoordOp = op,
            Afzender = new Relatie("Zorgverzekeraar", "9901"),
            Geadresseerde = Wij,
            Stroom = new Berichtstroom("OS302", null, 1, 0, "Retour"),
            Payload = "antwoord"u8.ToArray(),
        };

    private Praktijkadministratie Open() => Praktijkadministratie.Open(map.Bestand("praktijk.db"), verkeer, new Proefklok());

    private Task<IReadOnlyList<(string Factuurnummer, string Reden)>> Verzend() =>
        praktijk.VerzendAsync(TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<Bericht>> Haal() => praktijk.HaalOpAsync(Wij, TestContext.Current.CancellationToken);

    private List<string> Rijen(string sql)
    {
        using var verbinding = new SqliteConnection($"Data Source={map.Bestand("praktijk.db")};Pooling=False");
        verbinding.Open();
        using var opdracht = new SqliteCommand(sql, verbinding);
        using var lezer = opdracht.ExecuteReader();
        var rijen = new List<string>();
        while (lezer.Read())
        {
            rijen.Add(string.Join('|', Enumerable.Range(0, lezer.FieldCount).Select(i => lezer.GetValue(i))));
        }

        return rijen;
    }

    private sealed class Verkeer : IBerichtenverkeer
    {
        public List<Bericht> Wachtend { get; } = [];

        public List<Bericht> Ingediend { get; } = [];

        public bool Breekt { get; set; }

        public string? Weigert { get; set; }

        public Action BijBevestigen { get; set; } = () => { };

        public Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer)
        {
            if (Breekt)
            {
                Breekt = false;
                throw new IOException("verbinding verbroken");
            }

            Ingediend.Add(bericht);
            return Task.FromResult(Weigert is null ? Indienresultaat.Akkoord : Indienresultaat.Geweigerd(Weigert));
        }

        public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
            Task.FromResult<IReadOnlyList<Bericht>>([.. Wachtend.Where(b => b.Geadresseerde == geadresseerde).Take(limiet)]);

        public Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer)
        {
            BijBevestigen();
            Wachtend.RemoveAll(b => b.TraceerId == traceerId);
            return Task.CompletedTask;
        }
    }
}
