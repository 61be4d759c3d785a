using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Reads the elements of one record by code; what is not there or not well-formed reads as empty.</summary>
internal readonly ref struct Recordvelden(RecordSoort soort, ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    internal ReadOnlySpan<byte> Bytes(string code) => soort.MetCode(code) is { } e && e.Eind <= bytes.Length ? e.Lees(bytes) : default;

    internal ReadOnlySpan<byte> Bytes(Element? e) => e is not null && e.Eind <= bytes.Length ? e.Lees(bytes) : default;

    internal string Tekst(string code) => Encoding.Latin1.GetString(Bytes(code).TrimEnd((byte)' '));

    internal string Tekst(params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
        {
            if (soort.MetCode(code) is not null)
            {
                return Tekst(code);
            }
        }

        return "";
    }

    internal long Getal(string code) => Cijferlezer.TryLees(Bytes(code), out var waarde) ? waarde : 0;

    internal DateOnly? Datum(string code) => Ei.Datum.Lees(Bytes(code));

    internal Bsn? Bsn(string code) =>
        Cijferlezer.TryLees(Bytes(code), out var n) && n < int.MaxValue && Kern.Bsn.TryCreate((int)n, out var bsn) ? bsn : null;

    internal AgbCode? Agb(string code) =>
        Cijferlezer.TryLees(Bytes(code), out var n) && n < int.MaxValue && AgbCode.TryCreate((int)n, out var agb) ? agb : null;

    internal UzoviNummer? Uzovi(string code) => UzoviNummer.TryCreate((int)Getal(code), out var uzovi) ? uzovi : null;

    /// <summary>Amount with the sign of the D/C that belongs to it.</summary>
    internal (Bedrag Bedrag, bool Credit) Bedrag(string code, Standaard standaard)
    {
        if (soort.MetCode(code) is not { } e)
        {
            return default;
        }

        var credit = standaard.ZoekElement(e.Teken) is { } teken && Bytes(teken) is [(byte)'C'];
        var cents = Cijferlezer.TryLees(Bytes(e), out var waarde) ? waarde : 0;
        return (new Bedrag(credit ? -cents : cents), credit);
    }
}
