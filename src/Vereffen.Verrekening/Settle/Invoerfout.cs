namespace Vereffen.Verrekening;

/// <summary>The line on which an events file stops making sense.</summary>
/// <param name="Regel">Line in the file, from 1 (the header); 0 = the registers, not the file.</param>
/// <param name="Melding">Plain Dutch sentence.</param>
public sealed record Invoerfout(int Regel, string Melding)
{
    /// <summary>As it is shown: <c>regel 12: ..</c>.</summary>
    public override string ToString() => Regel > 0 ? $"regel {Regel}: {Melding}" : Melding;
}
