namespace Vereffen.Ei;

/// <summary>Puts values in the fields of a record: N right-aligned with zeros, AN left-aligned with spaces.</summary>
internal static class Veldschrijver
{
    /// <summary>A number that has too many digits for the field is a bug of the caller.</summary>
    internal static void Getal(Element e, Span<byte> record, long waarde)
    {
        var veld = record.Slice(e.Start - 1, e.Lengte);
        for (var i = veld.Length - 1; i >= 0; i--)
        {
            veld[i] = (byte)('0' + (waarde % 10));
            waarde /= 10;
        }

        if (waarde != 0)
        {
            throw new OverflowException($"Het getal past niet in element {e.Id}.");
        }
    }

    /// <summary>Text in ISO 8859-1, cut at the length of the field; true when nothing was changed or lost.</summary>
    internal static bool Tekst(Element e, Span<byte> record, string tekst)
    {
        var veld = record.Slice(e.Start - 1, e.Lengte);
        veld.Fill((byte)' ');
        var bytes = Latijn.Bytes(tekst.Trim(), out var gelijk);
        bytes.AsSpan(0, Math.Min(bytes.Length, veld.Length)).CopyTo(veld);
        return gelijk && bytes.Length <= veld.Length;
    }

    internal static void Schrijf(this Element e, Span<byte> record, ReadOnlySpan<byte> waarde)
    {
        var veld = record.Slice(e.Start - 1, e.Lengte);
        veld.Fill((byte)' ');
        waarde[..Math.Min(waarde.Length, veld.Length)].CopyTo(veld);
    }
}
