using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>What must be handed on to clients: the worklist, and everything that was.</summary>
[RequestSizeLimit(MeesteBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MeesteBytes)]
public sealed class BureauDoorgevenModel(Webwereld wereld) : Bureaupagina(wereld)
{
    private const long MeesteBytes = 20_000_000;

    public Bladzij<Stuk> Nog { get; private set; } = new([], 0, 1);

    public Bladzij<Stuk> Alle { get; private set; } = new([], 0, 1);

    public IReadOnlyList<Klant> Klanten { get; private set; } = [];

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    /// <summary>What was chosen in the form.</summary>
    public string? Klant { get; private set; }

    public Blad NogBlad => new(Nog.Nummer, Nog.Totaal, Nog.PerBladzij, "/bureau/doorgeven");

    public Blad AlleBlad => new(Alle.Nummer, Alle.Totaal, Alle.PerBladzij, "/bureau/doorgeven", ("lijst", "alles"));

    public bool KanVersturen => Wereld.Versleutel is not null;

    public void OnGet(string? pagina, string? lijst) => Laad(pagina, lijst);

    /// <summary>Sends on, encrypted for each client, what was chosen.</summary>
    public async Task<IActionResult> OnPostVerstuurAsync(IReadOnlyList<long>? stukken, CancellationToken annuleer)
    {
        if (Wereld.Versleutel is not { } versleutel)
        {
            return NotFound();
        }

        var (gelukt, redenen) = (0, new SortedSet<string>(StringComparer.Ordinal));
        foreach (var id in (stukken ?? []).Distinct().Take(Bladzij<Stuk>.Grootte))
        {
            if (await BureauStukModel.VerstuurAsync(Kantoor, versleutel, id, User.Naam(), annuleer) is { } reden)
            {
                redenen.Add(reden);
            }
            else
            {
                gelukt++;
            }
        }

        return redenen.Count > 0 ? Terug("/bureau/doorgeven", $"{gelukt} klaargezet. Niet gelukt: {string.Join(' ', redenen)}")
            : gelukt == 0 ? Terug("/bureau/doorgeven", "Vink eerst aan wat u wilt versturen.")
            : Naar("/bureau/doorgeven", $"{gelukt} {(gelukt == 1 ? "stuk staat" : "stukken staan")} klaar voor verzending.");
    }

    /// <summary>Takes in what came by post, by mail, or from a bureau before.</summary>
    public async Task<IActionResult> OnPostInnameAsync(IFormFile? bestand, string? klant, CancellationToken annuleer)
    {
        Klant = klant;
        if (bestand is null or { Length: 0 })
        {
            return Weiger("bestand", "Kies eerst een bestand dat niet leeg is.");
        }

        AgbCode? gekozen = null;
        if (!string.IsNullOrEmpty(klant))
        {
            if (!AgbCode.TryParse(klant, out var agb))
            {
                return Weiger("klant", "Kies een klant uit de lijst.");
            }

            gekozen = agb;
        }

        using var bytes = new MemoryStream();
        await bestand.CopyToAsync(bytes, annuleer);
        var (aantal, bezwaar) = Kantoor.Stukken.Voegtoe(
            new AangebodenBestand(Path.GetFileName(bestand.FileName), bytes.ToArray()),
            gekozen
        );
        return bezwaar is not null
            ? Weiger("bestand", bezwaar)
            : Naar("/bureau/doorgeven", $"Toegevoegd voor {aantal} {(aantal == 1 ? "klant" : "klanten")}.");
    }

    private PageResult Weiger(string veld, string zin)
    {
        Fouten = [new(veld, zin)];
        Laad(null, null);
        return Page();
    }

    private void Laad(string? pagina, string? lijst)
    {
        var nummer = Blad.Gevraagd(pagina);
        Nog = Kantoor.Stukken.NogDoorTeGeven(lijst == "alles" ? 1 : nummer);
        Alle = Kantoor.Stukken.Alle(lijst == "alles" ? nummer : 1);
        Klanten = [.. Kantoor.Klanten.Alle().DistinctBy(k => k.Agb)];
    }
}
