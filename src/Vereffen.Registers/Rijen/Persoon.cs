using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>verzekerden.csv</c>: a person whom the insurers know; whether a policy runs is in <see cref="Polis"/>.</summary>
/// <param name="Bsn">999999999 when the person has none.</param>
/// <param name="OverledenOp">Day of death; null = alive as far as known.</param>
public sealed record Persoon(
    Bsn Bsn,
    string Verzekerdennummer,
    DateOnly Geboortedatum,
    string Naam,
    string Voorvoegsel,
    string Voorletters,
    int Geslacht,
    DateOnly? OverledenOp,
    string Postcode = "",
    string Huisnummer = ""
)
{
    /// <summary>Masked: no name, number or date, so that a person never ends up in a message by accident.</summary>
    public override string ToString() => $"verzekerde {Bsn}";
}
