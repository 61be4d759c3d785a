using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The parts that a bureau sends: followed, taken back while they wait, and answered.</summary>
public sealed class Delenboek
{
    private const string Kolommen = """
        SELECT d.claim, d.uzovi, d.factuurnummer, d.bedrag, d.aantal, d.stand, d.codes, d.toegekend, d.kenmerk, d.gemaakt_op AS GemaaktOp, d.door,
          u.verzonden_op AS VerzondenOp, u.geweigerd, d.beantwoord_op AS BeantwoordOp
        FROM bureau_deel d JOIN bureau_bestand b ON b.id = d.bestand LEFT JOIN uitgaand u ON u.traceer_id = d.claim
        WHERE b.bureau = @bureau
        """;

    /// <summary>Days in which a refusal is news.</summary>
    private const int Kort = 30;

    private readonly Bureaubron bron;

    internal Delenboek(Bureaubron bron) => this.bron = bron;

    /// <summary>The parts of a file, those that were taken back too, in order of making.</summary>
    public IReadOnlyList<Deelkaart> Van(long bestand) =>
        bron.Database.Doe(t =>
            t.Vraag<Rij>($"{Kolommen} AND d.bestand = @bestand ORDER BY d.rowid", new { bureau = bron.Bureau, bestand })
                .Select(Kaart)
                .ToList()
        );

    /// <summary>A part as it was sent; null when this bureau has none such.</summary>
    public (Deelkaart Kaart, ReadOnlyMemory<byte> Inhoud)? Lees(string claim) =>
        bron.Database.Doe<(Deelkaart, ReadOnlyMemory<byte>)?>(t =>
            t.Vraag<Rij>($"{Kolommen} AND d.claim = @claim", new { bureau = bron.Bureau, claim }).FirstOrDefault() is { } rij
            && t.Lees(Guid.Parse(rij.Claim, CultureInfo.InvariantCulture)) is { } bericht
                ? (Kaart(rij), bericht.Payload)
                : null
        );

    /// <summary>Parts that the exchange would not take, with the file that they are of.</summary>
    public IReadOnlyList<(long Bestand, string Factuurnummer, string Reden)> Geweigerd() =>
        bron.Database.Doe(t =>
            t.Vraag<(long, string, string)>(
                    """
                    SELECT d.bestand, d.factuurnummer, u.geweigerd FROM bureau_deel d JOIN bureau_bestand b ON b.id = d.bestand JOIN uitgaand u ON u.traceer_id = d.claim
                    WHERE b.bureau = @bureau AND d.stand = 'onderweg' AND u.geweigerd IS NOT NULL ORDER BY d.rowid
                    """,
                    new { bureau = bron.Bureau }
                )
                .ToList()
        );

    /// <summary>Takes back a part that has not left, or that the exchange would not take; its lines wait again. False when it has left.</summary>
    public bool TrekIn(string claim) =>
        bron.Database.Doe(t =>
        {
            var wie = new { bureau = bron.Bureau, claim };
            if (
                t.VraagEen<long>(
                    """
                    SELECT count(*) FROM bureau_deel d JOIN bureau_bestand b ON b.id = d.bestand JOIN uitgaand u ON u.traceer_id = d.claim
                    WHERE b.bureau = @bureau AND d.claim = @claim AND d.stand = 'onderweg' AND u.verzonden_op IS NULL
                    """,
                    wie
                ) == 0
            )
            {
                return false;
            }

            t.Voer(
                "UPDATE uitgaand SET geweigerd = coalesce(geweigerd, 'ingetrokken') WHERE traceer_id = @claim AND verzonden_op IS NULL",
                wie
            );
            t.Voer("UPDATE bureau_deel SET stand = 'ingetrokken' WHERE claim = @claim", wie);
            t.Voer("UPDATE bureau_regel SET deel = NULL, deel_detail = NULL, verzonden = NULL WHERE deel = @claim", wie);
            return true;
        });

