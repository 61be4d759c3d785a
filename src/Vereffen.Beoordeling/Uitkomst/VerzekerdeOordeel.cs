using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>The judgement on one record 02.</summary>
/// <param name="Verzekerde">The record.</param>
/// <param name="Codes">Distinct, in order of the rules; empty = no remark.</param>
/// <param name="Bevindingen">What was found, in order of the rules.</param>
public sealed record VerzekerdeOordeel(Verzekerde Verzekerde, IReadOnlyList<Retourcode> Codes, IReadOnlyList<Regelbevinding> Bevindingen);
