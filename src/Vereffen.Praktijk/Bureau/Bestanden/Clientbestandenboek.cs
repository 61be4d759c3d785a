using System.Globalization;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The files of a bureau's clients: taken in, looked at, divided over insurers, sent.</summary>
public sealed class Clientbestandenboek
{
    private const string Kolommen = """
        SELECT b.id, b.klant, coalesce((SELECT naam FROM bureau_klant k WHERE k.bureau = b.bureau AND k.agb = b.klant ORDER BY begin DESC LIMIT 1), '') AS Klantnaam,
          b.naam, b.standaard, b.factuurnummer, b.bedrag, b.aantal, b.opmerking, b.ontvangen_op AS Op, b.door, b.ingediend_op AS IngediendOp,
          (SELECT count(*) FROM bureau_regel r WHERE r.bestand = b.id AND r.reden = '' AND r.deel IS NULL) AS Open,
          (SELECT count(*) FROM bureau_deel d WHERE d.bestand = b.id AND d.stand = 'onderweg') AS Onderweg,
          (SELECT count(*) FROM bureau_regel r WHERE r.bestand = b.id AND r.codes <> '' AND coalesce(r.toegekend, 0) = 0) AS Afgewezen
        FROM bureau_bestand b WHERE b.bureau = @bureau AND b.verwijderd_op IS NULL
        """;

    private readonly Bureaubron bron;
    private readonly Clientinname inname;

    internal Clientbestandenboek(Bureaubron bron, Klantenboek klanten)
    {
        this.bron = bron;
        inname = new Clientinname(bron, klanten);
    }

    /// <summary>Takes files in, zips unpacked; each is taken whole or not at all, and the same bytes are one file.</summary>
    /// <param name="bestanden">As they were offered.</param>
    /// <param name="door">Account that offers them.</param>
    public IReadOnlyList<Inname> Neem(IEnumerable<AangebodenBestand> bestanden, string door)
    {
        ArgumentNullException.ThrowIfNull(bestanden);
        return
        [
            .. bestanden
                .SelectMany(Uitpakker.PakUit)
                .Select(deel =>
                    deel.Bestand is { } bestand
                        ? inname.Neem(bestand, door)
                        : new Inname(deel.Onbekend!.Naam, null, false, deel.Onbekend.Reden, [])
                ),
        ];
    }

    /// <summary>A page of files, newest first.</summary>
    public Bladzij<Clientbestandkaart> Alle(int bladzij = 1) =>
        bron.Database.Doe(t => new Bladzij<Clientbestandkaart>(
            Zoek(
                t,
                "ORDER BY b.ontvangen_op DESC, b.id DESC LIMIT @meest OFFSET @vanaf",
                new
                {
                    bureau = bron.Bureau,
                    meest = Bladzij<Clientbestandkaart>.Grootte,
                    vanaf = Bladzij<Clientbestandkaart>.Vanaf(bladzij),
                }
            ),
            t.VraagEen<int>(
                "SELECT count(*) FROM bureau_bestand WHERE bureau = @bureau AND verwijderd_op IS NULL",
                new { bureau = bron.Bureau }
            ),
            Math.Max(1, bladzij)
        ));

    /// <summary>Files with lines that were not sent yet, oldest first.</summary>
    public IReadOnlyList<Clientbestandkaart> Wachtend() =>
        bron.Database.Doe(t =>
            Zoek(
                t,
                """
                AND (b.ingediend_op IS NULL OR EXISTS (SELECT 1 FROM bureau_regel r WHERE r.bestand = b.id AND r.reden = '' AND r.deel IS NULL))
                ORDER BY b.ontvangen_op, b.id LIMIT 200
                """,
                new { bureau = bron.Bureau }
            )
        );

    /// <summary>Null when this bureau has none such.</summary>
    public Clientbestandkaart? Lees(long id) => bron.Database.Doe(t => Lees(t, id));

    /// <summary>The file as it came; null when this bureau has none such.</summary>
    public ReadOnlyMemory<byte>? Inhoud(long id) => bron.Database.Doe(t => Open(t, id)?.Inhoud);

    /// <summary>BSNs of the insured in a file, for the log of who looked at them.</summary>
    public IReadOnlyList<Bsn> Personen(long id) =>
        bron.Database.Doe(t => (Open(t, id)?.Verzekerden ?? []).Select(v => v.Bsn).OfType<Bsn>().Distinct().ToList());

