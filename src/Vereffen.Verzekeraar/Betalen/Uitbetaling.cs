using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>A pay-out of an approved betaalrun, and what became of it.</summary>
/// <param name="EindId">Its end-to-end id; unique for good.</param>
/// <param name="Datum">Day of the run.</param>
/// <param name="Uzovi">Who pays.</param>
/// <param name="Agb">The zorgaanbieder whose money it is.</param>
/// <param name="Begunstigde">Who gets it.</param>
/// <param name="Bedrag">Above zero.</param>
/// <param name="Tekst">Bank text.</param>
/// <param name="Rekening">Where it was sent to; null = there was no account: it never left.</param>
/// <param name="Bevestigd">Day on which the bank booked it; null = not seen on a statement yet.</param>
/// <param name="Terug">Why it came back or could not leave; null = it did neither.</param>
/// <param name="TerugOp">Day on which that was booked.</param>
/// <param name="IsVrijgegeven">It came back, and goes out again (under another id).</param>
public sealed record Uitbetaling(
    string EindId,
    DateOnly Datum,
    UzoviNummer Uzovi,
    AgbCode Agb,
    AgbCode Begunstigde,
    Bedrag Bedrag,
    string Tekst,
    Iban? Rekening,
    DateOnly? Bevestigd,
    string? Terug,
    DateOnly? TerugOp,
    bool IsVrijgegeven
)
{
    /// <summary>It came back or could not leave, and waits for a new account or a person.</summary>
    public bool Wacht => Terug is not null && !IsVrijgegeven;

    /// <summary>The F of the bank text.</summary>
    public string Kenmerk => Tekst[(Tekst.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
