using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>The claims of a practice.</summary>
public sealed class DeclaratiesModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public Bladzij<Indiening> Lijst { get; private set; } = new([], 0, 1);

    public void OnGet(int pagina = 1) => Lijst = Kantoor.Declaraties.Alle(pagina);
}
