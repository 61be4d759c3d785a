namespace Vereffen.Beoordeling;

/// <summary>
/// A person's decision on what a rule found: an exception to a term, or the answer to uitval.
/// </summary>
/// <param name="Detail">Identificatie detailrecord of the record; null = the file.</param>
/// <param name="RegelId">The rule whose finding is decided.</param>
/// <param name="IsAkkoord">True: the finding is set aside. False: it stands, and what was uitval becomes a rejection.</param>
public readonly record struct Besluit(long? Detail, string RegelId, bool IsAkkoord);
