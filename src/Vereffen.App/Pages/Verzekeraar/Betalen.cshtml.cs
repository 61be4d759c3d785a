using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Verrekening;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>
/// Betaalruns: one person proposes, another approves; then the run is booked and the file for the bank is there. A run settles all verrekenkringen of this server: where there is more than
/// one, nobody here may see the whole of it, and it goes by the command line.
/// </summary>
public sealed class VerzekeraarBetalenModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    private const string Pad = "/verzekeraar/betalen";
    private const int LangsteReden = 500;
    private const int MeesteBetalingen = 100;

    /// <summary>So many overzichten are printed while the person waits; the server prints the rest.</summary>
    private const int MetEenDruk = 5;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Voorstelstand> Voorstellen { get; private set; } = [];

    public IReadOnlyList<Betaalbestandgegevens> Bestanden { get; private set; } = [];

    /// <summary>Of this insurer, newest first.</summary>
    public IReadOnlyList<Uitbetaling> Uitbetalingen { get; private set; } = [];

    public bool IsEnigeKring { get; private set; }

    public IReadOnlyList<UzoviNummer> Kringgenoten { get; private set; } = [];

    public Formulier Afwijzing { get; private set; } = Formulier.Leeg("af");

    public static string Woord(Voorstelstatus status) => status.ToString().ToLowerInvariant();

    public static string Stand(Uitbetaling b)
    {
        ArgumentNullException.ThrowIfNull(b);
        return b.IsVrijgegeven ? "gaat opnieuw uit"
            : b.Terug is not null ? (b.Rekening is null ? "kon niet weg" : "teruggekomen")
            : b.Bevestigd is { } dag ? $"betaald op {Toon.Dag(dag)}"
            : "verzonden";
    }

    public Task OnGetAsync() => LaadAsync();

    public async Task<IActionResult> OnGetBestandAsync(string? kenmerk)
    {
        var uzovi = Uzovi;
        var inhoud = await MetAsync(rol => rol.Inzage.Betaalbestand(uzovi, kenmerk ?? ""));
        return inhoud is null ? NotFound() : File(inhoud, "application/xml", $"{kenmerk}.xml");
    }

    public Task<IActionResult> OnPostVoorstelAsync() =>
        StapAsync(rol =>
        {
            var voorstel = rol.Betalen.StelVoor(Wie);
            return Task.FromResult<(string?, string?)>(
                voorstel.IsGelukt
                    ? ($"Voorstel {Nummer(voorstel.Waarde.Nummer)} is gemaakt. Een ander moet het goedkeuren.", null)
                    : (null, voorstel.Bezwaar)
            );
        });

    public Task<IActionResult> OnPostGoedAsync(long nummer) =>
        StapAsync(async rol =>
        {
            var voorstel = await rol.KeurBetaalrunGoedAsync(nummer, Wie, HttpContext.RequestAborted);
            // Also when it is refused: a file of before that could not be written is written now.
            rol.Betalen.Lever(
                (naam, inhoud) => Uitvoer.Uitvoerbestand.Schrijf(Path.Combine(Map, "betalingen", naam), uit => uit.Write(inhoud))
            );
            return voorstel.IsGelukt
                ? (
                    $"Voorstel {Nummer(nummer)} is goedgekeurd en geboekt. Het bestand voor de bank staat hieronder klaar. {await AlsPdfAsync(rol)}",
                    (string?)null
                )
                : ((string?)null, voorstel.Bezwaar);
        });

    /// <summary>What became of the overzichten: the run is approved whatever that is.</summary>
    private async Task<string> AlsPdfAsync(Verzekeraarsrol rol)
    {
        if (Afdruk is not { } afdruk)
        {
            return "De overzichten zijn als CSV verstuurd, niet als PDF: deze server drukt niets af.";
        }

        var pdf = await rol.StuurOverzichtenAlsPdfAsync(afdruk, Wie, HttpContext.RequestAborted, MetEenDruk);
        return pdf.ZonderPdf is { } waarom ? $"De overzichten zijn als CSV verstuurd, niet als PDF. {waarom}"
            : pdf.IsMeer ? "De overzichten zijn als CSV verstuurd; als PDF gaan ze een voor een uit."
            : "De overzichten zijn verstuurd, als CSV en als PDF.";
    }

    public async Task<IActionResult> OnPostAfAsync(long nummer)
    {
        Afwijzing = Formulier.Van("af", Request.Form);
        var reden = Afwijzing.Tekst("reden", "de reden", LangsteReden);
        if (!Afwijzing.IsGoed)
        {
            await LaadAsync();
            return Page();
        }

        return await StapAsync(rol =>
            Task.FromResult(
                rol.Betalen.WijsAf(nummer, Wie, reden) is { Bezwaar: { } bezwaar }
                    ? ((string?)null, bezwaar)
                    : ($"Voorstel {Nummer(nummer)} is afgewezen; er wordt niets van betaald.", (string?)null)
            )
        );
    }

    public Task<IActionResult> OnPostVrijAsync(string? kenmerk)
    {
        var uzovi = Uzovi;
        return StapAsync(rol =>
            Task.FromResult(
                rol.Betalen.Uitbetalingen().FirstOrDefault(b => b.EindId == kenmerk && b.Uzovi == uzovi) is not { } betaling
                    ? ((string?)null, "Er is geen uitbetaling met dit kenmerk.")
                : rol.Betalen.GeefVrij(betaling.EindId, Wie) is { } bezwaar ? (null, bezwaar)
                : ($"Betaling {betaling.EindId} gaat bij de volgende run opnieuw uit.", (string?)null)
            )
        );
    }

    private async Task<IActionResult> StapAsync(Func<Verzekeraarsrol, Task<(string? Gedaan, string? Bezwaar)>> stap)
    {
        var uzovi = Uzovi;
        var (gedaan, bezwaar) = await MetAsync(rol =>
            IsEnige(rol, uzovi)
                ? stap(rol)
                : Task.FromResult<(string?, string?)>(
                    (null, "Op deze server betalen meer verrekenkringen; betaalruns gaan hier met de opdracht 'vereffen pay'.")
                )
        );
        if (gedaan is not null)
        {
            return Klaar(gedaan, Pad);
        }

        Fout = bezwaar;
        await LaadAsync();
        return Page();
    }

    private async Task LaadAsync()
    {
        var uzovi = Uzovi;
        (Voorstellen, Bestanden, Uitbetalingen, IsEnigeKring, Kringgenoten) = await MetAsync(rol =>
        {
            var isEnige = IsEnige(rol, uzovi);
            return (
                isEnige ? (IReadOnlyList<Voorstelstand>)[.. rol.Betalen.Voorstellen().Reverse()] : [],
                rol.Inzage.Betaalbestanden(uzovi),
                (IReadOnlyList<Uitbetaling>)
                    [
                        .. rol
                            .Betalen.Uitbetalingen()
                            .Where(b => b.Uzovi == uzovi)
                            .Reverse()
                            .OrderByDescending(b => b.Wacht)
                            .Take(MeesteBetalingen),
                    ],
                isEnige,
                rol.Inzage.Kringgenoten(uzovi)
            );
        });
    }

    private static bool IsEnige(Verzekeraarsrol rol, UzoviNummer uzovi) =>
        rol.Inzage.Kringgenoten(uzovi).Count == rol.Inzage.Registers.Verzekeraars.Aantal;
}
