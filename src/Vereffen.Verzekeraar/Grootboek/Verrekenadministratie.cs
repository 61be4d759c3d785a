using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The insurer's ledger on its database. Events are booked inside the transaction of their cause; the engine is restored from them at start, and must then
/// give the very journal that is stored. Settings that changed in the registers become an event of their own at opening.
/// </summary>
internal sealed class Verrekenadministratie
{
    private readonly SqliteDatabase database;
    private Verrekenregels regels;
    private Verrekenaar verrekenaar;

    // Journal entries up to here are stored: the calendar may have made more since, which go with the next event.
    private long opgeslagen;

    private Verrekenadministratie(SqliteDatabase database, Verrekenregels regels, Verrekenaar verrekenaar)
    {
        this.database = database;
        this.regels = regels;
        this.verrekenaar = verrekenaar;
        opgeslagen = verrekenaar.Journaal.LaatsteNr;
    }

    public IEnumerable<Accountsaldo> Saldi => verrekenaar.Saldi();

    public IReadOnlyList<Betaling> Betalingen => verrekenaar.Betalingen;

    public IReadOnlyList<Verrekenoverzicht> Overzichten => verrekenaar.Overzichten;

    public IReadOnlyList<Brief> Brieven => verrekenaar.Brieven;

    public IEnumerable<Openstaandevordering> Openstaand => verrekenaar.Openstaand();

    public Journaal Journaal => verrekenaar.Journaal;

    /// <summary>What was valid before any settings were stored.</summary>
    public Verrekenregels Regels => regels;

    public IReadOnlyList<Uitvoerbestand> Bestanden() => Uitvoer.Bestanden(verrekenaar, excelNl: false);

    /// <summary>Without looking whether the settings changed.</summary>
    /// <exception cref="InvalidOperationException">The stored ledger is not what was booked: somebody changed the file.</exception>
    public static Verrekenadministratie Open(SqliteDatabase database, Verrekenregels regels) =>
        new(database, regels, database.Doe(t => Grootboekcontrole.Herstel(t, regels)));

    /// <param name="database">The insurer's.</param>
    /// <param name="registers">As they are now.</param>
    /// <param name="vandaag">Day from which changed settings count.</param>
    /// <exception cref="InvalidOperationException">
    /// The stored ledger is not what was booked: somebody changed the file. Or the registers contradict themselves, or can't take the place of the settings so far.
    /// </exception>
    public static Verrekenadministratie Open(SqliteDatabase database, RegisterSet registers, DateOnly vandaag)
    {
        var regels = Verrekenregister.Regels(registers, out var melding) ?? throw new InvalidOperationException(melding);
        var administratie = Open(database, regels);
        var tekst = Instellingen.Tekst(Verrekenregister.Verzekeraars(registers), Verrekenregister.Crediteuren(registers));
        administratie.Doe(t =>
        {
            administratie.Stelin(t, tekst, vandaag);
            return true;
        });
        return administratie;
    }

    /// <summary>Takes over registers that changed while the world runs: settings that differ become an event of today.</summary>
    /// <exception cref="InvalidOperationException">They contradict themselves, or can't take the place of the settings so far; nothing changes.</exception>
    public void Wijzig(RegisterSet registers, DateOnly vandaag)
    {
        var voorheen = regels;
        regels = Verrekenregister.Regels(registers, out var melding) ?? throw new InvalidOperationException(melding);
        try
        {
            var tekst = Instellingen.Tekst(Verrekenregister.Verzekeraars(registers), Verrekenregister.Crediteuren(registers));
            Doe(t =>
            {
                Stelin(t, tekst, vandaag);
                return true;
            });
        }
        catch
        {
            regels = voorheen;
            throw;
        }
    }

    /// <summary>Whatever goes wrong before the commit, the ledger in memory goes back to what is stored.</summary>
    public T Doe<T>(Func<SqliteTransactie, T> werk)
    {
        try
        {
            return database.Doe(werk);
        }
        catch
        {
            Terug();
            throw;
        }
    }

    /// <summary>Books one event within a transaction of <see cref="Doe"/>.</summary>
    /// <exception cref="InvalidOperationException">The ledger refuses the event.</exception>
    public void Boek(SqliteTransactie transactie, Gebeurtenis gebeurtenis)
    {
        if (verrekenaar.Verwerk(gebeurtenis) is { } melding)
        {
            throw new InvalidOperationException(melding);
        }

        Grootboekopslag.Bewaar(transactie, gebeurtenis, verrekenaar.Journaal.Vanaf(opgeslagen), verrekenaar.Journaal.Kop);
        opgeslagen = verrekenaar.Journaal.LaatsteNr;
    }

    /// <summary>What a betaalrun on that day would do; null when the ledger would refuse it.</summary>
    public Betaalvoorstel? StelVoor(DateOnly dag) => verrekenaar.StelVoor(dag);

    private void Terug()
    {
        verrekenaar = database.Doe(t => Grootboekcontrole.Herstel(t, regels));
        opgeslagen = verrekenaar.Journaal.LaatsteNr;
    }

    private void Stelin(SqliteTransactie transactie, string tekst, DateOnly vandaag)
    {
        var (laatste, dag) = Grootboekopslag.LaatsteInstelling(transactie);
        if (laatste == tekst)
        {
            return;
        }

        const string Oorzaak = "registers";
        var datum = dag > vandaag ? dag.Value : vandaag;
        if (laatste is not null && verrekenaar.Wijzig(datum, regels, Oorzaak) is { } melding)
        {
            throw new InvalidOperationException(
                $"De gewijzigde registers kunnen niet gaan gelden: {melding}. Zet verzekeraars.csv en crediteuren.csv terug zoals ze waren."
            );
        }

        Grootboekopslag.Bewaar(transactie, datum, tekst, Oorzaak, verrekenaar.Journaal.Vanaf(opgeslagen), verrekenaar.Journaal.Kop);
        opgeslagen = verrekenaar.Journaal.LaatsteNr;
    }
}
