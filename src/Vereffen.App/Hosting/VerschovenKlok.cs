namespace Vereffen.App.Hosting;

/// <summary>A clock that starts at a given moment and runs on at the pace of another: for trying things out on another day.</summary>
internal sealed class VerschovenKlok(TimeProvider klok, DateTimeOffset begin) : TimeProvider
{
    private readonly TimeSpan verschil = begin - klok.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => klok.GetUtcNow() + verschil;
}
