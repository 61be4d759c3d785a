using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;

namespace Vereffen.App.Pages;

/// <summary>One list of all that waits for a practice, in euros.</summary>
public sealed class PraktijkIndexModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public IReadOnlyList<Actie> Acties { get; private set; } = [];

    public bool IsVoorbeeld => Wereld.VolgendeDag is not null;

    /// <summary>Steps of a practice that begins, which are still to be done.</summary>
    public int Beginstappen { get; private set; }

    public void OnGet()
    {
        Acties = [.. Actielijst.Van(Kantoor).Where(a => a.Aantal > 0)];
        Beginstappen = Startstappen.Van(Wereld, Kantoor, Verzekeraar).Open;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken annuleer)
    {
        if (Wereld.VolgendeDag is not { } volgende)
        {
            return NotFound();
        }

        return Naar(
            "/praktijk",
            await volgende(annuleer) ? "Een dag verder." : "De maand is om: draai de demo opnieuw voor de volgende maand."
        );
    }
}
