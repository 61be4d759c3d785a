namespace Vereffen.Praktijk;

/// <summary>What came of one step of long work.</summary>
public enum Stap
{
    /// <summary>There is more to do.</summary>
    Verder,

    /// <summary>The exchange can't be asked now; later again.</summary>
    Wacht,

    Klaar,
}
