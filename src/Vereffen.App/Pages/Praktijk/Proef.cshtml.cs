using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>Everything that the insurer would say that a practice can know, before anything leaves; and the button that sends it.</summary>
public sealed class ProefModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    /// <summary>Lines that a page and a form can hold; what is over goes by one tick.</summary>
    private const int Meest = 500;

    public UzoviNummer Uzovi { get; private set; }

    public Proefuitkomst? Proef { get; private set; }

    /// <summary>The lines that the page shows: those with an objection first.</summary>
    public IReadOnlyList<Proefregel> Getoond { get; private set; } = [];

    /// <summary>Lines that aren't shown and that nothing is against, and what they bring.</summary>
    public (int Aantal, Bedrag Verwacht) Rest { get; private set; }

    public string? Bezwaar { get; private set; }

    public string Formulier { get; private set; } = "";

    public IActionResult OnGet(string uzovi)
    {
        if (!UzoviNummer.TryParse(uzovi, out var nummer))
        {
            return NotFound();
        }

        Laad(nummer);
        Formulier = Wereld.NieuweSleutel();
        return Page();
    }

    /// <param name="uzovi">The insurer.</param>
    /// <param name="mee">Lines that were ticked.</param>
    /// <param name="getoond">Lines that were on the page.</param>
    /// <param name="rest">What was not on the page goes too, as far as nothing is against it.</param>
    /// <param name="formulier">The form's own key.</param>
    public IActionResult OnPost(string uzovi, long[]? mee, string? getoond, bool rest, string? formulier)
    {
        if (!UzoviNummer.TryParse(uzovi, out var nummer))
        {
            return NotFound();
        }

        if (formulier is not { Length: > 0 and <= 60 })
        {
            Laad(nummer);
            Formulier = Wereld.NieuweSleutel();
            Bezwaar = "Dit formulier was niet volledig; probeer het nog eens.";
            return Page();
        }

        var gekozen = Gekozen(nummer, mee ?? [], rest ? getoond ?? "" : null);
        if (gekozen.Count == 0)
        {
            Laad(nummer);
            Formulier = formulier;
            Bezwaar = "Vink minstens een regel aan.";
            return Page();
        }

        var (factuur, bezwaar) = Kantoor.Declaraties.DienIn(nummer, formulier, gekozen);
        if (factuur is null)
        {
            Laad(nummer);
            Formulier = Wereld.NieuweSleutel();
            Bezwaar = bezwaar;
            return Page();
        }

        return Naar("/praktijk/declaraties", $"Factuur {factuur} staat klaar voor verzending en wordt nu naar het portaal gestuurd.");
    }

    private void Laad(UzoviNummer uzovi)
    {
        Uzovi = uzovi;
        Proef = Kantoor.Declaraties.Proef(uzovi);
        var regels = Proef?.Regels.OrderByDescending(r => r.Bezwaren.Count > 0).ToList() ?? [];
        Getoond = [.. regels.Take(Meest)];
        var over = regels.Skip(Meest).Where(r => r.Bezwaren.Count == 0).ToList();
        Rest = (over.Count, new Bedrag(over.Sum(r => r.Verwacht.Cents)));
    }

    /// <param name="uzovi">The insurer.</param>
    /// <param name="mee">Lines that were ticked.</param>
    /// <param name="getoond">Lines that were on the page, when the others go too; null = they don't.</param>
    private HashSet<long> Gekozen(UzoviNummer uzovi, long[] mee, string? getoond)
    {
        var gekozen = mee.ToHashSet();
        if (getoond is not null)
        {
            var gezien = getoond.Split(',').ToHashSet(StringComparer.Ordinal);
            gekozen.UnionWith(
                (Kantoor.Declaraties.Proef(uzovi)?.Regels ?? [])
                    .Where(r => r.Bezwaren.Count == 0 && !gezien.Contains(r.Regel.Id.ToString(CultureInfo.InvariantCulture)))
                    .Select(r => r.Regel.Id)
            );
        }

        return gekozen;
    }
}