    /// <summary>A page of its lines, in file order.</summary>
    public Bladzij<Clientregel> Regels(long id, int bladzij = 1) =>
        bron.Database.Doe(t => new Bladzij<Clientregel>(
            [
                .. t.Vraag<Clientbestandrijen.Regelrij>(
                        """
                        SELECT r.detail, r.regel, r.referentie, r.code, r.datum, r.bedrag, r.uzovi, r.reden, d.factuurnummer, r.verzonden, r.codes, r.toegekend
                        FROM bureau_regel r JOIN bureau_bestand b ON b.id = r.bestand LEFT JOIN bureau_deel d ON d.claim = r.deel
                        WHERE r.bestand = @id AND b.bureau = @bureau ORDER BY r.detail LIMIT @meest OFFSET @vanaf
                        """,
                        new
                        {
                            id,
                            bureau = bron.Bureau,
                            meest = Bladzij<Clientregel>.Grootte,
                            vanaf = Bladzij<Clientregel>.Vanaf(bladzij),
                        }
                    )
                    .Select(r => r.Regelvan()),
            ],
            t.VraagEen<int>(
                "SELECT count(*) FROM bureau_regel r JOIN bureau_bestand b ON b.id = r.bestand WHERE r.bestand = @id AND b.bureau = @bureau",
                new { id, bureau = bron.Bureau }
            ),
            Math.Max(1, bladzij)
        ));

    /// <summary>Where the lines go that were not sent yet: insurers first, then what stays behind.</summary>
    public IReadOnlyList<Splitsing> Splitsingen(long id) =>
        bron.Database.Doe(t =>
            t.Vraag<(string? Uzovi, string Reden, long Aantal, long Bedrag)>(
                    """
                    SELECT CASE r.reden WHEN '' THEN r.uzovi END, r.reden, count(*), sum(r.bedrag) FROM bureau_regel r JOIN bureau_bestand b ON b.id = r.bestand
                    WHERE r.bestand = @id AND b.bureau = @bureau AND r.deel IS NULL GROUP BY 1, 2 ORDER BY r.reden <> '', 1, 2
                    """,
                    new { id, bureau = bron.Bureau }
                )
                .Select(r => new Splitsing(
                    r.Uzovi is { } uzovi ? UzoviNummer.Parse(uzovi) : null,
                    r.Reden,
                    (int)r.Aantal,
                    new Bedrag(r.Bedrag)
                ))
                .ToList()
        );

    /// <summary>In whose name COV is asked, and what: for lines whose insurer nobody knows. Who can't be asked for (no BSN, no date) isn't in it.</summary>
    public (Relatie Wie, IReadOnlyList<(long Detail, Covvraag Vraag)> Vragen)? CovVragen(long id) =>
        bron.Database.Doe<(Relatie, IReadOnlyList<(long, Covvraag)>)?>(t =>
        {
            if (Lees(t, id) is not { IsIngediend: false } || Open(t, id) is not { } bestand || bestand.Declarant is not { } wie)
            {
                return null;
            }

            var onbekend = t.Vraag<long>(
                    "SELECT detail FROM bureau_regel WHERE bestand = @id AND reden = @reden AND deel IS NULL",
                    new { id, reden = Verdeling.GeenVerzekeraar }
                )
                .ToHashSet();
            var vragen = new List<(long, Covvraag)>();
            foreach (var verzekerde in bestand.Verzekerden)
            {
                if (verzekerde is { Bsn: { IsOnbekend: false } bsn, Geboortedatum: { } geboren })
                {
                    vragen.AddRange(
                        verzekerde
                            .Prestaties.Where(p => onbekend.Contains(p.Record.Detail) && p.Begin is not null)
                            .Select(p => (p.Record.Detail, new Covvraag(bsn, geboren, p.Begin!.Value)))
                    );
                }
            }

            return (wie, vragen);
        });

