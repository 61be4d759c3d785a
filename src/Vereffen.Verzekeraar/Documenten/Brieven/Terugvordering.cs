using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>A vordering that is asked back by letter.</summary>
/// <param name="Datum">Date of the letter.</param>
/// <param name="Uzovi">Insurer whose vordering it is.</param>
/// <param name="Agb">The zorgaanbieder that owes it.</param>
/// <param name="Kenmerk">Kenmerk of the vordering, by which a repayment is matched.</param>
/// <param name="Bedrag">What is open; above zero.</param>
/// <param name="UiterlijkBetaald">Last day on which the money must be in.</param>
public sealed record Terugvordering(
    DateOnly Datum,
    UzoviNummer Uzovi,
    AgbCode Agb,
    string Kenmerk,
    Bedrag Bedrag,
    DateOnly UiterlijkBetaald
)
{
    private const int Betaaltermijn = 30;

    /// <summary>What the vordering is about, in words: <c>controle gebruikelijke zorg 2025</c>; may be empty.</summary>
    public string Omschrijving { get; init; } = "";

    public Controlekenmerk Controlekenmerk => Controlekenmerk.Van(Uzovi, Agb, Kenmerk);

    /// <summary>
    /// Of the engine's letter. Each letter gives thirty days: a terugstortverzoek until its due date, an aanmaning until the day the next letter would go out.
    /// </summary>
    public static Terugvordering Van(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var uiterlijk = brief.Betaaldag ?? brief.Datum.AddDays(Betaaltermijn);
        return new(brief.Datum, brief.Uzovi, brief.Agb, brief.Kenmerk, brief.Bedrag, uiterlijk) { Omschrijving = brief.Omschrijving };
    }
}
