using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>A claim with its trace: its lines with codes and rules, its answer, and in which settlement its money went. From each settlement the postings can be asked.</summary>
public sealed class VerzekeraarDeclaratieModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    public const int MeesteRegels = 500;

    public Declaratiedossier Dossier { get; private set; } = null!;

    /// <summary>Where the amounts of the asked settlement came from; none when none was asked.</summary>
    public IReadOnlyList<Herkomststap> Herkomst { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string kenmerk, int? overzicht, bool betaling)
    {
        var uzovi = Uzovi;
        var (dossier, herkomst) = await MetAsync(rol =>
        {
            var gevonden = rol.Inzage.Declaratie(uzovi, kenmerk);
            return (gevonden, gevonden is null ? [] : Zoek(rol, gevonden, overzicht, betaling));
        });
        if (dossier is null)
        {
            return NotFound();
        }

        (Dossier, Herkomst) = (dossier, herkomst);
        return Page();
    }

    private IReadOnlyList<Herkomststap> Zoek(Verzekeraarsrol rol, Declaratiedossier dossier, int? overzicht, bool betaling)
    {
        var uzovi = Uzovi;
        if (overzicht is not null && dossier.Geld.FirstOrDefault(g => g.Overzicht == overzicht) is { Overzicht: { } nummer } spoor)
        {
            return rol.Herkomst.Overzicht(spoor.Crediteur, nummer, rol.Inzage.Kring(uzovi), 1).Waarde ?? [];
        }

        return
            betaling
            && dossier.Geld.FirstOrDefault(g => g.Overzicht is null) is { } directe
            && rol.Betalen.Uitbetalingen().FirstOrDefault(b => b.Uzovi == uzovi && b.Datum == directe.Datum && b.Tekst == directe.Tekst)
                is { } uit
            ? rol.Herkomst.Betaling(uit.EindId).Waarde ?? []
            : [];
    }
}
