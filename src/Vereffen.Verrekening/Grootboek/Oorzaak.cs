using System.Text;

namespace Vereffen.Verrekening;

/// <summary>The cause of a journal entry, in the parts it is put together from: they are joined as UTF-8 in the journal, never as a string.</summary>
internal readonly record struct Oorzaak(string Een, string Twee = "", string Drie = "", string Vier = "", string Vijf = "")
{
    /// <summary>What an event gave as its origin, then what it did; without origin only the latter.</summary>
    internal static Oorzaak Van(string herkomst, string wat, string naam) =>
        herkomst.Length == 0 ? new(wat, naam) : new(herkomst, ": ", wat, naam);

    /// <summary>Bytes that <see cref="Schrijf"/> needs at most.</summary>
    internal int MaxUtf8 => 3 * (Een.Length + Twee.Length + Drie.Length + Vier.Length + Vijf.Length);

    /// <summary>Writes all of it as UTF-8; returns the number of bytes.</summary>
    internal int Schrijf(Span<byte> uit)
    {
        var lengte = Encoding.UTF8.GetBytes(Een, uit);
        lengte += Encoding.UTF8.GetBytes(Twee, uit[lengte..]);
        lengte += Encoding.UTF8.GetBytes(Drie, uit[lengte..]);
        lengte += Encoding.UTF8.GetBytes(Vier, uit[lengte..]);
        return lengte + Encoding.UTF8.GetBytes(Vijf, uit[lengte..]);
    }

    public override string ToString() => string.Concat([Een, Twee, Drie, Vier, Vijf]);
}
