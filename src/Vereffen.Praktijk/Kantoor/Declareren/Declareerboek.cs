using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The claims of one practice: what is ready, a trial, sending, withdrawing, following.</summary>
public sealed class Declareerboek
{
    /// <summary>Lines in one claim at most.</summary>
    internal const int PerClaim = 5000;

    private const string Standaardnaam = "OS301 1.0";

    private const string Kolommen = """
        SELECT i.claim, d.factuurnummer, d.uzovi, d.ingediend, d.verzonden_op AS Op, i.aantal, i.stand, u.verzonden_op AS VerzondenOp, u.geweigerd,
          i.beantwoord_op AS BeantwoordOp, i.toegekend, i.kenmerk, i.codes
        FROM indiening i JOIN declaratie d ON d.traceer_id = i.claim LEFT JOIN uitgaand u ON u.traceer_id = i.claim
        WHERE i.praktijk = @praktijk
        """;

    private readonly Kantoorbron bron;
    private readonly Patientenboek patienten;
    private readonly Proefdeclaratie proef;
    private readonly Func<SqliteTransactie, Praktijkgegevens> praktijk;

    internal Declareerboek(
        Kantoorbron bron,
        Patientenboek patienten,
        Proefdeclaratie proef,
        Func<SqliteTransactie, Praktijkgegevens> praktijk
    )
    {
        this.bron = bron;
        this.patienten = patienten;
        this.proef = proef;
        this.praktijk = praktijk;
    }

    /// <summary>What is open, per insurer; without one last.</summary>
    public IReadOnlyList<Klaarstaand> Klaar() =>
        bron.Database.Doe(t =>
            t.Vraag<(string? Uzovi, long Aantal, long Bedrag, string Eerste, string Laatste)>(
                    """
                    SELECT uzovi, count(*), sum(CASE is_credit WHEN 0 THEN bedrag ELSE -bedrag END), min(datum), max(datum)
                    FROM behandeling WHERE praktijk = @praktijk AND staat = 'open' GROUP BY uzovi ORDER BY uzovi IS NULL, uzovi
                    """,
                    new { praktijk = bron.Praktijk }
                )
                .Select(r => new Klaarstaand(
                    r.Uzovi is { } uzovi ? UzoviNummer.Parse(uzovi) : null,
                    (int)r.Aantal,
                    new Bedrag(r.Bedrag),
                    Kantoorbron.Dag(r.Eerste),
                    Kantoorbron.Dag(r.Laatste)
                ))
                .ToList()
        );

    /// <summary>What the insurer would say, as far as we can know; null when nothing is ready for it.</summary>
    public Proefuitkomst? Proef(UzoviNummer uzovi) => bron.Database.Doe(t => Proef(t, uzovi, mee: null));

    /// <summary>The same for some of what is ready.</summary>
    internal Proefuitkomst? Proef(SqliteTransactie t, UzoviNummer uzovi, IReadOnlyCollection<long>? mee) =>
        Stel(t, uzovi, "PROEF", mee) is { } stel ? proef.Beoordeel(t, stel, uzovi, bron.Vandaag) : null;

    /// <summary>Claims what is ready for an insurer. Answers the factuurnummer, or why not.</summary>
    /// <param name="uzovi">The insurer.</param>
    /// <param name="formulier">Identifies the form that was sent: the same form twice is one claim.</param>
    /// <param name="mee">The treatments that go; what else is open waits.</param>
    public (string? Factuurnummer, string? Bezwaar) DienIn(UzoviNummer uzovi, string formulier, IReadOnlyCollection<long> mee)
    {
        return bron.Database.Doe(t => DienIn(t, uzovi, formulier, mee));
    }

    /// <summary>traceerId of the claim that a form makes.</summary>
    internal Guid Claim(string formulier) => Traceerid(formulier);

    internal (string? Factuurnummer, string? Bezwaar) DienIn(
        SqliteTransactie t,
        UzoviNummer uzovi,
        string formulier,
        IReadOnlyCollection<long> mee
    )
    {
        var id = Traceerid(formulier);
        if (
            t.VraagEen<string>(
                "SELECT d.factuurnummer FROM indiening i JOIN declaratie d ON d.traceer_id = i.claim WHERE i.praktijk = @praktijk AND i.claim = @id",
                new { praktijk = bron.Praktijk, id = id.ToString() }
            ) is
            { } eerder
        )
        {
            return (eerder, null);
        }

        var (nummer, volgnummer) = Factuurnummer(t);
        if (Stel(t, uzovi, nummer, mee) is not { } stel)
        {
            return (null, "Er staat niets klaar voor deze zorgverzekeraar.");
        }

        var uit = new MemoryStream();
        DeclaratieSchrijver.Schrijf(stel.Declaratie, Standaarden.Zoek(Standaardnaam)!, uit);
        t.Voer("UPDATE praktijk SET volgnummer = @volgnummer WHERE agb = @praktijk", new { praktijk = bron.Praktijk, volgnummer });
        Praktijkadministratie.ZetUit(
            t,
            Bericht(praktijk(t), stel.Declaratie, uit.ToArray(), id, uzovi),
            stel.Declaratie.TotaalDeclaratiebedrag,
            bron.Nu
        );
        Claimboek.Schrijf(t, bron.Praktijk, id, stel.Regels.Count);
        foreach (var (regel, referentie) in stel.Regels.Zip(stel.Referenties))
        {
            t.Voer(
                "UPDATE behandeling SET staat = 'ingediend', claim = @claim, referentie = @referentie, codes = '' WHERE praktijk = @praktijk AND id = @id AND staat = 'open'",
                new
                {
                    claim = id.ToString(),
                    referentie,
                    praktijk = bron.Praktijk,
                    id = regel.Id,
                }
            );
        }

        return (nummer, null);
    }

