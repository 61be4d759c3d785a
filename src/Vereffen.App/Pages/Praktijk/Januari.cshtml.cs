using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vereffen.App.Hosting;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>The January batch: COV for everybody, what changed, the tariffs of the new year, and who needs attention.</summary>
public sealed class JanuariModel(Webwereld wereld) : Praktijkpagina(wereld)
{
    public string Peildatum { get; private set; } = "";

    public string Formulier { get; private set; } = "";

    public IReadOnlyList<Veldfout> Fouten { get; private set; } = [];

    /// <summary>The last round of COV; null = never.</summary>
    public Taak? Ronde { get; private set; }

    public IReadOnlyDictionary<Covsoort, int> Telling { get; private set; } = new Dictionary<Covsoort, int>();

    public Bladzij<Covwijziging> Wijzigingen { get; private set; } = new([], 0, 1);

    public int ZonderBsn { get; private set; }

    /// <summary>Codes that are valid today, and the first day of the newest of them.</summary>
    public (int Aantal, DateOnly? Nieuwste) Tarieven { get; private set; }

    public bool KanCov => Wereld.Cov is not null;

    public bool Loopt => Ronde?.Stand == Taakstand.Loopt;

    public static string Naam(Covsoort soort) =>
        soort switch
        {
            Covsoort.Anders => "andere zorgverzekeraar",
            Covsoort.Onverzekerd => "niet meer verzekerd",
            Covsoort.Nietgevonden => "niet gevonden",
            Covsoort.Wlz => "Wlz met verblijf en behandeling",
            _ => "overleden",
        };

    /// <summary>What a person does with it.</summary>
    public static string Doen(Covsoort soort) =>
        soort switch
        {
            Covsoort.Onverzekerd => "Vraag de patiënt waar die verzekerd is, en vraag COV opnieuw.",
            Covsoort.Nietgevonden => "Controleer bsn en geboortedatum.",
            Covsoort.Wlz => "De instelling betaalt: declareer daar.",
            Covsoort.Overleden => "Declareer alleen zorg van voor het overlijden.",
            _ => "Niets: het nieuwe UZOVI-nummer is overgenomen voor wat nog open staat.",
        };

    /// <summary>Another number of the same group, or another insurer, as far as the registers tell.</summary>
    public string Wissel(Covwijziging wijziging)
    {
        if (wijziging is not { Soort: Covsoort.Anders, Oud: { } oud, Nieuw: { } nieuw })
        {
            return Naam(wijziging.Soort);
        }

        var registers = Wereld.Registers?.Invoke();
        return
            registers?.Verzekeraar(oud) is { } was && registers.Verzekeraar(nieuw) is { } wordt && was.Verrekenkring == wordt.Verrekenkring
            ? "ander UZOVI-nummer, zelfde concern"
            : Naam(wijziging.Soort);
    }

    public void OnGet(int pagina = 1) => Laad(pagina);

    public IActionResult OnPostCov(string? peildatum, string? formulier)
    {
        if (!KanCov)
        {
            return NotFound();
        }

        var fouten = new List<Veldfout>();
        if (
            !DateOnly.TryParseExact(
                (peildatum ?? "").Trim(),
                ["d-M-yyyy", "yyyy-MM-dd"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var dag
            )
        )
        {
            fouten.Add(new("peildatum", "Vul een dag in als dag-maand-jaar, zoals 01-01-2027."));
        }
        else if (dag <= Kantoor.Vandaag.AddYears(-2) || dag > Kantoor.Vandaag.AddMonths(2))
        {
            fouten.Add(new("peildatum", "COV antwoordt over de laatste twee jaar, en niet ver vooruit."));
        }

        if (fouten.Count > 0 || formulier is not { Length: > 0 and <= 60 })
        {
            Fouten = fouten;
            Laad(1);
            Peildatum = peildatum ?? "";
            return Page();
        }

        Kantoor.Covs.Begin(dag, null, formulier, User.Naam());
        Wek();
        return Redirect("/praktijk/januari");
    }

    private void Laad(int pagina)
    {
        Formulier = Wereld.NieuweSleutel();
        var vandaag = Kantoor.Vandaag;
        Peildatum = new DateOnly(vandaag.Year, 1, 1).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
        ZonderBsn = Kantoor.Covs.ZonderBsn();
        var geldig = Kantoor.Tarieven.Alle().Where(t => t.Geldig.Bevat(vandaag)).ToList();
        Tarieven = (geldig.Count, geldig.Count == 0 ? null : geldig.Max(t => t.Geldig.Begin));
        Ronde = Kantoor.Taken.Laatste(Taaksoort.Cov);
        if (Ronde is not { } ronde)
        {
            return;
        }

        Telling = Kantoor.Covs.Telling(ronde.Id);
        Wijzigingen = Kantoor.Covs.Wijzigingen(ronde.Id, pagina);
        NoteerInzage("januari", Wijzigingen.Rijen.Select(w => Kantoor.Patienten.Lees(w.Patient)!));
    }
}
