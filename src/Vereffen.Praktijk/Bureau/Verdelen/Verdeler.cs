using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>
/// Divides a client's file over insurers. Each insured goes where its 02 says (an insurer refuses another number than that of the 01: 0423), without a number there to the insurer of the
/// 01, and without one there either to whom COV names on the day of the prestatie. Pure: the same file and answers give the same division.
/// </summary>
internal static class Verdeler
{
    /// <param name="bestand">The file.</param>
    /// <param name="bureau">Who submits.</param>
    /// <param name="gevonden">Insurers that COV gave, by number of the 04.</param>
    public static Verdeling Verdeel(Clientbestand bestand, AgbCode bureau, IReadOnlyDictionary<long, UzoviNummer> gevonden)
    {
        var delen = new SortedDictionary<UzoviNummer, HashSet<long>>();
        var blijft = new SortedDictionary<long, string>();
        foreach (var verzekerde in bestand.Verzekerden)
        {
            foreach (var prestatie in verzekerde.Prestaties)
            {
                var detail = prestatie.Record.Detail;
                if (prestatie.Doorsturen != 1)
                {
                    blijft[detail] = Verdeling.NietDoorsturen;
                }
                else if ((verzekerde.Uzovi ?? bestand.Uzovi ?? Van(gevonden, detail)) is not { } uzovi)
                {
                    blijft[detail] = Verdeling.GeenVerzekeraar;
                }
                else if (delen.TryGetValue(uzovi, out var deel))
                {
                    deel.Add(detail);
                }
                else
                {
                    delen[uzovi] = [detail];
                }
            }
        }

        foreach (var (uzovi, mee) in delen)
        {
            if (Zuiver(bestand, bureau, uzovi, mee, blijft) is { } bezwaar)
            {
                return new Verdeling([], blijft, bezwaar);
            }
        }

        return new Verdeling([.. delen.Where(d => d.Value.Count > 0).Select(d => (d.Key, (IReadOnlySet<long>)d.Value))], blijft, null);
    }

    /// <summary>Takes out what this insurer may not get, such as a line of list 999 (MZ301). Null when the rest is sound.</summary>
    private static string? Zuiver(
        Clientbestand bestand,
        AgbCode bureau,
        UzoviNummer uzovi,
        HashSet<long> mee,
        SortedDictionary<long, string> blijft
    )
    {
        while (mee.Count > 0)
        {
            if (new Deelschrijver(bestand, bureau).Schrijf(uzovi, mee, bestand.Factuurnummer, r => r, r => r) is not { } bytes)
            {
                return $"Het totaal voor {uzovi} past niet in het sluitrecord; deel het bestand op.";
            }

            var regels = new HashSet<int>();
            EiControle.Controleer(bytes, new ControleOpties { TotEnMet = Niveau.N4 }, (scoped in EiBevinding b) => regels.Add(b.Regel));
            if (regels.Count == 0)
            {
                return null;
            }

            if (!Haaluit(bestand, mee, regels, blijft))
            {
                return $"Het deel voor {uzovi} komt niet door de controles van het portaal.";
            }
        }

        return null;
    }

    /// <summary>True when each finding is of a line that could be taken out.</summary>
    private static bool Haaluit(Clientbestand bestand, HashSet<long> mee, HashSet<int> regels, SortedDictionary<long, string> blijft)
    {
        var weg = new List<long>();
        var (regel, prestatie) = (1, 0L);
        var geraakt = 0;
        foreach (var record in Deelschrijver.Records(bestand, mee))
        {
            regel++;
            prestatie =
                record.Soort.Kenmerk == "04" ? record.Detail
                : record.Soort.Kenmerk == "02" ? 0
                : prestatie;
            if (!regels.Contains(regel))
            {
                continue;
            }

            geraakt++;
            if (prestatie == 0)
            {
                return false;
            }

            weg.Add(prestatie);
        }

        foreach (var detail in weg)
        {
            mee.Remove(detail);
            blijft[detail] = Verdeling.NietVoorVerzekeraar;
        }

        return weg.Count > 0 && geraakt == regels.Count;
    }

    private static UzoviNummer? Van(IReadOnlyDictionary<long, UzoviNummer> gevonden, long detail) =>
        gevonden.TryGetValue(detail, out var uzovi) ? uzovi : null;
}
