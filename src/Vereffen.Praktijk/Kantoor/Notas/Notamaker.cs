using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>Makes nota's: what may stand on one, what is against it, and writing it down once.</summary>
internal sealed class Notamaker(Kantoorbron bron)
{
    public (long? Id, IReadOnlyList<Veldfout> Fouten) Maak(Notainvoer invoer, Func<UzoviNummer, DateOnly, bool> heeftContract)
    {
        if (invoer.GelezenSoort is not { } soort)
        {
            return (null, [new("", "Deze soort nota is er niet.")]);
        }

        var fouten = new List<Veldfout>();
        var kop = invoer.Lees(soort, bron.Vandaag, fouten);
        return bron.Database.Doe<(long?, IReadOnlyList<Veldfout>)>(t =>
        {
            if (Eerder(t, invoer.Formulier) is { } eerder)
            {
                return (eerder, []);
            }

            var gekozen = (invoer.Regels ?? []).ToHashSet();
            var regels = Kandidaten(t, invoer.Patient, soort).Where(r => gekozen.Contains(r.Id)).ToList();
            fouten.AddRange(Bezwaren(soort, gekozen.Count, regels, kop.PrijsGemeldOp, heeftContract));
            return fouten.Count > 0 ? (null, fouten) : (Schrijf(t, soort, invoer, kop, regels), []);
        });
    }

    private static IEnumerable<Veldfout> Bezwaren(
        Notasoort soort,
        int gekozen,
        List<Behandelregel> regels,
        DateOnly? prijsGemeldOp,
        Func<UzoviNummer, DateOnly, bool> heeftContract
    )
    {
        if (gekozen == 0)
        {
            yield return new("regels", "Kies minstens één behandeling.");
        }
        else if (regels.Count < gekozen)
        {
            yield return new("regels", "Een van de gekozen behandelingen kan niet (meer) op deze nota. Kijk de lijst nog eens na.");
        }
        else if (Totaal(regels).Cents <= 0)
        {
            yield return new("regels", "Over deze behandelingen staat niets open.");
        }

        if (soort != Notasoort.Restitutie)
        {
            yield break;
        }

        if (regels.Count > 0 && prijsGemeldOp > regels.Min(r => r.Datum))
        {
            yield return new("prijsGemeldOp", "De patiënt moet de prijs uiterlijk op de dag van de eerste behandeling weten.");
        }

        foreach (var regel in regels)
        {
            if (regel.Uzovi is { } uzovi && heeftContract(uzovi, regel.Datum))
            {
                yield return new(
                    "regels",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Op {regel.Datum:dd-MM-yyyy} had u een contract met zorgverzekeraar {uzovi}: declareer die behandeling digitaal."
                    )
                );
            }
        }
    }

    private static Bedrag Openstaand(Behandelregel regel) => regel.Bedrag - (regel.Toegekend ?? Bedrag.Nul);

    private static Bedrag Totaal(IEnumerable<Behandelregel> regels) => new(regels.Sum(r => Openstaand(r).Cents));

    /// <summary>Treatments that may stand on such a nota and don't yet, oldest first.</summary>
    public IEnumerable<Behandelregel> Kandidaten(SqliteTransactie t, long patient, Notasoort soort) =>
        Behandelboek.Vraag(
            t,
            (soort == Notasoort.Restitutie ? "AND b.staat = 'open' AND b.claim IS NULL" : "AND b.staat = 'afgesloten' AND b.einde = @einde")
                + $" AND b.patient = @patient AND b.is_credit = 0 AND NOT {Notaboek.Levend} ORDER BY b.datum, b.id LIMIT 500",
            new
            {
                praktijk = bron.Praktijk,
                patient,
                einde = soort == Notasoort.Wlz ? Einde.NotaWlz : Einde.NotaPatient,
            }
        );

    private long? Eerder(SqliteTransactie t, string? formulier) =>
        string.IsNullOrEmpty(formulier)
            ? null
            : t.VraagEen<long?>(
                "SELECT id FROM nota WHERE praktijk = @praktijk AND formulier = @formulier",
                new { praktijk = bron.Praktijk, formulier = bron.Formulier(formulier) }
            );

    private long Schrijf(
        SqliteTransactie t,
        Notasoort soort,
        Notainvoer invoer,
        (string Aan, string Adres, string Iban, DateOnly? PrijsGemeldOp) kop,
        List<Behandelregel> regels
    )
    {
        var jaar = bron.Vandaag.Year;
        var id = t.VraagEen<long>(
            """
            INSERT INTO nota (praktijk, formulier, jaar, volgnummer, soort, patient, aan, adres, iban, datum, prijs_gemeld_op, bedrag, stand)
            VALUES (@praktijk, @formulier, @jaar, (SELECT coalesce(max(volgnummer), 0) + 1 FROM nota WHERE praktijk = @praktijk AND jaar = @jaar),
                @soort, @patient, @aan, @adres, @iban, @datum, @gemeld, @bedrag, 'open') RETURNING id
            """,
            new
            {
                praktijk = bron.Praktijk,
                formulier = string.IsNullOrEmpty(invoer.Formulier) ? null : bron.Formulier(invoer.Formulier),
                jaar,
                soort = Notaboek.Woord(soort),
                patient = invoer.Patient,
                aan = kop.Aan,
                adres = kop.Adres,
                iban = kop.Iban,
                datum = Kantoorbron.Dag(bron.Vandaag),
                gemeld = kop.PrijsGemeldOp is { } dag ? Kantoorbron.Dag(dag) : null,
                bedrag = Totaal(regels).Cents,
            }
        );
        foreach (var regel in regels)
        {
            t.Voer(
                "INSERT INTO notaregel (nota, behandeling, bedrag) VALUES (@id, @behandeling, @bedrag)",
                new
                {
                    id,
                    behandeling = regel.Id,
                    bedrag = Openstaand(regel).Cents,
                }
            );
            if (soort == Notasoort.Restitutie)
            {
                t.Voer(
                    "UPDATE behandeling SET staat = 'afgesloten', einde = @einde, einde_op = @op WHERE praktijk = @praktijk AND id = @behandeling",
                    new
                    {
                        praktijk = bron.Praktijk,
                        behandeling = regel.Id,
                        einde = Einde.Restitutie,
                        op = Kantoorbron.Dag(bron.Vandaag),
                    }
                );
            }
        }

        return id;
    }
}
