using System.Globalization;
using System.Text;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Bench.Verrekening;

/// <summary>
/// An events file in memory, the same for the same numbers: a betaalrun at the end of every day, and before it declaraties (nine of ten events), credits,
/// correcties, vorderingen with their kin, spread over the accounts. Three verrekenkringen: two insurers, two insurers and one alone.
/// </summary>
internal sealed class Gebeurtenissenbestand(int gebeurtenissen, int accounts, int runs)
{
    private static readonly string[] Uzovis = ["3311", "3313", "7095", "7032", "0699"];
    private static readonly DateOnly EersteDag = new(2026, 1, 1);

    private readonly StringBuilder uit = new(gebeurtenissen * 70);
    private readonly (int Nummer, int Bedrag)[] laatste = new (int, int)[accounts];
    private ulong staat = 42;
    private int nummer;

    internal static IEnumerable<Zorgverzekeraar> Verzekeraars { get; } =
    [
        .. Uzovis.Select(
            (u, i) => new Zorgverzekeraar(UzoviNummer.Parse(u), "Z" + u, i < 4 ? "kring " + (i / 2) : "", new Bedrag(500), new Bedrag(500))
        ),
    ];

    internal byte[] Maak()
    {
        uit.Append("datum,soort,uzovi,agb,kenmerk,ons_kenmerk,bedrag,vervaldatum,omschrijving,betaal_aan\n");
        for (var run = 0; run < runs; run++)
        {
            var dag = EersteDag.AddDays(run);
            var tot = (int)((long)gebeurtenissen * (run + 1) / runs) - 1;
            while (nummer < tot)
            {
                Gebeurtenis(dag, Tot(accounts));
            }

            nummer++;
            uit.Append(CultureInfo.InvariantCulture, $"{dag:yyyy-MM-dd},betaalrun,,,,,,,,\n");
        }

        return Encoding.UTF8.GetBytes(uit.ToString());
    }

    private void Gebeurtenis(DateOnly dag, int account)
    {
        nummer++;
        var bedrag = 500 + Tot(60_000);
        switch (Tot(1000))
        {
            case < 50:
                Schrijf(dag, "declaratie", account, $"C{nummer:D8}", "", -bedrag, null);
                break;
            case < 80 when laatste[account].Nummer > 0:
                var (van, stand) = laatste[account];
                laatste[account] = default;
                Schrijf(dag, "correctie", account, $"F{van:D8}", $"R{nummer:D8}", -stand / 2, null);
                break;
            case < 90:
                Schrijf(dag, "hv-vordering", account, "", $"HV{nummer:D8}", bedrag * 4L, dag.AddDays(30));
                break;
            case < 95:
                Schrijf(dag, "voorschot", account, $"V{nummer:D8}", "", bedrag * 2L, dag.AddDays(60));
                break;
            case < 97:
                Schrijf(dag, "eindafrekening", account, "", $"E{nummer:D8}", bedrag, null);
                break;
            case < 98:
                Schrijf(dag, "betaalstop-aan", account, "", "", null, null);
                break;
            case < 100:
                Schrijf(dag, "betaalstop-uit", account, "", "", null, null);
                break;
            default:
                laatste[account] = (nummer, bedrag);
                Schrijf(dag, "declaratie", account, $"F{nummer:D8}", $"R{nummer:D8}", bedrag, Tot(2) == 0 ? dag.AddDays(Tot(20)) : null);
                break;
        }
    }

    private void Schrijf(DateOnly dag, string soort, int account, string kenmerk, string ons, long? bedrag, DateOnly? verval)
    {
        var omschrijving = soort == "hv-vordering" ? "Controle tarieven" : "";
        // An account stays within one verrekenkring: the number of accounts is that of the AGB-codes.
        var uzovi = Uzovis[account % 5 == 4 ? 4 : (account % 2 * 2) + Tot(2)];
        uit.Append(
            CultureInfo.InvariantCulture,
            $"{dag:yyyy-MM-dd},{soort},{uzovi},{1_000_001 + account:D8},{kenmerk},{ons},{bedrag},{verval:yyyy-MM-dd},{omschrijving},\n"
        );
    }

    // SplitMix64: the same on every machine and every version of .NET.
    private int Tot(int grens)
    {
        unchecked
        {
            staat += 0x9E3779B97F4A7C15UL;
            var z = (staat ^ (staat >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (int)((z ^ (z >> 31)) % (ulong)grens);
        }
    }
}
