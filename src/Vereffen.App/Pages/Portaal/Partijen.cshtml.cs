using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Portaal;

namespace Vereffen.App.Pages;

/// <summary>Who takes part in the exchange.</summary>
public sealed class PortaalPartijenModel(Webwereld wereld) : Portaalpagina(wereld)
{
    private const int LangsteCode = 60;

    public string Zoek { get; private set; } = "";

    public IReadOnlyList<Partijregel> Regels { get; private set; } = [];

    public Blad Blad { get; private set; } = new(1, 0, Portaalinzage.PerPagina, "");

    public Formulier Form { get; private set; } = Formulier.Leeg("partij");

    internal static IReadOnlyList<(string Waarde, string Naam)> Rollen =>
        [("", "Kies .."), .. Enum.GetNames<Partijrol>().Select(naam => (naam, naam.ToLowerInvariant()))];

    public void OnGet(string? zoek, string? pagina) => Laad(zoek, pagina);

    public IActionResult OnPost()
    {
        Form = Formulier.Van("partij", Request.Form);
        var rol = Form.Keuze("rol", "de rol", Enum.GetValues<Partijrol>());
        var code = Form.Tekst("code", "de code", LangsteCode);
        var test = Form["omgeving"] == "test";
        if (rol is { } r && code.Length > 0)
        {
            var partij = new Partij(r, code);
            if (partij.Bezwaar() is { } bezwaar)
            {
                Form.Weiger("code", bezwaar);
            }
            else if (Form.IsGoed)
            {
                return Klaar(
                    Portaal.Partijen.MeldAan(partij, test, Wie)
                        ? $"{r} {code} is aangemeld."
                        : $"{r} {code} was al aangemeld; er is niets veranderd.",
                    "/portaal/partijen"
                );
            }
        }

        Laad(null, null);
        return Page();
    }

    private void Laad(string? zoek, string? pagina)
    {
        Zoek = Blad.Zoekterm(zoek);
        var blad = Blad.Gevraagd(pagina);
        (Regels, var aantal) = Portaal.Inzage.Partijen(Zoek, blad);
        Blad = new Blad(blad, aantal, Portaalinzage.PerPagina, "/portaal/partijen", ("zoek", Zoek));
    }
}
