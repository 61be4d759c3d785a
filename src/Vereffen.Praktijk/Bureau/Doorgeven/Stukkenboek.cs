using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>What a bureau got for its clients and must hand on, with the proof that it did.</summary>
public sealed class Stukkenboek
{
    private const string Versleuteld = "VersleuteldBericht";

    internal const string Kolommen = """
        SELECT * FROM (SELECT s.id, s.bureau, s.klant, coalesce((SELECT naam FROM bureau_klant k WHERE k.bureau = s.bureau AND k.agb = s.klant ORDER BY begin DESC LIMIT 1), '') AS Klantnaam,
          s.soort, s.naam, s.omschrijving, s.sha256, s.bestand, s.ontvangen_op AS Op, s.bericht,
          (SELECT min(CASE l.wijze WHEN 'opgehaald' THEN l.op ELSE u.verzonden_op END) FROM bureau_levering l LEFT JOIN uitgaand u ON u.traceer_id = l.bericht WHERE l.stuk = s.id) AS DoorgegevenOp,
          (SELECT count(*) FROM bureau_levering l JOIN uitgaand u ON u.traceer_id = l.bericht WHERE l.stuk = s.id AND u.verzonden_op IS NULL AND u.geweigerd IS NULL) AS Onderweg
        FROM bureau_stuk s) WHERE
        """;

    private readonly Bureaubron bron;

    internal Stukkenboek(Bureaubron bron) => this.bron = bron;

    /// <summary>A page of what still must be handed on, oldest first.</summary>
    public Bladzij<Stuk> NogDoorTeGeven(int bladzij = 1) => Zoek("bureau = @bureau AND DoorgegevenOp IS NULL", "Op, id", bladzij);

    /// <summary>A page of everything, newest first; of one client when asked.</summary>
    public Bladzij<Stuk> Alle(int bladzij = 1, AgbCode? klant = null) =>
        Zoek(klant is null ? "bureau = @bureau" : "bureau = @bureau AND klant = @klant", "Op DESC, id DESC", bladzij, klant);

    /// <summary>What is about one file of a client.</summary>
    public IReadOnlyList<Stuk> Van(long bestand) =>
        bron.Database.Doe(t =>
            t.Vraag<Rij>($"{Kolommen} bureau = @bureau AND bestand = @bestand ORDER BY id", new { bureau = bron.Bureau, bestand })
                .Select(r => r.Stuk())
                .ToList()
        );

    /// <summary>How much still must be handed on, and since when the oldest waits.</summary>
    public (int Aantal, DateTimeOffset? Sinds) Tel() =>
        bron.Database.Doe(t =>
        {
            var (aantal, sinds) = t.VraagEen<(long, string?)>(
                $"SELECT count(*), min(Op) FROM ({Kolommen} bureau = @bureau AND DoorgegevenOp IS NULL)",
                new { bureau = bron.Bureau }
            );
            return ((int)aantal, Bureaubron.Tijd(sinds));
        });

    /// <summary>Null when this bureau has none such.</summary>
    public (Stuk Stuk, ReadOnlyMemory<byte> Inhoud, IReadOnlyList<Levering> Leveringen)? Lees(long id) =>
        bron.Database.Doe<(Stuk, ReadOnlyMemory<byte>, IReadOnlyList<Levering>)?>(t =>
            t.Vraag<Rij>($"{Kolommen} bureau = @bureau AND id = @id", new { bureau = bron.Bureau, id }).FirstOrDefault() is { } rij
            && t.Lees(Guid.Parse(rij.Bericht, CultureInfo.InvariantCulture)) is { } bericht
                ? (rij.Stuk(), bericht.Payload, Leveringen(t, id))
                : null
        );

