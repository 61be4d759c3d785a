using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>One file of a client: how it is divided, what was sent, and what came of every line.</summary>
public sealed class BureauBestandModel(Webwereld wereld) : Bureaupagina(wereld)
{
    public Clientbestandkaart Kaart { get; private set; } = null!;

    public IReadOnlyList<Splitsing> Splitsingen { get; private set; } = [];

    public IReadOnlyList<Deelkaart> Delen { get; private set; } = [];

    public IReadOnlyList<Stuk> Stukken { get; private set; } = [];

    public Bladzij<Clientregel> Regels { get; private set; } = new([], 0, 1);

    public Blad Blad => new(Regels.Nummer, Regels.Totaal, Regels.PerBladzij, Pad(Kaart.Id));

    public bool KanCov => Wereld.Cov is not null;

    public Splitsing? Onbekend => Splitsingen.FirstOrDefault(s => s.IsTeVinden);

    public bool KanIndienen => !Kaart.IsIngediend || Kaart.Open > 0;

    public bool KanWeg => Delen.All(d => d.Stand == "ingetrokken") && Stukken.Count == 0;

    /// <summary>What happened, oldest first.</summary>
    public IEnumerable<(DateTimeOffset Op, string Wat)> Verloop()
    {
        var stappen = new List<(DateTimeOffset, string)> { (Kaart.Ontvangen, $"ingelezen door {Kaart.Door}") };
        foreach (var deel in Delen)
        {
            stappen.Add((deel.GemaaktOp, $"{deel.Factuurnummer} voor {Verzekeraar(deel.Uzovi)} klaargezet door {deel.Door}"));
            if (deel.VerzondenOp is { } verzonden)
            {
                stappen.Add((verzonden, $"{deel.Factuurnummer} aangenomen door het portaal"));
            }

            if (deel.BeantwoordOp is { } beantwoord)
            {
                stappen.Add((beantwoord, $"{deel.Factuurnummer}: {deel.Stand}"));
            }
        }

        stappen.AddRange(Stukken.Where(s => s.IsDoorgegeven).Select(s => (s.DoorgegevenOp!.Value, $"doorgegeven: {s.Omschrijving}")));
        return stappen.OrderBy(s => s.Item1);
    }

    public IActionResult OnGet(long id, string? pagina)
    {
        if (!Laad(id))
        {
            return NotFound();
        }

        Regels = Kantoor.Bestanden.Regels(id, Blad.Gevraagd(pagina));
        Noteer("clientbestand", "bestand", id.ToString(CultureInfo.InvariantCulture));
        return Page();
    }

    public IActionResult OnGetBestand(long id)
    {
        if (!Laad(id) || Kantoor.Bestanden.Inhoud(id) is not { } inhoud)
        {
            return NotFound();
        }

        NoteerPersonen(id);
        return File(inhoud.ToArray(), "application/octet-stream", $"bestand-{Veilig(Kaart.Factuurnummer)}.asc");
    }

    public IActionResult OnGetDeel(long id, Guid claim)
    {
        if (!Laad(id) || Delen.All(d => d.Claim != claim.ToString()) || Kantoor.Delen.Lees(claim.ToString()) is not { } deel)
        {
            return NotFound();
        }

        NoteerPersonen(id);
        return File(deel.Inhoud.ToArray(), "application/octet-stream", $"{Veilig(deel.Kaart.Factuurnummer)}.asc");
    }

    public IActionResult OnPostDienIn(long id, bool zonderOnbekende)
    {
        if (!Laad(id))
        {
            return NotFound();
        }

        var (delen, bezwaar) = Kantoor.Bestanden.DienIn(id, User.Naam(), zonderOnbekende);
        return bezwaar is not null ? Terug(Pad(id), bezwaar)
            : delen == 0 ? Naar(Pad(id), "Er was niets (meer) dat naar een zorgverzekeraar gaat.")
            : Naar(Pad(id), $"{delen} {(delen == 1 ? "deel staat" : "delen staan")} klaar voor verzending.");
    }

    public IActionResult OnPostTrekIn(long id, Guid claim)
    {
        if (!Laad(id) || Delen.All(d => d.Claim != claim.ToString()))
        {
            return NotFound();
        }

        return Kantoor.Delen.TrekIn(claim.ToString())
            ? Naar(Pad(id), "Het deel is ingetrokken; zijn regels staan weer klaar.")
            : Terug(Pad(id), "Het deel is al vertrokken, of was al ingetrokken.");
    }

    public IActionResult OnPostVerwijder(long id)
    {
        if (!Laad(id))
        {
            return NotFound();
        }

        return Kantoor.Bestanden.Verwijder(id)
            ? Naar("/bureau/bestanden", "Het bestand is weg; uw klant kan een ander sturen.")
            : Terug(Pad(id), "Van dit bestand is al iets verstuurd of doorgegeven; het blijft bewaard.");
    }

    /// <summary>Asks where persons are insured of whom the file doesn't say it.</summary>
    public async Task<IActionResult> OnPostCovAsync(long id, CancellationToken annuleer)
    {
        if (!Laad(id) || Wereld.Cov is not { } cov)
        {
            return NotFound();
        }

        if (Kantoor.Bestanden.CovVragen(id) is not var (wie, vragen) || vragen.Count == 0)
        {
            return Terug(Pad(id), "Voor deze regels kan COV niet worden gevraagd: er is geen BSN of geen datum.");
        }

        var antwoorden = await cov.ControleerAsync(wie, [.. vragen.Select(v => v.Vraag)], annuleer);
        if (antwoorden is null)
        {
            return Terug(Pad(id), "Het portaal wil nu geen vragen meer; probeer het straks opnieuw.");
        }

        var gevonden = vragen
            .Zip(antwoorden)
            .Where(p => p.Second is { IsGevonden: true, Uzovi: not null })
            .ToDictionary(p => p.First.Detail, p => p.Second.Uzovi!.Value);
        Kantoor.Bestanden.BewaarCov(id, gevonden);
        return Naar(Pad(id), $"COV vond de zorgverzekeraar van {gevonden.Count} van de {vragen.Count} regels.");
    }

    private static string Pad(long id) => string.Create(CultureInfo.InvariantCulture, $"/bureau/bestanden/{id}");

    private static string Veilig(string naam) =>
        string.Concat(naam.Select(teken => char.IsAsciiLetterOrDigit(teken) || teken is '-' or '_' ? teken : '_'));

    private void NoteerPersonen(long id) =>
        Noteer("clientbestand downloaden", "persoon", Kantoor.Bestanden.Personen(id).Select(b => b.Volledig()));

    private bool Laad(long id)
    {
        if (Kantoor.Bestanden.Lees(id) is not { } kaart)
        {
            return false;
        }

        Kaart = kaart;
        Splitsingen = Kantoor.Bestanden.Splitsingen(id);
        Delen = Kantoor.Delen.Van(id);
        Stukken = Kantoor.Stukken.Van(id);
        return true;
    }
}
