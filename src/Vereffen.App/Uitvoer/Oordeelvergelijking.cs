using Vereffen.Beoordeling;
using Vereffen.Kern;

namespace Vereffen.App.Uitvoer;

/// <summary>What the same claim would get under other registers: the difference per rule and per treating provider, in lines and cents.</summary>
internal sealed class Oordeelvergelijking
{
    private readonly Oordeel ander;
    private readonly Bedrag verschil;
    private readonly List<(RegelOordeel Nu, RegelOordeel Dan)> anders;

    public Oordeelvergelijking(Oordeel oordeel, Oordeel ander)
    {
        this.ander = ander;
        verschil = ander.Toegekend - oordeel.Toegekend;
        anders =
        [
            .. oordeel
                .Regels.Zip(ander.Regels)
                .Where(p => p.First.Toegekend != p.Second.Toegekend || !p.First.Codes.SequenceEqual(p.Second.Codes)),
        ];
    }

    public object AlsJson() =>
        new
        {
            toegekend = ander.Toegekend.Cents,
            verschil = verschil.Cents,
            perRegel = PerRegel()
                .Select(r => new
                {
                    regel = r.Naam,
                    regelsErbij = r.Erbij,
                    regelsEraf = r.Eraf,
                    verschil = r.Verschil.Cents,
                }),
            perZorgaanbieder = PerZorgaanbieder()
                .Select(r => new
                {
                    agb = r.Naam,
                    regels = r.Regels,
                    verschil = r.Verschil.Cents,
                }),
        };

    public void SchrijfTekst(TextWriter uit)
    {
        uit.WriteLine();
        uit.WriteLine(
            $"Onder de andere registers: {ander.Toegekend} toegekend, {verschil} verschil, {Tekst.Aantal(anders.Count, "regel", "regels")} anders beoordeeld"
        );
        foreach (var (naam, erbij, eraf, bedrag) in PerRegel())
        {
            uit.WriteLine($"  regel {naam, -4} {erbij, 6} erbij {eraf, 6} eraf {bedrag, 14}");
        }

        foreach (var (naam, regels, bedrag) in PerZorgaanbieder())
        {
            uit.WriteLine($"  zorgverlener {naam} {Tekst.Aantal(regels, "regel", "regels")} {bedrag, 14}");
        }
    }

    /// <summary>A rule that rejects a line only in the other judgement counts as added, and the other way round; the money goes to the first such rule.</summary>
    private IEnumerable<(string Naam, int Erbij, int Eraf, Bedrag Verschil)> PerRegel()
    {
        var tellers = new SortedDictionary<string, (int Erbij, int Eraf, Bedrag Verschil)>(StringComparer.Ordinal);
        foreach (var (nu, dan) in anders)
        {
            var oud = nu.Bevindingen.Select(b => b.RegelId).Distinct(StringComparer.Ordinal).ToList();
            var nieuw = dan.Bevindingen.Select(b => b.RegelId).Distinct(StringComparer.Ordinal).ToList();
            var erbij = nieuw.Except(oud, StringComparer.Ordinal).ToList();
            var eraf = oud.Except(nieuw, StringComparer.Ordinal).ToList();
            var rest = dan.Toegekend - nu.Toegekend;
            foreach (var regel in erbij.Concat(eraf).DefaultIfEmpty(nieuw.FirstOrDefault("")))
            {
                var teller = tellers.GetValueOrDefault(regel);
                tellers[regel] = (
                    teller.Erbij + (erbij.Contains(regel, StringComparer.Ordinal) ? 1 : 0),
                    teller.Eraf + (eraf.Contains(regel, StringComparer.Ordinal) ? 1 : 0),
                    teller.Verschil + rest
                );
                rest = Bedrag.Nul;
            }
        }

        return tellers.Select(t => (t.Key, t.Value.Erbij, t.Value.Eraf, t.Value.Verschil));
    }

    private IEnumerable<(string Naam, int Regels, Bedrag Verschil)> PerZorgaanbieder() =>
        anders
            .GroupBy(p => p.Nu.Prestatie.Behandelaar)
            .Select(g =>
                (g.Key?.ToString() ?? "onbekend", g.Count(), g.Aggregate(Bedrag.Nul, (som, p) => som + p.Dan.Toegekend - p.Nu.Toegekend))
            )
            .OrderBy(r => r.Item1, StringComparer.Ordinal);
}
