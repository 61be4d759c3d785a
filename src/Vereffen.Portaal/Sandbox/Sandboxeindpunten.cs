using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verkeer;

namespace Vereffen.Portaal;

/// <summary>The sandbox over HTTP: <c>/sandbox/v1/klok</c> and <c>/sandbox/v1/antwoorden</c>. Not there outside a sandbox.</summary>
internal sealed class Sandboxeindpunten(Sandbox sandbox, Auditlog audit)
{
    private const string Pad = "/sandbox/v1";
    private const int GrootsteAanvraag = 8 << 10;
    private const int LangsteVertraging = 120;
    private static readonly Schema Klokstap = Schema.Voorwerp(
        ("dagen?", Schema.Getal(3660)),
        ("uren?", Schema.Getal(87_840)),
        ("naar?", Schema.Tekst(40))
    );
    private static readonly Schema Antwoord = Schema.Voorwerp(
        ("doe", Schema.Tekst(20)),
        ("aantal?", Schema.Getal(1000)),
        ("reden?", Schema.Tekst(200)),
        ("status?", Schema.Getal(599)),
        ("seconden?", Schema.Getal(LangsteVertraging)),
        ("retourcode?", Schema.Tekst(4))
    );

    public void Map(IEndpointRouteBuilder wegen)
    {
        wegen.MapGet(Pad + "/klok", () => Klok());
        wegen.MapPost(Pad + "/klok", (Delegate)((HttpContext http) => MetJsonAsync(http, Klokstap, ZetKlok)));
        wegen.MapGet(Pad + "/antwoorden", (Delegate)((HttpContext http) => Antwoorden(http.Wie())));
        wegen.MapPost(Pad + "/antwoorden", (Delegate)((HttpContext http) => MetJsonAsync(http, Antwoord, VoegToe)));
        wegen.MapDelete(
            Pad + "/antwoorden",
            (Delegate)(
                (HttpContext http) =>
                {
                    sandbox.Wis(http.Wie().Partij.Code);
                    return Results.NoContent();
                }
            )
        );
    }

    private IResult Klok() => Results.Json(new { nu = AmsterdamMoment(sandbox.Klok.GetUtcNow()) }, BerichtMetadata.Json);

    private IResult ZetKlok(Identiteit wie, JsonElement json)
    {
        TimeSpan? stap = (Getal(json, "dagen"), Getal(json, "uren"), Tekst(json, "naar")) switch
        {
            ({ } dagen, null, null) => TimeSpan.FromDays(dagen),
            (null, { } uren, null) => TimeSpan.FromHours(uren),
            (null, null, { } naar) when Moment(naar) is { } moment => moment - sandbox.Klok.GetUtcNow(),
            _ => null,
        };
        if (stap is not { } vooruit)
        {
            return Problemen.Onjuist("", "Geef dagen, uren, of naar (yyyy-MM-ddTHH:mm, tijd in Amsterdam), een van de drie.");
        }

        if (!sandbox.Klok.Vooruit(vooruit))
        {
            return Problemen.Onjuist("naar", "De klok gaat alleen vooruit, en hoogstens honderd jaar.");
        }

        audit.Noteer(new Auditregel(wie.Wie, "", "sandboxklok vooruit", "", "", Auditregel.Goed));
        return Klok();
    }

    private IResult VoegToe(Identiteit wie, JsonElement json)
    {
        if (!Enum.TryParse<Scriptdaad>(Tekst(json, "doe"), ignoreCase: true, out var doe) || !Enum.IsDefined(doe))
        {
            return Problemen.Onjuist("doe", "moet weiger, storing, vertraag of retour zijn");
        }

        var status = Getal(json, "status") ?? StatusCodes.Status503ServiceUnavailable;
        if (status < 500)
        {
            return Problemen.Onjuist("status", "moet een getal van 500 tot en met 599 zijn");
        }

        Retourcode? retourcode = null;
        if (doe == Scriptdaad.Retour)
        {
            if (
                !int.TryParse(Tekst(json, "retourcode"), NumberStyles.None, CultureInfo.InvariantCulture, out var getal)
                || Catalogus.Zoek(new Retourcode(getal)) is null
            )
            {
                return Problemen.Onjuist("retourcode", "moet een bekende retourcode van vier cijfers zijn");
            }

            retourcode = new Retourcode(getal);
        }

        var aantal = Getal(json, "aantal") ?? 1;
        var regel = new Scriptregel(doe, Math.Max(1, aantal), Tekst(json, "reden"), status, Getal(json, "seconden") ?? 5, retourcode);
        return sandbox.Voegtoe(wie.Partij.Code, regel)
            ? Antwoorden(wie)
            : Problemen.Onjuist("", "Er staan al honderd antwoorden klaar voor deze partij.");
    }

    /// <summary>What is left for this party, in order.</summary>
    private IResult Antwoorden(Identiteit wie) =>
        Results.Json(
            sandbox
                .Regels(wie.Partij.Code)
                .Select(r => new
                {
                    doe = r.Doe.ToString().ToLowerInvariant(),
                    aantal = r.Aantal,
                    reden = r.Doe == Scriptdaad.Weiger ? r.Reden : null,
                    status = r.Doe == Scriptdaad.Storing ? r.Status : (int?)null,
                    seconden = r.Doe == Scriptdaad.Vertraag ? r.Seconden : (int?)null,
                    retourcode = r.Retourcode?.ToString(),
                }),
            BerichtMetadata.Json
        );

    private static async Task<IResult> MetJsonAsync(HttpContext http, Schema schema, Func<Identiteit, JsonElement, IResult> werk)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1024];
        for (int aantal; (aantal = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0; )
        {
            bytes.Write(buffer.AsSpan(0, aantal));
            if (bytes.Length > GrootsteAanvraag)
            {
                return Problemen.Onjuist("", "De aanvraag is te groot.");
            }
        }

        try
        {
            using var json = JsonDocument.Parse(
                bytes.ToArray(),
                new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 4 }
            );
            var fouten = schema.Controleer(json.RootElement);
            return fouten.Count > 0 ? Problemen.Onjuist(fouten) : werk(http.Wie(), json.RootElement);
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException)
        {
            return Problemen.Onjuist("", "De aanvraag is geen geldige JSON.");
        }
    }

    private static int? Getal(JsonElement json, string naam) => json.TryGetProperty(naam, out var waarde) ? waarde.GetInt32() : null;

    private static string? Tekst(JsonElement json, string naam) => json.TryGetProperty(naam, out var waarde) ? waarde.GetString() : null;

    private static DateTimeOffset? Moment(string tekst) =>
        DateTime.TryParseExact(
            tekst,
            ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var plaatselijk
        )
            ? AmsterdamTijd.Moment(plaatselijk)
            : null;

    private static string AmsterdamMoment(DateTimeOffset moment) =>
        AmsterdamTijd.Van(moment).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
