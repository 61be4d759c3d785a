using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>One request to an insurer: what was typed stays in the form until it can go.</summary>
[RequestSizeLimit(MeesteBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MeesteBytes)]
public sealed class VerzoeknieuwModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    private const long MeesteBytes = 4_000_000;

    public Verzoeksoort Soort { get; private set; }

    public string Vraag { get; private set; } = "";

    public string Uitleg { get; private set; } = "";

    public Verzoekinvoer Invoer { get; private set; } = new();

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    /// <summary>Insurers to choose from; null where this process knows none.</summary>
    public IReadOnlyList<(string Waarde, string Naam)>? Verzekeraars =>
        Wereld.Registers?.Invoke().Verzekeraars is { Aantal: > 0 } register
            ? [("", "Kies .."), .. register.Alle.ToArray().Select(v => (v.Uzovi.ToString(), $"{v.Naam} ({v.Uzovi})"))]
            : null;

    public string? Fout(string veld) => Fouten.FirstOrDefault(f => f.Veld == veld)?.Zin;

    public IActionResult OnGet(string soort, string? uzovi, string? kenmerk)
    {
        if (!Zoek(soort))
        {
            return NotFound();
        }

        Invoer = new Verzoekinvoer
        {
            Uzovi = Blad.Zoekterm(uzovi),
            Controlekenmerk = Blad.Zoekterm(kenmerk),
            Formulier = Wereld.NieuweSleutel(),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string soort,
        [FromForm] Verzoekinvoer invoer,
        IFormFile? bewijs,
        CancellationToken annuleer
    )
    {
        if (!Zoek(soort))
        {
            return NotFound();
        }

        Invoer = invoer ?? new Verzoekinvoer();
        ReadOnlyMemory<byte>? stuk = null;
        if (bewijs is { Length: > 0 })
        {
            using var bytes = new MemoryStream();
            await bewijs.CopyToAsync(bytes, annuleer);
            stuk = bytes.ToArray();
        }

        var (id, fouten) = Kantoor.Verzoeken.Vraag(Soort, Invoer, stuk);
        if (id is not { } nieuw)
        {
            Fouten = fouten;
            Invoer = string.IsNullOrEmpty(Invoer.Formulier) ? Invoer with { Formulier = Wereld.NieuweSleutel() } : Invoer;
            return Page();
        }

        return Naar($"/praktijk/verzoeken/{nieuw}", "Het verzoek staat klaar en wordt nu naar het portaal gestuurd.");
    }

    private bool Zoek(string soort)
    {
        var gevonden = Verzoeksoorten.Alle.FirstOrDefault(s => s.Pad == soort);
        (Soort, Vraag, Uitleg) = (gevonden.Soort, gevonden.Vraag, gevonden.Uitleg);
        return gevonden.Pad is not null;
    }
}
