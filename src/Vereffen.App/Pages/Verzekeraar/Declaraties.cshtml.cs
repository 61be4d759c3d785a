using Vereffen.App.Hosting;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>Every claim of this insurer, searched and paged in the database.</summary>
public sealed class VerzekeraarDeclaratiesModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    internal static readonly string[] Uitkomsten = ["Toegekend", "Gedeeltelijk", "BestandAfgewezen", "Uitval", "Test"];

    public string Zoek { get; private set; } = "";

    public string Uitkomst { get; private set; } = "";

    public IReadOnlyList<Postvakregel> Regels { get; private set; } = [];

    public Blad Blad { get; private set; } = new(1, 0, Inzageadministratie.PerPagina, "");

    public async Task OnGetAsync(string? zoek, string? uitkomst, string? pagina)
    {
        Zoek = Blad.Zoekterm(zoek);
        Uitkomst = Uitkomsten.Contains(uitkomst) ? uitkomst! : "";
        var (uzovi, blad) = (Uzovi, Blad.Gevraagd(pagina));
        var gevonden = await MetAsync(rol => rol.Inzage.Declaraties(uzovi, Zoek, Uitkomst, blad));
        Regels = gevonden.Regels;
        Blad = new Blad(
            blad,
            gevonden.Aantal,
            Inzageadministratie.PerPagina,
            "/verzekeraar/declaraties",
            ("zoek", Zoek),
            ("uitkomst", Uitkomst)
        );
    }
}
