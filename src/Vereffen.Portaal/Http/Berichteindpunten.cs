using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verkeer;

namespace Vereffen.Portaal;

/// <summary>The message service: push, pull, payload, confirm, status.</summary>
internal sealed class Berichteindpunten(Berichtenportaal portaal, Sandbox? sandbox)
{
    private const int GrootsteZoekpad = 64 << 10;

    public void Map(IEndpointRouteBuilder wegen)
    {
        wegen.MapPost(Berichtpaden.Push, (Delegate)((HttpContext http) => PushAsync(http)));
        wegen.MapGet(Berichtpaden.Pull, (Delegate)((HttpContext http) => HaalAsync(http, Zoekpad.Alles)));
        wegen.MapPost(Berichtpaden.Pull + "/zoeken", (Delegate)((HttpContext http) => ZoekAsync(http)));
        wegen.MapGet(Berichtpaden.Pull + "/{traceerId}/payload", PayloadAsync);
        wegen.MapDelete(Berichtpaden.Pull + "/{traceerId}", BevestigAsync);
        wegen.MapGet(Berichtpaden.StatusV2, (Delegate)((HttpContext http) => StatusAsync(http, 2)));
        wegen.MapGet(Berichtpaden.StatusV3, (Delegate)((HttpContext http) => StatusAsync(http, 3)));
    }

    private async Task<IResult> PushAsync(HttpContext http)
    {
        var script = sandbox?.Neem(http.Wie().Partij.Code);
        switch (script?.Doe)
        {
            case Scriptdaad.Storing:
                return Problemen.Probleem(script.Status, "De sandbox doet alsof er een storing is.", script.Reden, null);
            case Scriptdaad.Vertraag:
                await Task.Delay(TimeSpan.FromSeconds(script.Seconden), http.RequestAborted);
                break;
        }

        var (lezer, fout) = await Pushlezer.LeesAsync(http.Request, portaal.NieuweInhoud, http.RequestAborted);
        if (lezer is null)
        {
            return fout!;
        }

        using (lezer)
        {
            if (script?.Doe == Scriptdaad.Weiger)
            {
                return Problemen.Geweigerd(script.Reden ?? "De sandbox weigert dit bericht, zoals gevraagd.");
            }

            var wie = http.Wie();
            if (Bericht(lezer, wie, out var reden) is not { } bericht)
            {
                return Problemen.Geweigerd(reden!);
            }

            var resultaat = await portaal.DienInAsync(bericht, lezer.Inhoud, wie, script?.Retourcode);
            return resultaat.Aangenomen ? Results.NoContent() : Problemen.Geweigerd(resultaat.Reden!);
        }
    }

    /// <summary>The envelope; what the sender left out follows from the certificate and from the claim itself.</summary>
    private static Bericht? Bericht(Pushlezer lezer, Identiteit wie, out string? reden)
    {
        var metadata = lezer.Metadata;
        if (metadata.Routeringgegevens.Geadresseerden.Count > 1)
        {
            reden = "Een bericht gaat naar één geadresseerde.";
            return null;
        }

        if (
            metadata.Verwerkingscontext?.Select(p => p.Sleutel).Distinct(StringComparer.Ordinal).Count()
            < metadata.Verwerkingscontext?.Count
        )
        {
            reden = "Een sleutel staat twee keer in de verwerkingscontext.";
            return null;
        }

        var genoemd = metadata.Routeringgegevens.Geadresseerden.SingleOrDefault();
        var geadresseerde = genoemd is { Code: { } code } ? new Relatie(genoemd.Rol, code) : Uit(lezer.Inhoud, genoemd);
        if (geadresseerde is null)
        {
            reden = "Het bericht noemt geen geadresseerde, en die volgt ook niet uit de inhoud.";
            return null;
        }

        reden = null;
        var bericht = metadata.NaarBericht(geadresseerde, default);
        return bericht.Afzender.Code.Length > 0 ? bericht : bericht with { Afzender = bericht.Afzender with { Code = wie.Partij.Code } };
    }

    /// <summary>The insurer whose UZOVI-nummer is in the claim.</summary>
    private static Relatie? Uit(Berichtinhoud inhoud, RelatieVorm? genoemd)
    {
        if (genoemd is not null and not { Rol: "Zorgverzekeraar" })
        {
            return null;
        }

        using var stroom = inhoud.Open();
        return Kop.Lees(stroom).Uzovi is { } uzovi ? Relatie.Zorgverzekeraar(uzovi) : null;
    }

