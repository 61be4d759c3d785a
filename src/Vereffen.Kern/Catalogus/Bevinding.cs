using System.Globalization;

namespace Vereffen.Kern;

/// <summary>
/// What a check found at one place of a message, ready to be shown. Hot paths keep a smaller struct and make this one only for what is reported.
/// </summary>
/// <param name="Regel">Line in the file, from 1.</param>
/// <param name="Record">Record type: <c>04</c>; as found when the type is unknown.</param>
/// <param name="Detail">Identificatie detailrecord; null when the record has none or it can't be read.</param>
/// <param name="Element">Element number: <c>0411</c>.</param>
/// <param name="Naam">Name of the element in the standard.</param>
/// <param name="Niveau">N1 to N5.</param>
/// <param name="Soort">What it rejects.</param>
/// <param name="Retourcode">The code that is due.</param>
/// <param name="Waarde">What the field holds; masked by whoever prints it when the element is personal.</param>
/// <param name="Melding">Plain Dutch, without the value.</param>
/// <param name="Herkomst">How sure we are of check and code.</param>
public sealed record Bevinding(
    int Regel,
    string Record,
    long? Detail,
    string Element,
    string Naam,
    Niveau Niveau,
    Soort Soort,
    Retourcode Retourcode,
    string Waarde,
    string Melding,
    Herkomst Herkomst
)
{
    /// <summary>Place, code and message; never the value, which may be a BSN or a name.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"regel {Regel}, {Element} {Naam}: {Retourcode} {Melding}");
}
