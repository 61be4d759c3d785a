using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>
/// The exchange: takes messages in, checks every claim before the insurer sees it, and keeps what waits for a party until that party confirms it.
/// A message and what it causes commit together.
/// </summary>
public sealed class Berichtenportaal : IBerichtenverkeer, IDisposable
{
    private readonly SqliteDatabase database;
    private readonly Controlemodule controle;
    private readonly TimeProvider klok;

    private Berichtenportaal(SqliteDatabase database, Auditsleutels sleutels, Controlemodule controle, TimeProvider klok)
    {
        this.database = database;
        this.controle = controle;
        this.klok = klok;
        Audit = new Auditlog(database, sleutels, klok);
        Certificaten = new Certificaatregister(database, klok);
        Mandaten = new Mandaten(database, Audit, klok);
    }

    public Auditlog Audit { get; }

    public Certificaatregister Certificaten { get; }

    public Mandaten Mandaten { get; }

    /// <param name="bestand">The portaal's own SQLite file.</param>
    /// <param name="klok">Source of time.</param>
    /// <param name="nieuweId">Source of traceerId's for messages that the portaal itself makes, from the id of the message that is answered.</param>
    public static Berichtenportaal Open(string bestand, TimeProvider klok, Func<Guid, Guid> nieuweId) =>
        new(
            SqliteDatabase.Open(bestand, Migratie.Van(typeof(Berichtenportaal).Assembly), klok),
            Auditsleutels.Open(Path.ChangeExtension(bestand, ".sleutels")),
            new Controlemodule(nieuweId),
            klok
        );

    /// <summary>Registers a party, so that messages can be routed to it. Twice is the same as once.</summary>
    public void MeldAan(Relatie partij) => database.Doe(t => t.MeldAan(partij, test: false, klok.GetUtcNow()));

