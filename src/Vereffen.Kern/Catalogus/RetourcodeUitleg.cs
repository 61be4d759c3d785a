namespace Vereffen.Kern;

/// <summary>An entry of the catalogue of retourcodes. All texts are our own, in Dutch, for the person who must repair the claim.</summary>
/// <param name="Code">The code.</param>
/// <param name="Soort">What it rejects.</param>
/// <param name="Betekenis">What the code says.</param>
/// <param name="Oorzaak">How it mostly comes about.</param>
/// <param name="Advies">What to do now.</param>
/// <param name="Herkomst">How sure we are of code and kind.</param>
/// <param name="Bron">Where the fact comes from.</param>
public sealed record RetourcodeUitleg(
    Retourcode Code,
    Soort Soort,
    string Betekenis,
    string Oorzaak,
    string Advies,
    Herkomst Herkomst,
    string Bron
);
