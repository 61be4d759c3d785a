using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>Recomputes a journal from its postings alone: numbering, evenwicht, balances and hash chain.</summary>
public static class Journaalcontrole
{
    /// <summary>
    /// The first broken link, or null when everything is as it was written. Give the head that was kept apart as <paramref name="kop"/>:
    /// without it, entries cut off at the end can't be missed.
    /// </summary>
    /// <param name="regels">Postings in the order of number and place, from the first entry on.</param>
    /// <param name="kop">Where the journal should end; null = not known.</param>
    public static Ketenbreuk? Verifieer(IEnumerable<Journaalregel> regels, Journaalkop? kop = null)
    {
        var saldi = new Dictionary<string, long>(StringComparer.Ordinal);
        var som = new Dictionary<UzoviNummer, decimal>();
        var hash = new Boekingshash();
        var vorige = new byte[32];
        long nr = 0;
        foreach (var boeking in Boekingen(regels))
        {
            nr++;
            if (Controleer(boeking, nr, saldi, som) is { } breuk)
            {
                return breuk;
            }

            vorige = Bereken(hash, vorige, boeking);
            var hex = Convert.ToHexStringLower(vorige);
            if (boeking.Find(r => !string.Equals(r.Hash, hex, StringComparison.Ordinal)) is { } anders)
            {
                return new Ketenbreuk(nr, anders.Regel, $"boeking {nr}: de hash past niet bij de inhoud en de vorige boeking");
            }
        }

        return kop is { } k && (k.Nr != nr || k.Hash != Convert.ToHexStringLower(vorige))
            ? new Ketenbreuk(
                Math.Min(k.Nr, nr + 1),
                0,
                $"het journaal eindigt bij boeking {nr}, maar er is tot en met boeking {k.Nr} geboekt"
            )
            : null;
    }

    private static IEnumerable<List<Journaalregel>> Boekingen(IEnumerable<Journaalregel> regels)
    {
        var boeking = new List<Journaalregel>();
        foreach (var regel in regels)
        {
            if (boeking.Count > 0 && boeking[0].Nr != regel.Nr)
            {
                yield return boeking;
                boeking = [];
            }

            boeking.Add(regel);
        }

        if (boeking.Count > 0)
        {
            yield return boeking;
        }
    }

    private static Ketenbreuk? Controleer(
        List<Journaalregel> boeking,
        long nr,
        Dictionary<string, long> saldi,
        Dictionary<UzoviNummer, decimal> som
    )
    {
        var eerste = boeking[0];
        if (eerste.Nr != nr)
        {
            return new Ketenbreuk(nr, 0, $"boeking {nr} ontbreekt; in plaats daarvan staat er boeking {eerste.Nr}");
        }

        // Stryker disable once statement : sums of earlier entries were found to be zero, or we wouldn't be here
        som.Clear();
        for (var i = 0; i < boeking.Count; i++)
        {
            var regel = boeking[i];
            if (regel.Regel != i + 1)
            {
                return new Ketenbreuk(nr, i + 1, $"boeking {nr}: regel {i + 1} ontbreekt");
            }

            if (regel.Datum != eerste.Datum || !string.Equals(regel.Oorzaak, eerste.Oorzaak, StringComparison.Ordinal))
            {
                return new Ketenbreuk(
                    nr,
                    regel.Regel,
                    $"boeking {nr}, regel {regel.Regel}: datum of oorzaak wijkt af van de rest van de boeking"
                );
            }

            var saldo = saldi.GetValueOrDefault(regel.Rekening);
            if (regel.Voor.Cents != saldo || (decimal)saldo + regel.Bedrag.Cents != regel.Na.Cents)
            {
                return new Ketenbreuk(
                    nr,
                    regel.Regel,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"boeking {nr}, regel {regel.Regel}: het saldo van {Kort(regel.Rekening)} klopt niet"
                    )
                );
            }

            saldi[regel.Rekening] = regel.Na.Cents;
            // Stryker disable once arithmetic : a sum is zero whatever its sign
            som[regel.Uzovi] = som.GetValueOrDefault(regel.Uzovi) + regel.Bedrag.Cents;
        }

        return som.Values.Any(s => s != 0) ? new Ketenbreuk(nr, 0, $"boeking {nr}: de bedragen tellen niet op tot nul") : null;
    }

    private static byte[] Bereken(Boekingshash hash, byte[] vorige, List<Journaalregel> boeking)
    {
        hash.Begin(vorige, boeking[0].Nr, boeking[0].Datum, new Oorzaak(boeking[0].Oorzaak), boeking.Count);
        foreach (var regel in boeking)
        {
            hash.Regel(regel.Rekening, regel.Uzovi.Waarde, regel.Bedrag.Cents, regel.Voor.Cents, regel.Na.Cents);
        }

        var uit = new byte[32];
        hash.Sluit(uit);
        return uit;
    }

    private static string Kort(string tekst) => tekst.Length <= 40 ? tekst : tekst[..40] + "..";
}
