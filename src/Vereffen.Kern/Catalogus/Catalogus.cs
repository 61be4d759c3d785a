using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vereffen.Kern;

/// <summary>
/// All retourcodes and rules with their explanation, from the embedded data files <c>retourcodes.json</c> and <c>regels.json</c>.
/// Checks, retour, <c>explain</c>, pages and documentation all take their texts from here.
/// </summary>
public static class Catalogus
{
    private static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new RetourcodeConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Lazy<FrozenDictionary<Retourcode, RetourcodeUitleg>> Codes = new(() =>
        Lees<RetourcodeUitleg>("retourcodes.json").ToFrozenDictionary(u => u.Code)
    );

    private static readonly Lazy<FrozenDictionary<string, RegelUitleg>> RegelsOpId = new(() =>
        Lees<RegelUitleg>("regels.json").ToFrozenDictionary(r => r.Id, StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>Every code we know, in order.</summary>
    public static IEnumerable<RetourcodeUitleg> Retourcodes => Codes.Value.Values.OrderBy(u => u.Code);

    /// <summary>Every rule, in order of id.</summary>
    public static IEnumerable<RegelUitleg> Regels => RegelsOpId.Value.Values.OrderBy(r => r.Id, StringComparer.Ordinal);

    public static RetourcodeUitleg? Zoek(Retourcode code) => Codes.Value.GetValueOrDefault(code);

    public static RegelUitleg? ZoekRegel(string id) => RegelsOpId.Value.GetValueOrDefault(id);

    /// <summary>Kind of a code; D for one that we don't know (an inference: codes we lack are mostly about a detail record).</summary>
    public static Soort SoortVan(Retourcode code) => Zoek(code)?.Soort ?? Soort.D;

    /// <summary>
    /// Kind of a code when it is found on a record of type <paramref name="record"/>. Where the code list gives no kind, a finding on the voorloop (01)
    /// or sluit (99) rejects the declaratie and any other the detail record (an inference); a kind that the list gives, stands.
    /// </summary>
    public static Soort SoortVan(Retourcode code, ReadOnlySpan<char> record)
    {
        var uitleg = Zoek(code);
        var soort = uitleg?.Soort ?? Soort.D;
        return soort == Soort.D && uitleg?.Herkomst != Herkomst.Official && record is "01" or "99" ? Soort.T : soort;
    }

    private static List<T> Lees<T>(string naam)
    {
        using var stream =
            typeof(Catalogus).Assembly.GetManifestResourceStream($"Vereffen.Kern.{naam}")
            ?? throw new InvalidOperationException($"{naam} ontbreekt in het programma.");
        return JsonSerializer.Deserialize<List<T>>(stream, Opties) ?? [];
    }

    private sealed class RetourcodeConverter : JsonConverter<Retourcode>
    {
        public override Retourcode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Retourcode.TryParse(reader.GetString(), out var code) ? code : throw new JsonException("Een retourcode heeft vier cijfers.");

        public override void Write(Utf8JsonWriter writer, Retourcode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
