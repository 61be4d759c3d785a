using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>
/// The exchange: takes messages in, checks every claim before the insurer sees it, and keeps what waits for a party until that party confirms it.
/// A message and what it causes commit together.
/// </summary>
public sealed class Berichtenportaal : IBerichtenverkeer, IDisposable
{
    /// <summary>Payload that one fetch inside the process holds in memory at most, but for a single larger message.</summary>
    private const long PerKeer = 64L << 20;
    private readonly SqliteDatabase database;
    private readonly Aanname aanname;
    private readonly TimeProvider klok;

    private Berichtenportaal(SqliteDatabase database, Auditlog audit, Controlemodule controle, TimeProvider klok)
    {
        this.database = database;
        this.klok = klok;
        Audit = audit;
        Certificaten = new Certificaatregister(database, klok);
        Mandaten = new Mandaten(database, Audit, klok);
        Partijen = new Partijbeheer(database, Audit, klok);
        Bewaring = new Bewaring(database, Audit, klok);
        Inzage = new Portaalinzage(database);
        aanname = new Aanname(database, controle, Mandaten, Audit, klok);
    }

    public Auditlog Audit { get; }

    public Certificaatregister Certificaten { get; }

    public Mandaten Mandaten { get; }

    /// <summary>Registering and closing parties.</summary>
    public Partijbeheer Partijen { get; }

    /// <summary>How long payloads are kept.</summary>
    public Bewaring Bewaring { get; }

    /// <summary>What the operator looks at.</summary>
    public Portaalinzage Inzage { get; }

    /// <param name="bestand">The portaal's own SQLite file.</param>
    /// <param name="klok">Source of time.</param>
    /// <param name="nieuweId">Source of traceerId's for messages that the portaal itself makes, from the id of the message that is answered.</param>
    public static Berichtenportaal Open(string bestand, TimeProvider klok, Func<Guid, Guid> nieuweId)
    {
        var database = SqliteDatabase.Open(bestand, Migratie.Van(typeof(Berichtenportaal).Assembly), klok);
        try
        {
            var audit = Auditlog.Open(database, Path.ChangeExtension(bestand, ".sleutels"), klok);
            return new Berichtenportaal(database, audit, new Controlemodule(nieuweId), klok);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Registers a party, so that messages can be routed to it. Twice is the same as once.</summary>
    public void MeldAan(Relatie partij) => database.Doe(t => t.MeldAan(partij, test: false, klok.GetUtcNow()));

    /// <summary>Clears away what uploads of a crashed process left; only by the process that has the data folder to itself.</summary>
    public void RuimOp() => database.Doe(t => t.Inhoud.RuimOp(t));

    /// <summary>Counts for whoever watches over the exchange.</summary>
    public Portaaltelling Tel() =>
        database.Doe(t => new Portaaltelling(
            t.VraagEen<long>("SELECT count(*) FROM bericht"),
            t.VraagEen<long>("SELECT count(*) FROM weigering"),
            t.VraagEen<long>("SELECT count(*) FROM postvak WHERE bevestigd_op IS NULL AND mislukt_op IS NULL"),
            t.VraagEen<long>("SELECT count(*) FROM postvak WHERE bevestigd_op IS NOT NULL"),
            t.VraagEen<long>("SELECT nummer FROM auditkop")
        ));

    public async Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        using var inhoud = database.Inhoud.Van(bericht.Payload);
        return await aanname.DienInAsync(bericht, inhoud, null);
    }

    public async Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer)
    {
        ArgumentNullException.ThrowIfNull(geadresseerde);
        return await database.DoeAsync(t =>
        {
            var berichten = new List<Bericht>();
            var grootte = 0L;
            foreach (var wachtend in t.Wachtend([geadresseerde.ToString()], test: false, Zoekpad.Alles, limiet))
            {
                grootte += wachtend.Grootte;
                if (berichten.Count > 0 && grootte > PerKeer)
                {
                    break;
                }

                berichten.Add(t.Lees(wachtend.Envelop.TraceerId)!);
            }

            return berichten;
        });
    }

