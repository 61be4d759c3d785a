using Vereffen.App.Hosting;
using Vereffen.Verkeer;

namespace Vereffen.App.Tests.Hosting;

public sealed class RondloperTests
{
    [Fact]
    public async Task A_round_that_fails_is_said_once_and_does_not_end_the_role()
    {
        using var fout = new StringWriter();
        using var stop = new CancellationTokenSource();
        var omgeving = new Omgeving
        {
            Uit = TextWriter.Null,
            Fout = fout,
            Invoer = () => Stream.Null,
            Uitvoer = () => Stream.Null,
            Klok = TimeProvider.System,
        };
        var stand = new Rolstand();
        var ronde = 0;

        await Rondloper.DraaiAsync(
            omgeving,
            "praktijk",
            stand,
            async _ =>
            {
                ronde++;
                if (ronde <= 2)
                {
                    throw new VerkeerException("niet te bereiken");
                }

                if (ronde == 3)
                {
                    throw new InvalidOperationException("999901345");
                }

                await stop.CancelAsync();
                return false;
            },
            stop.Token
        );

        ronde.ShouldBe(4);
        stand.Mislukt.ShouldBe(3);
        fout.ToString().ShouldNotContain("999901345");
        fout.ToString().Split("niet te bereiken").Length.ShouldBe(2);
        fout.ToString().ShouldContain("het werk gaat weer door");
    }
}
