namespace Vereffen.Verrekening.Tests.Netting;

public class ToekenningenTests
{
    [Fact]
    public void Amounts_on_one_kenmerk_add_up_and_other_crediteuren_stand_apart()
    {
        var toekenningen = new Toekenningen();
        toekenningen.Tel(1, "F1", 100);
        toekenningen.Tel(2, "F1", 7);
        toekenningen.Tel(1, "F1", -30);
        toekenningen.Tel(1, "f1", 1);

        toekenningen.Zoek(1, "F1").ShouldBe(70);
        toekenningen.Zoek(2, "F1").ShouldBe(7);
        toekenningen.Zoek(1, "f1").ShouldBe(1);
    }

    [Fact]
    public void What_was_never_awarded_is_unknown_and_not_zero()
    {
        var toekenningen = new Toekenningen();
        toekenningen.Tel(1, "nul", 0);

        toekenningen.Zoek(1, "nul").ShouldBe(0);
        toekenningen.Zoek(1, "niets").ShouldBeNull();
        toekenningen.Zoek(2, "nul").ShouldBeNull();
        new Toekenningen().Zoek(1, "").ShouldBeNull();
    }

    [Fact]
    public void Ten_thousands_of_kenmerken_are_all_found_and_counted_once()
    {
        const int Aantal = 40_000;
        var toekenningen = new Toekenningen();
        for (var i = 0; i < Aantal; i++)
        {
            toekenningen.Tel(i % 7, $"F{i}", i);
        }

        for (var i = 0; i < Aantal; i += 2)
        {
            toekenningen.Tel(i % 7, $"F{i}", 1);
        }

        for (var i = 0; i < Aantal; i++)
        {
            toekenningen.Zoek(i % 7, $"F{i}").ShouldBe(i + 1 - (i % 2));
            toekenningen.Zoek(7, $"F{i}").ShouldBeNull();
        }
    }
}
