using System.Text;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>One letter: what was done to it, and holding it back, letting it go or withdrawing it.</summary>
public sealed class VerzekeraarBriefModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    private const int LangsteReden = 500;

    public Logbrief Brief { get; private set; } = null!;

    public IReadOnlyList<Logstap> Stappen { get; private set; } = [];

    public Formulier Form { get; private set; } = Formulier.Leeg("stap");

    /// <summary>What can be done to it as it stands.</summary>
    public IReadOnlyList<(string Waarde, string Naam)> Keuzes =>
        Brief.Stand switch
        {
            Briefstand.Klaar => [("", "Kies .."), ("Vasthouden", "Houd vast"), ("Intrekken", "Trek in: gaat nooit uit")],
            Briefstand.Vastgehouden => [("", "Kies .."), ("Vrijgeven", "Geef vrij"), ("Intrekken", "Trek in: gaat nooit uit")],
            _ => [],
        };

    public async Task<IActionResult> OnGetAsync(long nummer) => await ZoekAsync(nummer) ? Page() : NotFound();

    /// <summary>The page itself, to be kept or printed: never shown as one of ours.</summary>
    public async Task<IActionResult> OnGetInhoudAsync(long nummer)
    {
        var uzovi = Uzovi;
        var html = await MetAsync(rol => rol.Inzage.Brief(uzovi, nummer));
        return html is null ? NotFound() : File(Encoding.UTF8.GetBytes(html), "application/octet-stream", $"brief-{Nummer(nummer)}.html");
    }

    public async Task<IActionResult> OnPostAsync(long nummer)
    {
        if (!await ZoekAsync(nummer))
        {
            return NotFound();
        }

        Form = Formulier.Van("stap", Request.Form);
        var handeling = Form.Keuze(
            "handeling",
            "wat u doet",
            Briefhandeling.Vasthouden,
            Briefhandeling.Vrijgeven,
            Briefhandeling.Intrekken
        );
        var reden = Form.Tekst("reden", "de reden", LangsteReden);
        if (!Form.IsGoed)
        {
            return Page();
        }

        var wie = Wie;
        if (await MetAsync(rol => rol.Documenten.Doe(nummer, handeling!.Value, wie, reden)) is { } bezwaar)
        {
            Form.Weiger(bezwaar);
            await ZoekAsync(nummer);
            return Page();
        }

        return Klaar("Vastgelegd.", $"/verzekeraar/brieven/{Nummer(nummer)}");
    }

    private async Task<bool> ZoekAsync(long nummer)
    {
        var uzovi = Uzovi;
        var (brief, stappen) = await MetAsync(rol =>
        {
            var gevonden = rol.Documenten.Alle().FirstOrDefault(b => b.Nummer == nummer && b.Uzovi == uzovi);
            return (gevonden, gevonden is null ? [] : rol.Documenten.Stappen(nummer));
        });
        if (brief is null)
        {
            return false;
        }

        (Brief, Stappen) = (brief, stappen);
        return true;
    }
}
