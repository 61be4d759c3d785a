using System.Globalization;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Registers;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>The registers by which this insurer judges: how much is in each, and the contracts and tarieven that hold on a day.</summary>
public sealed class VerzekeraarRegistersModel(Webwereld wereld) : Verzekeraarpagina(wereld)
{
    public IReadOnlyList<(string Naam, string Bestand, int Aantal)> Bestanden { get; private set; } = [];

    public string Zoek { get; private set; } = "";

    public DateOnly Dag { get; private set; }

    /// <summary>What is wrong with the asked day; null = nothing.</summary>
    public string? Dagfout { get; private set; }

    /// <summary>As it was typed, or the day that is shown.</summary>
    public string Dagtekst { get; private set; } = "";

    public string Wat { get; private set; } = "contracten";

    public IReadOnlyList<Overeenkomst> Contracten { get; private set; } = [];

    public IReadOnlyList<Contracttarief> Contracttarieven { get; private set; } = [];

    public IReadOnlyList<Prestatiebeschrijving> Tarieven { get; private set; } = [];

    public Blad Blad { get; private set; } = new(1, 0, Inzageadministratie.PerPagina, "");

    /// <summary>Name of a provider; empty when the register doesn't have it.</summary>
    public IReadOnlyDictionary<AgbCode, string> Namen { get; private set; } = new Dictionary<AgbCode, string>();

    public async Task OnGetAsync(string? wat, string? zoek, string? dag, string? pagina)
    {
        Wat = wat is "contracttarieven" or "tarieven" ? wat : "contracten";
        Zoek = Blad.Zoekterm(zoek);
        Dagtekst = dag is null ? Toon.Veld(Vandaag) : Blad.Zoekterm(dag);
        Dag = Vandaag;
        if (
            DateOnly.TryParseExact(
                Dagtekst,
                ["yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var gevraagd
            )
        )
        {
            Dag = gevraagd;
        }
        else
        {
            Dagfout = "Dit is geen datum; hieronder staat wat vandaag geldt.";
        }

        // A set of registers never changes: it can be looked at when the role goes on.
        var registers = await MetAsync(rol => rol.Inzage.Registers);
        Bestanden = Tel(registers);
        var blad = Blad.Gevraagd(pagina);
        var aantal = Wat switch
        {
            "contracttarieven" => Neem(Eigen(registers.Contracttarieven.Alle), blad, rijen => Contracttarieven = rijen),
            "tarieven" => Neem(Geldend(registers.Prestaties.Alle), blad, rijen => Tarieven = rijen),
            _ => Neem(Eigen(registers, registers.Overeenkomsten.Alle), blad, rijen => Contracten = rijen),
        };
        Blad = new Blad(
            blad,
            aantal,
            Inzageadministratie.PerPagina,
            "/verzekeraar/registers",
            ("wat", Wat),
            ("zoek", Zoek),
            ("dag", Dagtekst)
        );
        Namen = Contracten
            .Select(c => c.Agb)
            .Concat(Contracttarieven.Select(c => c.Agb))
            .Distinct()
            .ToDictionary(a => a, a => registers.Agb.Zoek(a) is [.., var laatste] ? laatste.Naam : "");
    }

    private static int Neem<T>(List<T> gevonden, int blad, Action<IReadOnlyList<T>> zet)
    {
        zet([.. gevonden.Skip((blad - 1) * Inzageadministratie.PerPagina).Take(Inzageadministratie.PerPagina)]);
        return gevonden.Count;
    }

    private List<Overeenkomst> Eigen(RegisterSet registers, ReadOnlySpan<Overeenkomst> alle)
    {
        var (uzovi, uit) = (Uzovi, new List<Overeenkomst>());
        foreach (var rij in alle)
        {
            if (
                rij.Geldig.Bevat(Dag)
                && rij.IsMet(uzovi)
                && (Begint(rij.Agb.ToString()) || (registers.Agb.Zoek(rij.Agb) is [.., var partij] && Bevat(partij.Naam)))
            )
            {
                uit.Add(rij);
            }
        }

        return uit;
    }

    private List<Contracttarief> Eigen(ReadOnlySpan<Contracttarief> alle)
    {
        var (uzovi, uit) = (Uzovi, new List<Contracttarief>());
        foreach (var rij in alle)
        {
            if (rij.Uzovi == uzovi && rij.Geldig.Bevat(Dag) && (Begint(rij.Agb.ToString()) || Begint(rij.Prestatie.Code)))
            {
                uit.Add(rij);
            }
        }

        return uit;
    }

    private List<Prestatiebeschrijving> Geldend(ReadOnlySpan<Prestatiebeschrijving> alle)
    {
        var uit = new List<Prestatiebeschrijving>();
        foreach (var rij in alle)
        {
            if (rij.Geldig.Bevat(Dag) && (Begint(rij.Sleutel.Code) || Bevat(rij.Omschrijving)))
            {
                uit.Add(rij);
            }
        }

        return uit;
    }

    private bool Begint(string tekst) => tekst.StartsWith(Zoek, StringComparison.OrdinalIgnoreCase);

    private bool Bevat(string tekst) => Zoek.Length > 0 && tekst.Contains(Zoek, StringComparison.OrdinalIgnoreCase);

    private static List<(string, string, int)> Tel(RegisterSet r) =>
        [
            ("Verzekeraars", "verzekeraars.csv", r.Verzekeraars.Aantal),
            ("Zorgaanbieders (AGB)", "agb.csv", r.Agb.Aantal),
            ("Wie voor wie werkt", "agb_relaties.csv", r.Organisaties.Aantal),
            ("Crediteuren", "crediteuren.csv", r.Crediteuren.Aantal),
            ("Overeenkomsten", "overeenkomsten.csv", r.Overeenkomsten.Aantal),
            ("Servicebureaus", "servicebureaus.csv", r.Servicebureaus.Aantal),
            ("Overnames", "overnames.csv", r.Overnames.Aantal),
            ("Verzekerden", "verzekerden.csv", r.Verzekerden.Aantal),
            ("Polissen", "polissen.csv", r.Polissen.Aantal),
            ("Dekkingen", "dekkingen.csv", r.Dekkingen.Aantal),
            ("Wlz-indicaties", "wlz.csv", r.Wlz.Aantal),
            ("Machtigingen", "machtigingen.csv", r.Machtigingen.Aantal),
            ("Inschrijvingen (ION)", "ion.csv", r.Ion.Aantal),
            ("Keteninschrijvingen", "keten.csv", r.Keten.Aantal),
            ("Prestaties en tarieven", "prestaties.csv", r.Prestaties.Aantal),
            ("Contracttarieven", "contracttarieven.csv", r.Contracttarieven.Aantal),
            ("Uitsluitingen", "uitsluitingen.csv", r.Uitsluitingen.Aantal),
            ("Indientermijnen", "termijnen.csv", r.Termijnen.Aantal),
            ("Uitvalregels", "uitval.csv", r.Uitval.Aantal),
            ("Controles", "controles.csv", r.Controles.Aantal),
        ];
}
