using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The money of one practice: verrekenoverzichten, what was paid and what is still to come.</summary>
public sealed class Geldboek
{
    private const int Betaaltermijn = 30;
    private readonly Kantoorbron bron;

    internal Geldboek(Kantoorbron bron) => this.bron = bron;

    /// <summary>A page of statements, newest first.</summary>
    public Bladzij<Overzichtkaart> Overzichten(int bladzij = 1)
    {
        var wie = new
        {
            praktijk = bron.Praktijk,
            meest = Bladzij<Overzichtkaart>.Grootte,
            vanaf = Bladzij<Overzichtkaart>.Vanaf(bladzij),
        };
        return bron.Database.Doe(t => new Bladzij<Overzichtkaart>(
            Overzichten(t, "ORDER BY ontvangen_op DESC, rowid DESC LIMIT @meest OFFSET @vanaf", wie),
            t.VraagEen<int>("SELECT count(*) FROM overzicht WHERE praktijk = @praktijk", wie),
            Math.Max(1, bladzij)
        ));
    }

    /// <summary>The statements beside one factuur, oldest first.</summary>
    public IReadOnlyList<Overzichtkaart> OverzichtenVan(string factuurnummer) =>
        bron.Database.Doe(t =>
            Overzichten(t, "AND factuurnummer = @factuurnummer ORDER BY rowid", new { praktijk = bron.Praktijk, factuurnummer })
        );

    /// <summary>One statement with its rows explained and its file; null when this practice has none such.</summary>
    public (Overzichtkaart Kaart, Overzichtuitleg Uitleg, ReadOnlyMemory<byte> Bestand)? Overzicht(string bericht) =>
        bron.Database.Doe<(Overzichtkaart, Overzichtuitleg, ReadOnlyMemory<byte>)?>(t =>
        {
            var kaart = Overzichten(t, "AND bericht = @bericht", new { praktijk = bron.Praktijk, bericht }).FirstOrDefault();
            if (kaart is null || t.Lees(Guid.Parse(bericht, CultureInfo.InvariantCulture)) is not { } gelezen)
            {
                return null;
            }

            return Overzichtlezer.Lees(new AangebodenBestand($"{kaart.Factuurnummer}.csv", gelezen.Payload)) is Overzichtuitleg uitleg
                ? (kaart, uitleg, gelezen.Payload)
                : null;
        });

    /// <summary>The same statement in print; null when the insurer didn't send it (yet).</summary>
    public ReadOnlyMemory<byte>? OverzichtPdf(string bericht) => bron.Database.Doe(t => Overzichtpdfs.Zoek(t, bron.Praktijk, bericht));

    /// <summary>How things stand with each insurer.</summary>
    public IReadOnlyList<Rekeningstand> Standen() =>
        bron.Database.Doe(t =>
        {
            var standen = new SortedDictionary<UzoviNummer, Rekeningstand>();
            foreach (var claim in Claims(t))
            {
                var uzovi = UzoviNummer.Parse(claim.Uzovi);
                var stand =
                    standen.GetValueOrDefault(uzovi)
                    ?? new Rekeningstand(uzovi, default, default, default, default, default, null, default);
                if (claim.Stand == "onderweg")
                {
                    standen[uzovi] = stand with { Onderweg = stand.Onderweg + new Bedrag(claim.Ingediend) };
                    continue;
                }

                var toegekend = new Bedrag(Math.Max(0, claim.Toegekend ?? 0));
                var verwacht = new Bedrag(claim.Verwacht ?? toegekend.Cents);
                var rest = Bedrag.Max(Bedrag.Nul, verwacht - new Bedrag(claim.Ontvangen));
                var dag = Uiterlijk(DateOnly.FromDateTime(AmsterdamTijd.Van(Moment(claim.Op))));
                standen[uzovi] = stand with
                {
                    Toegekend = stand.Toegekend + toegekend,
                    Verrekend = stand.Verrekend + new Bedrag(claim.Verrekend ?? 0),
                    Ontvangen = stand.Ontvangen + new Bedrag(claim.Ontvangen),
                    NogTeOntvangen = stand.NogTeOntvangen + rest,
                    Uiterlijk = rest.IsNul || stand.Uiterlijk < dag ? stand.Uiterlijk : dag,
                };
            }

            foreach (
                var (uzovi, schuld) in t.Vraag<(string, long)>(
                    "SELECT uzovi, openstaand FROM overzicht WHERE rowid IN (SELECT max(rowid) FROM overzicht WHERE praktijk = @praktijk GROUP BY uzovi)",
                    new { praktijk = bron.Praktijk }
                )
            )
            {
                if (standen.TryGetValue(UzoviNummer.Parse(uzovi), out var stand))
                {
                    standen[stand.Uzovi] = stand with { Schuld = new Bedrag(schuld) };
                }
            }

            return standen.Values.ToList();
        });

