using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The role of the zorgverzekeraars of one concern: takes claims from the exchange, judges them, answers with a retour, settles, and sends the overzichten.
/// A claim, its judgement, its booking and its retour commit together; the retour leaves through the outbox.
/// </summary>
public sealed class Verzekeraarsrol : IDisposable
{
    private const int PerKeer = 20;
    private readonly SqliteDatabase database;
    private readonly IBerichtenverkeer verkeer;
    private readonly TimeProvider klok;
    private readonly Antwoordmaker antwoorden;
    private readonly Verrekenadministratie verrekening;
    private RegisterSet registers;

    private Verzekeraarsrol(
        SqliteDatabase database,
        Verrekenadministratie verrekening,
        RegisterSet registers,
        IBerichtenverkeer verkeer,
        TimeProvider klok,
        Func<Guid, string, Guid> nieuweId
    )
    {
        this.database = database;
        this.verrekening = verrekening;
        this.registers = registers;
        this.verkeer = verkeer;
        this.klok = klok;
        antwoorden = new Antwoordmaker(nieuweId);
        Correcties = new Correctieadministratie(database, verrekening, klok);
        Documenten = new Documentadministratie(database, verrekening, () => this.registers, klok);
        Herkomst = new Herkomstadministratie(database, verrekening, antwoorden);
        Betalen = new Betaaladministratie(database, verrekening, antwoorden, () => this.registers, klok);
    }

    /// <summary>Betaalruns, pay-outs, account numbers and bank statements.</summary>
    public Betaaladministratie Betalen { get; }

    /// <summary>Correcties that another person must approve.</summary>
    public Correctieadministratie Correcties { get; }

    /// <summary>Overzichten and letters on paper.</summary>
    public Documentadministratie Documenten { get; }

    /// <summary>Where an amount came from.</summary>
    public Herkomstadministratie Herkomst { get; }

    /// <summary>Every pay-out so far.</summary>
    public IReadOnlyList<Betaling> Betalingen => verrekening.Betalingen;

    /// <summary>Every overzicht so far.</summary>
    public IReadOnlyList<Verrekenoverzicht> Overzichten => verrekening.Overzichten;

    /// <summary>Every letter so far.</summary>
    public IReadOnlyList<Brief> Brieven => verrekening.Brieven;

    public IEnumerable<Accountsaldo> Saldi => verrekening.Saldi;

