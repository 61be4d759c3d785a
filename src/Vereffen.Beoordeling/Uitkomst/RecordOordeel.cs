using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>A technical finding on a record that is neither 02 nor 04: a comment, or a child of a prestatie.</summary>
/// <param name="Regel">Line in the claim, from 1.</param>
/// <param name="Record">Record type: <c>98</c>.</param>
/// <param name="Codes">Distinct, in order of the findings.</param>
public sealed record RecordOordeel(int Regel, string Record, IReadOnlyList<Retourcode> Codes);
