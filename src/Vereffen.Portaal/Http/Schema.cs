using System.Globalization;
using System.Text.Json;

namespace Vereffen.Portaal;

/// <summary>The shape that a JSON value must have, as the API descriptions give it. Answers every fault by its path; never the value, which may be personal.</summary>
internal abstract record Schema
{
    private const int MeesteFouten = 100;

    public static Schema Tekst(int hoogstens) => new TekstSchema(hoogstens);

    public static Schema Getal(int hoogstens) => new GetalSchema(hoogstens);

    public static Schema Uuid() => new UuidSchema();

    public static Schema Lijst(Schema element, int minstens, int hoogstens) => new LijstSchema(element, minstens, hoogstens);

    /// <summary>No other properties than these; a name that ends in <c>?</c> may be left out.</summary>
    public static Schema Voorwerp(params (string Naam, Schema Schema)[] velden) =>
        new VoorwerpSchema([.. velden.Select(v => (v.Naam.TrimEnd('?'), v.Schema, !v.Naam.EndsWith('?')))]);

    /// <summary>Faults by path; empty when the value is right.</summary>
    /// <exception cref="InvalidOperationException">A string holds what is no text: broken UTF-8 or half a surrogate pair.</exception>
    public Dictionary<string, List<string>> Controleer(JsonElement waarde)
    {
        var fouten = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        Controleer(waarde, "", fouten);
        return fouten;
    }

    protected abstract void Controleer(JsonElement waarde, string pad, Dictionary<string, List<string>> fouten);

    protected static void Meld(Dictionary<string, List<string>> fouten, string pad, string fout)
    {
        if (fouten.TryGetValue(pad, out var lijst))
        {
            lijst.Add(fout);
        }
        else if (fouten.Count < MeesteFouten)
        {
            fouten[pad] = [fout];
        }
    }

    private sealed record TekstSchema(int Hoogstens) : Schema
    {
        protected override void Controleer(JsonElement waarde, string pad, Dictionary<string, List<string>> fouten)
        {
            if (waarde.ValueKind != JsonValueKind.String)
            {
                Meld(fouten, pad, "moet tekst zijn");
                return;
            }

            // JSON Schema counts characters, not UTF-16 units.
            var lengte = waarde.GetString()!.EnumerateRunes().Count();
            if (lengte < 1 || lengte > Hoogstens)
            {
                Meld(
                    fouten,
                    pad,
                    string.Create(CultureInfo.InvariantCulture, $"moet 1 tot en met {Hoogstens} tekens hebben, niet {lengte}")
                );
            }
        }
    }

    private sealed record GetalSchema(int Hoogstens) : Schema
    {
        protected override void Controleer(JsonElement waarde, string pad, Dictionary<string, List<string>> fouten)
        {
            if (waarde.ValueKind != JsonValueKind.Number || !waarde.TryGetInt32(out var getal) || getal < 0 || getal > Hoogstens)
            {
                Meld(fouten, pad, string.Create(CultureInfo.InvariantCulture, $"moet een geheel getal van 0 tot en met {Hoogstens} zijn"));
            }
        }
    }

    private sealed record UuidSchema : Schema
    {
        protected override void Controleer(JsonElement waarde, string pad, Dictionary<string, List<string>> fouten)
        {
            if (waarde.ValueKind != JsonValueKind.String || !Guid.TryParseExact(waarde.GetString(), "D", out _))
            {
                Meld(fouten, pad, "moet een uuid zijn");
            }
        }
    }

    private sealed record LijstSchema(Schema Element, int Minstens, int Hoogstens) : Schema
    {
        protected override void Controleer(JsonElement waarde, string pad, Dictionary<string, List<string>> fouten)
        {
            if (waarde.ValueKind != JsonValueKind.Array)
            {
                Meld(fouten, pad, "moet een lijst zijn");
                return;
            }

            var aantal = waarde.GetArrayLength();
            if (aantal < Minstens || aantal > Hoogstens)
            {
                Meld(
                    fouten,
                    pad,
                    string.Create(CultureInfo.InvariantCulture, $"moet {Minstens} tot en met {Hoogstens} elementen hebben, niet {aantal}")
                );
                return;
            }

            var plek = 0;
            foreach (var element in waarde.EnumerateArray())
            {
                Controleer(Element, element, string.Create(CultureInfo.InvariantCulture, $"{pad}[{plek++}]"), fouten);
            }
        }
    }

    private sealed record VoorwerpSchema(IReadOnlyList<(string Naam, Schema Schema, bool Verplicht)> Velden) : Schema
    {
        protected override void Controleer(JsonElement waarde, string pad, Dictionary<string, List<string>> fouten)
        {
            if (waarde.ValueKind != JsonValueKind.Object)
            {
                Meld(fouten, pad, "moet een object zijn");
                return;
            }

            foreach (var (naam, schema, verplicht) in Velden)
            {
                if (waarde.TryGetProperty(naam, out var veld))
                {
                    Controleer(schema, veld, Onder(pad, naam), fouten);
                }
                else if (verplicht)
                {
                    Meld(fouten, Onder(pad, naam), "ontbreekt");
                }
            }

            if (waarde.EnumerateObject().Any(p => !Velden.Any(v => v.Naam == p.Name)))
            {
                Meld(fouten, pad, "heeft een veld dat hier niet hoort");
            }
        }
    }

    private static void Controleer(Schema schema, JsonElement waarde, string pad, Dictionary<string, List<string>> fouten) =>
        schema.Controleer(waarde, pad, fouten);

    private static string Onder(string pad, string naam) => pad.Length == 0 ? naam : $"{pad}.{naam}";
}
