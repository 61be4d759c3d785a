using Vereffen.Verkeer;

namespace Vereffen.App.Hosting;

/// <summary>Does a role's work again and again until the server stops. An exchange that can't be reached is a sentence, said once, and another try.</summary>
internal static class Rondloper
{
    private static readonly TimeSpan KortsteRust = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LangsteRust = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan NaFout = TimeSpan.FromSeconds(5);

    /// <param name="omgeving">Where sentences go, and the clock to rest by.</param>
    /// <param name="rol">Name of the role in sentences.</param>
    /// <param name="stand">What is counted.</param>
    /// <param name="ronde">One round; true when there was something to do. After work the next round comes soon, and later each time that there was none.</param>
    /// <param name="annuleer">Asks to stop.</param>
    public static async Task DraaiAsync(
        Omgeving omgeving,
        string rol,
        Rolstand stand,
        Func<CancellationToken, Task<bool>> ronde,
        CancellationToken annuleer
    )
    {
        var gezegd = "";
        var rust = LangsteRust;
        while (!annuleer.IsCancellationRequested)
        {
            try
            {
                var gewerkt = await ronde(annuleer);
                if (gezegd.Length > 0)
                {
                    await omgeving.Fout.WriteLineAsync($"{rol}: het werk gaat weer door.");
                    gezegd = "";
                }

                rust = gewerkt ? KortsteRust : TimeSpan.FromTicks(Math.Min(rust.Ticks * 2, LangsteRust.Ticks));
                await Task.Delay(rust, omgeving.Klok, annuleer);
            }
            catch (OperationCanceledException) when (annuleer.IsCancellationRequested)
            {
                return;
            }
            catch (VerkeerException fout)
            {
                stand.TelMislukt();
                gezegd = await ZegAsync(omgeving, rol, fout.Message, gezegd);
            }
#pragma warning disable CA1031 // One message or a full disk must not end the role: the next round begins where this one was, and the operator hears of it.
            catch (Exception fout)
#pragma warning restore CA1031
            {
                stand.TelMislukt();
                // Never the text of the exception: it may quote what was being worked on.
                gezegd = await ZegAsync(omgeving, rol, $"een ronde mislukte ({fout.GetType().Name}); er volgt een nieuwe poging.", gezegd);
                await RustAsync(omgeving, NaFout, annuleer);
            }
        }
    }

    /// <summary>The same sentence is said once.</summary>
    private static async Task<string> ZegAsync(Omgeving omgeving, string rol, string zin, string gezegd)
    {
        if (zin != gezegd)
        {
            await omgeving.Fout.WriteLineAsync($"{rol}: {zin}");
        }

        return zin;
    }

    private static async Task RustAsync(Omgeving omgeving, TimeSpan duur, CancellationToken annuleer)
    {
        try
        {
            await Task.Delay(duur, omgeving.Klok, annuleer);
        }
        catch (OperationCanceledException) when (annuleer.IsCancellationRequested)
        {
            // The loop sees it.
        }
    }
}
