using Vereffen.App.Hosting;
using Vereffen.Portaal;

namespace Vereffen.App.Pages;

/// <summary>The log of messages: who sent what to whom, when, and how it stands. What is in a message is not shown.</summary>
public sealed class PortaalBerichtenModel(Webwereld wereld) : Portaalpagina(wereld)
{
    public string Zoek { get; private set; } = "";

    public IReadOnlyList<Berichtregel> Regels { get; private set; } = [];

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public Blad Blad { get; private set; } = new(1, 0, Portaalinzage.PerPagina, "");

    public void OnGet(string? zoek, string? pagina)
    {
        Zoek = Blad.Zoekterm(zoek);
        Guid? id = Guid.TryParse(Zoek, out var gelezen) ? gelezen : null;
        var blad = Blad.Gevraagd(pagina);
        (Regels, var aantal) = Portaal.Inzage.Berichten(id, id is null ? Zoek : "", blad);
        Weigeringen = Zoek.Length == 0 || id is not null ? Portaal.Inzage.Weigeringen(id) : [];
        Blad = new Blad(blad, aantal, Portaalinzage.PerPagina, "/portaal/berichten", ("zoek", Zoek));
    }
}