    /// <summary>Per month of claiming: what was claimed, awarded and refused, oldest first.</summary>
    public IReadOnlyList<(string Maand, Bedrag Toegekend, Bedrag Afgewezen)> Maanden(int meest = 12) =>
        bron.Database.Doe(t =>
            t.Vraag<(string Maand, long Toegekend, long Afgewezen)>(
                    """
                    SELECT maand, toegekend, afgewezen FROM (
                      SELECT substr(datum, 1, 7) AS maand,
                        sum(CASE WHEN staat IN ('toegekend', 'gecrediteerd') THEN coalesce(toegekend, 0) ELSE 0 END) AS toegekend,
                        sum(CASE WHEN staat = 'afgewezen' OR (staat = 'afgesloten' AND claim IS NOT NULL) THEN bedrag ELSE 0 END) AS afgewezen
                      FROM behandeling WHERE praktijk = @praktijk AND is_credit = 0 GROUP BY 1 ORDER BY 1 DESC LIMIT @meest)
                    ORDER BY maand
                    """,
                    new { praktijk = bron.Praktijk, meest }
                )
                .Select(r => (r.Maand, new Bedrag(r.Toegekend), new Bedrag(r.Afgewezen)))
                .ToList()
        );

    /// <summary>The codes that refused most, with how often and how much.</summary>
    public IReadOnlyList<(Retourcode Code, int Aantal, Bedrag Bedrag)> Topcodes(int meest = 8) =>
        bron.Database.Doe(t =>
            t.Vraag<(string Code, long Aantal, long Bedrag)>(
                    """
                    SELECT substr(codes, 1, 4), count(*), sum(bedrag) FROM behandeling
                    WHERE praktijk = @praktijk AND codes <> '' AND is_credit = 0 AND staat IN ('afgewezen', 'afgesloten') GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT @meest
                    """,
                    new { praktijk = bron.Praktijk, meest }
                )
                .Select(r => (Retourcode.TryParse(r.Code, out var code) ? code : default, (int)r.Aantal, new Bedrag(r.Bedrag)))
                .ToList()
        );

    /// <summary>Every claim with its money, for the bookkeeper: oldest first.</summary>
    public IEnumerable<string[]> Export() =>
        bron.Database.Doe(t =>
            Claims(t)
                .Select(c =>
                    (string[])
                        [
                            c.Op[..10],
                            c.Factuurnummer,
                            c.Uzovi,
                            c.Stand,
                            new Bedrag(c.Ingediend).Komma(),
                            c.Toegekend is { } cents ? new Bedrag(cents).Komma() : "",
                            c.Verrekend is { } verrekend ? new Bedrag(verrekend).Komma() : "",
                            new Bedrag(c.Ontvangen).Komma(),
                        ]
                )
                .ToList()
        );

