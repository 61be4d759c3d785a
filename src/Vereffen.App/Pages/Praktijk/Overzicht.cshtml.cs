using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>One statement, explained row by row, and the way back to the treatments.</summary>
public sealed class OverzichtModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public Overzichtkaart Kaart { get; private set; } = null!;

    public Overzichtuitleg Uitleg { get; private set; } = null!;

    /// <summary>The claim that it stands beside; null when that isn't here.</summary>
    public string? Claim { get; private set; }

    /// <summary>The insurer sent it in print too.</summary>
    public bool HeeftPdf { get; private set; }

    public IActionResult OnGet(Guid bericht)
    {
        if (Kantoor.Geld.Overzicht(bericht.ToString()) is not { } gevonden)
        {
            return NotFound();
        }

        (Kaart, Uitleg, _) = gevonden;
        HeeftPdf = Kantoor.Geld.OverzichtPdf(bericht.ToString()) is not null;
        Claim = Kantoor.Declaraties.OpFactuurnummer(Kaart.Factuurnummer, Kaart.Uzovi);
        return Page();
    }

    public IActionResult OnGetCsv(Guid bericht) =>
        Kantoor.Geld.Overzicht(bericht.ToString()) is { } gevonden
            ? File(gevonden.Bestand.ToArray(), "text/csv; charset=utf-8", $"overzicht-{bericht:N}.csv")
            : NotFound();

    public IActionResult OnGetPdf(Guid bericht) =>
        Kantoor.Geld.OverzichtPdf(bericht.ToString()) is { } pdf
            ? File(pdf.ToArray(), "application/pdf", $"overzicht-{bericht:N}.pdf")
            : NotFound();
}
