namespace Vereffen.Kern;

/// <summary>Answer to a push: taken, or refused for good with the reason (never send the same again).</summary>
/// <param name="Aangenomen">True when the exchange holds the message now.</param>
/// <param name="Reden">Plain Dutch when refused.</param>
public sealed record Indienresultaat(bool Aangenomen, string? Reden)
{
    public static readonly Indienresultaat Akkoord = new(true, null);

    public static Indienresultaat Geweigerd(string reden) => new(false, reden);
}
