using Vereffen.Afdruk;
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
    private const int PerKeer = 100;

    private readonly SqliteDatabase database;
    private readonly IBerichtenverkeer verkeer;
    private readonly TimeProvider klok;
    private readonly Antwoordmaker antwoorden;
    private readonly Verrekenadministratie verrekening;
    private readonly Declaratieverwerking declaraties;
    private RegisterSet registers;
    private DateOnly laatsteOpruiming;

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
        declaraties = new Declaratieverwerking(
            verrekening,
            antwoorden,
            new Verzoekontvangst(verrekening, antwoorden, () => this.registers, klok),
            klok,
            () => this.registers,
            r => this.registers = r
        );
        Documenten = new Documentadministratie(database, verrekening, () => this.registers, klok);
        Herkomst = new Herkomstadministratie(database, verrekening, antwoorden);
        Betalen = new Betaaladministratie(database, verrekening, antwoorden, () => this.registers, klok);
        Verzoeken = new Verzoekadministratie(database, verrekening, antwoorden, () => this.registers, klok);
        Inzage = new Inzageadministratie(database, verrekening, antwoorden, () => this.registers);
    }

    /// <summary>Betaalruns, pay-outs, account numbers and bank statements.</summary>
    public Betaaladministratie Betalen { get; }

    /// <summary>Overzichten and letters on paper.</summary>
    public Documentadministratie Documenten { get; }

    /// <summary>Where an amount came from.</summary>
    public Herkomstadministratie Herkomst { get; }

    /// <summary>What zorgaanbieders asked.</summary>
    public Verzoekadministratie Verzoeken { get; }

    /// <summary>What an insurer's people look at.</summary>
    public Inzageadministratie Inzage { get; }

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
            database.Doe(Administratieketen.VerzegelEerste);
            var verrekening = Verrekenadministratie.Open(database, registers, DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow())));
            return new Verzekeraarsrol(database, verrekening, Met(database, registers).MetHistorie(historie), verkeer, klok, nieuweId);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Judges every claim that waits for these insurers and sends the answers. Answers what was judged, in order. The first time on a day it also removes what was kept
    /// for its year.
    /// </summary>
    public async Task<IReadOnlyList<Verwerking>> VerwerkPostvakAsync(CancellationToken annuleer)
    {
        RuimOp();
        var verwerkt = new List<Verwerking>();
        foreach (var uzovi in registers.Verzekeraars.Alle.ToArray().Select(v => v.Uzovi))
        {
            var wie = Relatie.Zorgverzekeraar(uzovi);
            while (await verkeer.HaalOpAsync(wie, PerKeer, annuleer) is { Count: > 0 } berichten)
            {
                verwerkt.AddRange(declaraties.Verwerk(berichten, uzovi));
                await Task.WhenAll(berichten.Select(bericht => verkeer.BevestigAsync(wie, bericht.TraceerId, annuleer)));
                // Not only when the mailbox is empty: under a steady stream it never is.
                await database.VerzendAsync(verkeer, klok, annuleer);
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

    /// <summary>
    /// Prints the overzichten of the last year that went out as CSV alone, and sends each as PDF too, to the same party and about the same claim. What a person holds
    /// back doesn't go. Without a browser nothing goes, and the answer says why; the next time tries again.
    /// </summary>
    /// <param name="afdruk">Prints them.</param>
    /// <param name="door">Who lets them go: a person or a job.</param>
    /// <param name="annuleer">Gives up sending.</param>
    /// <param name="hoogstens">No more than this, where others wait for their turn.</param>
    public async Task<Pdfverzending> StuurOverzichtenAlsPdfAsync(
        PdfAfdruk afdruk,
        string door,
        CancellationToken annuleer,
        int hoogstens = int.MaxValue
    )
    {
        ArgumentNullException.ThrowIfNull(afdruk);
        var verzending = Documenten.ZetOverzichtenAlsPdfUit(afdruk, antwoorden, door, hoogstens);
        await database.VerzendAsync(verkeer, klok, annuleer);
        return verzending;
    }

    /// <summary>Every claim with its state and answer, and what was laid aside.</summary>
    public Postvakoverzicht Postvak() => database.Doe(Postvakoverzicht.Lees);

    /// <summary>Claims that wait for a person, or with <paramref name="ookAfgerond"/> that ever did; what must be paid first comes first.</summary>
    public IReadOnlyList<Uitvalzaak> Uitval(bool ookAfgerond = false) => database.Doe(t => Uitvalopslag.Zaken(t, ookAfgerond));

    /// <summary>One of them, with the claim; null when there is none of that number.</summary>
    public Uitvalzaak? Uitval(string kenmerk) => database.Doe(t => Uitvalopslag.Zaak(t, kenmerk));

    /// <summary>
    /// Takes a person's decision. After the last one of a claim its retour is put out and the ledger booked, in the same transaction; <see cref="VerzendAsync"/> sends it.
    /// </summary>
    public Uitvalgevolg Beslis(Uitvalbesluit besluit)
    {
        ArgumentNullException.ThrowIfNull(besluit);
        var gevolg = verrekening.Doe(t => Uitvalverwerking.Beslis(t, besluit, registers, klok.GetUtcNow(), declaraties.Sluit));
        registers = gevolg.Historie is { } historie ? registers.MetHistorie(historie) : registers;
        return gevolg;
    }

    /// <summary>Judges the paid lines of an insurer again and keeps what would be corrected as proposals.</summary>
    /// <param name="uzovi">The insurer.</param>
    /// <param name="door">Who lets them be made: another must approve.</param>
    public Voorstelronde StelCorrectiesVoor(UzoviNummer uzovi, string door) =>
        database.Doe(t => Correctieverwerking.StelVoor(t, registers, uzovi, door, Vandaag, klok.GetUtcNow()));

    /// <summary>Every proposal that was ever made, with what was decided.</summary>
    public IReadOnlyList<Voorstel> Correctievoorstellen() => database.Doe(Correctievoorstelopslag.Lees);

    /// <summary>
    /// Approves or declines proposals. What is approved is booked, remembered in history and told in a specification per provider and bureau (a file, and a letter in
    /// the log), all in one transaction.
    /// </summary>
    /// <param name="besluit">The decision.</param>
    /// <param name="afdruk">Prints the letters; null, or without a browser: they are logged as pages alone, and printed when they are sent.</param>
    /// <exception cref="InvalidOperationException">The ledger refuses it; nothing is decided.</exception>
    public Correctiegevolg Beslis(Correctiebesluit besluit, PdfAfdruk? afdruk = null)
    {
        ArgumentNullException.ThrowIfNull(besluit);
        var gevolg = verrekening.Doe(t =>
        {
            var uitkomst = Correctieverwerking.Beslis(t, besluit, registers, Vandaag, klok.GetUtcNow(), ProbeerTeBoeken);
            return uitkomst with { ZonderPdf = Documenten.LegCorrectiebrieven(t, uitkomst, afdruk, besluit.Door.Trim()) };
        });
        registers = gevolg.Historie is { } historie ? registers.MetHistorie(historie) : registers;
        return gevolg;
    }

    /// <summary>
    /// Takes a person's decision about a request of a zorgaanbieder; null, or why not. Its consequence and the answer commit together, and the answer is sent.
    /// </summary>
    public async Task<string?> BeslisAsync(UzoviNummer uzovi, Verzoekuitspraak uitspraak, CancellationToken annuleer)
    {
        ArgumentNullException.ThrowIfNull(uitspraak);
        var bezwaar = Verzoeken.Beslis(uzovi, uitspraak);
        if (bezwaar is null)
        {
            registers = registers.MetOvereenkomsten(database.Doe(Verzoekopslag.Overeenkomsten));
            await database.VerzendAsync(verkeer, klok, annuleer);
        }

        return bezwaar;
    }

    /// <summary>
    /// Goes on with other registers, as of today and without stopping; the history stays what was judged here. Null, or why that can't be: then nothing changes.
    /// </summary>
    public string? NeemOver(RegisterSet nieuw)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        try
        {
            verrekening.Wijzig(nieuw, Vandaag);
        }
        catch (InvalidOperationException fout)
        {
            return fout.Message;
        }

        registers = Met(database, nieuw).MetHistorie(registers.Historie);
        return null;
    }

    /// <summary>Sends what waits in the outbox.</summary>
    public Task VerzendAsync(CancellationToken annuleer) => database.VerzendAsync(verkeer, klok, annuleer);

    /// <summary>The settlement's files as they stand: overzichten, betalingen.csv, saldi.csv, journaal.csv, brieven.csv.</summary>
    public IReadOnlyList<Uitvoerbestand> Bestanden() => verrekening.Bestanden();

    public void Dispose() => database.Dispose();

    /// <summary>With the agreements that were granted on requests.</summary>
    private static RegisterSet Met(SqliteDatabase database, RegisterSet registers) =>
        registers.MetOvereenkomsten(database.Doe(Verzoekopslag.Overeenkomsten));

    private static Historie Beginhistorie(SqliteTransactie transactie, Historie uitRegisters)
    {
        var bewaard = Historieopslag.Lees(transactie);
        return new Historie(Historieopslag.VulAan(transactie, bewaard, uitRegisters));
    }

    /// <summary>The job of each new day: content of overzichten and letters that is past its year goes, and a record of that stays.</summary>
    private void RuimOp()
    {
        if (laatsteOpruiming != Vandaag)
        {
            Documenten.RuimOp("bewaartaak");
            laatsteOpruiming = Vandaag;
        }
    }

    private string? ProbeerTeBoeken(SqliteTransactie transactie, Gebeurtenis gebeurtenis)
    {
        try
        {
            verrekening.Boek(transactie, gebeurtenis);
            return null;
        }
        catch (InvalidOperationException fout)
        {
            return fout.Message;
        }
    }
}
