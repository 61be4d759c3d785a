using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>One list of all that waits for a practice, in euros.</summary>
public sealed class PraktijkIndexModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    /// <summary>Most insurers take a claim within a year; from nine months on it presses.</summary>
    private const int Maanden = 9;

    public IReadOnlyList<Actie> Acties { get; private set; } = [];

    public bool IsVoorbeeld => Wereld.VolgendeDag is not null;

    public void OnGet() => Acties = [.. Zoek().Where(a => a.Aantal > 0)];

    public async Task<IActionResult> OnPostAsync(CancellationToken annuleer)
    {
        if (Wereld.VolgendeDag is not { } volgende)
        {
            return NotFound();
        }

        return Naar(
            "/praktijk",
            await volgende(annuleer) ? "Een dag verder." : "De maand is om: draai de demo opnieuw voor de volgende maand."
        );
    }

    private IEnumerable<Actie> Zoek()
    {
        var (afgewezen, bedrag) = Kantoor.Behandelingen.Tel(Staat.Afgewezen);
        yield return new Actie("Afgewezen regels om te herstellen", afgewezen, bedrag, "/praktijk/afwijzingen", "Herstel");
        var (teruggekomen, terug) = Kantoor.Behandelingen.TelTeruggekomen();
        yield return new Actie("Door het portaal teruggestuurd", teruggekomen, terug, "/praktijk/declareren", "Verbeter en dien in");
        var notas = Kantoor.Notas.NogTeMaken();
        yield return new Actie(
            "Nota's die u nog maakt",
            notas.Sum(n => n.Aantal),
            new Bedrag(notas.Sum(n => n.Bedrag.Cents)),
            "/praktijk/notas",
            "Maak de nota's"
        );
        var klaar = Kantoor.Declaraties.Klaar();
        var zonder = klaar.Where(k => k.Uzovi is null).ToList();
        yield return new Actie(
            "Behandelingen zonder zorgverzekeraar",
            zonder.Sum(k => k.Aantal),
            Som(zonder),
            "/praktijk/declareren",
            "Vraag COV"
        );
        var metVerzekeraar = klaar.Where(k => k.Uzovi is not null).ToList();
        yield return new Actie(
            "Klaar om te declareren",
            metVerzekeraar.Sum(k => k.Aantal),
            Som(metVerzekeraar),
            "/praktijk/declareren",
            "Declareer"
        );
        var (laat, laatste) = Kantoor.Behandelingen.TelOudeOpen(Kantoor.Vandaag.AddMonths(-Maanden));
        yield return new Actie(
            $"Ouder dan {Maanden} maanden en nog niet gedeclareerd",
            laat,
            laatste,
            "/praktijk/declareren",
            "Declareer nu"
        );
        yield return new Actie(
            "Declaraties die op antwoord wachten",
            Kantoor.Declaraties.Onderweg(),
            null,
            "/praktijk/declaraties",
            "Bekijk"
        );
        var telaat = Kantoor.Geld.Standen().Where(s => s.Uiterlijk < Kantoor.Vandaag && !s.NogTeOntvangen.IsNul).ToList();
        yield return new Actie(
            "Toegekend, en over de betaaltermijn niet op uw bank gezien",
            telaat.Count,
            telaat.Aggregate(Bedrag.Nul, (som, s) => som + s.NogTeOntvangen),
            "/praktijk/geld",
            "Lees uw bankafschrift in"
        );
    }

    private static Bedrag Som(IEnumerable<Klaarstaand> klaar) => klaar.Aggregate(Bedrag.Nul, (som, k) => som + k.Bedrag);

    /// <summary>A line of the list.</summary>
    public sealed record Actie(string Wat, int Aantal, Bedrag? Bedrag, string Pad, string Doen);
}
