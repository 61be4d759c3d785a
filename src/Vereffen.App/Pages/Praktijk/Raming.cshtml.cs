using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.Afdruk;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>Tells a patient beforehand what care will cost, and keeps the day.</summary>
public sealed class RamingModel(Webwereld wereld, PdfAfdruk afdruk) : Praktijkpagina(wereld)
{
    /// <summary>As many as a list of suggestions can show.</summary>
    private const int MeesteCodes = 500;

    public Patientkaart Patient { get; private set; } = null!;

    public Raminginvoer Invoer { get; private set; } = new();

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    public IReadOnlyList<Kostenraming> Ramingen { get; private set; } = [];

    public IReadOnlyList<Tarief> Tarieven { get; private set; } = [];

    public IActionResult OnGet(long id)
    {
        if (!Laad(id))
        {
            return NotFound();
        }

        Invoer = new Raminginvoer { GemeldOp = Toon.Dag(Kantoor.Vandaag), Formulier = Wereld.NieuweSleutel() };
        return Page();
    }

    public IActionResult OnGetPdf(long id, long raming) =>
        Zoek(id, raming) is { } gevonden
            ? Papier(
                afdruk,
                Html(gevonden),
                $"kostenraming-{gevonden.GemeldOp.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.pdf",
                $"/praktijk/patienten/{id}/kostenraming"
            )
            : NotFound();

    public IActionResult OnGetBlad(long id, long raming) => Zoek(id, raming) is { } gevonden ? Papierblad(Html(gevonden)) : NotFound();

    public IActionResult OnPost(long id, [FromForm] Raminginvoer invoer)
    {
        Invoer = invoer ?? new Raminginvoer();
        if (!Laad(id))
        {
            return NotFound();
        }

        (var nieuw, Fouten) = Kantoor.Ramingen.Maak(id, Invoer);
        return nieuw is null
            ? Page()
            : Naar($"/praktijk/patienten/{id}/kostenraming", "De kostenraming is bewaard; geef haar nu aan de patiënt.");
    }

    private string Html(Kostenraming raming) => Praktijkpapier.Raming(Kantoor.Gegevens, Patient, raming);

    private Kostenraming? Zoek(long id, long raming) =>
        Laad(id)
            ? Kantoor.Ramingen.Lees(raming) is { } r && r.PatientId == id
                ? r
                : null
            : null;

    private bool Laad(long id)
    {
        if (Kantoor.Patienten.Lees(id) is not { } kaart)
        {
            return false;
        }

        (Patient, Ramingen, Tarieven) = (
            kaart,
            Kantoor.Ramingen.Van(id),
            [.. Kantoor.Tarieven.Alle().Where(t => t.Geldig.Bevat(Kantoor.Vandaag)).Take(MeesteCodes)]
        );
        NoteerInzage("kostenraming", kaart);
        return true;
    }
}
