namespace Vereffen.Ei;

/// <summary>
/// What a berichtspecificatie does not say and the standards that come with the program do, by element code: which retourcode belongs to an element, which
/// form it has, what it says of a person, what it counts.
/// </summary>
internal sealed class Elementkennis
{
    private readonly Dictionary<(string Record, string Code), (Standaard Standaard, Element Element)> opRecord = [];
    private readonly Dictionary<string, (Standaard Standaard, Element Element)> opCode = new(StringComparer.Ordinal);

    /// <summary>Standards of the same name go first, then those with the same kind of message.</summary>
    internal Elementkennis(string naam, bool isRetour)
    {
        foreach (
            var standaard in Standaarden
                .Ingebouwd.OrderByDescending(s => s.Naam == naam)
                .ThenByDescending(s => s.IsRetour == isRetour)
                .ThenBy(s => s.Herkomst)
        )
        {
            foreach (var record in standaard.Records)
            {
                foreach (var e in record.Elementen)
                {
                    opRecord.TryAdd((record.Kenmerk, e.Code), (standaard, e));
                    opCode.TryAdd(e.Code, (standaard, e));
                }
            }
        }
    }

    /// <summary>Null when no standard of ours has the code.</summary>
    internal (Standaard Standaard, Element Element)? Van(string record, string code) =>
        opRecord.TryGetValue((record, code), out var precies) ? precies
        : opCode.TryGetValue(code, out var ergens) ? ergens
        : null;
}
