using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The bills of one practice: made once for a treatment, numbered without gaps, followed until they are paid.</summary>
public sealed class Notaboek
{
    /// <summary>A treatment <c>b</c> stands on a nota that counts.</summary>
    internal const string Levend =
        "EXISTS (SELECT 1 FROM notaregel r JOIN nota n ON n.id = r.nota WHERE r.behandeling = b.id AND n.stand <> 'vervallen')";

    private readonly Kantoorbron bron;
    private readonly Notamaker maker;

    internal Notaboek(Kantoorbron bron) => (this.bron, maker) = (bron, new Notamaker(bron));

    /// <summary>As a form sends it and the database keeps it.</summary>
    public static string Woord(Notasoort soort) => soort.ToString().ToLowerInvariant();

    /// <summary>Treatments of a patient that may stand on such a nota and don't yet, oldest first.</summary>
    public IReadOnlyList<Behandelregel> Kandidaten(long patient, Notasoort soort) =>
        bron.Database.Doe(t => maker.Kandidaten(t, patient, soort).ToList());

    /// <summary>Refused lines whose end is a nota that was not made yet: per patient and kind, with how many and how much.</summary>
    public IReadOnlyList<(long Patient, string Naam, Notasoort Soort, int Aantal, Bedrag Bedrag)> NogTeMaken() =>
        bron.Database.Doe(t =>
            t.Vraag<(long Patient, string Naam, string Einde, long Aantal, long Cents)>(
                    $"""
                    SELECT b.patient, trim(p.voorletters || ' ' || p.voorvoegsel || ' ' || p.naam), b.einde, count(*), sum(b.bedrag - coalesce(b.toegekend, 0))
                    {Behandelboek.Uit} AND b.staat = 'afgesloten' AND b.einde IN (@patient, @wlz) AND NOT {Levend}
                    GROUP BY b.patient, b.einde ORDER BY min(b.datum), b.patient LIMIT 500
                    """,
                    new
                    {
                        praktijk = bron.Praktijk,
                        patient = Einde.NotaPatient,
                        wlz = Einde.NotaWlz,
                    }
                )
                .Select(r =>
                    (
                        r.Patient,
                        r.Naam.Replace("  ", " ", StringComparison.Ordinal),
                        r.Einde == Einde.NotaWlz ? Notasoort.Wlz : Notasoort.Patient,
                        (int)r.Aantal,
                        new Bedrag(r.Cents)
                    )
                )
                .ToList()
        );

