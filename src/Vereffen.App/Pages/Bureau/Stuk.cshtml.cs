using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>One piece for a client, with the proof that it was handed on. Looking at it here is no proof: only the client's own fetching is, or the exchange's receipt.</summary>
public sealed class BureauStukModel(Webwereld wereld) : Bureaupagina(wereld)
{
    public Stuk Stuk { get; private set; } = null!;

    public IReadOnlyList<Levering> Leveringen { get; private set; } = [];

    public IReadOnlyList<Klant> Klanten { get; private set; } = [];

    public bool KanVersturen =>
        Wereld.Versleutel is not null && Stuk.Klant is not null && !Leveringen.Any(l => l.Wijze == "portaal" && l.Geweigerd is null);

    public IActionResult OnGet(long id) => Laad(id) is not null ? Page() : NotFound();

    public IActionResult OnGetBestand(long id)
    {
        if (Laad(id) is not { } inhoud)
        {
            return NotFound();
        }

        Noteer("stuk bekijken", "stuk", id.ToString(CultureInfo.InvariantCulture));
        return File(inhoud.ToArray(), "application/octet-stream", Stuk.Naam);
    }

    public IActionResult OnPostWijsToe(long id, string? klant)
    {
        if (Laad(id) is null)
        {
            return NotFound();
        }

        return AgbCode.TryParse(klant, out var agb) && Kantoor.Stukken.WijsToe(id, agb)
            ? Naar(Pad(id), "Het stuk staat nu bij deze klant.")
            : Terug(Pad(id), "Kies een klant van uw lijst; een stuk kan maar een keer worden toegewezen.");
    }

    public async Task<IActionResult> OnPostVerstuurAsync(long id, CancellationToken annuleer)
    {
        if (Laad(id) is null || Wereld.Versleutel is not { } versleutel)
        {
            return NotFound();
        }

        return await VerstuurAsync(Kantoor, versleutel, id, User.Naam(), annuleer) is { } reden
            ? Terug(Pad(id), reden)
            : Naar(Pad(id), "Het stuk staat klaar voor verzending.");
    }

    /// <summary>Puts one piece in the outbox for its client; null when it is there, else why not.</summary>
    internal static async Task<string?> VerstuurAsync(
        Bureaukantoor kantoor,
        Versleutelaar versleutel,
        long id,
        string door,
        CancellationToken annuleer
    )
    {
        if (kantoor.Stukken.Lees(id) is not var (stuk, inhoud, _) || stuk.Klant is not { } klant)
        {
            return "Dit stuk is er niet, of niemand weet nog voor wie het is.";
        }

        var (cms, reden) = await versleutel.MaakAsync(
            new Relatie("Servicebureau", kantoor.Agb.ToString()),
            klant.ToString(),
            inhoud,
            annuleer
        );
        return cms is null ? reden
            : kantoor.Stukken.Verstuur(id, cms, door) ? null
            : "Dit stuk is al verstuurd, of de klant staat niet op uw lijst.";
    }

    private static string Pad(long id) => string.Create(CultureInfo.InvariantCulture, $"/bureau/doorgeven/{id}");

    private ReadOnlyMemory<byte>? Laad(long id)
    {
        if (Kantoor.Stukken.Lees(id) is not var (stuk, inhoud, leveringen))
        {
            return null;
        }

        (Stuk, Leveringen) = (stuk, leveringen);
        Klanten = [.. Kantoor.Klanten.Alle().DistinctBy(k => k.Agb)];
        return inhoud;
    }
}