    public Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        return Task.FromResult(database.Doe(t => DienIn(t, bericht)));
    }

    public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
        Task.FromResult<IReadOnlyList<Bericht>>(
            database.Doe(t =>
                // What was erased while it waited has nothing left to deliver.
                t.Vraag<string>(
                        """
                        SELECT traceer_id FROM postvak JOIN bericht USING (traceer_id) JOIN berichtsleutel USING (traceer_id)
                        WHERE postvak.geadresseerde = @wie AND bevestigd_op IS NULL ORDER BY volgorde LIMIT @limiet
                        """,
                        new { wie = geadresseerde.ToString(), limiet = Math.Max(0, limiet) }
                    )
                    .ToList()
                    .ConvertAll(id => t.Lees(Guid.Parse(id, CultureInfo.InvariantCulture))!)
            )
        );

    public Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer)
    {
        database.Doe(t =>
        {
            var bevestigd = t.Voer(
                "UPDATE postvak SET bevestigd_op = @nu WHERE traceer_id = @id AND geadresseerde = @wie AND bevestigd_op IS NULL",
                new
                {
                    nu = Nu(),
                    id = traceerId.ToString(),
                    wie = geadresseerde.ToString(),
                }
            );
            if (bevestigd > 0)
            {
                Meld(t, traceerId, "Bezorgd");
            }
        });
        return Task.CompletedTask;
    }

    public void Dispose() => database.Dispose();

    private Indienresultaat DienIn(SqliteTransactie transactie, Bericht bericht)
    {
        var hash = Berichtopslag.Hash(bericht);
        if (Eerdere(transactie, bericht.TraceerId) is { } eerdere)
        {
            return eerdere.Hash == hash
                ? new Indienresultaat(eerdere.Reden is null, eerdere.Reden)
                : Indienresultaat.Geweigerd("Deze traceerId is al gebruikt voor een bericht met andere inhoud.");
        }

        var resultaat =
            WeigerPartij(transactie, bericht.Afzender)
            ?? WeigerPartij(transactie, bericht.Geadresseerde)
            ?? bericht.Stroom.Actie switch
            {
                // Nobody but the addressee can read it, so there is nothing to check.
                _ when bericht.Stroom.Berichttype == "VersleuteldBericht" => BiedAan(transactie, bericht),
                "Indienen" => NeemDeclaratieAan(transactie, bericht),
                "Retour" => NeemRetourAan(transactie, bericht),
                _ => Indienresultaat.Geweigerd("De actie van dit bericht is niet Indienen of Retour."),
            };
        if (!resultaat.Aangenomen)
        {
            transactie.Voer(
                "INSERT INTO weigering VALUES (@id, @hash, @reden, @nu)",
                new
                {
                    id = bericht.TraceerId.ToString(),
                    hash,
                    reden = resultaat.Reden,
                    nu = Nu(),
                }
            );
        }

        return resultaat;
    }

    /// <summary>How this traceerId was answered before; null when it is new.</summary>
    private static Antwoord? Eerdere(SqliteTransactie transactie, Guid traceerId) =>
        transactie.VraagEen<Antwoord>(
            """
            SELECT hash, NULL AS Reden FROM bericht WHERE traceer_id = @id
            UNION ALL SELECT hash, reden FROM weigering WHERE traceer_id = @id
            """,
            new { id = traceerId.ToString() }
        );

    private static Indienresultaat? WeigerPartij(SqliteTransactie transactie, Relatie relatie) =>
        transactie.VraagEen<int>("SELECT count(*) FROM partij WHERE relatie = @r", new { r = relatie.ToString() }) > 0
            ? null
            : Indienresultaat.Geweigerd($"{relatie} is niet aangemeld bij het portaal.");

    private Indienresultaat NeemRetourAan(SqliteTransactie transactie, Bericht bericht)
    {
        if (Controlemodule.ControleerRetour(bericht) is { } reden)
        {
            return Indienresultaat.Geweigerd(reden);
        }

        // An answer goes to whoever asked: nobody can put a retour in another party's mailbox.
        if (bericht.AlsAntwoordOp is { } op)
        {
            return
                transactie.LeesEnvelop(op) is { } vraag
                && vraag.Afzender == bericht.Geadresseerde
                && vraag.Geadresseerde == bericht.Afzender
                ? BiedAan(transactie, bericht)
                : Indienresultaat.Geweigerd("Het bericht antwoordt op een bericht dat deze partijen niet hebben gewisseld.");
        }

        return Controlemodule.IsRetourVanDeclaratie(bericht)
            ? Indienresultaat.Geweigerd("Het retourbericht zegt niet op welke declaratie het antwoordt.")
            : BiedAan(transactie, bericht);
    }

    private Indienresultaat NeemDeclaratieAan(SqliteTransactie transactie, Bericht bericht)
    {
        var oordeel = controle.Controleer(bericht, DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow())));
        if (oordeel.Onleesbaar is { } reden)
        {
            return Indienresultaat.Geweigerd(reden);
        }

        if (oordeel.Retour is not { } retour)
        {
            return BiedAan(transactie, bericht);
        }

        transactie.Bewaar(bericht, klok.GetUtcNow());
        Meld(transactie, bericht.TraceerId, "AfgekeurdDoorDienst");
        return BiedAan(transactie, retour);
    }

    private Indienresultaat BiedAan(SqliteTransactie transactie, Bericht bericht)
    {
        transactie.Bewaar(bericht, klok.GetUtcNow());
        Meld(transactie, bericht.TraceerId, "WordtAangeboden");
        transactie.Voer(
            "INSERT INTO postvak (traceer_id, geadresseerde, aangeboden_op) VALUES (@id, @wie, @nu)",
            new
            {
                id = bericht.TraceerId.ToString(),
                wie = bericht.Geadresseerde.ToString(),
                nu = Nu(),
            }
        );
        return Indienresultaat.Akkoord;
    }

    private void Meld(SqliteTransactie transactie, Guid traceerId, string status) =>
        transactie.Voer(
            "INSERT INTO berichtstatus (traceer_id, status, op) VALUES (@id, @status, @nu)",
            new
            {
                id = traceerId.ToString(),
                status,
                nu = Nu(),
            }
        );

    private string Nu() => klok.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    private sealed class Antwoord
    {
        public string Hash { get; init; } = "";

        public string? Reden { get; init; }
    }
}
