using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>A letter that goes into the log.</summary>
/// <param name="Bron">
/// What it was made for, the same each time: a second letter for the same source is not made. The number of a letter in the engine's list is one, for that list is
/// the same after each restart.
/// </param>
/// <param name="Soort">What it is.</param>
/// <param name="Datum">Date on the letter.</param>
/// <param name="Uzovi">Insurer that writes.</param>
/// <param name="Agb">The zorgaanbieder it is about.</param>
/// <param name="Kenmerk">Of the vordering, correctie or declaratie.</param>
/// <param name="Bedrag">Amount that it names.</param>
/// <param name="Html">The page.</param>
/// <param name="Pdf">The page in print; null = not printed.</param>
public sealed record NieuweBrief(
    string Bron,
    Documentsoort Soort,
    DateOnly Datum,
    UzoviNummer Uzovi,
    AgbCode Agb,
    string Kenmerk,
    Bedrag Bedrag,
    string Html,
    byte[]? Pdf
)
{
    /// <summary>Why a letter without a postal address is held.</summary>
    internal const string ZonderAdres = "Het postadres ontbreekt.";

    /// <summary>Held from the start, with this reason (no address, say); null = ready.</summary>
    public string? Vasthouden { get; init; }

    /// <summary>One of the engine's letters.</summary>
    /// <param name="volgnummer">Its place in <see cref="Verrekenaar.Brieven"/>, from 0.</param>
    /// <param name="brief">The letter.</param>
    /// <param name="aan">Without an address it is held until a person has seen to that.</param>
    /// <param name="html">The page.</param>
    /// <param name="pdf">The page in print.</param>
    public static NieuweBrief Van(int volgnummer, Brief brief, Geadresseerde aan, string html, byte[]? pdf)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(aan);
        return new(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"verrekening:brief:{volgnummer}"),
            Soortvan(brief),
            brief.Datum,
            brief.Uzovi,
            brief.Agb,
            brief.Kenmerk,
            brief.Bedrag,
            html,
            pdf
        )
        {
            Vasthouden = aan.KanPerPost ? null : ZonderAdres,
        };
    }

    /// <summary>What one of the engine's letters is called in the log.</summary>
    internal static Documentsoort Soortvan(Brief brief) =>
        brief.Soort switch
        {
            Briefsoort.Terugstortverzoek => Documentsoort.Terugstortverzoek,
            Briefsoort.Aanmaning => Documentsoort.Aanmaning,
            Briefsoort.Incasso => Documentsoort.Incasso,
            _ => Documentsoort.OverzichtPerPost,
        };

    /// <summary>What the page of an overzicht is made for.</summary>
    internal static string Bronvan(Verrekenoverzicht overzicht) => $"verrekening:overzicht:{Naamvan(overzicht)}";

    /// <summary>The overzicht among all of them: verrekenkring, crediteur, volgnummer.</summary>
    internal static string Naamvan(Verrekenoverzicht overzicht) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{overzicht.Verrekenkring}:{overzicht.Crediteur}:{overzicht.Volgnummer}"
        );
}
