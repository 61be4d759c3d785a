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

    /// <exception cref="InvalidOperationException">The stored journal is not what the stored events give: somebody changed the file.</exception>
    public static Verrekenadministratie Open(SqliteDatabase database, Verrekenregels regels) =>
        new(regels, database.Doe(t => Herstel(t, regels)));

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

        Grootboekopslag.BewaarGebeurtenis(transactie, gebeurtenis);
        Grootboekopslag.BewaarJournaal(transactie, verrekenaar.Journaal.Vanaf(tot));
    }

    /// <summary>Back to what is stored.</summary>
    public void Terug(SqliteDatabase database) => verrekenaar = database.Doe(t => Herstel(t, regels));

    private static Verrekenaar Herstel(SqliteTransactie transactie, Verrekenregels regels)
    {
        var verrekenaar = new Verrekenaar(regels);
        foreach (var gebeurtenis in Grootboekopslag.Gebeurtenissen(transactie))
        {
            if (verrekenaar.Verwerk(gebeurtenis) is { } melding)
            {
                throw new InvalidOperationException($"De gebeurtenissen van het grootboek kloppen niet meer: {melding}.");
            }
        }

        return verrekenaar.Journaal.Vanaf(0).SequenceEqual(Grootboekopslag.Journaal(transactie))
            ? verrekenaar
            : throw new InvalidOperationException(
                "Het journaal is niet wat uit de gebeurtenissen volgt: de gegevens zijn buiten het programma om gewijzigd."
            );
    }
}
