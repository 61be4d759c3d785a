using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Registers;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>
/// Register files into the running world, in two steps: what was sent is shown as a report, and taken in when the person says so; from then on it counts. Registers are of all insurers of a server: where these are
/// of more than one verrekenkring, it goes by the command line.
/// </summary>
[RequestSizeLimit(MeesteBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MeesteBytes)]
public sealed class VerzekeraarRegisterinvoerModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    public const int Meeste = 200;
    private const string Pad = "/verzekeraar/registers/invoer";
    private const long MeesteBytes = 100_000_000;
    private const string Weg = "Wat u stuurde is er niet meer; stuur het nog eens.";

    /// <summary>Of what was sent; null = nothing was.</summary>
    public Registerverslag? Verslag { get; private set; }

    public string Sleutel { get; private set; } = "";

    public bool SlaOver { get; private set; }

    public string? Bestandfout { get; private set; }

    /// <summary>Why pages can't do this here; null = they can.</summary>
    public string? Bezwaar { get; private set; }

    public bool KanDoor => Verslag is { Bezwaar: null } v && v.Bestanden.Any(b => b.Stand == Bestandstand.Geladen);

    public async Task OnGetAsync(string? sleutel, bool slaover)
    {
        (Sleutel, SlaOver) = (sleutel ?? "", slaover);
        Bezwaar = await BezwaarAsync();
        if (Bezwaar is null && Registeruploads.Zoek(Gegevens!, sleutel) is { } map)
        {
            Verslag = await MetAsync(_ => Registerinvoer.Bekijk(Gegevens!, map, slaover));
        }
        else if (sleutel is not null)
        {
            Bestandfout = Bezwaar is null ? Weg : null;
        }
    }

    public async Task<IActionResult> OnPostBekijkAsync(List<IFormFile> bestanden)
    {
        Bezwaar = await BezwaarAsync();
        if (Bezwaar is not null)
        {
            return Page();
        }

        var sleutel = NieuweSleutel();
        Bestandfout = await Registeruploads.BewaarAsync(Gegevens!, sleutel, bestanden ?? [], HttpContext.RequestAborted);
        return Bestandfout is null ? Redirect($"{Pad}?sleutel={sleutel}") : Page();
    }

    public async Task<IActionResult> OnPostVoerAsync(string? sleutel, bool slaover)
    {
        Bezwaar = await BezwaarAsync();
        if (Bezwaar is not null)
        {
            return Page();
        }

        if (Registeruploads.Zoek(Gegevens!, sleutel) is not { } map)
        {
            Bestandfout = Weg;
            return Page();
        }

        var verslag = await MetAsync(rol =>
        {
            var uitkomst = Registerinvoer.Voer(Gegevens!, map, slaover, rol.NeemOver);
            foreach (var verzekeraar in rol.Inzage.Registers.Verzekeraars.Alle)
            {
                MeldAan(verzekeraar.Uzovi);
            }

            return uitkomst;
        });
        if (!verslag.IsIngevoerd)
        {
            (Verslag, Sleutel, SlaOver) = (verslag, sleutel!, slaover);
            Fout = "Er is niets ingelezen.";
            return Page();
        }

        Registeruploads.GooiWeg(Gegevens!, sleutel);
        var goed = verslag.Bestanden.Where(b => b.Stand == Bestandstand.Geladen).ToList();
        return Klaar(
            $"Ingelezen, en vanaf nu geldig: {string.Join(", ", goed.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Naam} ({b.Rijen} rijen)")))}.",
            Pad
        );
    }

    public async Task<IActionResult> OnPostWegAsync(string? sleutel)
    {
        Bezwaar = await BezwaarAsync();
        if (Bezwaar is null)
        {
            Registeruploads.GooiWeg(Gegevens!, sleutel);
        }

        return Klaar("Weggegooid; er is niets veranderd.", Pad);
    }

    private Task<string?> BezwaarAsync() => BezwaarAsync(this, Uzovi);

    internal static async Task<string?> BezwaarAsync(Verzekeraarpagina pagina, Kern.UzoviNummer uzovi) =>
        pagina.Gegevens is null ? "Vanaf deze server zijn geen registers in te lezen."
        : await pagina.IsEnigeKringAsync(uzovi) ? null
        : "Deze server is van meer verrekenkringen; registers gaan hier met de opdracht 'vereffen import registers'.";
}