    /// <summary>Takes back a claim that has not left yet; false when it has.</summary>
    public bool TrekIn(string claim) =>
        bron.Database.Doe(t =>
        {
            var wie = new { praktijk = bron.Praktijk, claim };
            if (
                t.VraagEen<long>(
                    "SELECT count(*) FROM indiening i JOIN uitgaand u ON u.traceer_id = i.claim WHERE i.praktijk = @praktijk AND i.claim = @claim AND u.verzonden_op IS NULL AND i.stand = 'onderweg'",
                    wie
                ) == 0
            )
            {
                return false;
            }

            t.Voer(
                "UPDATE uitgaand SET geweigerd = coalesce(geweigerd, 'ingetrokken') WHERE traceer_id = @claim AND verzonden_op IS NULL",
                wie
            );
            t.Voer("UPDATE indiening SET stand = 'ingetrokken' WHERE praktijk = @praktijk AND claim = @claim", wie);
            t.Voer(
                "UPDATE behandeling SET staat = 'open', claim = NULL, referentie = NULL WHERE praktijk = @praktijk AND claim = @claim AND staat = 'ingediend'",
                wie
            );
            return true;
        });

    /// <summary>A page of claims, newest first.</summary>
    public Bladzij<Indiening> Alle(int bladzij = 1)
    {
        var wie = new
        {
            praktijk = bron.Praktijk,
            meest = Bladzij<Indiening>.Grootte,
            vanaf = Bladzij<Indiening>.Vanaf(bladzij),
        };
        return bron.Database.Doe(t => new Bladzij<Indiening>(
            [.. t.Vraag<Rij>($"{Kolommen} ORDER BY d.verzonden_op DESC, d.rowid DESC LIMIT @meest OFFSET @vanaf", wie).Select(Claim)],
            t.VraagEen<int>("SELECT count(*) FROM indiening WHERE praktijk = @praktijk", wie),
            Math.Max(1, bladzij)
        ));
    }

    /// <summary>Null when this practice has no such claim.</summary>
    public Indiening? Lees(string claim) =>
        bron.Database.Doe(t =>
            t.Vraag<Rij>($"{Kolommen} AND i.claim = @claim", new { praktijk = bron.Praktijk, claim }).Select(Claim).FirstOrDefault()
        );

    /// <summary>traceerId of the last claim with a factuurnummer; null when there is none.</summary>
    public string? OpFactuurnummer(string factuurnummer, UzoviNummer uzovi) =>
        bron.Database.Doe(t =>
            t.Vraag<Rij>(
                    $"{Kolommen} AND d.factuurnummer = @factuurnummer AND d.uzovi = @uzovi ORDER BY d.rowid DESC LIMIT 1",
                    new
                    {
                        praktijk = bron.Praktijk,
                        factuurnummer,
                        uzovi = uzovi.ToString(),
                    }
                )
                .FirstOrDefault()
                ?.Claim
        );

    /// <summary>The files of a claim: itself and what came back, oldest first.</summary>
    public IReadOnlyList<Bericht> Bestanden(string claim) =>
        bron.Database.Doe(t =>
            t.Vraag<string>(
                    """
                    SELECT i.claim FROM indiening i WHERE i.praktijk = @praktijk AND i.claim = @claim
                    UNION ALL
                    SELECT a.traceer_id FROM antwoord a JOIN indiening i ON i.claim = a.declaratie WHERE i.praktijk = @praktijk AND i.claim = @claim
                    """,
                    new { praktijk = bron.Praktijk, claim }
                )
                .ToList()
                .Select(id => t.Lees(Guid.Parse(id, CultureInfo.InvariantCulture)))
                // What was erased at the end of its term is a file no more.
                .OfType<Bericht>()
                .ToList()
        );

    /// <summary>Claims that the exchange would not take, or that are not answered yet.</summary>
    public int Onderweg() =>
        bron.Database.Doe(t =>
            t.VraagEen<int>(
                "SELECT count(*) FROM indiening WHERE praktijk = @praktijk AND stand = 'onderweg'",
                new { praktijk = bron.Praktijk }
            )
        );

