using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>The patients of a practice, searched in the database.</summary>
public sealed class PatientenModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public string Zoek { get; private set; } = "";

    public Bladzij<Patientkaart> Gevonden { get; private set; } = new([], 0, 1);

    public string Formulier { get; private set; } = "";

    public bool KanCov => Wereld.Cov is not null;

    public void OnGet(string? zoek, int pagina = 1)
    {
        Formulier = Wereld.NieuweSleutel();
        Zoek = (zoek ?? "").Trim();
        Zoek = Zoek.Length > 60 ? Zoek[..60] : Zoek;
        Gevonden = Kantoor.Patienten.Zoek(Zoek, pagina);
        NoteerInzage("lijst", Gevonden.Rijen);
    }

    /// <summary>Digits are of a BSN: those never come in an address. A name may.</summary>
    public IActionResult OnPostZoek(string? zoek)
    {
        var term = Blad.Zoekterm(zoek);
        if (!IsNummer(term))
        {
            return Redirect(term.Length == 0 ? "/praktijk/patienten" : "/praktijk/patienten?zoek=" + Uri.EscapeDataString(term));
        }

        OnGet(term);
        return Page();
    }

    /// <summary>Found by digits: no more pages of it, as their addresses would hold them.</summary>
    public bool IsNummerzoek => IsNummer(Zoek);

    private static bool IsNummer(string tekst) => tekst.Length > 0 && tekst.All(char.IsAsciiDigit);

    public IActionResult OnPost(string? formulier)
    {
        if (!KanCov)
        {
            return NotFound();
        }

        var eerste = new DateOnly(Kantoor.Vandaag.Year, Kantoor.Vandaag.Month, 1);
        var sleutel = formulier is { Length: > 0 and <= 60 } ? formulier : Wereld.NieuweSleutel();
        var taak = Kantoor.Covs.Begin(Kantoor.Vandaag, eerste, sleutel, User.Naam());
        Wek();
        return Redirect($"/praktijk/taken/{taak.Id}");
    }
}
