using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>COV for many patients at once, each answer kept as it comes: who was asked before a stop is not asked again.</summary>
public sealed class Covronde
{
    private const int PerStap = 200;
    private readonly Kantoorbron bron;
    private readonly Takenboek taken;
    private readonly Patientenboek patienten;

    private readonly Action<string, string, IEnumerable<Patientkaart>> noteer;

    internal Covronde(Kantoorbron bron, Takenboek taken, Patientenboek patienten, Action<string, string, IEnumerable<Patientkaart>> noteer)
    {
        this.noteer = noteer;
        this.bron = bron;
        this.taken = taken;
        this.patienten = patienten;
    }

    /// <summary>Everybody with a BSN, about one day.</summary>
    /// <param name="peildatum">The day that is asked about.</param>
    /// <param name="sinds">Only who was not asked on or after this day; null = everybody.</param>
    /// <param name="sleutel">Of the form: sent twice, it is one round.</param>
    /// <param name="door">Who asks.</param>
    public Taak Begin(DateOnly peildatum, DateOnly? sinds, string sleutel, string door) =>
        taken.Begin(
            Taaksoort.Cov,
            sleutel,
            Kantoorbron.Dag(peildatum) + " " + (sinds is { } dag ? Kantoorbron.Dag(dag) : ""),
            door,
            t =>
                t.VraagEen<int>(
                    $"SELECT count(*) FROM patient WHERE {Wie}",
                    new
                    {
                        praktijk = bron.Praktijk,
                        na = 0,
                        sinds = Sinds(sinds),
                    }
                )
        );

    /// <summary>Each open treatment without an insurer, about its own day.</summary>
    public Taak BeginOpen(string sleutel, string door) =>
        taken.Begin(Taaksoort.Covopen, sleutel, "", door, t => t.VraagEen<int>($"SELECT count(*) FROM ({Openpaar})", Paar("")));

    /// <summary>The day that a round was about; null for one about open treatments.</summary>
    public static DateOnly? Peildatum(Taak taak)
    {
        ArgumentNullException.ThrowIfNull(taak);
        return taak.Soort == Taaksoort.Cov ? Kantoorbron.Dag(taak.Opdracht.Split(' ')[0]) : null;
    }

    /// <summary>How many of each kind a round gave to look at.</summary>
    public IReadOnlyDictionary<Covsoort, int> Telling(long taak) =>
        bron.Database.Doe(t =>
            t.Vraag<(string Soort, long Aantal)>(
                    "SELECT c.soort, count(*) FROM covwijziging c JOIN taak k ON k.id = c.taak WHERE k.praktijk = @praktijk AND k.id = @taak GROUP BY c.soort",
                    new { praktijk = bron.Praktijk, taak }
                )
                .ToDictionary(r => Soort(r.Soort), r => (int)r.Aantal)
        );

    /// <summary>Who must be looked at, by kind and name.</summary>
    public Bladzij<Covwijziging> Wijzigingen(long taak, int bladzij = 1)
    {
        var wie = new
        {
            praktijk = bron.Praktijk,
            taak,
            meest = Bladzij<Covwijziging>.Grootte,
            vanaf = Bladzij<Covwijziging>.Vanaf(bladzij),
        };
        const string Uit =
            "FROM covwijziging c JOIN taak k ON k.id = c.taak JOIN patient p ON p.id = c.patient WHERE k.praktijk = @praktijk AND p.praktijk = @praktijk AND k.id = @taak";
        return bron.Database.Doe(t => new Bladzij<Covwijziging>(
            [
                .. t.Vraag<(long Id, string Naam, string Soort, string? Oud, string? Nieuw)>(
                        $"SELECT p.id, trim(p.voorletters || ' ' || p.voorvoegsel || ' ' || p.naam), c.soort, c.oud, c.nieuw {Uit} ORDER BY c.soort = 'anders', c.soort, p.zoeknaam, p.id LIMIT @meest OFFSET @vanaf",
                        wie
                    )
                    .Select(r => new Covwijziging(
                        r.Id,
                        r.Naam.Replace("  ", " ", StringComparison.Ordinal),
                        Soort(r.Soort),
                        Uzovi(r.Oud),
                        Uzovi(r.Nieuw)
                    )),
            ],
            t.VraagEen<int>($"SELECT count(*) {Uit}", wie),
            Math.Max(1, bladzij)
        ));
    }

    /// <summary>Patients who can't be asked about: they have no BSN.</summary>
    public int ZonderBsn() =>
        bron.Database.Doe(t =>
            t.VraagEen<int>(
                "SELECT count(*) FROM patient WHERE praktijk = @praktijk AND bsn = '999999999'",
                new { praktijk = bron.Praktijk }
            )
        );

