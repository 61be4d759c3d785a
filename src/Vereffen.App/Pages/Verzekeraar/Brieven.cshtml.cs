using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.App.Opdrachten;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>The log of letters and overzichten on paper.</summary>
public sealed class VerzekeraarBrievenModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    public IReadOnlyList<Logbrief> Brieven { get; private set; } = [];

    public Blad Blad { get; private set; } = new(1, 0, Inzageadministratie.PerPagina, "");

    /// <summary>Only letters that stand so; null = all.</summary>
    public Briefstand? Stand { get; private set; }

    internal static string Woord(Documentsoort soort) =>
        soort switch
        {
            Documentsoort.OverzichtPerPost => "overzicht per post",
            Documentsoort.Verrekenoverzicht => "verrekenoverzicht",
            _ => soort.ToString().ToLowerInvariant(),
        };

    internal static string Woord(Briefstand stand) => stand == Briefstand.Klaar ? "staat klaar" : stand.ToString().ToLowerInvariant();

    public async Task OnGetAsync(string? stand, string? pagina)
    {
        Stand = Enum.GetValues<Briefstand>().Cast<Briefstand?>().FirstOrDefault(s => s.ToString() == stand);
        var uzovi = Uzovi;
        var alle = await MetAsync(rol =>
            rol.Documenten.Alle().Where(b => b.Uzovi == uzovi && (Stand is null || b.Stand == Stand)).ToList()
        );
        Blad = new Blad(
            Blad.Gevraagd(pagina),
            alle.Count,
            Inzageadministratie.PerPagina,
            "/verzekeraar/brieven",
            ("stand", Stand?.ToString() ?? "")
        );
        Brieven = [.. alle.OrderByDescending(b => b.Nummer).Skip((Blad.Pagina - 1) * Blad.PerPagina).Take(Blad.PerPagina)];
    }

    public async Task<IActionResult> OnPostMaakAsync()
    {
        var wie = Wie;
        var verslag = await MetAsync(rol =>
        {
            using var afdruk = Geldopties.Afdruk();
            return rol.Documenten.Maak(afdruk, wie);
        });
        return Klaar(
            $"{Nummer(verslag.Gemaakt)} {(verslag.Gemaakt == 1 ? "brief of overzicht" : "brieven en overzichten")} gemaakt.{(verslag.ZonderPdf is { } waarom ? $" {waarom}" : "")}",
            "/verzekeraar/brieven"
        );
    }
}
