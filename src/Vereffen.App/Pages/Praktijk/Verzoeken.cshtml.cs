using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>What the practice asked of insurers, and what it may ask.</summary>
public sealed class VerzoekenModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public IReadOnlyList<Verzoekkaart> Verzoeken { get; private set; } = [];

    public void OnGet() => Verzoeken = Kantoor.Verzoeken.Alle();
}