    /// <summary>One claim of all that is open for an insurer, with the treatments in the order of its lines; null when there is none.</summary>
    private Claimstel? Stel(SqliteTransactie t, UzoviNummer uzovi, string factuurnummer, IReadOnlyCollection<long>? mee)
    {
        var regels = Behandelboek
            .Vraag(
                t,
                $"AND b.staat = 'open' AND b.uzovi = @uzovi AND b.datum <= @vandaag AND (@mee IS NULL OR b.id IN (SELECT value FROM json_each(@mee))) ORDER BY p.zoeknaam, b.patient, b.datum, b.is_credit DESC, b.id LIMIT {PerClaim}",
                new
                {
                    praktijk = bron.Praktijk,
                    uzovi = uzovi.ToString(),
                    vandaag = Kantoorbron.Dag(bron.Vandaag),
                    mee = mee is null ? null : Kantoorbron.Lijst(mee),
                }
            )
            .ToList();
        if (regels.Count == 0)
        {
            return null;
        }

        var kaarten = patienten.Lees(t, regels.Select(r => r.PatientId).Distinct());
        var referenties = regels.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{factuurnummer}-{i + 1:D4}")).ToList();
        var behandelingen = regels.Zip(referenties, (r, referentie) => Behandeling(r, referentie, kaarten[r.PatientId])).ToList();
        var periode = new Periode(regels.Min(r => r.Datum), regels.Max(r => r.Datum));
        return new Claimstel(
            Declaratiebouwer.Bouw(praktijk(t).Declarant, uzovi, periode, bron.Vandaag, factuurnummer, behandelingen),
            regels,
            referenties,
            kaarten
        );
    }

    private static Behandeling Behandeling(Behandelregel regel, string referentie, Patientkaart kaart) =>
        new()
        {
            Patient = kaart.Patient,
            Datum = regel.Datum,
            Lijst = regel.Lijst,
            Code = regel.Code,
            Aantal = regel.Aantal,
            Behandelaar = regel.Behandelaar,
            Tarief = regel.Tarief,
            Bedrag = regel.Bedrag,
            Referentie = referentie,
            CreditVan = regel.IsCredit ? regel.Vorige : null,
        };

    private static Bericht Bericht(Praktijkgegevens wie, Declaratie declaratie, byte[] payload, Guid id, UzoviNummer uzovi) =>
        new()
        {
            TraceerId = id,
            ConversatieId = id,
            ReferentieId = declaratie.Factuurnummer,
            Afzender = wie.Declarant.Indiener,
            Geadresseerde = Relatie.Zorgverzekeraar(uzovi),
            Stroom = new Berichtstroom("OS301", null, 1, 0, "Indienen"),
            Payload = payload,
        };

    /// <summary>
    /// V, year and month, and a number that only goes up. A factuurnummer is unique for the payee: practices that one bureau is paid for share their numbers.
    /// </summary>
    private (string Factuurnummer, long Volgnummer) Factuurnummer(SqliteTransactie t)
    {
        var volgnummer =
            1
            + t.VraagEen<long>(
                "SELECT max(p.volgnummer) FROM praktijk p JOIN praktijk wij ON wij.agb = @praktijk WHERE coalesce(p.servicebureau, p.agb) = coalesce(wij.servicebureau, wij.agb)",
                new { praktijk = bron.Praktijk }
            );
        return (string.Create(CultureInfo.InvariantCulture, $"V{bron.Vandaag:yyMM}-{volgnummer:D6}"), volgnummer);
    }

    /// <summary>The same form gives the same id: sending twice is sending once.</summary>
    private Guid Traceerid(string formulier) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"declaratie {bron.Praktijk} {formulier}")).AsSpan(0, 16));

    private static Indiening Claim(Rij rij) =>
        new()
        {
            Claim = rij.Claim,
            Factuurnummer = rij.Factuurnummer,
            Uzovi = UzoviNummer.Parse(rij.Uzovi),
            Ingediend = new Bedrag(rij.Ingediend),
            Op = Moment(rij.Op)!.Value,
            Aantal = (int)rij.Aantal,
            Stand = rij.Stand,
            VerzondenOp = Moment(rij.VerzondenOp),
            Geweigerd = rij.Geweigerd,
            BeantwoordOp = Moment(rij.BeantwoordOp),
            Toegekend = rij.Toegekend is { } cents ? new Bedrag(cents) : null,
            Kenmerk = rij.Kenmerk,
            Codes = Behandelboek.Codes(rij.Codes),
        };

    private static DateTimeOffset? Moment(string? tekst) =>
        tekst is null ? null : DateTimeOffset.ParseExact(tekst, "O", CultureInfo.InvariantCulture);

    private sealed class Rij
    {
        public string Claim { get; init; } = "";

        public string Factuurnummer { get; init; } = "";

        public string Uzovi { get; init; } = "";

        public long Ingediend { get; init; }

        public string Op { get; init; } = "";

        public long Aantal { get; init; }

        public string Stand { get; init; } = "";

        public string? VerzondenOp { get; init; }

        public string? Geweigerd { get; init; }

        public string? BeantwoordOp { get; init; }

        public long? Toegekend { get; init; }

        public string Kenmerk { get; init; } = "";

        public string Codes { get; init; } = "";
    }
}
