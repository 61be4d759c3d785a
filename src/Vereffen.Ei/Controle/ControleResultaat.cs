namespace Vereffen.Ei;

/// <summary>Summary of a check; the findings themselves went to the sink.</summary>
/// <param name="Standaard">The standard that was checked against; null when it can't be told.</param>
/// <param name="Versie">Version as the file names it (0103.0104), or empty.</param>
/// <param name="Records">Number of records, 01 and 99 included.</param>
/// <param name="Bevindingen">Number of findings.</param>
/// <param name="Uitkomst">What they amount to.</param>
public sealed record ControleResultaat(Standaard? Standaard, string Versie, long Records, long Bevindingen, Uitkomst Uitkomst);
