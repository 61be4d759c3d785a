namespace Vereffen.Praktijk;

/// <summary>A code of a retour in plain words.</summary>
/// <param name="Code">As it stands there: <c>0587</c>, or a foutcode of the old style.</param>
/// <param name="Betekenis">What it says.</param>
/// <param name="Advies">What to do; empty when we have none.</param>
public sealed record Retourbetekenis(string Code, string Betekenis, string Advies);
