using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>verzekeraars.csv</c>: one insurer and what it agreed with everyone.</summary>
/// <param name="Label">Name on statements: ZZK.</param>
/// <param name="Verrekenkring">Insurers of one kring net together.</param>
/// <param name="Standaarden">Supported standards: <c>OS301</c>, or with a version <c>OS301 1.0</c>.</param>
/// <param name="IndientermijnMaanden">Null = no term.</param>
/// <param name="DagtekeningMaxDagen">How many days the dagtekening may lie before receipt; null = no limit.</param>
/// <param name="BetaaltermijnDagen">Calendar days from receipt.</param>
/// <param name="Uitbetaalgrens">Less than this is kept.</param>
/// <param name="Vorderinggrens">Less than this is not asked back by letter.</param>
/// <param name="HersteltermijnMaanden">Added to the term for a line that was rejected before; null = none.</param>
/// <param name="AllesOfNiets">Only files without any rejection are awarded.</param>
public sealed record Verzekeraar(
    UzoviNummer Uzovi,
    string Naam,
    string Label,
    string Verrekenkring,
    IReadOnlyList<string> Standaarden,
    int? IndientermijnMaanden,
    int? DagtekeningMaxDagen,
    int? BetaaltermijnDagen,
    Bedrag Uitbetaalgrens,
    Bedrag Vorderinggrens,
    int? HersteltermijnMaanden,
    bool AllesOfNiets
);
