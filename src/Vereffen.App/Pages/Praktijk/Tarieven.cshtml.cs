using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>Takes the codes and tariffs of a new year over: first what would change, then the change. Earlier days keep their tariffs.</summary>
[RequestSizeLimit(MeesteBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MeesteBytes, ValueLengthLimit = (int)MeesteBytes)]
public sealed class TarievenModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public const int Getoond = 200;
    private const long MeesteBytes = 10_000_000;

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    /// <summary>The file as it came.</summary>
    public string Inhoud { get; private set; } = "";

    public bool Vervallen { get; private set; }

    public Tariefwijziging? Wijziging { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostBekijkAsync(IFormFile? bestand, bool vervallen, CancellationToken annuleer)
    {
        if (bestand is null or { Length: 0 })
        {
            Fouten = [new Veldfout("bestand", "Kies eerst een bestand dat niet leeg is.")];
            return Page();
        }

        using var bytes = new MemoryStream();
        await bestand.CopyToAsync(bytes, annuleer);
        Inhoud = Bestandstekst.Van(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        Vervallen = vervallen;
        if (Lees() is { } tarieven)
        {
            Wijziging = Kantoor.Tarieven.Vergelijk(tarieven, vervallen);
        }

        return Page();
    }

    public IActionResult OnPostNeemOver(string? inhoud, bool vervallen)
    {
        (Inhoud, Vervallen) = (inhoud ?? "", vervallen);
        if (Lees() is not { } tarieven)
        {
            return Page();
        }

        var wijziging = Kantoor.Tarieven.NeemOver(tarieven, vervallen);
        return Naar(
            "/praktijk/januari",
            wijziging.IsLeeg
                ? "Deze tarieven had u al; er is niets veranderd."
                : $"Tarieven overgenomen: {wijziging.Nieuw.Count} nieuw, {wijziging.Anders.Count} anders, {wijziging.Vervalt.Count} vervallen; {wijziging.Behandelingen.Count} open behandelingen kregen het nieuwe tarief."
        );
    }

    private IReadOnlyList<Tarief>? Lees()
    {
        var (tarieven, fouten) = Tarievenimport.Lees(Inhoud);
        Fouten = [.. fouten.Take(20).Select(f => new Veldfout("bestand", f))];
        return fouten.Count == 0 ? tarieven : null;
    }
}
