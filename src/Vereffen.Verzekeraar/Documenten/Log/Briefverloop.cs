using System.Diagnostics.CodeAnalysis;

namespace Vereffen.Verzekeraar;

/// <summary>The life of a letter: made ready, held and let go any number of times, then sent or withdrawn. Pure: says what may be, changes nothing.</summary>
public static class Briefverloop
{
    private const int MaxTekst = 500;

    /// <summary>Where a letter stands after an act; false with a Dutch sentence when that act can't be done.</summary>
    /// <param name="stand">Where it stands; null = it isn't there yet.</param>
    /// <param name="handeling">The act.</param>
    /// <param name="door">Who does it; not empty.</param>
    /// <param name="reden">Why; not empty for holding, letting go and withdrawing.</param>
    /// <param name="na">Where it stands then.</param>
    /// <param name="melding">Why not.</param>
    public static bool TryDoe(
        Briefstand? stand,
        Briefhandeling handeling,
        string door,
        string reden,
        [NotNullWhen(true)] out Briefstand? na,
        [NotNullWhen(false)] out string? melding
    )
    {
        na = Na(stand, handeling);
        melding = na is null ? Onmogelijk(stand, handeling) : Bezwaar(handeling, door, reden);
        na = melding is null ? na : null;
        return melding is null;
    }

    private static Briefstand? Na(Briefstand? stand, Briefhandeling handeling) =>
        (stand, handeling) switch
        {
            (null, Briefhandeling.Maken) => Briefstand.Klaar,
            (Briefstand.Klaar, Briefhandeling.Vasthouden) => Briefstand.Vastgehouden,
            (Briefstand.Klaar, Briefhandeling.Verzenden) => Briefstand.Verzonden,
            (Briefstand.Vastgehouden, Briefhandeling.Vrijgeven) => Briefstand.Klaar,
            (Briefstand.Klaar or Briefstand.Vastgehouden, Briefhandeling.Intrekken) => Briefstand.Ingetrokken,
            _ => null,
        };

    private static string Onmogelijk(Briefstand? stand, Briefhandeling handeling)
    {
        var wat = handeling switch
        {
            Briefhandeling.Maken => "opnieuw gemaakt",
            Briefhandeling.Vasthouden => "vastgehouden",
            Briefhandeling.Vrijgeven => "vrijgegeven",
            Briefhandeling.Verzenden => "verzonden",
            _ => "ingetrokken",
        };
        return stand switch
        {
            null => $"Deze brief bestaat niet en kan niet worden {wat}.",
            Briefstand.Klaar => $"Deze brief staat klaar en kan niet worden {wat}.",
            Briefstand.Vastgehouden => $"Deze brief wordt vastgehouden en kan niet worden {wat}.",
            Briefstand.Verzonden => $"Deze brief is al verzonden en kan niet meer worden {wat}.",
            _ => $"Deze brief is ingetrokken en kan niet meer worden {wat}.",
        };
    }

    private static string? Bezwaar(Briefhandeling handeling, string door, string reden) =>
        string.IsNullOrWhiteSpace(door) ? "Er staat niet bij wie dit doet."
        : handeling is Briefhandeling.Vasthouden or Briefhandeling.Vrijgeven or Briefhandeling.Intrekken && string.IsNullOrWhiteSpace(reden)
            ? "Geef een reden op."
        : reden.Length > MaxTekst ? $"De reden is langer dan {MaxTekst} tekens."
        : null;
}
