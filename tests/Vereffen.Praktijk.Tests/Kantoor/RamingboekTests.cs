using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

public sealed class RamingboekTests : IDisposable
{
    private readonly Proefpraktijk wij = new();

    public void Dispose() => wij.Dispose();

    [Fact]
    public void A_kostenraming_keeps_the_prices_of_its_day()
    {
        var patient = wij.Patient();

        var (id, fouten) = wij.Kantoor.Ramingen.Maak(patient, Zo("01-03-2026", ("24501", ""), ("", "5"), ("24502", "4")));

        fouten.ShouldBeEmpty();
        var raming = wij.Kantoor.Ramingen.Lees(id!.Value)!;
        raming.Regels.Select(r => (r.Code, r.Aantal, r.Bedrag.Cents)).ShouldBe([("24501", 1, 6500L), ("24502", 4, 14000L)]);
        (raming.GemeldOp, raming.Totaal).ShouldBe((new DateOnly(2026, 3, 1), new Bedrag(20500)));
        wij.Kantoor.Tarieven.Vervang([]);
        wij.Kantoor.Ramingen.Lees(id.Value)!.Totaal.ShouldBe(new Bedrag(20500));
    }

    [Fact]
    public void The_same_form_twice_is_one()
    {
        var patient = wij.Patient();
        var een = wij.Kantoor.Ramingen.Maak(patient, Zo("01-03-2026", ("24501", "1"))).Id;
        var twee = wij.Kantoor.Ramingen.Maak(patient, Zo("01-03-2026", ("24501", "1"))).Id;

        twee.ShouldBe(een);
        wij.Kantoor.Ramingen.Van(patient).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "24501", "1", "gemeldOp")]
    [InlineData("01-01-2199", "24501", "1", "gemeldOp")]
    [InlineData("01-03-2026", "", "", "code-1")]
    [InlineData("01-03-2026", "99999", "1", "code-1")]
    [InlineData("01-03-2026", "24599", "1", "code-1")]
    [InlineData("01-03-2026", "24501", "0", "aantal-1")]
    [InlineData("01-03-2026", "24501", "1000", "aantal-1")]
    [InlineData("01-03-2026", "24501", "-1", "aantal-1")]
    [InlineData("01-03-2026", "<script>", "veel", "aantal-1,code-1")]
    public void What_is_filled_in_wrong_is_told_at_its_field_and_keeps_nothing(string dag, string code, string aantal, string velden)
    {
        var patient = wij.Patient();

        var (id, fouten) = wij.Kantoor.Ramingen.Maak(patient, Zo(dag, (code, aantal)));

        id.ShouldBeNull();
        string.Join(',', fouten.Select(f => f.Veld)).ShouldBe(velden);
        wij.Kantoor.Ramingen.Van(patient).ShouldBeEmpty();
    }

    [Fact]
    public void A_patient_of_another_practice_gets_none()
    {
        var patient = wij.Patient();
        var ander = AgbCode.Parse("90054322");
        wij.Administratie.Open(new Praktijkgegevens(ander, "De Els", Proefpraktijk.Zorgverlener, null));
        var zij = wij.Administratie.Voor(ander);
        zij.Tarieven.Vervang(wij.Kantoor.Tarieven.Alle());

        zij.Ramingen.Maak(patient, Zo("01-03-2026", ("24501", "1"))).Fouten.ShouldHaveSingleItem().Zin.ShouldBe("Deze patiënt is er niet.");

        wij.Kantoor.Ramingen.Van(patient).ShouldBeEmpty();
    }

    private static Raminginvoer Zo(string gemeld, params (string Code, string Aantal)[] rijen) =>
        new()
        {
            GemeldOp = gemeld,
            Code = [.. rijen.Select(r => r.Code)],
            Aantal = [.. rijen.Select(r => r.Aantal)],
            Formulier = "f1",
        };
}
