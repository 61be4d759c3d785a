using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Portaal;

namespace Vereffen.App.Pages;

/// <summary>One party of the exchange: closing it ends its certificates; it may be opened again, and gets new ones then.</summary>
public sealed class PortaalPartijModel(Webwereld wereld) : Portaalpagina(wereld)
{
    public string Code { get; private set; } = "";

    public bool IsTest { get; private set; }

    public IReadOnlyList<(string Relatie, bool IsGesloten)> Relaties { get; private set; } = [];

    /// <summary>Those that were not revoked.</summary>
    public IReadOnlyList<Certificaatgegevens> Certificaten { get; private set; } = [];

    public bool IsOpen => Relaties.Any(r => !r.IsGesloten);

    public string? Zekerfout { get; private set; }

    private string Pad => $"/portaal/partijen/{Uri.EscapeDataString(Code)}{(IsTest ? "?test=true" : "")}";

    public IActionResult OnGet(string code, bool test) => Zoek(code, test) ? Page() : NotFound();

    public IActionResult OnPostSluit(string code, bool test, bool zeker)
    {
        if (!Zoek(code, test))
        {
            return NotFound();
        }

        if (!zeker)
        {
            Zekerfout = "Kruis aan dat u het zeker weet.";
            return Page();
        }

        var isGesloten = Portaal.Partijen.Sluit(code, test, Wie);
        string? bezwaar = null;
        foreach (var certificaat in Certificaten)
        {
            bezwaar = Certificaatintrekking.TrekIn(Wereld, certificaat, Wie, out _);
        }

        return Klaar((isGesloten ? "De partij is gesloten." : "De partij was al gesloten.") + (bezwaar is null ? "" : $" {bezwaar}"), Pad);
    }

    public IActionResult OnPostHeropen(string code, bool test) =>
        Zoek(code, test)
            ? Klaar(Portaal.Partijen.Heropen(code, test, Wie) ? "De partij doet weer mee." : "De partij deed al mee.", Pad)
            : NotFound();

    private bool Zoek(string code, bool test)
    {
        (Code, IsTest) = (code, test);
        Relaties = Portaal.Partijen.Relaties(code, test);
        Certificaten = [.. Portaal.Certificaten.Alle().Where(c => c.Partij.Code == code && c.IsTest == test && c.IngetrokkenOp is null)];
        return Relaties.Count > 0;
    }
}
