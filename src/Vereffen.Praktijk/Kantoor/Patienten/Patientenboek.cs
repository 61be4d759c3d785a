using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Praktijk;

/// <summary>The patients of one practice.</summary>
public sealed class Patientenboek
{
    private const string Kolommen =
        "id, bsn, bsn_reden AS BsnReden, naam, voorvoegsel, voorletters, geboortedatum, geslacht, postcode, huisnummer, verzekerdennummer, "
        + "identiteit, identiteit_op AS IdentiteitOp, cov_op AS CovOp, cov_resultaat AS CovResultaat, uzovi, wlz, overleden";

    private readonly Kantoorbron bron;

    internal Patientenboek(Kantoorbron bron) => this.bron = bron;

    /// <summary>By name, birth date (dd-mm-jjjj) or the last digits of a BSN; everybody when there is nothing to look for.</summary>
    public Bladzij<Patientkaart> Zoek(string? zoek, int bladzij = 1)
    {
        var woord = Zoeknaam(zoek ?? "");
        var (waar, dag) = Zoekdeel(zoek ?? "");
        return bron.Database.Doe(t =>
        {
            var wie = new
            {
                praktijk = bron.Praktijk,
                van = woord,
                tot = woord + "\uFFFF",
                dag,
                einde = "%" + woord,
                meest = Bladzij<Patientkaart>.Grootte,
                vanaf = Bladzij<Patientkaart>.Vanaf(bladzij),
            };
            var totaal = t.VraagEen<int>($"SELECT count(*) FROM patient WHERE praktijk = @praktijk {waar}", wie);
            var rijen = t.Vraag<Rij>(
                    $"SELECT {Kolommen} FROM patient WHERE praktijk = @praktijk {waar} ORDER BY zoeknaam, id LIMIT @meest OFFSET @vanaf",
                    wie
                )
                .Select(Kaart)
                .ToList();
            return new Bladzij<Patientkaart>(rijen, totaal, Math.Max(1, bladzij));
        });
    }

    /// <summary>Who fits what was typed in a form: a name as pages show it, or what <see cref="Zoek"/> takes. At most ten.</summary>
    public IReadOnlyList<Patientkaart> ZoekOpWeergave(string tekst)
    {
        var woorden = (tekst ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var gevonden = Zoek(tekst).Rijen;
        if (gevonden.Count == 0 && woorden.Length > 1)
        {
            // Initials and prefix before the name: the name itself is the last word, or more of them.
            gevonden = [.. Zoek(woorden[^1]).Rijen.Where(k => Zoeknaam(k.Weergavenaam) == Zoeknaam(string.Join(' ', woorden)))];
        }

        return [.. gevonden.Take(10)];
    }

    /// <summary>Null when this practice has no such patient.</summary>
    public Patientkaart? Lees(long id) => bron.Database.Doe(t => Lees(t, id));

    /// <summary>Adds a patient; the id, or what is wrong with what was filled in.</summary>
    public (long? Id, IReadOnlyList<Veldfout> Fouten) Voegtoe(Patientinvoer invoer)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        var (kaart, fouten) = invoer.Lees(bron.Vandaag);
        if (kaart is null)
        {
            return (null, fouten);
        }

        return bron.Database.Doe<(long?, IReadOnlyList<Veldfout>)>(t =>
            Bestaand(t, kaart.Patient.Bsn) is not null ? (null, [new("bsn", "Een patiënt met dit bsn is er al.")]) : (Schrijf(t, kaart), [])
        );
    }

    /// <summary>Changes one; what is wrong, or nothing. Other data than before asks for a new COV.</summary>
    public IReadOnlyList<Veldfout> Wijzig(long id, Patientinvoer invoer)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        var (kaart, fouten) = invoer.Lees(bron.Vandaag);
        if (kaart is null)
        {
            return fouten;
        }

