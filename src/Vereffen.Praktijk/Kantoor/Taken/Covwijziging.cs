using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A patient about whom a round of COV gave something to look at.</summary>
/// <param name="Patient">Id.</param>
/// <param name="Naam">As a page shows it.</param>
/// <param name="Soort">What it is.</param>
/// <param name="Oud">Insurer before; null = none.</param>
/// <param name="Nieuw">Insurer now; null = none.</param>
public sealed record Covwijziging(long Patient, string Naam, Covsoort Soort, UzoviNummer? Oud, UzoviNummer? Nieuw)
{
    public override string ToString() => $"covwijziging {Patient}";
}

/// <summary>What COV gave to look at.</summary>
public enum Covsoort
{
    /// <summary>Insured elsewhere than before; taken over.</summary>
    Anders,

    /// <summary>Known, but insured with nobody on the day.</summary>
    Onverzekerd,

    /// <summary>BSN unknown, or not with this birth date.</summary>
    Nietgevonden,

    /// <summary>Stays in a Wlz-instelling with treatment: that pays.</summary>
    Wlz,

    Overleden,
}
