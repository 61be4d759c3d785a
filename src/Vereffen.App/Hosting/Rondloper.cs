using Vereffen.Verkeer;

namespace Vereffen.App.Hosting;

/// <summary>Does a role's work again and again until the server stops. An exchange that can't be reached is a sentence, said once, and another try.</summary>
internal static class Rondloper
{
    private static readonly TimeSpan Rust = TimeSpan.FromMilliseconds(500);

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
                    await omgeving.Fout.WriteLineAsync($"{rol}: het portaal is weer bereikbaar.");
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
                if (gezegd != fout.Message)
                {
                    gezegd = fout.Message;
                    await omgeving.Fout.WriteLineAsync($"{rol}: {fout.Message}");
                }
            }
        }
    }
}