    /// <summary>Says for whom something is of which nobody could tell; only for a client of this bureau, and only once. False when that can't be.</summary>
    public bool WijsToe(long id, AgbCode klant) =>
        bron.Database.Doe(t =>
            t.Voer(
                """
                UPDATE bureau_stuk SET klant = @klant
                WHERE id = @id AND bureau = @bureau AND klant IS NULL AND EXISTS (SELECT 1 FROM bureau_klant WHERE bureau = @bureau AND agb = @klant)
                """,
                new
                {
                    id,
                    bureau = bron.Bureau,
                    klant = klant.ToString(),
                }
            ) == 1
        );

    /// <summary>Takes in what came another way: by post, by mail, from a bureau before. An overzicht or correctiespecificatie goes to the clients that it names.</summary>
    /// <param name="bestand">CSV or PDF.</param>
    /// <param name="klant">For whom, when the file doesn't say it (PDF); null = the file does.</param>
    /// <returns>How many pieces were made; or why none.</returns>
    public (int Aantal, string? Bezwaar) Voegtoe(AangebodenBestand bestand, AgbCode? klant)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        return bron.Database.Doe(t => new Stukinname(bron, t).Neem(bestand, klant));
    }

    /// <summary>Puts something in the outbox for the client, encrypted so that only it can read it. Once: what waits or went is not sent again.</summary>
    /// <param name="id">The piece.</param>
    /// <param name="cms">Its content, encrypted for the client (CMS EnvelopedData).</param>
    /// <param name="door">Account.</param>
    /// <returns>False when this bureau has none such, nobody knows for whom it is, or it was sent before.</returns>
    public bool Verstuur(long id, ReadOnlyMemory<byte> cms, string door) =>
        bron.Database.Doe(t =>
        {
            var rij = t.Vraag<Rij>($"{Kolommen} bureau = @bureau AND id = @id", new { bureau = bron.Bureau, id }).FirstOrDefault();
            if (
                rij?.Klant is null
                || Leveringen(t, id) is var eerder && eerder.Any(l => l.Wijze == "portaal" && l.Geweigerd is null)
                || Ontvanger(t, rij.Klant) is not { } ontvanger
            )
            {
                return false;
            }

            var traceer = Bureaubron.Id(
                "levering",
                bron.Bureau,
                id.ToString(CultureInfo.InvariantCulture),
                eerder.Count.ToString(CultureInfo.InvariantCulture)
            );
            var bericht = new Bericht
            {
                TraceerId = traceer,
                ConversatieId = traceer,
                ReferentieId = rij.Naam,
                Afzender = bron.Relatie,
                Geadresseerde = ontvanger,
                Stroom = new Berichtstroom(Versleuteld, null, 1, 0, "Indienen"),
                Payload = cms,
            };
            t.ZetUit(bericht, bron.Moment);
            Lever(t, id, bron.Nu, door, "portaal", rij.Sha256, traceer.ToString());
            return true;
        });

    /// <summary>To whom something for this client goes on the exchange; null when it isn't one of this bureau.</summary>
    public Relatie? Ontvanger(AgbCode klant) => bron.Database.Doe(t => Ontvanger(t, klant.ToString()));

    /// <summary>Keeps what came for a bureau, behind the client that it is for. Runs in the transaction in which the message is kept.</summary>
    internal static void Ontvang(SqliteDatabase database, TimeProvider klok, SqliteTransactie t, Bericht bericht)
    {
        if (AgbCode.TryParse(bericht.Geadresseerde.Code, out var bureau))
        {
            new Stukinname(new Bureaubron(database, bureau, klok), t).Ontvang(bericht);
        }
    }

    internal static void Lever(SqliteTransactie t, long stuk, string op, string door, string wijze, string sha256, string? bericht) =>
        t.Voer(
            "INSERT INTO bureau_levering (stuk, op, door, wijze, sha256, bericht) VALUES (@stuk, @op, @door, @wijze, @sha256, @bericht)",
            new
            {
                stuk,
                op,
                door,
                wijze,
                sha256,
                bericht,
            }
        );

    internal static long Schrijf(
        Bureaubron bron,
        SqliteTransactie t,
        Bericht bericht,
        string? klant,
        string soort,
        string naam,
        string omschrijving,
        long? bestand
    )
    {
        var waarden = new
        {
            bureau = bron.Bureau,
            klant,
            soort,
            bericht = bericht.TraceerId.ToString(),
            sha256 = Bureaubron.Sha256(bericht.Payload),
            naam,
            omschrijving,
            bestand,
            nu = bron.Nu,
        };
        t.Voer(
            """
            INSERT OR IGNORE INTO bureau_stuk (bureau, klant, soort, bericht, sha256, naam, omschrijving, bestand, ontvangen_op)
            VALUES (@bureau, @klant, @soort, @bericht, @sha256, @naam, @omschrijving, @bestand, @nu)
            """,
            waarden
        );
        return t.VraagEen<long>("SELECT id FROM bureau_stuk WHERE bureau = @bureau AND bericht = @bericht", waarden);
    }

    internal static IReadOnlyList<Levering> Leveringen(SqliteTransactie t, long stuk) =>
        [
            .. t.Vraag<(string Op, string Door, string Wijze, string Sha256, string? Aangenomen, string? Geweigerd)>(
                    """
                    SELECT l.op, l.door, l.wijze, l.sha256, u.verzonden_op, u.geweigerd FROM bureau_levering l LEFT JOIN uitgaand u ON u.traceer_id = l.bericht
                    WHERE l.stuk = @stuk ORDER BY l.id
                    """,
                    new { stuk }
                )
                .Select(l => new Levering(
                    Bureaubron.Tijd(l.Op)!.Value,
                    l.Door,
                    l.Wijze,
                    l.Sha256,
                    Bureaubron.Tijd(l.Aangenomen),
                    l.Geweigerd
                )),
        ];

    private Bladzij<Stuk> Zoek(string waar, string volgorde, int bladzij, AgbCode? klant = null)
    {
        var wie = new
        {
            bureau = bron.Bureau,
            klant = klant?.ToString(),
            meest = Bladzij<Stuk>.Grootte,
            vanaf = Bladzij<Stuk>.Vanaf(bladzij),
        };
        return bron.Database.Doe(t => new Bladzij<Stuk>(
            [.. t.Vraag<Rij>($"{Kolommen} {waar} ORDER BY {volgorde} LIMIT @meest OFFSET @vanaf", wie).Select(r => r.Stuk())],
            t.VraagEen<int>($"SELECT count(*) FROM ({Kolommen} {waar})", wie),
            Math.Max(1, bladzij)
        ));
    }

    private Relatie? Ontvanger(SqliteTransactie t, string klant) =>
        t.Vraag<string>(
                "SELECT rol FROM bureau_klant WHERE bureau = @bureau AND agb = @klant ORDER BY begin DESC LIMIT 1",
                new { bureau = bron.Bureau, klant }
            )
            .Select(rol => new Relatie(rol, klant))
            .FirstOrDefault();

    internal sealed class Rij
    {
        public long Id { get; init; }

        public string Bureau { get; init; } = "";

        public string? Klant { get; init; }

        public string Klantnaam { get; init; } = "";

        public string Soort { get; init; } = "";

        public string Naam { get; init; } = "";

        public string Omschrijving { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public long? Bestand { get; init; }

        public string Op { get; init; } = "";

        public string Bericht { get; init; } = "";

        public string? DoorgegevenOp { get; init; }

        public long Onderweg { get; init; }

        public Stuk Stuk() =>
            new()
            {
                Id = Id,
                Bureau = Bureau,
                Klant = Klant is null ? null : AgbCode.Parse(Klant),
                Klantnaam = Klantnaam,
                Soort = Soort,
                Naam = Naam,
                Omschrijving = Omschrijving,
                Sha256 = Sha256,
                Bestand = Bestand,
                Ontvangen = Bureaubron.Tijd(Op)!.Value,
                DoorgegevenOp = Bureaubron.Tijd(DoorgegevenOp),
                IsOnderweg = Onderweg > 0,
            };
    }
}