    internal async Task<Stap> StapAsync(Taak taak, ICov cov, Relatie wie, CancellationToken annuleer)
    {
        var vragen = bron.Database.Doe(t => taak.Soort == Taaksoort.Cov ? Patienten(t, taak) : Open(t, taak));
        if (vragen.Count == 0)
        {
            bron.Database.Doe(t => taken.Klaar(t, taak));
            return Stap.Klaar;
        }

        var antwoorden = await cov.ControleerAsync(
            wie,
            [.. vragen.Select(v => new Covvraag(v.Kaart.Patient.Bsn, v.Kaart.Patient.Geboortedatum, v.Peildatum))],
            annuleer
        );
        if (antwoorden is null)
        {
            taken.Meld(taak, "Het portaal neemt nu even geen vragen meer aan; het gaat vanzelf verder.");
            return Stap.Wacht;
        }

        noteer($"account {taak.Door}", "cov", vragen.Select(v => v.Kaart));
        return bron.Database.Doe(t =>
        {
            if (!taken.Loopt(t, taak))
            {
                return Stap.Klaar;
            }

            foreach (var ((_, kaart, peildatum), antwoord) in vragen.Zip(antwoorden))
            {
                patienten.BewaarCov(t, kaart.Id, peildatum, antwoord, taak.Soort == Taaksoort.Cov);
                if (taak.Soort == Taaksoort.Cov && Vergelijk(kaart, antwoord) is { } soort)
                {
                    t.Voer(
                        "INSERT OR REPLACE INTO covwijziging VALUES (@taak, @patient, @soort, @oud, @nieuw)",
                        new
                        {
                            taak = taak.Id,
                            patient = kaart.Id,
                            soort = soort.ToString().ToLowerInvariant(),
                            oud = kaart.Uzovi?.ToString(),
                            nieuw = antwoord.Uzovi?.ToString(),
                        }
                    );
                }
            }

            taken.Zet(t, taak, vragen.Count, vragen[^1].Plek);
            return Stap.Verder;
        });
    }

    /// <summary>What a person must know of an answer; null = nothing, it is as before.</summary>
    private static Covsoort? Vergelijk(Patientkaart oud, Covantwoord nieuw) =>
        nieuw.Overleden ? Covsoort.Overleden
        : !nieuw.IsGevonden ? Covsoort.Nietgevonden
        : nieuw.Wlz == "WlzMetVerblijfEnBehandeling" ? Covsoort.Wlz
        : nieuw.Uzovi is null ? Covsoort.Onverzekerd
        : oud.Uzovi is { } vorige && vorige != nieuw.Uzovi ? Covsoort.Anders
        : null;

    private const string Wie =
        "praktijk = @praktijk AND bsn <> '999999999' AND id > @na AND (@sinds IS NULL OR cov_op IS NULL OR cov_op < @sinds)";

    /// <summary>Patient and day of every open treatment without an insurer, after a pair that was done.</summary>
    private const string Openpaar =
        "SELECT DISTINCT b.datum AS dag, b.patient AS patient FROM behandeling b JOIN patient p ON p.id = b.patient WHERE b.praktijk = @praktijk AND b.staat = 'open' AND b.is_credit = 0 AND b.uzovi IS NULL AND p.bsn <> '999999999' AND (b.datum > @dag OR (b.datum = @dag AND b.patient > @patient))";

    private List<(string Plek, Patientkaart Kaart, DateOnly Peildatum)> Patienten(SqliteTransactie t, Taak taak)
    {
        var delen = taak.Opdracht.Split(' ');
        var peildatum = Kantoorbron.Dag(delen[0]);
        return
        [
            .. t.Vraag<long>(
                    $"SELECT id FROM patient WHERE {Wie} ORDER BY id LIMIT @PerStap",
                    new
                    {
                        praktijk = bron.Praktijk,
                        na = taak.Plek.Length == 0 ? 0 : long.Parse(taak.Plek, CultureInfo.InvariantCulture),
                        sinds = delen[1].Length == 0 ? null : delen[1],
                        PerStap,
                    }
                )
                .ToList()
                .Select(id => (id.ToString(CultureInfo.InvariantCulture), patienten.Lees(t, id)!, peildatum)),
        ];
    }

    private List<(string Plek, Patientkaart Kaart, DateOnly Peildatum)> Open(SqliteTransactie t, Taak taak) =>
        [
            .. t.Vraag<(string Dag, long Patient)>($"{Openpaar} ORDER BY dag, patient LIMIT {PerStap}", Paar(taak.Plek))
                .ToList()
                .Select(r =>
                    (
                        string.Create(CultureInfo.InvariantCulture, $"{r.Dag} {r.Patient}"),
                        patienten.Lees(t, r.Patient)!,
                        Kantoorbron.Dag(r.Dag)
                    )
                ),
        ];

    private object Paar(string plek)
    {
        var delen = plek.Split(' ');
        return new
        {
            praktijk = bron.Praktijk,
            dag = delen[0],
            patient = delen.Length == 2 ? long.Parse(delen[1], CultureInfo.InvariantCulture) : 0,
        };
    }

    private static string? Sinds(DateOnly? dag) => dag is { } d ? Kantoorbron.Dag(d) : null;

    private static UzoviNummer? Uzovi(string? tekst) => tekst is null ? null : UzoviNummer.Parse(tekst);

    private static Covsoort Soort(string tekst) => Enum.Parse<Covsoort>(tekst, ignoreCase: true);
}
