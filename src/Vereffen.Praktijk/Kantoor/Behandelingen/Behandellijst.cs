namespace Vereffen.Praktijk;

/// <summary>A file with treatments as it was read; nothing in it is trusted yet.</summary>
/// <param name="Regels">Line in the file, what it says, and whether it has as many columns as the first line names.</param>
/// <param name="Ongebruikt">Columns that mean nothing here.</param>
/// <param name="Bezwaar">Why nothing could be read; null = it could.</param>
public sealed record Behandellijst(
    IReadOnlyList<(int Regel, Behandelinvoer Invoer, bool IsHeel)> Regels,
    IReadOnlyList<string> Ongebruikt,
    string? Bezwaar
)
{
    internal static Behandellijst Onleesbaar(string bezwaar) => new([], [], bezwaar);
}
