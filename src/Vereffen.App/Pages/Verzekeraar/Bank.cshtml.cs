using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Verrekening;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>The insurer's own bank statements: read them, and see what fits nowhere.</summary>
[RequestSizeLimit(MeesteBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MeesteBytes)]
public sealed class VerzekeraarBankModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    public const int MeesteMegabytes = 40;
    private const long MeesteBytes = (MeesteMegabytes * 1_000_000L) + 100_000;

    public IReadOnlyList<Bankpost> Posten { get; private set; } = [];

    public Blad Blad { get; private set; } = new(1, 0, Inzageadministratie.PerPagina, "");

    public bool AlleenOpen { get; private set; }

    /// <summary>What is wrong with the file; null = nothing.</summary>
    public string? Bestandfout { get; private set; }

    internal static string Woord(Bankpost post) =>
        post.Uitkomst switch
        {
            Bankuitkomst.Bevestigd => "betaling bevestigd",
            Bankuitkomst.Teruggekomen => "betaling teruggekomen",
            Bankuitkomst.Terugstorting => "terugstorting",
            Bankuitkomst.Gekoppeld => "gekoppeld, nog niet geboekt:",
            _ => "past nergens bij",
        };

    /// <summary>A person must say what it is, or book what was said.</summary>
    internal static bool VraagtMens(Bankpost post) => post.Uitkomst is Bankuitkomst.NietGekoppeld or Bankuitkomst.Gekoppeld;

    public Task OnGetAsync(bool alle, string? pagina)
    {
        AlleenOpen = !alle;
        return LaadAsync(Blad.Gevraagd(pagina));
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? bestand)
    {
        AlleenOpen = true;
        if (bestand is null or { Length: 0 })
        {
            Bestandfout = "Kies eerst een bankafschrift (camt.053).";
        }
        else
        {
            using var bytes = new MemoryStream();
            await bestand.CopyToAsync(bytes, HttpContext.RequestAborted);
            var (uzovi, wie) = (Uzovi, Wie);
            var verslag = await MetAsync(rol => Lees(rol, uzovi, wie, bytes));
            if (verslag.IsGelukt)
            {
                return Klaar(string.Join(' ', verslag.Waarde.Afschriften.Select(Zin)), "/verzekeraar/bank");
            }

            Bestandfout = verslag.Bezwaar;
        }

        await LaadAsync(1);
        return Page();
    }

    /// <summary>Only statements of this insurer's own account: another's is not even opened here.</summary>
    private static Bankresultaat<Bankverslag> Lees(Verzekeraarsrol rol, UzoviNummer uzovi, string wie, MemoryStream bytes)
    {
        bytes.Position = 0;
        var gelezen = Camt053.Lees(bytes);
        if (!gelezen.IsGelukt)
        {
            return Bankresultaat<Bankverslag>.Geweigerd(gelezen.Bezwaar);
        }

        var eigen = rol.Betalen.Rekeningen.Eigen().GetValueOrDefault(uzovi);
        if (eigen is null || gelezen.Waarde.Any(a => a.Rekening != eigen.Rekening))
        {
            return Bankresultaat<Bankverslag>.Geweigerd("Dit afschrift is niet van uw eigen rekening; er is niets ingelezen.");
        }

        bytes.Position = 0;
        return rol.Betalen.Bank.Lees(bytes, wie);
    }

    private static string Zin(Afschriftverslag a) =>
        $"Afschrift {a.Naam}: {(a.IsEerder ? "al eerder ingelezen; er is niets gedaan" : a.Weigering ?? $"{Nummer(a.Posten.Count)} boekingen, waarvan {Nummer(a.Posten.Count(p => p.Uitkomst == Bankuitkomst.NietGekoppeld))} voor een mens")}.";

    private async Task LaadAsync(int pagina)
    {
        var uzovi = Uzovi;
        var alle = await MetAsync(rol => rol.Inzage.Bankposten(uzovi).Where(p => !AlleenOpen || VraagtMens(p)).ToList());
        Blad = new Blad(pagina, alle.Count, Inzageadministratie.PerPagina, "/verzekeraar/bank", ("alle", AlleenOpen ? "" : "true"));
        Posten = [.. alle.Skip((pagina - 1) * Blad.PerPagina).Take(Blad.PerPagina)];
    }
}
