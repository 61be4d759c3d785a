using System.Data;
using System.Globalization;
using Vereffen.Opslag;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Recomputes the hash chain of the stored history, and compares every row with what the steps left of it. Works on a file that was tampered with: what is wrong
/// there is the answer, not an exception.
/// </summary>
public static class Historiecontrole
{
    /// <summary>An insurer's database; one of before the chain, which the role has not opened since, has nothing to check.</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file itself is damaged.</exception>
    public static Historieverslag Controleer(SqliteDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Doe(t =>
            t.VraagEen<long>("SELECT count(*) FROM sqlite_schema WHERE name = 'historiestap'") == 0
                ? new Historieverslag(0, 0, null)
                : Controleer(t)
        );
    }

    private static Historieverslag Controleer(SqliteTransactie transactie)
    {
        try
        {
            return Vergelijk(transactie);
        }
        catch (Exception fout)
            when (fout is FormatException or OverflowException or ArgumentException or InvalidCastException or DataException)
        {
            return new Historieverslag(0, 0, "de historie bevat iets wat het programma nooit heeft geschreven");
        }
    }

    private static Historieverslag Vergelijk(SqliteTransactie transactie)
    {
        var rijen = Historieopslag.Rijen(transactie).ToList();
        var stand = new List<Historiestap>(rijen.Count);
        var vorige = Historiestap.Begin;
        var stappen = 0L;
        Historieverslag Breuk(string melding) => new(stand.Count, stappen, melding);

        foreach (var stap in Historieopslag.Stappen(transactie))
        {
            if (stap.Nummer != stappen + 1)
            {
                return Breuk(Zin($"stap {stappen + 1} van de historie ontbreekt"));
            }

            Historierij? rij = null;
            if (stap.Soort == Historiestap.Nieuw)
            {
                rij = stand.Count < rijen.Count ? rijen[stand.Count] : null;
                if (rij is null || rij.Nummer != stand.Count + 1)
                {
                    return Breuk(Zin($"historieregel {stand.Count + 1} ontbreekt"));
                }
            }

            if (stap.Regel < 1 || stap.Regel > stand.Count + (rij is null ? 0 : 1) || stap.Bereken(vorige, rij) != stap.Hash)
            {
                return Breuk(
                    Zin($"historieregel {stap.Regel}: de hash past niet bij de inhoud en wat eraan voorafging (stap {stap.Nummer})")
                );
            }

            if (rij is not null)
            {
                stand.Add(stap);
            }
            else
            {
                stand[(int)stap.Regel - 1] = stap;
            }

            vorige = stap.Hash;
            stappen++;
        }

        if (Historieopslag.Kop(transactie) is not { } kop || kop.Stap != stappen || kop.Hash != vorige)
        {
            return Breuk(Zin($"stap {stappen} is niet de laatste van de historie: er ontbreken stappen, of de kop is gewijzigd"));
        }

        if (rijen.Count > stand.Count)
        {
            return Breuk(Zin($"historieregel {rijen[stand.Count].Nummer} is niet door het programma toegevoegd"));
        }

        var anders = rijen.FindIndex(r => !IsGelijk(r, stand[(int)r.Nummer - 1]));
        return anders < 0
            ? new Historieverslag(rijen.Count, stappen, null)
            : Breuk(Zin($"historieregel {anders + 1} is buiten het programma om gewijzigd"));
    }

    private static bool IsGelijk(Historierij rij, Historiestap stap) =>
        rij.Gecrediteerd == stap.Gecrediteerd
        && rij.Toegekend == stap.Toegekend
        && string.Equals(rij.Afgewezen_op, stap.Afgewezen_op, StringComparison.Ordinal);

    private static string Zin(FormattableString zin) => zin.ToString(CultureInfo.InvariantCulture);
}
