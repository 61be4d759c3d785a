using System.Text.RegularExpressions;

namespace Vereffen.Browser.Tests;

/// <summary>Every page of every role: accessible by axe-core, within the window at 1280 and 390 wide, with a picture of each for people to look at.</summary>
public sealed partial class SchermTests : IAsyncLifetime
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

    /// <summary>The pages of the list, and one of each kind of page to which they lead.</summary>
    private static void Bekijk(Venster venster, IReadOnlyList<string> lijst, List<string> bezwaren)
    {
        var wacht = new Queue<string>(lijst);
        var soorten = lijst.Select(Soort).ToHashSet(StringComparer.Ordinal);
        while (wacht.TryDequeue(out var pad))
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

            foreach (
                var link in venster.Links().Where(l => l.StartsWith(Begin(lijst[0]), StringComparison.Ordinal) && soorten.Add(Soort(l)))
            )
            {
                wacht.Enqueue(link);
            }
        }
    }

    /// <summary>Pages of one role begin alike.</summary>
    private static string Begin(string pad) => pad == "/" ? "/geen" : "/" + pad.Split('/')[1];

    /// <summary>A page without what it is about.</summary>
    private static string Soort(string pad) => Cijfers().Replace(pad.Split('?')[0], "#");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cijfers();
}
