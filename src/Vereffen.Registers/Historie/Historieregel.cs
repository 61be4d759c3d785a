using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>
/// A row of <c>historie.csv</c>: one line that an insurer judged before, awarded or not. Amounts in cents, those of a credit negative.
/// What a rejected line was unreadable in, is missing here.
/// </summary>
public sealed record Historieregel
{
    public required UzoviNummer Uzovi { get; init; }

    /// <summary>The payee: the AGB-code to which field 0113 of the claim pointed.</summary>
    public required AgbCode Agb { get; init; }

    /// <summary>Who claimed, where that is another than the payee (a servicebureau, a person of a praktijk); null = the payee, or not kept.</summary>
    public AgbCode? Declarant { get; init; }

    public required string Factuurnummer { get; init; }

    public required string Referentie { get; init; }

    public Bsn? Bsn { get; init; }

    /// <summary>Only for a person without BSN.</summary>
    public string Verzekerdennummer { get; init; } = "";

    public string Lijst { get; init; } = "";

    public string Code { get; init; } = "";

    public DateOnly? Begin { get; init; }

    public DateOnly? Eind { get; init; }

    public AgbCode? Behandelaar { get; init; }

    public int Aantal { get; init; }

    public Bedrag Declaratiebedrag { get; init; }

    public bool IsCredit { get; init; }

    /// <summary>What now stands awarded, but for a credit: see <see cref="IsGecrediteerd"/>.</summary>
    public Bedrag Toegekend { get; init; }

    /// <summary>A later credit took this debit back.</summary>
    public bool IsGecrediteerd { get; init; }

    /// <summary>Null = not kept.</summary>
    public Bedrag? Tarief { get; init; }

    /// <summary>Null = not kept.</summary>
    public Bedrag? Berekend { get; init; }

    /// <summary>Empty = none, or not kept.</summary>
    public string Machtiging { get; init; } = "";

    /// <summary>
    /// Sixteen hexadecimal digits over the other elements of the prestatie (<see cref="Prestatie.Overig"/>), which a credit must repeat; empty = not kept, or none
    /// in the standard.
    /// </summary>
    public string Overig { get; init; } = "";

    public DateOnly? Factuurdatum { get; init; }

    public DateOnly? Ontvangen { get; init; }

    public DateOnly? AfgewezenOp { get; init; }

    /// <summary>Awarded, in full or in part; a line of nothing that was not rejected counts as well.</summary>
    public bool IsToegekend => !Toegekend.IsNul || (Declaratiebedrag.IsNul && AfgewezenOp is null);

    /// <summary>A debit that is awarded and not taken back.</summary>
    public bool Staat => !IsCredit && !IsGecrediteerd && IsToegekend;

    /// <summary>A debit that was refused.</summary>
    public bool IsAfgewezen => !IsCredit && !IsToegekend;

    /// <summary>Masked: no person in a message by accident.</summary>
    public override string ToString() => $"historie {Agb} {Factuurnummer}";
}
