using System.Globalization;

namespace Vereffen.Kern;

/// <summary>Days from <paramref name="Begin"/> up to and including <paramref name="Eind"/>; no end = open.</summary>
public readonly record struct Periode(DateOnly Begin, DateOnly? Eind)
{
    /// <summary>The last day; <see cref="DateOnly.MaxValue"/> when open.</summary>
    public DateOnly LaatsteDag => Eind ?? DateOnly.MaxValue;

    /// <summary>True when the begin is not after the end.</summary>
    public bool IsGeldig => Begin <= LaatsteDag;

    public bool Bevat(DateOnly dag) => Begin <= dag && dag <= LaatsteDag;

    public bool Bevat(Periode andere) => Begin <= andere.Begin && andere.LaatsteDag <= LaatsteDag;

    /// <summary>True when the two have a day in common; a period that ends before it begins has no days.</summary>
    public bool Overlapt(Periode andere) => IsGeldig && andere.IsGeldig && Begin <= andere.LaatsteDag && andere.Begin <= LaatsteDag;

    /// <summary>Both dates, as people read a validity: <c>2026-01-01 t/m 2026-12-31</c> or <c>vanaf 2026-01-01</c>.</summary>
    public override string ToString() =>
        Eind is { } eind
            ? string.Create(CultureInfo.InvariantCulture, $"{Begin:yyyy-MM-dd} t/m {eind:yyyy-MM-dd}")
            : string.Create(CultureInfo.InvariantCulture, $"vanaf {Begin:yyyy-MM-dd}");
}
