namespace Vereffen.Praktijk;

/// <summary>How far long work is.</summary>
public enum Taakstand
{
    Loopt,
    Klaar,

    /// <summary>Ended by a person or by a failure; it can go on where it was.</summary>
    Gestopt,
}
