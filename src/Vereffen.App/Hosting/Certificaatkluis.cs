using System.Diagnostics.CodeAnalysis;

namespace Vereffen.App.Hosting;

/// <summary>
/// Certificates that were just issued on a page, in memory until they are fetched: once, by who issued them, within a quarter of an hour. It remembers the forms too: the same form twice is one
/// certificate.
/// </summary>
internal sealed class Certificaatkluis(TimeProvider klok)
{
    private const int Meeste = 20;
    private const int MeesteFormulieren = 1000;
    private static readonly TimeSpan Houdbaar = TimeSpan.FromMinutes(15);
    private readonly Lock slot = new();
    private readonly Dictionary<string, (string Wie, string Naam, byte[] Inhoud, DateTimeOffset Tot)> wachtend = new(
        StringComparer.Ordinal
    );
    private readonly Queue<string> formulieren = new();

    /// <summary>True for a form that was not used before.</summary>
    public bool IsNieuw(string formulier)
    {
        lock (slot)
        {
            if (formulieren.Contains(formulier, StringComparer.Ordinal))
            {
                return false;
            }

            formulieren.Enqueue(formulier);
            if (formulieren.Count > MeesteFormulieren)
            {
                formulieren.Dequeue();
            }

            return true;
        }
    }

    public void Leg(string sleutel, string wie, string naam, byte[] inhoud)
    {
        lock (slot)
        {
            var nu = klok.GetUtcNow();
            foreach (var oud in wachtend.Where(w => w.Value.Tot < nu).Select(w => w.Key).ToList())
            {
                wachtend.Remove(oud);
            }

            if (wachtend.Count == Meeste)
            {
                wachtend.Remove(wachtend.MinBy(w => w.Value.Tot).Key);
            }

            wachtend[sleutel] = (wie, naam, inhoud, nu + Houdbaar);
        }
    }

    /// <summary>What was kept, and never again; false when it isn't there, is of another, or waited too long.</summary>
    public bool Haal(string? sleutel, string wie, [NotNullWhen(true)] out byte[]? inhoud, out string naam)
    {
        lock (slot)
        {
            (inhoud, naam) = (null, "");
            if (sleutel is null || !wachtend.TryGetValue(sleutel, out var gevonden) || gevonden.Wie != wie)
            {
                return false;
            }

            wachtend.Remove(sleutel);
            (inhoud, naam) = gevonden.Tot < klok.GetUtcNow() ? (null, "") : (gevonden.Inhoud, gevonden.Naam);
            return inhoud is not null;
        }
    }
}
