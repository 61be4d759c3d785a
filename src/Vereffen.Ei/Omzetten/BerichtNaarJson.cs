using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vereffen.Ei;

/// <summary>
/// Writes a message as JSON from which <see cref="JsonNaarBericht"/> makes the same bytes, whatever state the message is in. Per record its filled
/// elements by number and name; an element that is not there is empty (zeros or spaces). What the layout can't hold stands beside it: <c>length</c> of a
/// record that is cut off, <c>rest</c> of one that is too long, <c>raw</c> of a line that is no record, <c>end</c> of a line that does not end on CR LF.
/// Shortest path: <c>BerichtNaarJson.Schrijf(stream, uit)</c>.
/// </summary>
public static class BerichtNaarJson
{
    private const int Grens = 1 << 16;

    /// <summary>By <see cref="Regeleinde"/>.</summary>
    internal static readonly string[] Einden = ["crlf", "lf", "cr", "none"];

    /// <summary>
    /// Streams the message of <paramref name="bericht"/> to <paramref name="uit"/>, one record at a time. False, and nothing written, when the first
    /// record does not tell the message type.
    /// </summary>
    public static bool Schrijf(Stream bericht, Stream uit)
    {
        using var bron = new Bron(bericht);
        var lezer = new RegelLezer(bron, inStukken: true);
        if (Bestandskop.Lees(bron, lezer, out var regel) is not { } standaard)
        {
            return false;
        }

        using var json = new Utf8JsonWriter(
            uit,
            new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WriteString("standard", standaard.Naam);
        json.WriteString("version", standaard.Versie);
        if (lezer.Begin > 0)
        {
            json.WriteString("mark", "utf-8");
        }

        json.WriteStartArray("records");
        var namen = new Dictionary<Element, (JsonEncodedText Nummer, JsonEncodedText Naam)>();
        do
        {
            Record(json, standaard, regel, namen);
            if (json.BytesPending > Grens)
            {
                json.Flush();
            }
        } while (lezer.Volgende(out regel));

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        uit.WriteByte((byte)'\n');
        return true;
    }

    private static void Record(
        Utf8JsonWriter json,
        Standaard standaard,
        in Recordregel regel,
        Dictionary<Element, (JsonEncodedText Nummer, JsonEncodedText Naam)> namen
    )
    {
        var bytes = regel.Inhoud;
        json.WriteStartObject();
        if (bytes.Length >= 2 && standaard.ZoekRecord(bytes[0], bytes[1]) is { } soort)
        {
            json.WriteString("record", soort.Kenmerk);
            json.WriteString("name", soort.Naam);
            if (bytes.Length < standaard.RecordLengte)
            {
                json.WriteNumber("length", bytes.Length);
            }

            json.WriteStartArray("elements");
            foreach (var e in soort.Velden)
            {
                Element(json, e, e.Lees(bytes), namen);
            }

            json.WriteEndArray();
            if (bytes.Length > standaard.RecordLengte)
            {
                Tekst(json, "rest", bytes[standaard.RecordLengte..]);
            }
        }
        else
        {
            json.WriteNull("record");
            Tekst(json, "raw", bytes);
        }

        if (regel.Einde != Regeleinde.CrLf)
        {
            json.WriteString("end", Einden[(int)regel.Einde]);
        }

        json.WriteEndObject();
    }

    private static void Element(
        Utf8JsonWriter json,
        Element e,
        ReadOnlySpan<byte> veld,
        Dictionary<Element, (JsonEncodedText Nummer, JsonEncodedText Naam)> namen
    )
    {
        if (!veld.ContainsAnyExcept(Leeg(e)))
        {
            return;
        }

        if (!namen.TryGetValue(e, out var naam))
        {
            namen[e] = naam = (JsonEncodedText.Encode(e.Id), JsonEncodedText.Encode(e.Naam, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
        }

        json.WriteStartObject();
        json.WriteString("element", naam.Nummer);
        json.WriteString("name", naam.Naam);
        Tekst(json, "value", e.Type == ElementType.AN ? veld.TrimEnd((byte)' ') : veld);
        json.WriteEndObject();
    }

    /// <summary>The byte that fills an empty element.</summary>
    internal static byte Leeg(Element e) => e.Type == ElementType.N ? (byte)'0' : (byte)' ';

    private static void Tekst(Utf8JsonWriter json, string naam, ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
        {
            json.WriteString(naam, bytes);
            return;
        }

        Span<char> tekens = stackalloc char[RegelLezer.Bewaard];
        var tekst = bytes.Length <= tekens.Length ? tekens[..bytes.Length] : new char[bytes.Length];
        Encoding.Latin1.GetChars(bytes, tekst);
        json.WriteString(naam, tekst);
    }
}
