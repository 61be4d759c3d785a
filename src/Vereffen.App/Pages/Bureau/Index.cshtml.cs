using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>All that waits for the people of a bureau.</summary>
public sealed class BureauIndexModel(Webwereld wereld) : Bureaupagina(wereld)
{
    public IReadOnlyList<Actie> Acties { get; private set; } = [];

    /// <summary>Who joins or leaves around today.</summary>
    public IReadOnlyList<Klant> Wisselingen { get; private set; } = [];

    public void OnGet()
    {
        Wisselingen = Kantoor.Klanten.Wisselingen();
        Acties = [.. Zoek().Where(a => a.Aantal > 0)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken annuleer)
    {
        if (Wereld.VolgendeDag is not { } volgende)
        {
            return NotFound();
        }

        return Naar(
            "/bureau",
            await volgende(annuleer) ? "Een dag verder." : "De maand is om: draai de demo opnieuw voor de volgende maand."
        );
    }

    private IEnumerable<Actie> Zoek()
    {
        var wachtend = Kantoor.Bestanden.Wachtend();
        yield return new Actie(
            "Bestanden van klanten om in te dienen",
            wachtend.Count,
            wachtend.Aggregate(Bedrag.Nul, (som, b) => som + b.Bedrag),
            "/bureau/bestanden",
            "Bekijk en dien in"
        );
        var geweigerd = Kantoor.Delen.Geweigerd();
        yield return new Actie(
            "Delen die het portaal niet aannam",
            geweigerd.Count,
            null,
            geweigerd.Count == 1 ? $"/bureau/bestanden/{geweigerd[0].Bestand.ToString(CultureInfo.InvariantCulture)}" : "/bureau/bestanden",
            "Bekijk"
        );
        var (doorgeven, sinds) = Kantoor.Stukken.Tel();
        yield return new Actie(
            sinds is { } oudste ? $"Nog door te geven, het oudste sinds {Toon.Moment(oudste)}" : "Nog door te geven",
            doorgeven,
            null,
            "/bureau/doorgeven",
            "Geef door"
        );
        var (regels, bedrag, bestanden) = Kantoor.Delen.Afgewezen();
        yield return new Actie(
            $"Afgewezen regels van de laatste 30 dagen, in {bestanden} {(bestanden == 1 ? "bestand" : "bestanden")}",
            regels,
            bedrag,
            "/bureau/bestanden",
            "Bekijk"
        );
        var open = Kantoor.Vorderingen.Open();
        yield return new Actie(
            "Open vorderingen van zorgverzekeraars op uw klanten",
            open.Count,
            open.Aggregate(Bedrag.Nul, (som, v) => som + v.Openstaand),
            "/bureau/vorderingen",
            "Bekijk"
        );
    }

    /// <summary>A line of the list.</summary>
    public sealed record Actie(string Wat, int Aantal, Bedrag? Bedrag, string Pad, string Doen);
}
