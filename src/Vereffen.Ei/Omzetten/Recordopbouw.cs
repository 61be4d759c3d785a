using System.Globalization;
using System.Text;

namespace Vereffen.Ei;

/// <summary>Puts a record together from what JSON says of it. Wrong input is a <see cref="FormatException"/> with a Dutch sentence.</summary>
internal sealed class Recordopbouw(Standaard standaard)
{
    private readonly List<(Element Element, byte[] Waarde)> elementen = [];

    internal string? Kenmerk { get; set; }

    /// <summary>Bytes of a record that is cut off; null = whole.</summary>
    internal long? Lengte { get; set; }

    internal string? Ruw { get; set; }

    internal string Rest { get; set; } = "";

    internal string Einde { get; set; } = "";

    internal void Begin()
    {
        elementen.Clear();
        (Kenmerk, Lengte, Ruw, Rest, Einde) = (null, null, null, "", "");
    }

    internal void Zet(string nummer, string waarde)
    {
        var element = standaard.ZoekElement(nummer) ?? throw new FormatException($"element {Kort(nummer)} bestaat niet in {standaard}");
        var bytes = Bytes(waarde);
        // Of a record that is cut off the last number may be cut too; Klaar judges what is shorter.
        if (bytes.Length > element.Lengte)
        {
            throw new FormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"element {nummer} heeft {element.Lengte} posities, de waarde is {bytes.Length} lang"
                )
            );
        }

        elementen.Add((element, bytes));
    }

    /// <summary>The record with its line end.</summary>
    internal byte[] Klaar()
    {
        var einde = Einde switch
        {
            "" or "crlf" => "\r\n"u8,
            "lf" => "\n"u8,
            "cr" => "\r"u8,
            "none" => ""u8,
            _ => throw new FormatException("\"end\" is crlf, lf, cr of none"),
        };
        if (Ruw is not null)
        {
            return elementen.Count == 0 && Kenmerk is null
                ? [.. Bytes(Ruw), .. einde]
                : throw new FormatException("\"raw\" is voor een regel zonder recordtype en elementen");
        }

        var soort = Kenmerk is null ? null : standaard.ZoekRecord(Kenmerk);
        if (soort is null)
        {
            throw new FormatException($"\"record\" is geen recordtype van {standaard}");
        }

        var record = new byte[standaard.RecordLengte];
        foreach (var e in soort.Velden)
        {
            record.AsSpan(e.Start - 1, e.Lengte).Fill(BerichtNaarJson.Leeg(e));
        }

        var lengte = Lengte is null or (>= 0 and <= int.MaxValue) ? (int)Math.Min(Lengte ?? record.Length, record.Length) : 0;
        foreach (var (e, waarde) in elementen)
        {
            Schrijf(soort, e, waarde, record, lengte);
        }

        if (lengte < record.Length && Rest.Length > 0)
        {
            throw new FormatException("een record met \"rest\" is niet ook nog korter dan de standaard zegt");
        }

        return [.. record.AsSpan(0, lengte), .. Bytes(Rest), .. einde];
    }

    private static void Schrijf(RecordSoort soort, Element e, byte[] waarde, byte[] record, int lengte)
    {
        if (e.Id[..2] != soort.Kenmerk)
        {
            throw new FormatException($"element {e.Id} hoort niet bij record {soort.Kenmerk}");
        }

        var veld = record.AsSpan(e.Start - 1, e.Lengte);
        if (e.Type == ElementType.AN)
        {
            veld.Fill((byte)' ');
        }
        else if (waarde.Length < Math.Min(e.Lengte, Math.Max(0, lengte - (e.Start - 1))))
        {
            throw new FormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"element {e.Id} is een getal van {e.Lengte} posities; vul links aan met nullen"
                )
            );
        }

        waarde.CopyTo(veld);
    }

    /// <summary>A character is a byte; text that a person added with other characters is written with those that ISO 8859-1 has.</summary>
    private static byte[] Bytes(string tekst) =>
        tekst.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF') ? Latijn.Bytes(tekst, out _) : Encoding.Latin1.GetBytes(tekst);

    private static string Kort(string tekst) => tekst.Length > 10 || tekst.Any(char.IsControl) ? "met dit nummer" : tekst;
}
