namespace Vereffen.Ei;

/// <summary>Finds the standard of a file from its first record, without judging it.</summary>
internal static class Bestandskop
{
    /// <summary>Reads the first line; null when the message type can't be told.</summary>
    internal static Standaard? Lees(Bron bron, RegelLezer lezer, out Recordregel eerste)
    {
        while (bron.Venster.Length < Herkenning.Nodig && bron.Vul()) { }

        if (Herkenning.HeeftUtf8Markering(bron.Venster[..Math.Min(3, bron.Venster.Length)]))
        {
            bron.Verbruik(3);
            lezer.Begin = 3;
        }

        return lezer.Volgende(out eerste) ? Bepaal(eerste.Inhoud) : null;
    }

    /// <summary>By the code and version in positions 3-9 of a first record; null when we don't know the code.</summary>
    internal static Standaard? Bepaal(ReadOnlySpan<byte> bytes)
    {
        var versie = Cijferlezer.TryLees(Deel(bytes, 5, 2), out var hoofd) ? (int)hoofd : -1;
        var subversie = Cijferlezer.TryLees(Deel(bytes, 7, 2), out var sub) ? (int)sub : -1;
        return Cijferlezer.TryLees(Deel(bytes, 2, 3), out var code) ? Standaarden.Zoek((int)code, versie, subversie) : null;
    }

    /// <summary>Some bytes of a record, fewer when it is shorter.</summary>
    internal static ReadOnlySpan<byte> Deel(ReadOnlySpan<byte> bytes, int begin, int lengte)
    {
        begin = Math.Min(begin, bytes.Length);
        return bytes.Slice(begin, Math.Min(lengte, bytes.Length - begin));
    }
}
