namespace Vereffen.App.Tests;

/// <summary>A sample world after two rounds, made once.</summary>
public sealed class TweeRonden : IAsyncLifetime, IDisposable
{
    private readonly Werkmap map = new();

    public string Pad => map.Bestand("data");

    public async ValueTask InitializeAsync()
    {
        for (var ronde = 1; ronde <= 2; ronde++)
        {
            (await Werkmap.Voer("demo", "--no-serve", "--data", Pad)).Code.ShouldBe(0);
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => map.Dispose();
}
