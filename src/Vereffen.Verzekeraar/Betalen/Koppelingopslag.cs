using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Verzekeraar;

/// <summary>What people made of entries that were not matched, in the insurer's database. Rows are only added.</summary>
internal static class Koppelingopslag
{
    public static IReadOnlyList<Bankkoppeling> Alle(SqliteTransactie transactie) =>
        [
            .. transactie
                .Vraag<Rij>(
                    """
                    SELECT nummer, afschrift, volgnummer, agb, kenmerk, k.door AS Door, k.op AS Op, besluit, b.door AS BeslotenDoor, u.eind_id AS EindId
                    FROM bankkoppeling k LEFT JOIN bankkoppeling_besluit b ON b.koppeling = k.nummer
                    LEFT JOIN bankkoppeling_uitbetaling u ON u.koppeling = k.nummer ORDER BY nummer
                    """
                )
                .Select(r => new Bankkoppeling(
                    r.Nummer,
                    r.Afschrift,
                    (int)r.Volgnummer,
                    AgbCode.Parse(r.Agb),
                    r.Kenmerk,
                    r.Door,
                    DateTimeOffset.ParseExact(r.Op, "O", CultureInfo.InvariantCulture),
                    r.Besluit,
                    r.BeslotenDoor
                )
                {
                    EindId = r.EindId,
                }),
        ];

    /// <summary>Answers its number.</summary>
    public static long Bewaar(SqliteTransactie transactie, Bankpost post, AgbCode agb, string kenmerk, string door, DateTimeOffset op) =>
        transactie.LegGenummerd(
            """
            INSERT INTO bankkoppeling (afschrift, volgnummer, agb, kenmerk, door, op)
            VALUES (@Nummer, @Volgnummer, @agb, @kenmerk, @door, @op) RETURNING nummer
            """,
            new
            {
                post.Nummer,
                post.Volgnummer,
                agb = agb.ToString(),
                kenmerk,
                door,
                op = Moment(op),
            }
        );

    /// <summary>The coupling is with a pay-out that came back.</summary>
    public static void BewaarUitbetaling(SqliteTransactie transactie, long koppeling, string eindId) =>
        transactie.Leg("INSERT INTO bankkoppeling_uitbetaling VALUES (@koppeling, @eindId)", new { koppeling, eindId });

    public static void Besluit(SqliteTransactie transactie, long koppeling, string besluit, string reden, string door, DateTimeOffset op) =>
        transactie.Leg(
            "INSERT INTO bankkoppeling_besluit VALUES (@koppeling, @besluit, @reden, @door, @op)",
            new
            {
                koppeling,
                besluit,
                reden,
                door,
                op = Moment(op),
            }
        );

    private static string Moment(DateTimeOffset op) => op.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private sealed record Rij(
        long Nummer,
        long Afschrift,
        long Volgnummer,
        string Agb,
        string Kenmerk,
        string Door,
        string Op,
        string? Besluit,
        string? BeslotenDoor,
        string? EindId
    );
}
