using System.Text.Json.Nodes;

namespace Vereffen.Portaal.Tests.Http;

/// <summary>Push metadata at, below and above every limit that the program's own API description gives: generated, so that no field is forgotten.</summary>
internal static class Metadatagevallen
{
    public const string TraceerId = "\"00000000-0000-0000-0000-0000000000aa\"";
    private const string Wortel = "PushBerichtMetadata";
    private static readonly JsonNode Schemas = JsonNode.Parse(File.ReadAllText(Beschrijving()))!["components"]!["schemas"]!;

    public static IEnumerable<(string Naam, JsonNode Metadata, bool Geldig)> Alle()
    {
        var goed = Voorbeeld(Schemas[Wortel]!);
        yield return ("alles gevuld", goed.DeepClone(), true);
        foreach (var (pad, waarde, geldig) in Varianten(Schemas[Wortel]!, []))
        {
            var kopie = goed.DeepClone();
            Zet(kopie, pad, waarde);
            yield return ($"{string.Join('.', pad)} = {Kort(waarde)}", kopie, geldig);
        }
    }

    /// <summary>Null as a value stands for leaving the field out.</summary>
    private static IEnumerable<(object[] Pad, JsonNode? Waarde, bool Geldig)> Varianten(JsonNode schema, object[] pad)
    {
        schema = Los(schema);
        foreach (var (waarde, geldig) in Waarden(schema))
        {
            yield return (pad, waarde, geldig);
        }

        if (schema["properties"] is JsonObject velden)
        {
            var verplicht = schema["required"]!.AsArray().Select(n => n!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
            foreach (var (naam, veld) in velden)
            {
                yield return ([.. pad, naam], null, !verplicht.Contains(naam));
                foreach (var variant in Varianten(veld!, [.. pad, naam]))
                {
                    yield return variant;
                }
            }

            yield return ([.. pad, "onbekend"], JsonValue.Create("x"), false);
        }
        else if (schema["items"] is { } element)
        {
            foreach (var variant in Varianten(element, [.. pad, 0]))
            {
                yield return variant;
            }
        }
    }

    private static IEnumerable<(JsonNode Waarde, bool Geldig)> Waarden(JsonNode schema)
    {
        switch (schema["type"]!.GetValue<string>())
        {
            case "string" when schema["format"]?.GetValue<string>() == "uuid":
                yield return (JsonValue.Create("0000000A-0000-0000-0000-00000000000b"), true);
                yield return (JsonValue.Create("0000000a-0000-0000-0000-00000000000"), false);
                yield return (JsonValue.Create("0000000a00000000000000000000000b"), false);
                yield return (JsonValue.Create("{0000000a-0000-0000-0000-00000000000b}"), false);
                yield return (JsonValue.Create(""), false);
                yield return (JsonValue.Create(1), false);
                break;
            case "string":
                var (min, max) = ((int)schema["minLength"]!, (int)schema["maxLength"]!);
                yield return (JsonValue.Create(new string('a', min)), true);
                yield return (JsonValue.Create(new string('a', min - 1)), false);
                yield return (JsonValue.Create(new string('é', max)), true);
                yield return (JsonValue.Create(string.Concat(Enumerable.Repeat("😀", max))), true);
                yield return (JsonValue.Create(new string('a', max + 1)), false);
                yield return (JsonValue.Create(1), false);
                yield return (new JsonArray(), false);
                break;
            case "integer":
                yield return (JsonValue.Create((int)schema["minimum"]!), true);
                yield return (JsonValue.Create((int)schema["minimum"]! - 1), false);
                yield return (JsonValue.Create((int)schema["maximum"]!), true);
                yield return (JsonValue.Create((int)schema["maximum"]! + 1), false);
                yield return (JsonValue.Create(1.5m), false);
                yield return (JsonValue.Create(10_000_000_000L), false);
                yield return (JsonValue.Create("1"), false);
                break;
            case "array":
                var (minstens, hoogstens) = ((int?)schema["minItems"] ?? 0, (int)schema["maxItems"]!);
                yield return (Lijst(schema, minstens), true);
                yield return (Lijst(schema, hoogstens), true);
                yield return (Lijst(schema, hoogstens + 1), false);
                if (minstens > 0)
                {
                    yield return (Lijst(schema, minstens - 1), false);
                }

                yield return (new JsonObject(), false);
                break;
            default:
                yield return (new JsonArray(), false);
                yield return (JsonValue.Create("x"), false);
                break;
        }
    }

    private static JsonArray Lijst(JsonNode schema, int aantal) =>
        [.. Enumerable.Range(0, aantal).Select(_ => Voorbeeld(schema["items"]!))];

    private static JsonNode Voorbeeld(JsonNode schema)
    {
        schema = Los(schema);
        if (schema["properties"] is JsonObject velden)
        {
            var voorwerp = new JsonObject();
            foreach (var (naam, veld) in velden)
            {
                voorwerp[naam] = naam switch
                {
                    "traceerId" => JsonNode.Parse(TraceerId),
                    "rol" => "Praktijk",
                    "code" => "90054321",
                    _ => Voorbeeld(veld!),
                };
            }

            return voorwerp;
        }

        return schema["type"]!.GetValue<string>() switch
        {
            "array" => Lijst(schema, 1),
            "integer" => JsonValue.Create(1),
            _ => schema["format"] is null ? JsonValue.Create("x") : JsonValue.Create("00000000-0000-0000-0000-0000000000ab"),
        };
    }

    private static void Zet(JsonNode knoop, object[] pad, JsonNode? waarde)
    {
        if (pad.Length == 0)
        {
            // The root itself: other tests.
            knoop.AsObject()["onbekend"] = 1;
            return;
        }

        foreach (var deel in pad[..^1])
        {
            knoop = deel is int plek ? knoop[plek]! : knoop[(string)deel]!;
        }

        if (pad[^1] is int laatste)
        {
            knoop.AsArray()[laatste] = waarde?.DeepClone();
        }
        else if (waarde is null)
        {
            knoop.AsObject().Remove((string)pad[^1]);
        }
        else
        {
            knoop[(string)pad[^1]] = waarde.DeepClone();
        }
    }

    private static JsonNode Los(JsonNode schema) =>
        schema["$ref"] is { } verwijzing ? Schemas[verwijzing.GetValue<string>().Split('/')[^1]]! : schema;

    private static string Kort(JsonNode? waarde) =>
        waarde is null ? "weg"
        : waarde.ToJsonString() is { Length: > 60 } lang ? lang[..60] + ".."
        : waarde.ToJsonString();

    private static string Beschrijving()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map.FullName, "Vereffen.slnx")))
        {
            map = map.Parent!;
        }

        return Path.Combine(map.FullName, "src", "Vereffen.App", "Hosting", "openapi.json");
    }
}
