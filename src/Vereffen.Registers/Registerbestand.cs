namespace Vereffen.Registers;

/// <summary>How the reading of one register file went.</summary>
/// <param name="Naam">As in the contract: <c>polissen.csv</c>.</param>
/// <param name="Rijen">Rows that were loaded.</param>
/// <param name="Stand">Missing, loaded, or refused for its errors.</param>
public sealed record Registerbestand(string Naam, int Rijen, Bestandstand Stand);
