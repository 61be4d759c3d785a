namespace Vereffen.Kern;

/// <summary>What became of a request.</summary>
public enum Verzoekbesluit
{
    Toegekend,
    Afgewezen,

    /// <summary>Taken back by whoever asked, before it was decided.</summary>
    Ingetrokken,
}
