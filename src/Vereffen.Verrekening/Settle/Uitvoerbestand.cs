namespace Vereffen.Verrekening;

/// <summary>A file to write.</summary>
/// <param name="Pad">Relative path with forward slashes: <c>overzichten/01056789/ZZK_F1.csv</c>.</param>
/// <param name="Schrijf">Writes the content; leaves the stream open. May be called more than once.</param>
public sealed record Uitvoerbestand(string Pad, Action<Stream> Schrijf);
