using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;
using Vereffen.Registers;

namespace Vereffen.App.Pages;

/// <summary>Makes a nota for a patient: which treatments, who pays, and for a restitutienota when the price was told.</summary>
public sealed class NotanieuwModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    private Praktijkgegevens praktijk = null!;

    public Patientkaart Patient { get; private set; } = null!;

    public Notasoort Soort { get; private set; }

    public IReadOnlyList<Behandelregel> Kandidaten { get; private set; } = [];

    public Notainvoer Invoer { get; private set; } = new();

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    /// <summary>True when this process knows no contracts, so that the person must.</summary>
    public bool ZonderContracten => Wereld.Registers is null;

    public IActionResult OnGet(string? soort, long patient)
    {
        if (!Laad(soort, patient))
        {
            return NotFound();
        }

        var voorAlles = Soort != Notasoort.Restitutie;
        Invoer = new Notainvoer
        {
            Soort = soort,
            Patient = patient,
            Regels = [.. Kandidaten.Where(r => voorAlles || !HeeftContract(r)).Select(r => r.Id)],
            Aan = Soort == Notasoort.Wlz ? Instelling() : Patient.Weergavenaam,
            Adres = Soort == Notasoort.Wlz ? "" : string.Join('\n', Praktijkpapier.Adres(Patient)),
            Iban = Kantoor.Notas.LaatsteIban(),
            PrijsGemeldOp = Toon.Dag(Kantoor.Ramingen.Van(patient).Select(r => (DateOnly?)r.GemeldOp).FirstOrDefault()),
            Formulier = Wereld.NieuweSleutel(),
        };
        NoteerInzage("nota", Patient);
        return Page();
    }

    public IActionResult OnPost(string? soort, long patient, [FromForm] Notainvoer invoer)
    {
        Invoer = (invoer ?? new Notainvoer()) with { Soort = soort, Patient = patient };
        if (!Laad(soort, patient))
        {
            return NotFound();
        }

        var (id, fouten) = Kantoor.Notas.Maak(Invoer, HeeftContract);
        if (id is null)
        {
            Fouten = fouten;
            return Page();
        }

        return Naar($"/praktijk/notas/{id}", "De nota is gemaakt.");
    }

    /// <summary>A contract, and not only a betaalovereenkomst, ran on the day of treatment.</summary>
    public bool HeeftContract(Behandelregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel.Uzovi is { } uzovi && HeeftContract(uzovi, regel.Datum);
    }

    private bool HeeftContract(UzoviNummer uzovi, DateOnly dag) =>
        Wereld.Registers?.Invoke() is { } registers
        && new[] { praktijk.Agb, praktijk.Zorgverlener }.Any(agb =>
            registers.OvereenkomstOp(agb, uzovi, dag) == OvereenkomstSoort.Contract
        );

    /// <summary>What a person wrote when the lines were ended, when that is the same for all.</summary>
    private string Instelling() => Kandidaten.Select(r => r.EindeReden).Distinct(StringComparer.Ordinal).ToList() is [var een] ? een : "";

    private bool Laad(string? soort, long patient)
    {
        if (new Notainvoer { Soort = soort }.GelezenSoort is not { } gelezen || Kantoor.Patienten.Lees(patient) is not { } kaart)
        {
            return false;
        }

        (Soort, Patient, praktijk) = (gelezen, kaart, Kantoor.Gegevens);
        Kandidaten = Kantoor.Notas.Kandidaten(patient, gelezen);
        return true;
    }
}
