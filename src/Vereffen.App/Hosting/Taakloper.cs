using Vereffen.Praktijk;
using Vereffen.Verkeer;

namespace Vereffen.App.Hosting;

/// <summary>
/// Does the long work of the practices of this process, a step at a time and each practice in its turn, outside any request. What is begun is in the database: after a restart it goes on.
/// </summary>
internal sealed class Taakloper(Webwereld wereld, TimeProvider klok) : BackgroundService
{
    private static readonly TimeSpan Rust = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Wachttijd = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim seintje = new(0, 1);
    private readonly Dictionary<long, DateTimeOffset> wachtend = [];

    /// <summary>Something was begun: look at once.</summary>
    public void Wek()
    {
        try
        {
            seintje.Release();
        }
        catch (SemaphoreFullException)
        {
            // It will look already.
        }
    }

    public override void Dispose()
    {
        seintje.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (wereld.Praktijk is not { } praktijk)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await RondeAsync(praktijk, stoppingToken))
            {
                await seintje.WaitAsync(Rust, stoppingToken);
            }
        }
    }

    /// <summary>A step of each piece of work; true when something was done.</summary>
    private async Task<bool> RondeAsync(Praktijkadministratie praktijk, CancellationToken annuleer)
    {
        var gewerkt = false;
        try
        {
            var nu = klok.GetUtcNow();
            foreach (var taak in praktijk.LopendeTaken().Where(t => !wachtend.TryGetValue(t.Id, out var tot) || tot <= nu))
            {
                gewerkt |= await StapAsync(praktijk.Voor(taak.Praktijk), taak, annuleer);
            }
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // The database can't be used now; the pages tell so themselves, and a later round goes on.
            return false;
        }

        return gewerkt;
    }

    /// <summary>True when something was done.</summary>
    private async Task<bool> StapAsync(Kantoor kantoor, Taak taak, CancellationToken annuleer)
    {
        try
        {
            if (await kantoor.StapAsync(taak, wereld.Cov, annuleer) == Stap.Wacht)
            {
                wachtend[taak.Id] = klok.GetUtcNow() + Wachttijd;
                return false;
            }

            return true;
        }
        catch (OperationCanceledException) when (annuleer.IsCancellationRequested)
        {
            throw;
        }
        catch (VerkeerException fout)
        {
            kantoor.Taken.Meld(taak, $"{fout.Message} Er volgt vanzelf een nieuwe poging.");
            wachtend[taak.Id] = klok.GetUtcNow() + Wachttijd;
            return false;
        }
#pragma warning disable CA1031 // One piece of work must not end that of others; who follows it reads that it stopped. Never the text of the exception: it may quote a person's data.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            kantoor.Taken.Stop(taak.Id, $"Er ging iets mis ({fout.GetType().Name}). Wat al was gedaan, is bewaard.");
            return false;
        }
    }
}
