namespace Vereffen.App.Demo;

/// <summary>How far the sample world has come; kept in <c>wereld.json</c>.</summary>
/// <param name="Schema">1.</param>
/// <param name="Ronde">The round to play next, from 1.</param>
/// <param name="Datum">The day on which it starts.</param>
internal sealed record Wereldstand(int Schema, int Ronde, DateOnly Datum);
