using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A treatment of a practice, or the credit of one, as it stands now. Amounts positive.</summary>
public sealed record Behandelregel
{
    public required long Id { get; init; }

    public required long PatientId { get; init; }

    /// <summary>Name of the patient as a page shows it.</summary>
    public required string Patient { get; init; }

    public required DateOnly Datum { get; init; }

    public required string Lijst { get; init; }

    public required string Code { get; init; }

    public required string Omschrijving { get; init; }

    public required int Aantal { get; init; }

    public required AgbCode Behandelaar { get; init; }

    public required Bedrag Tarief { get; init; }

    public required Bedrag Bedrag { get; init; }

    /// <summary>The insurer that it is, or will be, claimed with; null = COV first.</summary>
    public UzoviNummer? Uzovi { get; init; }

    /// <summary>Takes back an earlier line.</summary>
    public bool IsCredit { get; init; }

    /// <summary>Reference of the line that a credit takes back; empty = no credit.</summary>
    public string Vorige { get; init; } = "";

    /// <summary>The treatment that a credit takes back; null = none, or it isn't in this administration.</summary>
    public long? CreditVan { get; init; }

    /// <summary>The refused line that this one replaces; null = none.</summary>
    public long? Vervangt { get; init; }

    public required Staat Staat { get; init; }

    /// <summary>In the claim; null before.</summary>
    public string? Referentie { get; init; }

    /// <summary>traceerId of the claim; null before.</summary>
    public string? Claim { get; init; }

    public Bedrag? Toegekend { get; init; }

    /// <summary>What the retour said.</summary>
    public IReadOnlyList<Retourcode> Codes { get; init; } = [];

    /// <summary>How a refused line ended: <see cref="Einde"/>; empty = not (yet).</summary>
    public string Einde { get; init; } = "";

    public string EindeReden { get; init; } = "";

    /// <summary>What it brings when it is awarded: a credit costs.</summary>
    public Bedrag Opbrengst => IsCredit ? -Bedrag : Bedrag;

    public override string ToString() => $"behandeling {Id}";
}
