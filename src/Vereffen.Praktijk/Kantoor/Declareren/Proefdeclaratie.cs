using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;

namespace Vereffen.Praktijk;

/// <summary>
/// Judges a claim before it leaves, with the very rules of the insurer, over what a practice knows: its patients and what COV said of them, its codes and tariffs, and its own
/// earlier claims. What it can't know it says, and assumes to be in order.
/// </summary>
internal sealed class Proefdeclaratie(Kantoorbron bron, Tarievenboek tarieven, Func<SqliteTransactie, Praktijkgegevens> praktijk)
{
    private const int IndientermijnMaanden = 12;

    private static readonly string[] Onbekend =
    [
        "Wat er over is van een maximum in het pakket van de patiënt; dat weet alleen de zorgverzekeraar.",
        "Of een andere praktijk dezelfde prestatie op dezelfde dag al declareerde.",
        "Wat er precies in uw overeenkomst staat; we gaan uit van uw eigen tarievenlijst.",
        $"Een andere indientermijn dan {IndientermijnMaanden} maanden.",
    ];

    public Proefuitkomst Beoordeel(SqliteTransactie t, Claimstel stel, UzoviNummer uzovi, DateOnly dag)
    {
        using var uit = new MemoryStream();
        DeclaratieSchrijver.Schrijf(stel.Declaratie, Standaarden.Zoek("OS301 1.0")!, uit);
        var lezing = DeclaratieLezer.Lees(uit.ToArray());
        var covs = Covs(t, stel);
        var zonder = Zonder(stel, covs);
        var registers = Registers(t, stel, uzovi, dag, covs, zonder);
        var oordeel = Beoordelaar.Beoordeel(lezing.Declaratie!, lezing.Bevindingen, registers, uzovi, dag);
        var opReferentie = stel.Referenties.Zip(stel.Regels).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        var verzekerden = oordeel.Verzekerden.ToDictionary(v => v.Verzekerde.Detail, v => v.Bevindingen);
        var regels = oordeel
            .Regels.Where(r => opReferentie.ContainsKey(r.Prestatie.Referentie))
            .Select(r => new Proefregel(
                opReferentie[r.Prestatie.Referentie],
                [
                    .. verzekerden
                        .GetValueOrDefault(r.Verzekerde.Detail, [])
                        .Concat(r.Bevindingen.Where(b => b.Code != Retourcode.NietBeoordeeld))
                        .Select(b => (b.Code, b.Uitleg)),
                ],
                r.Toegekend
            ))
            .ToList();
        return new Proefuitkomst(
            regels,
            [.. oordeel.Bestandsbevindingen.Select(b => $"{b.Code} {b.Uitleg}")],
            stel.Declaratie.TotaalDeclaratiebedrag,
            oordeel.Toegekend,
            [
                .. zonder
                    .Select(z => z.Jaar)
                    .Distinct()
                    .Order()
                    .Select(jaar =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Of elke patiënt in {jaar} bij deze zorgverzekeraar verzekerd was: COV is niet voor iedereen over dat jaar gevraagd."
                        )
                    ),
                .. Onbekend,
            ]
        );
    }

    private RegisterSet Registers(
        SqliteTransactie t,
        Claimstel stel,
        UzoviNummer uzovi,
        DateOnly dag,
        ILookup<long, Covrij> covs,
        HashSet<(long Patient, int Jaar)> zonder
    )
    {
        var ooit = new Periode(dag.AddYears(-20), null);
        var rijen = new RegisterRijen();
        rijen.Verzekeraars.Add(
            new Verzekeraar(
                uzovi,
                uzovi.ToString(),
                "",
                uzovi.ToString(),
                ["OS301"],
                IndientermijnMaanden,
                null,
                30,
                Bedrag.Nul,
                Bedrag.Nul,
                IndientermijnMaanden,
                false
            )
        );
        var wie = praktijk(t);
        rijen.Agb.Add(Agb(wie.Agb, AgbSoort.Praktijk, ooit));
        foreach (var behandelaar in stel.Regels.Select(r => r.Behandelaar).Append(wie.Zorgverlener).Distinct().Where(b => b != wie.Agb))
        {
            rijen.Agb.Add(Agb(behandelaar, AgbSoort.Zorgverlener, ooit));
            rijen.AgbRelaties.Add(new AgbRelatie(behandelaar, wie.Agb, ooit));
        }

        if (wie.Servicebureau is { } bureau)
        {
            rijen.Agb.Add(Agb(bureau, AgbSoort.Servicebureau, ooit));
            rijen.Servicebureaus.Add(new Bureaumandaat(bureau, wie.Agb, ooit));
        }

        rijen.Overeenkomsten.Add(new Overeenkomst(wie.Agb, [uzovi], OvereenkomstSoort.Contract, ooit, false, false, true));
        rijen.Prestaties.AddRange(tarieven.Alle(t).Select(Prestatie));
        foreach (var kaart in stel.Patienten.Values)
        {
            Voegtoe(rijen, kaart, covs[kaart.Id]);
        }

        foreach (var (patient, jaar) in zonder)
        {
            // Not asked: taken to be in order, and said so.
            rijen.Polissen.Add(new Polis(stel.Patienten[patient].Patient.Bsn, uzovi, Jaar(jaar), ""));
        }

        rijen.Historie.AddRange(Historie(t, stel, uzovi, wie));
        return new RegisterSet(rijen);
    }

    /// <summary>The person, and the policies that COV told of: each for the calendar year of its day, since people change insurer on 1 January.</summary>
    private static void Voegtoe(RegisterRijen rijen, Patientkaart kaart, IEnumerable<Covrij> covs)
    {
        var patient = kaart.Patient;
        rijen.Verzekerden.Add(
            new Persoon(
                patient.Bsn,
                patient.Verzekerdennummer,
                patient.Geboortedatum,
                patient.Naam,
                patient.Voorvoegsel,
                patient.Voorletters,
                patient.Geslacht,
                null
            )
        );
        var jaren = new HashSet<int>();
        foreach (var (_, dag, uzovi, wlz) in covs)
        {
            if (!jaren.Add(dag.Year))
            {
                continue;
            }

            var jaar = Jaar(dag.Year);
            if (uzovi is not null)
            {
                rijen.Polissen.Add(new Polis(patient.Bsn, uzovi.Value, jaar, ""));
            }

            if (wlz == "WlzMetVerblijfEnBehandeling")
            {
                rijen.Wlz.Add(new WlzIndicatie(patient.Bsn, new Periode(dag, jaar.Eind), MetBehandeling: true));
            }
        }
    }

    private static Periode Jaar(int jaar) => new(new DateOnly(jaar, 1, 1), new DateOnly(jaar, 12, 31));

    /// <summary>All answers of COV about the patients of a claim, newest first.</summary>
    private static ILookup<long, Covrij> Covs(SqliteTransactie t, Claimstel stel) =>
        t.Vraag<(long Patient, string Peildatum, string? Uzovi, string Wlz)>(
                "SELECT patient, peildatum, uzovi, wlz FROM cov WHERE patient IN (SELECT value FROM json_each(@patienten)) ORDER BY id DESC",
                new { patienten = Kantoorbron.Lijst(stel.Patienten.Keys) }
            )
            .Select(r => new Covrij(r.Patient, Kantoorbron.Dag(r.Peildatum), r.Uzovi is { } uzovi ? UzoviNummer.Parse(uzovi) : null, r.Wlz))
            .ToLookup(r => r.Patient);

    /// <summary>Years of treatment of a patient about which COV was never asked.</summary>
    private static HashSet<(long Patient, int Jaar)> Zonder(Claimstel stel, ILookup<long, Covrij> covs)
    {
        var zonder = stel.Regels.Select(r => (r.PatientId, r.Datum.Year)).ToHashSet();
        zonder.ExceptWith(covs.SelectMany(c => c).Select(c => (c.Patient, c.Peildatum.Year)));
        return zonder;
    }

    /// <summary>
    /// Earlier lines about the days of this claim: a line is refused for another on its own day, and a credit or a repair has the day of what it replaces. What an insurer counts over
    /// longer (maxima of a package) isn't known here.
    /// </summary>
    private IEnumerable<Historieregel> Historie(SqliteTransactie t, Claimstel stel, UzoviNummer uzovi, Praktijkgegevens wie)
    {
        foreach (
            var regel in Behandelboek.VraagVanPatienten(
                t,
                "AND b.datum BETWEEN @eerste AND @laatste AND b.uzovi = @uzovi AND b.referentie IS NOT NULL AND b.staat IN ('ingediend', 'toegekend', 'afgewezen', 'gecrediteerd') ORDER BY b.id",
                new
                {
                    praktijk = bron.Praktijk,
                    patienten = Kantoorbron.Lijst(stel.Patienten.Keys),
                    uzovi = uzovi.ToString(),
                    eerste = Kantoorbron.Dag(stel.Regels.Min(r => r.Datum)),
                    laatste = Kantoorbron.Dag(stel.Regels.Max(r => r.Datum)),
                }
            )
        )
        {
            yield return new Historieregel
            {
                Uzovi = uzovi,
                Agb = wie.Servicebureau ?? wie.Agb,
                Declarant = wie.Agb,
                Factuurnummer = "eerder",
                Referentie = regel.Referentie!,
                Bsn = stel.Patienten[regel.PatientId].Patient.Bsn,
                Lijst = regel.Lijst,
                Code = regel.Code,
                Begin = regel.Datum,
                Eind = regel.Datum,
                Behandelaar = regel.Behandelaar,
                Aantal = regel.Aantal,
                Declaratiebedrag = regel.Opbrengst,
                IsCredit = regel.IsCredit,
                // A claim that is on its way counts as awarded: else the same could be claimed twice.
                Toegekend = regel.IsCredit ? -(regel.Toegekend ?? regel.Bedrag) : regel.Toegekend ?? regel.Bedrag,
                IsGecrediteerd = regel.Staat == Staat.Gecrediteerd,
                Tarief = regel.Tarief,
                AfgewezenOp = regel.Staat == Staat.Afgewezen ? regel.Datum : null,
            };
        }
    }

    /// <summary>An answer of COV.</summary>
    private readonly record struct Covrij(long Patient, DateOnly Peildatum, UzoviNummer? Uzovi, string Wlz);

    private static AgbRegistratie Agb(AgbCode agb, AgbSoort soort, Periode geldig) => new(agb, soort, "", [], geldig, [], null);

    private static Prestatiebeschrijving Prestatie(Tarief tarief) =>
        new(
            new Prestatiesleutel(tarief.Lijst, tarief.Code),
            tarief.Omschrijving,
            tarief.Geldig,
            tarief.Bedrag is null ? TariefSoort.Vrij : TariefSoort.Maximum,
            tarief.Bedrag,
            null,
            Tijdvak.Geen,
            false,
            false,
            false,
            false,
            [],
            Peildatum.Geen,
            false,
            ""
        );
}
