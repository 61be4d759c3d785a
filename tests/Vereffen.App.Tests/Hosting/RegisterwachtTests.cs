using Vereffen.App.Hosting;
using Vereffen.Registers;

namespace Vereffen.App.Tests.Hosting;

public sealed class RegisterwachtTests : IDisposable
{
    private const string Kop = "bsn,begin,eind,met_behandeling\n";
    private readonly Werkmap map = new();
    private readonly StringWriter meldingen = new();
    private readonly List<RegisterSet> genomen = [];

    public void Dispose()
    {
        meldingen.Dispose();
        map.Dispose();
    }

    [Fact]
    public async Task Changed_registers_count_once_nobody_writes_them_any_more()
    {
        map.Schrijf("registers/wlz.csv", Kop);
        var wacht = Wacht();
        await Ronden(wacht, 3);
        genomen.ShouldBeEmpty();

        map.Schrijf("registers/wlz.csv", Kop + "999910012,2018-04-01,,1\n");
        await Ronden(wacht, 1);
        genomen.ShouldBeEmpty();
        await Ronden(wacht, 3);

        genomen.ShouldHaveSingleItem().Wlz.Aantal.ShouldBe(1);
    }

    [Fact]
    public async Task Registers_with_a_fault_are_refused_and_said_once_until_they_are_mended()
    {
        map.Schrijf("registers/wlz.csv", Kop);
        var wacht = Wacht();

        map.Schrijf("registers/wlz.csv", Kop + "geen bsn,2018-04-01,,1\n");
        await Ronden(wacht, 5);
        genomen.ShouldBeEmpty();
        meldingen.ToString().Split("niet overgenomen").Length.ShouldBe(2);

        map.Schrijf("registers/wlz.csv", Kop + "999910012,2018-04-01,,1\n");
        await Ronden(wacht, 2);
        genomen.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Registers_may_come_after_the_start()
    {
        var wacht = Wacht();
        await Ronden(wacht, 2);

        map.Schrijf("registers/wlz.csv", Kop);
        await Ronden(wacht, 2);

        genomen.ShouldHaveSingleItem();
    }

    private Registerwacht Wacht() => new(map.Bestand("registers"), meldingen, genomen.Add);

    private static async Task Ronden(Registerwacht wacht, int aantal)
    {
        for (var i = 0; i < aantal; i++)
        {
            await wacht.RondeAsync(TestContext.Current.CancellationToken);
        }
    }
}
