namespace Vereffen.Praktijk;

/// <summary>Why somebody else than an insurer gets the bill.</summary>
public enum Notasoort
{
    /// <summary>For treatments that can't be claimed digitally: the patient pays, and asks the insurer for the money.</summary>
    Restitutie,

    /// <summary>For a line that the insurer refused: the patient pays.</summary>
    Patient,

    /// <summary>For a line that the insurer refused because the patient stays in a Wlz-instelling: that pays (8983).</summary>
    Wlz,
}