    private async Task<IResult> HaalAsync(HttpContext http, Zoekpad zoek)
    {
        var limiet = Berichtpaden.MeesteBerichten;
        if (http.Request.Query.TryGetValue("limit", out var tekst))
        {
            if (
                tekst.Count != 1
                || !int.TryParse(tekst[0], NumberStyles.None, CultureInfo.InvariantCulture, out limiet)
                || limiet is < 1 or > Berichtpaden.MeesteBerichten
            )
            {
                return Problemen.Onjuist("limit", "moet een geheel getal van 1 tot en met 250 zijn");
            }
        }

        var basis = $"{http.Request.Scheme}://{http.Request.Host}";
        var wachtend = await portaal.HaalOpAsync(http.Wie(), zoek, limiet);
        return Results.Json(wachtend.Select(w => Antwoordvormen.Metadata(w, basis)), Antwoordvormen.Json);
    }

    private async Task<IResult> ZoekAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            return Problemen.Onjuist("", "De aanvraag heeft geen JSON (Content-Type: application/json).");
        }

        if (await LeesAsync(http) is not { } bytes)
        {
            return Problemen.Onjuist("", "Het zoekpad is te groot.");
        }

        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });
            var wortel = json.RootElement;
            if (
                wortel.ValueKind != JsonValueKind.Object
                || !wortel.TryGetProperty("zoekpadType", out var type)
                || type.ValueKind != JsonValueKind.String
                || !Berichtschemas.Zoekpaden.TryGetValue(type.GetString()!, out var schema)
            )
            {
                return Problemen.Onjuist("zoekpadType", $"moet een van deze zijn: {string.Join(", ", Berichtschemas.Zoekpaden.Keys)}");
            }

            var fouten = schema.Controleer(wortel);
            return fouten.Count > 0 ? Problemen.Onjuist(fouten) : await HaalAsync(http, wortel.Deserialize<Zoekpad>(BerichtMetadata.Json)!);
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException)
        {
            return Problemen.Onjuist("", "De aanvraag is geen geldige JSON.");
        }
    }

    private static async Task<byte[]?> LeesAsync(HttpContext http)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[4096];
        for (int aantal; (aantal = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0; )
        {
            bytes.Write(buffer.AsSpan(0, aantal));
            if (bytes.Length > GrootsteZoekpad)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }

    private async Task<IResult> PayloadAsync(HttpContext http, string traceerId)
    {
        if (!Guid.TryParseExact(traceerId, "D", out var id) || await portaal.OpenInhoudAsync(http.Wie(), id) is not { } gevonden)
        {
            return Problemen.NietGevonden();
        }

        http.Response.Headers["Content-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(gevonden.Sha256))}:";
        http.Response.Headers.CacheControl = "no-store";
        // Ranges let a client go on where it was cut off.
        return Results.Stream(gevonden.Inhoud, "application/octet-stream", enableRangeProcessing: true);
    }

    private async Task<IResult> BevestigAsync(HttpContext http, string traceerId) =>
        Guid.TryParseExact(traceerId, "D", out var id) && await portaal.BevestigAsync(http.Wie(), id)
            ? Results.StatusCode(StatusCodes.Status202Accepted)
            : Problemen.NietGevonden();

    private async Task<IResult> StatusAsync(HttpContext http, int versie)
    {
        var fouten = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var traceerId = Id(http, "traceerId", fouten);
        var conversatieId = Id(http, "conversatieId", fouten);
        if (fouten.Count > 0)
        {
            return Problemen.Onjuist(fouten);
        }

        if (traceerId is null == conversatieId is null)
        {
            return Problemen.Onjuist("", "Geef traceerId of conversatieId, niet allebei.");
        }

        var gevonden = await portaal.StatussenAsync(http.Wie(), traceerId, conversatieId);
        return Results.Json(gevonden.Select(s => Antwoordvormen.Status(s, versie)), Antwoordvormen.Json);
    }

    private static Guid? Id(HttpContext http, string naam, Dictionary<string, List<string>> fouten)
    {
        if (!http.Request.Query.TryGetValue(naam, out var tekst))
        {
            return null;
        }

        if (tekst.Count == 1 && Guid.TryParseExact(tekst[0], "D", out var id))
        {
            return id;
        }

        fouten[naam] = ["moet een uuid zijn"];
        return null;
    }
}
