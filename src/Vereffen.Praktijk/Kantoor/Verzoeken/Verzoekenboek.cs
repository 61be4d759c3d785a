using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>What one practice asks of insurers: an agreement, another account, instalments; each is a message, and so is its answer.</summary>
public sealed class Verzoekenboek
{
    private const int Meeste = 200;

    private const string Kolommen = """
        SELECT v.traceer_id AS Id, v.uzovi, v.soort, v.gevraagd_op AS Op, v.antwoord, v.besluit, v.besloten_op AS BeslotenOp, v.reden, v.intrekking,
          v.intrekking_geweigerd AS IntrekkingGeweigerd, u.verzonden_op AS VerzondenOp, u.geweigerd
        FROM verzoek v LEFT JOIN uitgaand u ON u.traceer_id = v.traceer_id WHERE v.praktijk = @praktijk
        """;

    private readonly Kantoorbron bron;

    internal Verzoekenboek(Kantoorbron bron) => this.bron = bron;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Verzoekkaart> Alle() =>
        bron.Database.Doe(t =>
            t.Vraag<Rij>($"{Kolommen} ORDER BY v.gevraagd_op DESC, v.rowid DESC LIMIT @Meeste", new { praktijk = bron.Praktijk, Meeste })
                .Select(r => r.Kaart())
                .ToList()
        );

    /// <summary>One of them with what was asked and answered; null when this practice asked no such thing.</summary>
    public Verzoekkaart? Lees(Guid id) =>
        bron.Database.Doe(t =>
        {
            if (Zoek(t, id) is not { } rij)
            {
                return null;
            }

            var (vraag, antwoord) = (t.Lees(id), rij.Antwoord is { } a ? t.Lees(Guid.Parse(a, CultureInfo.InvariantCulture)) : null);
            return rij.Kaart() with
            {
                Inhoud = vraag is null ? null : Verzoekvorm.Lees(vraag.Payload, out _),
                Antwoord = antwoord is null ? null : Verzoekvorm.LeesAntwoord(antwoord.Payload, out _),
            };
        });

    /// <summary>Asks. Answers the traceerId, or what is wrong with the form; the same form twice is one request.</summary>
    /// <param name="soort">What is asked; a withdrawal goes by <see cref="TrekIn"/>.</param>
    /// <param name="invoer">As typed.</param>
    /// <param name="bewijs">The document beside it; null = none.</param>
    public (Guid? Id, IReadOnlyList<Veldfout> Fouten) Vraag(Verzoeksoort soort, Verzoekinvoer invoer, ReadOnlyMemory<byte>? bewijs = null)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        var (verzoek, uzovi, fouten) = invoer.Lees(soort, bewijs, bron.Agb, bron.Vandaag);
        if (verzoek is null)
        {
            return (null, fouten);
        }

