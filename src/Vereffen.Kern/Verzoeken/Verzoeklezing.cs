using System.Globalization;
using System.Text.Json;

namespace Vereffen.Kern;

/// <summary>Reads the fields of one JSON object; the first that is not as it should be is the sentence that remains.</summary>
internal sealed class Verzoeklezing : IDisposable
{
    private readonly JsonDocument? document;

    private Verzoeklezing(JsonDocument? document, string bezwaar) => (this.document, Bezwaar) = (document, bezwaar);

    /// <summary>Dutch; empty = nothing is wrong.</summary>
    public string Bezwaar { get; private set; }

    public bool IsGoed => Bezwaar.Length == 0;

    public static Verzoeklezing Open(ReadOnlyMemory<byte> inhoud, JsonDocumentOptions wijze, int meeste)
    {
        if (inhoud.Length > meeste)
        {
            return new(null, "Het verzoek is te groot.");
        }

        try
        {
            var document = JsonDocument.Parse(inhoud, wijze);
            var lezing = new Verzoeklezing(
                document,
                document.RootElement.ValueKind == JsonValueKind.Object ? "" : "Dit is geen JSON-object."
            );
            lezing.Eis(
                !lezing.IsGoed
                    || (
                        document.RootElement.TryGetProperty("schema", out var schema)
                        && schema.ValueKind == JsonValueKind.Number
                        && schema.TryGetInt32(out var nummer)
                        && nummer == 1
                    ),
                "schema"
            );
            return lezing;
        }
        catch (JsonException)
        {
            return new(null, "Dit is geen JSON.");
        }
    }

    public void Eis(bool goed, string veld)
    {
        if (!goed && IsGoed)
        {
            Bezwaar = $"Het veld '{veld}' ontbreekt of is niet goed.";
        }
    }

    public string Tekst(string veld, int langst, bool verplicht)
    {
        var tekst = Zoek(veld, JsonValueKind.String, verplicht) is { } waarde ? Lees(waarde) : "";
        Eis(tekst is not null && tekst.Length <= langst && !(verplicht && string.IsNullOrWhiteSpace(tekst)), veld);
        Eis(tekst is null || !tekst.Any(t => char.IsControl(t) && t is not ('\n' or '\r' or '\t')), veld);
        return tekst ?? "";
    }

    public DateOnly? Dag(string veld, bool verplicht)
    {
        var tekst = Tekst(veld, 10, verplicht);
        var isDag = DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag);
        Eis(isDag || (tekst.Length == 0 && !verplicht), veld);
        return isDag ? dag : null;
    }

    /// <summary>Above zero.</summary>
    public Bedrag? Cents(string veld, long meeste, bool verplicht)
    {
        if (Zoek(veld, JsonValueKind.Number, verplicht) is not { } waarde)
        {
            return null;
        }

        var isGetal = waarde.TryGetInt64(out var cents) && cents > 0 && cents <= meeste;
        Eis(isGetal, veld);
        return isGetal ? new Bedrag(cents) : null;
    }

    public Guid? Id(string veld, bool verplicht)
    {
        var tekst = Tekst(veld, 36, verplicht);
        var isId = Guid.TryParseExact(tekst, "D", out var id);
        Eis(isId || (tekst.Length == 0 && !verplicht), veld);
        return isId ? id : null;
    }

    public AgbCode Agb(string veld)
    {
        Eis(AgbCode.TryParse(Tekst(veld, 8, verplicht: true), out var agb), veld);
        return agb;
    }

    public T? Keuze<T>(string veld)
        where T : struct, Enum
    {
        var tekst = Tekst(veld, 40, verplicht: true);
        var gevonden = Enum.GetValues<T>().Where(w => string.Equals(Klein(w.ToString()), tekst, StringComparison.Ordinal)).ToList();
        Eis(gevonden.Count == 1, veld);
        return gevonden.Count == 1 ? gevonden[0] : null;
    }

    public Bewijsstuk? Bewijs(string veld, bool verplicht)
    {
        if (Zoek(veld, JsonValueKind.String, verplicht) is not { } waarde)
        {
            return null;
        }

        var bewijs = waarde.TryGetBytesFromBase64(out var bytes) ? Bewijsstuk.Maak(bytes, out _) : null;
        Eis(bewijs is not null, veld);
        return bewijs;
    }

    public void Dispose() => document?.Dispose();

    private static string Klein(string woord) => woord.ToLowerInvariant();

    private JsonElement? Zoek(string veld, JsonValueKind vorm, bool verplicht)
    {
        var isEr = document!.RootElement.TryGetProperty(veld, out var waarde) && waarde.ValueKind != JsonValueKind.Null;
        Eis(isEr ? waarde.ValueKind == vorm : !verplicht, veld);
        return isEr && waarde.ValueKind == vorm ? waarde : null;
    }

    /// <summary>Null where the text holds half a character, which JSON can write and text can't hold.</summary>
    private static string? Lees(JsonElement waarde)
    {
        try
        {
            return waarde.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
