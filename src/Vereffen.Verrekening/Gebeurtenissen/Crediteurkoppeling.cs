using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>An AGB-code whose claims and vorderingen stand on the account of another one (<c>crediteuren.csv</c>).</summary>
public sealed record Crediteurkoppeling(AgbCode Agb, AgbCode Crediteur);
