using System.Buffers.Binary;

namespace Vereffen.Ei;

/// <summary>What an expression sees: the record itself and, per record type, the last record above it.</summary>
internal readonly ref struct Omgeving(ReadOnlySpan<byte> eigen, byte[]?[] boven, int vandaag, ReadOnlySpan<ulong> gevuld = default)
{
    internal readonly ReadOnlySpan<byte> Eigen = eigen;
    internal readonly byte[]?[] Boven = boven;

    /// <summary>EEJJMMDD as a number; 99999999 when no day is given, so that nothing lies in the future.</summary>
    internal readonly int Vandaag = vandaag;

    /// <summary>A bit per position that is not empty, with a spare word; none when nobody made them.</summary>
    internal readonly ReadOnlySpan<ulong> Gevuld = gevuld;
}

/// <summary>A condition that is true or not. Compiled once per standard; evaluating allocates nothing.</summary>
internal abstract class Uitdrukking
{
    internal abstract bool Waar(in Omgeving o);
}

/// <summary>A number in an expression.</summary>
internal abstract class Getal
{
    internal abstract long Waarde(in Omgeving o);
}

/// <summary>Where an element stands: in the record itself (<c>Record</c> -1) or in one above it.</summary>
internal readonly record struct Plaats(int Record, int Begin, int Lengte, bool Numeriek)
{
    internal ReadOnlySpan<byte> Bytes(in Omgeving o) => Record < 0 ? o.Eigen.Slice(Begin, Lengte) : o.Boven[Record].AsSpan(Begin, Lengte);
}

internal sealed class En(Uitdrukking links, Uitdrukking rechts) : Uitdrukking
{
    internal override bool Waar(in Omgeving o) => links.Waar(o) && rechts.Waar(o);
}

internal sealed class Of(Uitdrukking links, Uitdrukking rechts) : Uitdrukking
{
    internal override bool Waar(in Omgeving o) => links.Waar(o) || rechts.Waar(o);
}

internal sealed class Niet(Uitdrukking van) : Uitdrukking
{
    internal override bool Waar(in Omgeving o) => !van.Waar(o);
}

internal sealed class Als(Uitdrukking conditie, Uitdrukking dan, Uitdrukking? anders) : Uitdrukking
{
    internal override bool Waar(in Omgeving o) => conditie.Waar(o) ? dan.Waar(o) : anders is null || anders.Waar(o);
}

/// <summary>Filled: not all zeros (N) or not all spaces (AN).</summary>
internal sealed class Gevuld(Plaats plaats) : Uitdrukking
{
    private readonly byte leeg = plaats.Numeriek ? (byte)'0' : (byte)' ';
    private readonly bool metBits = plaats.Record < 0 && plaats.Lengte is > 1 and <= 64;
    private readonly (ulong Masker, ulong Over) bits = Snelplan.Bits(plaats.Begin, Math.Min(plaats.Lengte, 64));

    internal override bool Waar(in Omgeving o)
    {
        if (!metBits || o.Gevuld.IsEmpty)
        {
            return plaats.Bytes(o).ContainsAnyExcept(leeg);
        }

        var woord = plaats.Begin / 64;
        return ((o.Gevuld[woord] & bits.Masker) | (o.Gevuld[woord + 1] & bits.Over)) != 0;
    }
}

/// <summary>Two dates of eight digits: compared as big-endian numbers, which is their order.</summary>
internal sealed class Datumvergelijking(Plaats links, Plaats rechts, Vergelijker vergelijker) : Uitdrukking
{
    internal override bool Waar(in Omgeving o) =>
        vergelijker.Klopt(
            BinaryPrimitives.ReadUInt64BigEndian(links.Bytes(o)).CompareTo(BinaryPrimitives.ReadUInt64BigEndian(rechts.Bytes(o)))
        );
}

/// <summary>A single position with a fixed byte, or with another position of the same record: by far the most frequent comparison.</summary>
internal sealed class Tekengelijk(int plek, int ander, byte teken, bool gelijk) : Uitdrukking
{
    internal override bool Waar(in Omgeving o) => o.Eigen[plek] == (ander < 0 ? teken : o.Eigen[ander]) == gelijk;
}

internal sealed class Getalvergelijking(Getal links, Getal rechts, Vergelijker vergelijker) : Uitdrukking
{
    internal override bool Waar(in Omgeving o) => vergelijker.Klopt(links.Waarde(o).CompareTo(rechts.Waarde(o)));
}

/// <summary>Text with text, trailing spaces apart.</summary>
internal sealed class Tekstvergelijking(Plaats links, byte[]? vast, Plaats rechts, Vergelijker vergelijker) : Uitdrukking
{
    internal override bool Waar(in Omgeving o)
    {
        var ander = vast is null ? rechts.Bytes(o) : vast;
        return vergelijker.Klopt(links.Bytes(o).TrimEnd((byte)' ').SequenceCompareTo(ander.TrimEnd((byte)' ')));
    }
}

internal sealed class Constante(long waarde) : Getal
{
    internal override long Waarde(in Omgeving o) => waarde;
}

internal sealed class Vandaag : Getal
{
    internal override long Waarde(in Omgeving o) => o.Vandaag;
}

internal sealed class Veld(Plaats plaats) : Getal
{
    internal override long Waarde(in Omgeving o) => Cijferlezer.Lees(plaats.Bytes(o));
}

internal sealed class Product(Getal links, Getal rechts) : Getal
{
    internal override long Waarde(in Omgeving o) => unchecked(links.Waarde(o) * rechts.Waarde(o));
}

/// <summary>Number of days from one date up to and including another; 0 when either is no date or they are the wrong way round.</summary>
internal sealed class Dagental(Plaats begin, Plaats eind) : Getal
{
    internal override long Waarde(in Omgeving o) =>
        Datum.Lees(begin.Bytes(o)) is { } van && Datum.Lees(eind.Bytes(o)) is { } tot ? Math.Max(0, tot.DayNumber - van.DayNumber + 1) : 0;
}

/// <summary>One of <c>= &lt;&gt; &lt; &lt;= &gt; &gt;=</c>, as the outcomes of a comparison that satisfy it.</summary>
internal readonly record struct Vergelijker(bool Minder, bool Gelijk, bool Meer)
{
    internal bool Klopt(int vergelijking) =>
        vergelijking < 0 ? Minder
        : vergelijking == 0 ? Gelijk
        : Meer;

    internal static Vergelijker? Van(string teken) =>
        teken switch
        {
            "=" => new(false, true, false),
            "<>" => new(true, false, true),
            "<" => new(true, false, false),
            "<=" => new(true, true, false),
            ">" => new(false, false, true),
            ">=" => new(false, true, true),
            _ => null,
        };
}
