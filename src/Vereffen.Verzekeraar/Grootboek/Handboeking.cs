using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Which events may be booked by themselves.</summary>
internal static class Handboeking
{
    /// <summary>Why not, in Dutch; null = it may.</summary>
    public static string? Bezwaar(Gebeurtenis gebeurtenis, DateOnly vandaag) =>
        gebeurtenis.Soort switch
        {
            GebeurtenisSoort.Betaalrun => "Een betaalrun wordt voorgesteld en door een ander goedgekeurd.",
            GebeurtenisSoort.BetalingTerug or GebeurtenisSoort.BetalingOpnieuw =>
                "Of een betaling terugkwam, blijkt uit het bankafschrift; vrijgeven gaat per betaling.",
            _ => gebeurtenis.Datum > vandaag ? "De datum van de gebeurtenis ligt in de toekomst." : null,
        };
}