    /// <summary>Lines that were refused in the last 30 days: what the clients must repair.</summary>
    public (int Aantal, Bedrag Bedrag, int Bestanden) Afgewezen() =>
        bron.Database.Doe(t =>
        {
            var (aantal, bedrag, bestanden) = t.VraagEen<(long, long, long)>(
                """
                SELECT count(*), coalesce(sum(r.bedrag), 0), count(DISTINCT r.bestand) FROM bureau_regel r
                JOIN bureau_bestand b ON b.id = r.bestand JOIN bureau_deel d ON d.claim = r.deel
                WHERE b.bureau = @bureau AND r.codes <> '' AND r.toegekend = 0 AND r.bedrag <> 0 AND d.beantwoord_op >= @sinds
                """,
                new { bureau = bron.Bureau, sinds = bron.Moment.AddDays(-Kort).ToString("O", CultureInfo.InvariantCulture) }
            );
            return ((int)aantal, new Bedrag(bedrag), (int)bestanden);
        });

    /// <summary>Writes an answer behind the lines of the part; nothing when the part is not of a bureau, or was answered before.</summary>
    internal static void Boek(Bureaubron bron, SqliteTransactie t, Guid claim, ReadOnlyMemory<byte> payload)
    {
        var deel = t.Vraag<(long Bestand, string Bureau)>(
                "SELECT d.bestand, b.bureau FROM bureau_deel d JOIN bureau_bestand b ON b.id = d.bestand WHERE d.claim = @claim AND d.stand = 'onderweg'",
                new { claim = claim.ToString() }
            )
            .FirstOrDefault();
        if (
            deel.Bureau != bron.Bureau
            || Deelretour.Lees(payload) is not { } retour
            || Clientbestandenboek.Open(t, deel.Bestand, bron.Bureau) is not { } bestand
        )
        {
            return;
        }

        var mee = Mee(t, claim.ToString());
        var oordelen = Regeloordeel.Van(bestand, mee, retour).ToList();
        foreach (var oordeel in oordelen)
        {
            t.Voer(
                "UPDATE bureau_regel SET codes = @codes, toegekend = @toegekend WHERE bestand = @bestand AND detail = @Detail",
                new
                {
                    codes = string.Join(' ', oordeel.Codes),
                    toegekend = oordeel.Toegekend.Cents,
                    bestand = deel.Bestand,
                    oordeel.Detail,
                }
            );
        }

        t.Voer(
            "UPDATE bureau_deel SET stand = @stand, codes = @codes, toegekend = @toegekend, kenmerk = @kenmerk, beantwoord_op = @nu WHERE claim = @claim",
            new
            {
                claim = claim.ToString(),
                stand = retour.Stand,
                codes = string.Join(' ', retour.Codes),
                toegekend = oordelen.Aggregate(Bedrag.Nul, (som, o) => som + o.Toegekend).Cents,
                kenmerk = retour.Kenmerk,
                nu = bron.Nu,
            }
        );
        Clientstukken.Retour(bron, t, deel.Bestand);
    }

    /// <summary>Numbers in the client's file of the lines of a part.</summary>
    internal static HashSet<long> Mee(SqliteTransactie t, string claim) =>
        t.Vraag<long>("SELECT detail FROM bureau_regel WHERE deel = @claim", new { claim }).ToHashSet();

    private static Deelkaart Kaart(Rij rij) =>
        new()
        {
            Claim = rij.Claim,
            Uzovi = UzoviNummer.Parse(rij.Uzovi),
            Factuurnummer = rij.Factuurnummer,
            Bedrag = new Bedrag(rij.Bedrag),
            Aantal = (int)rij.Aantal,
            GemaaktOp = Bureaubron.Tijd(rij.GemaaktOp)!.Value,
            Door = rij.Door,
            VerzondenOp = Bureaubron.Tijd(rij.VerzondenOp),
            Geweigerd = rij.Stand == "onderweg" ? rij.Geweigerd : null,
            BeantwoordOp = Bureaubron.Tijd(rij.BeantwoordOp),
            Toegekend = rij.Toegekend is { } cents ? new Bedrag(cents) : null,
            Kenmerk = rij.Kenmerk,
            Codes = rij.Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Ruw = rij.Stand,
        };

    private sealed class Rij
    {
        public string Claim { get; init; } = "";

        public string Uzovi { get; init; } = "";

        public string Factuurnummer { get; init; } = "";

        public long Bedrag { get; init; }

        public long Aantal { get; init; }

        public string Stand { get; init; } = "";

        public string Codes { get; init; } = "";

        public long? Toegekend { get; init; }

        public string Kenmerk { get; init; } = "";

        public string GemaaktOp { get; init; } = "";

        public string Door { get; init; } = "";

        public string? VerzondenOp { get; init; }

        public string? Geweigerd { get; init; }

        public string? BeantwoordOp { get; init; }
    }
}
