using Vereffen.Opslag;
using Vereffen.Registers;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The history of judged lines in the insurer's database. Rows are only ever added, so that the number of a row is its place in history; what becomes of one
/// later is a step in a hash chain (<see cref="Historiecontrole"/> checks it).
/// </summary>
internal static class Historieopslag
{
    private static readonly string Selectie = $"SELECT {string.Join(", ", Historierij.Kolommen)} FROM historie ORDER BY nummer";

    public static IEnumerable<Historierij> Rijen(SqliteTransactie transactie) => transactie.Vraag<Historierij>(Selectie);

    public static IEnumerable<Historiestap> Stappen(SqliteTransactie transactie) =>
        transactie.Vraag<Historiestap>($"SELECT {string.Join(", ", Historiestap.Kolommen)} FROM historiestap ORDER BY nummer");

    /// <summary>All of it; what a data folder of before the chain holds, is chained now.</summary>
    public static IReadOnlyList<Historieregel> Lees(SqliteTransactie transactie)
    {
        var rijen = Rijen(transactie).ToList();
        if (rijen.Count > 0 && Kop(transactie) is { Stap: 0 })
        {
            using var keten = new Keten(transactie);
            rijen.ForEach(rij => keten.Voeg(rij, Historiestap.Nieuw, "eerste verzegeling", metRij: true));
        }

        return rijen.ConvertAll(r => r.NaarRegel());
    }

    /// <summary>Takes over rows that this history does not know yet: another insurer's or payee's, or of another factuurnummer, referentie or direction.</summary>
    public static IReadOnlyList<Historieregel> VulAan(SqliteTransactie transactie, IReadOnlyList<Historieregel> bekend, Historie van)
    {
        var sleutels = bekend.Select(Sleutel).ToHashSet();
        var nieuw = van.Regels.Where(r => !sleutels.Contains(Sleutel(r))).ToList();
        Voegtoe(transactie, nieuw, bekend.Count, "registers");
        return nieuw.Count == 0 ? bekend : [.. bekend, .. nieuw];
    }

    /// <summary>Stores what a judgement or a correctie changed, and adds new lines.</summary>
    public static void Werkbij(SqliteTransactie transactie, Historie oud, Historie nieuw, string oorzaak)
    {
        var verschil = nieuw.Sinds(oud);
        foreach (var (plek, was, nu) in verschil.Gewijzigd)
        {
            Wijzig(transactie, Historierij.Van(was, plek + 1), Historierij.Van(nu, plek + 1), oorzaak);
        }

        Voegtoe(transactie, verschil.Nieuw, oud.Regels.Count, oorzaak);
    }

    private static void Voegtoe(SqliteTransactie transactie, IEnumerable<Historieregel> regels, int bestaand, string oorzaak)
    {
        using var keten = new Keten(transactie);
        var bulk = transactie.Bulk("historie", Historierij.Kolommen);
        var nummer = (long)bestaand;
        foreach (var regel in regels)
        {
            var rij = Historierij.Van(regel, ++nummer);
            bulk.Voeg(rij.Waarden());
            keten.Voeg(rij, Historiestap.Nieuw, oorzaak, metRij: true);
        }
    }

    private static void Wijzig(SqliteTransactie transactie, Historierij oud, Historierij nieuw, string oorzaak)
    {
        using var keten = new Keten(transactie);
        keten.Voeg(nieuw, nieuw.Gecrediteerd != 0 ? Historiestap.Gecrediteerde : Historiestap.Correctie, oorzaak, metRij: false);
        var gewijzigd = transactie.Voer(
            """
            UPDATE historie SET gecrediteerd = @gecrediteerd, toegekend = @toegekend, afgewezen_op = @afgewezen
            WHERE nummer = @Nummer AND agb = @Agb AND referentie = @Referentie AND is_credit = 0 AND gecrediteerd = 0 AND toegekend = @Toegekend
            """,
            new
            {
                gecrediteerd = nieuw.Gecrediteerd,
                toegekend = nieuw.Toegekend,
                afgewezen = nieuw.Afgewezen_op,
                oud.Nummer,
                oud.Agb,
                oud.Referentie,
                oud.Toegekend,
            }
        );
        if (gewijzigd != 1)
        {
            throw new InvalidOperationException("De historie in de gegevens is niet die waaronder is beoordeeld.");
        }
    }

    public static Historiekop? Kop(SqliteTransactie transactie) =>
        transactie.VraagEen<Historiekop>("SELECT stap AS Stap, hash AS Hash FROM historiekop WHERE id = 1");

    private static (string, string, string, string, bool) Sleutel(Historieregel r) =>
        (r.Uzovi.ToString(), r.Agb.ToString(), r.Factuurnummer, r.Referentie, r.IsCredit);

    /// <summary>Adds steps behind the last one; the head moves when it is closed.</summary>
    private sealed class Keten : IDisposable
    {
        private readonly SqliteTransactie transactie;
        private readonly Bulk bulk;
        private readonly long begin;
        private long stap;
        private string hash;

        public Keten(SqliteTransactie transactie)
        {
            this.transactie = transactie;
            bulk = transactie.Bulk("historiestap", Historiestap.Kolommen);
            var kop = Kop(transactie) ?? throw new InvalidOperationException("De kop van de historie ontbreekt.");
            (stap, hash, begin) = (kop.Stap, kop.Hash, kop.Stap);
        }

        public void Voeg(Historierij rij, string soort, string oorzaak, bool metRij)
        {
            var volgende = new Historiestap
            {
                Nummer = ++stap,
                Regel = rij.Nummer,
                Soort = soort,
                Gecrediteerd = rij.Gecrediteerd,
                Toegekend = rij.Toegekend,
                Afgewezen_op = rij.Afgewezen_op,
                Oorzaak = oorzaak,
            };
            hash = volgende.Bereken(hash, metRij ? rij : null);
            bulk.Voeg(
                volgende.Nummer,
                volgende.Regel,
                volgende.Soort,
                volgende.Gecrediteerd,
                volgende.Toegekend,
                volgende.Afgewezen_op,
                volgende.Oorzaak,
                hash
            );
        }

        public void Dispose()
        {
            if (stap > begin)
            {
                transactie.Voer("UPDATE historiekop SET stap = @stap, hash = @hash WHERE id = 1", new { stap, hash });
            }
        }
    }
}
