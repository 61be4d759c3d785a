using System.Collections.Concurrent;

namespace Vereffen.Portaal;

/// <summary>What only a sandbox has: a clock that can be moved, and answers that a vendor asks for, each party for itself. Scripts are forgotten when the server stops.</summary>
public sealed class Sandbox(Sandboxklok klok)
{
    /// <summary>Most scripts of one party that wait.</summary>
    private const int MeesteRegels = 100;
    private readonly ConcurrentDictionary<string, List<Scriptregel>> scripts = new(StringComparer.Ordinal);

    internal Sandboxklok Klok { get; } = klok;

    /// <summary>False when there are too many.</summary>
    internal bool Voegtoe(string partij, Scriptregel regel)
    {
        var regels = scripts.GetOrAdd(partij, _ => []);
        lock (regels)
        {
            if (regels.Count >= MeesteRegels)
            {
                return false;
            }

            regels.Add(regel);
            return true;
        }
    }

    internal IReadOnlyList<Scriptregel> Regels(string partij)
    {
        var regels = scripts.GetOrAdd(partij, _ => []);
        lock (regels)
        {
            return [.. regels];
        }
    }

    internal void Wis(string partij) => scripts.TryRemove(partij, out _);

    /// <summary>What is to be done with this push; the first script that is left counts one down.</summary>
    internal Scriptregel? Neem(string partij)
    {
        if (!scripts.TryGetValue(partij, out var regels))
        {
            return null;
        }

        lock (regels)
        {
            if (regels.Count == 0)
            {
                return null;
            }

            var regel = regels[0];
            if (regel.Aantal > 1)
            {
                regels[0] = regel with { Aantal = regel.Aantal - 1 };
            }
            else
            {
                regels.RemoveAt(0);
            }

            return regel;
        }
    }
}
