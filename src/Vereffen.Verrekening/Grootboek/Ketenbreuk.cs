namespace Vereffen.Verrekening;

/// <summary>The first place where a journal isn't what was once written.</summary>
/// <param name="Nr">Number of the journal entry; 0 when the journal has no entry at all where one was expected.</param>
/// <param name="Regel">Posting within the entry, or 0 when the entry as a whole is wrong.</param>
/// <param name="Melding">Plain Dutch: what is wrong there.</param>
public sealed record Ketenbreuk(long Nr, int Regel, string Melding);
