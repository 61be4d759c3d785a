namespace Vereffen.Verzekeraar;

/// <summary>What was done with a request.</summary>
public enum Verzoekhandeling
{
    /// <summary>The first of two persons saw the proof of an account, and entered it; another verifies it.</summary>
    Gecontroleerd,

    Toegekend,
    Afgewezen,

    /// <summary>Whoever asked took it back.</summary>
    Ingetrokken,
}
