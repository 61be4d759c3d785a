namespace Vereffen.Registers;

/// <summary>The files about insurers and zorgaanbieders.</summary>
internal static class PartijBestanden
{
    public static readonly Kolommen Verzekeraars = new(
        "verzekeraars.csv",
        [
            "uzovi",
            "naam",
            "label",
            "verrekenkring",
            "standaarden",
            "indientermijn_maanden",
            "dagtekening_max_dagen",
            "betaaltermijn_dagen",
            "uitbetaalgrens",
            "vorderinggrens",
        ],
        ["hersteltermijn_maanden", "alles_of_niets"]
    );

    public static readonly Kolommen Agb = new(
        "agb.csv",
        ["agb", "soort", "naam", "kwalificatie", "begin", "eind"],
        ["erkenning", "erkenning_eind"]
    );

    public static readonly Kolommen AgbRelaties = new("agb_relaties.csv", ["zorgverlener", "organisatie", "begin", "eind"], []);

    public static readonly Kolommen Crediteuren = new("crediteuren.csv", ["agb", "crediteur"], []);

    public static readonly Kolommen Overeenkomsten = new(
        "overeenkomsten.csv",
        ["agb", "uzovi", "soort", "begin", "eind", "betaal_maximum", "zorggroep"],
        ["preferent"]
    );

    public static readonly Kolommen Servicebureaus = new("servicebureaus.csv", ["servicebureau", "agb", "begin", "eind"], []);

    public static readonly Kolommen Overnames = new("overnames.csv", ["oud", "nieuw", "datum"], []);

    public static Verzekeraar Verzekeraar(Rij rij) =>
        new(
            rij.Uzovi(0),
            rij.Tekst(1),
            rij.Tekst(2),
            rij.Tekst(3),
            rij.Lijst(4),
            rij.GetalOfLeeg(5, 1200),
            rij.GetalOfLeeg(6, 36500),
            rij.GetalOfLeeg(7, 3650),
            rij.BedragOfLeeg(8).GetValueOrDefault(),
            rij.BedragOfLeeg(9).GetValueOrDefault(),
            rij.GetalOfLeeg(10, 1200),
            rij.JaNee(11, alsLeeg: false)
        );

    public static AgbRegistratie AgbRegistratie(Rij rij) =>
        new(
            rij.Agb(0),
            rij.Keuze(
                1,
                ("zorgverlener", AgbSoort.Zorgverlener),
                ("praktijk", AgbSoort.Praktijk),
                ("instelling", AgbSoort.Instelling),
                ("servicebureau", AgbSoort.Servicebureau)
            ),
            rij.Tekst(2),
            rij.Lijst(3),
            rij.Periode(4, 5),
            rij.Lijst(6),
            rij.DatumOfLeeg(7)
        );

    public static AgbRelatie AgbRelatie(Rij rij) => new(rij.Agb(0), rij.Agb(1), rij.Periode(2, 3));

    public static Crediteurkoppeling Crediteurkoppeling(Rij rij) => new(rij.Agb(0), rij.Agb(1));

    public static Overeenkomst Overeenkomst(Rij rij) =>
        new(
            rij.Agb(0),
            rij.Uzovis(1),
            rij.Keuze(2, ("contract", OvereenkomstSoort.Contract), ("betaalovereenkomst", OvereenkomstSoort.Betaalovereenkomst)),
            rij.Periode(3, 4),
            rij.JaNee(5, alsLeeg: false),
            rij.JaNee(6, alsLeeg: false),
            rij.JaNee(7, alsLeeg: true)
        );

    public static Bureaumandaat Bureaumandaat(Rij rij) => new(rij.Agb(0), rij.Agb(1), rij.Periode(2, 3));

    public static Overname Overname(Rij rij) => new(rij.Agb(0), rij.Agb(1), rij.Datum(2));
}
