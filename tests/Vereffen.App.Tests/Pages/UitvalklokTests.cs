using Vereffen.App.Pages;

namespace Vereffen.App.Tests.Pages;

public sealed class UitvalklokTests
{
    [Theory]
    [InlineData("2026-05-14", "moet over 12 dagen (14-05-2026) betaald zijn")]
    [InlineData("2026-05-04", "moet over 2 dagen (04-05-2026) betaald zijn")]
    [InlineData("2026-05-03", "moet morgen (03-05-2026) betaald zijn")]
    [InlineData("2026-05-02", "moet vandaag betaald zijn")]
    [InlineData("2026-05-01", "had gisteren (01-05-2026) betaald moeten zijn")]
    [InlineData("2026-04-30", "had 2 dagen geleden (30-04-2026) betaald moeten zijn")]
    [InlineData("", "")]
    [InlineData("ooit", "")]
    public void The_clock_says_when_it_must_be_paid_or_should_have_been(string uiterlijk, string zin) =>
        Uitvalklok.Zin(uiterlijk, new DateOnly(2026, 5, 2)).ShouldBe(zin);
}
