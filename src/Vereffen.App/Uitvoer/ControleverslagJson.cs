using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Vereffen.Ei;

namespace Vereffen.App.Uitvoer;

/// <summary>Findings as JSON, written while they come; valid whatever happens to be found.</summary>
internal sealed class ControleverslagJson : IControleverslag
{
    private const int Buffergrens = 1 << 16;
    private readonly Omgeving omgeving;
    private readonly bool lijst;
    private readonly bool masker;
    private readonly MemoryStream buffer = new();
    private readonly Utf8JsonWriter json;
    private char[] tekens = [];

    public ControleverslagJson(Omgeving omgeving, bool lijst, bool masker)
    {
        this.omgeving = omgeving;
        this.lijst = lijst;
        this.masker = masker;
        json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        if (lijst)
        {
            json.WriteStartArray();
        }
    }

    public void Begin(string bestand)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WriteString("file", bestand);
        json.WriteStartArray("findings");
    }

    public void Meld(scoped in EiBevinding bevinding)
    {
        var b = bevinding.NaarBevinding();
        json.WriteStartObject();
        json.WriteNumber("line", b.Regel);
        json.WriteString("record", b.Record);
        if (b.Detail is { } detail)
        {
            json.WriteNumber("detail", detail);
        }
        else
        {
            json.WriteNull("detail");
        }

        json.WriteString("element", b.Element);
        json.WriteString("name", b.Naam);
        json.WriteString("level", b.Niveau.ToString());
        json.WriteString("kind", b.Soort.ToString());
        json.WriteString("retourcode", b.Retourcode.ToString());
        json.WriteString("value", Masker.Waarde(bevinding.Element, b.Waarde, masker));
        json.WriteString("message", b.Melding);
        json.WriteString("trust", Tekst.Trust(b.Herkomst));
        json.WriteEndObject();
        if (json.BytesPending + buffer.Length > Buffergrens)
        {
            Leeg();
        }
    }

    public void Einde(ControleResultaat resultaat)
    {
        json.WriteEndArray();
        json.WriteString("standard", resultaat.Standaard?.Naam);
        json.WriteString("version", resultaat.Versie);
        json.WriteNumber("records", resultaat.Records);
        json.WriteString(
            "outcome",
            resultaat.Uitkomst switch
            {
                Uitkomst.Ok => "ok",
                Uitkomst.BestandAfgekeurd => "rejected-file",
                Uitkomst.RecordsAfgekeurd => "rejected-records",
                _ => "unreadable",
            }
        );
        json.WriteEndObject();
        Leeg();
    }

    public void Dispose()
    {
        if (lijst)
        {
            json.WriteEndArray();
        }

        Leeg();
        if (json.BytesCommitted > 0)
        {
            omgeving.Uit.WriteLine();
        }

        omgeving.Uit.Flush();
        json.Dispose();
        buffer.Dispose();
    }

    private void Leeg()
    {
        json.Flush();
        var lengte = Encoding.UTF8.GetMaxCharCount((int)buffer.Length);
        if (tekens.Length < lengte)
        {
            tekens = new char[lengte];
        }

        omgeving.Uit.Write(tekens, 0, Encoding.UTF8.GetChars(buffer.GetBuffer(), 0, (int)buffer.Length, tekens, 0));
        buffer.SetLength(0);
    }
}
