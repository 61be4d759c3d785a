using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>A paid line on which no proposal could be made.</summary>
/// <param name="Regel">The row of history.</param>
/// <param name="Reden">Plain Dutch; no personal data.</param>
public sealed record NietHerbeoordeeld(Historieregel Regel, string Reden);
