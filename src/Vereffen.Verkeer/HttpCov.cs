using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Vereffen.Kern;

namespace Vereffen.Verkeer;

/// <summary>
/// COV of an exchange elsewhere, over HTTP with a client certificate: one question by <c>/cov/v1/controleer</c> and <c>/cov/v1/wlz</c>, more of them by <c>/cov/v1/bestand</c>. An answer
/// that does not come, or can't be read, is a <see cref="VerkeerException"/> in plain Dutch.
/// </summary>
public sealed class HttpCov : ICov, IDisposable
{
    /// <summary>Lines that the exchange answers at a time: all of them, or none.</summary>
    private const int PerBestand = 500;

    private const string Kop = "volgnummer,bsn,geboortedatum,peildatum";

    /// <summary>For one person somebody waits; a list is asked in the background.</summary>
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan GeduldBestand = TimeSpan.FromMinutes(2);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly Portaalverbinding portaal;
    private readonly TimeProvider klok;

    public HttpCov(Verkeersinstellingen instellingen, TimeProvider klok)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        ArgumentNullException.ThrowIfNull(klok);
        this.klok = klok;
        portaal = new Portaalverbinding(instellingen, klok);
    }

    /// <inheritdoc/>
    /// <exception cref="VerkeerException">The exchange can't be reached, refuses, or answers something else.</exception>
    public async Task<IReadOnlyList<Covantwoord>?> ControleerAsync(Relatie wie, IReadOnlyList<Covvraag> vragen, CancellationToken annuleer)
    {
        ArgumentNullException.ThrowIfNull(wie);
        ArgumentNullException.ThrowIfNull(vragen);
        if (vragen.Count == 0)
        {
            return [];
        }

        if (vragen is [var enige])
        {
            return await BinnenAsync(Geduld, stop => EenAsync(wie, enige, stop), annuleer) is { } antwoord ? [antwoord] : null;
        }

        var uit = new List<Covantwoord>(vragen.Count);
        foreach (var deel in vragen.Chunk(PerBestand))
        {
            if (await BinnenAsync(GeduldBestand, stop => BestandAsync(wie, deel, stop), annuleer) is not { } antwoorden)
            {
                return null;
            }

            uit.AddRange(antwoorden);
        }

        return uit;
    }

    public void Dispose() => portaal.Dispose();

    /// <summary>Null = no more questions for now.</summary>
    private async Task<Covantwoord?> EenAsync(Relatie wie, Covvraag vraag, CancellationToken annuleer)
    {
        var persoon = new
        {
            volgnummer = 1,
            bsn = vraag.Bsn.Volledig(),
            geboortedatum = Dag(vraag.Geboortedatum),
            peildatum = Dag(vraag.Peildatum),
        };
        using var antwoord = await VraagAsync(
            wie,
            "/cov/v1/controleer",
            () => JsonContent.Create(new { zorgaanbieder = Zorgaanbieder(wie), zoekopdrachten = new[] { persoon } }),
            annuleer
        );
        if (antwoord is null)
        {
            return null;
        }

        var lezing = await LeesAsync<Covantwoordvorm>(antwoord, annuleer);
        if (lezing is not { Resultaat: "VerzoekAkkoord", Zoekresultaten: [var gevonden] })
        {
            throw Onleesbaar();
        }

        if (gevonden.Verzekerde is not { } verzekerde)
        {
            return new Covantwoord(gevonden.Resultaat ?? throw Onleesbaar(), null, "", "", "", false);
        }

        var actief = (verzekerde.Verzekeringen ?? []).FirstOrDefault(v => v.Resultaat == "Actief");
        return new Covantwoord(
            gevonden.Resultaat ?? throw Onleesbaar(),
            Uzovi(actief?.Uzovi),
            actief?.Verzekerdenummer ?? "",
            actief?.Pakketcode ?? "",
            await WlzAsync(wie, persoon.bsn, persoon.geboortedatum, persoon.peildatum, annuleer),
            verzekerde.Overleden
        );
    }

    /// <summary>The Wlz check is a right of its own: empty when this party hasn't got it.</summary>
    private async Task<string> WlzAsync(Relatie wie, string bsn, string geboortedatum, string peildatum, CancellationToken annuleer)
    {
        try
        {
            using var antwoord = await VraagAsync(
                wie,
                "/cov/v1/wlz",
                () =>
                    JsonContent.Create(
                        new
                        {
                            zorgaanbieder = Zorgaanbieder(wie),
                            bsn,
                            geboortedatum,
                            peildatum,
                        }
                    ),
                annuleer
            );
            return
                antwoord is not null
                && (await LeesAsync<Wlzvorm>(antwoord, annuleer)).Resultaat
                    is { } wlz
                        and ("GeenWlz" or "Wlz" or "WlzMetVerblijfEnBehandeling")
                ? wlz
                : "";
        }
        catch (GeweigerdException)
        {
            return "";
        }
    }

    /// <summary>Null = no more questions for now.</summary>
    private async Task<IReadOnlyList<Covantwoord>?> BestandAsync(Relatie wie, Covvraag[] vragen, CancellationToken annuleer)
    {
        var csv = new StringBuilder(Kop).Append("\r\n");
        for (var i = 0; i < vragen.Length; i++)
        {
            var vraag = vragen[i];
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{i + 1},{vraag.Bsn.Volledig()},{Dag(vraag.Geboortedatum)},{Dag(vraag.Peildatum)}\r\n"
            );
        }

        var bytes = Encoding.UTF8.GetBytes(csv.ToString());
        using var antwoord = await VraagAsync(
            wie,
            "/cov/v1/bestand?namens=" + Uri.EscapeDataString(wie.Code),
            () => new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } },
            annuleer
        );
        if (antwoord is null)
        {
            return null;
        }

        using var lezer = new StringReader(await TekstAsync(antwoord, annuleer));
        if (lezer.ReadLine() is not { } kop || !kop.StartsWith(Kop, StringComparison.Ordinal))
        {
            throw Onleesbaar();
        }

        var uit = new List<Covantwoord>(vragen.Length);
        while (lezer.ReadLine() is { } regel)
        {
            var delen = regel.Split(',');
            if (
                delen.Length != 10
                || uit.Count == vragen.Length
                || delen[0] != (uit.Count + 1).ToString(CultureInfo.InvariantCulture)
                || delen[4].Length == 0
            )
            {
                throw Onleesbaar();
            }

            uit.Add(new Covantwoord(delen[4], Uzovi(delen[5]), delen[6], delen[7], delen[8], delen[9] == "1"));
        }

        // It stops at its ceiling before it begins with a part.
        return uit.Count == 0 ? null
            : uit.Count < vragen.Length ? throw Onleesbaar()
            : uit;
    }

    /// <summary>The answer; null when the exchange wants no more questions for now.</summary>
    private async Task<HttpResponseMessage?> VraagAsync(Relatie wie, string pad, Func<HttpContent> inhoud, CancellationToken annuleer)
    {
        var antwoord = await portaal.ProbeerAsync(
            () => new HttpRequestMessage(HttpMethod.Post, portaal.Basis + pad) { Content = inhoud() },
            wie,
            annuleer,
            wachtBijDrukte: false
        );
        switch (antwoord.StatusCode)
        {
            case HttpStatusCode.OK:
                return antwoord;
            case HttpStatusCode.TooManyRequests:
                antwoord.Dispose();
                return null;
            case HttpStatusCode.UnprocessableEntity or HttpStatusCode.Forbidden:
                antwoord.Dispose();
                throw new GeweigerdException();
            default:
                using (antwoord)
                {
                    throw portaal.Onverwacht(antwoord);
                }
        }
    }

    private async Task<T> BinnenAsync<T>(TimeSpan geduld, Func<CancellationToken, Task<T>> vraag, CancellationToken annuleer)
    {
        using var tijd = new CancellationTokenSource(geduld, klok);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(annuleer, tijd.Token);
        try
        {
            return await vraag(stop.Token);
        }
        catch (OperationCanceledException) when (!annuleer.IsCancellationRequested)
        {
            throw new VerkeerException($"Het portaal op {portaal.Basis} antwoordt niet.");
        }
        catch (GeweigerdException)
        {
            throw new VerkeerException("Het portaal weigert: met dit certificaat mag u voor deze zorgaanbieder geen COV vragen.");
        }
    }

    private static async Task<T> LeesAsync<T>(HttpResponseMessage antwoord, CancellationToken annuleer)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(await TekstAsync(antwoord, annuleer), Json) ?? throw Onleesbaar();
        }
        catch (JsonException)
        {
            // The message of the exception may quote what was answered.
            throw Onleesbaar();
        }
    }

    private static async Task<string> TekstAsync(HttpResponseMessage antwoord, CancellationToken annuleer)
    {
        try
        {
            return await antwoord.Content.ReadAsStringAsync(annuleer);
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException)
        {
            throw new VerkeerException("Het antwoord van het portaal brak af; probeer het opnieuw.");
        }
    }

    private static VerkeerException Onleesbaar() => new("Het portaal gaf op COV een antwoord dat niet te lezen is.");

    private static object Zorgaanbieder(Relatie wie) => new { zorgverlenersoort = wie.Code[..2], nummer = wie.Code[2..] };

    private static UzoviNummer? Uzovi(string? tekst) => UzoviNummer.TryParse(tekst ?? "", out var uzovi) ? uzovi : null;

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class GeweigerdException : Exception;

    /// <summary>Source: VZ802 v1.</summary>
    private sealed record Covantwoordvorm(string? Resultaat, IReadOnlyList<Zoekresultaatvorm>? Zoekresultaten);

    private sealed record Zoekresultaatvorm(string? Resultaat, Verzekerdevorm? Verzekerde);

    private sealed record Verzekerdevorm(bool Overleden, IReadOnlyList<Verzekeringvorm>? Verzekeringen);

    private sealed record Verzekeringvorm(string? Resultaat, string? Uzovi, string? Verzekerdenummer, string? Pakketcode);

    private sealed record Wlzvorm(string? Resultaat);
}
