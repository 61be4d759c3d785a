using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>One rule asked about one line, for whoever wants to follow the judgement.</summary>
/// <param name="RegelId">Id of the rule.</param>
/// <param name="Gegevens">Values and register rows with their validity that the rule looked at, in Dutch; no personal data.</param>
/// <param name="Codes">What it found; empty = nothing.</param>
/// <param name="Voor">Amount that would be awarded before this rule, in cents.</param>
/// <param name="Na">Amount that would be awarded after it; 0 once a rule rejected the line or handed it to a person.</param>
public sealed record SpoorStap(string RegelId, IReadOnlyList<string> Gegevens, IReadOnlyList<Retourcode> Codes, Bedrag Voor, Bedrag Na);
