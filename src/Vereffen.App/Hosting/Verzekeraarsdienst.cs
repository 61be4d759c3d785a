using Vereffen.Kern;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Hosting;

/// <summary>The insurer as a server: empties its mailbox, answers, and once a bank day holds the betaalrun.</summary>
internal sealed class Verzekeraarsdienst(Verzekeraarsrol rol, TimeProvider klok, TimeOnly betaalrun, Rolstand stand)
{
    private DateOnly laatsteRun;

    public async Task RondeAsync(CancellationToken annuleer)
    {
        stand.TelBeoordeeld((await rol.VerwerkPostvakAsync(annuleer)).Count);
        var nu = AmsterdamTijd.Van(klok.GetUtcNow());
        var vandaag = DateOnly.FromDateTime(nu);
        if (vandaag > laatsteRun && TimeOnly.FromDateTime(nu) >= betaalrun && TargetDagen.IsOpen(vandaag))
        {
            await rol.BetaalrunAsync(annuleer);
            laatsteRun = vandaag;
        }
    }
}
