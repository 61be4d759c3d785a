namespace Vereffen.Browser.Tests;

/// <summary>Every page of every role: accessible by axe-core, within the window at 1280 and 390 wide, with a picture of each for people to look at.</summary>
public sealed class SchermTests : IAsyncLifetime
{
    private static readonly string[] Openbaar =
    [
        "/",
        "/bestand",
        "/afwijsredenen?zoek=058",
        "/hulp",
        "/over",
        "/inloggen",
        "/inloggen/eenmalig",
    ];

    private static readonly string[] Praktijk =
    [
        "/praktijk",
        "/praktijk/start",
        "/praktijk/patienten",
        "/praktijk/patienten/nieuw",
        "/praktijk/patienten/import",
        "/praktijk/patienten/1",
        "/praktijk/behandelingen",
        "/praktijk/behandelingen/import",
        "/praktijk/declareren",
        "/praktijk/declareren/9901",
        "/praktijk/maand",
        "/praktijk/januari",
        "/praktijk/tarieven",
        "/praktijk/declaraties",
        "/praktijk/afwijzingen",
        "/praktijk/afwijzingen/4",
        "/praktijk/notas",
        "/praktijk/patienten/1/nota/restitutie",
        "/praktijk/patienten/1/kostenraming",
        "/praktijk/geld",
        "/praktijk/bureau",
        "/praktijk/instellingen",
        "/praktijk/verzoeken",
        "/praktijk/verzoeken/nieuw/betaalovereenkomst",
        "/praktijk/verzoeken/nieuw/rekening",
        "/praktijk/verzoeken/nieuw/betalingsregeling",
        "/account/werkplekken",
        "/uitloggen",
    ];

    private static readonly string[] Verzekeraar =
    [
        "/verzekeraar",
        "/verzekeraar/uitval",
        "/verzekeraar/declaraties",
        "/verzekeraar/betalen",
        "/verzekeraar/bank",
        "/verzekeraar/vorderingen",
        "/verzekeraar/correcties",
        "/verzekeraar/brieven",
        "/verzekeraar/rekeningen",
        "/verzekeraar/verzoeken",
        "/verzekeraar/registers",
        "/verzekeraar/registers/invoer",
        "/verzekeraar/registers/watals",
        "/verzekeraar/cijfers",
    ];

    private static readonly string[] Portaal =
    [
        "/portaal",
        "/portaal/partijen",
        "/portaal/certificaten",
        "/portaal/certificaten/nieuw",
        "/portaal/partijen/9901",
        "/portaal/mandaten",
        "/portaal/berichten",
    ];

    private static readonly string[] Bureau =
    [
        "/bureau",
        "/bureau/klanten",
        "/bureau/klanten/1",
        "/bureau/bestanden",
        "/bureau/bestanden/1",
        "/bureau/doorgeven",
        "/bureau/doorgeven/1",
        "/bureau/vorderingen",
        "/account/werkplekken",
    ];

    private Demoserver server = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Venster.Programma() is null, "chromium en chromedriver zijn er niet; test.sh installeert ze");
        server = await Demoserver.StartAsync();
    }

    public ValueTask DisposeAsync()
    {
        server?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Every_page_is_accessible_and_fits_the_window()
    {
        using var venster = Venster.Open(server);
        var bezwaren = new List<string>();
        Bekijk(venster, Openbaar, bezwaren);
        venster.Naar(server.Inloglink);
        Bekijk(venster, Praktijk, bezwaren);
        venster.Maat(1280);
        venster.Naar("/account/werkplekken").Druk("Zuiderlicht");
        Bekijk(venster, Verzekeraar, bezwaren);
        venster.Maat(1280);
        venster.Naar("/account/werkplekken").Druk("Portaal");
        Bekijk(venster, Portaal, bezwaren);
        venster.Maat(1280);
        venster.Naar("/account/werkplekken").Druk("Declaratiehuis");
        venster
            .Naar("/bureau/bestanden")
            .Kies("Declaratiebestanden van uw klanten", Path.Combine(server.Pad, "bureau", "klantbestand.asc"))
            .Druk("Lees in");
        Bekijk(venster, Bureau, bezwaren);
        bezwaren.ShouldBeEmpty();
    }

    private static void Bekijk(Venster venster, IEnumerable<string> paden, List<string> bezwaren)
    {
        foreach (var pad in paden)
        {
            foreach (var breed in (int[])[1280, 390])
            {
                venster.Maat(breed);
                venster.Naar(pad);
                venster.Beeld($"{(pad == "/" ? "begin" : pad.Trim('/').Replace('/', '-').Split('?')[0])}-{breed}");
                if (venster.Toegankelijkheid() is { Length: > 0 } gevonden)
                {
                    bezwaren.Add($"{pad} ({breed}): {gevonden}");
                }

                if (!venster.PastInDeBreedte())
                {
                    bezwaren.Add($"{pad} ({breed}): steekt buiten het venster");
                }
            }
        }
    }
}
