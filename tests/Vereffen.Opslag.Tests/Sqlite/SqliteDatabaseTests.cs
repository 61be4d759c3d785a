namespace Vereffen.Opslag.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IDisposable
{
    private static readonly Migratie Eerste = new(1, "tabel", "CREATE TABLE getal (waarde INTEGER NOT NULL) STRICT");
    private readonly TijdelijkeMap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public void Work_that_throws_leaves_nothing_behind()
    {
        using var database = Open(Eerste);

        Should.Throw<InvalidOperationException>(() =>
            database.Doe(t =>
            {
                t.Voer("INSERT INTO getal VALUES (1)");
                throw new InvalidOperationException("halverwege");
            })
        );

        database.Doe(t => t.VraagEen<int>("SELECT count(*) FROM getal")).ShouldBe(0);
    }

    [Fact]
    public void What_was_committed_is_there_after_reopening()
    {
        using (var database = Open(Eerste))
        {
            database.Doe(t => t.Voer("INSERT INTO getal VALUES (42)"));
        }

        using var opnieuw = Open(Eerste);
        opnieuw.Doe(t => t.VraagEen<int>("SELECT waarde FROM getal")).ShouldBe(42);
    }

    [Fact]
    public void A_new_migration_is_applied_to_an_existing_file_and_the_old_one_is_not_again()
    {
        Open(Eerste).Dispose();

        using var database = Open(Eerste, new Migratie(2, "kolom", "ALTER TABLE getal ADD COLUMN naam TEXT"));

        database.Doe(t => t.Vraag<int>("SELECT nummer FROM migratie ORDER BY nummer").ToList()).ShouldBe([1, 2]);
    }

    [Fact]
    public void A_migration_that_was_changed_after_it_was_applied_is_refused()
    {
        Open(Eerste).Dispose();

        Should
            .Throw<InvalidOperationException>(() => Open(Eerste with { Sql = "CREATE TABLE anders (x INTEGER)" }))
            .Message.ShouldContain("gewijzigd");
    }

    [Fact]
    public void A_file_of_a_newer_program_is_refused()
    {
        Open(Eerste, new Migratie(2, "kolom", "ALTER TABLE getal ADD COLUMN naam TEXT")).Dispose();

        Should.Throw<InvalidOperationException>(() => Open(Eerste)).Message.ShouldContain("nieuwere versie");
    }

    [Fact]
    public void A_migration_that_fails_halfway_leaves_the_schema_as_it_was()
    {
        Should.Throw<Exception>(() => Open(Eerste, new Migratie(2, "fout", "CREATE TABLE twee (x INTEGER); CREATE TABEL drie (x)")));

        using var database = Open(Eerste);
        database.Doe(t => t.VraagEen<int>("SELECT count(*) FROM sqlite_master WHERE name = 'twee'")).ShouldBe(0);
    }

    [Fact]
    public void Work_of_many_threads_is_done_once_each_and_what_throws_takes_nothing_of_the_others_along()
    {
        using var database = Open(Eerste);
        var gegooid = 0;

        Parallel.For(
            0,
            400,
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            i =>
            {
                try
                {
                    database
                        .Doe(t =>
                        {
                            t.Voer("INSERT INTO getal VALUES (@i)", new { i });
                            return i % 7 == 0 ? throw new InvalidOperationException("zeven") : i;
                        })
                        .ShouldBe(i);
                }
                catch (InvalidOperationException fout) when (fout.Message == "zeven")
                {
                    Interlocked.Increment(ref gegooid);
                }
            }
        );

        gegooid.ShouldBe(58);
        database
            .Doe(t => t.Vraag<int>("SELECT waarde FROM getal ORDER BY waarde").ToList())
            .ShouldBe(Enumerable.Range(0, 400).Where(i => i % 7 != 0));
    }

    private SqliteDatabase Open(params Migratie[] migraties) =>
        SqliteDatabase.Open(map.Bestand("proef.db"), migraties, TimeProvider.System);
}
