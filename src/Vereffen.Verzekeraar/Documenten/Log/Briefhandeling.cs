namespace Vereffen.Verzekeraar;

/// <summary>What can be done to a letter.</summary>
public enum Briefhandeling
{
    Maken,

    /// <summary>Needs a reason.</summary>
    Vasthouden,

    /// <summary>Lets a letter that was held go after all. Needs a reason.</summary>
    Vrijgeven,
    Verzenden,

    /// <summary>Needs a reason.</summary>
    Intrekken,
}
