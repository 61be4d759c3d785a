namespace Vereffen.Verzekeraar.Tests;

public sealed class BriefverloopTests
{
    public static TheoryData<Briefstand?, Briefhandeling> Alles
    {
        get
        {
            var alles = new TheoryData<Briefstand?, Briefhandeling>();
            foreach (var handeling in Enum.GetValues<Briefhandeling>())
            {
                alles.Add(null, handeling);
                foreach (var stand in Enum.GetValues<Briefstand>())
                {
                    alles.Add(stand, handeling);
                }
            }

            return alles;
        }
    }

    [Theory]
    [MemberData(nameof(Alles))]
    public void A_letter_goes_the_ways_of_this_table_and_no_other(Briefstand? stand, Briefhandeling handeling)
    {
        Briefstand? verwacht = (stand?.ToString() ?? "", handeling.ToString()) switch
        {
            ("", "Maken") => Briefstand.Klaar,
            ("Klaar", "Vasthouden") => Briefstand.Vastgehouden,
            ("Klaar", "Verzenden") => Briefstand.Verzonden,
            ("Klaar", "Intrekken") => Briefstand.Ingetrokken,
            ("Vastgehouden", "Vrijgeven") => Briefstand.Klaar,
            ("Vastgehouden", "Intrekken") => Briefstand.Ingetrokken,
            _ => null,
        };
        Briefverloop.TryDoe(stand, handeling, "jan", "adres klopt niet", out var na, out var melding).ShouldBe(verwacht is not null);
        na.ShouldBe(verwacht);
        (melding is null).ShouldBe(verwacht is not null);
    }

    [Theory]
    [InlineData(Briefstand.Klaar, Briefhandeling.Vasthouden)]
    [InlineData(Briefstand.Klaar, Briefhandeling.Intrekken)]
    [InlineData(Briefstand.Vastgehouden, Briefhandeling.Vrijgeven)]
    [InlineData(Briefstand.Vastgehouden, Briefhandeling.Intrekken)]
    public void Stopping_and_letting_go_need_a_reason(Briefstand stand, Briefhandeling handeling)
    {
        Melding(stand, handeling, "jan", " ").ShouldBe("Geef een reden op.");
        Melding(stand, handeling, "jan", "x").ShouldBeNull();
    }

    [Fact]
    public void Sending_needs_no_reason() => Melding(Briefstand.Klaar, Briefhandeling.Verzenden, "post", "").ShouldBeNull();

    [Fact]
    public void Who_does_it_is_always_asked() =>
        Melding(Briefstand.Klaar, Briefhandeling.Verzenden, " ", "").ShouldBe("Er staat niet bij wie dit doet.");

    [Theory]
    [InlineData(500, null)]
    [InlineData(501, "De reden is langer dan 500 tekens.")]
    public void A_reason_has_at_most_five_hundred_characters(int lengte, string? melding) =>
        Melding(Briefstand.Klaar, Briefhandeling.Vasthouden, "jan", new string('x', lengte)).ShouldBe(melding);

    [Fact]
    public void A_letter_that_is_gone_says_so() =>
        Melding(Briefstand.Verzonden, Briefhandeling.Vasthouden, "jan", "te laat")
            .ShouldBe("Deze brief is al verzonden en kan niet meer worden vastgehouden.");

    private static string? Melding(Briefstand stand, Briefhandeling handeling, string door, string reden) =>
        Briefverloop.TryDoe(stand, handeling, door, reden, out _, out var melding) ? null : melding;
}
