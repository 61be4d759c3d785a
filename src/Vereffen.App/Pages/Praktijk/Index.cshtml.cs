using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;

namespace Vereffen.App.Pages;

/// <summary>One list of all that waits for a practice, in euros.</summary>
public sealed class PraktijkIndexModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    /// <summary>From so many days before its end a certificate presses.</summary>
    private const int CertificaatDagen = 60;

    public IReadOnlyList<Actie> Acties { get; private set; } = [];

    public bool IsVoorbeeld => Wereld.VolgendeDag is not null;

    /// <summary>Steps of a practice that begins, which are still to be done.</summary>
    public int Beginstappen { get; private set; }

    public void OnGet()
    {
        Acties = [.. Actielijst.Van(Kantoor).Concat(VanBuiten()).Where(a => a.Aantal > 0)];
        Beginstappen = Startstappen.Van(Wereld, Kantoor, Verzekeraar).Open;
    }

    /// <summary>What waits outside the practice's own administration: post of a bureau, and a certificate that ends.</summary>
    private IEnumerable<Actie> VanBuiten()
    {
        var gegevens = Kantoor.Gegevens;
        yield return new Actie(
            "post",
            "Post van uw servicebureau die u nog niet ophaalde",
            Wereld.Praktijk!.PostVoor(gegevens.Agb).Alle().Rijen.Count(s => s.DoorgegevenOp is null),
            null,
            "/praktijk/bureau",
            "Haal op"
        );
        if (
            Portaalcertificaat.Van(Wereld, gegevens.Agb, gegevens.Servicebureau) is { } certificaat
            && certificaat.GeldigTot < Wereld.Klok.GetUtcNow().AddDays(CertificaatDagen)
        )
        {
            yield return new Actie(
                "certificaat",
                $"Uw certificaat voor het portaal verloopt op {Toon.Moment(certificaat.GeldigTot)[..10]}",
                1,
                null,
                "/praktijk/start",
                "Vraag een nieuw certificaat aan"
            );
        }
    }

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
}
