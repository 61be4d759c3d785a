using System.Globalization;
using System.Text;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>Reads and writes fields of a record by the code of their element: N with zeros in front, AN with spaces behind.</summary>
internal static class Recordveld
{
    /// <summary>Without trailing spaces; empty when this type has no such element.</summary>
    public static string Tekst(RecordSoort soort, ReadOnlySpan<byte> record, string code) =>
        soort.MetCode(code) is { } element ? Encoding.Latin1.GetString(element.Lees(record)).TrimEnd(' ') : "";

    public static UzoviNummer? Uzovi(RecordSoort soort, ReadOnlySpan<byte> record) =>
        UzoviNummer.TryParse(Tekst(soort, record, "COD061"), out var uzovi) ? uzovi : null;

    public static DateOnly? Dag(RecordSoort soort, ReadOnlySpan<byte> record, string code) =>
        DateOnly.TryParseExact(Tekst(soort, record, code), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            ? dag
            : null;

    /// <summary>False when it doesn't fit.</summary>
    public static bool Zet(Element? element, Span<byte> record, long getal)
    {
        if (element is null)
        {
            return true;
        }

        var tekst = getal.ToString(CultureInfo.InvariantCulture).PadLeft(element.Lengte, '0');
        return tekst.Length == element.Lengte && Schrijf(element, record, tekst);
    }

    /// <summary>False when it doesn't fit.</summary>
    public static bool Zet(Element? element, Span<byte> record, string tekst) =>
        element is null || (tekst.Length <= element.Lengte && Schrijf(element, record, tekst.PadRight(element.Lengte)));

    /// <summary>Empty: zeros in N, spaces in AN.</summary>
    public static void Leeg(Element? element, Span<byte> record)
    {
        if (element is not null)
        {
            record.Slice(element.Start - 1, element.Lengte).Fill(element.Type == ElementType.N ? (byte)'0' : (byte)' ');
        }
    }

    private static bool Schrijf(Element element, Span<byte> record, string tekst)
    {
        Encoding.Latin1.GetBytes(tekst, record.Slice(element.Start - 1, element.Lengte));
        return true;
    }
}
