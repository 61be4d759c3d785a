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
    private readonly Klantenboek klanten;

    internal Clientbestandenboek(Bureaubron bron, Klantenboek klanten)
    {
        this.bron = bron;
        this.klanten = klanten;
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
                        ? Neem(bestand, door)
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

    /// <summary>A page of its lines, in file order.</summary>
    public Bladzij<Clientregel> Regels(long id, int bladzij = 1) =>
        bron.Database.Doe(t => new Bladzij<Clientregel>(
            [
                .. t.Vraag<Regelrij>(
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

            return Klantbezwaar(t, kaart.Klant) is { } bezwaar ? (0, bezwaar) : Indiening(t).DienIn(kaart, bestand, door, zonderOnbekende);
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

    private Inname Neem(AangebodenBestand aanbod, string door)
    {
        var hash = Bureaubron.Sha256(aanbod.Inhoud);
        if (bron.Database.Doe(t => Eerder(t, hash)) is { } eerder)
        {
            return new Inname(aanbod.Naam, eerder, true, null, []);
        }

        var (bestand, bezwaar, bevindingen) = Bestandskeuring.Keur(aanbod.Inhoud, bron.Agb);
        if (bestand is null)
        {
            return new Inname(aanbod.Naam, null, false, bezwaar, bevindingen);
        }

        if (bestand.Declarant is not { } declarant)
        {
            return new Inname(aanbod.Naam, null, false, "In het voorlooprecord staat geen zorgaanbieder.", []);
        }

        var verdeling = Verdeler.Verdeel(bestand, bron.Agb, new Dictionary<long, UzoviNummer>());
        if (verdeling.Bezwaar is { } onverdeeld)
        {
            return new Inname(aanbod.Naam, null, false, onverdeeld, []);
        }

        return bron.Database.Doe(t =>
        {
            if (Eerder(t, hash) is { } tegelijk)
            {
                return new Inname(aanbod.Naam, tegelijk, true, null, []);
            }

            var klant = AgbCode.Parse(declarant.Code);
            return Klantbezwaar(t, klant) is { } geenKlant
                ? new Inname(aanbod.Naam, null, false, geenKlant, [])
                : new Inname(
                    aanbod.Naam,
                    Bewaar(t, new Nieuwbestand(aanbod.Naam, hash, declarant, door), bestand, verdeling),
                    false,
                    null,
                    []
                );
        });
    }

    private long? Eerder(SqliteTransactie t, string hash) =>
        t.VraagEen<long?>(
            "SELECT id FROM bureau_bestand WHERE bureau = @bureau AND hash = @hash AND verwijderd_op IS NULL",
            new { bureau = bron.Bureau, hash }
        );

    private string? Klantbezwaar(SqliteTransactie t, AgbCode klant) =>
        Klantenboek.IsKlant(t, bron.Bureau, klant.ToString(), bron.Vandaag) ? null
        : klanten.Zoek(t, klant) is { } vroeger && vroeger.Periode.LaatsteDag < bron.Vandaag
            ? $"Zorgaanbieder {klant} is geen klant meer; u kunt er niets meer voor indienen."
        : $"Zorgaanbieder {klant} staat niet (of nog niet) op uw klantenlijst.";

    private long Bewaar(SqliteTransactie t, Nieuwbestand nieuw, Clientbestand bestand, Verdeling verdeling)
    {
        var id = Bureaubron.Id("clientbestand", bron.Bureau, nieuw.Hash);
        var delen = bestand.Standaard.Versie.Split('.');
        t.Bewaar(
            new Bericht
            {
                TraceerId = id,
                ConversatieId = id,
                ReferentieId = bestand.Factuurnummer,
                Afzender = nieuw.Declarant,
                Geadresseerde = bron.Relatie,
                Stroom = new Berichtstroom(bestand.Standaard.Naam, null, Getal(delen[0]), Getal(delen[^1]), "Indienen"),
                Payload = bestand.Inhoud,
            },
            bron.Moment
        );
        var ander = t.VraagEen<long>(
            "SELECT count(*) FROM bureau_bestand WHERE bureau = @bureau AND klant = @klant AND factuurnummer = @factuurnummer AND verwijderd_op IS NULL",
            new
            {
                bureau = bron.Bureau,
                klant = nieuw.Declarant.Code,
                factuurnummer = bestand.Factuurnummer,
            }
        );
        var nummer = t.VraagEen<long>(
            """
            INSERT INTO bureau_bestand (bureau, klant, naam, hash, bericht, standaard, factuurnummer, bedrag, aantal, opmerking, ontvangen_op, door)
            VALUES (@bureau, @klant, @naam, @hash, @bericht, @standaard, @factuurnummer, @bedrag, @aantal, @opmerking, @nu, @door) RETURNING id
            """,
            new
            {
                bureau = bron.Bureau,
                klant = nieuw.Declarant.Code,
                naam = nieuw.Naam.Length > 150 ? nieuw.Naam[..150] : nieuw.Naam,
                hash = nieuw.Hash,
                bericht = id.ToString(),
                standaard = bestand.Standaard.VolledigeNaam,
                factuurnummer = bestand.Factuurnummer,
                bedrag = bestand.Bedrag.Cents,
                aantal = bestand.Prestaties.Count(),
                opmerking = ander > 0 ? "Van deze klant is er al een ander bestand met hetzelfde factuurnummer." : "",
                nu = bron.Nu,
                door = nieuw.Door,
            }
        );
        SchrijfRegels(t, nummer, bestand, verdeling);
        return nummer;
    }

    private static void SchrijfRegels(SqliteTransactie t, long nummer, Clientbestand bestand, Verdeling verdeling)
    {
        var waarheen = verdeling.Delen.SelectMany(d => d.Mee.Select(m => (m, d.Uzovi))).ToDictionary(d => d.m, d => d.Uzovi);
        var bulk = t.Bulk("bureau_regel", "bestand", "detail", "regel", "referentie", "code", "datum", "bedrag", "uzovi", "reden");
        foreach (var prestatie in bestand.Prestaties)
        {
            var detail = prestatie.Record.Detail;
            bulk.Voeg(
                nummer,
                detail,
                (long)prestatie.Record.Regel,
                prestatie.Referentie,
                prestatie.Code,
                prestatie.Begin is { } dag ? Kantoorbron.Dag(dag) : "",
                prestatie.Bedrag.Cents,
                waarheen.TryGetValue(detail, out var uzovi) ? uzovi.ToString() : null,
                verdeling.Blijft.GetValueOrDefault(detail, "")
            );
        }
    }

    private Clientindiening Indiening(SqliteTransactie t) => new(bron, t);

    private Clientbestandkaart? Lees(SqliteTransactie t, long id) =>
        Zoek(t, "AND b.id = @id", new { bureau = bron.Bureau, id }).FirstOrDefault();

    private static List<Clientbestandkaart> Zoek(SqliteTransactie t, string rest, object wie) =>
        [.. t.Vraag<Rij>($"{Kolommen} {rest}", wie).Select(r => r.Kaart())];

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

    private static int Getal(string tekst) => int.Parse(tekst, CultureInfo.InvariantCulture);

    private sealed record Nieuwbestand(string Naam, string Hash, Relatie Declarant, string Door);

    private sealed class Rij
    {
        public long Id { get; init; }

        public string Klant { get; init; } = "";

        public string Klantnaam { get; init; } = "";

        public string Naam { get; init; } = "";

        public string Standaard { get; init; } = "";

        public string Factuurnummer { get; init; } = "";

        public long Bedrag { get; init; }

        public long Aantal { get; init; }

        public string Opmerking { get; init; } = "";

        public string Op { get; init; } = "";

        public string Door { get; init; } = "";

        public string? IngediendOp { get; init; }

        public long Open { get; init; }

        public long Onderweg { get; init; }

        public long Afgewezen { get; init; }

        public Clientbestandkaart Kaart() =>
            new()
            {
                Id = Id,
                Klant = AgbCode.Parse(Klant),
                Klantnaam = Klantnaam,
                Naam = Naam,
                Standaard = Standaard,
                Factuurnummer = Factuurnummer,
                Bedrag = new Bedrag(Bedrag),
                Aantal = (int)Aantal,
                Opmerking = Opmerking,
                Ontvangen = Bureaubron.Tijd(Op)!.Value,
                Door = Door,
                IngediendOp = Bureaubron.Tijd(IngediendOp),
                Open = (int)Open,
                Onderweg = (int)Onderweg,
                Afgewezen = (int)Afgewezen,
            };
    }

    private sealed class Regelrij
    {
        public long Detail { get; init; }

        public long Regel { get; init; }

        public string Referentie { get; init; } = "";

        public string Code { get; init; } = "";

        public string Datum { get; init; } = "";

        public long Bedrag { get; init; }

        public string? Uzovi { get; init; }

        public string Reden { get; init; } = "";

        public string? Factuurnummer { get; init; }

        public string? Verzonden { get; init; }

        public string Codes { get; init; } = "";

        public long? Toegekend { get; init; }

        public Clientregel Regelvan() =>
            new(
                Detail,
                (int)Regel,
                Referentie,
                Code,
                Kantoorbron.DagOfNiets(Datum),
                new Bedrag(Bedrag),
                UzoviNummer.TryParse(Uzovi, out var uzovi) ? uzovi : null,
                Reden,
                Factuurnummer,
                Verzonden,
                Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                Toegekend is { } cents ? new Bedrag(cents) : null
            );
    }
}
