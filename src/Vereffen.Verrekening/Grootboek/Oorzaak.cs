namespace Vereffen.Verrekening;

/// <summary>The cause of a journal entry, in the parts it is put together from: millions of entries share most of them, so that they are joined only to be shown.</summary>
internal readonly record struct Oorzaak(string Een, string Twee = "", string Drie = "", string Vier = "", string Vijf = "")
{
    /// <summary>What an event gave as its origin, then what it did; without origin only the latter.</summary>
    internal static Oorzaak Van(string herkomst, string wat, string naam) =>
        herkomst.Length == 0 ? new(wat, naam) : new(herkomst, ": ", wat, naam);

    public override string ToString() => string.Concat([Een, Twee, Drie, Vier, Vijf]);
}
