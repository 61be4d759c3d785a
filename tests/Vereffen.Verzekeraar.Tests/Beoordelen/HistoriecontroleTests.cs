using Microsoft.Data.Sqlite;
using Vereffen.Opslag;

namespace Vereffen.Verzekeraar.Tests.Beoordelen;

public sealed class HistoriecontroleTests : IDisposable
{
    private readonly Proefwereld wereld = new();

    public void Dispose() => wereld.Dispose();

    [Fact]
    public async Task History_as_the_role_wrote_it_holds()
    {
        await Vul();
        var verslag = Controleer();
        verslag.Breuk.ShouldBeNull();
        verslag.Regels.ShouldBe(wereld.Getal("SELECT count(*) FROM historie"));
        verslag.Stappen.ShouldBe(verslag.Regels + 1);
    }

    [Theory]
    [InlineData("UPDATE historie SET toegekend = 6501 WHERE nummer = @n", "historieregel @n is buiten het programma om gewijzigd")]
    [InlineData("UPDATE historie SET gecrediteerd = 1 WHERE nummer = @n", "historieregel @n is buiten het programma om gewijzigd")]
    [InlineData(
        "UPDATE historie SET afgewezen_op = '2026-01-01' WHERE nummer = @n",
        "historieregel @n is buiten het programma om gewijzigd"
    )]
    [InlineData("UPDATE historie SET bsn = 999900158 WHERE nummer = @n", "historieregel @n: de hash")]
    [InlineData("UPDATE historie SET machtiging = 'M' WHERE nummer = @n", "historieregel @n: de hash")]
    [InlineData("UPDATE historie SET tarief = NULL WHERE nummer = @n", "historieregel @n: de hash")]
    [InlineData("UPDATE historie SET declarant = '90012345' WHERE nummer = @n", "historieregel @n: de hash")]
    [InlineData("UPDATE historie SET begin = '2026-02-07' WHERE nummer = @n", "historieregel @n: de hash")]
    [InlineData("DELETE FROM historie WHERE nummer = @n", "historieregel @n ontbreekt")]
    [InlineData("UPDATE historiestap SET toegekend = 1 WHERE regel = @n", "historieregel @n: de hash")]
    [InlineData("UPDATE historiestap SET oorzaak = 'x' WHERE regel = @n", "historieregel @n: de hash")]
    public async Task A_row_that_was_changed_or_removed_is_named(string sql, string melding)
    {
        await Vul();
        // The line that nobody credited.
        var nummer = wereld.Getal("SELECT nummer FROM historie WHERE referentie = 'R2'");
        wereld.Sluit();
        wereld.Knoei(sql.Replace("@n", $"{nummer}", StringComparison.Ordinal));
        Controleer().Breuk.ShouldNotBeNull().ShouldStartWith(melding.Replace("@n", $"{nummer}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DELETE FROM historiestap WHERE nummer = (SELECT max(nummer) FROM historiestap)", "is niet de laatste")]
    [InlineData("UPDATE historiekop SET stap = stap - 1", "is niet de laatste")]
    [InlineData("DELETE FROM historiekop", "is niet de laatste")]
    [InlineData("DELETE FROM historiestap WHERE nummer = 2", "stap 2 van de historie ontbreekt")]
    [InlineData("DELETE FROM historie; DELETE FROM historiestap", "is niet de laatste")]
    [InlineData(
        "INSERT INTO historie SELECT nummer + 100, uzovi, agb, factuurnummer, referentie, bsn, verzekerdennummer, lijst, code, begin, eind, behandelaar, aantal, declaratiebedrag, is_credit, toegekend, gecrediteerd, tarief, berekend, machtiging, factuurdatum, ontvangen, afgewezen_op, declarant, overig FROM historie LIMIT 1",
        "is niet door het programma toegevoegd"
    )]
    public async Task Missing_steps_and_rows_of_somebody_else_are_found(string sql, string melding)
    {
        await Vul();
        wereld.Sluit();
        wereld.Knoei(sql);
        Controleer().Breuk.ShouldNotBeNull().ShouldContain(melding);
    }

    [Fact]
    public async Task A_row_changes_only_by_a_credit_or_a_correctie()
    {
        await Vul();
        Should.Throw<SqliteException>(() => wereld.Voer("UPDATE historie SET code = 'X'"));
        Should.Throw<SqliteException>(() => wereld.Voer("UPDATE historie SET toegekend = 0 WHERE gecrediteerd = 1"));
        Should.Throw<SqliteException>(() => wereld.Voer("UPDATE historiestap SET toegekend = 0"));
        Should.Throw<SqliteException>(() => wereld.Voer("DELETE FROM historie"));
    }

    [Fact]
    public async Task History_of_before_the_chain_is_sealed_when_the_role_opens()
    {
        await Vul();
        wereld.Sluit();
        wereld.Knoei(
            "DELETE FROM historiestap; DELETE FROM historiekop; INSERT INTO historiekop VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');"
        );

        wereld.Open();

        var verslag = Controleer();
        verslag.Breuk.ShouldBeNull();
        verslag.Stappen.ShouldBe(wereld.Getal("SELECT count(*) FROM historie"));
    }

    [Fact]
    public async Task The_declarant_behind_a_bureau_is_kept()
    {
        await wereld.Verwerk(Proefclaim.VanHetBureau(1, "F1"));
        wereld.Rijen("SELECT agb, declarant FROM historie WHERE factuurnummer = 'F1'").ShouldBe(["98001234|96034567"]);
    }

    private async Task Vul()
    {
        await wereld.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5), Proefclaim.Regel("R2", 6500, 6)));
        await wereld.Verwerk(Proefclaim.VanDeLinde(2, "F2", Proefclaim.Regel("R3", 6500, 5, creditVan: "R1")));
    }

    private Historieverslag Controleer()
    {
        wereld.Sluit();
        using var database = SqliteDatabase.OpenAlleenLezen(wereld.Bestand("verzekeraar.db"), out var reden);
        reden.ShouldBeNull();
        return Historiecontrole.Controleer(database!);
    }
}
