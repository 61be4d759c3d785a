using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>One row of a verrekenoverzicht; null = an empty cell.</summary>
/// <param name="Onderwerp">Declaratie, Credit Declaratie, Correctie, Voorschot, Eindafrekening, the HV description, Restant or Betaalstop.</param>
/// <param name="Agb">The zorgaanbieder.</param>
/// <param name="UwKenmerk">Factuurnummer.</param>
/// <param name="OnsKenmerk">The insurer's number.</param>
/// <param name="Verzekeraar">Label of the row's own insurer.</param>
public sealed record OverzichtRegel(string Onderwerp, AgbCode Agb, string UwKenmerk, string OnsKenmerk, string Verzekeraar)
{
    /// <summary>What the row is.</summary>
    public Regelsoort Soort { get; init; }

    /// <summary>With which event the debet or vordering of this row began; null for a kept rest.</summary>
    public GebeurtenisSoort? Gebeurtenis { get; init; }

    public DateOnly? Vervaldatum { get; init; }

    /// <summary>Awarded amount of the debet, or the kept rest.</summary>
    public Bedrag? UOntvangt { get; init; }

    /// <summary>What was open of the vordering before this set-off; on a Betaalstop row the held amount.</summary>
    public Bedrag? UBetaalt { get; init; }

    /// <summary>On the debet row only.</summary>
    public string Toelichting { get; init; } = "";

    public bool? VolledigVerrekend { get; init; }

    /// <summary>What is left of the vordering.</summary>
    public Bedrag? Openstaand { get; init; }

    /// <summary>Date of the overzicht in which this vordering was set off before, or in which the rest was kept.</summary>
    public DateOnly? DatumVorige { get; init; }

    public int? VolgnummerVorige { get; init; }

    /// <summary>Set off now.</summary>
    public Bedrag? NuVerrekend { get; init; }

    /// <summary>Numbers of the journal entries behind this row, oldest first: what it arose from, then what this overzicht did with it.</summary>
    public IReadOnlyList<long> Boekingen { get; init; } = [];
}
