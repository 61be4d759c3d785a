namespace Vereffen.Opslag;

/// <summary>A row of the audit log as it is stored.</summary>
/// <param name="Nummer">Counts from 1 without gaps.</param>
/// <param name="Op">ISO 8601, UTC.</param>
/// <param name="Wie">Who.</param>
/// <param name="Namens">On whose behalf; empty = for itself.</param>
/// <param name="Wat">The action.</param>
/// <param name="Soort">What the subject is.</param>
/// <param name="Onderwerp">HMAC-SHA-256 of the subject, hexadecimal; empty without one.</param>
/// <param name="Sleutel">Number of the key of that hash.</param>
/// <param name="Resultaat">What came of it.</param>
/// <param name="Hash">SHA-256 over the hash of the row before and this row.</param>
public sealed record Auditgebeurtenis(
    long Nummer,
    string Op,
    string Wie,
    string Namens,
    string Wat,
    string Soort,
    string Onderwerp,
    long Sleutel,
    string Resultaat,
    string Hash
);
