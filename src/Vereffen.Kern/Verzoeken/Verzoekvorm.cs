using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vereffen.Kern;

/// <summary>
/// Requests and their answers as JSON, <c>"schema": 1</c>: dates <c>yyyy-MM-dd</c>, amounts in cents, a document in base64. Fields that we don't know are passed over, so that a later version may
/// add some; a field of the wrong form is a sentence.
/// </summary>
public static class Verzoekvorm
{
    /// <summary>Longest message in bytes.</summary>
    public const int MeesteBytes = 2_000_000;

    private const long MeesteCents = 999_999_999_999;
    private static readonly JsonWriterOptions Schrijfwijze = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Leeswijze = new() { MaxDepth = 8 };

    public static byte[] Schrijf(Verzoek verzoek)
    {
        ArgumentNullException.ThrowIfNull(verzoek);
        return Schrijf(json =>
        {
            json.WriteString("soort", Woord(verzoek.Soort));
            json.WriteString("agb", verzoek.Agb.ToString());
            Dag(json, "vanaf", verzoek.Vanaf);
            Tekst(json, "iban", verzoek.Iban);
            Tekst(json, "tenaamstelling", verzoek.Tenaamstelling);
            if (verzoek.Bewijs is { } bewijs)
            {
                json.WriteBase64String("bewijs", bewijs.Inhoud.Span);
            }

            Tekst(json, "controlekenmerk", verzoek.Controlekenmerk?.ToString() ?? "");
            Cents(json, "termijn", verzoek.Termijn);
            Dag(json, "eerste", verzoek.Eerste);
            Tekst(json, "verzoek", verzoek.Van?.ToString() ?? "");
            Tekst(json, "toelichting", verzoek.Toelichting);
        });
    }

    public static byte[] Schrijf(Verzoekantwoord antwoord)
    {
        ArgumentNullException.ThrowIfNull(antwoord);
        return Schrijf(json =>
        {
            json.WriteString("verzoek", antwoord.Verzoek.ToString());
            json.WriteString("besluit", Woord(antwoord.Besluit));
            Dag(json, "datum", antwoord.Datum);
            json.WriteString("reden", antwoord.Reden);
            Dag(json, "vanaf", antwoord.Vanaf);
            Dag(json, "totEnMet", antwoord.TotEnMet);
            Cents(json, "termijn", antwoord.Termijn);
            Dag(json, "eerste", antwoord.Eerste);
        });
    }

    /// <summary>Null, with a Dutch sentence, when this is no request; fields that its kind needs are there.</summary>
    public static Verzoek? Lees(ReadOnlyMemory<byte> inhoud, out string bezwaar)
    {
        using var lezing = Verzoeklezing.Open(inhoud, Leeswijze, MeesteBytes);
        var verzoek = lezing.IsGoed ? Lees(lezing) : null;
        bezwaar = lezing.Bezwaar;
        return lezing.IsGoed ? verzoek : null;
    }

    /// <summary>Null, with a Dutch sentence, when this is no answer to a request.</summary>
    public static Verzoekantwoord? LeesAntwoord(ReadOnlyMemory<byte> inhoud, out string bezwaar)
    {
        using var lezing = Verzoeklezing.Open(inhoud, Leeswijze, MeesteBytes);
        var antwoord = lezing.IsGoed
            ? new Verzoekantwoord(
                lezing.Id("verzoek", verplicht: true).GetValueOrDefault(),
                lezing.Keuze<Verzoekbesluit>("besluit").GetValueOrDefault(),
                lezing.Dag("datum", verplicht: true).GetValueOrDefault(),
                lezing.Tekst("reden", Verzoekantwoord.LangsteReden, verplicht: false)
            )
            {
                Vanaf = lezing.Dag("vanaf", verplicht: false),
                TotEnMet = lezing.Dag("totEnMet", verplicht: false),
                Termijn = lezing.Cents("termijn", MeesteCents, verplicht: false),
                Eerste = lezing.Dag("eerste", verplicht: false),
            }
            : null;
        bezwaar = lezing.Bezwaar;
        return lezing.IsGoed ? antwoord : null;
    }

    /// <summary>What an exchange looks at: a JSON object with schema 1. Null, or why not.</summary>
    public static string? Bezwaar(ReadOnlyMemory<byte> inhoud)
    {
        using var lezing = Verzoeklezing.Open(inhoud, Leeswijze, MeesteBytes);
        return lezing.IsGoed ? null : lezing.Bezwaar;
    }

    public static string Woord(Verzoeksoort soort) => soort.ToString().ToLowerInvariant();

    public static string Woord(Verzoekbesluit besluit) => besluit.ToString().ToLowerInvariant();

    private static Verzoek Lees(Verzoeklezing lezing)
    {
        var soort = lezing.Keuze<Verzoeksoort>("soort");
        var (isRekening, isRegeling) = (soort == Verzoeksoort.Rekening, soort == Verzoeksoort.Betalingsregeling);
        var isIntrekking = soort == Verzoeksoort.Intrekking;
        var kenmerk = lezing.Tekst("controlekenmerk", 40, isRegeling);
        Controlekenmerk? controle = null;
        if (kenmerk.Length > 0)
        {
            controle = Controlekenmerk.TryParse(kenmerk, out var gelezen) ? gelezen : null;
            lezing.Eis(controle is not null, "controlekenmerk");
        }

        return new Verzoek(soort.GetValueOrDefault(), lezing.Agb("agb"))
        {
            Vanaf = lezing.Dag("vanaf", verplicht: isRekening || soort == Verzoeksoort.Betaalovereenkomst),
            Iban = lezing.Tekst("iban", 40, isRekening),
            Tenaamstelling = lezing.Tekst("tenaamstelling", Verzoek.LangsteNaam, isRekening),
            Bewijs = lezing.Bewijs("bewijs", isRekening),
            Controlekenmerk = controle,
            Termijn = lezing.Cents("termijn", MeesteCents, isRegeling),
            Eerste = lezing.Dag("eerste", isRegeling),
            Van = lezing.Id("verzoek", isIntrekking),
            Toelichting = lezing.Tekst("toelichting", Verzoek.LangsteToelichting, verplicht: false),
        };
    }

    private static byte[] Schrijf(Action<Utf8JsonWriter> velden)
    {
        using var uit = new MemoryStream();
        using (var json = new Utf8JsonWriter(uit, Schrijfwijze))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            velden(json);
            json.WriteEndObject();
        }

        return uit.ToArray();
    }

    private static void Tekst(Utf8JsonWriter json, string naam, string waarde)
    {
        if (waarde.Length > 0)
        {
            json.WriteString(naam, waarde);
        }
    }

    private static void Dag(Utf8JsonWriter json, string naam, DateOnly? dag) =>
        Tekst(json, naam, dag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    private static void Cents(Utf8JsonWriter json, string naam, Bedrag? bedrag)
    {
        if (bedrag is { } cents)
        {
            json.WriteNumber(naam, cents.Cents);
        }
    }
}
