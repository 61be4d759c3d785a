using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>
/// The messages of a practice or servicebureau: claims go out through the outbox, retouren and verrekenoverzichten are fetched, kept and only then confirmed.
/// </summary>
public sealed class Praktijkadministratie : IDisposable
{
    private const int PerKeer = 50;
    private readonly SqliteDatabase database;
    private readonly IBerichtenverkeer verkeer;
    private readonly TimeProvider klok;

    private Praktijkadministratie(SqliteDatabase database, Auditlog audit, IBerichtenverkeer verkeer, TimeProvider klok)
    {
        Audit = audit;
        this.database = database;
        this.verkeer = verkeer;
        this.klok = klok;
    }

    /// <summary>Who looked at whom here (NEN 7513).</summary>
    public Auditlog Audit { get; }

    public static Praktijkadministratie Open(string bestand, IBerichtenverkeer verkeer, TimeProvider klok)
    {
        var database = SqliteDatabase.Open(bestand, Migratie.Van(typeof(Praktijkadministratie).Assembly), klok);
        try
        {
            return new Praktijkadministratie(
                database,
                Auditlog.Open(database, Path.ChangeExtension(bestand, ".sleutels"), klok),
                verkeer,
                klok
            );
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Puts a claim in the outbox, and its lines in the administration of the practice when that is kept here. The same traceerId twice is the same as once.</summary>
    /// <param name="bericht">The claim message, addressed to a zorgverzekeraar.</param>
    /// <param name="declaratie">What it claims.</param>
    public void Declareer(Bericht bericht, Declaratie declaratie)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        ArgumentNullException.ThrowIfNull(declaratie);
        database.Doe(t =>
        {
            var nieuw = ZetUit(t, bericht, declaratie.TotaalDeclaratiebedrag, Nu);
            if (nieuw && declaratie.Declarant is { } declarant && Kantoor.Zoek(t, declarant) is not null)
            {
                Voor(declarant).NeemOver(t, bericht.TraceerId, declaratie);
            }
        });
    }

    /// <summary>A practice that keeps its administration here; again with other data changes them.</summary>
    public void Open(Praktijkgegevens praktijk)
    {
        ArgumentNullException.ThrowIfNull(praktijk);
        database.Doe(t =>
            t.Voer(
                """
                INSERT INTO praktijk (agb, naam, zorgverlener, servicebureau, adres) VALUES (@agb, @Naam, @zorgverlener, @bureau, @Adres)
                ON CONFLICT DO UPDATE SET naam = excluded.naam, zorgverlener = excluded.zorgverlener, servicebureau = excluded.servicebureau, adres = excluded.adres
                """,
                new
                {
                    agb = praktijk.Agb.ToString(),
                    praktijk.Naam,
                    zorgverlener = praktijk.Zorgverlener.ToString(),
                    bureau = praktijk.Servicebureau?.ToString(),
                    praktijk.Adres,
                }
            )
        );
    }

    /// <summary>The practice, when it keeps its administration here.</summary>
    public Praktijkgegevens? Zoek(AgbCode praktijk) => database.Doe(t => Kantoor.Zoek(t, praktijk));

    /// <summary>Practices for which a bureau submits.</summary>
    public IReadOnlyList<Praktijkgegevens> VanBureau(AgbCode bureau) =>
        database.Doe(t =>
            t.Vraag<string>("SELECT agb FROM praktijk WHERE servicebureau = @bureau ORDER BY naam", new { bureau = bureau.ToString() })
                .ToList()
                .ConvertAll(agb => Kantoor.Zoek(t, AgbCode.Parse(agb))!)
        );

    /// <summary>Long work that has to go on, of every practice.</summary>
    public IReadOnlyList<Taak> LopendeTaken() => Takenboek.Lopend(database);

    /// <summary>The administration of one practice.</summary>
    public Kantoor Voor(AgbCode praktijk) => new(database, praktijk, klok, Audit);

    /// <summary>The work of one servicebureau.</summary>
    public Bureaukantoor VoorBureau(AgbCode bureau) => new(database, bureau, klok);

    /// <summary>What servicebureaus have for one zorgaanbieder.</summary>
    public Klantpost PostVoor(AgbCode klant) => new(database, klant, klok);

    /// <summary>True when a bureau has this zorgaanbieder on its list of clients on a day.</summary>
    public bool IsKlant(AgbCode bureau, AgbCode klant, DateOnly dag) =>
        database.Doe(t => Klantenboek.IsKlant(t, bureau.ToString(), klant.ToString(), dag));

    /// <summary>Sends what waits. Answers the factuurnummers that the exchange refused, with the reason.</summary>
    public async Task<IReadOnlyList<(string Factuurnummer, string Reden)>> VerzendAsync(CancellationToken annuleer) =>
        [.. (await database.VerzendAsync(verkeer, klok, annuleer)).Select(g => (g.Bericht.ReferentieId ?? "", g.Reden))];

    /// <summary>Fetches what waits for this party, keeps it, confirms it, and answers it in order of arrival.</summary>
    public async Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie wie, CancellationToken annuleer)
    {
        var opgehaald = new List<Bericht>();
        while (await verkeer.HaalOpAsync(wie, PerKeer, annuleer) is { Count: > 0 } berichten)
        {
            foreach (var bericht in berichten)
            {
                database.Doe(t => Bewaar(t, bericht));
                await verkeer.BevestigAsync(wie, bericht.TraceerId, annuleer);
                opgehaald.Add(bericht);
            }
        }

        return opgehaald;
    }

