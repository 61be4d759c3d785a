using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>What is ready, per insurer.</summary>
public sealed class DeclarerenModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public IReadOnlyList<Klaarstaand> Klaar { get; private set; } = [];

    public bool KanCov => Wereld.Cov is not null;

    public string Formulier { get; private set; } = "";

    public void OnGet()
    {
        Klaar = Kantoor.Declaraties.Klaar();
        Formulier = Wereld.NieuweSleutel();
    }

    /// <summary>Asks, for each open treatment without an insurer, where the patient was insured on that day.</summary>
    public IActionResult OnPostCov(string? formulier)
    {
        if (!KanCov)
        {
            return NotFound();
        }

        var taak = Kantoor.Covs.BeginOpen(formulier is { Length: > 0 and <= 60 } ? formulier : Wereld.NieuweSleutel(), User.Naam());
        Wek();
        return Redirect($"/praktijk/taken/{taak.Id}");
    }
}
