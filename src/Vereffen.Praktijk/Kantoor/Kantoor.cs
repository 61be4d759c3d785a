using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The administration of one practice. Everything that it answers and does is of that practice alone.</summary>
public sealed class Kantoor
{
    private readonly Kantoorbron bron;

    private readonly Auditlog audit;

    internal Kantoor(SqliteDatabase database, AgbCode praktijk, TimeProvider klok, Auditlog audit)
    {
        this.audit = audit;
        bron = new Kantoorbron(database, praktijk, klok);
        Tarieven = new Tarievenboek(bron);
        Patienten = new Patientenboek(bron);
        Behandelingen = new Behandelboek(bron, Tarieven, Patienten, Wie);
        Inlezing = new Behandelinlezing(bron, Tarieven, Wie);
        Declaraties = new Declareerboek(bron, Patienten, new Proefdeclaratie(bron, Tarieven, Wie), Wie);
        Herstel = new Herstelboek(bron, Tarieven, Behandelingen, Wie);
        Geld = new Geldboek(bron);
        Begin = new Beginboek(bron);
        Taken = new Takenboek(bron);
        Covs = new Covronde(bron, Taken, Patienten, Noteer);
        Maandproef = new Maandproef(bron, Taken, Declaraties);
        Maandindiening = new Maandindiening(bron, Taken, Declaraties);
        Bank = new Bankboek(bron);
        Notas = new Notaboek(bron);
        Ramingen = new Ramingboek(bron, Tarieven);
        Verzoeken = new Verzoekenboek(bron);
    }

    public DateOnly Vandaag => bron.Vandaag;

    public Tarievenboek Tarieven { get; }

    public Patientenboek Patienten { get; }

    public Behandelboek Behandelingen { get; }

    /// <summary>Takes lists of treatments over out of files.</summary>
    public Behandelinlezing Inlezing { get; }

    public Declareerboek Declaraties { get; }

    public Herstelboek Herstel { get; }

    public Geldboek Geld { get; }

    public Bankboek Bank { get; }

    public Notaboek Notas { get; }

    public Ramingboek Ramingen { get; }

    /// <summary>How far a practice is that begins.</summary>
    public Beginboek Begin { get; }

    /// <summary>Long work, and how far it is.</summary>
    public Takenboek Taken { get; }

    /// <summary>COV for many patients.</summary>
    public Covronde Covs { get; }

    /// <summary>A trial with all insurers at once.</summary>
    public Maandproef Maandproef { get; }

    /// <summary>Claims with all insurers at once.</summary>
    public Maandindiening Maandindiening { get; }

    /// <summary>Writes down that somebody saw data of these persons, looked them up or took them along.</summary>
    /// <param name="wie">Who.</param>
    /// <param name="wat">What was done.</param>
    /// <param name="personen">Whose data.</param>
    public void Noteer(string wie, string wat, IEnumerable<Patientkaart> personen)
    {
        ArgumentNullException.ThrowIfNull(personen);
        var regels = personen
            .Select(kaart => new Auditregel(wie, bron.Praktijk, wat, "persoon", kaart.Patient.Bsn.Volledig(), Auditregel.Goed))
            .ToList();
        if (regels.Count > 0)
        {
            audit.Noteer(regels);
        }
    }

    /// <summary>Does one step of long work of this practice.</summary>
    /// <param name="taak">As it stands now.</param>
    /// <param name="cov">Null = there is no exchange to ask: work that needs it waits.</param>
    /// <param name="annuleer">Gives up.</param>
    public async Task<Stap> StapAsync(Taak taak, ICov? cov, CancellationToken annuleer)
    {
        ArgumentNullException.ThrowIfNull(taak);
        return taak.Soort switch
        {
            Taaksoort.Maandproef => Maandproef.ZetStap(taak),
            Taaksoort.Maandindiening => Maandindiening.ZetStap(taak),
            _ when cov is null => Stap.Wacht,
            _ => await Covs.StapAsync(taak, cov, new Relatie("Praktijk", bron.Praktijk), annuleer),
        };
    }

    public Verzoekenboek Verzoeken { get; }

    /// <summary>Name and AGB-codes of the practice.</summary>
    /// <exception cref="InvalidOperationException">The practice keeps no administration here.</exception>
    public Praktijkgegevens Gegevens => bron.Database.Doe(Wie);

    private Praktijkgegevens Wie(SqliteTransactie t) =>
        Zoek(t, bron.Agb) ?? throw new InvalidOperationException("Deze praktijk heeft hier geen administratie.");

    internal static Praktijkgegevens? Zoek(SqliteTransactie t, AgbCode praktijk) =>
        t.Vraag<(string Naam, string Zorgverlener, string? Bureau, string Adres)>(
                "SELECT naam, zorgverlener, servicebureau, adres FROM praktijk WHERE agb = @praktijk",
                new { praktijk = praktijk.ToString() }
            )
            .Select(r => new Praktijkgegevens(
                praktijk,
                r.Naam,
                AgbCode.Parse(r.Zorgverlener),
                r.Bureau is { } bureau ? AgbCode.Parse(bureau) : null,
                r.Adres
            ))
            .FirstOrDefault();

    /// <summary>Takes over a claim that another program made.</summary>
    internal void NeemOver(SqliteTransactie t, Guid claim, Declaratie declaratie) =>
        Claimboek.NeemOver(bron, Patienten, t, claim, declaratie);
}
