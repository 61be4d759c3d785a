using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vereffen.Opslag;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The hash chain over accounts, betaalvoorstellen, bank statements, letters and correcties: each added row is a link, whose hash is the SHA-256 over the hash of the
/// link before it, its number, its table and its columns, each with its type and length before it. The tables queue their new rows themselves (triggers);
/// <see cref="Verzegel(SqliteTransactie, int)"/> chains them inside the same transaction.
/// </summary>
internal static class Administratieketen
{
    public const string Begin = "0000000000000000000000000000000000000000000000000000000000000000";

    private static readonly Dictionary<string, Administratietabel> OpNaam = Administratietabel.Alle.ToDictionary(
        t => t.Naam,
        StringComparer.Ordinal
    );

    private static readonly Dictionary<string, string> Vragen = Administratietabel.Alle.ToDictionary(
        t => t.Naam,
        t =>
            $"SELECT {string.Join(", ", t.Kolommen)} FROM {t.Naam} WHERE {t.Sleutel[0].Kolom} = @a{(t.Sleutel.Count > 1 ? $" AND {t.Sleutel[1].Kolom} = @b" : "")}",
        StringComparer.Ordinal
    );

    /// <summary>
    /// Chains the rows that this transaction added. There must be as many in the queue as the program knows of: a row that somebody else put into the file must not get
    /// a link of the program.
    /// </summary>
    /// <exception cref="InvalidOperationException">There are others.</exception>
    public static void Verzegel(SqliteTransactie transactie, int aantal)
    {
        if (transactie.VraagEen<long>("SELECT count(*) FROM administratie_open") != aantal)
        {
            throw new InvalidOperationException(
                "In de administratie staat iets wat het programma niet heeft toegevoegd: de gegevens zijn buiten het programma om gewijzigd."
            );
        }

        Verzegel(transactie);
    }

    /// <summary>Chains what was there before there was a chain; from then on nothing may wait.</summary>
    /// <exception cref="InvalidOperationException">Something waits.</exception>
    public static void VerzegelEerste(SqliteTransactie transactie)
    {
        if (Kop(transactie) is { Nummer: 0 })
        {
            Verzegel(transactie);
        }

        Verzegel(transactie, 0);
    }

    /// <summary>Adds one row and chains it.</summary>
    public static void Leg(this SqliteTransactie transactie, string sql, object waarden)
    {
        transactie.Voer(sql, waarden);
        Verzegel(transactie, 1);
    }

    /// <summary>Adds one row of which the database gives the number, and chains it. Answers that number.</summary>
    public static long LegGenummerd(this SqliteTransactie transactie, string sql, object waarden)
    {
        var nummer = transactie.VraagEen<long>(sql, waarden);
        Verzegel(transactie, 1);
        return nummer;
    }

    private static void Verzegel(SqliteTransactie transactie)
    {
        var open = transactie.Vraag<Rijnaam>("SELECT nummer, tabel, a, b FROM administratie_open ORDER BY nummer").ToList();
        if (open.Count == 0)
        {
            return;
        }

        var (nummer, hash) = Kop(transactie) ?? throw new InvalidOperationException("De kop van de administratie ontbreekt.");
        var schakels = transactie.Bulk("administratieketen", "nummer", "tabel", "a", "b", "hash");
        foreach (var rij in open)
        {
            var inhoud = Inhoud(transactie, OpNaam[rij.Tabel], rij.A, rij.B);
            hash = Schakel(hash, ++nummer, rij.Tabel, inhoud ?? throw new InvalidOperationException("Een nieuwe rij is er niet meer."));
            schakels.Voeg(nummer, rij.Tabel, rij.A, rij.B, hash);
        }

        transactie.Voer("UPDATE administratiekop SET nummer = @nummer, hash = @hash", new { nummer, hash });
        transactie.Voer("DELETE FROM administratie_open");
    }

    /// <summary>Where the chain ends; null when somebody removed that.</summary>
    public static (long Nummer, string Hash)? Kop(SqliteTransactie transactie) =>
        transactie.Vraag<Kopregel>("SELECT nummer, hash FROM administratiekop WHERE id = 1").FirstOrDefault() is { } kop
            ? (kop.Nummer, kop.Hash)
            : null;

    public static string Schakel(string vorige, long nummer, string tabel, string inhoud)
    {
        var tekst = string.Create(CultureInfo.InvariantCulture, $"{vorige}{nummer}:{tabel}:{inhoud}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));
    }

    /// <summary>All columns of a row as one text; null when there is no such row.</summary>
    public static string? Inhoud(SqliteTransactie transactie, Administratietabel tabel, string a, string b) =>
        transactie
            .Vraag<object>(Vragen[tabel.Naam], new { a = Sleutel(tabel, 0, a), b = tabel.Sleutel.Count > 1 ? Sleutel(tabel, 1, b) : null })
            .FirstOrDefault()
            is IDictionary<string, object?> rij
            ? string.Concat(tabel.Kolommen.Select(k => Waarde(rij[k])))
            : null;

    private static object Sleutel(Administratietabel tabel, int plaats, string waarde) =>
        tabel.Sleutel[plaats].IsGetal && long.TryParse(waarde, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal)
            ? getal
            : waarde;

    private static string Waarde(object? waarde) =>
        waarde switch
        {
            null => "-",
            long getal => string.Create(CultureInfo.InvariantCulture, $"i{getal};"),
            string tekst => string.Create(CultureInfo.InvariantCulture, $"t{tekst.Length}:{tekst}"),
            byte[] bytes => $"b{Convert.ToHexStringLower(SHA256.HashData(bytes))}",
            _ => throw new FormatException("Een kolom bevat wat het programma nooit schrijft."),
        };

    private sealed record Rijnaam(long Nummer, string Tabel, string A, string B);

    private sealed record Kopregel(long Nummer, string Hash);
}
