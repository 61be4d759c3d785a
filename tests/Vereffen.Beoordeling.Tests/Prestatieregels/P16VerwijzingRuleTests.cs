namespace Vereffen.Beoordeling.Tests;

public class P16VerwijzingRuleTests
{
    private static Wereld Gevraagd() => new Wereld().MetPrestatie(b => b with { VraagtVerwijzing = true });

    [Fact]
    public void A_missing_referrer_is_refused_with_8014() =>
        Gevraagd().Beoordeel(new Regel { KentVerwijzer = true }).Codes().ShouldBe("8014");

    [Fact]
    public void A_referrer_is_enough() =>
        Gevraagd().Beoordeel(new Regel { KentVerwijzer = true, Verwijzer = Wereld.AndereZorgverlener }).Codes().ShouldBe("");

    [Fact]
    public void A_standard_without_the_field_is_not_asked() => Gevraagd().Beoordeel(new Regel()).Codes().ShouldBe("");

    [Fact]
    public void A_prestatie_without_referral_is_not_asked() =>
        new Wereld().Beoordeel(new Regel { KentVerwijzer = true }).Codes().ShouldBe("");
}
