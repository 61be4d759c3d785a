using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.App.Pages;

/// <summary>Accounts of providers with the insurer's verrekenkring: what is open, what is kept, and what a person may book.</summary>
public sealed class VerzekeraarVorderingenModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    public const int Meeste = 200;

    public string Kring { get; private set; } = "";

    public string Zoek { get; private set; } = "";

    public IReadOnlyList<Accountsaldo> Saldi { get; private set; } = [];

    public IReadOnlyList<Openstaandevordering> Openstaand { get; private set; } = [];

    public int AantalSaldi { get; private set; }

    public int AantalOpenstaand { get; private set; }

    public async Task OnGetAsync(string? zoek)
    {
        Zoek = Blad.Zoekterm(zoek);
        var uzovi = Uzovi;
        var (kring, saldi, open) = await MetAsync(rol =>
        {
            var naam = rol.Inzage.Kring(uzovi);
            return (naam, rol.Saldi.Where(s => s.Verrekenkring == naam).ToList(), rol.Inzage.Openstaand(uzovi));
        });
        Kring = kring;
        saldi = [.. saldi.Where(s => Past(s.Agb)).OrderByDescending(s => s.Openstaand).ThenBy(s => s.Agb)];
        open = [.. open.Where(v => Past(v.Crediteur) || Past(v.Agb)).OrderBy(v => v.Vervaldatum).ThenBy(v => v.Nummer)];
        (AantalSaldi, AantalOpenstaand) = (saldi.Count, open.Count);
        Saldi = [.. saldi.Take(Meeste)];
        Openstaand = [.. open.Take(Meeste)];
    }

    private bool Past(AgbCode agb) => Zoek.Length == 0 || agb.ToString().StartsWith(Zoek, StringComparison.Ordinal);
}
