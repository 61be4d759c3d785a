using Vereffen.Verkeer;

namespace Vereffen.App.Hosting;

/// <summary>Does a role's work again and again until the server stops. An exchange that can't be reached is a sentence, said once, and another try.</summary>
internal static class Rondloper
{
    private static readonly TimeSpan Rust = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan NaFout = TimeSpan.FromSeconds(5);

    public static async Task DraaiAsync(
        Omgeving omgeving,
        string rol,
        Rolstand stand,
        Func<CancellationToken, Task> ronde,
        CancellationToken annuleer
    )
    {
        var gezegd = "";
        while (!annuleer.IsCancellationRequested)
        {
            try
            {
                await ronde(annuleer);
                if (gezegd.Length > 0)
                {
                    await omgeving.Fout.WriteLineAsync($"{rol}: het werk gaat weer door.");
                    gezegd = "";
                }

                await Task.Delay(Rust, omgeving.Klok, annuleer);
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
