using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>agb.csv</c>: one AGB-code, what it stands for, and when.</summary>
/// <param name="Kwalificaties">What the party is qualified for; empty when none is registered.</param>
/// <param name="Erkenningen">Recognitions (BIG, ..) that the party holds.</param>
/// <param name="ErkenningEind">Last day of those recognitions; null = open.</param>
public sealed record AgbRegistratie(
    AgbCode Agb,
    AgbSoort Soort,
    string Naam,
    IReadOnlyList<string> Kwalificaties,
    Periode Geldig,
    IReadOnlyList<string> Erkenningen,
    DateOnly? ErkenningEind
);
