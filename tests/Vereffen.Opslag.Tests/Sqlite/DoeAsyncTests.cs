namespace Vereffen.Opslag.Tests.Sqlite;

/// <summary>Work that waits for the database without holding a thread, side by side with work that does.</summary>
public sealed class DoeAsyncTests : IDisposable
{
    private static readonly Migratie Eerste = new(
        1,
        "tabel",
        "CREATE TABLE getal (waarde INTEGER NOT NULL UNIQUE, naam TEXT) STRICT; CREATE TABLE leeg (x INTEGER) STRICT;"
    );
    private readonly TijdelijkeMap map = new();
    private readonly SqliteDatabase database;

    public DoeAsyncTests() => database = SqliteDatabase.Open(map.Bestand("proef.db"), [Eerste], TimeProvider.System);

    public void Dispose()
    {
        database.Dispose();
        map.Dispose();
    }

    [Fact]
    public async Task Many_at_once_all_commit_and_each_hears_its_own_answer()
    {
        var antwoorden = await Task.WhenAll(
            Enumerable
                .Range(0, 500)
                .Select(i =>
                    i % 2 == 0
                        ? database.DoeAsync(t => Voeg(t, i))
                        : Task.Run(() => database.Doe(t => Voeg(t, i)), TestContext.Current.CancellationToken)
                )
        );

        antwoorden.ShouldBe(Enumerable.Range(0, 500));
        database.Doe(t => t.VraagEen<int>("SELECT count(*) FROM getal")).ShouldBe(500);
    }

    [Fact]
    public async Task One_that_fails_hears_why_and_takes_nothing_of_the_others_along()
    {
        var taken = Enumerable
            .Range(0, 100)
            .Select(i =>
                database.DoeAsync(t =>
                {
                    Voeg(t, i);
                    return i % 10 == 3 ? throw new InvalidOperationException($"fout {i}") : i;
                })
            )
            .ToList();

        for (var i = 0; i < taken.Count; i++)
        {
            if (i % 10 == 3)
            {
                (await Should.ThrowAsync<InvalidOperationException>(taken[i])).Message.ShouldBe($"fout {i}");
            }
            else
            {
                (await taken[i]).ShouldBe(i);
            }
        }

        database.Doe(t => t.VraagEen<int>("SELECT count(*) FROM getal")).ShouldBe(90);
    }

    [Fact]
    public async Task What_was_asked_before_closing_is_done_and_afterwards_nothing_is_taken()
    {
        var taken = Enumerable.Range(0, 50).Select(i => database.DoeAsync(t => Voeg(t, i))).ToList();
        database.Dispose();

        (await Task.WhenAll(taken)).Length.ShouldBe(50);
        await Should.ThrowAsync<ObjectDisposedException>(() => database.DoeAsync(t => Voeg(t, 1000)));
        using var opnieuw = SqliteDatabase.Open(map.Bestand("proef.db"), [Eerste], TimeProvider.System);
        opnieuw.Doe(t => t.VraagEen<int>("SELECT count(*) FROM getal")).ShouldBe(50);
    }

    [Fact]
    public void A_statement_that_is_used_again_sees_its_own_values_and_a_missing_one_is_null()
    {
        database.Doe(t =>
        {
            foreach (var (waarde, naam) in ((int, string?)[])[(1, "een"), (2, null), (3, new string('x', 10_000)), (4, "")])
            {
                t.Voer("INSERT INTO getal VALUES (@waarde, @naam)", new { waarde, naam });
            }
        });

        database
            .Doe(t => t.Vraag<string?>("SELECT naam FROM getal ORDER BY waarde").ToList())
            .ShouldBe(["een", null, new string('x', 10_000), ""]);
        foreach (
            var zoek in (int[][])
                [
                    [1],
                    [1, 2],
                    [3],
                    [],
                    [1, 2, 3, 4],
                ]
        )
        {
            database
                .Doe(t => t.Vraag<int>("SELECT waarde FROM getal WHERE waarde IN @zoek ORDER BY waarde", new { zoek }).ToList())
                .ShouldBe(zoek);
        }
    }

    [Fact]
    public void A_statement_inside_the_reading_of_the_same_statement_stands_by_itself()
    {
        database.Doe(t => Enumerable.Range(1, 3).Select(i => Voeg(t, i)).Sum());

        var paren = database.Doe(t =>
            t.Vraag<int>(Lijst, new { vanaf = 0 }).SelectMany(a => t.Vraag<int>(Lijst, new { vanaf = a }).Select(b => (a, b))).ToList()
        );

        paren.ShouldBe([(1, 2), (1, 3), (2, 3)]);
    }

    [Fact]
    public void After_a_statement_that_failed_the_same_text_works_again()
    {
        database.Doe(t => Voeg(t, 1));

        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => database.Doe(t => Voeg(t, 1)));

        database.Doe(t => Voeg(t, 2)).ShouldBe(2);
    }

    [Fact]
    public void A_table_can_be_changed_after_statements_on_it_were_kept()
    {
        database.Doe(t => t.VraagEen<int>("SELECT count(*) FROM leeg WHERE x = @x", new { x = 1 })).ShouldBe(0);
        database.Doe(t => t.Voer("DROP TABLE leeg"));
        database.Doe(t => t.Voer("CREATE TABLE leeg (y TEXT, x INTEGER) STRICT"));
        database.Doe(t => t.Voer("INSERT INTO leeg VALUES ('a', 1)"));

        database.Doe(t => t.VraagEen<int>("SELECT count(*) FROM leeg WHERE x = @x", new { x = 1 })).ShouldBe(1);
    }

    private const string Lijst = "SELECT waarde FROM getal WHERE waarde > @vanaf ORDER BY waarde";

    private static int Voeg(SqliteTransactie transactie, int waarde)
    {
        transactie.Voer("INSERT INTO getal (waarde) VALUES (@waarde)", new { waarde });
        return transactie.VraagEen<int>("SELECT waarde FROM getal WHERE waarde = @waarde", new { waarde });
    }
}
