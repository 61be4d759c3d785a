using System.Globalization;

namespace Vereffen.Kern;

/// <summary>UZOVI-nummer of a zorgverzekeraar: four digits, not 0000. Source: Vektis UZOVI register.</summary>
public readonly record struct UzoviNummer : IComparable<UzoviNummer>
{
    private readonly ushort waarde;

    private UzoviNummer(int waarde) => this.waarde = (ushort)waarde;

    /// <summary>The four digits as a number; 0 for the default value, which is no UZOVI-nummer.</summary>
    public int Waarde => waarde;

    /// <summary>Makes a number of 1 to 9999.</summary>
    public static bool TryCreate(int waarde, out UzoviNummer uzovi)
    {
        var goed = waarde is >= 1 and <= 9999;
        uzovi = goed ? new UzoviNummer(waarde) : default;
        return goed;
    }

    /// <summary>Reads exactly four ASCII digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> tekst, out UzoviNummer uzovi)
    {
        uzovi = default;
        return Cijfers.TryLees(tekst, 4, out var waarde) && TryCreate(waarde, out uzovi);
    }

    /// <summary>Reads four digits that the program itself wrote down.</summary>
    /// <exception cref="FormatException">The text is no UZOVI-nummer.</exception>
    public static UzoviNummer Parse(string tekst) =>
        TryParse(tekst, out var uzovi) ? uzovi : throw new FormatException($"'{tekst}' is geen UZOVI-nummer.");

    public int CompareTo(UzoviNummer other) => waarde.CompareTo(other.waarde);

    /// <summary>Four digits.</summary>
    public override string ToString() => waarde.ToString("D4", CultureInfo.InvariantCulture);
}
