namespace Vereffen.Portaal;

/// <summary>A service of the exchange for which one party may act for another.</summary>
public enum Dienst
{
    /// <summary>Push messages with that party as sender.</summary>
    Indienen,

    /// <summary>Fetch and confirm what waits for that party, and see statuses.</summary>
    Ophalen,

    /// <summary>Look up cover (COV).</summary>
    Cov,

    /// <summary>Look up Wlz indications.</summary>
    Wlz,
}
