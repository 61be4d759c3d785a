using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>COV and the Wlz check over HTTP. Every look-up is in the audit log before it is answered.</summary>
internal sealed class Coveindpunten(Berichtenportaal portaal, Registerbron registers, TimeProvider klok)
{
    private const int GrootsteVerzoek = 256 << 10;
    private const int Stap = 500;
    private const string Kop = "volgnummer,bsn,geboortedatum,peildatum";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowDuplicateProperties = false,
    };

    private readonly Covrem rem = new(klok);

    private DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));

    public void Map(IEndpointRouteBuilder wegen)
    {
        wegen.MapPost("/cov/v1/controleer", (Delegate)((HttpContext http) => ControleerAsync(http)));
        wegen.MapPost("/cov/v1/wlz", (Delegate)((HttpContext http) => WlzAsync(http)));
        wegen.MapPost("/cov/v1/bestand", (Delegate)((HttpContext http) => BestandAsync(http)));
    }

    private async Task<IResult> ControleerAsync(HttpContext http)
    {
        var (verzoek, fout) = await LeesAsync<Covverzoek>(http);
        if (verzoek is null)
        {
            return fout!;
        }

        if (Weiger(http, verzoek.Zorgaanbieder?.Agb, Dienst.Cov, "cov", out var namens) is { } geweigerd)
        {
            return geweigerd;
        }

        var opdrachten = verzoek.Zoekopdrachten ?? [];
        var resultaat = Covzoeker.Verzoek(opdrachten);
        if (resultaat != "VerzoekAkkoord")
        {
            return Results.Json(new Covantwoord(resultaat, [], verzoek.ReferentieZorgaanbieder), Json);
        }

        var zoeker = registers.Zoeker;
        var gevonden = opdrachten.Select(o => zoeker.Zoek(o, Vandaag)).ToList();
        Noteer(http.Wie(), namens, "cov", gevonden.Select(g => (g.Persoon, g.Resultaat.Resultaat)));
        return Results.Json(new Covantwoord(resultaat, [.. gevonden.Select(g => g.Resultaat)], verzoek.ReferentieZorgaanbieder), Json);
    }

    private async Task<IResult> WlzAsync(HttpContext http)
    {
        var (verzoek, fout) = await LeesAsync<Wlzverzoek>(http);
        if (verzoek is null)
        {
            return fout!;
        }

        if (Weiger(http, verzoek.Zorgaanbieder?.Agb, Dienst.Wlz, "wlz", out var namens) is { } geweigerd)
        {
            return geweigerd;
        }

        var (resultaat, persoon) = registers.Zoeker.Wlz(
            new Zoekopdracht
            {
                Bsn = verzoek.Bsn,
                Geboortedatum = verzoek.Geboortedatum,
                Peildatum = verzoek.Peildatum,
            },
            Vandaag
        );
        Noteer(http.Wie(), namens, "wlz", [(persoon, resultaat)]);
        return Results.Json(new { resultaat }, Json);
    }

    /// <summary>
    /// A practice's whole list: answers each line as it comes, so that progress shows and a client that was cut off goes on with <c>?vanaf=N</c> (lines already answered).
    /// </summary>
    private async Task<IResult> BestandAsync(HttpContext http)
    {
        var vanaf = 0;
        if (
            http.Request.Query.TryGetValue("vanaf", out var tekst)
            && !int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out vanaf)
        )
        {
            return Problemen.Onjuist("vanaf", "moet een aantal regels zijn");
        }

        if (Weiger(http, http.Request.Query["namens"].FirstOrDefault(), Dienst.Cov, "cov", out var namens) is { } geweigerd)
        {
            return geweigerd;
        }

        using var lezer = new StreamReader(http.Request.Body, new UTF8Encoding(false, throwOnInvalidBytes: false));
        if (await lezer.ReadLineAsync(http.RequestAborted) is not { } kop || kop.TrimStart('\uFEFF').Trim() != Kop)
        {
            return Problemen.Onjuist("", $"De eerste regel moet {Kop} zijn.");
        }

        http.Response.ContentType = "text/csv; charset=utf-8";
        await using var uit = new StreamWriter(http.Response.Body, new UTF8Encoding(false)) { NewLine = "\r\n" };
        await uit.WriteLineAsync(Kop + ",resultaat,uzovi,verzekerdennummer,pakket,wlz,overleden");
        var stapel = new List<string>(Stap);
        while (await lezer.ReadLineAsync(http.RequestAborted) is { } regel)
        {
            if (vanaf-- > 0 || regel.Length == 0)
            {
                continue;
            }

            stapel.Add(regel);
            if (stapel.Count == Stap && !await AntwoordAsync(http, namens, stapel, uit))
            {
                return Results.Empty;
            }
        }

        await AntwoordAsync(http, namens, stapel, uit);
        return Results.Empty;
    }

    /// <summary>False when the party reached its ceiling: the answer ends there, and the client goes on later.</summary>
    private async Task<bool> AntwoordAsync(HttpContext http, string namens, List<string> regels, StreamWriter uit)
    {
        if (rem.Wacht(http.Wie().Partij.Code) is not null)
        {
            return false;
        }

        var antwoorden = regels.ConvertAll(Regel);
        Noteer(http.Wie(), namens, "cov", antwoorden.Select(a => (a.Persoon, a.Resultaat)));
        foreach (var (antwoord, _, _) in antwoorden)
        {
            await uit.WriteLineAsync(antwoord);
        }

        await uit.FlushAsync();
        regels.Clear();
        return true;
    }

    private (string Antwoord, Bsn? Persoon, string Resultaat) Regel(string regel)
    {
        var delen = regel.Split(',');
        if (delen.Length != 4 || !int.TryParse(delen[0], NumberStyles.None, CultureInfo.InvariantCulture, out var volgnummer))
        {
            return ($"{Schoon(delen[0])},,,,GeenGeldigZoekpad,,,,,", null, "GeenGeldigZoekpad");
        }

        var (gevonden, persoon) = registers.Zoeker.Zoek(
            new Zoekopdracht
            {
                Volgnummer = volgnummer,
                Bsn = delen[1],
                Geboortedatum = delen[2],
                Peildatum = delen[3],
            },
            Vandaag
        );
        var begin = string.Join(',', delen.Select(Schoon)) + "," + gevonden.Resultaat;
        if (gevonden.Verzekerde is not { } verzekerde)
        {
            return (begin + ",,,,,", persoon, gevonden.Resultaat);
        }

        var actief = verzekerde.Verzekeringen.FirstOrDefault(v => v.Resultaat == "Actief");
        Covzoeker.Dag(delen[3], Vandaag, out var peildatum);
        var wlz = registers.Zoeker.Wlz(persoon!.Value, peildatum);
        return (
            $"{begin},{actief?.Uzovi},{actief?.Verzekerdenummer},{actief?.Pakketcode},{wlz},{(verzekerde.Overleden ? "1" : "0")}",
            persoon,
            gevonden.Resultaat
        );
    }

    /// <summary>What came in, safe to put in a CSV that a spreadsheet may open.</summary>
    private static string Schoon(string tekst) =>
        string.Concat(tekst.Take(20).Where(teken => char.IsAsciiDigit(teken) || teken == '-')).TrimStart('-');

    /// <summary>Only a provider, or who acts for one, and not without end.</summary>
    private IResult? Weiger(HttpContext http, string? agb, Dienst dienst, string wat, out string namens)
    {
        var wie = http.Wie();
        namens = string.IsNullOrEmpty(agb) ? wie.Partij.Code : agb;
        var mag =
            namens == wie.Partij.Code
                ? wie.Partij.Rol is Partijrol.Zorgaanbieder or Partijrol.Servicebureau
                : portaal.MagNamens(wie, namens, dienst);
        if (!mag)
        {
            portaal.Audit.Noteer(new Auditregel(wie.Wie, "", wat, "", "", Auditregel.Geweigerd("niet namens deze zorgaanbieder")));
            return Problemen.Geweigerd("Met dit certificaat mag u niet namens deze zorgaanbieder raadplegen.");
        }

        if (rem.Wacht(wie.Partij.Code) is not { } wacht)
        {
            return null;
        }

        portaal.Audit.Noteer(new Auditregel(wie.Wie, namens, wat, "", "", Auditregel.Geweigerd("te veel raadplegingen")));
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wacht.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problemen.Probleem(StatusCodes.Status429TooManyRequests, "Er zijn te veel raadplegingen gedaan.", null, null);
    }

    private void Noteer(Identiteit wie, string namens, string wat, IEnumerable<(Bsn? Persoon, string Resultaat)> gezocht)
    {
        var regels = gezocht.ToList();
        portaal.Audit.Noteer(regels.Select(r => new Auditregel(wie.Wie, namens, wat, "persoon", r.Persoon?.Volledig() ?? "", r.Resultaat)));
        rem.Tel(
            wie.Partij.Code,
            regels.Count,
            regels.Count(r => !r.Resultaat.StartsWith("Gevonden", StringComparison.Ordinal) && !IsWlz(r.Resultaat))
        );
    }

    private static bool IsWlz(string resultaat) => resultaat is "GeenWlz" or "Wlz" or "WlzMetVerblijfEnBehandeling";

    private static async Task<(T? Verzoek, IResult? Fout)> LeesAsync<T>(HttpContext http)
        where T : class
    {
        if (!http.Request.HasJsonContentType())
        {
            return (null, Problemen.Onjuist("", "De aanvraag heeft geen JSON (Content-Type: application/json)."));
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[8192];
        for (int aantal; (aantal = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0; )
        {
            bytes.Write(buffer.AsSpan(0, aantal));
            if (bytes.Length > GrootsteVerzoek)
            {
                return (null, Problemen.Onjuist("", "De aanvraag is te groot."));
            }
        }

        try
        {
            var verzoek = JsonSerializer.Deserialize<T>(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), Json);
            return verzoek is null ? (null, Problemen.Onjuist("", "De aanvraag is leeg.")) : (verzoek, null);
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException)
        {
            // The message of the exception may quote what was sent.
            return (null, Problemen.Onjuist("", "De aanvraag is geen geldige JSON van deze vorm."));
        }
    }

    /// <summary>Source: VZ801 v1.</summary>
    private sealed record Covverzoek(
        Zorgaanbieder? Zorgaanbieder,
        IReadOnlyList<Zoekopdracht>? Zoekopdrachten,
        string? ReferentieZorgaanbieder
    );

    /// <summary>Zorgverlenersoort (two digits) and number (six) of the AGB-code.</summary>
    private sealed record Zorgaanbieder(string? Zorgverlenersoort, string? Nummer)
    {
        [JsonIgnore]
        public string Agb => Zorgverlenersoort + Nummer;
    }

    /// <summary>Source: VZ802 v1.</summary>
    private sealed record Covantwoord(string Resultaat, IReadOnlyList<Zoekresultaat> Zoekresultaten, string? ReferentieZorgaanbieder);

    private sealed record Wlzverzoek(Zorgaanbieder? Zorgaanbieder, string? Bsn, string? Geboortedatum, string? Peildatum)
    {
        public override string ToString() => "wlz-verzoek";
    }
}
