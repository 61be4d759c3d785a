using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// Writes a claim from the model: numbers the records, fills counts and total, ISO 8859-1 with CR LF. Line, detail and total of the model are not used.
/// Shortest path: <c>DeclaratieSchrijver.Schrijf(declaratie, Standaarden.Zoek("OS301")!, uit)</c>.
/// </summary>
public static class DeclaratieSchrijver
{
    /// <summary>
    /// Writes to <paramref name="uit"/>; returns notices (Dutch, without personal values) of text that had to be changed or cut.
    /// Standards with records under the prestatie (06, 16, 17) are not written from this model: <see cref="NotSupportedException"/>.
    /// </summary>
    public static IReadOnlyList<string> Schrijf(Declaratie declaratie, Standaard standaard, Stream uit)
    {
        if (standaard.IsRetour || standaard.Records.Any(r => r.Kenmerk is "06" or "16" or "17"))
        {
            throw new NotSupportedException($"{standaard} wordt niet uit het declaratiemodel geschreven.");
        }

        var opbouw = new Declaratieopbouw(standaard, uit);
        opbouw.Voorloop(declaratie);
        foreach (var verzekerde in declaratie.Verzekerden)
        {
            opbouw.Verzekerde(verzekerde);
            foreach (var prestatie in verzekerde.Prestaties)
            {
                opbouw.Prestatie(verzekerde, prestatie);
            }
        }

        opbouw.Sluit();
        return opbouw.Meldingen;
    }
}
