using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;

namespace Vereffen.App.Pages;

/// <summary>Walks a new practice through what it needs before it is paid.</summary>
public sealed class StartModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    internal Startstappen Begin { get; private set; } = null!;

    public void OnGet() => Laad();

    public IActionResult OnPost(string? stap, bool gedaan)
    {
        if (!Startstappen.IsTeBevestigen(stap))
        {
            return NotFound();
        }

        Kantoor.Begin.Bevestig(stap!, gedaan, User.Naam());
        return Naar("/praktijk/start", gedaan ? "Genoteerd." : "Weer open gezet.");
    }

    private void Laad() => Begin = Startstappen.Van(Wereld, Kantoor, Verzekeraar);
}
