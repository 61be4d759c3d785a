using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.Afdruk;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>One refused (or awarded) line, why, and every end that it can have.</summary>
public sealed class HerstelModel(Webwereld wereld, PdfAfdruk afdruk) : Praktijkpagina(wereld)
{
    public Behandelregel Regel { get; private set; } = null!;

    public Behandelinvoer Invoer { get; private set; } = new();

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    /// <summary>Tarief of the code on that day; null when the list has none.</summary>
    public Bedrag? Hoogst { get; private set; }

    public string? GekozenEinde { get; private set; }

    public string? Reden { get; private set; }

    public IActionResult OnGet(long id) => Laad(id) ? Page() : NotFound();

    /// <summary>The letter of objection as PDF, once that is how the line ended.</summary>
    public IActionResult OnGetBezwaarbrief(long id) =>
        Laad(id) && Regel.Einde == Einde.Bezwaar ? Papier(afdruk, Bezwaar(), "bezwaar.pdf", $"/praktijk/afwijzingen/{id}") : NotFound();

    /// <summary>The same letter in the browser.</summary>
    public IActionResult OnGetBezwaarblad(long id) => Laad(id) && Regel.Einde == Einde.Bezwaar ? Papierblad(Bezwaar()) : NotFound();

    public IActionResult OnPostVerbeter(long id, [FromForm] Behandelinvoer invoer)
    {
        if (!Laad(id))
        {
            return NotFound();
        }

        Invoer = invoer ?? new Behandelinvoer();
        var metCredit = Herstelboek.Keuze(Regel).MetCredit;
        var (nieuw, fouten) = Kantoor.Herstel.Verbeter(id, Invoer);
        if (nieuw is null)
        {
            Fouten = fouten;
            return Page();
        }

        return Naar(
            "/praktijk/afwijzingen",
            metCredit ? "De credit en de nieuwe regel staan klaar bij Declareren." : "De verbeterde regel staat klaar bij Declareren."
        );
    }

    public async Task<IActionResult> OnPostAndereAsync(long id, CancellationToken annuleer)
    {
        if (!Laad(id) || Wereld.Cov is not { } cov || Kantoor.Patienten.Lees(Regel.PatientId) is not { } kaart)
        {
            return NotFound();
        }

        var (_, bezwaar) = await Covvraagbaak.VraagAsync(cov, Kantoor, [kaart], Regel.Datum, User.Naam(), annuleer);
        var uzovi = Kantoor.Patienten.Lees(kaart.Id)!.Uzovi;
        bezwaar ??= uzovi is null
            ? "Volgens COV was de patiënt op die dag nergens verzekerd. Stuur de nota naar de patiënt, of boek af."
            : Kantoor.Herstel.NaarAndere(id, uzovi.Value);
        if (bezwaar is not null)
        {
            Fouten = [new Veldfout("", bezwaar)];
            return Page();
        }

        return Naar("/praktijk/afwijzingen", $"De regel staat klaar voor {Verzekeraar(uzovi)}.");
    }

    public IActionResult OnPostNeemTerug(long id) =>
        Doe(id, () => Opformulier(Kantoor.Herstel.NeemTerug(id)), "De credit staat klaar bij Declareren.");

    public IActionResult OnPostBeeindig(long id, string? einde, string? reden)
    {
        (GekozenEinde, Reden) = (einde, reden);
        return Doe(id, () => Kantoor.Herstel.Beeindig(id, einde, reden), "De regel is afgesloten.");
    }

    public IActionResult OnPostHeropen(long id) => Doe(id, () => Opformulier(Kantoor.Herstel.Heropen(id)), "De regel is weer open.");

    /// <summary>About the form as a whole.</summary>
    private static Veldfout? Opformulier(string? bezwaar) => bezwaar is null ? null : new Veldfout("", bezwaar);

    private string Bezwaar() =>
        Praktijkpapier.Bezwaar(
            Kantoor.Gegevens,
            Kantoor.Patienten.Lees(Regel.PatientId)!,
            Regel,
            Verzekeraar(Regel.Uzovi),
            Kantoor.Vandaag
        );

    private IActionResult Doe(long id, Func<Veldfout?> werk, string gelukt)
    {
        if (!Laad(id))
        {
            return NotFound();
        }

        if (werk() is not { } bezwaar)
        {
            return Naar("/praktijk/afwijzingen", gelukt);
        }

        Fouten = [bezwaar];
        return Page();
    }

    private bool Laad(long id)
    {
        if (Kantoor.Behandelingen.Lees(id) is not { } regel)
        {
            return false;
        }

        Regel = regel;
        Hoogst = Kantoor.Tarieven.Vind(regel.Code, regel.Datum)?.Bedrag;
        Invoer = new Behandelinvoer
        {
            Datum = regel.Datum.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
            Code = regel.Code,
            Aantal = regel.Aantal.ToString(CultureInfo.InvariantCulture),
            // Above the tariff of the list is the mistake that is made most: then propose the tariff.
            Tarief = (Hoogst is { } hoogst && regel.Tarief > hoogst ? hoogst : regel.Tarief).Komma(),
            Behandelaar = regel.Behandelaar.ToString(),
        };
        NoteerInzage("herstel", Kantoor.Patienten.Lees(regel.PatientId)!);
        return true;
    }
}
