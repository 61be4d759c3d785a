using System.Globalization;

namespace Vereffen.Kern;

/// <summary>Amount of money in eurocents; negative = credit. Arithmetic is checked: an overflow is an exception, never a wrong amount.</summary>
public readonly record struct Bedrag(long Cents) : IComparable<Bedrag>
{
    public static readonly Bedrag Nul;

    public bool IsNul => Cents == 0;

    public bool IsNegatief => Cents < 0;

    public static Bedrag operator +(Bedrag a, Bedrag b) => new(checked(a.Cents + b.Cents));

    public static Bedrag operator -(Bedrag a, Bedrag b) => new(checked(a.Cents - b.Cents));

    public static Bedrag operator -(Bedrag a) => new(checked(-a.Cents));

    public static Bedrag operator *(Bedrag a, long aantal) => new(checked(a.Cents * aantal));

    public static bool operator <(Bedrag a, Bedrag b) => a.Cents < b.Cents;

    public static bool operator >(Bedrag a, Bedrag b) => a.Cents > b.Cents;

    public static bool operator <=(Bedrag a, Bedrag b) => a.Cents <= b.Cents;

    public static bool operator >=(Bedrag a, Bedrag b) => a.Cents >= b.Cents;

    public static Bedrag Min(Bedrag a, Bedrag b) => a.Cents <= b.Cents ? a : b;

    public static Bedrag Max(Bedrag a, Bedrag b) => a.Cents >= b.Cents ? a : b;

    public Bedrag Absoluut() => new(Math.Abs(Cents));

    /// <summary>Part of this amount that <paramref name="vordering"/> can take: never more than either, never below zero.</summary>
    public Bedrag Verrekenbaar(Bedrag vordering) => new(Math.Max(0, Math.Min(Cents, vordering.Cents)));

    public int CompareTo(Bedrag other) => Cents.CompareTo(other.Cents);

    /// <summary>Euros as a file for programs has them: <c>1234.56</c>, <c>-0.05</c>.</summary>
    public string Punt() => Euros('.');

    /// <summary>Euros as Dutch people write them in tables: <c>1234,56</c>, <c>-0,05</c>.</summary>
    public string Komma() => Euros(',');

    /// <summary>Euros with thousands, for people: <c>€ 1.234,56</c>.</summary>
    public override string ToString()
    {
        var absoluut = (ulong)Math.Abs((decimal)Cents);
        var heel = (absoluut / 100).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
        return string.Create(CultureInfo.InvariantCulture, $"{(Cents < 0 ? "-" : "")}€ {heel},{absoluut % 100:D2}");
    }

    private string Euros(char teken)
    {
        var absoluut = (ulong)Math.Abs((decimal)Cents);
        return string.Create(CultureInfo.InvariantCulture, $"{(Cents < 0 ? "-" : "")}{absoluut / 100}{teken}{absoluut % 100:D2}");
    }
}
