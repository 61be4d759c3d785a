using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>One settlement event. Which fields a kind needs and what they mean is checked by <see cref="Verrekenaar.Verwerk"/>.</summary>
/// <param name="Datum">Day of the event; events come in order of date.</param>
/// <param name="Soort">What happened.</param>
public sealed record Gebeurtenis(DateOnly Datum, GebeurtenisSoort Soort)
{
    /// <summary>The insurer; for a betaalrun one of the verrekenkring, or null for all.</summary>
    public UzoviNummer? Uzovi { get; init; }

    /// <summary>The zorgaanbieder whose claim or vordering it is.</summary>
    public AgbCode? Agb { get; init; }

    /// <summary>Factuurnummer of the provider.</summary>
    public string Kenmerk { get; init; } = "";

    /// <summary>The insurer's own number; for a vordering from a control the HV-kenmerk.</summary>
    public string OnsKenmerk { get; init; } = "";

    /// <summary>Cents, at most 12 digits; null where the kind has none.</summary>
    public Bedrag? Bedrag { get; init; }

    /// <summary>From when a debet is payable; due date of a vordering; day of the first instalment; null = <see cref="Datum"/>.</summary>
    public DateOnly? Vervaldatum { get; init; }

    /// <summary>Description of a vordering from a control, shown in the overzicht.</summary>
    public string Omschrijving { get; init; } = "";

    /// <summary>Who gets the money of a debet (a servicebureau); null = <see cref="Agb"/>.</summary>
    public AgbCode? BetaalAan { get; init; }

    /// <summary>Where this event comes from (line of a file, message, retour, person), kept as the first part of the cause of its postings.</summary>
    public string Oorzaak { get; init; } = "";
}
