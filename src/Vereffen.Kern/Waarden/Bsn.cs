namespace Vereffen.Kern;

/// <summary>
/// Burgerservicenummer: nine digits that pass the elfproef (weights 9,8,7,6,5,4,3,2,-1), or 999999999 = "none known",
/// which the message standards allow although it fails the proof. Never printed in full by <see cref="ToString"/>.
/// </summary>
public readonly record struct Bsn : IComparable<Bsn>
{
    /// <summary>The value that stands for a person without a known BSN.</summary>
    public static readonly Bsn Onbekend = new(999_999_999);

    private readonly int waarde;

    private Bsn(int waarde) => this.waarde = waarde;

    /// <summary>The nine digits as a number; 0 for the default value, which is no BSN.</summary>
    public int Waarde => waarde;

    /// <summary>True when this is 999999999.</summary>
    public bool IsOnbekend => waarde == 999_999_999;

    /// <summary>Makes a BSN of its number; false when the elfproef fails and it is not 999999999.</summary>
    public static bool TryCreate(int waarde, out Bsn bsn)
    {
        if (waarde == 999_999_999 || VoldoetAanElfproef(waarde))
        {
            bsn = new Bsn(waarde);
            return true;
        }

        bsn = default;
        return false;
    }

    /// <summary>Reads exactly nine ASCII digits; false when the form or the elfproef is wrong.</summary>
    public static bool TryParse(ReadOnlySpan<char> tekst, out Bsn bsn)
    {
        bsn = default;
        return Cijfers.TryLees(tekst, 9, out var waarde) && TryCreate(waarde, out bsn);
    }

    /// <summary>The elfproef on a number of at most nine digits; zero fails.</summary>
    public static bool VoldoetAanElfproef(int waarde)
    {
        if (waarde is <= 0 or > 999_999_999)
        {
            return false;
        }

        var som = -(waarde % 10);
        var rest = waarde / 10;
        for (var gewicht = 2; gewicht <= 9; gewicht++)
        {
            som += gewicht * (rest % 10);
            rest /= 10;
        }

        return som % 11 == 0;
    }

    public int CompareTo(Bsn other) => waarde.CompareTo(other.waarde);

    /// <summary>All nine digits. Only for files that must hold the number and for people who may see it.</summary>
    public string Volledig() => waarde.ToString("D9", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Masked: the last three digits only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"******{waarde % 1000:D3}");
}
