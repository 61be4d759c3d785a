using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>A week of treatments, with one row to add one by keyboard alone.</summary>
public sealed class BehandelingenModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public Behandelinvoer Invoer { get; private set; } = new();

    /// <summary>What was typed to find the patient.</summary>
    public string? Wie { get; private set; }

    public Patientkaart? Gekozen { get; private set; }

    /// <summary>Patients who fit what was typed, when more than one does.</summary>
    public IReadOnlyList<Patientkaart> Keuzes { get; private set; } = [];

    public IReadOnlyList<Patientkaart> Patienten { get; private set; } = [];

    public IReadOnlyList<Tarief> Codes { get; private set; } = [];

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    public IReadOnlyList<Behandelregel> Regels { get; private set; } = [];

    public DateOnly Maandag { get; private set; }

    public string Formulier { get; private set; } = "";

    public Bedrag Totaal => Regels.Aggregate(Bedrag.Nul, (som, r) => som + r.Bedrag);

    public void OnGet(string? week, long? patient)
    {
        Gekozen = patient is { } id ? Kantoor.Patienten.Lees(id) : null;
        Formulier = Wereld.NieuweSleutel();
        Invoer = new Behandelinvoer { Datum = Kantoor.Vandaag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) };
        Laad(week);
    }

    public IActionResult OnPostVoegtoe([FromForm] Behandelinvoer invoer, string? wie, string? week)
    {
        Invoer = invoer ?? new Behandelinvoer();
        Wie = wie;
        Formulier = Invoer.Formulier is { Length: > 0 } f ? f : Wereld.NieuweSleutel();
        Gekozen = Invoer.Patient > 0 ? Kantoor.Patienten.Lees(Invoer.Patient) : Zoek(wie);
        var (id, fouten) = Kantoor.Behandelingen.Voegtoe(
            Invoer with
            {
                Patient = Gekozen?.Id ?? 0,
                Code = Code(Invoer.Code),
                Formulier = Formulier,
            }
        );
        if (id is null)
        {
            Fouten =
                Gekozen is not null || fouten.Any(fout => fout.Veld == "patient")
                    ? [.. fouten.Select(fout => fout.Veld == "patient" ? Patientfout() : fout)]
                    : [Patientfout(), .. fouten];
            Laad(week);
            return Page();
        }

        var regel = Kantoor.Behandelingen.Lees(id.Value)!;
        return Naar(
            $"/praktijk/behandelingen?week={Kantoorweek(regel.Datum)}",
            $"Opgeschreven: {regel.Code} voor {regel.Patient}, € {regel.Bedrag.Komma()}."
        );
    }

    public IActionResult OnPostVerwijder(long id, string? week) =>
        Naar(
            $"/praktijk/behandelingen{(week is null ? "" : $"?week={Uri.EscapeDataString(week)}")}",
            Kantoor.Behandelingen.Verwijder(id) ? "De behandeling is verwijderd." : "Deze behandeling is al ingediend en blijft staan."
        );

    /// <summary>Codes that fit what is being typed.</summary>
    public PartialViewResult OnPostCodes(string? code, string? datum)
    {
        var gevonden = Kort(code) ? Kantoor.Tarieven.Zoek(code, Dag(datum)) : [];
        return Opties([.. gevonden.Select(t => (t.Code, $"{t.Omschrijving}, {t.Bedrag?.Komma() ?? "vrij tarief"}"))]);
    }

    /// <summary>Patients who fit what is being typed.</summary>
    public PartialViewResult OnPostPatienten(string? wie)
    {
        var gevonden = Kort(wie) && !string.IsNullOrWhiteSpace(wie) ? Kantoor.Patienten.ZoekOpWeergave(wie.Trim()) : [];
        NoteerInzage("zoeken", gevonden);
        return Opties([
            .. gevonden.Select(k => (k.Weergavenaam, k.Patient.Geboortedatum.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture))),
        ]);
    }

    /// <summary>What the row comes to, while it is being typed; empty as long as that can't be told.</summary>
    public ContentResult OnPostSom([FromForm] Behandelinvoer invoer)
    {
        var gevraagd = invoer ?? new Behandelinvoer();
        var som = Kort(gevraagd.Code) ? Kantoor.Behandelingen.Som(gevraagd with { Code = Code(gevraagd.Code) }) : null;
        return Content(
            som is var (omschrijving, aantal, tarief) ? $"{omschrijving}: {aantal} × {tarief.Komma()} = € {(tarief * aantal).Komma()}" : "",
            "text/plain; charset=utf-8"
        );
    }

    private static bool Kort(string? tekst) => tekst is null or { Length: <= 60 };

    private DateOnly Dag(string? datum) =>
        DateOnly.TryParseExact(
            (datum ?? "").Trim(),
            ["d-M-yyyy", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var dag
        )
            ? dag
            : Kantoor.Vandaag;

    private PartialViewResult Opties(IReadOnlyList<(string Waarde, string Tekst)> opties) =>
        new() { ViewName = "_Opties", ViewData = new ViewDataDictionary<IReadOnlyList<(string Waarde, string Tekst)>>(ViewData, opties) };

    private static string Kantoorweek(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Veldfout Patientfout() =>
        Keuzes.Count > 0
            ? new Veldfout("wie", "Meer patiënten passen hierbij; kies hieronder wie u bedoelt.")
            : new Veldfout("wie", string.IsNullOrWhiteSpace(Wie) ? "Vul in voor wie deze behandeling is." : "Deze patiënt is er niet.");

    /// <summary>The one patient who fits; with more of them they become a choice.</summary>
    private Patientkaart? Zoek(string? wie)
    {
        if (string.IsNullOrWhiteSpace(wie) || wie.Length > 60)
        {
            return null;
        }

        var gevonden = Kantoor.Patienten.ZoekOpWeergave(wie.Trim());
        Keuzes = gevonden.Count > 1 ? gevonden : [];
        return gevonden is [var enige] ? enige : null;
    }

    /// <summary>A number, or the only code that fits the words.</summary>
    private string? Code(string? code)
    {
        if (string.IsNullOrWhiteSpace(code) || code.Trim().All(char.IsAsciiDigit))
        {
            return code;
        }

        return Kantoor.Tarieven.Zoek(code, Kantoor.Vandaag) is [var enige] ? enige.Code : code;
    }

    private void Laad(string? week)
    {
        var dag = DateOnly.TryParseExact(week, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var gevraagd)
            ? gevraagd
            : Kantoor.Vandaag;
        Maandag = dag.AddDays(-(((int)dag.DayOfWeek + 6) % 7));
        Regels = Kantoor.Behandelingen.Van(Maandag, Maandag.AddDays(6));
        Patienten = Kantoor.Patienten.Zoek(null).Rijen;
        Codes = Kantoor.Tarieven.Zoek(null, Kantoor.Vandaag);
        NoteerInzage("behandelingen", Patienten);
    }
}