        var id = Traceerid(invoer.Formulier!);
        return bron.Database.Doe<(Guid?, IReadOnlyList<Veldfout>)>(t =>
        {
            if (Zoek(t, id) is null)
            {
                t.ZetUit(Bericht(id, id, uzovi, verzoek), Nu);
                t.Voer(
                    "INSERT INTO verzoek (traceer_id, praktijk, uzovi, soort, gevraagd_op) VALUES (@id, @praktijk, @uzovi, @soort, @nu)",
                    new
                    {
                        id = id.ToString(),
                        praktijk = bron.Praktijk,
                        uzovi = uzovi.ToString(),
                        soort = soort.ToString(),
                        nu = bron.Nu,
                    }
                );
            }

            return (id, []);
        });
    }

    /// <summary>Asks the insurer to leave it as it was; null, or why that can't be. It counts when the insurer says so.</summary>
    public string? TrekIn(Guid id) =>
        bron.Database.Doe(t =>
        {
            if (Zoek(t, id) is not { } rij)
            {
                return "Er is geen verzoek met dit nummer.";
            }

            if (!rij.Kaart().KanIntrekken)
            {
                return "Dit verzoek is niet meer in te trekken.";
            }

            var intrekking = Traceerid($"intrekking {id}");
            var uzovi = UzoviNummer.Parse(rij.Uzovi);
            t.ZetUit(Bericht(intrekking, id, uzovi, new Verzoek(Verzoeksoort.Intrekking, bron.Agb) { Van = id }), Nu);
            t.Voer(
                "UPDATE verzoek SET intrekking = @intrekking WHERE traceer_id = @id AND praktijk = @praktijk",
                new
                {
                    intrekking = intrekking.ToString(),
                    id = id.ToString(),
                    praktijk = bron.Praktijk,
                }
            );
            return null;
        });

    /// <summary>Keeps an answer behind what it answers; the first decision stays. What answers nothing of ours stays a message.</summary>
    internal static void Boek(SqliteTransactie t, Bericht bericht)
    {
        if (Verzoekvorm.LeesAntwoord(bericht.Payload, out _) is not { } antwoord)
        {
            return;
        }

        var waarden = new
        {
            id = antwoord.Verzoek.ToString(),
            op = bericht.AlsAntwoordOp?.ToString(),
            uzovi = bericht.Afzender.Code,
            bericht = bericht.TraceerId.ToString(),
            besluit = antwoord.Besluit.ToString(),
            dag = Kantoorbron.Dag(antwoord.Datum),
            antwoord.Reden,
        };
        var geboekt = t.Voer(
            """
            UPDATE verzoek SET antwoord = @bericht, besluit = @besluit, besloten_op = @dag, reden = @Reden
            WHERE traceer_id = @id AND uzovi = @uzovi AND besluit IS NULL AND @op IN (traceer_id, intrekking)
            """,
            waarden
        );
        if (geboekt == 0 && antwoord.Besluit == Verzoekbesluit.Afgewezen)
        {
            t.Voer(
                "UPDATE verzoek SET intrekking_geweigerd = @Reden WHERE intrekking = @id AND intrekking = @op AND uzovi = @uzovi AND intrekking_geweigerd IS NULL",
                waarden
            );
        }
    }

    private DateTimeOffset Nu => DateTimeOffset.ParseExact(bron.Nu, "O", CultureInfo.InvariantCulture);

    private Rij? Zoek(SqliteTransactie t, Guid id) =>
        t.Vraag<Rij>($"{Kolommen} AND v.traceer_id = @id", new { praktijk = bron.Praktijk, id = id.ToString() }).FirstOrDefault();

    private Bericht Bericht(Guid id, Guid gesprek, UzoviNummer uzovi, Verzoek verzoek) =>
        new()
        {
            TraceerId = id,
            ConversatieId = gesprek,
            Afzender = bron.Relatie,
            Geadresseerde = Relatie.Zorgverzekeraar(uzovi),
            Stroom = Verzoek.Stroom,
            Payload = Verzoekvorm.Schrijf(verzoek),
        };

    private Guid Traceerid(string formulier) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"verzoek {bron.Praktijk} {formulier}")).AsSpan(0, 16));

    // Not a record: of no rows at all SQLite doesn't tell the types of the columns.
    private sealed class Rij
    {
        public string Id { get; init; } = "";

        public string Uzovi { get; init; } = "";

        public string Soort { get; init; } = "";

        public string Op { get; init; } = "";

        public string? Antwoord { get; init; }

        public string? Besluit { get; init; }

        public string? BeslotenOp { get; init; }

        public string Reden { get; init; } = "";

        public string? Intrekking { get; init; }

        public string? IntrekkingGeweigerd { get; init; }

        public string? VerzondenOp { get; init; }

        public string? Geweigerd { get; init; }

        internal Verzoekkaart Kaart() =>
            new(
                Guid.Parse(Id, CultureInfo.InvariantCulture),
                UzoviNummer.Parse(Uzovi),
                Enum.Parse<Verzoeksoort>(Soort),
                DateTimeOffset.ParseExact(Op, "O", CultureInfo.InvariantCulture),
                Besluit is not null ? Besluit.ToLowerInvariant()
                    : Geweigerd is not null ? "niet aangenomen door het portaal"
                    : Intrekking is not null && IntrekkingGeweigerd is null ? "intrekking gevraagd"
                    : VerzondenOp is null ? "wacht op verzending"
                    : "ligt bij de zorgverzekeraar",
                Besluit is null ? null : Enum.Parse<Verzoekbesluit>(Besluit),
                Kantoorbron.DagOfNiets(BeslotenOp),
                Besluit is null ? Geweigerd ?? "" : Reden
            )
            {
                KanIntrekken = Besluit is null && Geweigerd is null && Intrekking is null,
                IntrekkingGeweigerd = IntrekkingGeweigerd,
            };
    }
}