    /// <summary>Keeps what COV answered; the file is divided anew.</summary>
    /// <param name="id">The file.</param>
    /// <param name="gevonden">Insurers, by number of the line.</param>
    public void BewaarCov(long id, IReadOnlyDictionary<long, UzoviNummer> gevonden)
    {
        ArgumentNullException.ThrowIfNull(gevonden);
        bron.Database.Doe(t =>
        {
            if (Lees(t, id) is not { IsIngediend: false } || Open(t, id) is not { } bestand)
            {
                return;
            }

            var bekend = Indiening(t).Gevonden(id);
            foreach (var (detail, uzovi) in gevonden)
            {
                bekend.TryAdd(detail, uzovi);
            }

            var verdeling = Verdeler.Verdeel(bestand, bron.Agb, bekend);
            foreach (var (uzovi, mee) in verdeling.Delen)
            {
                foreach (var detail in mee.Intersect(gevonden.Keys))
                {
                    t.Voer(
                        "UPDATE bureau_regel SET uzovi = @uzovi, reden = '' WHERE bestand = @id AND detail = @detail AND deel IS NULL",
                        new
                        {
                            id,
                            detail,
                            uzovi = uzovi.ToString(),
                        }
                    );
                }
            }

            foreach (var (detail, reden) in verdeling.Blijft.Where(b => gevonden.ContainsKey(b.Key)))
            {
                t.Voer(
                    "UPDATE bureau_regel SET reden = @reden WHERE bestand = @id AND detail = @detail AND deel IS NULL",
                    new
                    {
                        id,
                        detail,
                        reden,
                    }
                );
            }
        });
    }

    /// <summary>Divides what was not sent yet over insurers and puts each part in the outbox. Twice is the same as once.</summary>
    /// <param name="id">The file.</param>
    /// <param name="door">Account.</param>
    /// <param name="zonderOnbekende">Lines whose insurer nobody knows stay behind for a nota; else they hold the file back.</param>
    /// <returns>How many parts were made; or why none.</returns>
    public (int Delen, string? Bezwaar) DienIn(long id, string door, bool zonderOnbekende = false) =>
        bron.Database.Doe(t =>
        {
            if (Lees(t, id) is not { } kaart || Open(t, id) is not { } bestand)
            {
                return (0, "Dit bestand is er niet (meer).");
            }

            return inname.Klantbezwaar(t, kaart.Klant) is { } bezwaar
                ? (0, bezwaar)
                : Indiening(t).DienIn(kaart, bestand, door, zonderOnbekende);
        });

    /// <summary>Takes a file away of which nothing was sent; false when something was, or there is no such file.</summary>
    public bool Verwijder(long id) =>
        bron.Database.Doe(t =>
            t.Voer(
                """
                UPDATE bureau_bestand SET verwijderd_op = @nu
                WHERE id = @id AND bureau = @bureau AND verwijderd_op IS NULL
                  AND NOT EXISTS (SELECT 1 FROM bureau_deel WHERE bestand = @id AND stand <> 'ingetrokken')
                  AND NOT EXISTS (SELECT 1 FROM bureau_stuk WHERE bestand = @id)
                """,
                new
                {
                    id,
                    bureau = bron.Bureau,
                    nu = bron.Nu,
                }
            ) == 1
        );

    private Clientindiening Indiening(SqliteTransactie t) => new(bron, t);

    private Clientbestandkaart? Lees(SqliteTransactie t, long id) =>
        Zoek(t, "AND b.id = @id", new { bureau = bron.Bureau, id }).FirstOrDefault();

    private static List<Clientbestandkaart> Zoek(SqliteTransactie t, string rest, object wie) =>
        [.. t.Vraag<Clientbestandrijen.Kaartrij>($"{Kolommen} {rest}", wie).Select(r => r.Kaart())];

    private Clientbestand? Open(SqliteTransactie t, long id) => Open(t, id, bron.Bureau);

    /// <summary>The records of a file of this bureau.</summary>
    internal static Clientbestand? Open(SqliteTransactie t, long id, string bureau) =>
        t.Vraag<(string Bericht, string Standaard)>(
                "SELECT bericht, standaard FROM bureau_bestand WHERE id = @id AND bureau = @bureau AND verwijderd_op IS NULL",
                new { id, bureau }
            )
            .Cast<(string Bericht, string Standaard)?>()
            .FirstOrDefault()
            is var (bericht, naam)
        && t.Lees(Guid.Parse(bericht, CultureInfo.InvariantCulture)) is { } gelezen
        && Standaarden.Zoek(naam) is { } standaard
            ? Clientbestand.Lees(gelezen.Payload, standaard)
            : null;
}
