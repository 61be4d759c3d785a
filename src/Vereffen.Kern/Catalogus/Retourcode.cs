using System.Globalization;

namespace Vereffen.Kern;

/// <summary>Four-digit retourcode of code list COD954-VEKT.</summary>
public readonly record struct Retourcode : IComparable<Retourcode>
{
    /// <summary>Geen opmerking bij dit record.</summary>
    public static readonly Retourcode GeenOpmerking = new(200);

    /// <summary>The whole claim is awarded.</summary>
    public static readonly Retourcode VolledigToegekend = new(8001);

    /// <summary>Not judged, because a record above or below it was rejected.</summary>
    public static readonly Retourcode NietBeoordeeld = new(8002);

    /// <summary>Good in itself, refused because the whole file was.</summary>
    public static readonly Retourcode GoedMaarBestandAfgekeurd = new(8096);

    private readonly ushort waarde;

    /// <summary>Makes a code of its number, 0 to 9999.</summary>
    public Retourcode(int waarde)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(waarde);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(waarde, 9999);
        this.waarde = (ushort)waarde;
    }

    public int Waarde => waarde;

    /// <summary>Reads exactly four digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> tekst, out Retourcode code)
    {
        var goed = Cijfers.TryLees(tekst, 4, out var waarde);
        code = goed ? new Retourcode(waarde) : default;
        return goed;
    }

    public int CompareTo(Retourcode other) => waarde.CompareTo(other.waarde);

    /// <summary>Four digits.</summary>
    public override string ToString() => waarde.ToString("D4", CultureInfo.InvariantCulture);
}
