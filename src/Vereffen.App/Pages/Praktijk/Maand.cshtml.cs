using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>The month batch: a trial with all insurers at once, one overview, and the claims of what was chosen.</summary>
public sealed class MaandModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    /// <summary>Last day that is looked at, as typed.</summary>
    public string Tot { get; private set; } = "";

    public string Formulier { get; private set; } = "";

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    /// <summary>The last trial; null = never.</summary>
    public Taak? Proef { get; private set; }

    public Taak? Indiening { get; private set; }

    public IReadOnlyList<Maandstand> Standen { get; private set; } = [];

    public IReadOnlyList<string> Onbekend { get; private set; } = [];

    public Bladzij<Maandbezwaar> Bezwaren { get; private set; } = new([], 0, 1);

    public IReadOnlyList<Maandclaim> Claims { get; private set; } = [];

    public bool ProefLoopt => Proef?.Stand == Taakstand.Loopt;

    public bool IndieningLoopt => Indiening?.Stand == Taakstand.Loopt;

    /// <summary>The trial is over and nothing was claimed of it yet.</summary>
    public bool KanIndienen => Proef?.Stand == Taakstand.Klaar && !IndieningLoopt && Standen.Any(s => s.Goed > 0);

    public void OnGet(int pagina = 1) => Laad(pagina);

    public IActionResult OnPostProef(string? tot, string? formulier)
    {
        var fouten = new List<Veldfout>();
        if (
            !DateOnly.TryParseExact(
                (tot ?? "").Trim(),
                ["d-M-yyyy", "yyyy-MM-dd"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var dag
            )
        )
        {
            fouten.Add(new("tot", "Vul een dag in als dag-maand-jaar, zoals 31-12-2026."));
        }

        if (fouten.Count > 0 || !IsSleutel(formulier))
        {
            Fouten = fouten;
            Laad(1);
            Tot = tot ?? "";
            return Page();
        }

        Kantoor.Maandproef.Begin(dag, formulier!, User.Naam());
        Wek();
        return Redirect("/praktijk/maand");
    }

    public IActionResult OnPostDienIn(long proef, string[]? gekozen, string? formulier)
    {
        var uzovis = (gekozen ?? [])
            .Select(g => UzoviNummer.TryParse(g, out var u) ? u : (UzoviNummer?)null)
            .OfType<UzoviNummer>()
            .ToList();
        if (uzovis.Count == 0 || !IsSleutel(formulier))
        {
            Fouten = [new Veldfout("", "Vink minstens een zorgverzekeraar aan.")];
            Laad(1);
            return Page();
        }

        if (Kantoor.Maandindiening.Begin(proef, uzovis, formulier!, User.Naam()) is null)
        {
            Fouten = [new Veldfout("", "Deze proefdeclaratie is er niet meer; doe haar opnieuw.")];
            Laad(1);
            return Page();
        }

        Wek();
        return Redirect("/praktijk/maand");
    }

    private static bool IsSleutel(string? formulier) => formulier is { Length: > 0 and <= 60 };

    private void Laad(int pagina)
    {
        Formulier = Wereld.NieuweSleutel();
        var vandaag = Kantoor.Vandaag;
        Tot = new DateOnly(vandaag.Year, vandaag.Month, 1).AddDays(-1).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
        Proef = Kantoor.Taken.Laatste(Taaksoort.Maandproef);
        Indiening = Kantoor.Taken.Laatste(Taaksoort.Maandindiening);
        if (Indiening is { } indiening)
        {
            Claims = Kantoor.Maandindiening.Claims(indiening.Id);
        }

        if (Proef is not { Stand: Taakstand.Klaar } proef)
        {
            return;
        }

        Standen = Kantoor.Maandproef.Standen(proef.Id);
        Onbekend = Kantoor.Maandproef.Onbekend(proef.Id);
        Bezwaren = Kantoor.Maandproef.Bezwaren(proef.Id, pagina);
        NoteerInzage("maandproef", Bezwaren.Rijen.Select(r => r.Regel.PatientId).Distinct().Select(p => Kantoor.Patienten.Lees(p)!));
    }
}
