namespace Vereffen.Praktijk;

/// <summary>Work of a practice that takes longer than somebody waits for a page.</summary>
public enum Taaksoort
{
    /// <summary>COV for every patient.</summary>
    Cov,

    /// <summary>COV for each open treatment without an insurer, on its day.</summary>
    Covopen,

    /// <summary>Trial claims with all insurers at once.</summary>
    Maandproef,

    /// <summary>Claims of what a trial was made of.</summary>
    Maandindiening,
}
