using Vereffen.App.Hosting;
using Vereffen.Portaal;

namespace Vereffen.App.Pages;

/// <summary>Who takes part in the exchange.</summary>
public sealed class PortaalPartijenModel(Webwereld wereld) : Portaalpagina(wereld)
{
    public string Zoek { get; private set; } = "";

    public IReadOnlyList<Partijregel> Regels { get; private set; } = [];

    public Blad Blad { get; private set; } = new(1, 0, Portaalinzage.PerPagina, "");

    public void OnGet(string? zoek, string? pagina)
    {
        Zoek = Blad.Zoekterm(zoek);
        var blad = Blad.Gevraagd(pagina);
        (Regels, var aantal) = Portaal.Inzage.Partijen(Zoek, blad);
        Blad = new Blad(blad, aantal, Portaalinzage.PerPagina, "/portaal/partijen", ("zoek", Zoek));
    }
}
