namespace Vereffen.Ei;

/// <summary>
/// Writes the retour of a claim: every record of the claim that goes back byte for byte, followed by the retour's own fields.
/// Shortest path: <c>RetourSchrijver.Schrijf(claim, retour, uit)</c>.
/// </summary>
public static class RetourSchrijver
{
    /// <summary>
    /// Reads <paramref name="claim"/> again from its start and writes the retour to <paramref name="uit"/>.
    /// Returns null when it is written, else a Dutch sentence that says why no retour is possible (nothing is written then).
    /// </summary>
    public static string? Schrijf(Stream claim, Kern.Retour retour, Stream uit)
    {
        ArgumentNullException.ThrowIfNull(retour);
        return "nog niet";
    }
}
