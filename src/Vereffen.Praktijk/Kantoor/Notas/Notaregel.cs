using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A treatment on a nota.</summary>
/// <param name="Behandeling">As it stands now.</param>
/// <param name="Bedrag">What is asked for it: what was claimed or could have been, less what an insurer awarded.</param>
public sealed record Notaregel(Behandelregel Behandeling, Bedrag Bedrag);