    private DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));

    /// <param name="bestand">The role's own SQLite file.</param>
    /// <param name="registers">Registers; their history is taken over when the database has none yet.</param>
    /// <param name="verkeer">The exchange.</param>
    /// <param name="klok">Source of time.</param>
    /// <param name="nieuweId">Source of traceerId's, from the id of the message that is answered and what the answer is.</param>
    /// <exception cref="InvalidOperationException">The ledger in the file is not what was booked, or the registers contradict themselves.</exception>
    public static Verzekeraarsrol Open(
        string bestand,
        RegisterSet registers,
        IBerichtenverkeer verkeer,
        TimeProvider klok,
        Func<Guid, string, Guid> nieuweId
    )
    {
        ArgumentNullException.ThrowIfNull(registers);
        _ = Verrekenregister.Regels(registers, out var melding) ?? throw new InvalidOperationException(melding);
        var database = SqliteDatabase.Open(bestand, Migratie.Van(typeof(Verzekeraarsrol).Assembly), klok);
        try
        {
            var historie = database.Doe(t => Beginhistorie(t, registers.Historie));
            var verrekening = Verrekenadministratie.Open(database, registers, DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow())));
            return new Verzekeraarsrol(database, verrekening, registers.MetHistorie(historie), verkeer, klok, nieuweId);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Judges every claim that waits for these insurers and sends the answers. Answers what was judged, in order.</summary>
    public async Task<IReadOnlyList<Verwerking>> VerwerkPostvakAsync(CancellationToken annuleer)
    {
        var verwerkt = new List<Verwerking>();
        foreach (var uzovi in registers.Verzekeraars.Alle.ToArray().Select(v => v.Uzovi))
        {
            var wie = Relatie.Zorgverzekeraar(uzovi);
            while (await verkeer.HaalOpAsync(wie, PerKeer, annuleer) is { Count: > 0 } berichten)
            {
                foreach (var bericht in berichten)
                {
                    if (Verwerk(bericht, uzovi) is { } verwerking)
                    {
                        verwerkt.Add(verwerking);
                    }

                    await verkeer.BevestigAsync(wie, bericht.TraceerId, annuleer);
                }
            }
        }

        await database.VerzendAsync(verkeer, klok, annuleer);
        return verwerkt;
    }

    /// <summary>Books events that do not come from a claim: a vordering from a control, a correctie, a voorschot, a repayment. All of them, or none.</summary>
    /// <exception cref="InvalidOperationException">The ledger refuses one, it lies in the future, or it has its own way (betaalrun, returned pay-out); nothing is booked.</exception>
    public void Boek(params IReadOnlyList<Gebeurtenis> gebeurtenissen)
    {
        ArgumentNullException.ThrowIfNull(gebeurtenissen);
        // The ledger goes on in order of date: an event of tomorrow would refuse every claim of today.
        if (gebeurtenissen.Select(g => Handboeking.Bezwaar(g, Vandaag)).FirstOrDefault(b => b is not null) is { } bezwaar)
        {
            throw new InvalidOperationException(bezwaar);
        }

        verrekening.Doe(t =>
        {
            foreach (var gebeurtenis in gebeurtenissen)
            {
                verrekening.Boek(t, gebeurtenis);
            }

            return true;
        });
    }

    /// <summary>
    /// Another person approves what <see cref="Betaaladministratie.StelVoor"/> proposed: the run is booked, the files for the bank are made and the overzichten go to
    /// whoever submitted the debet.
    /// </summary>
    public async Task<Bankresultaat<Voorstelstand>> KeurBetaalrunGoedAsync(long nummer, string door, CancellationToken annuleer)
    {
        ArgumentNullException.ThrowIfNull(door);
        var voorstel = Betalen.KeurGoed(nummer, door.Trim());
        await database.VerzendAsync(verkeer, klok, annuleer);
        return voorstel;
    }

    /// <summary>The settlement's files as they stand: overzichten, betalingen.csv, saldi.csv, journaal.csv, brieven.csv.</summary>
    public IReadOnlyList<Uitvoerbestand> Bestanden() => verrekening.Bestanden();

    public void Dispose() => database.Dispose();

    private static Historie Beginhistorie(SqliteTransactie transactie, Historie uitRegisters)
    {
        var bewaard = Historieopslag.Lees(transactie);
        if (bewaard.Count > 0)
        {
            return new Historie(bewaard);
        }

        Historieopslag.Voegtoe(transactie, uitRegisters.Regels);
        return uitRegisters;
    }

    private Verwerking? Verwerk(Bericht bericht, UzoviNummer uzovi)
    {
        // Offered again: it was judged, but the exchange did not hear that we have it.
        if (database.Doe(t => t.HashVan(bericht.TraceerId)) is not null)
        {
            return null;
        }

        var lezing = DeclaratieLezer.Lees(bericht.Payload);
        if (lezing.Declaratie is not { } declaratie)
        {
            return LegTerzijde(bericht, "het bericht is geen declaratie");
        }

        var oordeel = Beoordelaar.Beoordeel(declaratie, lezing.Bevindingen, registers, uzovi, Ontvangst.Datum(klok.GetUtcNow()));
        if (declaratie.Crediteur is null && oordeel.Uitkomst is Beoordeling.Uitkomst.Toegekend or Beoordeling.Uitkomst.Gedeeltelijk)
        {
            return LegTerzijde(bericht, "de declaratie noemt niemand om aan te betalen");
        }

        var historie = declaratie.IsTest ? registers.Historie : oordeel.HistorieNa(registers.Historie);
        var verwerking = verrekening.Doe(t => Verwerk(t, bericht, lezing.Resultaat.Standaard!, oordeel, historie));
        registers = registers.MetHistorie(historie);
        return verwerking;
    }

    private Verwerking Verwerk(SqliteTransactie transactie, Bericht bericht, Standaard standaard, Oordeel oordeel, Historie historie)
    {
        var nu = klok.GetUtcNow();
        transactie.Bewaar(bericht, nu);
        var kenmerk = Declaratieopslag.NieuwKenmerk(transactie, oordeel.Uzovi, Vandaag.Year);
        Declaratieopslag.Bewaar(transactie, bericht, oordeel, kenmerk);
        var verwerking = new Verwerking(bericht, oordeel, kenmerk);
        if (oordeel.Uitkomst == Beoordeling.Uitkomst.Uitval)
        {
            // A person decides first; the retour leaves when every line is decided.
            return verwerking;
        }

        transactie.ZetUit(antwoorden.Retour(bericht, standaard, oordeel, kenmerk, Vandaag), nu);
        Historieopslag.Werkbij(transactie, registers.Historie, historie);
        // A test message (0105 = T) is answered like any other, and leaves nothing behind.
        if (oordeel.Uitkomst != Beoordeling.Uitkomst.BestandAfgewezen && !oordeel.Declaratie.IsTest)
        {
            verrekening.Boek(transactie, Toekenning(bericht, oordeel, kenmerk));
        }

        return verwerking;
    }

    /// <summary>A message that can't be judged is kept with the reason, so that it doesn't hold up what comes after it.</summary>
    private Verwerking? LegTerzijde(Bericht bericht, string reden)
    {
        database.Doe(t =>
        {
            t.Bewaar(bericht, klok.GetUtcNow());
            Declaratieopslag.BewaarNietVerwerkt(t, bericht, reden, klok.GetUtcNow());
        });
        return null;
    }

    private Gebeurtenis Toekenning(Bericht bericht, Oordeel oordeel, string kenmerk) =>
        new(Vandaag, GebeurtenisSoort.Declaratie)
        {
            Uzovi = oordeel.Uzovi,
            Agb = oordeel.Declaratie.Crediteur,
            Kenmerk = oordeel.Declaratie.Factuurnummer,
            OnsKenmerk = kenmerk,
            Bedrag = oordeel.Toegekend,
            Vervaldatum = oordeel.Toegekend.IsNegatief
                ? oordeel.Ontvangen
                : Betaalkalender.Betaaldag(oordeel.Ontvangen, registers.Verzekeraar(oordeel.Uzovi)?.BetaaltermijnDagen),
            BetaalAan = oordeel.Declaratie.Betaalde,
            Oorzaak = $"bericht {bericht.TraceerId}",
        };
}
