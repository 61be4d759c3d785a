using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Judges the claims of a period twice, in the order in which they came: under the registers as they are and under others, each with the history as it stood before the period. What people decided is not
/// in it: both sides are by the rules alone, so that only the registers make the difference.
/// </summary>
internal static class Watalsberekening
{
    /// <summary>Claims from the begin of the period until now: all of them are read.</summary>
    private const int MeesteDeclaraties = 5000;

    public static Watalsuitkomst? Reken(SqliteTransactie t, UzoviNummer uzovi, Periode periode, RegisterSet nu, RegisterSet anders)
    {
        var rijen = t.Vraag<Rij>(
                "SELECT traceer_id AS Id, ontvangen AS Dag FROM declaratie WHERE uzovi = @uzovi AND ontvangen >= @van AND uitkomst <> 'Test' ORDER BY nummer LIMIT @meeste",
                new
                {
                    uzovi = uzovi.ToString(),
                    van = periode.Begin.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    meeste = MeesteDeclaraties + 1,
                }
            )
            .ToList();
        if (rijen.Count > MeesteDeclaraties)
        {
            return null;
        }

        var claims = rijen.ConvertAll(r => (r.Ontvangen, Lezing: Lees(t, r.Id)));
        var begin = Voorheen(nu.Historie, uzovi, [.. claims.Select(c => c.Lezing?.Declaratie).OfType<Declaratie>()]);
        var (telling, a, b) = (new Telling(), nu.MetHistorie(begin), anders.MetHistorie(begin));
        foreach (var (ontvangen, lezing) in claims.Where(c => c.Ontvangen <= periode.LaatsteDag))
        {
            if (lezing?.Declaratie is not { } declaratie)
            {
                telling.Gewist++;
                continue;
            }

            var eerste = Beoordelaar.Beoordeel(declaratie, lezing.Bevindingen, a, uzovi, ontvangen);
            var tweede = Beoordelaar.Beoordeel(declaratie, lezing.Bevindingen, b, uzovi, ontvangen);
            a = a.MetHistorie(eerste.HistorieNa(a.Historie));
            b = b.MetHistorie(tweede.HistorieNa(b.Historie));
            telling.Neem(eerste, tweede);
        }

        return telling.Uitkomst();
    }

    private static DeclaratieLezing? Lees(SqliteTransactie t, string id) =>
        t.Lees(Guid.Parse(id, CultureInfo.InvariantCulture)) is { } bericht ? DeclaratieLezer.Lees(bericht.Payload) : null;

    /// <summary>Without the lines of these claims, and without what their credits took back.</summary>
    private static Historie Voorheen(Historie historie, UzoviNummer uzovi, IReadOnlyList<Declaratie> claims)
    {
        var facturen = claims.Select(d => (d.Crediteur, d.Factuurnummer)).ToHashSet();
        var gecrediteerd = claims
            .SelectMany(d =>
                d.Verzekerden.SelectMany(v => v.Prestaties).Where(p => p.IsCredit).Select(p => (d.Betaalde, p.VorigeReferentie))
            )
            .ToHashSet();
        return new Historie([
            .. historie
                .Regels.Where(r =>
                    r.Uzovi != uzovi
                    || !(facturen.Contains((r.Declarant ?? r.Agb, r.Factuurnummer)) || facturen.Contains((r.Agb, r.Factuurnummer)))
                )
                .Select(r => r.IsGecrediteerd && gecrediteerd.Contains((r.Agb, r.Referentie)) ? r with { IsGecrediteerd = false } : r),
        ]);
    }

    private sealed class Telling
    {
        private readonly SortedDictionary<string, Watalsrij> codes = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, Watalsrij> aanbieders = new(StringComparer.Ordinal);
        private int declaraties;
        private int regels;
        private int anders;
        private Bedrag nu;
        private Bedrag dan;

        public int Gewist { get; set; }

        public void Neem(Oordeel eerste, Oordeel tweede)
        {
            declaraties++;
            (nu, dan) = (nu + eerste.Toegekend, dan + tweede.Toegekend);
            foreach (var (een, twee) in eerste.Regels.Zip(tweede.Regels))
            {
                regels++;
                var (oud, nieuw) = (Codes(eerste, een), Codes(tweede, twee));
                var verschil = twee.Toegekend - een.Toegekend;
                if (verschil.IsNul && oud.SetEquals(nieuw))
                {
                    continue;
                }

                anders++;
                Tel(aanbieders, eerste.Declaratie.Crediteur?.ToString() ?? "", verschil > Bedrag.Nul, verschil.IsNegatief, verschil);
                foreach (
                    var code in nieuw
                        .Except(oud, StringComparer.Ordinal)
                        .Concat(oud.Except(nieuw, StringComparer.Ordinal))
                        .DefaultIfEmpty("")
                )
                {
                    Tel(codes, code, nieuw.Contains(code), oud.Contains(code), verschil);
                    verschil = Bedrag.Nul;
                }
            }
        }

        public Watalsuitkomst Uitkomst() => new(declaraties, Gewist, regels, anders, nu, dan, [.. codes.Values], [.. aanbieders.Values]);

        private static HashSet<string> Codes(Oordeel oordeel, RegelOordeel regel)
        {
            var codes = (oordeel.Uitkomst == Beoordeling.Uitkomst.BestandAfgewezen ? oordeel.Bestand : regel.Codes)
                .Select(c => c.ToString())
                .ToHashSet(StringComparer.Ordinal);
            if (regel.IsUitval)
            {
                codes.Add(Watalsrij.Uitval);
            }

            return codes;
        }

        private static void Tel(SortedDictionary<string, Watalsrij> tellers, string naam, bool erbij, bool eraf, Bedrag verschil)
        {
            var teller = tellers.GetValueOrDefault(naam) ?? new Watalsrij(naam, 0, 0, Bedrag.Nul);
            tellers[naam] = teller with
            {
                Erbij = teller.Erbij + (erbij ? 1 : 0),
                Eraf = teller.Eraf + (eraf ? 1 : 0),
                Verschil = teller.Verschil + verschil,
            };
        }
    }

    private sealed class Rij
    {
        public string Id { get; init; } = "";

        public string Dag { get; init; } = "";

        public DateOnly Ontvangen => DateOnly.ParseExact(Dag, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
