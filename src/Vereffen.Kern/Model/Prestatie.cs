namespace Vereffen.Kern;

/// <summary>
/// Record 04: one claimed prestatie. Amounts are signed here: a credit line has a negative <see cref="Berekend"/> and <see cref="Declaratiebedrag"/>.
/// Which element fills which property differs per standard; the standard's data says so by the element's code (BED161 = declaratiebedrag, ..).
/// </summary>
public sealed class Prestatie
{
    /// <summary>Line of the record in the file, from 1.</summary>
    public required int Regel { get; init; }

    /// <summary>0402, identificatie detailrecord.</summary>
    public required long Detail { get; init; }

    /// <summary>Bsn of the record itself; the checks see to it that it equals the verzekerde's.</summary>
    public Bsn? Bsn { get; init; }

    public UzoviNummer? Uzovi { get; init; }

    /// <summary>Machtigingsnummer, empty when not filled.</summary>
    public string Machtiging { get; init; } = "";

    /// <summary>Doorsturen toegestaan, 1 to 4.</summary>
    public int Doorsturen { get; init; }

    /// <summary>Begin date, or the single date of standards that have one; null when not a real date.</summary>
    public DateOnly? Begin { get; init; }

    /// <summary>End date; equals <see cref="Begin"/> in standards with a single date.</summary>
    public DateOnly? Eind { get; init; }

    /// <summary>True when the standard has one date per prestatie (MZ301, PM304).</summary>
    public bool HeeftEnkeleDatum { get; init; }

    /// <summary>Aanduiding prestatiecodelijst, three digits.</summary>
    public string Lijst { get; init; } = "";

    /// <summary>Prestatiecode as in the field, without trailing spaces.</summary>
    public string Code { get; init; } = "";

    public int Aantal { get; init; }

    /// <summary>Zorgverlenerscode behandelaar/uitvoerder; null = zeros.</summary>
    public AgbCode? Behandelaar { get; init; }

    /// <summary>Zorgverlenerscode voorschrijver/verwijzer; null = zeros, or no such field in the standard.</summary>
    public AgbCode? Verwijzer { get; init; }

    /// <summary>True when the standard has a field for the referrer.</summary>
    public bool KentVerwijzer { get; init; }

    /// <summary>Tarief per unit, unsigned.</summary>
    public Bedrag Tarief { get; init; }

    /// <summary>Berekend bedrag with the sign of its D/C.</summary>
    public Bedrag Berekend { get; init; }

    /// <summary>Declaratiebedrag with the sign of its D/C.</summary>
    public Bedrag Declaratiebedrag { get; init; }

    /// <summary>D/C of the berekend bedrag is C.</summary>
    public bool BerekendIsCredit { get; init; }

    /// <summary>D/C of the declaratiebedrag is C: the line takes an earlier one back.</summary>
    public bool IsCredit { get; init; }

    /// <summary>Referentienummer dit prestatierecord.</summary>
    public string Referentie { get; init; } = "";

    /// <summary>Referentienummer voorgaande gerelateerde prestatierecord.</summary>
    public string VorigeReferentie { get; init; } = "";

    /// <summary>
    /// The filled elements that no property here has (gebitselement, vlakken, diagnose, verwijsdatum, ..) as <c>0415=11;</c>, in order of position: what a credit must
    /// repeat as well. Empty when none is filled, null when the standard has no such elements. May be medical: never to be shown or logged.
    /// </summary>
    public string? Overig { get; init; }

    /// <summary>The days of the prestatie; only when both dates are real.</summary>
    public Periode Periode => new(Begin.GetValueOrDefault(), Eind);
}
