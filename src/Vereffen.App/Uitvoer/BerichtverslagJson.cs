using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Vereffen.Ei;

namespace Vereffen.App.Uitvoer;

/// <summary>A message as one JSON document.</summary>
internal sealed class BerichtverslagJson : IBerichtverslag
{
    private readonly Omgeving omgeving;
    private readonly bool masker;
    private readonly MemoryStream buffer = new();
    private readonly Utf8JsonWriter json;

    public BerichtverslagJson(Omgeving omgeving, string bestand, Standaard standaard, bool masker)
    {
        this.omgeving = omgeving;
        this.masker = masker;
        json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WriteString("file", bestand);
        json.WriteString("standard", standaard.Naam);
        json.WriteString("version", standaard.Versie);
        json.WriteStartArray("records");
    }

    public void Toon(Recordbeeld beeld)
    {
        json.WriteStartObject();
        json.WriteNumber("line", beeld.Regel);
        json.WriteString("record", beeld.Soort?.Kenmerk);
        json.WriteString("name", beeld.Soort?.Naam);
        json.WriteStartArray("fields");
        foreach (var veld in beeld.Velden)
        {
            json.WriteStartObject();
            json.WriteString("element", veld.Element.Id);
            json.WriteString("name", veld.Element.Naam);
            json.WriteString("value", (masker ? veld.Gemaskeerd : veld.Waarde).TrimEnd(' '));
            json.WriteString("meaning", masker && veld.IsPersoonlijk ? "" : veld.Betekenis);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("rest", masker && beeld.Rest.Trim(' ').Length > 0 ? "***" : beeld.Rest.TrimEnd(' '));
        json.WriteEndObject();
        Leeg();
    }

    public void Dispose()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        Leeg();
        omgeving.Uit.WriteLine();
        omgeving.Uit.Flush();
        json.Dispose();
        buffer.Dispose();
    }

    private void Leeg()
    {
        json.Flush();
        omgeving.Uit.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        buffer.SetLength(0);
    }
}
