using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>What the control module says of a message: good, technically rejected with a retour, or not acceptable at all.</summary>
/// <param name="Retour">Envelope of the exchange's retour; null when the message may go on or can't be answered.</param>
/// <param name="Inhoud">Payload of that retour.</param>
/// <param name="Meldingen">What was found wrong.</param>
/// <param name="Onleesbaar">Why no retour is possible; null when one is, or when the message is good.</param>
internal sealed record Controleoordeel(Bericht? Retour, Berichtinhoud? Inhoud, IReadOnlyList<Melding> Meldingen, string? Onleesbaar)
    : IDisposable
{
    public static readonly Controleoordeel Goed = new(null, null, [], null);

    public static Controleoordeel Afgekeurd(Bericht retour, Berichtinhoud inhoud, IReadOnlyList<Melding> meldingen) =>
        new(retour, inhoud, meldingen, null);

    /// <summary>Sound, but answered in the insurer's name by a sandbox.</summary>
    public static Controleoordeel Beantwoord(Bericht retour, Berichtinhoud inhoud) => new(retour, inhoud, [], null);

    public static Controleoordeel NietTeLezen(string reden) => new(null, null, [], reden);

    public void Dispose() => Inhoud?.Dispose();
}
