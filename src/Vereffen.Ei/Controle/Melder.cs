using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Makes findings and keeps score of what they amount to.</summary>
internal sealed class Melder(BevindingSink sink)
{
    internal long Aantal { get; private set; }

    internal bool BestandAfgekeurd { get; private set; }

    internal bool Onleesbaar { get; private set; }

    internal Uitkomst Uitkomst =>
        Onleesbaar ? Uitkomst.Onleesbaar
        : BestandAfgekeurd ? Uitkomst.BestandAfgekeurd
        : Aantal > 0 ? Uitkomst.RecordsAfgekeurd
        : Uitkomst.Ok;

    /// <summary>A finding on a record that is at hand.</summary>
    internal void Meld(
        in Context c,
        Element element,
        Niveau niveau,
        Retourcode code,
        Herkomst herkomst,
        MeldingSoort melding,
        long a = 0,
        long b = 0,
        string? tekst = null
    )
    {
        var bevinding = new EiBevinding
        {
            Regel = c.Regel,
            Record = c.Bytes,
            Kenmerk = c.Kenmerk,
            Detail = c.Detail,
            Element = element,
            Niveau = niveau,
            Soort = Catalogus.SoortVan(code, c.Kenmerk),
            Retourcode = code,
            Herkomst = StandaardLezer.Zwakste(herkomst, element.HerkomstLigging),
            MeldingSoort = melding,
            A = a,
            B = b,
            Tekst = tekst,
        };
        Aantal++;
        BestandAfgekeurd |= bevinding.IsBestandsniveau;
        sink(bevinding);
    }

    /// <summary>A finding after which nothing can be read.</summary>
    internal void MeldOnleesbaar(in Context c, Element element, Retourcode code, MeldingSoort melding, string? tekst = null)
    {
        Onleesbaar = true;
        Meld(c, element, Niveau.N1, code, Herkomst.Official, melding, tekst: tekst);
    }
}

/// <summary>The record that is being checked.</summary>
internal readonly ref struct Context
{
    internal required int Regel { get; init; }
    internal required ReadOnlySpan<byte> Bytes { get; init; }
    internal required string Kenmerk { get; init; }
    internal long? Detail { get; init; }
}
