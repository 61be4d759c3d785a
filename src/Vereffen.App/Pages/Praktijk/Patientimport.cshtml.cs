using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>Reads a list of patients: first a look, then only the lines that are right.</summary>
[RequestSizeLimit(MeesteBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MeesteBytes, ValueLengthLimit = (int)MeesteBytes)]
public sealed class PatientimportModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    private const long MeesteBytes = 8_000_000;

    public string? Bezwaar { get; private set; }

    /// <summary>The file as it came, to add what was looked at.</summary>
    public string Inhoud { get; private set; } = "";

    public IReadOnlyList<(int Regel, Patientinvoer Invoer, IReadOnlyList<Veldfout> Fouten)> Regels { get; private set; } = [];

    public void OnGet() { }

    public async Task<IActionResult> OnPostBekijkAsync(IFormFile? bestand, CancellationToken annuleer)
    {
        if (bestand is null or { Length: 0 })
        {
            Bezwaar = "Kies eerst een bestand dat niet leeg is.";
            return Page();
        }

        using var bytes = new MemoryStream();
        await bestand.CopyToAsync(bytes, annuleer);
        Inhoud = Bestandstekst.Van(bytes.ToArray());
        (Regels, Bezwaar) = Patientimport.Lees(Inhoud, Kantoor.Vandaag);
        return Page();
    }

    public IActionResult OnPostVoegtoe(string? inhoud)
    {
        (Regels, Bezwaar) = Patientimport.Lees(inhoud ?? "", Kantoor.Vandaag);
        var (nieuw, over) = (0, 0);
        foreach (var (_, invoer, fouten) in Regels)
        {
            if (fouten.Count == 0 && Kantoor.Patienten.Voegtoe(invoer).Id is not null)
            {
                nieuw++;
            }
            else
            {
                over++;
            }
        }

        return Bezwaar is not null
            ? Page()
            : Naar(
                "/praktijk/patienten",
                $"{nieuw} patiënten toegevoegd{(over > 0 ? $", {over} overgeslagen (fout, of al bekend)" : "")}."
            );
    }
}
