namespace Vereffen.Beoordeling.Tests;

public class P03PrestatielijstRuleTests
{
    [Fact]
    public void An_unknown_list_is_refused_with_0581_and_nothing_is_said_of_its_code() =>
        new Wereld().Beoordeel(new Regel { Lijst = "082" }).Codes().ShouldBe("0581");
}
