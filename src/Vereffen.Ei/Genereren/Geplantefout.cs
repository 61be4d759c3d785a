using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>A fault that was put in, with the finding that is due for it.</summary>
/// <param name="Bestand">Number of the file, from 1.</param>
/// <param name="Regel">Line of the record in that file, from 1.</param>
/// <param name="Element">Element number: <c>0411</c>.</param>
/// <param name="Beoordelingsregel">Rule that gives it (<c>P06</c>); empty when a check does.</param>
public readonly record struct Geplantefout(
    int Bestand,
    int Regel,
    string Element,
    Retourcode Retourcode,
    Niveau Niveau,
    string Beoordelingsregel
)
{
    /// <summary>Header of the side file; the column <c>regel</c> is the rule.</summary>
    public const string Kop = "line,element,retourcode,level,regel";

    /// <summary>A line of the side file.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Regel},{Element},{Retourcode},{Niveau},{Beoordelingsregel}");
}
