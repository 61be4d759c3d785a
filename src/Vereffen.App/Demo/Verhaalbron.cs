namespace Vereffen.App.Demo;

/// <summary>Hands the story of this process to the pages.</summary>
public sealed class Verhaalbron
{
    internal Verhaalbron(Verhaal verhaal) => Verhaal = verhaal;

    internal Verhaal Verhaal { get; }
}
