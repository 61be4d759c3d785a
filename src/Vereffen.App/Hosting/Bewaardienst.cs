using Vereffen.Portaal;

namespace Vereffen.App.Hosting;

/// <summary>Lets the exchange remove what is past its term: when it starts, and then each hour of its own clock.</summary>
internal sealed class Bewaardienst(Berichtenportaal portaal, TimeProvider klok)
{
    private static readonly TimeSpan Tussentijd = TimeSpan.FromHours(1);
    private DateTimeOffset volgende = DateTimeOffset.MinValue;

    /// <summary>True when something was removed.</summary>
    public Task<bool> RondeAsync(CancellationToken annuleer)
    {
        annuleer.ThrowIfCancellationRequested();
        var nu = klok.GetUtcNow();
        if (nu < volgende)
        {
            return Task.FromResult(false);
        }

        var verwijderd = portaal.Bewaring.RuimOp();
        volgende = nu + Tussentijd;
        return Task.FromResult(verwijderd > 0);
    }
}
