namespace Vereffen.Ei;

/// <summary>Amounts of a record with their debet/credit, found by element code.</summary>
internal static class Retourbedrag
{
    /// <summary>Cents, negative when credit; null when the record type lacks the element or it can't be read.</summary>
    internal static long? Lees(RecordSoort soort, Standaard standaard, string code, ReadOnlySpan<byte> bytes)
    {
        if (soort.MetCode(code) is not { } e || bytes.Length < e.Eind || !Cijferlezer.TryLees(e.Lees(bytes), out var cents))
        {
            return null;
        }

        if (standaard.ZoekElement(e.Teken) is not { } teken)
        {
            return cents;
        }

        return teken.Lees(bytes) switch
        {
            [(byte)'D'] => cents,
            [(byte)'C'] => -cents,
            _ => null,
        };
    }
}
