using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Opslag;
using Vereffen.Portaal;

namespace Vereffen.App.Pages;

/// <summary>Issues a certificate: the password shows once, the file is fetched once, and the audit log knows who did so.</summary>
public sealed class PortaalCertificaatnieuwModel : Portaalpagina
{
    private const string Pad = "/portaal/certificaten/nieuw";
    private const int LangsteCode = 60;
    private const int StandaardDagen = 730;
    private const int MeesteDagen = 1096;

    // Without letters and digits that look alike.
    private const string Tekens = "abcdefghjkmnpqrstuvwxyz23456789";
    private readonly Certificaatkluis kluis;

    public PortaalCertificaatnieuwModel(Webwereld wereld, IServiceProvider diensten)
        : base(wereld) => kluis = diensten.GetRequiredService<Certificaatkluis>();

    public Formulier Form { get; private set; } = Formulier.Leeg("certificaat");

    public bool Kan => Wereld.Autoriteit is not null;

    /// <summary>Of the certificate that was issued just now; null = none was.</summary>
    public string? Wachtwoord { get; private set; }

    public string Serienummer { get; private set; } = "";

    /// <summary>With which it is fetched.</summary>
    public string Sleutel { get; private set; } = "";

    public void OnGet() => Form = Nieuw();

    public IActionResult OnPostGeefuit()
    {
        Form = Formulier.Van("certificaat", Request.Form);
        var aanvraag = Lees();
        if (!Kan || aanvraag is null || !Form.IsGoed)
        {
            return Page();
        }

        if (!kluis.IsNieuw(Form[Formulier.Sleutelveld]))
        {
            Form = Nieuw();
            Form.Weiger("Dit formulier was al verstuurd; het certificaat staat in de lijst. Er is niets dubbel uitgegeven.");
            return Page();
        }

        try
        {
            GeefUit(aanvraag);
        }
        catch (OpdrachtFout fout)
        {
            Form.Weiger($"Er is niets uitgegeven. {fout.Message}");
        }

        return Page();
    }

    public IActionResult OnPostDownload(string? sleutel) =>
        kluis.Haal(sleutel, Wie, out var inhoud, out var naam)
            ? File(inhoud, "application/zip", naam)
            : Klaar(
                "Dit certificaat is al opgehaald, of wachtte te lang. Trek het in en geef een nieuw uit als u het bestand niet hebt.",
                Pad
            );

    private Formulier Nieuw() =>
        Formulier.Leeg(
            "certificaat",
            (Formulier.Sleutelveld, Wereld.NieuweSleutel()),
            ("dagen", StandaardDagen.ToString(CultureInfo.InvariantCulture))
        );

    private Certificaataanvraag? Lees()
    {
        var rol = Form.Keuze("rol", "de rol", Enum.GetValues<Partijrol>());
        var soort = Form.Keuze("soort", "waarvoor", Enum.GetValues<Certificaatsoort>());
        var code = Form.Tekst("code", "de code", LangsteCode);
        if (
            !int.TryParse(Form["dagen"].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var dagen)
            || dagen is < 1 or > MeesteDagen
        )
        {
            Form.Weiger("dagen", "Een certificaat is 1 tot en met 1096 dagen geldig.");
        }

        if (Form[Formulier.Sleutelveld].Length is < 16 or > 64)
        {
            Form.Weiger("Dit formulier is niet van deze server; ververs de pagina.");
        }

        if (rol is not { } r || soort is not { } s || code.Length == 0)
        {
            return null;
        }

        var partij = new Partij(r, code);
        if (partij.Bezwaar() is { } bezwaar)
        {
            Form.Weiger("code", bezwaar);
        }

        return new Certificaataanvraag(partij, s, Form["omgeving"] == "test", dagen);
    }

    private void GeefUit(Certificaataanvraag aanvraag)
    {
        using var ca = Wereld.Autoriteit!();
        using var uitgifte = Portaaltoegang.Probeer(() => ca.GeefUit(aanvraag));
        var wachtwoord = NieuwWachtwoord();
        var zip = Zip(aanvraag.Partij.Code, uitgifte, wachtwoord);
        var gegevens = Portaal.Certificaten.Neem(uitgifte.Blad, aanvraag);
        Portaal.Audit.Noteer(
            new Auditregel(Wie, "", $"certificaat {gegevens.Serienummer} uitgeven", "partij", aanvraag.Partij.Code, Auditregel.Goed)
        );
        (Wachtwoord, Serienummer, Sleutel) = (wachtwoord, gegevens.Serienummer, Wereld.NieuweSleutel());
        kluis.Leg(Sleutel, Wie, $"certificaat-{aanvraag.Partij.Code}.zip", zip);
    }

    /// <summary>Twenty characters in groups of five: about 99 bits.</summary>
    private string NieuwWachtwoord()
    {
        var tekens = new StringBuilder();
        while (tekens.Length < 23)
        {
            // Bytes beyond the last whole round would favour the first characters.
            foreach (var waarde in Wereld.Willekeur(32).Where(b => b < 256 / Tekens.Length * Tekens.Length))
            {
                if (tekens.Length < 23)
                {
                    tekens.Append(tekens.Length % 6 == 5 ? "-" : "").Append(Tekens[waarde % Tekens.Length]);
                }
            }
        }

        return tekens.ToString();
    }

    private static byte[] Zip(string code, Uitgifte uitgifte, string wachtwoord)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create))
        {
            Voeg(zip, code + ".pfx", uitgifte.Pfx(wachtwoord));
            Voeg(zip, code + ".crt", Encoding.ASCII.GetBytes(uitgifte.KetenPem()));
            Voeg(zip, "ca.crt", Encoding.ASCII.GetBytes(uitgifte.WortelPem()));
        }

        return uit.ToArray();
    }

    private static void Voeg(ZipArchive zip, string naam, byte[] inhoud)
    {
        using var deel = zip.CreateEntry(naam).Open();
        deel.Write(inhoud);
    }
}
