using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>What the codes of a retour record say, in the way of today (COD954) and in that of HA305 (COD027).</summary>
internal static class Retouroordeel
{
    private static readonly string[] Codes = ["COD954", "COD955", "COD956"];

    /// <summary>The elements that hold the codes of this record type.</summary>
    internal static IEnumerable<Element> Velden(RecordSoort soort) => Codes.Select(soort.MetCode).OfType<Element>();

    /// <summary>True when this record holds this code.</summary>
    internal static bool Heeft(RecordSoort soort, ReadOnlySpan<byte> bytes, Retourcode code)
    {
        foreach (var naam in Codes)
        {
            if (soort.MetCode(naam) is { } e && Cijferlezer.TryLees(e.Lees(bytes), out var waarde) && waarde == code.Waarde)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Code verwerking of the old style; null when the record type has none or it can't be read.</summary>
    internal static int? Verwerking(RecordSoort soort, ReadOnlySpan<byte> bytes) =>
        soort.MetCode("COD027") is { } e && e.Lees(bytes).Length == e.Lengte && Cijferlezer.TryLees(e.Lees(bytes), out var waarde)
            ? (int)waarde
            : null;

    /// <summary>The claim is awarded in full.</summary>
    internal static bool IsVolledigToegekend(RecordSoort voorloop, ReadOnlySpan<byte> bytes) =>
        Verwerking(voorloop, bytes) is { } verwerking ? verwerking is 0 or 1 : Heeft(voorloop, bytes, Retourcode.VolledigToegekend);

    /// <summary>The whole file is rejected: a code in the 01 that is neither 8001 nor 0200.</summary>
    internal static bool IsBestandAfgekeurd(RecordSoort voorloop, ReadOnlySpan<byte> bytes)
    {
        if (Verwerking(voorloop, bytes) is { } verwerking)
        {
            return verwerking is 3 or 18 or 19 or 910 or 980 or 981;
        }

        return !Heeft(voorloop, bytes, Retourcode.GeenOpmerking)
            && !Heeft(voorloop, bytes, Retourcode.VolledigToegekend)
            && voorloop.MetCode(Codes[0]) is { } e
            && Cijferlezer.TryLees(e.Lees(bytes), out _);
    }

    /// <summary>This record is refused, so that what stands under it is not judged.</summary>
    internal static bool IsAfgewezen(RecordSoort soort, ReadOnlySpan<byte> bytes)
    {
        if (Verwerking(soort, bytes) is { } verwerking)
        {
            return verwerking is 18 or 19 or 910 or 981;
        }

        foreach (var naam in Codes)
        {
            if (
                soort.MetCode(naam) is { } e
                && Cijferlezer.TryLees(e.Lees(bytes), out var waarde)
                && waarde is > 0 and <= 9999
                && new Retourcode((int)waarde) is var code
                && code != Retourcode.GoedMaarBestandAfgekeurd
                && Catalogus.Zoek(code)?.Soort is Soort.D or Soort.T or Soort.X
            )
            {
                return true;
            }
        }

        return false;
    }
}
