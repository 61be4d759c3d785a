using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Vereffen.Opslag;

/// <summary>
/// One SQLite file of one role, in WAL mode, with its migrations applied. Work goes through <see cref="Doe{T}"/>, which is a transaction: all of it, or nothing.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    private readonly SqliteConnection verbinding;
    private readonly Lock slot = new();
    private readonly Dictionary<string, Bulk> bulks = new(StringComparer.Ordinal);

    private SqliteDatabase(SqliteConnection verbinding) => this.verbinding = verbinding;

    /// <summary>Opens or makes the file and brings its schema up to date.</summary>
    /// <exception cref="InvalidOperationException">The file was made by a newer program, or an applied migration was changed afterwards.</exception>
    public static SqliteDatabase Open(string bestand, IReadOnlyList<Migratie> migraties, TimeProvider klok)
    {
        ArgumentNullException.ThrowIfNull(migraties);
        ArgumentNullException.ThrowIfNull(klok);
        SQLitePCL.Batteries_V2.Init();
        var verbinding = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = bestand, Pooling = false }.ToString());
        try
        {
            verbinding.Open();
            verbinding.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;");
            var database = new SqliteDatabase(verbinding);
            database.Migreer(migraties, klok);
            return database;
        }
        catch
        {
            verbinding.Dispose();
            throw;
        }
    }

    /// <summary>Runs work in one transaction; an exception rolls everything back.</summary>
    public T Doe<T>(Func<SqliteTransactie, T> werk)
    {
        ArgumentNullException.ThrowIfNull(werk);
        lock (slot)
        {
            using var transactie = verbinding.BeginTransaction(deferred: false);
            var resultaat = werk(new SqliteTransactie(verbinding, transactie, bulks));
            transactie.Commit();
            return resultaat;
        }
    }

    /// <inheritdoc cref="Doe{T}"/>
    public void Doe(Action<SqliteTransactie> werk) =>
        Doe(t =>
        {
            werk(t);
            return true;
        });

    public void Dispose()
    {
        foreach (var bulk in bulks.Values)
        {
            bulk.Sluit();
        }

        verbinding.Dispose();
        SqliteConnection.ClearPool(verbinding);
    }

    private void Migreer(IReadOnlyList<Migratie> migraties, TimeProvider klok)
    {
        verbinding.Execute(
            "CREATE TABLE IF NOT EXISTS migratie (nummer INTEGER PRIMARY KEY, naam TEXT NOT NULL, hash TEXT NOT NULL, toegepast_op TEXT NOT NULL) STRICT"
        );
        var toegepast = verbinding
            .Query<(int Nummer, string Hash)>("SELECT nummer, hash FROM migratie")
            .ToDictionary(m => m.Nummer, m => m.Hash);
        if (toegepast.Count > 0 && toegepast.Keys.Max() > migraties.Select(m => m.Nummer).DefaultIfEmpty().Max())
        {
            throw new InvalidOperationException($"{verbinding.DataSource} is van een nieuwere versie van vereffen dan deze.");
        }

        foreach (var migratie in migraties)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(migratie.Sql)));
            if (toegepast.TryGetValue(migratie.Nummer, out var eerdere))
            {
                if (eerdere != hash)
                {
                    throw new InvalidOperationException(
                        $"Migratie {migratie.Nummer} van {verbinding.DataSource} is na toepassing gewijzigd."
                    );
                }

                continue;
            }

            Doe(t =>
            {
                t.Voer(migratie.Sql);
                t.Voer(
                    "INSERT INTO migratie VALUES (@Nummer, @Naam, @hash, @nu)",
                    new
                    {
                        migratie.Nummer,
                        migratie.Naam,
                        hash,
                        nu = klok.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
                    }
                );
            });
        }
    }
}
