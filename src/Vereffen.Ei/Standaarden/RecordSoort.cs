namespace Vereffen.Ei;

/// <summary>A record type of a standard with its elements in order of position.</summary>
public sealed class RecordSoort
{
    private readonly Dictionary<string, Element> opCode = new(StringComparer.Ordinal);

    internal RecordSoort(string kenmerk, string naam, string ouder, bool minstensEen, IReadOnlyList<Element> elementen)
    {
        Kenmerk = kenmerk;
        Naam = naam;
        Ouder = ouder;
        MinstensEen = minstensEen;
        Velden = [.. elementen];
        Elementen = Velden;
        for (var i = 0; i < elementen.Count; i++)
        {
            elementen[i].Index = i;
            opCode.TryAdd(elementen[i].Code, elementen[i]);
        }
    }

    /// <summary>The two digits at positions 1-2.</summary>
    public string Kenmerk { get; }

    /// <summary>Name in the standard.</summary>
    public string Naam { get; }

    /// <summary>Record type that this one stands under, or empty (01, 98, 99).</summary>
    public string Ouder { get; }

    /// <summary>True when a parent without such a record is incomplete.</summary>
    public bool MinstensEen { get; }

    public IReadOnlyList<Element> Elementen { get; }

    public bool IsVoorloop => Kenmerk == "01";

    public bool IsSluit => Kenmerk == "99";

    public bool IsCommentaar => Kenmerk == "98";

    /// <summary>A record with an identificatie detailrecord.</summary>
    public bool IsDetail => !IsVoorloop && !IsSluit;

    internal int Index { get; set; }

    /// <summary>The same as <see cref="Elementen"/>, for loops that must not allocate.</summary>
    internal Element[] Velden { get; }

    /// <summary>The element with this code (BED161, NUM362, ..), the first when there are several.</summary>
    public Element? MetCode(string code) => opCode.GetValueOrDefault(code);
}
