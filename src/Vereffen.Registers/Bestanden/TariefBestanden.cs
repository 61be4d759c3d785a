namespace Vereffen.Registers;

/// <summary>The files about prestaties, tarieven and terms.</summary>
internal static class TariefBestanden
{
    public static readonly Kolommen Prestaties = new(
        "prestaties.csv",
        [
            "lijst",
            "code",
            "omschrijving",
            "begin",
            "eind",
            "tarief_soort",
            "tarief",
            "max_aantal",
            "per",
            "machtiging",
            "verwijzing",
            "overeenkomst",
            "zorggroep",
            "bevoegd",
            "peildatum",
        ],
        ["wzd", "erkenning"]
    );

    public static readonly Kolommen Contracttarieven = new(
        "contracttarieven.csv",
        ["agb", "uzovi", "lijst", "code", "begin", "eind", "tarief"],
        []
    );

    public static readonly Kolommen Uitsluitingen = new(
        "uitsluitingen.csv",
        ["lijst", "code", "andere_code", "binnen_dagen", "retourcode"],
        []
    );

    public static readonly Kolommen Termijnen = new(
        "termijnen.csv",
        ["uzovi", "agb", "lijst", "code", "eerste_maanden", "herstel_maanden", "begin", "eind"],
        []
    );

    public static readonly Kolommen Uitval = new("uitval.csv", ["uzovi", "regel", "begin", "eind"], []);

    public static Prestatiebeschrijving Prestatiebeschrijving(Rij rij)
    {
        var soort = rij.Keuze(5, ("vast", TariefSoort.Vast), ("maximum", TariefSoort.Maximum), ("vrij", TariefSoort.Vrij));
        var tarief = rij.BedragOfLeeg(6);
        if (rij.IsGoed && tarief is null && soort != TariefSoort.Vrij)
        {
            rij.FoutBij(6, "is leeg, en alleen een vrij tarief mag dat zijn");
        }

        return new(
            rij.Prestatie(0, 1),
            rij.Gedeeld(2),
            rij.Periode(3, 4),
            soort,
            tarief,
            rij.GetalOfLeeg(7),
            Per(rij, 8),
            rij.JaNee(9, alsLeeg: false),
            rij.JaNee(10, alsLeeg: false),
            rij.JaNee(11, alsLeeg: false),
            rij.JaNee(12, alsLeeg: false),
            rij.Lijst(13),
            rij.Keuze(
                14,
                ("geen", Peildatum.Geen),
                ("", Peildatum.Geen),
                ("kwartaal", Peildatum.Kwartaal),
                ("1-oktober", Peildatum.EenOktober)
            ),
            rij.JaNee(15, alsLeeg: false),
            rij.Gedeeld(16)
        );
    }

    public static Contracttarief Contracttarief(Rij rij) =>
        new(rij.Agb(0), rij.Uzovi(1), rij.Prestatie(2, 3), rij.Periode(4, 5), rij.BedragOfLeeg(6));

    public static Uitsluiting Uitsluiting(Rij rij)
    {
        var prestatie = rij.Prestatie(0, 1);
        return new(prestatie, prestatie with { Code = rij.Verplicht(2) }, rij.Getal(3, 36500), rij.Retourcode(4));
    }

    public static Indientermijn Indientermijn(Rij rij) =>
        new(
            rij.Uzovi(0),
            rij.AgbOfLeeg(1),
            rij.PrestatielijstOfLeeg(2),
            rij.Gedeeld(3),
            rij.GetalOfLeeg(4, 1200),
            rij.GetalOfLeeg(5, 1200),
            rij.Periode(6, 7)
        );

    public static Uitvalregel Uitvalregel(Rij rij)
    {
        var regel = rij.Gedeeld(1);
        if (!Regelnummers.Bestaat(regel))
        {
            rij.FoutBij(1, "is geen regel die wij kennen (B01 tot en met C06)");
        }

        return new(rij.Uzovi(0), regel, rij.Periode(2, 3));
    }

    public static Tijdvak Per(Rij rij, int kolom) =>
        rij.Keuze(
            kolom,
            ("", Tijdvak.Geen),
            ("dag", Tijdvak.Dag),
            ("week", Tijdvak.Week),
            ("maand", Tijdvak.Maand),
            ("kwartaal", Tijdvak.Kwartaal),
            ("jaar", Tijdvak.Jaar)
        );
}
