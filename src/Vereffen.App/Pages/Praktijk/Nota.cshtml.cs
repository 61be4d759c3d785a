using System.Text;
using Microsoft.AspNetCore.Mvc;
using Vereffen.Afdruk;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>One nota: its lines, its paper, and whether it is paid.</summary>
public sealed class NotaModel(Webwereld wereld, PdfAfdruk afdruk) : Praktijkpagina(wereld)
{
    public Nota Nota { get; private set; } = null!;

    public Patientkaart Patient { get; private set; } = null!;

    public IReadOnlyList<Notaregel> Regels { get; private set; } = [];

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    public string? BetaaldOp { get; private set; }

    public string? Reden { get; private set; }

    public IActionResult OnGet(long id) => Laad(id) ? Page() : NotFound();

    /// <summary>The nota as PDF; without a browser to print with, back to the page with the reason.</summary>
    public IActionResult OnGetPdf(long id) =>
        Laad(id) ? Papier(afdruk, Html(), $"nota-{Nota.Nummer}.pdf", $"/praktijk/notas/{id}") : NotFound();

    /// <summary>The same sheet in the browser.</summary>
    public IActionResult OnGetBlad(long id) => Laad(id) ? Papierblad(Html()) : NotFound();

    public IActionResult OnGetCsv(long id)
    {
        if (!Laad(id))
        {
            return NotFound();
        }

        using var uit = new StringWriter();
        Notacsv.Schrijf(uit, Kantoor.Gegevens, Patient, Nota, Regels);
        return File(
            new UTF8Encoding(true).GetPreamble().Concat(Encoding.UTF8.GetBytes(uit.ToString())).ToArray(),
            "text/csv; charset=utf-8",
            $"nota-{Nota.Nummer}.csv"
        );
    }

    public IActionResult OnPostBetaald(long id, string? betaaldOp)
    {
        BetaaldOp = betaaldOp;
        return Doe(id, () => Kantoor.Notas.Betaald(id, betaaldOp), "De nota staat als betaald.");
    }

    public IActionResult OnPostNietBetaald(long id) => Doe(id, () => Kantoor.Notas.NietBetaald(id), "De nota is weer open.");

    public IActionResult OnPostVerval(long id, string? reden)
    {
        Reden = reden;
        return Doe(id, () => Kantoor.Notas.Verval(id, reden), "De nota is vervallen.");
    }

    private string Html() => Praktijkpapier.Nota(Kantoor.Gegevens, Patient, Nota, Regels);

    private IActionResult Doe(long id, Func<Veldfout?> werk, string gelukt)
    {
        if (!Laad(id))
        {
            return NotFound();
        }

        if (werk() is not { } bezwaar)
        {
            return Naar($"/praktijk/notas/{id}", gelukt);
        }

        Fouten = [bezwaar];
        return Page();
    }

    private bool Laad(long id)
    {
        if (Kantoor.Notas.Lees(id) is not { } nota)
        {
            return false;
        }

        (Nota, Regels, Patient) = (nota, Kantoor.Notas.Regels(id), Kantoor.Patienten.Lees(nota.PatientId)!);
        NoteerInzage("nota", Patient);
        return true;
    }
}
