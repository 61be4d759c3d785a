using System.Globalization;
using System.Text.Json;

namespace Vereffen.Ei;

/// <summary>
/// Makes the message again from the JSON of <see cref="BerichtNaarJson"/>, byte for byte; also when a person changed values in it. Text outside
/// ISO 8859-1 is written with the letters that it has. Shortest path: <c>JsonNaarBericht.Schrijf(json, uit)</c>.
/// </summary>
public static class JsonNaarBericht
{
    /// <summary>Streams the message to <paramref name="uit"/>; a Dutch sentence when the JSON is none of ours, null when all went well.</summary>
    public static string? Schrijf(Stream json, Stream uit)
    {
        using var stroom = new JsonStroom(json);
        try
        {
            Document(stroom, uit);
            return null;
        }
        catch (FormatException fout)
        {
            return fout.Message;
        }
    }

    private static void Document(JsonStroom stroom, Stream uit)
    {
        if (!stroom.Volgende() || stroom.Soort != JsonTokenType.StartObject)
        {
            throw new FormatException("dit is geen JSON van een bericht");
        }

        string? naam = null;
        string? versie = null;
        var schema = false;
        var geschreven = false;
        while (stroom.Volgende() && stroom.Soort == JsonTokenType.PropertyName)
        {
            var eigenschap = stroom.Tekst;
            stroom.Volgende();
            switch (eigenschap)
            {
                case "schema":
                    schema = stroom.Getal == 1 ? true : throw new FormatException("alleen \"schema\": 1 is bekend");
                    break;
                case "standard":
                    naam = stroom.Tekst;
                    break;
                case "version":
                    versie = stroom.Tekst;
                    break;
                case "mark" when geschreven:
                    throw new FormatException("\"mark\" hoort voor \"records\"");
                case "mark":
                    uit.Write(stroom.Tekst == "utf-8" ? [0xEF, 0xBB, 0xBF] : throw new FormatException("\"mark\" is alleen \"utf-8\""));
                    break;
                case "records" when !geschreven && stroom.Soort == JsonTokenType.StartArray:
                    Records(stroom, new Recordopbouw(Standaard(schema, naam, versie)), uit);
                    geschreven = true;
                    break;
                default:
                    stroom.SlaOver();
                    break;
            }
        }

        if (!geschreven || stroom.Soort != JsonTokenType.EndObject)
        {
            throw new FormatException(geschreven ? "de JSON breekt af" : "\"records\" ontbreekt of staat er twee keer");
        }
    }

    private static Standaard Standaard(bool schema, string? naam, string? versie)
    {
        if (!schema || naam is null || versie is null)
        {
            throw new FormatException("\"schema\", \"standard\" en \"version\" horen voor \"records\"");
        }

        return Standaarden.Alle.FirstOrDefault(s => s.Naam == naam && s.Versie == versie)
            ?? throw new FormatException("deze standaard of versie kennen we niet");
    }

    private static void Records(JsonStroom stroom, Recordopbouw opbouw, Stream uit)
    {
        var nummer = 0;
        while (stroom.Volgende() && stroom.Soort == JsonTokenType.StartObject)
        {
            nummer++;
            try
            {
                opbouw.Begin();
                while (stroom.Volgende() && stroom.Soort == JsonTokenType.PropertyName)
                {
                    var eigenschap = stroom.Tekst;
                    stroom.Volgende();
                    Eigenschap(stroom, opbouw, eigenschap);
                }

                uit.Write(opbouw.Klaar());
            }
            catch (FormatException fout)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"record {nummer}: {fout.Message}"), fout);
            }
        }

        if (stroom.Soort != JsonTokenType.EndArray)
        {
            throw new FormatException("\"records\" breekt af of houdt iets anders dan records");
        }
    }

    private static void Eigenschap(JsonStroom stroom, Recordopbouw opbouw, string eigenschap)
    {
        switch (eigenschap)
        {
            case "record":
                opbouw.Kenmerk = stroom.Soort == JsonTokenType.Null ? null : stroom.Tekst;
                break;
            case "length":
                opbouw.Lengte = stroom.Getal ?? throw new FormatException("\"length\" is geen geheel getal");
                break;
            case "raw":
                opbouw.Ruw = stroom.Tekst;
                break;
            case "rest":
                opbouw.Rest = stroom.Tekst;
                break;
            case "end":
                opbouw.Einde = stroom.Tekst;
                break;
            case "elements" when stroom.Soort == JsonTokenType.StartArray:
                Elementen(stroom, opbouw);
                break;
            case "fields":
                throw new FormatException("dit is JSON van 'show'; alleen die van 'convert' bevat het hele bericht");
            default:
                stroom.SlaOver();
                break;
        }
    }

    private static void Elementen(JsonStroom stroom, Recordopbouw opbouw)
    {
        while (stroom.Volgende() && stroom.Soort == JsonTokenType.StartObject)
        {
            string? nummer = null;
            string? waarde = null;
            while (stroom.Volgende() && stroom.Soort == JsonTokenType.PropertyName)
            {
                var eigenschap = stroom.Tekst;
                stroom.Volgende();
                switch (eigenschap)
                {
                    case "element":
                        nummer = stroom.Tekst;
                        break;
                    case "value":
                        waarde =
                            stroom.Soort == JsonTokenType.String
                                ? stroom.Tekst
                                : throw new FormatException("\"value\" is tekst, tussen aanhalingstekens");
                        break;
                    default:
                        stroom.SlaOver();
                        break;
                }
            }

            opbouw.Zet(
                nummer ?? throw new FormatException("een element zonder \"element\" (zijn nummer)"),
                waarde ?? throw new FormatException($"element {nummer} heeft geen \"value\"")
            );
        }
    }
}
