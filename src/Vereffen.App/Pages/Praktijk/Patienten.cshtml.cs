using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>The patients of a practice, searched in the database.</summary>
public sealed class PatientenModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    private const int MeesteCovs = 20_000;

    public string Zoek { get; private set; } = "";

    public Bladzij<Patientkaart> Gevonden { get; private set; } = new([], 0, 1);

    public bool KanCov => Wereld.Cov is not null;

    public void OnGet(string? zoek, int pagina = 1)
    {
        Zoek = (zoek ?? "").Trim();
        Zoek = Zoek.Length > 60 ? Zoek[..60] : Zoek;
        Gevonden = Kantoor.Patienten.Zoek(Zoek, pagina);
        NoteerInzage("lijst", Gevonden.Rijen);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken annuleer)
    {
        if (Wereld.Cov is not { } cov)
        {
            return NotFound();
        }

        var eerste = new DateOnly(Kantoor.Vandaag.Year, Kantoor.Vandaag.Month, 1);
        var wie = Kantoor.Patienten.ZonderCovSinds(eerste, MeesteCovs);
        var (gevraagd, bezwaar) = await Covvraagbaak.VraagAsync(cov, Kantoor, wie, Kantoor.Vandaag, annuleer);
        return Naar(
            "/praktijk/patienten",
            bezwaar ?? (gevraagd == 1 ? "COV is voor 1 patiënt gevraagd." : $"COV is voor {gevraagd} patiënten gevraagd.")
        );
    }
}
