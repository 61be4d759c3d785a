using Vereffen.Kern;

namespace Vereffen.Portaal;

/// <summary>What the control module says of a claim: good, technically rejected with a retour, or not even readable.</summary>
/// <param name="Retour">The exchange's retour; null when the claim may go on or can't be read.</param>
/// <param name="Onleesbaar">Why no retour is possible; null when one is, or when the claim is good.</param>
internal sealed record Controleoordeel(Bericht? Retour, string? Onleesbaar)
{
    public static readonly Controleoordeel Goed = new(null, null);

    public static Controleoordeel Afgekeurd(Bericht retour) => new(retour, null);

    public static Controleoordeel NietTeLezen(string reden) => new(null, reden);
}
