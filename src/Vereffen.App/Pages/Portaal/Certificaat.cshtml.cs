using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Portaal;

namespace Vereffen.App.Pages;

/// <summary>One certificate, and revoking it for good.</summary>
public sealed class PortaalCertificaatModel(Webwereld wereld) : Portaalpagina(wereld)
{
    public Certificaatgegevens Certificaat { get; private set; } = null!;

    public string? Zekerfout { get; private set; }

    public IActionResult OnGet(string serienummer) => Zoek(serienummer) ? Page() : NotFound();

    public IActionResult OnPost(string serienummer, bool zeker)
    {
        if (!Zoek(serienummer))
        {
            return NotFound();
        }

        if (!zeker)
        {
            Zekerfout = "Kruis aan dat u het zeker weet.";
            return Page();
        }

        var bezwaar = Certificaatintrekking.TrekIn(Wereld, Certificaat, Wie, out var isNieuw);
        return Klaar(
            (isNieuw ? "Het certificaat is ingetrokken." : "Dit certificaat was al ingetrokken.") + (bezwaar is null ? "" : $" {bezwaar}"),
            $"/portaal/certificaten/{Certificaat.Serienummer}"
        );
    }

    private bool Zoek(string serienummer)
    {
        Certificaat = Portaal.Certificaten.Alle().FirstOrDefault(c => c.Serienummer == serienummer)!;
        return Certificaat is not null;
    }
}
