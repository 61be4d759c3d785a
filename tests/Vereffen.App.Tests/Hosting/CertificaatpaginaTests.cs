using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Vereffen.App.Hosting;
using Vereffen.Kern;

namespace Vereffen.App.Tests.Hosting;

/// <summary>Certificates and parties, by the exchange's operator on pages.</summary>
[Collection(Serverproeven.Naam)]
public sealed class CertificaatpaginaTests(Proefserver server)
{
    private const string Nieuw = "/portaal/certificaten/nieuw";

    [Fact]
    public async Task A_certificate_is_issued_once_its_password_shows_once_and_its_file_is_fetched_once()
    {
        using var pim = await server.Bezoek("Pim", Rol.Portaal, "portaal");
        using var pam = await server.Bezoek("Pam", Rol.Portaal, "portaal");
        (string, string)[] velden = Velden((await pim.Haal(Nieuw)).Veld("eenmalig"), "90054321");

        var pagina = await pim.Stuur(Nieuw, "Geefuit", velden);
        pagina.Code.ShouldBe(HttpStatusCode.OK, pagina.Tekst);
        var wachtwoord = pagina.Tekst.Split("Wachtwoord van het pfx-bestand:")[1].Trim().Split(' ')[0];
        wachtwoord.Length.ShouldBe(23);
        var (sleutel, token) = (pagina.Veld("sleutel"), pagina.Token);
        (await pim.Stuur(Nieuw, "Geefuit", velden)).Tekst.ShouldContain("niets dubbel uitgegeven");
        (await pam.Stuur(Nieuw, "Download", ("sleutel", sleutel))).Code.ShouldBe(HttpStatusCode.Redirect, "it is another's");

        var zip = await pim.HaalBytes(Nieuw + "?handler=Download", ("__RequestVerificationToken", token), ("sleutel", sleutel));
        (await pim.Stuur(Nieuw, "Download", ("sleutel", sleutel))).Code.ShouldBe(HttpStatusCode.Redirect);
        using var archief = new ZipArchive(new MemoryStream(zip));
        archief.Entries.Select(d => d.Name).ShouldBe(["90054321.pfx", "90054321.crt", "ca.crt"]);
        using var pfx = new MemoryStream();
        await archief.Entries[0].Open().CopyToAsync(pfx, TestContext.Current.CancellationToken);
        using var certificaat = X509CertificateLoader.LoadPkcs12Collection(pfx.ToArray(), wachtwoord)[0];
        certificaat.HasPrivateKey.ShouldBeTrue();
        Should.Throw<CryptographicException>(() => X509CertificateLoader.LoadPkcs12Collection(pfx.ToArray(), "anders"));
        var uitgegeven = server
            .Wereld.Portaal.Certificaten.Alle()
            .Where(c => c.Serienummer == certificaat.SerialNumber)
            .ShouldHaveSingleItem();
        server
            .Wereld.Portaal.Audit.Lees()
            .ShouldContain(r => r.Wie == "Pim (web)" && r.Wat == $"certificaat {uitgegeven.Serienummer} uitgeven");

        var pad = $"/portaal/certificaten/{uitgegeven.Serienummer}";
        (await pim.Haal("/portaal/certificaten")).Html.ShouldContain($"href=\"{pad}\"");
        (await pim.Stuur(pad, null)).Html.ShouldContain("zeker-fout");
        server.Wereld.Portaal.Certificaten.Alle().Single(c => c.Serienummer == uitgegeven.Serienummer).IngetrokkenOp.ShouldBeNull();
        (await pim.StuurEnVolg(pad, null, ("zeker", "true"))).Tekst.ShouldContain("is ingetrokken");
        server.Wereld.Portaal.Certificaten.Alle().Single(c => c.Serienummer == uitgegeven.Serienummer).IngetrokkenOp.ShouldNotBeNull();
        File.Exists(Path.Combine(server.Pad, "ca", "uitgever.crl")).ShouldBeTrue();
        (await pim.Haal("/portaal/certificaten/ABCDEF")).Code.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("rol", "", "certificaat-rol-fout")]
    [InlineData("code", "", "certificaat-code-fout")]
    [InlineData("code", "12", "certificaat-code-fout")]
    [InlineData("code", "<script>alert(1)</script>", "certificaat-code-fout")]
    [InlineData("soort", "Alles", "certificaat-soort-fout")]
    [InlineData("dagen", "0", "certificaat-dagen-fout")]
    [InlineData("dagen", "1097", "certificaat-dagen-fout")]
    [InlineData("dagen", "veel", "certificaat-dagen-fout")]
    public async Task What_cannot_be_issued_is_refused_at_the_field(string veld, string waarde, string fout)
    {
        using var pim = await server.Bezoek("Pim", Rol.Portaal, "portaal");
        var aantal = server.Wereld.Portaal.Certificaten.Alle().Count;
        var velden = Velden((await pim.Haal(Nieuw)).Veld("eenmalig"), "90054321")
            .Where(v => v.Item1 != veld)
            .Append((veld, waarde))
            .ToArray();

        var antwoord = await pim.Stuur(Nieuw, "Geefuit", velden);

        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        antwoord.Html.ShouldContain(fout);
        antwoord.Html.ShouldNotContain("<script>alert");
        server.Wereld.Portaal.Certificaten.Alle().Count.ShouldBe(aantal);
    }

