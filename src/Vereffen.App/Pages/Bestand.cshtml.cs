using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>Explains any file that somebody drops in. Nothing is kept, and nothing of a file is logged.</summary>
[RequestSizeLimit(MeesteBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MeesteBytes)]
public sealed class BestandModel : PageModel
{
    public const int MeesteMegabytes = 40;
    private const long MeesteBytes = (MeesteMegabytes * 1_000_000L) + 100_000;
    private const int MeesteBestanden = 30;

    /// <summary>What is wrong with what was sent; null when nothing.</summary>
    public string? Fout { get; private set; }

    /// <summary>True when persons are shown.</summary>
    public bool Personen { get; private set; }

    public IReadOnlyList<Bestanduitleg> Uitleg { get; private set; } = [];

    /// <summary>One sentence per thing that somebody wants to know first.</summary>
    internal IEnumerable<string> Samenvatting
    {
        get
        {
            foreach (var declaratie in Uitleg.OfType<Declaratieuitleg>().Where(d => d.Ingediend is not null))
            {
                yield return $"Declaratie {declaratie.Factuurnummer}: € {declaratie.Ingediend!.Value.Komma()} ingediend.";
            }

            foreach (var retour in Uitleg.OfType<Retouruitleg>())
            {
                if (retour is { Ingediend: { } ingediend, Toegekend: { } toegekend })
                {
                    yield return $"Retour op {retour.Factuurnummer}: € {toegekend.Komma()} van € {ingediend.Komma()} toegekend{(ingediend == toegekend ? "" : $", € {(ingediend - toegekend).Komma()} niet")}.";
                }
            }

            foreach (var overzicht in Uitleg.OfType<Overzichtuitleg>())
            {
                yield return $"Verrekend met {overzicht.Factuurnummer}: € {overzicht.NuVerrekend.Komma()}; u krijgt € {overzicht.Verwacht.Komma()} en bent nog € {overzicht.Openstaand.Komma()} schuldig.";
            }

            foreach (var afschrift in Uitleg.OfType<Afschriftuitleg>())
            {
                var som = afschrift.Boekingen.Aggregate(Bedrag.Nul, (tot, b) => tot + b.Bedrag);
                yield return $"Op de bank van zorgverzekeraars: € {som.Komma()} in {afschrift.Boekingen.Count} {(afschrift.Boekingen.Count == 1 ? "betaling" : "betalingen")}.";
            }
        }
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(IReadOnlyList<IFormFile>? bestanden, bool personen, CancellationToken annuleer)
    {
        Personen = personen;
        if (bestanden is null or { Count: 0 })
        {
            Fout = "Kies eerst een of meer bestanden.";
            return Page();
        }

        if (bestanden.Count > MeesteBestanden)
        {
            Fout = $"Kies hoogstens {MeesteBestanden} bestanden tegelijk.";
            return Page();
        }

        var aangeboden = new List<AangebodenBestand>();
        foreach (var bestand in bestanden)
        {
            using var bytes = new MemoryStream();
            await bestand.CopyToAsync(bytes, annuleer);
            aangeboden.Add(new AangebodenBestand(Path.GetFileName(bestand.FileName), bytes.ToArray()));
        }

        Uitleg = Bestandenlezer.Lees(aangeboden);
        return Page();
    }
}
