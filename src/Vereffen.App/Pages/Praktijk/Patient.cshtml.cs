using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>One patient: data, insurance, treatments.</summary>
public sealed class PatientModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public Patientkaart Kaart { get; private set; } = null!;

    public Patientinvoer Invoer { get; private set; } = new();

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    public IReadOnlyList<(DateOnly GevraagdOp, DateOnly Peildatum, string Resultaat, string? Uzovi, string Wlz, bool Overleden)> Covs
    {
        get;
        private set;
    } = [];

    public IReadOnlyList<Behandelregel> Behandelingen { get; private set; } = [];

    public bool KanCov => Wereld.Cov is not null;

    public IActionResult OnGet(long id)
    {
        if (!Laad(id))
        {
            return NotFound();
        }

        Invoer = Van(Kaart);
        return Page();
    }

    public async Task<IActionResult> OnPostCovAsync(long id, string? peildatum, CancellationToken annuleer)
    {
        if (!Laad(id) || Wereld.Cov is not { } cov)
        {
            return NotFound();
        }

        Invoer = Van(Kaart);
        if (
            !DateOnly.TryParseExact(
                (peildatum ?? "").Trim(),
                ["d-M-yyyy", "yyyy-MM-dd"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var dag
            )
        )
        {
            Fouten = [new Veldfout("peildatum", "Schrijf de dag als dag-maand-jaar.")];
            return Page();
        }

        var (_, bezwaar) = await Covvraagbaak.VraagAsync(cov, Kantoor, [Kaart], dag, User.Naam(), annuleer);
        return Naar($"/praktijk/patienten/{id}", bezwaar ?? "COV is gevraagd.");
    }

    public IActionResult OnPostWijzig(long id, [FromForm] Patientinvoer invoer)
    {
        if (!Laad(id))
        {
            return NotFound();
        }

        Invoer = invoer ?? new Patientinvoer();
        Fouten = Kantoor.Patienten.Wijzig(id, Invoer);
        return Fouten.Count > 0 ? Page() : Naar($"/praktijk/patienten/{id}", "De gegevens zijn bewaard.");
    }

    private bool Laad(long id)
    {
        if (Kantoor.Patienten.Lees(id) is not { } kaart)
        {
            return false;
        }

        Kaart = kaart;
        Covs = Kantoor.Patienten.Covs(id);
        Behandelingen = Kantoor.Behandelingen.VanPatient(id);
        NoteerInzage("dossier", kaart);
        return true;
    }

    private static Patientinvoer Van(Patientkaart kaart) =>
        new()
        {
            Bsn = kaart.Patient.Bsn.Volledig(),
            BsnReden = kaart.BsnReden,
            Naam = kaart.Patient.Naam,
            Voorvoegsel = kaart.Patient.Voorvoegsel,
            Voorletters = kaart.Patient.Voorletters,
            Geboortedatum = kaart.Patient.Geboortedatum.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
            Geslacht = kaart.Patient.Geslacht == 0 ? "" : kaart.Patient.Geslacht.ToString(CultureInfo.InvariantCulture),
            Postcode = kaart.Patient.Postcode,
            Huisnummer = kaart.Patient.Huisnummer == 0 ? "" : kaart.Patient.Huisnummer.ToString(CultureInfo.InvariantCulture),
            Verzekerdennummer = kaart.Patient.Verzekerdennummer,
            Identiteit = kaart.Identiteit,
            IdentiteitOp = kaart.IdentiteitOp?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
        };
}
