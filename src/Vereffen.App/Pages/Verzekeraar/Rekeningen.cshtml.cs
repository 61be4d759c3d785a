using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Verrekening;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>Account numbers: the insurer's own, and those of the providers it pays, each verified by another person than who entered it. Numbers show masked.</summary>
public sealed class VerzekeraarRekeningenModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    public const int Meeste = 300;
    private const string Pad = "/verzekeraar/rekeningen";
    private const string NietBekend = "Deze zorgaanbieder heeft bij u geen overeenkomst en nooit gedeclareerd.";

    public Opdrachtgever? Eigen { get; private set; }

    /// <summary>Own accounts that wait for another person.</summary>
    public IReadOnlyList<EigenRekening> Wachtend { get; private set; } = [];

    /// <summary>What waits for verification first.</summary>
    public IReadOnlyList<Bankrekening> Rekeningen { get; private set; } = [];

    public HashSet<Bankrekening> InGebruik { get; private set; } = [];

    public Formulier Nieuw { get; private set; } = Formulier.Leeg("nieuw");

    public Formulier Eigenform { get; private set; } = Formulier.Leeg("eigen");

    public string Stand(Bankrekening r)
    {
        ArgumentNullException.ThrowIfNull(r);
        return Opdrachten.Rekeningverslag.Stand(r, InGebruik);
    }

    public Task OnGetAsync() => LaadAsync();

    public async Task<IActionResult> OnPostMeldAsync()
    {
        Nieuw = Formulier.Van("nieuw", Request.Form);
        var agb = Nieuw.Agb("agb");
        var iban = Nieuw.Tekst("iban", "het rekeningnummer", 60);
        var naam = Nieuw.Tekst("naam", "de naam van de rekeninghouder", 70);
        var vanaf = Nieuw.Datum("vanaf", "de dag", verplicht: false);
        if (iban.Length > 0 && !Iban.TryParse(iban, out _, out var nietGoed))
        {
            Nieuw.Weiger("iban", nietGoed);
        }

        if (Nieuw.IsGoed)
        {
            var (uzovi, wie) = (Uzovi, Wie);
            var bezwaar = await MetAsync(rol =>
                rol.Inzage.Kent(uzovi, agb!.Value) ? rol.Betalen.Rekeningen.Meld(agb.Value, iban, naam, vanaf, wie) : NietBekend
            );
            if (bezwaar is null)
            {
                return Klaar($"De rekening van {agb} is opgegeven en wacht op verificatie door een ander.", Pad);
            }

            Nieuw.Weiger(bezwaar);
        }

        await LaadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostEigenAsync()
    {
        Eigenform = Formulier.Van("eigen", Request.Form);
        var iban = Eigenform.Tekst("iban", "het rekeningnummer", 60);
        var naam = Eigenform.Tekst("naam", "de naam", 70, verplicht: false);
        var bic = Eigenform.Tekst("bic", "de BIC", 11, verplicht: false);
        if (Eigenform.IsGoed)
        {
            var (uzovi, wie) = (Uzovi, Wie);
            var bezwaar = await MetAsync(rol =>
                rol.Betalen.Rekeningen.ZetEigen(uzovi, iban, naam.Length > 0 ? naam : null, bic.Length > 0 ? bic : null, wie)
            );
            if (bezwaar is null)
            {
                return Klaar("De rekening is opgegeven; er wordt van betaald zodra een ander haar heeft geverifieerd.", Pad);
            }

            Eigenform.Weiger("iban", bezwaar);
        }

        await LaadAsync();
        return Page();
    }

    public Task<IActionResult> OnPostVerifieerEigenAsync(long nummer) =>
        EigenAsync(
            nummer,
            (rekeningen, wie) => rekeningen.VerifieerEigen(nummer, wie),
            "De rekening is geverifieerd; voortaan wordt ervan betaald."
        );

    public Task<IActionResult> OnPostWijsEigenAfAsync(long nummer) =>
        EigenAsync(nummer, (rekeningen, wie) => rekeningen.WijsEigenAf(nummer, wie), "De rekening is afgekeurd en wordt nooit gebruikt.");

    public Task<IActionResult> OnPostVerifieerAsync() =>
        StapAsync((rekeningen, agb, nummer) => rekeningen.Verifieer(agb, nummer, Wie), "is geverifieerd en wordt gebruikt");

    public Task<IActionResult> OnPostAfkeurAsync() =>
        StapAsync((rekeningen, agb, nummer) => rekeningen.WijsAf(agb, nummer, Wie), "is afgekeurd en wordt nooit gebruikt");

    public Task<IActionResult> OnPostSluitAsync() =>
        StapAsync((rekeningen, agb, nummer) => rekeningen.Sluit(agb, nummer, null, Wie), "is gesloten; er gaat niets meer naartoe");

    private async Task<IActionResult> EigenAsync(long nummer, Func<Rekeningbeheer, string, string?> stap, string gedaan)
    {
        var (uzovi, wie) = (Uzovi, Wie);
        Fout = await MetAsync(rol =>
            rol.Betalen.Rekeningen.EigenHistorie().Any(e => e.Nummer == nummer && e.Uzovi == uzovi)
                ? stap(rol.Betalen.Rekeningen, wie)
                : "Deze rekening is niet bekend."
        );
        if (Fout is null)
        {
            return Klaar(gedaan, Pad);
        }

        await LaadAsync();
        return Page();
    }

    private async Task<IActionResult> StapAsync(Func<Rekeningbeheer, AgbCode, int, string?> stap, string gedaan)
    {
        var uzovi = Uzovi;
        if (
            !AgbCode.TryParse(Request.Form["agb"].ToString(), out var agb)
            || !int.TryParse(Request.Form["nummer"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var nummer)
        )
        {
            Fout = "Deze rekening is niet bekend.";
        }
        else
        {
            Fout = await MetAsync(rol => rol.Inzage.Kent(uzovi, agb) ? stap(rol.Betalen.Rekeningen, agb, nummer) : NietBekend);
            if (Fout is null)
            {
                return Klaar($"Rekening {Nummer(nummer)} van {agb} {gedaan}.", Pad);
            }
        }

        await LaadAsync();
        return Page();
    }

    private async Task LaadAsync()
    {
        var uzovi = Uzovi;
        (Eigen, Wachtend, Rekeningen, InGebruik) = await MetAsync(rol =>
        {
            var alle = rol.Betalen.Rekeningen.Alle();
            var bekend = rol.Inzage.Bekenden(uzovi, alle.Select(r => r.Agb));
            return (
                rol.Betalen.Rekeningen.Eigen().GetValueOrDefault(uzovi),
                (IReadOnlyList<EigenRekening>)
                    [.. rol.Betalen.Rekeningen.EigenHistorie().Where(e => e.Uzovi == uzovi && e.Controle is null)],
                (IReadOnlyList<Bankrekening>)
                    [
                        .. alle.Where(r => bekend.Contains(r.Agb))
                            .OrderBy(r => r.Controle is not null || r.GeslotenPer is not null)
                            .ThenBy(r => r.Agb)
                            .ThenBy(r => r.Volgnummer)
                            .Take(Meeste),
                    ],
                bekend.Select(a => rol.Betalen.Rekeningen.InGebruik(a).Waarde).OfType<Bankrekening>().ToHashSet()
            );
        });
    }
}
