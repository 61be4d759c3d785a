using System.Text.RegularExpressions;

namespace Vereffen.Browser.Tests;

/// <summary>
/// The pictures in the Dutch manuals. They are made here, in the sample world; with VEREFFEN_BEELDEN=1 they go to <c>docs/beelden</c> and are committed, else to the
/// ignored folder <c>artifacts/beelden</c>, so that a page which went away is noticed all the same.
/// </summary>
public sealed partial class HandleidingTests
{
    /// <summary>Name of the picture, page, heading that must be there, and workplace.</summary>
    private static readonly (string Beeld, string Pad, string Kop, string Werkplek)[] Beelden =
    [
        ("bestand", "/bestand", "Bestand", ""),
        ("actie-nodig", "/praktijk", "Actie nodig", ""),
        ("patient", "/praktijk/patienten/1", "", ""),
        ("behandelingen", "/praktijk/behandelingen?week=2026-03-02", "Behandelingen", ""),
        ("proefdeclaratie", "/praktijk/declareren/9901", "Proefdeclaratie", ""),
        ("herstel", "/praktijk/afwijzingen/4", "Herstel", ""),
        ("geld", "/praktijk/geld", "Geld", ""),
        ("kostenraming", "/praktijk/patienten/1/kostenraming", "Kostenraming", ""),
        ("backoffice", "/verzekeraar", "", "Zuiderlicht"),
    ];

    [Fact]
    public async Task Every_picture_of_the_manuals_is_made_of_a_page_that_is_there()
    {
        Assert.SkipWhen(Venster.Programma() is null, "chromium en chromedriver zijn er niet; test.sh installeert ze");
        using var server = await Demoserver.StartAsync();
        using var venster = Venster.Open(server);
        venster.Naar(server.Inloglink);
        // Something to claim, for the trial.
        venster.Naar("/praktijk/behandelingen");
        venster.Vul("Patiënt", "Jansen").Vul("Dag", "01-04-2026").Vul("Prestatiecode", "24502").Vul("Tarief", "36,00").Druk("Schrijf op");
        var werkplek = "";
        foreach (var (beeld, pad, kop, waar) in Beelden)
        {
            if (waar != werkplek)
            {
                venster.Naar("/account/werkplekken").Druk(waar);
                werkplek = waar;
            }

            venster.Naar(pad).Kop.ShouldContain(kop, Case.Sensitive, pad);
            venster.Beeld(beeld, Venster.Map(IsVoorDocs ? "docs" : "artifacts", "beelden"));
        }
    }

    [Fact]
    public void The_manuals_show_these_pictures_and_no_others()
    {
        var genoemd = new[] { "gebruik.md", "backoffice.md" }
            .SelectMany(m => Plaatje().Matches(File.ReadAllText(Path.Combine(Venster.Map("docs"), m))).Select(p => p.Groups["naam"].Value))
            .ToList();

        genoemd.ShouldBe(Beelden.Select(b => b.Beeld), ignoreOrder: true);
        genoemd.ShouldAllBe(naam => File.Exists(Path.Combine(Venster.Map("docs", "beelden"), naam + ".png")));
    }

    private static bool IsVoorDocs => Environment.GetEnvironmentVariable("VEREFFEN_BEELDEN") == "1";

    [GeneratedRegex(@"!\[[^\]]+\]\(beelden/(?<naam>[a-z-]+)\.png\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plaatje();
}