    [Fact]
    public async Task A_party_is_registered_closed_with_its_certificates_and_opened_again()
    {
        using var pim = await server.Bezoek("Pim", Rol.Portaal, "portaal");
        var portaal = server.Wereld.Portaal;
        (await pim.Stuur("/portaal/partijen", null, ("rol", "Zorgaanbieder"), ("code", "1"), ("omgeving", "productie"))).Html.ShouldContain(
            "partij-code-fout"
        );
        (string, string)[] velden = [("rol", "Zorgaanbieder"), ("code", "94098765"), ("omgeving", "productie")];
        (await pim.StuurEnVolg("/portaal/partijen", null, velden)).Tekst.ShouldContain("is aangemeld");
        (await pim.StuurEnVolg("/portaal/partijen", null, velden)).Tekst.ShouldContain("was al aangemeld");
        await pim.Stuur(Nieuw, "Geefuit", Velden((await pim.Haal(Nieuw)).Veld("eenmalig"), "94098765"));
        const string Pad = "/portaal/partijen/94098765";
        (await pim.Haal("/portaal/partijen?zoek=94098765")).Html.ShouldContain($"href=\"{Pad}\"");

        (await pim.Stuur(Pad, "Sluit")).Html.ShouldContain("zeker-fout");
        (await Dien(1)).Aangenomen.ShouldBeTrue();
        (await pim.StuurEnVolg(Pad, "Sluit", ("zeker", "true"))).Tekst.ShouldContain("De partij is gesloten.");
        (await Dien(2)).Reden!.ShouldContain("niet aangemeld");
        portaal.MeldAan(new Relatie("Praktijk", "94098765"));
        (await Dien(3)).Aangenomen.ShouldBeFalse("a program that registers its parties doesn't open what the operator closed");
        portaal.Certificaten.Alle().Where(c => c.Partij.Code == "94098765").ShouldAllBe(c => c.IngetrokkenOp != null);
        (await pim.StuurEnVolg(Pad, "Heropen")).Tekst.ShouldContain("doet weer mee");
        (await Dien(4)).Aangenomen.ShouldBeTrue();

        portaal.Audit.Lees().Select(r => r.Wat).ShouldContain("partij sluiten");
        portaal.Audit.Lees().Select(r => r.Wat).ShouldContain("partij heropenen");
        (await pim.Haal("/portaal/partijen/onbekend")).Code.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void What_waits_too_long_is_gone()
    {
        var klok = new Proefklok();
        var kluis = new Certificaatkluis(klok);
        kluis.Leg("a", "Pim", "a.zip", [1]);
        klok.Vooruit(TimeSpan.FromMinutes(16));

        kluis.Haal("a", "Pim", out var inhoud, out _).ShouldBeFalse();
        inhoud.ShouldBeNull();
        kluis.Haal(null, "Pim", out _, out _).ShouldBeFalse();
        kluis.IsNieuw("f").ShouldBeTrue();
        kluis.IsNieuw("f").ShouldBeFalse();
    }

    private Task<Indienresultaat> Dien(byte nummer) =>
        server.Wereld.Portaal.DienInAsync(
            new Bericht
            {
                TraceerId = new Guid(nummer, 5, 5, new byte[8]),
                ConversatieId = new Guid(nummer, 5, 5, new byte[8]),
                Afzender = new Relatie("Praktijk", "94098765"),
                Geadresseerde = Relatie.Zorgverzekeraar(UzoviNummer.Parse("9902")),
                Stroom = Verzoek.Stroom,
                Payload = Verzoekvorm.Schrijf(
                    new Verzoek(Verzoeksoort.Betaalovereenkomst, AgbCode.Parse("94098765")) { Vanaf = new DateOnly(2027, 1, 1) }
                ),
            },
            TestContext.Current.CancellationToken
        );

    private static (string, string)[] Velden(string eenmalig, string code) =>
        [("eenmalig", eenmalig), ("rol", "Zorgaanbieder"), ("code", code), ("soort", "System"), ("omgeving", "productie"), ("dagen", "30")];
}
