namespace Vereffen.Verzekeraar;

/// <summary>What a person decides on a line that waits.</summary>
public enum Uitvalkeuze
{
    /// <summary>What was found is set aside: awarded, whole or up to an amount.</summary>
    Toekennen,

    /// <summary>Refused, with a code.</summary>
    Afwijzen,

    /// <summary>As the rule would have judged without a person.</summary>
    VolgensRegel,
}
