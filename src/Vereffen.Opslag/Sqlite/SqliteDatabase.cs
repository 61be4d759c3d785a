using System.Globalization;
using System.Runtime.ExceptionServices;
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
    private const string Tussenstand = "werk";
    private readonly SqliteConnection verbinding;
    private readonly bool alleenLezen;
    private readonly Lock slot = new();
    private readonly Queue<Opdracht> wachtrij = new();
    private readonly Dictionary<string, Bulk> bulks = new(StringComparer.Ordinal);
    private readonly Opdrachtvoorraad voorraad;
    private readonly SqliteCommand bewaarStand;
    private readonly SqliteCommand herstelStand;
    private readonly SqliteCommand vergeetStand;
    private Thread? werker;
    private bool gesloten;

    private SqliteDatabase(SqliteConnection verbinding, string bestand, bool alleenLezen = false)
    {
        this.verbinding = verbinding;
        this.alleenLezen = alleenLezen;
        voorraad = new Opdrachtvoorraad(verbinding);
        bewaarStand = new SqliteCommand($"SAVEPOINT {Tussenstand}", verbinding);
        herstelStand = new SqliteCommand($"ROLLBACK TO {Tussenstand}", verbinding);
        vergeetStand = new SqliteCommand($"RELEASE {Tussenstand}", verbinding);
        Inhoud = new Inhoudmap(Path.ChangeExtension(Path.GetFullPath(bestand), ".inhoud"));
    }

    /// <summary>Where the payload of large messages is: a folder beside the file.</summary>
    public Inhoudmap Inhoud { get; }

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
            // 32 MB of pages in memory: with the 2 MB of SQLite itself, a look-up over years of lines reads the same pages again and again.
            verbinding.Execute(
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=-32000;"
            );
            var database = new SqliteDatabase(verbinding, bestand);
            database.Migreer(migraties, klok);
            return database;
        }
        catch
        {
            verbinding.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens an existing file that nobody else uses to look at it as it is: no migration, nothing is written, beside it neither. Null and a Dutch sentence when it can't be opened or is no database;
    /// a damaged one opens, and fails where it is read.
    /// </summary>
    public static SqliteDatabase? OpenAlleenLezen(string bestand, out string? reden)
    {
        SQLitePCL.Batteries_V2.Init();
        var verbinding = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = Alleenlezenbron(bestand),
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        try
        {
            verbinding.Open();
            // A query of its own: behind a statement that gives a row, an error would be swallowed.
            _ = verbinding.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema");
        }
        catch (SqliteException fout) when (fout.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            // Damaged, but a database: the reader says where.
        }
        catch (SqliteException fout)
        {
            verbinding.Dispose();
            reden =
                fout.SqliteErrorCode == SQLitePCL.raw.SQLITE_NOTADB
                    ? $"{bestand} is geen SQLite-database."
                    : $"{bestand} kan niet worden geopend: {fout.Message}";
            return null;
        }

        reden = null;
        return new SqliteDatabase(verbinding, bestand, alleenLezen: true);
    }

    /// <summary>What SQLite itself finds wrong with the file (pages, indexes, constraints); null when nothing.</summary>
    public string? Beschadiging() => verbinding.Query<string>("PRAGMA integrity_check(1)").FirstOrDefault(regel => regel != "ok");

    /// <summary>
    /// Runs work in one transaction; an exception rolls all of it back. What other threads ask meanwhile is committed together with the next: the disk is waited for once, and
    /// each hears its answer after that.
    /// </summary>
    public T Doe<T>(Func<SqliteTransactie, T> werk)
    {
        ArgumentNullException.ThrowIfNull(werk);
        T resultaat = default!;
        var opdracht = new Opdracht(t => resultaat = werk(t), null);
        lock (wachtrij)
        {
            wachtrij.Enqueue(opdracht);
        }

        lock (slot)
        {
            // Whoever had the lock before may have done ours too.
            if (!opdracht.IsGedaan)
            {
                VoerUit(Wachtenden());
            }
        }

        opdracht.Fout?.Throw();
        return resultaat;
    }

    /// <summary>
    /// The same without holding a thread: a thread of the database's own does the work and waits for the disk. For a server, whose threads would all stand in line otherwise.
    /// </summary>
    public async Task<T> DoeAsync<T>(Func<SqliteTransactie, T> werk)
    {
        ArgumentNullException.ThrowIfNull(werk);
        T resultaat = default!;
        var gedaan = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var opdracht = new Opdracht(t => resultaat = werk(t), gedaan);
        lock (wachtrij)
        {
            ObjectDisposedException.ThrowIf(gesloten, this);
            wachtrij.Enqueue(opdracht);
            if (werker is null)
            {
                werker = new Thread(Werk) { IsBackground = true, Name = "database" };
                werker.Start();
            }

            Monitor.Pulse(wachtrij);
        }

        await gedaan.Task;
        opdracht.Fout?.Throw();
        return resultaat;
    }

    /// <inheritdoc cref="Doe{T}"/>
    public void Doe(Action<SqliteTransactie> werk) =>
        Doe(t =>
        {
            werk(t);
            return true;
        });

    /// <summary>Empties the write-ahead log, so that what was deleted is not left in it either. Does nothing while another process reads.</summary>
    public void RuimLogOp()
    {
        lock (slot)
        {
            verbinding.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    public void Dispose()
    {
        lock (wachtrij)
        {
            gesloten = true;
            Monitor.Pulse(wachtrij);
        }

        // What was asked before is done.
        werker?.Join();
        bewaarStand.Dispose();
        herstelStand.Dispose();
        vergeetStand.Dispose();
        voorraad.Dispose();
        foreach (var bulk in bulks.Values)
        {
            bulk.Sluit();
        }

        verbinding.Dispose();
        SqliteConnection.ClearPool(verbinding);
    }

    private List<Opdracht> Wachtenden()
    {
        lock (wachtrij)
        {
            var alle = wachtrij.ToList();
            wachtrij.Clear();
            return alle;
        }
    }

    /// <summary>The thread of <see cref="DoeAsync{T}"/>.</summary>
    private void Werk()
    {
        while (true)
        {
            lock (wachtrij)
            {
                while (wachtrij.Count == 0 && !gesloten)
                {
                    Monitor.Wait(wachtrij);
                }

                if (wachtrij.Count == 0)
                {
                    return;
                }
            }

            lock (slot)
            {
                // Somebody who waited himself may have taken all of it.
                if (Wachtenden() is { Count: > 0 } opdrachten)
                {
                    VoerUit(opdrachten);
                }
            }
        }
    }

    private void VoerUit(List<Opdracht> opdrachten)
    {
        try
        {
            using var transactie = verbinding.BeginTransaction(deferred: alleenLezen);
            foreach (var opdracht in opdrachten)
            {
                VoerUit(opdracht, transactie, alleen: opdrachten.Count == 1);
            }

            if (opdrachten.Exists(o => o.Fout is null))
            {
                transactie.Commit();
            }
        }
#pragma warning disable CA1031 // Each of those who wait gets it.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            // Nothing was committed: not what went well either.
            opdrachten.ForEach(o => o.Fout ??= ExceptionDispatchInfo.Capture(fout));
        }

        opdrachten.ForEach(o => o.IsAf());
    }

    private void VoerUit(Opdracht opdracht, SqliteTransaction transactie, bool alleen)
    {
        if (!alleen)
        {
            Voer(bewaarStand, transactie);
        }

        try
        {
            opdracht.Werk(new SqliteTransactie(verbinding, transactie, voorraad, bulks, Inhoud));
        }
#pragma warning disable CA1031 // It goes to whoever asked for this work; the others go on.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            opdracht.Fout = ExceptionDispatchInfo.Capture(fout);
            if (!alleen)
            {
                Voer(herstelStand, transactie);
            }
        }

        if (!alleen)
        {
            Voer(vergeetStand, transactie);
        }
    }

    private static void Voer(SqliteCommand opdracht, SqliteTransaction transactie)
    {
        opdracht.Transaction = transactie;
        opdracht.ExecuteNonQuery();
    }

    // Without a log to read along, SQLite needs no files of its own beside the database, and then leaves none behind.
    private static string Alleenlezenbron(string bestand) =>
        new FileInfo(bestand + "-wal") is { Exists: true, Length: > 0 }
            ? bestand
            : new Uri(Path.GetFullPath(bestand)).AbsoluteUri + "?immutable=1";

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

    /// <summary>Work that waits for its transaction, and what came of it.</summary>
    private sealed class Opdracht(Action<SqliteTransactie> werk, TaskCompletionSource? gedaan)
    {
        public Action<SqliteTransactie> Werk { get; } = werk;

        public ExceptionDispatchInfo? Fout { get; set; }

        public bool IsGedaan { get; private set; }

        public void IsAf()
        {
            IsGedaan = true;
            gedaan?.SetResult();
        }
    }
}
