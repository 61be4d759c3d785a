using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The insurer's ledger on its database. Events are booked inside the transaction of their cause; the engine is restored from them at start, and must then
/// give the very journal that is stored.
/// </summary>
internal sealed class Verrekenadministratie
{
    private readonly Verrekenregels regels;
    private Verrekenaar verrekenaar;

    private Verrekenadministratie(Verrekenregels regels, Verrekenaar verrekenaar)
    {
        this.regels = regels;
        this.verrekenaar = verrekenaar;
    }

    public IEnumerable<Accountsaldo> Saldi => verrekenaar.Saldi();

    public IReadOnlyList<Betaling> Betalingen => verrekenaar.Betalingen;

    public IReadOnlyList<Verrekenoverzicht> Overzichten => verrekenaar.Overzichten;

    public IReadOnlyList<Brief> Brieven => verrekenaar.Brieven;

    public IReadOnlyList<Uitvoerbestand> Bestanden() => Uitvoer.Bestanden(verrekenaar, excelNl: false);

    /// <exception cref="InvalidOperationException">The stored ledger is not what was booked: somebody changed the file.</exception>
    public static Verrekenadministratie Open(SqliteDatabase database, Verrekenregels regels) =>
        new(regels, database.Doe(t => Grootboekcontrole.Herstel(t, regels)));

    /// <summary>
    /// Books one event within a transaction. When that transaction does not commit, call <see cref="Terug"/>, for the engine has it already.
    /// </summary>
    /// <exception cref="InvalidOperationException">The ledger refuses the event.</exception>
    public void Boek(SqliteTransactie transactie, Gebeurtenis gebeurtenis)
    {
        var tot = verrekenaar.Journaal.LaatsteNr;
        if (verrekenaar.Verwerk(gebeurtenis) is { } melding)
        {
            throw new InvalidOperationException(melding);
        }

        Grootboekopslag.Bewaar(transactie, gebeurtenis, verrekenaar.Journaal.Vanaf(tot), verrekenaar.Journaal.Kop);
    }

    /// <summary>Back to what is stored.</summary>
    public void Terug(SqliteDatabase database) => verrekenaar = database.Doe(t => Grootboekcontrole.Herstel(t, regels));
}
