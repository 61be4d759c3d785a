using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>The judgement on one record 04. Amounts in cents, negative for a credit.</summary>
public sealed class RegelOordeel
{
    public required Verzekerde Verzekerde { get; init; }

    public required Prestatie Prestatie { get; init; }

    /// <summary>Amount that the insurer finds right (0481); zero when rejected on grounds other than tarief or cover.</summary>
    public required Bedrag Berekend { get; init; }

    public required Bedrag Toegekend { get; init; }

    /// <summary>Distinct, in order of the rules; empty = awarded without remark. 8002 = not judged.</summary>
    public required IReadOnlyList<Retourcode> Codes { get; init; }

    /// <summary>What was found, in order of the rules.</summary>
    public required IReadOnlyList<Regelbevinding> Bevindingen { get; init; }

    /// <summary>Every rule asked; empty unless <see cref="BeoordelingOpties.MetSpoor"/>.</summary>
    public IReadOnlyList<SpoorStap> Spoor { get; init; } = [];

    /// <summary>The earlier debit that this awarded credit takes back.</summary>
    public Historieregel? GecrediteerdeDebet { get; init; }

    public Bedrag Ingediend => Prestatie.Declaratiebedrag;

    /// <summary>True when a person must still decide.</summary>
    public bool IsUitval { get; init; }

    /// <summary>True when nothing is awarded because of a finding.</summary>
    public bool IsAfgewezen { get; init; }

    /// <summary>The person in the register; null when the record 02 was refused.</summary>
    internal Persoon? Persoon { get; init; }
}
