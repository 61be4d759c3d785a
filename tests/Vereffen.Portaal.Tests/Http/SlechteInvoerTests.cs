using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Vereffen.Kern;
using Vereffen.Verkeer;

namespace Vereffen.Portaal.Tests.Http;

/// <summary>Whatever is pushed: nothing is lost, nothing is there twice, and what may not is refused with the field named.</summary>
public sealed class SlechteInvoerTests(Proefserver server) : IClassFixture<Proefserver>
{
    private static CancellationToken Annuleer => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_field_of_the_metadata_is_taken_at_its_limits_and_refused_beyond_them()
    {
        var client = server.AlsPraktijk;
        var gevallen = Metadatagevallen.Alle().ToList();
        gevallen.Count.ShouldBeGreaterThan(80);
        foreach (var (naam, metadata, geldig) in gevallen)
        {
            var claim = server.Claim();
            // An id of its own, unless the case is about that.
            if (
                metadata["referentiegegevens"] is JsonObject referentie
                && referentie["traceerId"]?.ToJsonString() == Metadatagevallen.TraceerId
            )
            {
                referentie["traceerId"] = claim.TraceerId.ToString();
            }

            using var antwoord = await Push(client, metadata.ToJsonString(), new ByteArrayContent(claim.Payload.ToArray()));

            (antwoord.StatusCode != HttpStatusCode.BadRequest).ShouldBe(geldig, $"{naam}: {antwoord.StatusCode}");
            if (!geldig)
            {
                (await Proefserver.JsonAsync(antwoord)).GetProperty("errors").EnumerateObject().ShouldNotBeEmpty();
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"tekst\"")]
    [InlineData("{\"routeringgegevens\":\"\\ud800\",\"referentiegegevens\":{}}")]
    public async Task Metadata_that_is_no_json_object_is_400(string metadata)
    {
        using var antwoord = await Push(server.AlsPraktijk, metadata, new ByteArrayContent([1]));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_part_that_is_missing_or_there_twice_is_400_and_the_order_of_parts_is_free()
    {
        var client = server.AlsPraktijk;
        var claim = server.Claim();
        var bestanden = Bestanden().Length;
        (await Post(client, [Metadatadeel(claim)])).ShouldBe(HttpStatusCode.BadRequest);
        (await Post(client, [Payloaddeel(claim)])).ShouldBe(HttpStatusCode.BadRequest);
        (await Post(client, [Metadatadeel(claim), Metadatadeel(claim), Payloaddeel(claim)])).ShouldBe(HttpStatusCode.BadRequest);
        (await Post(client, [Metadatadeel(claim), Payloaddeel(claim), Payloaddeel(claim)])).ShouldBe(HttpStatusCode.BadRequest);
        (await Post(client, [])).ShouldBe(HttpStatusCode.BadRequest);

        (await Post(client, [Payloaddeel(claim), ("iets", new StringContent("x")), Metadatadeel(claim)])).ShouldBe(
            HttpStatusCode.NoContent
        );
        (await Post(client, [Metadatadeel(claim), Payloaddeel(claim)])).ShouldBe(HttpStatusCode.NoContent);
        Bestanden().Length.ShouldBe(bestanden);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/mixed; boundary=x")]
    public async Task A_body_that_is_no_form_is_400(string type)
    {
        using var inhoud = new ByteArrayContent("--x--"u8.ToArray());
        inhoud.Headers.TryAddWithoutValidation("Content-Type", type);

        (await server.AlsPraktijk.PostAsync(Berichtpaden.Push, inhoud, Annuleer)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("OS301", "Indienen")]
    [InlineData("VersleuteldBericht", "Indienen")]
    [InlineData("Verrekenoverzicht", "Retour")]
    public async Task An_empty_payload_is_refused_for_good(string type, string actie)
    {
        var leeg = server.Claim() with { Payload = default, Stroom = new Berichtstroom(type, null, 1, 0, actie) };

        (await Proefserver.PushAsync(server.AlsPraktijk, leeg)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Proefserver.PushAsync(server.AlsPraktijk, leeg)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_zip_is_no_claim()
    {
        var zip = server.Claim() with { Payload = new byte[] { 0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0 } };

        (await Proefserver.PushAsync(server.AlsPraktijk, zip)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Several_addressees_are_refused_and_a_wrong_version_too()
    {
        var claim = server.Claim();
        var metadata = JsonNode.Parse(Proefserver.Metadata(claim))!;
        metadata["routeringgegevens"]!["geadresseerden"]!.AsArray().Add(JsonNode.Parse("""{"rol":"Zorgverzekeraar","code":"9902"}"""));

        (await Push(server.AlsPraktijk, metadata.ToJsonString(), new ByteArrayContent(claim.Payload.ToArray()))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await Proefserver.PushAsync(server.AlsPraktijk, claim with { Stroom = claim.Stroom with { Versie = 2 } })).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
    }

    [Fact]
    public async Task A_payload_that_does_not_fit_its_digest_is_400_and_may_be_sent_again()
    {
        var claim = server.Claim();
        var fout = Payloaddeel(claim);
        fout.Inhoud.Headers.Add("Content-Digest", $"sha-256=:{Convert.ToBase64String(new byte[32])}:");
        (await Post(server.AlsPraktijk, [Metadatadeel(claim), fout])).ShouldBe(HttpStatusCode.BadRequest);

        var goed = Payloaddeel(claim);
        goed.Inhoud.Headers.Add("Content-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(claim.Payload.Span))}:");
        (await Post(server.AlsPraktijk, [Metadatadeel(claim), goed])).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_push_that_is_cut_off_leaves_nothing_and_can_be_done_again()
    {
        var claim = server.Claim() with { Stroom = new Berichtstroom("VersleuteldBericht", null, 1, 0, "Indienen") };
        var voor = Bestanden().Length;
        using var half = Proefserver.Delen(Proefserver.Metadata(claim), new StreamContent(new Stukje(10 << 20, breekOp: 5 << 20)));
        await Should.ThrowAsync<HttpRequestException>(() => server.AlsPraktijk.PostAsync(Berichtpaden.Push, half, Annuleer));

        await WachtTot(() => Bestanden().Length == voor);
        (await server.AlsPraktijk.GetStringAsync($"{Berichtpaden.StatusV3}?traceerId={claim.TraceerId}", Annuleer)).ShouldBe("[]");
        (await Proefserver.PushAsync(server.AlsPraktijk, claim)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Without_its_closing_boundary_a_push_is_400()
    {
        var claim = server.Claim();
        using var delen = Proefserver.Delen(Proefserver.Metadata(claim), new ByteArrayContent(claim.Payload.ToArray()));
        var bytes = await delen.ReadAsByteArrayAsync(Annuleer);
        using var half = new ByteArrayContent(bytes, 0, bytes.Length - 20);
        half.Headers.ContentType = delen.Headers.ContentType;

        (await server.AlsPraktijk.PostAsync(Berichtpaden.Push, half, Annuleer)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Proefserver.PushAsync(server.AlsPraktijk, claim)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Three_hundred_megabytes_come_through_whole_in_flat_memory_and_a_byte_more_is_refused()
    {
        var bericht = server.Claim() with { Stroom = new Berichtstroom("VersleuteldBericht", null, 1, 0, "Indienen") };
        var bestanden = Bestanden().Length;
        using var proces = Process.GetCurrentProcess();
        var voor = proces.WorkingSet64;

        using (var delen = Proefserver.Delen(Proefserver.Metadata(bericht), new StreamContent(new Stukje(Berichtpaden.GrootstePayload))))
        {
            (await server.AlsPraktijk.PostAsync(Berichtpaden.Push, delen, Annuleer)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        using (
            var antwoord = await server.AlsVerzekeraar.GetAsync(
                $"{Berichtpaden.Pull}/{bericht.TraceerId}/payload",
                HttpCompletionOption.ResponseHeadersRead,
                Annuleer
            )
        )
        {
            antwoord.Content.Headers.ContentLength.ShouldBe(Berichtpaden.GrootstePayload);
            var hash = await SHA256.HashDataAsync(await antwoord.Content.ReadAsStreamAsync(Annuleer), Annuleer);
            hash.ShouldBe(SHA256.HashData(new Stukje(Berichtpaden.GrootstePayload)));
        }

        proces.Refresh();
        (proces.WorkingSet64 - voor).ShouldBeLessThan(150 << 20);

        var teGroot = bericht with { TraceerId = server.NieuwId() };
        using var meer = Proefserver.Delen(Proefserver.Metadata(teGroot), new StreamContent(new Stukje(Berichtpaden.GrootstePayload + 1)));
        (await server.AlsPraktijk.PostAsync(Berichtpaden.Push, meer, Annuleer)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await server.AlsVerzekeraar.DeleteAsync($"{Berichtpaden.Pull}/{bericht.TraceerId}", Annuleer)).StatusCode.ShouldBe(
            HttpStatusCode.Accepted
        );
        Bestanden().Length.ShouldBe(bestanden + 1);
    }

    private string[] Bestanden() =>
        Directory.Exists(Path.Combine(server.Map, "portaal.inhoud")) ? Directory.GetFiles(Path.Combine(server.Map, "portaal.inhoud")) : [];

    private static async Task WachtTot(Func<bool> klaar)
    {
        for (var klok = Stopwatch.StartNew(); !klaar(); await Task.Yield())
        {
            klok.Elapsed.TotalSeconds.ShouldBeLessThan(10);
        }
    }

    private static Task<HttpResponseMessage> Push(HttpClient client, string metadata, HttpContent payload) =>
        client.PostAsync(Berichtpaden.Push, Proefserver.Delen(metadata, payload), Annuleer);

    private static (string Naam, HttpContent Inhoud) Metadatadeel(Bericht bericht) =>
        ("berichtMetadata", new StringContent(Proefserver.Metadata(bericht), Encoding.UTF8, "application/json"));

    private static (string Naam, HttpContent Inhoud) Payloaddeel(Bericht bericht) =>
        (
            "payload",
            new ByteArrayContent(bericht.Payload.ToArray())
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") },
            }
        );

    private static async Task<HttpStatusCode> Post(HttpClient client, (string Naam, HttpContent Inhoud)[] delen)
    {
        using var formulier = new MultipartFormDataContent();
        foreach (var (naam, inhoud) in delen)
        {
            formulier.Add(inhoud, naam);
        }

        return (await client.PostAsync(Berichtpaden.Push, formulier, Annuleer)).StatusCode;
    }

    /// <summary>So many bytes of a pattern, made while they are read; breaks off when asked.</summary>
    private sealed class Stukje(long lengte, long breekOp = long.MaxValue) : Stream
    {
        private long plek;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => lengte;

        public override long Position
        {
            get => plek;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (plek >= breekOp)
            {
                throw new IOException("De bron is weg.");
            }

            var aantal = (int)Math.Min(count, lengte - plek);
            for (var i = 0; i < aantal; i++)
            {
                buffer[offset + i] = (byte)((plek + i) % 251);
            }

            plek += aantal;
            return aantal;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
