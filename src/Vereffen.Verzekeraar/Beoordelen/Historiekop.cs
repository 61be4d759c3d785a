namespace Vereffen.Verzekeraar;

/// <summary>Where the steps of history end.</summary>
internal sealed class Historiekop
{
    public long Stap { get; init; }

    public string Hash { get; init; } = "";
}
