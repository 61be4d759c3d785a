using System.Globalization;

namespace Vereffen.Kern;

/// <summary>
/// AGB-code of a zorgverlener, praktijk, instelling or servicebureau: eight digits, of which 1-2 are the zorgsoort (not 00) and 3-8 a number (not 000000).
/// Which kind of party it is cannot be told from the digits. Source: AGB register.
/// </summary>
public readonly record struct AgbCode : IComparable<AgbCode>
{
    private readonly int waarde;

    private AgbCode(int waarde) => this.waarde = waarde;

    /// <summary>The eight digits as a number; 0 for the default value, which is no AGB-code.</summary>
    public int Waarde => waarde;

    /// <summary>The first two digits.</summary>
    public int Zorgsoort => waarde / 1_000_000;

    /// <summary>Makes a code of its number; false when zorgsoort or number is zero.</summary>
    public static bool TryCreate(int waarde, out AgbCode agb)
    {
        var goed = waarde is >= 1_000_000 and <= 99_999_999 && waarde % 1_000_000 != 0;
        agb = goed ? new AgbCode(waarde) : default;
        return goed;
    }

    /// <summary>Reads exactly eight ASCII digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> tekst, out AgbCode agb)
    {
        agb = default;
        return Cijfers.TryLees(tekst, 8, out var waarde) && TryCreate(waarde, out agb);
    }

    /// <summary>Reads eight digits that the program itself wrote down.</summary>
    /// <exception cref="FormatException">The text is no AGB-code.</exception>
    public static AgbCode Parse(string tekst) =>
        TryParse(tekst, out var agb) ? agb : throw new FormatException($"'{tekst}' is geen AGB-code.");

    public int CompareTo(AgbCode other) => waarde.CompareTo(other.waarde);

    /// <summary>Eight digits.</summary>
    public override string ToString() => waarde.ToString("D8", CultureInfo.InvariantCulture);
}
