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
        transactie.LegGenummerd(
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

    public static void Bewaar(SqliteTransactie transactie, Bankpost post) =>
        transactie.Leg(
            "INSERT INTO bankpost VALUES (@afschrift, @Volgnummer, @boekdatum, @bedrag, @uitkomst, @Kenmerk, @Reden, @Omschrijving)",
            new
            {
                afschrift = post.Nummer,
                post.Volgnummer,
                boekdatum = post.Boekdatum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                bedrag = post.Bedrag?.Cents,
                uitkomst = post.Uitkomst.ToString(),
                post.Kenmerk,
                post.Reden,
                post.Omschrijving,
            }
        );

    /// <summary>Every entry, with what a person made of it.</summary>
    public static IReadOnlyList<Bankpost> Posten(SqliteTransactie transactie) => Posten(transactie, "", null);

    /// <summary>Those of some statements: <c>a</c> is the statement.</summary>
    public static IReadOnlyList<Bankpost> Posten(SqliteTransactie transactie, string waar, object? waarden)
    {
        var koppelingen = Koppelingopslag.Alle(transactie).ToLookup(k => (k.Afschrift, k.Volgnummer));
        return
        [
            .. transactie
                .Vraag<Rij>(
                    $"""
                    SELECT a.nummer, a.kenmerk AS Naam, a.volgnummer AS Bankvolgnummer, p.volgnummer AS Volgnummer, boekdatum, bedrag, uitkomst, p.kenmerk AS Kenmerk, reden, omschrijving
                    FROM bankpost p JOIN bankafschrift a ON a.nummer = p.afschrift {waar}
                    ORDER BY a.nummer, p.volgnummer
                    """,
                    waarden
                )
                .Select(r => Met(r.Post(), koppelingen[(r.Nummer, (int)r.Volgnummer)].LastOrDefault(k => k.Besluit != "ingetrokken"))),
        ];
    }

    /// <summary>The account that a statement is of.</summary>
    public static Iban Rekening(SqliteTransactie transactie, long afschrift) =>
        Iban.Parse(transactie.VraagEen<string>("SELECT rekening FROM bankafschrift WHERE nummer = @afschrift", new { afschrift })!);

    private static Bankpost Met(Bankpost post, Bankkoppeling? koppeling) =>
        koppeling is null
            ? post
            : post with
            {
                Uitkomst =
                    koppeling.IsOpen ? Bankuitkomst.Gekoppeld
                    : koppeling.EindId is null ? Bankuitkomst.Terugstorting
                    : Bankuitkomst.Teruggekomen,
                Kenmerk = koppeling.Kenmerk,
                Koppeling = koppeling,
            };

    // Not a record: of no rows at all SQLite doesn't tell the types of the columns.
    private sealed class Rij
    {
        public long Nummer { get; init; }

        public string Naam { get; init; } = "";

        public string Bankvolgnummer { get; init; } = "";

        public long Volgnummer { get; init; }

        public string Boekdatum { get; init; } = "";

        public long? Bedrag { get; init; }

        public string Uitkomst { get; init; } = "";

        public string Kenmerk { get; init; } = "";

        public string Reden { get; init; } = "";

        public string Omschrijving { get; init; } = "";

        internal Bankpost Post() =>
            new(
                Nummer,
                Bankvolgnummer.Length > 0 ? $"{Naam} ({Bankvolgnummer})" : Naam,
                (int)Volgnummer,
                DateOnly.ParseExact(Boekdatum, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Bedrag is { } cents ? new Bedrag(cents) : null,
                Enum.Parse<Bankuitkomst>(Uitkomst),
                Kenmerk,
                Reden,
                Omschrijving
            );
    }
}
