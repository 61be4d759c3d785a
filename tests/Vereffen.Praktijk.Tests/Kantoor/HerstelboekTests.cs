using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

public sealed class HerstelboekTests : IDisposable
{
    private readonly Proefpraktijk wij = new();

    public void Dispose() => wij.Dispose();

    [Fact]
    public async Task A_refused_line_is_claimed_again_without_a_credit_and_awarded()
    {
        var id = wij.Behandel(wij.Patient(), "01-03-2026", "24502", "36,00");
        await wij.DeclareerAsync("f1");
        Stand(id).ShouldBe(Staat.Afgewezen);

        var (nieuw, fouten) = wij.Kantoor.Herstel.Verbeter(id, Zo("24502", "35,00"));

        fouten.ShouldBeEmpty();
        Stand(id).ShouldBe(Staat.Afgesloten);
        wij.Kantoor.Behandelingen.In(Staat.Open).Totaal.ShouldBe(1);
        await wij.DeclareerAsync("f2");
        Stand(nieuw!.Value).ShouldBe(Staat.Toegekend);
    }

    [Fact]
    public async Task An_awarded_line_is_first_taken_back_with_what_was_awarded()
    {
        var id = wij.Behandel(wij.Patient(), "01-03-2026", "24502");
        await wij.DeclareerAsync("f1");

        var (nieuw, _) = wij.Kantoor.Herstel.Verbeter(id, Zo("24501", null));

        var open = wij.Kantoor.Behandelingen.In(Staat.Open).Rijen;
        open.Count.ShouldBe(2);
        open.Single(r => r.IsCredit).Bedrag.ShouldBe(new Bedrag(3500));
        wij.Kantoor.Declaraties.Proef(Proefpraktijk.Uzovi)!.IsGoed.ShouldBeTrue();
        await wij.DeclareerAsync("f2");
        Stand(id).ShouldBe(Staat.Gecrediteerd);
        Stand(nieuw!.Value).ShouldBe(Staat.Toegekend);
        wij.Kantoor.Declaraties.Alle().Rijen[0].Toegekend.ShouldBe(new Bedrag(3000));
    }

    [Fact]
    public async Task A_repair_that_is_asked_twice_is_one()
    {
        var id = wij.Behandel(wij.Patient(), "01-03-2026", "24502");
        await wij.DeclareerAsync("f1");

        var een = wij.Kantoor.Herstel.Verbeter(id, Zo("24501", null)).Id;
        var twee = wij.Kantoor.Herstel.Verbeter(id, Zo("24501", null)).Id;

        twee.ShouldBe(een);
        wij.Kantoor.Behandelingen.In(Staat.Open).Totaal.ShouldBe(2);
    }

    [Fact]
    public async Task Taking_back_alone_brings_what_was_awarded_to_nothing()
    {
        var id = wij.Behandel(wij.Patient(), "01-03-2026", "24502");
        await wij.DeclareerAsync("f1");

        wij.Kantoor.Herstel.NeemTerug(id).ShouldBeNull();
        wij.Kantoor.Herstel.NeemTerug(id).ShouldBeNull();

        wij.Kantoor.Behandelingen.In(Staat.Open).Totaal.ShouldBe(1);
        await wij.DeclareerAsync("f2");
        Stand(id).ShouldBe(Staat.Gecrediteerd);
        wij.Kantoor.Herstel.NeemTerug(id);
        wij.Kantoor.Behandelingen.In(Staat.Open).Totaal.ShouldBe(0);
    }

    [Theory]
    [InlineData("nota-patient", null, true)]
    [InlineData("afboeken", "niet de moeite", true)]
    [InlineData("afboeken", "", false)]
    [InlineData("nota-wlz", " ", false)]
    [InlineData("zomaar", "iets", false)]
    [InlineData(null, "iets", false)]
    public async Task A_refusal_ends_in_a_way_that_exists_with_a_reason_where_one_is_asked(string? einde, string? reden, bool kan)
    {
        var id = wij.Behandel(wij.Patient(), "01-03-2026", "24502", "36,00");
        await wij.DeclareerAsync("f1");

        (wij.Kantoor.Herstel.Beeindig(id, einde, reden) is null).ShouldBe(kan);

        Stand(id).ShouldBe(kan ? Staat.Afgesloten : Staat.Afgewezen);
        if (kan)
        {
            wij.Kantoor.Herstel.Heropen(id).ShouldBeNull();
            Stand(id).ShouldBe(Staat.Afgewezen);
        }
    }

    [Fact]
    public async Task A_line_that_was_claimed_again_is_not_opened_again()
    {
        var id = wij.Behandel(wij.Patient(), "01-03-2026", "24502", "36,00");
        await wij.DeclareerAsync("f1");
        wij.Kantoor.Herstel.Verbeter(id, Zo("24502", null));

        wij.Kantoor.Herstel.Heropen(id).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_refused_line_goes_to_the_insurer_that_cov_names_and_not_to_the_same_again()
    {
        var id = wij.Behandel(wij.Patient(), "01-03-2026", "24502", "36,00");
        await wij.DeclareerAsync("f1");

        wij.Kantoor.Herstel.NaarAndere(id, Proefpraktijk.Uzovi).ShouldNotBeNull();
        wij.Kantoor.Herstel.NaarAndere(id, UzoviNummer.Parse("9902")).ShouldBeNull();

        var klaar = wij.Kantoor.Declaraties.Klaar().ShouldHaveSingleItem();
        klaar.Uzovi.ShouldBe(UzoviNummer.Parse("9902"));
        klaar.Bedrag.ShouldBe(new Bedrag(3600));
    }

    [Fact]
    public async Task What_is_filled_in_wrong_changes_nothing()
    {
        var id = wij.Behandel(wij.Patient(), "01-03-2026", "24502");
        await wij.DeclareerAsync("f1");

        var (nieuw, fouten) = wij.Kantoor.Herstel.Verbeter(
            id,
            new Behandelinvoer
            {
                Datum = "31-02-2026",
                Code = "0",
                Aantal = "-1",
            }
        );

        nieuw.ShouldBeNull();
        fouten.Select(f => f.Veld).ShouldBe(["datum", "aantal"], ignoreOrder: true);
        wij.Kantoor.Behandelingen.In(Staat.Open).Totaal.ShouldBe(0);
        Stand(id).ShouldBe(Staat.Toegekend);
    }

    private static Behandelinvoer Zo(string code, string? tarief) =>
        new()
        {
            Datum = "01-03-2026",
            Code = code,
            Tarief = tarief,
        };

    private Staat Stand(long id) => wij.Kantoor.Behandelingen.Lees(id)!.Staat;
}
