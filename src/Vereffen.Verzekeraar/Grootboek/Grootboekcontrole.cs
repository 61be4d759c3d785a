using System.Data;
using System.Globalization;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Recomputes the stored ledger from zero: laws and hash chain of the journal, the head that is kept apart, the chain of the events, and whether these events
/// give that journal; then accounts, betaalvoorstellen, bank statements and letters (<see cref="Administratiecontrole"/>). Works on a file that was tampered with: what is wrong there is the answer, not an exception.
/// </summary>
public sealed class Grootboekcontrole
{
    private const string Onleesbaar = "bevat iets wat het programma nooit heeft geschreven";

    private readonly SqliteTransactie transactie;
    private readonly Verrekenregels verrekenregels;
    private Verrekenaar verrekenaar;
    private long gebeurtenissen;
    private long boekingen;
    private long regels;
    private long rijen;

    private Grootboekcontrole(SqliteTransactie transactie, Verrekenregels verrekenregels)
    {
        this.transactie = transactie;
        this.verrekenregels = verrekenregels;
        verrekenaar = new Verrekenaar(verrekenregels);
    }

    /// <summary>
    /// Checks the ledger in an insurer's database under the limits, verrekenkringen and crediteuren that were valid at each event; those of
    /// <paramref name="registers"/> only count for a file that holds none.
    /// </summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file itself is damaged, or no database of an insurer.</exception>
    public static Grootboekverslag Controleer(SqliteDatabase database, RegisterSet registers)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(registers);
        return Verrekenregister.Regels(registers, out var melding) is { } regels
            ? database.Doe(t =>
            {
                var controle = new Grootboekcontrole(t, regels);
                return controle.Verslag(controle.Breuk() ?? controle.Declaraties() ?? controle.Administratie());
            })
            : new Grootboekverslag(0, 0, 0, $"de registers kunnen niet worden gebruikt: {melding}");
    }

    /// <summary>The engine as the stored events leave it.</summary>
    /// <exception cref="InvalidOperationException">The stored ledger is not what was booked: somebody changed the file.</exception>
    internal static Verrekenaar Herstel(SqliteTransactie transactie, Verrekenregels regels)
    {
        var controle = new Grootboekcontrole(transactie, regels);
        return controle.Breuk() is { } breuk
            ? throw new InvalidOperationException(
                $"Het grootboek is niet wat er is geboekt, {breuk}: de gegevens zijn buiten het programma om gewijzigd."
            )
            : controle.verrekenaar;
    }

    private Grootboekverslag Verslag(string? breuk) => new(gebeurtenissen, boekingen, regels, breuk) { Rijen = rijen };

    /// <summary>What people approved and what parties were told, beside the ledger.</summary>
    private string? Administratie() => Administratiecontrole.Breuk(transactie, verrekenaar, out rijen);

    private string? Breuk()
    {
        var kop = Lees(() => Grootboekopslag.Kop(transactie), out var onleesbaar);
        if (onleesbaar)
        {
            return $"de kop van het journaal {Onleesbaar}";
        }

        var vorige = Journaalkop.Leeg.Hash;
        return Journaal()
            ?? (kop is null ? "de kop van het journaal ontbreekt" : Einde(kop.Journaal, boekingen, Laatste()))
            ?? Keten(ref vorige)
            ?? (
                kop!.Gebeurtenis != gebeurtenissen ? $"er zijn {gebeurtenissen} gebeurtenissen, maar er zijn er {kop.Gebeurtenis} verwerkt"
                : kop.GebeurtenisHash != vorige ? $"gebeurtenis {gebeurtenissen} is niet de laatste die is verwerkt"
                : null
            )
            ?? Naspelen();
    }

    private string? Journaal()
    {
        try
        {
            return Journaalcontrole.Verifieer(Geteld(Grootboekopslag.Journaal(transactie)))?.Melding;
        }
        catch (Exception fout) when (IsOnleesbaar(fout))
        {
            return string.Create(CultureInfo.InvariantCulture, $"het journaal {Onleesbaar}, na boeking {boekingen}");
        }
    }

    private IEnumerable<Journaalregel> Geteld(IEnumerable<Journaalregel> bron)
    {
        foreach (var regel in bron)
        {
            boekingen = regel.Nr;
            regels++;
            yield return regel;
        }
    }

    private string Laatste() =>
        transactie.VraagEen<string>("SELECT hash FROM journaal ORDER BY nr DESC, regel DESC LIMIT 1") ?? Journaalkop.Leeg.Hash;

    private static string? Einde(Journaalkop kop, long nr, string hash)
    {
        if (kop.Nr > nr)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"boeking {nr + 1} ontbreekt: het journaal eindigt bij boeking {nr}, maar er is tot en met boeking {kop.Nr} geboekt"
            );
        }

        return kop.Nr < nr
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"boeking {kop.Nr + 1} is niet door het programma geboekt: de kop staat op boeking {kop.Nr}"
                )
            : kop.Hash != hash
                ? string.Create(CultureInfo.InvariantCulture, $"boeking {nr}: de hash is niet die van de kop van het journaal")
            : null;
    }

    private string? Keten(ref string vorige)
    {
        var rijen = Lees(() => Grootboekopslag.Gebeurtenissen(transactie).ToList(), out var onleesbaar);
        if (onleesbaar)
        {
            return $"de tabel met gebeurtenissen {Onleesbaar}";
        }

        foreach (var rij in rijen!)
        {
            if (rij.Nummer != gebeurtenissen + 1)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"gebeurtenis {gebeurtenissen + 1} ontbreekt; in plaats daarvan staat er gebeurtenis {rij.Nummer}"
                );
            }

            if (rij.Bereken(vorige) != rij.Hash)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"gebeurtenis {rij.Nummer}: de hash past niet bij de inhoud en de vorige gebeurtenis"
                );
            }

            gebeurtenissen++;
            vorige = rij.Hash;
        }

        return null;
    }

    private string? Naspelen()
    {
        var tot = new List<long>();
        if (Lees(Begin, out var beginOnleesbaar) is not { } begin || beginOnleesbaar)
        {
            return $"de eerste instelling {Onleesbaar}";
        }

        verrekenaar = new Verrekenaar(begin);
        foreach (var rij in Grootboekopslag.Gebeurtenissen(transactie))
        {
            if (rij.IsInstelling)
            {
                if (Wijzig(rij) is { } waarom)
                {
                    return waarom;
                }

                tot.Add(verrekenaar.Journaal.LaatsteNr);
                continue;
            }

            if (Lees(rij.NaarGebeurtenis, out var onleesbaar) is not { } gebeurtenis || onleesbaar)
            {
                return string.Create(CultureInfo.InvariantCulture, $"gebeurtenis {rij.Nummer} {Onleesbaar}");
            }

            if (verrekenaar.Verwerk(gebeurtenis) is { } melding)
            {
                return string.Create(CultureInfo.InvariantCulture, $"gebeurtenis {rij.Nummer} kan niet zijn geboekt: {melding}");
            }

            tot.Add(verrekenaar.Journaal.LaatsteNr);
        }

        using var bewaard = Grootboekopslag.Journaal(transactie).GetEnumerator();
        foreach (var berekend in verrekenaar.Journaal.Vanaf(0))
        {
            if (!bewaard.MoveNext() || bewaard.Current != berekend)
            {
                var oorzaak = tot.FindIndex(nr => nr >= berekend.Nr) + 1;
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"boeking {berekend.Nr}, regel {berekend.Regel} is niet wat uit gebeurtenis {oorzaak} volgt"
                );
            }
        }

        return bewaard.MoveNext()
            ? string.Create(CultureInfo.InvariantCulture, $"boeking {bewaard.Current.Nr} volgt uit geen enkele gebeurtenis")
            : null;
    }

    /// <summary>The settings before the first event: the first that were stored (files of before settings were stored have none there).</summary>
    private Verrekenregels Begin() =>
        transactie.VraagEen<string>(
            "SELECT omschrijving FROM gebeurtenis WHERE soort = @soort ORDER BY nummer LIMIT 1",
            new { soort = Instellingen.Soort }
        )
            is { } eerste
            ? Instellingen.Lees(eerste)
            : verrekenregels;

    private string? Wijzig(Gebeurtenisrij rij)
    {
        if (Lees(() => Instellingen.Lees(rij.Omschrijving), out var onleesbaar) is not { } regels || onleesbaar)
        {
            return string.Create(CultureInfo.InvariantCulture, $"gebeurtenis {rij.Nummer} {Onleesbaar}");
        }

        // The first one is what the engine began with.
        var melding = rij.Nummer == 1 ? null : verrekenaar.Wijzig(rij.Dag(), regels, rij.Oorzaak);
        return melding is null
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"gebeurtenis {rij.Nummer} kan niet zijn geboekt: {melding}");
    }

    /// <summary>What was told to the provider is what was booked.</summary>
    private string? Declaraties() =>
        transactie
            .Vraag<string>(
                """
                SELECT declaratie.ons_kenmerk FROM declaratie
                LEFT JOIN gebeurtenis ON gebeurtenis.soort = 'Declaratie' AND gebeurtenis.ons_kenmerk = declaratie.ons_kenmerk
                WHERE CASE WHEN uitkomst IN ('Toegekend', 'Gedeeltelijk') THEN bedrag IS NOT toegekend ELSE bedrag IS NOT NULL END
                ORDER BY declaratie.nummer LIMIT 1
                """
            )
            .Select(kenmerk => $"van declaratie {kenmerk} is een ander bedrag geboekt dan er is toegekend")
            .FirstOrDefault();

    private static T? Lees<T>(Func<T> lees, out bool onleesbaar)
    {
        try
        {
            onleesbaar = false;
            return lees();
        }
        catch (Exception fout) when (IsOnleesbaar(fout))
        {
            onleesbaar = true;
            return default;
        }
    }

    private static bool IsOnleesbaar(Exception fout) =>
        fout is FormatException or OverflowException or ArgumentException or InvalidCastException or DataException;
}
