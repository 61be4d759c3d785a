using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The treatments of one practice.</summary>
public sealed class Behandelboek
{
    internal const string Kolommen =
        "b.id, b.patient AS PatientId, trim(p.voorletters || ' ' || p.voorvoegsel || ' ' || p.naam) AS Patient, b.datum, b.lijst, b.code, b.omschrijving, b.aantal, "
        + "b.behandelaar, b.tarief, b.bedrag, b.uzovi, b.is_credit AS IsCredit, b.credit_van AS CreditVan, b.vorige, b.vervangt, b.staat, b.referentie, b.claim, b.toegekend, b.codes, "
        + "b.einde, b.einde_reden AS EindeReden";

    internal const string Uit = "FROM behandeling b JOIN patient p ON p.id = b.patient WHERE b.praktijk = @praktijk";

    private readonly Kantoorbron bron;
    private readonly Tarievenboek tarieven;
    private readonly Patientenboek patienten;
    private readonly Func<SqliteTransactie, Praktijkgegevens> praktijk;

    internal Behandelboek(
        Kantoorbron bron,
        Tarievenboek tarieven,
        Patientenboek patienten,
        Func<SqliteTransactie, Praktijkgegevens> praktijk
    )
    {
        this.bron = bron;
        this.tarieven = tarieven;
        this.patienten = patienten;
        this.praktijk = praktijk;
    }

    /// <summary>Writes down a treatment; the same form twice is the same treatment. The id, or what is wrong.</summary>
    public (long? Id, IReadOnlyList<Veldfout> Fouten) Voegtoe(Behandelinvoer invoer)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        var (nieuw, fouten) = invoer.Lees(tarieven, bron.Database.Doe(praktijk), bron.Vandaag);
        if (nieuw is null)
        {
            return (null, fouten);
        }