    /// <summary>
    /// Makes a nota; the same form twice is one. The id, or all that is wrong and at which field. A restitutienota is refused for a treatment on whose day a contract with
    /// the patient's insurer ran: that is claimed digitally.
    /// </summary>
    /// <param name="invoer">As filled in.</param>
    /// <param name="heeftContract">Whether the practice has a contract with an insurer on a day. Asked inside the transaction: it may not ask this database.</param>
    public (long? Id, IReadOnlyList<Veldfout> Fouten) Maak(Notainvoer invoer, Func<UzoviNummer, DateOnly, bool> heeftContract)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        ArgumentNullException.ThrowIfNull(heeftContract);
        return maker.Maak(invoer, heeftContract);
    }

    /// <summary>Null when this practice has no such nota.</summary>
    public Nota? Lees(long id) => Vraag("AND n.id = @id", new { praktijk = bron.Praktijk, id }).FirstOrDefault();

    /// <summary>The treatments on it, oldest first.</summary>
    public IReadOnlyList<Notaregel> Regels(long id) =>
        bron.Database.Doe(t =>
        {
            var bedragen = t.Vraag<(long Behandeling, long Cents)>(
                    "SELECT r.behandeling, r.bedrag FROM notaregel r JOIN nota n ON n.id = r.nota WHERE n.praktijk = @praktijk AND n.id = @id",
                    new { praktijk = bron.Praktijk, id }
                )
                .ToDictionary(r => r.Behandeling, r => new Bedrag(r.Cents));
            return Behandelboek
                .Vraag(
                    t,
                    "AND b.id IN (SELECT behandeling FROM notaregel WHERE nota = @id) ORDER BY b.datum, b.id",
                    new { praktijk = bron.Praktijk, id }
                )
                .Where(r => bedragen.ContainsKey(r.Id))
                .Select(r => new Notaregel(r, bedragen[r.Id]))
                .ToList();
        });

    /// <summary>A page of all that stand so, newest first; null = all.</summary>
    public Bladzij<Nota> Alle(Notastand? stand, int bladzij = 1)
    {
        var waar = stand is null ? "" : "AND n.stand = @stand";
        var wie = new
        {
            praktijk = bron.Praktijk,
            stand = stand?.ToString().ToLowerInvariant(),
            meest = Bladzij<Nota>.Grootte,
            vanaf = Bladzij<Nota>.Vanaf(bladzij),
        };
        return new(
            Vraag($"{waar} ORDER BY n.jaar DESC, n.volgnummer DESC LIMIT @meest OFFSET @vanaf", wie),
            bron.Database.Doe(t => t.VraagEen<int>($"SELECT count(*) FROM nota n WHERE n.praktijk = @praktijk {waar}", wie)),
            Math.Max(1, bladzij)
        );
    }

    /// <summary>How many are open and what they are worth, and which of them should have been paid by now.</summary>
    public (int Aantal, Bedrag Bedrag, int AantalTeLaat, Bedrag TeLaat) TelOpen() =>
        bron.Database.Doe(t =>
        {
            var (aantal, cents, laat, teLaat) = t.VraagEen<(long, long, long, long)>(
                """
                SELECT count(*), coalesce(sum(bedrag), 0), coalesce(sum(datum < @grens), 0), coalesce(sum(CASE WHEN datum < @grens THEN bedrag ELSE 0 END), 0)
                FROM nota WHERE praktijk = @praktijk AND stand = 'open'
                """,
                new { praktijk = bron.Praktijk, grens = Kantoorbron.Dag(bron.Vandaag.AddDays(-Nota.Betaaldagen)) }
            );
            return ((int)aantal, new Bedrag(cents), (int)laat, new Bedrag(teLaat));
        });

    /// <summary>Paid on a day. Null, or why not and at which field.</summary>
    public Veldfout? Betaald(long id, string? dag)
    {
        var fouten = new List<Veldfout>();
        var op = Patientinvoer.Datum(dag, "betaaldOp", fouten);
        return fouten.FirstOrDefault()
            ?? (
                op is null ? new Veldfout("betaaldOp", "Vul in op welke dag de nota is betaald.")
                : op > bron.Vandaag ? new Veldfout("betaaldOp", "Deze dag moet nog komen.")
                : Lees(id) is { } nota && op < nota.Datum ? new Veldfout("betaaldOp", "Deze dag ligt voor de nota.")
                : Zet(id, "open", "betaald", op, "") ? null
                : new Veldfout("", "Deze nota is niet (meer) open.")
            );
    }

    /// <summary>Undoes <see cref="Betaald"/>. Null, or why not.</summary>
    public Veldfout? NietBetaald(long id) =>
        Zet(id, "betaald", "open", null, "") ? null : new Veldfout("", "Deze nota stond niet als betaald.");

    /// <summary>Withdraws an open nota: its lines are again as they were before. Null, or why not and at which field.</summary>
    public Veldfout? Verval(long id, string? reden)
    {
        var waarom = (reden ?? "").Trim();
        if (waarom.Length is 0 or > 200 || waarom.Any(char.IsControl))
        {
            return new Veldfout("reden", "Schrijf in hoogstens 200 tekens waarom deze nota vervalt.");
        }

        return bron.Database.Doe(t =>
        {
            if (!Zet(t, id, "open", "vervallen", bron.Vandaag, waarom))
            {
                return new Veldfout("", "Deze nota is niet (meer) open.");
            }

            t.Voer(
                """
                UPDATE behandeling SET staat = 'open', einde = '', einde_reden = '', einde_op = NULL
                WHERE praktijk = @praktijk AND staat = 'afgesloten' AND einde = @einde AND id IN (SELECT behandeling FROM notaregel WHERE nota = @id)
                """,
                new
                {
                    praktijk = bron.Praktijk,
                    id,
                    einde = Einde.Restitutie,
                }
            );
            return (Veldfout?)null;
        });
    }

    /// <summary>The account that stood on the last nota; empty = none yet.</summary>
    public string LaatsteIban() =>
        bron.Database.Doe(t =>
            t.VraagEen<string?>(
                "SELECT iban FROM nota WHERE praktijk = @praktijk AND iban <> '' ORDER BY id DESC LIMIT 1",
                new { praktijk = bron.Praktijk }
            )
        ) ?? "";

    /// <summary>Number of the nota that a treatment stands on; null = none that counts.</summary>
    internal static string? NummerVan(SqliteTransactie t, string praktijk, long behandeling) =>
        t.VraagEen<string?>(
            """
            SELECT n.jaar || '-' || printf('%04d', n.volgnummer) FROM nota n JOIN notaregel r ON r.nota = n.id
            WHERE n.praktijk = @praktijk AND r.behandeling = @behandeling AND n.stand <> 'vervallen'
            """,
            new { praktijk, behandeling }
        );

    private bool Zet(long id, string van, string naar, DateOnly? op, string reden) =>
        bron.Database.Doe(t => Zet(t, id, van, naar, op, reden));

    private bool Zet(SqliteTransactie t, long id, string van, string naar, DateOnly? op, string reden) =>
        t.Voer(
            "UPDATE nota SET stand = @naar, stand_op = @op, reden = @reden WHERE praktijk = @praktijk AND id = @id AND stand = @van",
            new
            {
                praktijk = bron.Praktijk,
                id,
                van,
                naar,
                reden,
                op = op is { } dag ? Kantoorbron.Dag(dag) : null,
            }
        ) == 1;

    private List<Nota> Vraag(string rest, object wie) =>
        bron.Database.Doe(t =>
            t.Vraag<Rij>(
                    $"""
                    SELECT n.id, n.jaar, n.volgnummer, n.soort, n.patient AS PatientId, trim(p.voorletters || ' ' || p.voorvoegsel || ' ' || p.naam) AS Patient, n.aan, n.adres,
                        n.iban, n.datum, n.prijs_gemeld_op AS PrijsGemeldOp, n.bedrag, n.stand, n.stand_op AS StandOp, n.reden
                    FROM nota n JOIN patient p ON p.id = n.patient WHERE n.praktijk = @praktijk {rest}
                    """,
                    wie
                )
                .Select(r => r.Nota())
                .ToList()
        );

    private sealed class Rij
    {
        public long Id { get; init; }

        public long Jaar { get; init; }

        public long Volgnummer { get; init; }

        public string Soort { get; init; } = "";

        public long PatientId { get; init; }

        public string Patient { get; init; } = "";

        public string Aan { get; init; } = "";

        public string Adres { get; init; } = "";

        public string Iban { get; init; } = "";

        public string Datum { get; init; } = "";

        public string? PrijsGemeldOp { get; init; }

        public long Bedrag { get; init; }

        public string Stand { get; init; } = "";

        public string? StandOp { get; init; }

        public string Reden { get; init; } = "";

        public Nota Nota() =>
            new()
            {
                Id = Id,
                Jaar = (int)Jaar,
                Volgnummer = (int)Volgnummer,
                Soort = Enum.Parse<Notasoort>(Soort, ignoreCase: true),
                PatientId = PatientId,
                Patient = Patient.Replace("  ", " ", StringComparison.Ordinal),
                Aan = Aan,
                Adres = Adres,
                Iban = Iban,
                Datum = Kantoorbron.Dag(Datum),
                PrijsGemeldOp = Kantoorbron.DagOfNiets(PrijsGemeldOp),
                Bedrag = new Bedrag(Bedrag),
                Stand = Enum.Parse<Notastand>(Stand, ignoreCase: true),
                StandOp = Kantoorbron.DagOfNiets(StandOp),
                Reden = Reden,
            };
    }
}
