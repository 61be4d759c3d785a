namespace Vereffen.Opslag;

/// <summary>One event for the audit log (NEN 7513): who did what, for whom, on which subject, with what result. Holds no personal data once it is stored.</summary>
/// <param name="Wie">Serial number and party of the certificate, or which part of the program.</param>
/// <param name="Namens">On whose behalf; empty = for itself.</param>
/// <param name="Wat">The action: <c>indienen</c>, <c>ophalen</c>, <c>inhoud</c>, <c>bevestigen</c>, <c>status</c>, <c>verbinding</c>, <c>cov</c>, ..</param>
/// <param name="Soort">What the subject is: <c>bericht</c> (a traceerId), <c>persoon</c> (a BSN), <c>partij</c>, or empty.</param>
/// <param name="Onderwerp">The subject itself; stored as a keyed hash.</param>
/// <param name="Resultaat"><c>goed</c>, or <c>geweigerd:</c> with the reason.</param>
public sealed record Auditregel(string Wie, string Namens, string Wat, string Soort, string Onderwerp, string Resultaat)
{
    public const string Goed = "goed";

    public static string Geweigerd(string reden) => "geweigerd: " + reden;
}
