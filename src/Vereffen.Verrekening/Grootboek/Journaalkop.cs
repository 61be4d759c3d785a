namespace Vereffen.Verrekening;

/// <summary>
/// Where the journal ends: number and hash of its last entry. Kept apart from the journal it shows that entries are missing at the end,
/// which the chain alone can't tell.
/// </summary>
/// <param name="Nr">0 for an empty journal.</param>
/// <param name="Hash">64 lower-case hexadecimal digits; 64 zeros for an empty journal.</param>
public readonly record struct Journaalkop(long Nr, string Hash)
{
    /// <summary>The head of a journal without entries.</summary>
    public static readonly Journaalkop Leeg = new(0, new string('0', 64));
}
