using System.Text;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests.Betalen;

/// <summary>A pay-out that the bank gave back without its end-to-end id, coupled by hand: one says so, another books it.</summary>
public sealed class TeruggekomenTests : IDisposable
{
    private readonly Proefwereld wereld = new();

    public void Dispose() => wereld.Dispose();

    [Fact]
    public async Task One_couples_it_another_books_it_and_the_money_waits_for_a_new_account()
    {
        var betaling = await BetaaldEnTerug("65.00");
        Koppelingen.Kandidaten(1, 1).ShouldHaveSingleItem().EindId.ShouldBe(betaling.EindId);

        Koppelingen.KoppelTerug(1, 1, $" {betaling.EindId} ", "Anna").ShouldBeNull();

        Post().Uitkomst.ShouldBe(Bankuitkomst.Gekoppeld);
        Betaling().Terug.ShouldBeNull();
        Koppelingen.Boek(" anna ").Waarde!.Niet.Single().Reden.ShouldContain("boekt haar niet zelf");
        Betaling().Terug.ShouldBeNull();

        Koppelingen.Boek("Bram").Waarde!.Geboekt.Count.ShouldBe(1);

        Betaling().Terug!.ShouldBe("teruggekomen, gekoppeld door Anna, geboekt door Bram");
        Betaling().Wacht.ShouldBeTrue();
        (Post().Uitkomst, Post().Kenmerk).ShouldBe((Bankuitkomst.Teruggekomen, betaling.EindId));
        wereld.Getal("SELECT count(*) FROM gebeurtenis WHERE soort = 'BetalingTerug'").ShouldBe(1);
        wereld.Open();
        Betaling().Wacht.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_comes_back_twice()
    {
        var betaling = await BetaaldEnTerug("65.00", "65.00");
        Koppelingen.KoppelTerug(1, 1, betaling.EindId, "Anna").ShouldBeNull();
        Koppelingen.KoppelTerug(1, 1, betaling.EindId, "Anna").ShouldBe("Deze boeking is al gekoppeld.");
        Koppelingen.KoppelTerug(1, 2, betaling.EindId, "Anna").ShouldBe("Aan deze uitbetaling is al een andere boeking gekoppeld.");
        Koppelingen.Boek("Bram");

        Koppelingen.Boek("Bram").Waarde!.Geboekt.ShouldBeEmpty();
        Koppelingen.KoppelTerug(1, 1, betaling.EindId, "Anna").ShouldBe("Deze boeking is al geboekt.");
        Koppelingen.KoppelTerug(1, 2, betaling.EindId, "Anna").ShouldBe("Deze uitbetaling is al teruggekomen.");
        Koppelingen.Kandidaten(1, 2).ShouldBeEmpty();
        wereld.Getal("SELECT count(*) FROM gebeurtenis WHERE soort = 'BetalingTerug'").ShouldBe(1);
    }

    [Fact]
    public async Task It_may_be_withdrawn_until_it_is_booked()
    {
        var betaling = await BetaaldEnTerug("65.00");
        Koppelingen.KoppelTerug(1, 1, betaling.EindId, "Anna").ShouldBeNull();

        Koppelingen.TrekIn(1, 1, "Anna", "vergissing").ShouldBeNull();

        Post().Uitkomst.ShouldBe(Bankuitkomst.NietGekoppeld);
        Koppelingen.Boek("Bram").Waarde!.Geboekt.ShouldBeEmpty();
        Koppelingen.KoppelTerug(1, 1, betaling.EindId, "Bram").ShouldBeNull();
        Koppelingen.Boek("Anna").Waarde!.Geboekt.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_proposes_a_run_does_not_book_what_came_back()
    {
        var betaling = await BetaaldEnTerug("65.00");
        Koppelingen.KoppelTerug(1, 1, betaling.EindId, "Anna").ShouldBeNull();
        wereld.Klok.Dag = new DateOnly(2026, 3, 4);
        wereld.Rol.Boek(
            new Gebeurtenis(wereld.Klok.Dag, GebeurtenisSoort.Voorschot)
            {
                Uzovi = Proefclaim.Zuiderlicht,
                Agb = Proefclaim.DeLinde,
                OnsKenmerk = "VS-1",
                Bedrag = new Bedrag(100),
            }
        );

        wereld.Rol.Betalen.StelVoor("Bram").IsGelukt.ShouldBeTrue();

        Betaling().Terug.ShouldBeNull();
        Post().Koppeling!.IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, "VER-ONBEKEND", "Anna", "geen uitbetaling met dit kenmerk")]
    [InlineData(1, "", "Anna", "geen uitbetaling met dit kenmerk")]
    [InlineData(1, null, " ", "Wie de boeking koppelt")]
    [InlineData(2, null, "Anna", "maar de uitbetaling was")]
    [InlineData(3, null, "Anna", "geen geld binnen")]
    [InlineData(4, null, "Anna", "op geen enkel ingelezen afschrift")]
    public async Task What_can_not_be_coupled_is_refused_with_a_sentence(int volgnummer, string? eindId, string door, string deel)
    {
        var betaling = await BetaaldEnTerug("65.00", "64.99", "-65.00");

        Koppelingen.KoppelTerug(1, volgnummer, eindId ?? betaling.EindId, door).ShouldNotBeNull().ShouldContain(deel);

        Koppelingen.Alle().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_coupling_is_never_changed_or_removed()
    {
        var betaling = await BetaaldEnTerug("65.00");
        Koppelingen.KoppelTerug(1, 1, betaling.EindId, "Anna").ShouldBeNull();
        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => wereld.Voer("UPDATE bankkoppeling_uitbetaling SET eind_id = 'X'"));
        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => wereld.Voer("DELETE FROM bankkoppeling_uitbetaling"));
    }

    private Bankkoppelingen Koppelingen => wereld.Rol.Betalen.Bank.Koppelingen;

    private Uitbetaling Betaling() => wereld.Rol.Betalen.Uitbetalingen().Single();

    private Bankpost Post() => wereld.Rol.Betalen.Bank.Posten()[0];

    /// <summary>65 euros went out on 3 March, and entries without an id are on the statement of that day.</summary>
    private async Task<Uitbetaling> BetaaldEnTerug(params string[] boekingen)
    {
        await wereld.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5)));
        await wereld.Betaalrun(new DateOnly(2026, 3, 3));
        var afschrift = Camt.Maak("A1", [.. boekingen.Select(b => Camt.In(b, "retour betaling"))]);
        wereld.Rol.Betalen.Bank.Lees(new MemoryStream(Encoding.UTF8.GetBytes(afschrift)), "Anna").IsGelukt.ShouldBeTrue();
        return Betaling();
    }
}
