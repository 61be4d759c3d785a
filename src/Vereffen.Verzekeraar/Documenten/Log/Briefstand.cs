namespace Vereffen.Verzekeraar;

/// <summary>Where a letter stands.</summary>
public enum Briefstand
{
    /// <summary>Made, and goes out with the next post.</summary>
    Klaar,

    /// <summary>A person held it back.</summary>
    Vastgehouden,

    /// <summary>Gone; nothing more can be done to it.</summary>
    Verzonden,

    /// <summary>It will never go out.</summary>
    Ingetrokken,
}