    /// <summary>In whose name claims and requests were sent so far: for whom something may come back.</summary>
    public IReadOnlyList<Relatie> Afzenders() =>
        [
            .. database
                .Doe(t =>
                    t.Vraag<string>("SELECT afzender FROM declaratie UNION SELECT 'Praktijk ' || praktijk FROM verzoek ORDER BY 1").ToList()
                )
                .Select(tekst => tekst.Split(' ', 2))
                .Select(delen => new Relatie(delen[0], delen[1])),
        ];

    public void Dispose() => database.Dispose();

    private string Nu => klok.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>True when this claim wasn't there yet.</summary>
    internal static bool ZetUit(SqliteTransactie transactie, Bericht bericht, Bedrag ingediend, string nu)
    {
        transactie.ZetUit(bericht, DateTimeOffset.ParseExact(nu, "O", CultureInfo.InvariantCulture));
        return transactie.Voer(
                "INSERT OR IGNORE INTO declaratie VALUES (@id, @afzender, @uzovi, @factuurnummer, @ingediend, @nu)",
                new
                {
                    id = bericht.TraceerId.ToString(),
                    afzender = bericht.Afzender.ToString(),
                    uzovi = bericht.Geadresseerde.Code,
                    factuurnummer = bericht.ReferentieId ?? "",
                    ingediend = ingediend.Cents,
                    nu,
                }
            ) == 1;
    }

    private void Bewaar(SqliteTransactie transactie, Bericht bericht)
    {
        transactie.Bewaar(bericht, klok.GetUtcNow());
        transactie.Voer(
            """
            INSERT OR IGNORE INTO antwoord
            VALUES (@id, (SELECT traceer_id FROM declaratie WHERE traceer_id = @op), @berichttype, @nu)
            """,
            new
            {
                id = bericht.TraceerId.ToString(),
                op = bericht.AlsAntwoordOp?.ToString(),
                berichttype = bericht.Stroom.Berichttype,
                nu = Nu,
            }
        );
        if (bericht.Stroom == Berichtstroom.VerrekenoverzichtCsv)
        {
            Geldboek.Boek(transactie, bericht, Nu);
        }
        else if (bericht.Stroom.Berichttype == Berichtstroom.VerrekenoverzichtCsv.Berichttype)
        {
            Overzichtpdfs.Bewaar(transactie, bericht, Nu);
        }
        else if (bericht.Stroom.Berichttype == Verzoek.Antwoordtype)
        {
            Verzoekenboek.Boek(transactie, bericht);
        }
        else if (bericht.AlsAntwoordOp is { } claim)
        {
            Retourboek.Boek(transactie, claim, bericht.Payload, Nu);
        }

        if (bericht.Geadresseerde.Rol == "Servicebureau")
        {
            Stukkenboek.Ontvang(database, klok, transactie, bericht);
        }
    }
}