    /// <summary>Keeps a statement that came in for a claim of this administration.</summary>
    internal static void Boek(SqliteTransactie t, Bericht bericht, string nu)
    {
        if (
            Overzichtlezer.Lees(new AangebodenBestand("overzicht.csv", bericht.Payload)) is not Overzichtuitleg uitleg
            || t.VraagEen<string>(
                """
                SELECT i.praktijk FROM indiening i JOIN declaratie d ON d.traceer_id = i.claim
                WHERE i.claim = @op OR (@op IS NULL AND d.factuurnummer = @factuur AND d.uzovi = @uzovi) LIMIT 1
                """,
                new
                {
                    op = bericht.AlsAntwoordOp?.ToString(),
                    factuur = uitleg.Factuurnummer,
                    uzovi = bericht.Afzender.Code,
                }
            )
                is not { } praktijk
        )
        {
            return;
        }

        t.Voer(
            "INSERT OR IGNORE INTO overzicht VALUES (@bericht, @praktijk, @uzovi, @factuurnummer, @volgnummer, @nu, @ontvangt, @verrekend, @openstaand, @verwacht)",
            new
            {
                bericht = bericht.TraceerId.ToString(),
                praktijk,
                uzovi = bericht.Afzender.Code,
                factuurnummer = uitleg.Factuurnummer,
                volgnummer = uitleg.Volgnummer,
                nu,
                ontvangt = uitleg.Ontvangt.Cents,
                verrekend = uitleg.NuVerrekend.Cents,
                openstaand = uitleg.Openstaand.Cents,
                verwacht = uitleg.Verwacht.Cents,
            }
        );
    }

    private static List<Overzichtkaart> Overzichten(SqliteTransactie t, string rest, object wie) =>
        [
            .. t.Vraag<(string Bericht, string Uzovi, string Factuur, string Volgnummer, string Op, long Ontvangt, long Verrekend)>(
                    $"SELECT bericht, uzovi, factuurnummer, volgnummer, ontvangen_op, ontvangt, verrekend FROM overzicht WHERE praktijk = @praktijk {rest}",
                    wie
                )
                .ToList()
                .Select(r =>
                {
                    var (openstaand, verwacht) = t.VraagEen<(long, long)>(
                        "SELECT openstaand, verwacht FROM overzicht WHERE bericht = @bericht",
                        new { bericht = r.Bericht }
                    );
                    return new Overzichtkaart(
                        r.Bericht,
                        UzoviNummer.Parse(r.Uzovi),
                        r.Factuur,
                        r.Volgnummer,
                        DateOnly.FromDateTime(AmsterdamTijd.Van(Moment(r.Op))),
                        new Bedrag(r.Ontvangt),
                        new Bedrag(r.Verrekend),
                        new Bedrag(openstaand),
                        new Bedrag(verwacht)
                    );
                }),
        ];

    private List<Claimgeld> Claims(SqliteTransactie t) =>
        [
            .. t.Vraag<Claimgeld>(
                """
                SELECT d.verzonden_op AS Op, d.factuurnummer, d.uzovi, i.stand, d.ingediend, i.toegekend, o.verrekend, o.verwacht,
                  coalesce((SELECT sum(b.bedrag) FROM bankregel b WHERE b.praktijk = i.praktijk AND b.kenmerk = d.factuurnummer AND b.woord <> 'voorschot'), 0) AS Ontvangen
                FROM indiening i JOIN declaratie d ON d.traceer_id = i.claim
                LEFT JOIN (
                    SELECT factuurnummer, uzovi, sum(verrekend) AS verrekend, sum(verwacht) AS verwacht FROM overzicht WHERE praktijk = @praktijk GROUP BY 1, 2
                ) o ON o.factuurnummer = d.factuurnummer AND o.uzovi = d.uzovi
                WHERE i.praktijk = @praktijk AND i.stand NOT IN ('ingetrokken', 'technisch afgewezen') ORDER BY d.verzonden_op
                """,
                new { praktijk = bron.Praktijk }
            ),
        ];

    private static DateTimeOffset Moment(string tekst) => DateTimeOffset.ParseExact(tekst, "O", CultureInfo.InvariantCulture);

    /// <summary>The last bank day on or before day 30.</summary>
    private static DateOnly Uiterlijk(DateOnly ontvangen)
    {
        var dag = ontvangen.AddDays(Betaaltermijn);
        while (!TargetDagen.IsOpen(dag))
        {
            dag = dag.AddDays(-1);
        }

        return dag;
    }

    private sealed class Claimgeld
    {
        public string Op { get; init; } = "";

        public string Factuurnummer { get; init; } = "";

        public string Uzovi { get; init; } = "";

        public string Stand { get; init; } = "";

        public long Ingediend { get; init; }

        public long? Toegekend { get; init; }

        public long? Verrekend { get; init; }

        public long? Verwacht { get; init; }

        public long Ontvangen { get; init; }
    }
}