        return bron.Database.Doe<IReadOnlyList<Veldfout>>(t =>
        {
            if (Lees(t, id) is not { } oud)
            {
                return [new("", "Deze patiënt is er niet.")];
            }

            if (Bestaand(t, kaart.Patient.Bsn) is { } ander && ander != id)
            {
                return [new("bsn", "Een andere patiënt heeft dit bsn.")];
            }

            var zelfde = oud.Patient.Bsn == kaart.Patient.Bsn && oud.Patient.Geboortedatum == kaart.Patient.Geboortedatum;
            t.Voer(
                """
                UPDATE patient SET bsn = @bsn, bsn_reden = @reden, naam = @naam, voorvoegsel = @voorvoegsel, voorletters = @voorletters, zoeknaam = @zoeknaam,
                  geboortedatum = @geboortedatum, geslacht = @geslacht, postcode = @postcode, huisnummer = @huisnummer, verzekerdennummer = @verzekerdennummer,
                  identiteit = @identiteit, identiteit_op = @identiteitOp,
                  cov_op = CASE WHEN @zelfde THEN cov_op END, cov_resultaat = CASE WHEN @zelfde THEN cov_resultaat ELSE '' END,
                  uzovi = CASE WHEN @zelfde THEN uzovi END
                WHERE praktijk = @praktijk AND id = @id
                """,
                Waarden(kaart, id, zelfde)
            );
            return [];
        });
    }

    /// <summary>Patients whom COV has not been asked about on or after a day, in order of id: at most so many.</summary>
    public IReadOnlyList<Patientkaart> ZonderCovSinds(DateOnly dag, int meest) =>
        bron.Database.Doe(t =>
            t.Vraag<Rij>(
                    $"SELECT {Kolommen} FROM patient WHERE praktijk = @praktijk AND bsn <> '999999999' AND (cov_op IS NULL OR cov_op < @dag) ORDER BY id LIMIT @meest",
                    new
                    {
                        praktijk = bron.Praktijk,
                        dag = Kantoorbron.Dag(dag),
                        meest,
                    }
                )
                .Select(Kaart)
                .ToList()
        );

    /// <summary>Keeps what COV answered, and takes over the insurer for treatments that still have to be claimed.</summary>
    public void BewaarCov(long id, DateOnly peildatum, Covantwoord antwoord)
    {
        ArgumentNullException.ThrowIfNull(antwoord);
        bron.Database.Doe(t => BewaarCov(t, id, peildatum, antwoord, heelJaar: false));
    }

    /// <param name="t">Where it is kept.</param>
    /// <param name="id">Of the patient.</param>
    /// <param name="peildatum">The day that was asked about.</param>
    /// <param name="antwoord">What COV said.</param>
    /// <param name="heelJaar">Also for open treatments on later days of that year, unless COV was asked about such a day itself.</param>
    internal void BewaarCov(SqliteTransactie t, long id, DateOnly peildatum, Covantwoord antwoord, bool heelJaar)
    {
        if (Lees(t, id) is null)
        {
            return;
        }

        var rij = new
        {
            id,
            praktijk = bron.Praktijk,
            op = Kantoorbron.Dag(bron.Vandaag),
            peildatum = Kantoorbron.Dag(peildatum),
            antwoord.Resultaat,
            uzovi = antwoord.Uzovi?.ToString(),
            nummer = antwoord.Verzekerdennummer,
            antwoord.Pakket,
            antwoord.Wlz,
            antwoord.Overleden,
            laatste = heelJaar ? Kantoorbron.Dag(new DateOnly(peildatum.Year, 12, 31)) : Kantoorbron.Dag(peildatum),
        };
        t.Voer(
            """
            INSERT INTO cov (patient, gevraagd_op, peildatum, resultaat, uzovi, verzekerdennummer, pakket, wlz, overleden)
            VALUES (@id, @op, @peildatum, @Resultaat, @uzovi, @nummer, @Pakket, @Wlz, @Overleden)
            """,
            rij
        );
        t.Voer(
            """
            UPDATE patient SET cov_op = @op, cov_resultaat = @Resultaat, uzovi = @uzovi, wlz = @Wlz, overleden = @Overleden,
              verzekerdennummer = CASE WHEN @nummer <> '' THEN @nummer ELSE verzekerdennummer END
            WHERE praktijk = @praktijk AND id = @id
            """,
            rij
        );
        t.Voer(
            """
            UPDATE behandeling SET uzovi = @uzovi WHERE praktijk = @praktijk AND patient = @id AND staat = 'open' AND is_credit = 0
              AND (uzovi IS NULL OR datum = @peildatum OR (datum > @peildatum AND datum <= @laatste
                AND NOT EXISTS (SELECT 1 FROM cov c WHERE c.patient = behandeling.patient AND c.peildatum = behandeling.datum)))
            """,
            rij
        );
    }

    /// <summary>Every answer of COV about a patient, newest first.</summary>
    public IReadOnlyList<(DateOnly GevraagdOp, DateOnly Peildatum, string Resultaat, string? Uzovi, string Wlz, bool Overleden)> Covs(
        long id
    ) =>
        bron.Database.Doe(t =>
            t.Vraag<(string Op, string Peildatum, string Resultaat, string? Uzovi, string Wlz, bool Overleden)>(
                    """
                    SELECT c.gevraagd_op, c.peildatum, c.resultaat, c.uzovi, c.wlz, c.overleden FROM cov c JOIN patient p ON p.id = c.patient
                    WHERE p.praktijk = @praktijk AND p.id = @id ORDER BY c.id DESC LIMIT 50
                    """,
                    new { praktijk = bron.Praktijk, id }
                )
                .Select(c => (Kantoorbron.Dag(c.Op), Kantoorbron.Dag(c.Peildatum), c.Resultaat, c.Uzovi, c.Wlz, c.Overleden))
                .ToList()
        );

    /// <summary>Takes over a patient out of a claim of another program: the one with this BSN, else a new one.</summary>
    internal long NeemOver(SqliteTransactie transactie, Patient patient, UzoviNummer uzovi) =>
        Bestaand(transactie, patient.Bsn)
        ?? Schrijf(
            transactie,
            new Patientkaart
            {
                Id = 0,
                Patient = patient,
                BsnReden = patient.Bsn.IsOnbekend ? "uit een ingediende declaratie" : "",
                Uzovi = uzovi,
            }
        );

    internal Patientkaart? Lees(SqliteTransactie transactie, long id) =>
        transactie
            .Vraag<Rij>($"SELECT {Kolommen} FROM patient WHERE praktijk = @praktijk AND id = @id", new { praktijk = bron.Praktijk, id })
            .Select(Kaart)
            .FirstOrDefault();

    /// <summary>All of them at once, by id; whom this practice doesn't have is left out.</summary>
    internal Dictionary<long, Patientkaart> Lees(SqliteTransactie transactie, IEnumerable<long> ids) =>
        transactie
            .Vraag<Rij>(
                $"SELECT {Kolommen} FROM patient WHERE +praktijk = @praktijk AND id IN (SELECT value FROM json_each(@ids))",
                new { praktijk = bron.Praktijk, ids = Kantoorbron.Lijst(ids) }
            )
            .Select(Kaart)
            .ToDictionary(k => k.Id);

    /// <summary>Upper case, without diacritics: as people search.</summary>
    internal static string Zoeknaam(string naam) => SepaTekst.Vertaal(naam).ToUpperInvariant();

    private static (string Waar, string? Dag) Zoekdeel(string zoek)
    {
        var tekst = zoek.Trim();
        if (tekst.Length == 0)
        {
            return ("", null);
        }

        var fouten = new List<Veldfout>();
        if (Patientinvoer.Datum(tekst, "", fouten) is { } dag)
        {
            return ("AND geboortedatum = @dag", Kantoorbron.Dag(dag));
        }

        return tekst.All(char.IsAsciiDigit) ? ("AND bsn LIKE @einde", null) : ("AND zoeknaam >= @van AND zoeknaam < @tot", null);
    }

    private long? Bestaand(SqliteTransactie transactie, Bsn bsn) =>
        bsn.IsOnbekend
            ? null
            : transactie.VraagEen<long?>(
                "SELECT id FROM patient WHERE praktijk = @praktijk AND bsn = @bsn",
                new { praktijk = bron.Praktijk, bsn = bsn.Volledig() }
            );

    private long Schrijf(SqliteTransactie transactie, Patientkaart kaart) =>
        transactie.VraagEen<long>(
            """
            INSERT INTO patient (praktijk, bsn, bsn_reden, naam, voorvoegsel, voorletters, zoeknaam, geboortedatum, geslacht, postcode, huisnummer,
              verzekerdennummer, identiteit, identiteit_op, uzovi)
            VALUES (@praktijk, @bsn, @reden, @naam, @voorvoegsel, @voorletters, @zoeknaam, @geboortedatum, @geslacht, @postcode, @huisnummer,
              @verzekerdennummer, @identiteit, @identiteitOp, @uzovi) RETURNING id
            """,
            Waarden(kaart, 0, zelfde: true)
        );

    private object Waarden(Patientkaart kaart, long id, bool zelfde) =>
        new
        {
            id,
            zelfde,
            praktijk = bron.Praktijk,
            bsn = kaart.Patient.Bsn.Volledig(),
            reden = kaart.BsnReden,
            naam = kaart.Patient.Naam,
            voorvoegsel = kaart.Patient.Voorvoegsel,
            voorletters = kaart.Patient.Voorletters,
            zoeknaam = Zoeknaam(kaart.Patient.Naam),
            geboortedatum = Kantoorbron.Dag(kaart.Patient.Geboortedatum),
            geslacht = kaart.Patient.Geslacht,
            postcode = kaart.Patient.Postcode,
            huisnummer = kaart.Patient.Huisnummer,
            verzekerdennummer = kaart.Patient.Verzekerdennummer,
            identiteit = kaart.Identiteit,
            identiteitOp = kaart.IdentiteitOp is { } op ? Kantoorbron.Dag(op) : null,
            uzovi = kaart.Uzovi?.ToString(),
        };

    private static Patientkaart Kaart(Rij rij) =>
        new()
        {
            Id = rij.Id,
            Patient = new Patient
            {
                Bsn = Kern.Bsn.TryParse(rij.Bsn, out var bsn) ? bsn : default,
                Naam = rij.Naam,
                Voorvoegsel = rij.Voorvoegsel,
                Voorletters = rij.Voorletters,
                Geboortedatum = Kantoorbron.Dag(rij.Geboortedatum),
                Geslacht = (int)rij.Geslacht,
                Postcode = rij.Postcode,
                Huisnummer = (int)rij.Huisnummer,
                Verzekerdennummer = rij.Verzekerdennummer,
            },
            BsnReden = rij.BsnReden,
            Identiteit = rij.Identiteit,
            IdentiteitOp = Kantoorbron.DagOfNiets(rij.IdentiteitOp),
            CovOp = Kantoorbron.DagOfNiets(rij.CovOp),
            CovResultaat = rij.CovResultaat,
            Uzovi = rij.Uzovi is { } uzovi ? UzoviNummer.Parse(uzovi) : null,
            Wlz = rij.Wlz,
            Overleden = rij.Overleden,
        };

    private sealed class Rij
    {
        public long Id { get; init; }

        public string Bsn { get; init; } = "";

        public string BsnReden { get; init; } = "";

        public string Naam { get; init; } = "";

        public string Voorvoegsel { get; init; } = "";

        public string Voorletters { get; init; } = "";

        public string Geboortedatum { get; init; } = "";

        public long Geslacht { get; init; }

        public string Postcode { get; init; } = "";

        public long Huisnummer { get; init; }

        public string Verzekerdennummer { get; init; } = "";

        public string Identiteit { get; init; } = "";

        public string? IdentiteitOp { get; init; }

        public string? CovOp { get; init; }

        public string CovResultaat { get; init; } = "";

        public string? Uzovi { get; init; }

        public string Wlz { get; init; } = "";

        public bool Overleden { get; init; }
    }
}
