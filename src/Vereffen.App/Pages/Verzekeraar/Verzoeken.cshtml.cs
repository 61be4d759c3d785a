using Vereffen.App.Hosting;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>Requests of zorgaanbieders that wait for a person; the oldest first.</summary>
public sealed class VerzekeraarVerzoekenModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    public IReadOnlyList<Verzoekzaak> Zaken { get; private set; } = [];

    public Blad Blad { get; private set; } = new(1, 0, Inzageadministratie.PerPagina, "");

    public bool OokAfgerond { get; private set; }

    public static string Stand(Verzoekzaak zaak)
    {
        ArgumentNullException.ThrowIfNull(zaak);
        return zaak.Laatste switch
        {
            null => "te beoordelen",
            { Handeling: Verzoekhandeling.Gecontroleerd } stap => $"gecontroleerd door {stap.Door}, wacht op een tweede persoon",
            { } stap => $"{stap.Handeling.ToString().ToLowerInvariant()} door {stap.Door} op {Toon.Moment(stap.Op)}",
        };
    }

    public async Task OnGetAsync(bool alle, string? pagina)
    {
        OokAfgerond = alle;
        var (uzovi, gevraagd) = (Uzovi, Blad.Gevraagd(pagina));
        var zaken = await MetAsync(rol => rol.Verzoeken.Alle(uzovi));
        var gekozen = alle ? zaken.ToList() : [.. zaken.Where(z => z.IsOpen).Reverse()];
        Blad = new Blad(gevraagd, gekozen.Count, Inzageadministratie.PerPagina, "/verzekeraar/verzoeken", ("alle", alle ? "true" : ""));
        Zaken = [.. gekozen.Skip((gevraagd - 1) * Blad.PerPagina).Take(Blad.PerPagina)];
    }
}
