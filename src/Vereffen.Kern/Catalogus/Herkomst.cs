namespace Vereffen.Kern;

/// <summary>How sure we are of a fact.</summary>
public enum Herkomst
{
    /// <summary>Read from the standard or an official code list.</summary>
    Official,

    /// <summary>Stated in public by an insurer, or derived from an official text.</summary>
    Public,

    /// <summary>Our own inference; the sources leave it open.</summary>
    Inferred,
}
