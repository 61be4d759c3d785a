using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;
using Vereffen.Verrekening;

namespace Vereffen.App.Pages;

/// <summary>One request with its answer; as long as it is open it may be taken back.</summary>
public sealed class VerzoekModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public Verzoekkaart Kaart { get; private set; } = null!;

    public string? Bezwaar { get; private set; }

    /// <summary>Masked; null when it is not about an account.</summary>
    public string? Rekening => Iban.TryParse(Kaart.Inhoud?.Iban ?? "", out var iban) ? iban.ToString() : null;

    public IActionResult OnGet(Guid id) => Zoek(id) ? Page() : NotFound();

    public IActionResult OnPostIntrekken(Guid id)
    {
        if (!Zoek(id))
        {
            return NotFound();
        }

        Bezwaar = Kantoor.Verzoeken.TrekIn(id);
        if (Bezwaar is null)
        {
            return Naar($"/praktijk/verzoeken/{id}", "De intrekking gaat nu naar de zorgverzekeraar.");
        }

        Zoek(id);
        return Page();
    }

    private bool Zoek(Guid id)
    {
        Kaart = Kantoor.Verzoeken.Lees(id)!;
        return Kaart is not null;
    }
}
