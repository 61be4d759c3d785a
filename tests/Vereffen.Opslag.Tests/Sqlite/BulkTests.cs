using Microsoft.Data.Sqlite;

namespace Vereffen.Opslag.Tests.Sqlite;

public sealed class BulkTests : IDisposable
{
    private static readonly Migratie Tabel = new(
        1,
        "tabel",
        "CREATE TABLE rij (nr INTEGER PRIMARY KEY, naam TEXT NOT NULL, bedrag INTEGER, \"or\"\"der\" TEXT) STRICT"
    );
    private readonly TijdelijkeMap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public void Rows_come_back_as_they_went_in_in_the_order_of_the_columns_named()
    {
        using var database = Open();

        database.Doe(t =>
        {
            var bulk = t.Bulk("rij", "naam", "nr", "bedrag");
            bulk.Voeg("één", 1, long.MaxValue);
            bulk.Voeg("", 2L, -1L);
        });

        Rijen(database).ShouldBe([(1, "één", long.MaxValue), (2, "", -1)]);
    }

    [Fact]
    public void Null_is_null_and_not_the_value_of_the_row_before()
    {
        using var database = Open();

        database.Doe(t =>
        {
            var bulk = t.Bulk("rij", "nr", "naam", "bedrag");
            bulk.Voeg(1, "a", 5);
            bulk.Voeg(2, "b", null);
            bulk.Voeg(3, "c", 7);
        });

        Rijen(database).ShouldBe([(1, "a", 5), (2, "b", null), (3, "c", 7)]);
    }

    [Fact]
    public void The_same_statement_serves_the_next_transaction()
    {
        using var database = Open();
        Bulk? eerste = null;
        database.Doe(t =>
        {
            eerste = t.Bulk("rij", "nr", "naam");
            eerste.Voeg(1, "a");
        });

        database.Doe(t =>
        {
            var tweede = t.Bulk("rij", "nr", "naam");
            tweede.ShouldBeSameAs(eerste);
            tweede.Voeg(2, "b");
        });

        Rijen(database).ShouldBe([(1, "a", null), (2, "b", null)]);
    }

    [Fact]
    public void Other_columns_are_another_statement()
    {
        using var database = Open();

        database.Doe(t =>
        {
            t.Bulk("rij", "nr", "naam").Voeg(1, "a");
            t.Bulk("rij", "nr", "naam", "bedrag").Voeg(2, "b", 3);
            t.Bulk("rij", "nr", "naam").Voeg(3, "c");
        });

        Rijen(database).ShouldBe([(1, "a", null), (2, "b", 3), (3, "c", null)]);
    }

    [Fact]
    public void A_row_that_the_table_refuses_takes_the_whole_transaction_back()
    {
        using var database = Open();

        Should.Throw<SqliteException>(() =>
            database.Doe(t =>
            {
                var bulk = t.Bulk("rij", "nr", "naam");
                bulk.Voeg(1, "a");
                bulk.Voeg(1, "b");
            })
        );

        Rijen(database).ShouldBeEmpty();
        database.Doe(t => t.Bulk("rij", "nr", "naam").Voeg(1, "c"));
        Rijen(database).ShouldBe([(1, "c", null)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_row_with_more_or_fewer_values_than_columns_is_refused(int aantal)
    {
        using var database = Open();

        Should.Throw<ArgumentException>(() => database.Doe(t => t.Bulk("rij", "nr", "naam").Voeg(new object?[aantal])));
    }

    [Fact]
    public void Names_with_a_quote_stay_names()
    {
        using var database = Open();

        database.Doe(t => t.Bulk("rij", "nr", "naam", "or\"der").Voeg(1, "a", "x"));

        database.Doe(t => t.VraagEen<string>("SELECT \"or\"\"der\" FROM rij")).ShouldBe("x");
    }

    private SqliteDatabase Open() => SqliteDatabase.Open(map.Bestand("bulk.db"), [Tabel], TimeProvider.System);

    private static List<(long, string, long?)> Rijen(SqliteDatabase database) =>
        database.Doe(t => t.Vraag<(long, string, long?)>("SELECT nr, naam, bedrag FROM rij ORDER BY nr").ToList());
}
