using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Bank statements that were read, in the insurer's database: each once.</summary>
internal static class Afschriftopslag
{
    /// <summary>Hash of the content with which this statement was read before; null = it wasn't.</summary>
    public static string? HashVan(SqliteTransactie transactie, Bankafschrift afschrift) =>
        transactie.VraagEen<string>(
            "SELECT hash FROM bankafschrift WHERE rekening = @rekening AND kenmerk = @Kenmerk AND volgnummer = @volgnummer",
            new
            {
                rekening = afschrift.Rekening.GetValueOrDefault().Volledig(),
                afschrift.Kenmerk,
                volgnummer = afschrift.Volgnummer ?? "",
            }
        );

    /// <summary>Answers the number under which it is kept.</summary>
    public static long Bewaar(SqliteTransactie transactie, Bankafschrift afschrift, string hash, string door, DateTimeOffset op) =>
        transactie.VraagEen<long>(
            """
            INSERT INTO bankafschrift (rekening, kenmerk, volgnummer, hash, door, op)
            VALUES (@rekening, @Kenmerk, @volgnummer, @hash, @door, @op) RETURNING nummer
            """,
            new
            {
                rekening = afschrift.Rekening.GetValueOrDefault().Volledig(),
                afschrift.Kenmerk,
                volgnummer = afschrift.Volgnummer ?? "",
                hash,
                door,
                op = op.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
            }
        );

    public static void Bewaar(SqliteTransactie transactie, long afschrift, Bankpost post) =>
        transactie.Voer(
            "INSERT INTO bankpost VALUES (@afschrift, @Volgnummer, @boekdatum, @bedrag, @uitkomst, @Kenmerk, @Reden, @Omschrijving)",
            new
            {
                afschrift,
                post.Volgnummer,
                boekdatum = post.Boekdatum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                bedrag = post.Bedrag?.Cents,
                uitkomst = post.Uitkomst.ToString(),
                post.Kenmerk,
                post.Reden,
                post.Omschrijving,
            }
        );

    public static IReadOnlyList<Bankpost> Posten(SqliteTransactie transactie) => Posten(transactie, "", null);

    /// <summary>Those of some statements: <c>a</c> is the statement.</summary>
    public static IReadOnlyList<Bankpost> Posten(SqliteTransactie transactie, string waar, object? waarden) =>
        [
            .. transactie
                .Vraag<Rij>(
                    $"""
                    SELECT kenmerk_afschrift AS Naam, volgnr AS Volgnummer, boekdatum, bedrag, uitkomst, kenmerk, reden, omschrijving FROM (
                        SELECT a.nummer, a.kenmerk || CASE a.volgnummer WHEN '' THEN '' ELSE ' (' || a.volgnummer || ')' END AS kenmerk_afschrift,
                            p.volgnummer AS volgnr, boekdatum, bedrag, uitkomst, p.kenmerk, reden, omschrijving
                        FROM bankpost p JOIN bankafschrift a ON a.nummer = p.afschrift {waar}
                    ) ORDER BY nummer, volgnr
                    """,
                    waarden
                )
                .Select(r => new Bankpost(
                    r.Naam,
                    (int)r.Volgnummer,
                    DateOnly.ParseExact(r.Boekdatum, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    r.Bedrag is { } cents ? new Bedrag(cents) : null,
                    Enum.Parse<Bankuitkomst>(r.Uitkomst),
                    r.Kenmerk,
                    r.Reden,
                    r.Omschrijving
                )),
        ];

    // Not a record: of no rows at all SQLite doesn't tell the types of the columns.
    private sealed class Rij
    {
        public string Naam { get; init; } = "";

        public long Volgnummer { get; init; }

        public string Boekdatum { get; init; } = "";

        public long? Bedrag { get; init; }

        public string Uitkomst { get; init; } = "";

        public string Kenmerk { get; init; } = "";

        public string Reden { get; init; } = "";

        public string Omschrijving { get; init; } = "";
    }
}
