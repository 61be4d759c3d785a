using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>Reads a directory of register files.</summary>
internal static class RegisterLader
{
    public static LaadResultaat Laad(string map, bool slaFouteRegelsOver)
    {
        if (!Directory.Exists(map))
        {
            throw new DirectoryNotFoundException($"De map '{map}' bestaat niet.");
        }

        var rijen = new RegisterRijen();
        var fouten = new List<RegisterFout>();
        var bestanden = new List<Registerbestand>();
        bool Lees<T>(Kolommen kolommen, Func<Rij, T> maak, List<T> doel)
        {
            var stand = CsvBestand.Lees(map, kolommen, maak, doel, fouten, slaFouteRegelsOver);
            bestanden.Add(new Registerbestand(kolommen.Bestand, doel.Count, stand));
            return stand != Bestandstand.Ontbreekt;
        }

        var uzovis = new HashSet<UzoviNummer>();
        var bsns = new HashSet<Bsn>();
        Lees(
            PartijBestanden.Verzekeraars,
            rij => EenKeer(rij, PartijBestanden.Verzekeraar(rij), v => uzovis.Add(v.Uzovi)),
            rijen.Verzekeraars
        );
        Lees(PartijBestanden.Agb, PartijBestanden.AgbRegistratie, rijen.Agb);
        Lees(PartijBestanden.AgbRelaties, PartijBestanden.AgbRelatie, rijen.AgbRelaties);
        Lees(PartijBestanden.Crediteuren, PartijBestanden.Crediteurkoppeling, rijen.Crediteuren);
        Lees(PartijBestanden.Overeenkomsten, PartijBestanden.Overeenkomst, rijen.Overeenkomsten);
        Lees(PartijBestanden.Servicebureaus, PartijBestanden.Bureaumandaat, rijen.Servicebureaus);
        Lees(PartijBestanden.Overnames, PartijBestanden.Overname, rijen.Overnames);
        Lees(
            VerzekerdenBestanden.Verzekerden,
            rij => EenKeer(rij, VerzekerdenBestanden.Persoon(rij), p => p.Bsn.IsOnbekend || bsns.Add(p.Bsn)),
            rijen.Verzekerden
        );
        Lees(VerzekerdenBestanden.Polissen, VerzekerdenBestanden.Polis, rijen.Polissen);
        Lees(VerzekerdenBestanden.Dekkingen, VerzekerdenBestanden.Dekking, rijen.Dekkingen);
        Lees(VerzekerdenBestanden.Wlz, VerzekerdenBestanden.WlzIndicatie, rijen.Wlz);
        Lees(VerzekerdenBestanden.Machtigingen, VerzekerdenBestanden.Machtiging, rijen.Machtigingen);
        Lees(VerzekerdenBestanden.Ion, VerzekerdenBestanden.IonInschrijving, rijen.Ion);
        rijen.HeeftKetenregister = Lees(VerzekerdenBestanden.Keten, VerzekerdenBestanden.Keteninschrijving, rijen.Keten);
        Lees(TariefBestanden.Prestaties, TariefBestanden.Prestatiebeschrijving, rijen.Prestaties);
        Lees(TariefBestanden.Contracttarieven, TariefBestanden.Contracttarief, rijen.Contracttarieven);
        Lees(TariefBestanden.Uitsluitingen, TariefBestanden.Uitsluiting, rijen.Uitsluitingen);
        Lees(TariefBestanden.Termijnen, TariefBestanden.Indientermijn, rijen.Termijnen);
        Lees(TariefBestanden.Uitval, TariefBestanden.Uitvalregel, rijen.Uitval);
        Lees(ControleBestanden.Controles, ControleBestanden.Controleuitkomst, rijen.Controles);
        Lees(HistorieBestand.Kolommen, HistorieBestand.Lees, rijen.Historie);
        return new LaadResultaat(new RegisterSet(rijen), fouten) { Bestanden = bestanden };
    }

    /// <summary>Reports a key that an earlier line has already: which of the two holds can't be told.</summary>
    private static T EenKeer<T>(Rij rij, T waarde, Func<T, bool> isNieuw)
    {
        if (rij.IsGoed && !isNieuw(waarde))
        {
            rij.FoutBij(0, "staat al op een eerdere regel");
        }

        return waarde;
    }
}