        return bron.Database.Doe<(long?, IReadOnlyList<Veldfout>)>(t =>
        {
            if (
                nieuw.Formulier is { Length: > 0 }
                && t.VraagEen<long?>(
                    "SELECT id FROM behandeling WHERE praktijk = @praktijk AND formulier = @formulier",
                    new { praktijk = bron.Praktijk, formulier = bron.Formulier(nieuw.Formulier) }
                )
                    is { } eerder
            )
            {
                return (eerder, []);
            }

            if (patienten.Lees(t, nieuw.Patient) is not { } patient)
            {
                return (null, [new("patient", "Kies een patiënt.")]);
            }

            if (nieuw.Datum < patient.Patient.Geboortedatum)
            {
                return (null, [new("datum", "Deze dag ligt voor de geboorte van de patiënt.")]);
            }

            return (Schrijf(t, nieuw, patient), []);
        });
    }

    /// <summary>What a treatment that is being typed would come to: description, number, tarief per unit; null as long as code, day, number or tarief can't be told.</summary>
    public (string Omschrijving, int Aantal, Bedrag Tarief)? Som(Behandelinvoer invoer)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        return invoer.Lees(tarieven, bron.Database.Doe(praktijk), bron.Vandaag).Nieuw is { } nieuw
            ? (nieuw.Code.Omschrijving, nieuw.Aantal, nieuw.Tarief)
            : null;
    }

    /// <summary>Takes away one that was not claimed; false when it was, or isn't there.</summary>
    public bool Verwijder(long id) =>
        bron.Database.Doe(t =>
            t.Voer(
                "DELETE FROM behandeling WHERE praktijk = @praktijk AND id = @id AND staat = 'open' AND claim IS NULL",
                new { praktijk = bron.Praktijk, id }
            ) == 1
        );

    /// <summary>All of a period, oldest first; at most 2,000.</summary>
    public IReadOnlyList<Behandelregel> Van(DateOnly eerste, DateOnly laatste) =>
        Vraag(
            "AND b.datum BETWEEN @eerste AND @laatste AND b.is_credit = 0 ORDER BY b.datum, b.id LIMIT 2000",
            new
            {
                praktijk = bron.Praktijk,
                eerste = Kantoorbron.Dag(eerste),
                laatste = Kantoorbron.Dag(laatste),
            }
        );

    /// <summary>Of one patient, newest first.</summary>
    public IReadOnlyList<Behandelregel> VanPatient(long patient) =>
        Vraag("AND b.patient = @patient ORDER BY b.datum DESC, b.id DESC LIMIT 200", new { praktijk = bron.Praktijk, patient });

    /// <summary>Of one claim, in order of the file.</summary>
    public IReadOnlyList<Behandelregel> VanClaim(string claim) =>
        Vraag("AND b.claim = @claim ORDER BY b.referentie LIMIT 5000", new { praktijk = bron.Praktijk, claim });

    /// <summary>Open treatments of which the insurer isn't known, oldest first.</summary>
    public IReadOnlyList<Behandelregel> ZonderVerzekeraar() =>
        Vraag("AND b.staat = 'open' AND b.uzovi IS NULL ORDER BY b.datum, b.id LIMIT 5000", new { praktijk = bron.Praktijk });

    /// <summary>Null when this practice has no such treatment.</summary>
    public Behandelregel? Lees(long id) => Vraag("AND b.id = @id", new { praktijk = bron.Praktijk, id }).FirstOrDefault();

    /// <summary>A page of all in one state.</summary>
    public Bladzij<Behandelregel> In(Staat staat, int bladzij = 1)
    {
        var wie = new
        {
            praktijk = bron.Praktijk,
            staat = Woord(staat),
            meest = Bladzij<Behandelregel>.Grootte,
            vanaf = Bladzij<Behandelregel>.Vanaf(bladzij),
        };
        return bron.Database.Doe(t => new Bladzij<Behandelregel>(
            [.. Vraag(t, "AND b.staat = @staat ORDER BY b.datum, b.id LIMIT @meest OFFSET @vanaf", wie)],
            t.VraagEen<int>("SELECT count(*) FROM behandeling WHERE praktijk = @praktijk AND staat = @staat", wie),
            Math.Max(1, bladzij)
        ));
    }

    /// <summary>How many there are in a state, and what they are worth.</summary>
    public (int Aantal, Bedrag Bedrag) Tel(Staat staat) => Tel("staat = @staat", new { praktijk = bron.Praktijk, staat = Woord(staat) });

    /// <summary>Open lines that the exchange or the insurer gave back unjudged, with a remark.</summary>
    public (int Aantal, Bedrag Bedrag) TelTeruggekomen() => Tel("staat = 'open' AND codes <> ''", new { praktijk = bron.Praktijk });

    /// <summary>Open lines of before a day.</summary>
    public (int Aantal, Bedrag Bedrag) TelOudeOpen(DateOnly voor) =>
        Tel("staat = 'open' AND datum < @voor", new { praktijk = bron.Praktijk, voor = Kantoorbron.Dag(voor) });

    private (int Aantal, Bedrag Bedrag) Tel(string waar, object wie) =>
        bron.Database.Doe(t =>
        {
            var (aantal, cents) = t.VraagEen<(long, long)>(
                $"SELECT count(*), coalesce(sum(bedrag), 0) FROM behandeling WHERE praktijk = @praktijk AND is_credit = 0 AND {waar}",
                wie
            );
            return ((int)aantal, new Bedrag(cents));
        });

    internal static string Woord(Staat staat) => staat.ToString().ToLowerInvariant();

    internal static IEnumerable<Behandelregel> Vraag(SqliteTransactie transactie, string rest, object wie) =>
        transactie.Vraag<Rij>($"SELECT {Kolommen} {Uit} {rest}", wie).Select(Regel);

    /// <summary>Of the patients in the list <c>@patienten</c>. The pluses keep SQLite from going over all of the practice instead.</summary>
    internal static IEnumerable<Behandelregel> VraagVanPatienten(SqliteTransactie transactie, string rest, object wie) =>
        transactie
            .Vraag<Rij>(
                $"SELECT {Kolommen} FROM behandeling b JOIN patient p ON p.id = +b.patient WHERE b.patient IN (SELECT value FROM json_each(@patienten)) AND +b.praktijk = @praktijk {rest}",
                wie
            )
            .Select(Regel);

    private List<Behandelregel> Vraag(string rest, object wie) => bron.Database.Doe(t => Vraag(t, rest, wie).ToList());

    private long Schrijf(SqliteTransactie transactie, NieuweBehandeling nieuw, Patientkaart patient) =>
        transactie.VraagEen<long>(
            """
            INSERT INTO behandeling (praktijk, patient, formulier, datum, lijst, code, omschrijving, aantal, behandelaar, tarief, bedrag, uzovi, staat)
            VALUES (@praktijk, @patient, @formulier, @datum, @lijst, @code, @omschrijving, @aantal, @behandelaar, @tarief, @bedrag, @uzovi, 'open') RETURNING id
            """,
            new
            {
                praktijk = bron.Praktijk,
                patient = patient.Id,
                formulier = nieuw.Formulier is { Length: > 0 } f ? bron.Formulier(f) : null,
                datum = Kantoorbron.Dag(nieuw.Datum),
                lijst = nieuw.Code.Lijst,
                code = nieuw.Code.Code,
                omschrijving = nieuw.Code.Omschrijving,
                aantal = nieuw.Aantal,
                behandelaar = nieuw.Behandelaar.ToString(),
                tarief = nieuw.Tarief.Cents,
                bedrag = (nieuw.Tarief * nieuw.Aantal).Cents,
                uzovi = patient.Uzovi?.ToString(),
            }
        );

    private static Behandelregel Regel(Rij rij) =>
        new()
        {
            Id = rij.Id,
            PatientId = rij.PatientId,
            Patient = rij.Patient.Replace("  ", " ", StringComparison.Ordinal),
            Datum = Kantoorbron.Dag(rij.Datum),
            Lijst = rij.Lijst,
            Code = rij.Code,
            Omschrijving = rij.Omschrijving,
            Aantal = (int)rij.Aantal,
            Behandelaar = AgbCode.Parse(rij.Behandelaar),
            Tarief = new Bedrag(rij.Tarief),
            Bedrag = new Bedrag(rij.Bedrag),
            Uzovi = rij.Uzovi is { } uzovi ? UzoviNummer.Parse(uzovi) : null,
            IsCredit = rij.IsCredit,
            CreditVan = rij.CreditVan,
            Vorige = rij.Vorige,
            Vervangt = rij.Vervangt,
            Staat = Enum.Parse<Staat>(rij.Staat, ignoreCase: true),
            Referentie = rij.Referentie,
            Claim = rij.Claim,
            Toegekend = rij.Toegekend is { } cents ? new Bedrag(cents) : null,
            Codes = Codes(rij.Codes),
            Einde = rij.Einde,
            EindeReden = rij.EindeReden,
        };

    internal static IReadOnlyList<Retourcode> Codes(string tekst) =>
        [
            .. tekst
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(c => Retourcode.TryParse(c, out var code) ? code : default)
                .Where(c => c.Waarde > 0),
        ];

    private sealed class Rij
    {
        public long Id { get; init; }

        public long PatientId { get; init; }

        public string Patient { get; init; } = "";

        public string Datum { get; init; } = "";

        public string Lijst { get; init; } = "";

        public string Code { get; init; } = "";

        public string Omschrijving { get; init; } = "";

        public long Aantal { get; init; }

        public string Behandelaar { get; init; } = "";

        public long Tarief { get; init; }

        public long Bedrag { get; init; }

        public string? Uzovi { get; init; }

        public bool IsCredit { get; init; }

        public long? CreditVan { get; init; }

        public string Vorige { get; init; } = "";

        public long? Vervangt { get; init; }

        public string Staat { get; init; } = "";

        public string? Referentie { get; init; }

        public string? Claim { get; init; }

        public long? Toegekend { get; init; }

        public string Codes { get; init; } = "";

        public string Einde { get; init; } = "";

        public string EindeReden { get; init; } = "";
    }
}
