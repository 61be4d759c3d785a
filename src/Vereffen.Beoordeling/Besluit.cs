using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>
/// A person's decision on what a rule found: an exception to a term, or the answer to uitval.
/// </summary>
/// <param name="Detail">Identificatie detailrecord of the record; null = the file.</param>
/// <param name="RegelId">The rule whose finding is decided.</param>
/// <param name="IsAkkoord">True: the finding is set aside. False: it stands, and what was uitval becomes a rejection.</param>
public readonly record struct Besluit(long? Detail, string RegelId, bool IsAkkoord)
{
    /// <summary>With agreement: award no more than this, with <see cref="Code"/> or the rule's own code; null = all. Only for a prestatie.</summary>
    public Bedrag? Hoogstens { get; init; }

    /// <summary>The code of a refusal or of a smaller award; null = 8072, of a file 8074, of a smaller award the rule's own.</summary>
    public Retourcode? Code { get; init; }

    /// <summary>What the rule found counts as if it had not been handed to a person. Says nothing when only a person can tell.</summary>
    public bool IsVolgensRegel { get; init; }
}