    public Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer)
    {
        ArgumentNullException.ThrowIfNull(geadresseerde);
        return database.DoeAsync(t =>
        {
            var mag = t.IsVoor(traceerId, [geadresseerde.ToString()], test: false);
            if (mag)
            {
                t.Bevestig(traceerId, klok.GetUtcNow());
            }

            return mag;
        });
    }

    public void Dispose() => database.Dispose();

    /// <summary>A payload that is about to come in.</summary>
    internal InhoudStream NieuweInhoud() => database.Inhoud.Nieuw();

    internal Task<Indienresultaat> DienInAsync(Bericht bericht, Berichtinhoud inhoud, Identiteit wie, Retourcode? antwoord) =>
        aanname.DienInAsync(bericht, inhoud, wie, antwoord);

    /// <summary>What waits for this party and for those that let it fetch, oldest first.</summary>
    internal Task<List<Wachtend>> HaalOpAsync(Identiteit wie, Zoekpad zoek, int limiet) =>
        database.DoeAsync(t =>
        {
            var namens = Namens(t, wie, Dienst.Ophalen);
            var gevonden = t.Wachtend(namens, wie.IsTest, zoek, limiet);
            if (gevonden.Count == 0 && (zoek.ConversatieId ?? zoek.AlsAntwoordOp) is { } gezocht)
            {
                NoteerVreemd(t, wie, "ophalen", gezocht, namens);
            }

            return gevonden;
        });

    /// <summary>The payload of a message that waits for this party; null when there is none.</summary>
    internal Task<(Stream Inhoud, string Sha256)?> OpenInhoudAsync(Identiteit wie, Guid traceerId) =>
        database.DoeAsync<(Stream, string)?>(t =>
        {
            var beschikbaar = t.IsVoor(traceerId, Namens(t, wie, Dienst.Ophalen), wie.IsTest) && !t.IsBevestigd(traceerId);
            var inhoud = beschikbaar ? t.OpenInhoud(traceerId) : null;
            Noteer(t, wie, "inhoud", traceerId, inhoud is null ? "onbekend of niet (meer) beschikbaar" : null);
            return inhoud is null ? null : (inhoud, t.Checksum(traceerId));
        });

    /// <summary>Confirms receipt; false when there is no such message for this party.</summary>
    internal Task<bool> BevestigAsync(Identiteit wie, Guid traceerId) =>
        database.DoeAsync(t =>
        {
            var mag = t.IsVoor(traceerId, Namens(t, wie, Dienst.Ophalen), wie.IsTest);
            if (mag)
            {
                t.Bevestig(traceerId, klok.GetUtcNow());
            }

            Noteer(t, wie, "bevestigen", traceerId, mag ? null : "onbekend of niet voor deze partij");
            return mag;
        });

    internal Task<List<Statusgegevens>> StatussenAsync(Identiteit wie, Guid? traceerId, Guid? conversatieId) =>
        database.DoeAsync(t =>
        {
            string[] namens = [.. Namens(t, wie, Dienst.Ophalen).Union(Namens(t, wie, Dienst.Indienen), StringComparer.Ordinal)];
            var statussen = t.Statussen(traceerId, conversatieId, namens, wie.IsTest);
            if (statussen.Count == 0 && (traceerId ?? conversatieId) is { } gezocht)
            {
                NoteerVreemd(t, wie, "status", gezocht, namens);
            }

            return statussen;
        });

    /// <summary>Certificate of another party in the same environment, to encrypt to; null when it has none. Certificates go by the real clock, also where the roles have another.</summary>
    internal Task<(Certificaatgegevens Gegevens, byte[] Der)?> ZoekCertificaatAsync(Identiteit wie, string code, DateTimeOffset nu) =>
        database.DoeAsync(t =>
        {
            var gevonden = Certificaatregister.Geldig(t, code, wie.IsTest, nu);
            var resultaat = gevonden is null ? Auditregel.Geweigerd("geen geldig systeemcertificaat") : Auditregel.Goed;
            Audit.Noteer(t, new Auditregel(wie.Wie, "", "certificaat zoeken", "partij", code, resultaat));
            return gevonden;
        });

    /// <summary>True when this party has a mandate of the other in a service.</summary>
    internal bool MagNamens(Identiteit wie, string gever, Dienst dienst) =>
        database.Doe(t => Mandaten.Mag(t, wie.Partij.Code, gever, dienst));

    /// <summary>The relaties for which this certificate may act.</summary>
    private string[] Namens(SqliteTransactie transactie, Identiteit wie, Dienst dienst)
    {
        var eigen = wie.Partij.Relaties.Select(r => r.ToString());
        var gevers = Mandaatgevers(transactie, wie, dienst);
        return [.. eigen.Concat(gevers)];
    }

    private IEnumerable<string> Mandaatgevers(SqliteTransactie transactie, Identiteit wie, Dienst dienst) =>
        from code in Mandaten.Gevers(transactie, wie.Partij.Code, dienst)
        from rol in Relatierollen.Alle
        select new Relatie(rol, code).ToString();

    /// <summary>Nothing was found: when that is because it is another's, it is a refusal.</summary>
    private void NoteerVreemd(SqliteTransactie transactie, Identiteit wie, string wat, Guid gezocht, string[] namens)
    {
        var vreemd = transactie.VraagEen<int>(
            """
            SELECT count(*) FROM verband WHERE (traceer_id = @id OR antwoord_op = @id OR conversatie_id = @id) AND afzender NOT IN @namens
              AND NOT EXISTS (SELECT 1 FROM postvak WHERE postvak.traceer_id = verband.traceer_id AND postvak.geadresseerde IN @namens)
            """,
            new { id = gezocht.ToString(), namens }
        );
        if (vreemd > 0)
        {
            Noteer(transactie, wie, wat, gezocht, "van een andere partij");
        }
    }

    private void Noteer(SqliteTransactie transactie, Identiteit wie, string wat, Guid traceerId, string? geweigerd) =>
        Audit.Noteer(
            transactie,
            new Auditregel(
                wie.Wie,
                "",
                wat,
                "bericht",
                traceerId.ToString(),
                geweigerd is null ? Auditregel.Goed : Auditregel.Geweigerd(geweigerd)
            )
        );
}
