namespace Vereffen.Verzekeraar;

/// <summary>What a check of the stored ledger found.</summary>
/// <param name="Gebeurtenissen">Events in the file.</param>
/// <param name="Boekingen">Journal entries that were checked.</param>
/// <param name="Journaalregels">Their postings.</param>
/// <param name="Breuk">Plain Dutch: the first broken link; null when the ledger is what was booked.</param>
public sealed record Grootboekverslag(long Gebeurtenissen, long Boekingen, long Journaalregels, string? Breuk)
{
    /// <summary>Rows of accounts, betaalvoorstellen, bank statements, letters and correcties that were checked.</summary>
    public long Rijen { get; init; }
}
