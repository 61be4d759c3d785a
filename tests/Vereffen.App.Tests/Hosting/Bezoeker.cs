using System.Net;
using System.Text.RegularExpressions;

namespace Vereffen.App.Tests.Hosting;

/// <summary>A browser without JavaScript: cookies of its own, follows no redirect by itself, and sends a form with the token of the page that it is on.</summary>
internal sealed partial class Bezoeker : IDisposable
{
    private readonly HttpClientHandler draad = new() { AllowAutoRedirect = false };
    private readonly HttpClient client;

    public Bezoeker(Uri adres) => client = new HttpClient(draad) { BaseAddress = adres };

    public CookieContainer Koekjes => draad.CookieContainer;

    public Uri Adres => client.BaseAddress!;

    public async Task<Antwoord> Haal(string pad)
    {
        using var antwoord = await client.GetAsync(new Uri(pad, UriKind.Relative), TestContext.Current.CancellationToken);
        return await Antwoord.Van(antwoord);
    }

    /// <summary>Opens the page, fills in the form and sends it to a handler of that page.</summary>
    public async Task<Antwoord> Stuur(string pagina, string? handler, params (string Veld, string Waarde)[] velden)
    {
        var token = (await Haal(pagina)).Token;
        token.ShouldNotBeEmpty($"op {pagina} staat geen formulier");
        return await Verzend(Pad(pagina, handler), [("__RequestVerificationToken", token), .. velden]);
    }

    /// <summary>Sends fields as they are.</summary>
    public async Task<Antwoord> Verzend(string pad, params (string Veld, string Waarde)[] velden)
    {
        using var inhoud = new FormUrlEncodedContent(velden.Select(v => KeyValuePair.Create(v.Veld, v.Waarde)));
        using var antwoord = await client.PostAsync(new Uri(pad, UriKind.Relative), inhoud, TestContext.Current.CancellationToken);
        return await Antwoord.Van(antwoord);
    }

    /// <summary>Sends fields as they are, for an answer that is no text.</summary>
    public async Task<byte[]> HaalBytes(string pad, params (string Veld, string Waarde)[] velden)
    {
        using var inhoud = new FormUrlEncodedContent(velden.Select(v => KeyValuePair.Create(v.Veld, v.Waarde)));
        using var antwoord = await client.PostAsync(new Uri(pad, UriKind.Relative), inhoud, TestContext.Current.CancellationToken);
        return await antwoord.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a file with the token of the page.</summary>
    public Task<Antwoord> StuurBestand(string pagina, string veld, byte[] bytes) =>
        StuurBestanden(pagina, null, veld, [("afschrift.xml", bytes)]);

    /// <summary>Sends a file and fields.</summary>
    public Task<Antwoord> StuurMet(string pagina, string veld, byte[] bytes, params (string Veld, string Waarde)[] velden) =>
        StuurBestanden(pagina, null, veld, [("bestand.pdf", bytes)], velden);

    /// <summary>Sends files and fields to a handler of the page.</summary>
    public async Task<Antwoord> StuurBestanden(
        string pagina,
        string? handler,
        string veld,
        (string Naam, byte[] Inhoud)[] bestanden,
        params (string Veld, string Waarde)[] velden
    )
    {
        using var inhoud = new MultipartFormDataContent { { new StringContent((await Haal(pagina)).Token), "__RequestVerificationToken" } };
        foreach (var (naam, waarde) in velden)
        {
            inhoud.Add(new StringContent(waarde), naam);
        }

        foreach (var (naam, bytes) in bestanden)
        {
            inhoud.Add(new ByteArrayContent(bytes), veld, naam);
        }

        using var antwoord = await client.PostAsync(
            new Uri(Pad(pagina, handler), UriKind.Relative),
            inhoud,
            TestContext.Current.CancellationToken
        );
        return await Antwoord.Van(antwoord);
    }

    /// <summary>Sends files and fields to a handler, with the token of the page.</summary>
    public async Task<Antwoord> StuurBestanden(
        string pagina,
        string? handler,
        string veld,
        IEnumerable<(string Naam, byte[] Inhoud)> bestanden,
        params (string Veld, string Waarde)[] velden
    )
    {
        using var inhoud = new MultipartFormDataContent { { new StringContent((await Haal(pagina)).Token), "__RequestVerificationToken" } };
        foreach (var (naam, bytes) in bestanden)
        {
            inhoud.Add(new ByteArrayContent(bytes), veld, naam);
        }

        foreach (var (naam, waarde) in velden)
        {
            inhoud.Add(new StringContent(waarde), naam);
        }

        using var antwoord = await client.PostAsync(
            new Uri(Pad(pagina, handler), UriKind.Relative),
            inhoud,
            TestContext.Current.CancellationToken
        );
        return await Antwoord.Van(antwoord);
    }

    /// <summary>Sends a form, and goes where the answer says.</summary>
    public async Task<Antwoord> StuurEnVolg(string pagina, string? handler, params (string Veld, string Waarde)[] velden)
    {
        var antwoord = await Stuur(pagina, handler, velden);
        antwoord.Code.ShouldBe(HttpStatusCode.Redirect, antwoord.Tekst);
        return await Haal(antwoord.Naar!);
    }

    public void Dispose()
    {
        client.Dispose();
        draad.Dispose();
    }

    public static string Pad(string pagina, string? handler) =>
        handler is null ? pagina : pagina + (pagina.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=" + handler;

    /// <summary>What a request gave.</summary>
    /// <param name="Code">Status.</param>
    /// <param name="Html">As it came.</param>
    /// <param name="Naar">Path to which it sends on; null = nowhere.</param>
    /// <param name="Koppen">Headers by name.</param>
    internal sealed record Antwoord(HttpStatusCode Code, string Html, string? Naar, IReadOnlyDictionary<string, string> Koppen)
    {
        /// <summary>What people read: without tags, on one line.</summary>
        public string Tekst => Witruimte().Replace(WebUtility.HtmlDecode(Label().Replace(Html, " ")), " ");

        public string Token => Veld("__RequestVerificationToken");

        public string Veld(string naam) =>
            Regex
                .Match(
                    Html,
                    $"name=\"{Regex.Escape(naam)}\"[^>]*value=\"(?<waarde>[^\"]*)\"",
                    RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(1)
                )
                .Groups["waarde"]
                .Value;

        public static async Task<Antwoord> Van(HttpResponseMessage bericht) =>
            new(
                bericht.StatusCode,
                await bericht.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                bericht.Headers.Location is not { } naar ? null
                    : naar.IsAbsoluteUri ? naar.PathAndQuery
                    : naar.OriginalString,
                bericht
                    .Headers.Concat(bericht.Content.Headers)
                    .ToDictionary(k => k.Key, k => string.Join(", ", k.Value), StringComparer.OrdinalIgnoreCase)
            );
    }

    [GeneratedRegex("<[^>]+>", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Witruimte();
}
