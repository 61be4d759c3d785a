using Vereffen.App.Hosting;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>The claims on which a person decides; what must be paid first comes first.</summary>
public sealed class VerzekeraarUitvalModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    private const int Meeste = 200;

    public IReadOnlyList<Uitvalzaak> Zaken { get; private set; } = [];

    public int Aantal { get; private set; }

    public bool OokAfgerond { get; private set; }

    public async Task OnGetAsync(bool alle)
    {
        OokAfgerond = alle;
        var uzovi = Uzovi.ToString();
        var zaken = await MetAsync(rol => rol.Uitval(alle).Where(z => z.Uzovi == uzovi).ToList());
        Aantal = zaken.Count;
        Zaken = [.. zaken.Take(Meeste)];
    }
}
