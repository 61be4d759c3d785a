using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>The files about insured persons.</summary>
internal static class VerzekerdenBestanden
{
    public static readonly Kolommen Verzekerden = new(
        "verzekerden.csv",
        ["bsn", "verzekerdennummer", "geboortedatum", "naam", "voorvoegsel", "voorletters", "geslacht", "overleden_op"],
        ["postcode", "huisnummer"]
    );

    public static readonly Kolommen Polissen = new("polissen.csv", ["bsn", "uzovi", "begin", "eind"], ["pakket"]);

    public static readonly Kolommen Dekkingen = new(
        "dekkingen.csv",
        ["pakket", "lijst", "code", "begin", "eind", "percentage", "max_bedrag", "max_aantal", "per"],
        []
    );

    public static readonly Kolommen Wlz = new("wlz.csv", ["bsn", "begin", "eind", "met_behandeling"], []);

    public static readonly Kolommen Machtigingen = new("machtigingen.csv", ["nummer", "bsn", "agb", "lijst", "code", "begin", "eind"], []);

    public static readonly Kolommen Ion = new("ion.csv", ["agb", "bsn", "begin", "eind"], []);

    public static readonly Kolommen Keten = new("keten.csv", ["agb", "bsn", "lijst", "code", "begin", "eind", "reden"], []);

    /// <summary>An empty bsn stands for a person without one, as 999999999 does.</summary>
    public static Persoon Persoon(Rij rij)
    {
        var bsn = rij.Tekst(0).Length == 0 ? Bsn.Onbekend : rij.Bsn(0);
        if (bsn.IsOnbekend && rij.Tekst(1).Length == 0)
        {
            rij.FoutBij(1, "is leeg, en zonder BSN is dit nummer nodig");
        }

        return new(
            bsn,
            rij.Tekst(1),
            rij.Datum(2),
            rij.Verplicht(3),
            rij.Gedeeld(4),
            rij.Gedeeld(5),
            rij.GetalOfLeeg(6, 9).GetValueOrDefault(),
            rij.DatumOfLeeg(7),
            rij.Gedeeld(8),
            rij.Gedeeld(9)
        );
    }

    public static Polis Polis(Rij rij) => new(rij.Bsn(0), rij.Uzovi(1), rij.Periode(2, 3), rij.Gedeeld(4));

    public static Dekking Dekking(Rij rij) =>
        new(
            rij.Verplicht(0),
            rij.PrestatielijstOfLeeg(1),
            rij.Gedeeld(2),
            rij.Periode(3, 4),
            rij.GetalOfLeeg(5, 100) ?? 100,
            rij.BedragOfLeeg(6),
            rij.GetalOfLeeg(7),
            TariefBestanden.Per(rij, 8)
        );

    public static WlzIndicatie WlzIndicatie(Rij rij) => new(rij.Bsn(0), rij.Periode(1, 2), rij.JaNee(3));

    public static Machtiging Machtiging(Rij rij) =>
        new(rij.Verplicht(0), rij.Bsn(1), rij.AgbOfLeeg(2), rij.PrestatielijstOfLeeg(3), rij.Gedeeld(4), rij.Periode(5, 6));

    public static IonInschrijving IonInschrijving(Rij rij) => new(rij.Agb(0), rij.Bsn(1), rij.Periode(2, 3));

    public static Keteninschrijving Keteninschrijving(Rij rij) =>
        new(rij.Agb(0), rij.Bsn(1), rij.Prestatie(2, 3), rij.Periode(4, 5), rij.Gedeeld(6));
}
