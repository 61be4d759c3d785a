using Microsoft.Data.Sqlite;

namespace Vereffen.Opslag;

/// <summary>
/// Inserts many rows into one table with a statement that is prepared once for as long as the database is open. Got from <see cref="SqliteTransactie.Bulk"/>;
/// only valid within that transaction.
/// </summary>
public sealed class Bulk
{
    private readonly SqliteCommand opdracht;

    internal Bulk(SqliteConnection verbinding, string tabel, ReadOnlySpan<string> kolommen)
    {
        opdracht = verbinding.CreateCommand();
        var namen = new List<string>();
        foreach (var _ in kolommen)
        {
            var naam = $"$p{namen.Count}";
            namen.Add(naam);
            opdracht.Parameters.Add(new SqliteParameter { ParameterName = naam });
        }

        // Names come from our own code; a quote in one is doubled all the same.
        opdracht.CommandText =
            $"INSERT INTO {Naam(tabel)} ({string.Join(", ", kolommen.ToArray().Select(Naam))}) VALUES ({string.Join(", ", namen)})";
    }

    internal SqliteTransaction Transactie
    {
        set => opdracht.Transaction = value;
    }

    /// <summary>Inserts one row.</summary>
    /// <param name="waarden">In the order of the columns: string, long, int or null.</param>
    /// <exception cref="ArgumentException">Not as many values as columns.</exception>
    public void Voeg(params ReadOnlySpan<object?> waarden)
    {
        if (waarden.Length != opdracht.Parameters.Count)
        {
            throw new ArgumentException($"Een rij heeft {opdracht.Parameters.Count} waarden, geen {waarden.Length}.", nameof(waarden));
        }

        for (var i = 0; i < waarden.Length; i++)
        {
            opdracht.Parameters[i].Value = waarden[i] ?? DBNull.Value;
        }

        opdracht.ExecuteNonQuery();
    }

    internal void Sluit() => opdracht.Dispose();

    private static string Naam(string naam) => $"\"{naam.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
