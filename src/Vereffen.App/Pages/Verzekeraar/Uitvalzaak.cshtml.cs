using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>One claim that waits: what was found, on which line, and a decision per line. The insured show by a masked BSN.</summary>
public sealed class VerzekeraarUitvalzaakModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    private const int LangsteReden = 500;

    // The form that was sent and not taken.
    private Formulier? verzonden;

    public Uitvalzaak Zaak { get; private set; } = new();

    /// <summary>Open findings by what they are about, each with its form.</summary>
    public IEnumerable<(long? Detail, IReadOnlyList<Werkpunt> Punten, Formulier Form)> TeBeslissen =>
        Zaak.Punten.Where(p => p.IsOpen).GroupBy(p => p.Detail).Select(g => (g.Key, (IReadOnlyList<Werkpunt>)[.. g], FormulierVan(g.Key)));

    /// <summary>The line, or the lines of the verzekerde, that a finding is about.</summary>
    public IEnumerable<(Verzekerde Verzekerde, Prestatie Prestatie)> Regels(long? detail) =>
        detail is null
            ? []
            : (Zaak.Declaratie?.Verzekerden ?? [])
                .SelectMany(v => v.Prestaties.Select(p => (v, p)))
                .Where(r => r.p.Detail == detail || r.v.Detail == detail);

    public static string Waar(long? detail) => detail is { } d ? $"detail {Nummer(d)}" : "het bestand";

    public async Task<IActionResult> OnGetAsync(string kenmerk) => await ZoekAsync(kenmerk) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string kenmerk)
    {
        if (!await ZoekAsync(kenmerk))
        {
            return NotFound();
        }

        var naam = Naam(Request.Form["detail"].ToString());
        var form = verzonden = Formulier.Van(naam, Request.Form);
        var besluit = Lees(form, kenmerk);
        if (!form.IsGoed)
        {
            return Page();
        }

        var gevolg = await MetAsync(async rol =>
        {
            var uitkomst = rol.Beslis(besluit!);
            if (uitkomst.Fout is null)
            {
                await rol.VerzendAsync(HttpContext.RequestAborted);
            }

            return uitkomst;
        });
        if (gevolg.Fout is { } fout)
        {
            form.Weiger(fout);
            await ZoekAsync(kenmerk);
            // The form that it belongs to may be gone by now.
            Fout = TeBeslissen.Any(t => t.Form == form) ? null : fout;
            return Page();
        }

        return gevolg.Oordeel is { } oordeel
            ? Klaar(
                $"{kenmerk} is afgerond: {oordeel.Toegekend} toegekend van {oordeel.Ingediend}. De retour is verzonden of staat klaar om te verzenden.",
                "/verzekeraar/uitval"
            )
            : Klaar(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Uw besluit is vastgelegd. Hier {(gevolg.Open == 1 ? "wacht nog 1 bevinding" : $"wachten nog {gevolg.Open} bevindingen")}."
                ),
                $"/verzekeraar/uitval/{Uri.EscapeDataString(kenmerk)}"
            );
    }

    private Uitvalbesluit? Lees(Formulier form, string kenmerk)
    {
        var keuze = form.Keuze("keuze", "wat u beslist", Uitvalkeuze.Toekennen, Uitvalkeuze.Afwijzen, Uitvalkeuze.VolgensRegel);
        var bedrag = form.Bedrag("bedrag", "het bedrag", verplicht: false);
        var reden = form.Tekst("reden", "de reden", LangsteReden);
        Retourcode? code = null;
        if (form["code"].Trim() is { Length: > 0 } tekst)
        {
            if (Retourcode.TryParse(tekst, out var gelezen) && Catalogus.Zoek(gelezen) is not null)
            {
                code = gelezen;
            }
            else
            {
                form.Weiger("code", "Dit is geen retourcode die wij kennen: vier cijfers.");
            }
        }

        long? detail = null;
        if (form["detail"].Length > 0)
        {
            detail = form.Nummer("detail");
        }

        return keuze is { } k ? new Uitvalbesluit(kenmerk, detail, k, Wie, reden) { Bedrag = bedrag, Code = code } : null;
    }

    private async Task<bool> ZoekAsync(string kenmerk)
    {
        var uzovi = Uzovi.ToString();
        var zaak = await MetAsync(rol => rol.Uitval(kenmerk));
        if (zaak is null || zaak.Uzovi != uzovi)
        {
            return false;
        }

        Zaak = zaak;
        return true;
    }

    private Formulier FormulierVan(long? detail)
    {
        var naam = Naam(detail is { } d ? Nummer(d) : "");
        return verzonden?.Naam == naam ? verzonden : Formulier.Leeg(naam);
    }

    private static string Naam(string detail) => "besluit" + (detail.Length is > 0 and < 20 && detail.All(char.IsAsciiDigit) ? detail : "");
}
