using Vereffen.App.Hosting;
using Vereffen.Portaal;

namespace Vereffen.App.Pages;

/// <summary>Certificates that were issued, what must be renewed first on top.</summary>
public sealed class PortaalCertificatenModel(Webwereld wereld) : Portaalpagina(wereld)
{
    /// <summary>How a certificate can stand, with words for it.</summary>
    internal static readonly IReadOnlyList<(string Stand, string Naam)> Standen =
    [
        ("vernieuwen", "die binnen 60 dagen aflopen"),
        ("geldig", "die geldig zijn"),
        ("verlopen", "die zijn verlopen"),
        ("ingetrokken", "die zijn ingetrokken"),
    ];

    public string Stand { get; private set; } = "";

    public IReadOnlyList<Certificaatgegevens> Certificaten { get; private set; } = [];

    public Blad Blad { get; private set; } = new(1, 0, Portaalinzage.PerPagina, "");

    public void OnGet(string? stand, string? pagina)
    {
        Stand = Standen.Any(s => s.Stand == stand) ? stand! : "";
        var nu = Nu;
        var alle = Portaal
            .Certificaten.Alle()
            .Where(c => Stand.Length == 0 || c.Stand(nu) == Stand)
            .OrderBy(c => Plaats(c.Stand(nu)))
            .ThenBy(c => c.GeldigTot)
            .ToList();
        Blad = new Blad(Blad.Gevraagd(pagina), alle.Count, Portaalinzage.PerPagina, "/portaal/certificaten", ("stand", Stand));
        Certificaten = [.. alle.Skip((Blad.Pagina - 1) * Blad.PerPagina).Take(Blad.PerPagina)];
    }

    private static int Plaats(string stand)
    {
        for (var i = 0; i < Standen.Count; i++)
        {
            if (Standen[i].Stand == stand)
            {
                return i;
            }
        }

        return Standen.Count;
    }
}
