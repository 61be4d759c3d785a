using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;

namespace Vereffen.App.Pages;

/// <summary>Long work as it goes on; asked again and again by a page that follows it.</summary>
public sealed class TaakModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public Voortgang Voortgang { get; private set; } = null!;

    public IActionResult OnGet(long id) => Laad(id, null) ? Page() : NotFound();

    /// <summary>Only the part that changes; when it is over, the page itself is asked anew.</summary>
    public IActionResult OnGetStand(long id, string? hier)
    {
        if (!Laad(id, hier))
        {
            return NotFound();
        }

        if (!Voortgang.Loopt)
        {
            Response.Headers["HX-Refresh"] = "true";
        }

        return Partial("_Voortgang", Voortgang);
    }

    public IActionResult OnPostStop(long id) =>
        Laad(id, null)
            ? Naar(
                $"/praktijk/taken/{id}",
                Kantoor.Taken.Stop(id, $"Gestopt door {User.Naam()}. Wat al was gedaan, is bewaard.")
                    ? "Het is gestopt."
                    : "Het liep al niet meer."
            )
            : NotFound();

    public IActionResult OnPostVerder(long id)
    {
        if (!Laad(id, null))
        {
            return NotFound();
        }

        var melding = Kantoor.Taken.GaVerder(id)
            ? "Het gaat verder."
            : "Dit kan nu niet verder: het loopt al, of er loopt een ander van dezelfde soort.";
        Wek();
        return Naar($"/praktijk/taken/{id}", melding);
    }

    private bool Laad(long id, string? hier)
    {
        if (Kantoor.Taken.Lees(id) is not { } taak)
        {
            return false;
        }

        var pad = $"/praktijk/taken/{id}";
        Voortgang = new Voortgang(
            taak,
            hier is not null && hier.StartsWith("/praktijk/", StringComparison.Ordinal) && Url.IsLocalUrl(hier) ? hier : pad
        );
        return true;
    }
}
