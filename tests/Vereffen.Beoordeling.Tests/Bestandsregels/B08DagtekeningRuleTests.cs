namespace Vereffen.Beoordeling.Tests;

public class B08DagtekeningRuleTests
{
    [Theory]
    [InlineData(1, "8001")]
    [InlineData(0, "8024")]
    public void The_dagtekening_lies_at_most_so_many_days_before_receipt(int dagen, string verwacht) =>
        new Wereld()
            .MetVerzekeraar(v => v with { DagtekeningMaxDagen = dagen })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe(verwacht);

    [Fact]
    public void Without_a_limit_no_dagtekening_is_too_old()
    {
        var wereld = new Wereld { Ontvangen = new DateOnly(2026, 12, 31) }.MetVerzekeraar(v =>
            v with
            {
                DagtekeningMaxDagen = null,
                IndientermijnMaanden = null,
            }
        );
        wereld.Beoordeel(new Regel()).CodesVanBestand().ShouldBe("8001");
    }

    [Fact]
    public void Every_finding_on_the_file_is_reported_in_order_of_the_rules() =>
        new Wereld()
            .MetVerzekeraar(v => v with { DagtekeningMaxDagen = 0, Standaarden = ["HA304"] })
            .MetKop(k => k with { Uzovi = Wereld.AndereUzovi })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe("8061 0018 8024");
}
