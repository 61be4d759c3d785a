using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>Reads a list of treatments: first a look, then what is new in it. The same file twice gives nothing twice.</summary>
[RequestSizeLimit(MeesteBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MeesteBytes, ValueLengthLimit = (int)MeesteBytes)]
public sealed class BehandelimportModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public const int Getoond = 200;
    private const long MeesteBytes = 8_000_000;

    public string? Bezwaar { get; private set; }

    /// <summary>The file as it came, to take over what was looked at.</summary>
    public string Inhoud { get; private set; } = "";

    public IReadOnlyList<Importregel> Regels { get; private set; } = [];

    public IReadOnlyList<string> Ongebruikt { get; private set; } = [];

    public int Fout => Regels.Count(r => r.Fouten.Count > 0);

    public int Bekend => Regels.Count(r => r.IsBekend);

    public int Nieuw => Regels.Count(r => r.IsNieuw);

    /// <summary>Lines that a page shows: those that are wrong first.</summary>
    public IEnumerable<Importregel> Zichtbaar => Regels.OrderByDescending(r => r.Fouten.Count > 0).ThenBy(r => r.IsBekend).Take(Getoond);

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
        Bekijk(Bestandstekst.Van(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return Page();
    }

    public IActionResult OnPostVoegtoe(string? inhoud, bool zonderFouten)
    {
        var lijst = Behandelimport.Lees(inhoud ?? "");
        if (lijst.Bezwaar is not null)
        {
            Bezwaar = lijst.Bezwaar;
            return Page();
        }

        var (nieuw, bekend, fout) = Kantoor.Inlezing.LeesIn(lijst, zonderFouten);
        if (fout > 0 && !zonderFouten)
        {
            Bekijk(inhoud ?? "");
            Bezwaar =
                "Er is niets opgeslagen, want er staan fouten in. Verbeter het bestand, of vink aan dat die regels worden overgeslagen.";
            return Page();
        }

        return Naar("/praktijk/behandelingen", Verslag(nieuw, bekend, fout));
    }

    private static string Verslag(int nieuw, int bekend, int fout)
    {
        var zin =
            nieuw == 0 ? "Er is niets toegevoegd"
            : nieuw == 1 ? "1 behandeling toegevoegd"
            : $"{nieuw} behandelingen toegevoegd";
        return zin + (bekend > 0 ? $"; {bekend} stonden er al" : "") + (fout > 0 ? $"; {fout} met een fout overgeslagen" : "") + ".";
    }

    private void Bekijk(string inhoud)
    {
        Inhoud = inhoud;
        var lijst = Behandelimport.Lees(inhoud);
        (Ongebruikt, Bezwaar) = (lijst.Ongebruikt, lijst.Bezwaar);
        Regels = Kantoor.Inlezing.Bekijk(lijst);
        NoteerInzage(
            "behandelimport",
            Zichtbaar.Select(r => r.Patient?.Id).OfType<long>().Distinct().Select(id => Kantoor.Patienten.Lees(id)!)
        );
    }
}
