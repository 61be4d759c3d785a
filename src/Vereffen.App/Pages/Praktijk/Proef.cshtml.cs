using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>Everything that the insurer would say that a practice can know, before anything leaves; and the button that sends it.</summary>
public sealed class ProefModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public UzoviNummer Uzovi { get; private set; }

    public Proefuitkomst? Proef { get; private set; }

    public string? Bezwaar { get; private set; }

    public string Formulier { get; private set; } = "";

    public IActionResult OnGet(string uzovi)
    {
        if (!UzoviNummer.TryParse(uzovi, out var nummer))
        {
            return NotFound();
        }

        Laad(nummer);
        Formulier = Wereld.NieuweSleutel();
        return Page();
    }

    public IActionResult OnPost(string uzovi, long[]? mee, string? formulier)
    {
        if (!UzoviNummer.TryParse(uzovi, out var nummer))
        {
            return NotFound();
        }

        if (formulier is not { Length: > 0 and <= 60 })
        {
            Laad(nummer);
            Formulier = Wereld.NieuweSleutel();
            Bezwaar = "Dit formulier was niet volledig; probeer het nog eens.";
            return Page();
        }

        if (mee is not { Length: > 0 })
        {
            Laad(nummer);
            Formulier = formulier;
            Bezwaar = "Vink minstens een regel aan.";
            return Page();
        }

        var (factuur, bezwaar) = Kantoor.Declaraties.DienIn(nummer, formulier, mee);
        if (factuur is null)
        {
            Laad(nummer);
            Formulier = Wereld.NieuweSleutel();
            Bezwaar = bezwaar;
            return Page();
        }

        return Naar("/praktijk/declaraties", $"Factuur {factuur} staat klaar voor verzending en wordt nu naar het portaal gestuurd.");
    }

    private void Laad(UzoviNummer uzovi)
    {
        Uzovi = uzovi;
        Proef = Kantoor.Declaraties.Proef(uzovi);
    }
}
