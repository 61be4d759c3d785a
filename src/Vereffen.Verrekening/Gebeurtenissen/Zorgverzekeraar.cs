using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>What settlement needs to know of one insurer (the settlement columns of <c>verzekeraars.csv</c>).</summary>
/// <param name="Uzovi">The legal entity.</param>
/// <param name="Label">Name in statements: <c>ZZK</c>; empty = the UZOVI-nummer.</param>
/// <param name="Verrekenkring">Insurers with the same name here net together; empty = this insurer alone.</param>
/// <param name="Uitbetaalgrens">Less than this is not paid out but kept; cents.</param>
/// <param name="Vorderinggrens">Less than this is not asked back by letter; cents.</param>
public sealed record Zorgverzekeraar(UzoviNummer Uzovi, string Label, string Verrekenkring, Bedrag Uitbetaalgrens, Bedrag Vorderinggrens);
