namespace Vereffen.Kern;

/// <summary>
/// The answer to one claim, before a codec writes it. <see cref="Bestand"/> holds the codes of the 01: 8001 (all awarded), 0200 (see the records),
/// or the codes of a rejection of the whole file; with those and with 8001 there are no records.
/// </summary>
public sealed class Retour
{
    public required RetourAfzender Afzender { get; init; }

    /// <summary>0181, at most 24 characters; the insurer's own number for this claim.</summary>
    public required string Referentie { get; init; }

    /// <summary>0182.</summary>
    public required DateOnly Dagtekening { get; init; }

    public required IReadOnlyList<Retourcode> Bestand { get; init; }

    /// <summary>One for every record of the claim that has a remark or an amount to report, in file order.</summary>
    public required IReadOnlyList<RecordUitkomst> Records { get; init; }

    /// <summary>Total awarded (9909).</summary>
    public required Bedrag Toegekend { get; init; }
}
