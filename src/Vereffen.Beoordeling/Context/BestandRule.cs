namespace Vereffen.Beoordeling;

/// <summary>A rule about the whole file (B). Stateless.</summary>
internal abstract class BestandRule
{
    public abstract string Id { get; }

    /// <summary>Gives what it finds to <paramref name="meld"/>: retourcode and explanation.</summary>
    public abstract void Judge(BestandContext b, Meldpunt meld);
}
