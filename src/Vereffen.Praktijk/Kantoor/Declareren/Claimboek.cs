using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>Takes claims over into the administration of the practice that they are of: also those that another program made and this one sends.</summary>
internal static class Claimboek
{
    public static void Schrijf(SqliteTransactie t, string praktijk, Guid claim, int aantal) =>
        t.Voer(
            "INSERT OR IGNORE INTO indiening (claim, praktijk, aantal, stand) VALUES (@claim, @praktijk, @aantal, 'onderweg')",
            new
            {
                claim = claim.ToString(),
                praktijk,
                aantal,
            }
        );

    /// <summary>The lines of a claim file become treatments; one that was sent before under the same reference goes on under this claim.</summary>
    public static void NeemOver(Kantoorbron bron, Patientenboek patienten, SqliteTransactie t, Guid claim, Declaratie declaratie)
    {
        Schrijf(t, bron.Praktijk, claim, declaratie.Verzekerden.Sum(v => v.Prestaties.Count));
        foreach (var verzekerde in declaratie.Verzekerden)
        {
            if (verzekerde.Bsn is not { } bsn || verzekerde.Geboortedatum is not { } geboren)
            {
                // Nobody can be told from this record; the file itself is kept.
                continue;
            }

            var patient = patienten.NeemOver(t, Patient(verzekerde, bsn, geboren), declaratie.Uzovi ?? default);
            foreach (var prestatie in verzekerde.Prestaties.Where(p => p.Referentie.Length > 0 && p.Begin is not null && p.Aantal > 0))
            {
                Schrijf(bron, t, claim, declaratie, patient, prestatie);
            }
        }
    }

    private static Patient Patient(Verzekerde verzekerde, Bsn bsn, DateOnly geboren) =>
        new()
        {
            Bsn = bsn,
            Naam = verzekerde.Naam,
            Voorvoegsel = verzekerde.Voorvoegsel,
            Voorletters = verzekerde.Voorletters,
            Geboortedatum = geboren,
            Geslacht = verzekerde.Geslacht,
            Verzekerdennummer = verzekerde.Verzekerdennummer,
            Postcode = verzekerde.Postcode,
            Huisnummer = verzekerde.Huisnummer,
        };

    private static void Schrijf(
        Kantoorbron bron,
        SqliteTransactie t,
        Guid claim,
        Declaratie declaratie,
        long patient,
        Prestatie prestatie
    ) =>
        t.Voer(
            """
            INSERT INTO behandeling (praktijk, patient, datum, lijst, code, omschrijving, aantal, behandelaar, tarief, bedrag, uzovi, is_credit, vorige, credit_van, staat, referentie, claim)
            VALUES (@praktijk, @patient, @datum, @lijst, @code,
              coalesce((SELECT omschrijving FROM tarief WHERE praktijk = @praktijk AND lijst = @lijst AND code = @code ORDER BY begin DESC LIMIT 1), ''),
              @aantal, @behandelaar, @tarief, @bedrag, @uzovi, @isCredit, @vorige,
              (SELECT id FROM behandeling WHERE praktijk = @praktijk AND referentie = @vorige AND @vorige <> ''), 'ingediend', @referentie, @claim)
            ON CONFLICT DO UPDATE SET staat = 'ingediend', claim = excluded.claim WHERE staat IN ('open', 'ingediend')
            """,
            new
            {
                praktijk = bron.Praktijk,
                patient,
                datum = Kantoorbron.Dag(prestatie.Begin!.Value),
                lijst = prestatie.Lijst,
                code = prestatie.Code,
                aantal = prestatie.Aantal,
                behandelaar = (prestatie.Behandelaar ?? declaratie.Zorgverlener ?? bron.Agb).ToString(),
                tarief = prestatie.Tarief.Cents,
                bedrag = prestatie.Declaratiebedrag.Absoluut().Cents,
                uzovi = declaratie.Uzovi?.ToString(),
                isCredit = prestatie.IsCredit,
                vorige = prestatie.VorigeReferentie,
                referentie = prestatie.Referentie,
                claim = claim.ToString(),
            }
        );
}
