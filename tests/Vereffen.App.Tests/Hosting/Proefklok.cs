namespace Vereffen.App.Tests.Hosting;

/// <summary>A clock that begins at the real moment, as the second factor of the framework goes by that one, and moves when a test says so.</summary>
internal sealed class Proefklok : TimeProvider
{
    private DateTimeOffset nu = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => nu;

    public void Vooruit(TimeSpan duur) => nu += duur;
}
