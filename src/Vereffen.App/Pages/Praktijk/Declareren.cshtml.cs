using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>What is ready, per insurer.</summary>
public sealed class DeclarerenModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public IReadOnlyList<Klaarstaand> Klaar { get; private set; } = [];

    public bool KanCov => Wereld.Cov is not null;

    public void OnGet() => Klaar = Kantoor.Declaraties.Klaar();

    /// <summary>Asks, for each open treatment without an insurer, where the patient was insured on that day.</summary>
    public async Task<IActionResult> OnPostCovAsync(CancellationToken annuleer)
    {
        if (Wereld.Cov is not { } cov)
        {
            return NotFound();
        }

        var gevraagd = 0;
        foreach (var dag in Kantoor.Behandelingen.ZonderVerzekeraar().GroupBy(r => r.Datum))
        {
            var wie = dag.Select(r => r.PatientId).Distinct().Select(id => Kantoor.Patienten.Lees(id)!).ToList();
            var (aantal, bezwaar) = await Covvraagbaak.VraagAsync(cov, Kantoor, wie, dag.Key, annuleer);
            gevraagd += aantal;
            if (bezwaar is not null)
            {
                return Naar("/praktijk/declareren", bezwaar);
            }
        }

        return Naar("/praktijk/declareren", $"COV is {gevraagd} keer gevraagd.");
    }
}
