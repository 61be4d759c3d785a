using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>Adds a patient, and asks COV at once.</summary>
public sealed class PatientnieuwModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public Patientinvoer Invoer { get; private set; } = new();

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    public bool KanCov => Wereld.Cov is not null;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync([FromForm] Patientinvoer invoer, CancellationToken annuleer)
    {
        Invoer = invoer ?? new Patientinvoer();
        var (id, fouten) = Kantoor.Patienten.Voegtoe(Invoer);
        if (id is not { } nieuw)
        {
            Fouten = fouten;
            return Page();
        }

        var kaart = Kantoor.Patienten.Lees(nieuw)!;
        NoteerInzage("toevoegen", kaart);
        string? bezwaar = null;
        if (Wereld.Cov is { } cov)
        {
            (_, bezwaar) = await Covvraagbaak.VraagAsync(cov, Kantoor, [kaart], Kantoor.Vandaag, User.Naam(), annuleer);
        }

        return Naar($"/praktijk/patienten/{nieuw}", bezwaar is null ? "De patiënt is toegevoegd." : $"De patiënt is toegevoegd. {bezwaar}");
    }
}
