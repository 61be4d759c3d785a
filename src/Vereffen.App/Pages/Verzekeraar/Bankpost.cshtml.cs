using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>One entry on an own statement: a person couples it to what it is, and books that. A pay-out that came back is booked by another than who coupled it.</summary>
public sealed class VerzekeraarBankpostModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    public const int LangsteReden = 500;
    private const int LangsteKenmerk = 100;

    /// <summary>As the address names it: <c>3-2</c> is the second entry of statement 3.</summary>
    public string Plaats { get; private set; } = "";

    public Bankpost Post { get; private set; } = null!;

    /// <summary>Pay-outs of which it may be the return.</summary>
    public IReadOnlyList<Uitbetaling> Kandidaten { get; private set; } = [];

    public Formulier Vordering { get; private set; } = Formulier.Leeg("vordering");

    public Formulier Terug { get; private set; } = Formulier.Leeg("terug");

    public Formulier Los { get; private set; } = Formulier.Leeg("los");

    private string Pad => $"/verzekeraar/bank/{Plaats}";

    internal static string Adres(Bankpost post) => $"/verzekeraar/bank/{post.Aanduiding.Replace('/', '-')}";

    public async Task<IActionResult> OnGetAsync(string post) => await ZoekAsync(post) ? Page() : NotFound();

    public async Task<IActionResult> OnPostVorderingAsync(string post)
    {
        if (!await ZoekAsync(post))
        {
            return NotFound();
        }

        Vordering = Formulier.Van("vordering", Request.Form);
        var agb = Vordering.Agb("agb");
        var kenmerk = Vordering.Tekst("kenmerk", "het kenmerk van de vordering", LangsteKenmerk);
        return await StapAsync(
            Vordering,
            rol => rol.Betalen.Bank.Koppelingen.Koppel(Post.Nummer, Post.Volgnummer, agb.GetValueOrDefault(), kenmerk, Wie),
            "De boeking is gekoppeld. Geboekt wordt zij hier, of voor het volgende betaalvoorstel."
        );
    }

    public async Task<IActionResult> OnPostTerugAsync(string post)
    {
        if (!await ZoekAsync(post))
        {
            return NotFound();
        }

        Terug = Formulier.Van("terug", Request.Form);
        var eindId = Terug.Tekst("eindid", "welke uitbetaling terugkwam", LangsteKenmerk);
        return await StapAsync(
            Terug,
            rol => rol.Betalen.Bank.Koppelingen.KoppelTerug(Post.Nummer, Post.Volgnummer, eindId, Wie),
            "De boeking is gekoppeld. Een ander boekt haar."
        );
    }

    public async Task<IActionResult> OnPostLosAsync(string post)
    {
        if (!await ZoekAsync(post))
        {
            return NotFound();
        }

        Los = Formulier.Van("los", Request.Form);
        var reden = Los.Tekst("reden", "de reden", LangsteReden);
        return await StapAsync(
            Los,
            rol => rol.Betalen.Bank.Koppelingen.TrekIn(Post.Nummer, Post.Volgnummer, Wie, reden),
            "De boeking is niet meer gekoppeld."
        );
    }

    public async Task<IActionResult> OnPostBoekAsync(string post)
    {
        if (!await ZoekAsync(post))
        {
            return NotFound();
        }

        return await StapAsync(
            Formulier.Leeg("boek"),
            rol =>
            {
                var verslag = rol.Betalen.Bank.Koppelingen.Boek(Wie, p => p.Nummer == Post.Nummer && p.Volgnummer == Post.Volgnummer);
                return verslag.Bezwaar
                    ?? (
                        verslag.Waarde!.Niet is [var (_, waarom)] ? waarom
                        : verslag.Waarde.Geboekt.Count == 0 ? "Deze boeking is niet (meer) gekoppeld; er is niets geboekt."
                        : null
                    );
            },
            "De koppeling is geboekt."
        );
    }

    private async Task<IActionResult> StapAsync(Formulier formulier, Func<Verzekeraarsrol, string?> stap, string gedaan)
    {
        if (formulier.IsGoed)
        {
            var bezwaar = await MetAsync(stap);
            if (bezwaar is null)
            {
                return Klaar(gedaan, Pad);
            }

            formulier.Weiger(bezwaar);
            Fout = formulier == Vordering || formulier == Terug ? null : bezwaar;
        }

        // What another did meanwhile shows too.
        await ZoekAsync(Plaats);
        return Page();
    }

    private async Task<bool> ZoekAsync(string plaats)
    {
        var delen = plaats.Split('-');
        if (
            delen.Length != 2
            || !long.TryParse(delen[0], NumberStyles.None, CultureInfo.InvariantCulture, out var afschrift)
            || !int.TryParse(delen[1], NumberStyles.None, CultureInfo.InvariantCulture, out var volgnummer)
        )
        {
            return false;
        }

        var uzovi = Uzovi;
        var (gevonden, kandidaten) = await MetAsync(rol =>
        {
            var post = rol.Inzage.Bankposten(uzovi).FirstOrDefault(p => p.Nummer == afschrift && p.Volgnummer == volgnummer);
            return (
                post,
                post is { Uitkomst: Bankuitkomst.NietGekoppeld }
                    ? rol.Betalen.Bank.Koppelingen.Kandidaten(afschrift, volgnummer).Where(b => b.Uzovi == uzovi).ToList()
                    : (IReadOnlyList<Uitbetaling>)[]
            );
        });
        (Plaats, Post, Kandidaten) = ($"{Nummer(afschrift)}-{Nummer(volgnummer)}", gevonden!, kandidaten);
        return gevonden is not null;
    }
}
