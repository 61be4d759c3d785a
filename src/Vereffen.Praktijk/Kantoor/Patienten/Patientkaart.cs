using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A patient of a practice, with the last answer of COV. Never printed whole by <see cref="ToString"/>.</summary>
public sealed record Patientkaart
{
    public required long Id { get; init; }

    public required Patient Patient { get; init; }

    /// <summary>Why there is no BSN; empty when there is one.</summary>
    public string BsnReden { get; init; } = "";

    /// <summary>Document with which identity was established; empty = not yet. Source: Wabvpz.</summary>
    public string Identiteit { get; init; } = "";

    public DateOnly? IdentiteitOp { get; init; }

    /// <summary>When COV was last asked; null = never.</summary>
    public DateOnly? CovOp { get; init; }

    /// <summary>As COV answered; empty = never asked.</summary>
    public string CovResultaat { get; init; } = "";

    /// <summary>Insurer by that answer; null = none.</summary>
    public UzoviNummer? Uzovi { get; init; }

    public string Wlz { get; init; } = "";

    public bool Overleden { get; init; }

    /// <summary>The BSN was verified: COV found the combination with the birth date.</summary>
    public bool BsnGeverifieerd => CovResultaat.StartsWith("Gevonden", StringComparison.Ordinal);

    public string Weergavenaam =>
        string.Join(' ', new[] { Patient.Voorletters, Patient.Voorvoegsel, Patient.Naam }.Where(deel => deel.Length > 0));

    public override string ToString() => $"patiënt {Id}";
}
