using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;

namespace Vereffen.Verzekeraar;

/// <summary>Requests and what was done with them, in the insurer's database. Rows are only added.</summary>
internal static class Verzoekopslag
{
    public static long Bewaar(SqliteTransactie transactie, Guid traceerId, UzoviNummer uzovi, Verzoek verzoek, DateTimeOffset op) =>
        transactie.LegGenummerd(
            "INSERT INTO verzoek (traceer_id, uzovi, agb, soort, op) VALUES (@id, @uzovi, @agb, @soort, @op) RETURNING nummer",
            new
            {
                id = traceerId.ToString(),
                uzovi = uzovi.ToString(),
                agb = verzoek.Agb.ToString(),
                soort = verzoek.Soort.ToString(),
                op = Moment(op),
            }
        );

    public static void BewaarStap(SqliteTransactie transactie, long verzoek, Verzoekstap stap) =>
        transactie.Leg(
            """
            INSERT INTO verzoekstap VALUES (@verzoek, (SELECT count(*) + 1 FROM verzoekstap WHERE verzoek = @verzoek), @handeling, @Door, @op, @Reden, @Rekening)
            """,
            new
            {
                verzoek,
                handeling = stap.Handeling.ToString(),
                stap.Door,
                op = Moment(stap.Op),
                stap.Reden,
                stap.Rekening,
            }
        );

    public static void BewaarOvereenkomst(SqliteTransactie transactie, long verzoek, AgbCode agb, UzoviNummer uzovi, Periode geldig) =>
        transactie.Leg(
            "INSERT INTO verzoek_overeenkomst VALUES (@verzoek, @agb, @uzovi, @begin, @eind)",
            new
            {
                verzoek,
                agb = agb.ToString(),
                uzovi = uzovi.ToString(),
                begin = Dag(geldig.Begin),
                eind = geldig.Eind is { } eind ? Dag(eind) : null,
            }
        );

    /// <summary>Betaalovereenkomsten that were granted on a request.</summary>
    public static IReadOnlyList<Overeenkomst> Overeenkomsten(SqliteTransactie transactie) =>
        [
            .. transactie
                .Vraag<Overeenkomstrij>("SELECT agb, uzovi, begin, eind FROM verzoek_overeenkomst ORDER BY verzoek")
                .Select(r => new Overeenkomst(
                    AgbCode.Parse(r.Agb),
                    [UzoviNummer.Parse(r.Uzovi)],
                    OvereenkomstSoort.Betaalovereenkomst,
                    new Periode(Dag(r.Begin), r.Eind is null ? null : Dag(r.Eind)),
                    BetaalMaximum: false,
                    IsZorggroep: false,
                    IsPreferent: true
                )),
        ];

    /// <summary>All of an insurer, newest first, or one of them; without what stands in the messages.</summary>
    public static IReadOnlyList<Verzoekzaak> Zaken(SqliteTransactie transactie, UzoviNummer uzovi, long? nummer = null)
    {
        var wie = new { uzovi = uzovi.ToString(), nummer };
        var stappen = transactie
            .Vraag<Staprij>(
                """
                SELECT s.verzoek, handeling, door, s.op AS Op, reden, rekening FROM verzoekstap s JOIN verzoek v ON v.nummer = s.verzoek
                WHERE v.uzovi = @uzovi AND (@nummer IS NULL OR v.nummer = @nummer) ORDER BY s.verzoek, s.volgnummer
                """,
                wie
            )
            .ToLookup(r => r.Verzoek, r => r.Stap());
        return
        [
            .. transactie
                .Vraag<Rij>(
                    "SELECT nummer, traceer_id AS Id, uzovi, agb, soort, op FROM verzoek WHERE uzovi = @uzovi AND (@nummer IS NULL OR nummer = @nummer) ORDER BY nummer DESC",
                    wie
                )
                .Select(r => new Verzoekzaak(
                    r.Nummer,
                    Guid.Parse(r.Id, CultureInfo.InvariantCulture),
                    UzoviNummer.Parse(r.Uzovi),
                    AgbCode.Parse(r.Agb),
                    Enum.Parse<Verzoeksoort>(r.Soort),
                    Op(r.Op),
                    [.. stappen[r.Nummer]]
                )),
        ];
    }

    /// <summary>The request that came under this traceerId; null when none did.</summary>
    public static Verzoekzaak? Zoek(SqliteTransactie transactie, UzoviNummer uzovi, Guid traceerId) =>
        transactie.VraagEen<long?>(
            "SELECT nummer FROM verzoek WHERE traceer_id = @id AND uzovi = @uzovi",
            new { id = traceerId.ToString(), uzovi = uzovi.ToString() }
        )
            is { } nummer
            ? Zaken(transactie, uzovi, nummer).Single()
            : null;

    private static string Moment(DateTimeOffset op) => op.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Op(string tekst) => DateTimeOffset.ParseExact(tekst, "O", CultureInfo.InvariantCulture);

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Rij
    {
        public long Nummer { get; init; }

        public string Id { get; init; } = "";

        public string Uzovi { get; init; } = "";

        public string Agb { get; init; } = "";

        public string Soort { get; init; } = "";

        public string Op { get; init; } = "";
    }

    private sealed class Staprij
    {
        public long Verzoek { get; init; }

        public string Handeling { get; init; } = "";

        public string Door { get; init; } = "";

        public string Op { get; init; } = "";

        public string Reden { get; init; } = "";

        public long? Rekening { get; init; }

        internal Verzoekstap Stap() =>
            new(Enum.Parse<Verzoekhandeling>(Handeling), Door, Verzoekopslag.Op(Op), Reden, Rekening is { } r ? (int)r : null);
    }

    private sealed class Overeenkomstrij
    {
        public string Agb { get; init; } = "";

        public string Uzovi { get; init; } = "";

        public string Begin { get; init; } = "";

        public string? Eind { get; init; }
    }
}
