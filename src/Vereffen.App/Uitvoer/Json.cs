using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vereffen.App.Uitvoer;

/// <summary>JSON on standard output: one document, camelCase, Dutch letters as they are.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void SchrijfJson<T>(this Omgeving omgeving, T document) =>
        omgeving.Uit.WriteLine(JsonSerializer.Serialize(document, Opties));
}
