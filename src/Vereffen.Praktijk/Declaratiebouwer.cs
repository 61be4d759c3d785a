using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>
/// Makes one claim for one insurer out of treatments: patients in the order in which they first occur, a credit before the new line that replaces it.
/// Line and detail numbers are the writer's business and left at 0 here.
/// </summary>
public static class Declaratiebouwer
{
    /// <param name="declarant">Who claims.</param>
    /// <param name="uzovi">The insurer that the claim goes to.</param>
    /// <param name="periode">Declaratieperiode, closed.</param>
    /// <param name="dagtekening">Date of the invoice, on or after the end of the period.</param>
    /// <param name="factuurnummer">At most 12 characters, unique for the payee.</param>
    /// <param name="behandelingen">What is claimed.</param>
    public static Declaratie Bouw(
        Declarant declarant,
        UzoviNummer uzovi,
        Periode periode,
        DateOnly dagtekening,
        string factuurnummer,
        IEnumerable<Behandeling> behandelingen
    )
    {
        ArgumentNullException.ThrowIfNull(declarant);
        ArgumentNullException.ThrowIfNull(behandelingen);
        // Without a BSN everybody has the same number: then only one and the same patient is one verzekerde.
        var verzekerden = behandelingen
            .GroupBy(b => (b.Patient.Bsn, b.Patient.Bsn.IsOnbekend ? b.Patient : null))
            .Select(groep => Verzekerde(uzovi, groep))
            .ToList();
        return new Declaratie
        {
            Standaard = "OS301",
            Versie = "1.0",
            Uzovi = uzovi,
            Servicebureau = declarant.Servicebureau,
            Zorgverlener = declarant.Zorgverlener,
            Praktijk = declarant.Praktijk,
            BetalingAan = declarant.BetalingAan,
            Declaratieperiode = periode,
            Dagtekening = dagtekening,
            Factuurnummer = factuurnummer,
            TotaalDeclaratiebedrag = verzekerden
                .SelectMany(v => v.Prestaties)
                .Aggregate(Bedrag.Nul, (som, prestatie) => som + prestatie.Declaratiebedrag),
            Verzekerden = verzekerden,
        };
    }

    private static Verzekerde Verzekerde(UzoviNummer uzovi, IEnumerable<Behandeling> behandelingen)
    {
        var regels = CreditsVooraan([.. behandelingen]);
        var patient = regels[0].Patient;
        return new Verzekerde
        {
            Regel = 0,
            Detail = 0,
            Bsn = patient.Bsn,
            Uzovi = uzovi,
            Verzekerdennummer = patient.Verzekerdennummer,
            Geboortedatum = patient.Geboortedatum,
            Geslacht = patient.Geslacht,
            Naam = patient.Naam,
            Voorvoegsel = patient.Voorvoegsel,
            Voorletters = patient.Voorletters,
            Postcode = patient.Postcode,
            Huisnummer = patient.Huisnummer,
            Prestaties = regels.ConvertAll(b => Prestatie(uzovi, b)),
        };
    }

    /// <summary>In the order given, but a credit goes before every new line of the same day: else that line is a duplicate of what still stands.</summary>
    private static List<Behandeling> CreditsVooraan(IReadOnlyList<Behandeling> behandelingen)
    {
        var wachtend = behandelingen.Where(b => b.CreditVan is not null).ToList();
        var regels = new List<Behandeling>();
        foreach (var behandeling in behandelingen)
        {
            if (behandeling.CreditVan is null)
            {
                regels.AddRange(wachtend.Where(c => c.Datum == behandeling.Datum));
                wachtend.RemoveAll(c => c.Datum == behandeling.Datum);
                regels.Add(behandeling);
            }
            else if (wachtend.Remove(behandeling))
            {
                regels.Add(behandeling);
            }
        }

        return regels;
    }

    private static Prestatie Prestatie(UzoviNummer uzovi, Behandeling behandeling)
    {
        var credit = behandeling.CreditVan is not null;
        var berekend = behandeling.Tarief * behandeling.Aantal;
        var bedrag = behandeling.Bedrag ?? berekend;
        return new Prestatie
        {
            Regel = 0,
            Detail = 0,
            Bsn = behandeling.Patient.Bsn,
            Uzovi = uzovi,
            Doorsturen = 1,
            Begin = behandeling.Datum,
            Eind = behandeling.Datum,
            Lijst = behandeling.Lijst,
            Code = behandeling.Code,
            Aantal = behandeling.Aantal,
            Behandelaar = behandeling.Behandelaar,
            Tarief = behandeling.Tarief,
            Berekend = credit ? -berekend : berekend,
            BerekendIsCredit = credit,
            Declaratiebedrag = credit ? -bedrag : bedrag,
            IsCredit = credit,
            Referentie = behandeling.Referentie,
            VorigeReferentie = behandeling.CreditVan ?? "",
        };
    }
}
