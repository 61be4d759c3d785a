using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vereffen.Opslag;

/// <summary>Decrypts every stored message of a role and compares it with the hash that was kept when it came or left.</summary>
public static class Berichtcontrole
{
    /// <summary>Works on a file that was tampered with: what can't be read is a broken message, not an exception.</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file itself is damaged.</exception>
    public static Berichtverslag Controleer(SqliteDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Doe(Controleer);
    }

    private static Berichtverslag Controleer(SqliteTransactie transactie)
    {
        var (goed, gewist) = (0L, 0L);
        var volgnummers = transactie.Vraag<long>("SELECT volgorde FROM bericht ORDER BY volgorde").ToList();
        var kolom = transactie.VraagEen<int>("SELECT count(*) FROM sqlite_schema WHERE name = 'berichtinhoud'") > 0;
        foreach (var volgorde in volgnummers)
        {
            if (volgorde != goed + gewist + 1)
            {
                return new Berichtverslag(goed, gewist, Zin(goed + gewist + 1, "ontbreekt"));
            }

            var rij = transactie.VraagEen<Rij>(
                $"""
                SELECT bericht.traceer_id AS TraceerId, envelop, geadresseerde, hash, grootte, payload, sleutel, {(
                    kolom ? "bestand" : "NULL AS bestand"
                )}
                FROM bericht LEFT JOIN berichtsleutel USING (traceer_id) {(kolom ? "LEFT JOIN berichtinhoud USING (traceer_id)" : "")}
                WHERE volgorde = @volgorde
                """,
                new { volgorde }
            );
            if (rij is null)
            {
                return new Berichtverslag(goed, gewist, Zin(volgorde, "is niet te lezen"));
            }

            if (rij.Sleutel is null)
            {
                gewist++;
            }
            else if (Gebrek(rij, transactie.Inhoud) is { } gebrek)
            {
                return new Berichtverslag(goed, gewist, Zin(volgorde, $"({rij.TraceerId}) {gebrek}"));
            }
            else
            {
                goed++;
            }
        }

        return new Berichtverslag(goed, gewist, null);
    }

    private static string? Gebrek(Rij rij, Inhoudmap map)
    {
        if (!Guid.TryParse(rij.TraceerId, out var traceerId))
        {
            return "heeft geen leesbaar traceerId";
        }

        // Over the envelope as it is stored, not as this version of the program would write it.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(rij.Envelop));
        var lengte = 0L;
        try
        {
            using var stroom = Open(rij, map, traceerId);
            var buffer = new byte[Blokversleuteling.Blok];
            for (int aantal; (aantal = stroom.Read(buffer)) > 0; lengte += aantal)
            {
                hash.AppendData(buffer.AsSpan(0, aantal));
            }
        }
        catch (Exception fout) when (fout is CryptographicException or ArgumentException)
        {
            return "is niet te ontsleutelen: de inhoud of de sleutel is gewijzigd";
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            return "heeft een inhoud in een bestand dat er niet is of niet te lezen is";
        }

        if (!string.Equals(Convert.ToHexStringLower(hash.GetHashAndReset()), rij.Hash, StringComparison.Ordinal))
        {
            return "heeft een andere inhoud dan zijn hash zegt";
        }

        return rij.Grootte != lengte ? "heeft een andere lengte dan is vastgelegd" : null;
    }

    private static Stream Open(Rij rij, Inhoudmap map, Guid traceerId) =>
        rij.Bestand is { } bestand
            ? new Ontsleutelstroom(map.Bestand(Path.GetFileName(bestand)), bestand, rij.Sleutel, rij.Grootte)
            : new MemoryStream(Versleuteling.Ontsleutel(rij.Payload, rij.Sleutel, traceerId), writable: false);

    private static string Zin(long volgorde, string wat) => string.Create(CultureInfo.InvariantCulture, $"bericht {volgorde} {wat}");

    private sealed class Rij
    {
        public string TraceerId { get; init; } = "";

        public string Envelop { get; init; } = "";

        public string Hash { get; init; } = "";

        public long Grootte { get; init; }

        public byte[] Payload { get; init; } = [];

        public byte[]? Sleutel { get; init; }

        public string? Bestand { get; init; }
    }
}
