namespace Vereffen.Kern;

/// <summary>What a retourcode rejects. Source: COD954-VEKT.</summary>
public enum Soort
{
    /// <summary>Informative.</summary>
    O,

    /// <summary>Detail record.</summary>
    D,

    /// <summary>The whole declaratie.</summary>
    T,

    /// <summary>The file, for technical reasons.</summary>
    X,
}
