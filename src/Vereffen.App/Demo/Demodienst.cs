using Vereffen.App.Hosting;
using Vereffen.Kern;

namespace Vereffen.App.Demo;

/// <summary>
/// The sample world while people look at it: what a practice sends is checked, judged and answered at once; the days go by when a visitor says so, with the betaalrun of each
/// day proposed and approved by the insurers' own two people.
/// </summary>
internal sealed class Demodienst(Demowereld wereld, Beurt beurt, Overzichtafdruk overzichten)
{
    /// <summary>One round of messages between the roles; false: it may rest after it.</summary>
    public Task<bool> RondeAsync(CancellationToken annuleer) =>
        beurt.DoeAsync(
            async () =>
            {
                await BezorgAsync(annuleer);
                await overzichten.RondeAsync(wereld.Verzekeraar, annuleer);
                return false;
            },
            annuleer
        );

    /// <summary>To the next day; false at the end of the month, since a new month is a new round of the demo.</summary>
    public Task<bool> VolgendeDagAsync(CancellationToken annuleer) =>
        beurt.DoeAsync(
            async () =>
            {
                var morgen = wereld.Klok.Dag.AddDays(1);
                if (morgen > wereld.Stand.Datum && morgen.Month != wereld.Stand.Datum.Month)
                {
                    return false;
                }

                wereld.Klok.ZetOp(morgen);
                if (TargetDagen.IsOpen(morgen))
                {
                    await Demobank.BetaalAsync(wereld.Verzekeraar, new Verhaal { Ronde = wereld.Stand.Ronde }, morgen, annuleer);
                    overzichten.Wek();
                }

                await BezorgAsync(annuleer);
                if (morgen > wereld.Stand.Datum)
                {
                    wereld.Bewaar(wereld.Stand with { Datum = morgen });
                }

                return true;
            },
            annuleer
        );

    private async Task BezorgAsync(CancellationToken annuleer)
    {
        await wereld.Praktijk.VerzendAsync(annuleer);
        await wereld.Verzekeraar.VerwerkPostvakAsync(annuleer);
        foreach (var wie in Demopartijen.Declaranten.Select(d => d.Indiener).Union(wereld.Praktijk.Afzenders()))
        {
            await wereld.Praktijk.HaalOpAsync(wie, annuleer);
        }
    }
}
