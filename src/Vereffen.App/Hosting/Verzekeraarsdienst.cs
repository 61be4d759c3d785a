using Vereffen.Kern;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Hosting;

/// <summary>
/// The insurer as a server: empties its mailbox, answers, and once a bank day proposes the betaalrun. A person approves it (<c>pay approve</c>); only a
/// sandbox names who does so without looking. Whoever approved, the overzichten follow as PDF.
/// </summary>
internal sealed class Verzekeraarsdienst(
    Verzekeraarsrol rol,
    TimeProvider klok,
    Serveeropties opties,
    Rolstand stand,
    Overzichtafdruk overzichten
)
{
    private const string Voorsteller = "dagelijkse betaalrun";
    private DateOnly laatsteRun;

    /// <summary>True when there were claims to judge.</summary>
    public async Task<bool> RondeAsync(CancellationToken annuleer)
    {
        var beoordeeld = (await rol.VerwerkPostvakAsync(annuleer)).Count;
        stand.TelBeoordeeld(beoordeeld);
        var nu = AmsterdamTijd.Van(klok.GetUtcNow());
        var vandaag = DateOnly.FromDateTime(nu);
        if (vandaag > laatsteRun && TimeOnly.FromDateTime(nu) >= opties.Betaalrun && TargetDagen.IsOpen(vandaag))
        {
            if (rol.Betalen.StelVoor(Voorsteller) is { IsGelukt: true } voorstel && opties.Goedkeurder is { } goedkeurder)
            {
                await rol.KeurBetaalrunGoedAsync(voorstel.Waarde.Nummer, goedkeurder, annuleer);
                overzichten.Wek();
            }

            laatsteRun = vandaag;
        }

        // Claims first: what is printed has the time.
        var isMeer = beoordeeld == 0 && await overzichten.RondeAsync(rol, annuleer);
        return beoordeeld > 0 || isMeer;
    }
}
