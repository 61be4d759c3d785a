using FsCheck;
using FsCheck.Fluent;
using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests.Model;

/// <summary>
/// Random sequences of events over few accounts, kenmerken and round amounts, so that they often meet. Every number is one event, so that a
/// failing sequence shrinks to a short one.
/// </summary>
internal static class Reeks
{
    private static readonly string[] Agbs = ["01056789", "01056789", "01000001", "04123456"];
    private static readonly string[] Uzovis = ["3311", "3311", "3313", "7095"];
    private static readonly int[] Stappen = [0, 0, 0, 0, 0, 1, 1, 1, 2, 5, 14, 31];
    private static readonly long[] Bedragen =
    [
        0,
        1,
        199,
        200,
        300,
        499,
        500,
        501,
        1000,
        1500,
        2499,
        2500,
        2501,
        5000,
        10_000,
        12_345,
        100_000,
    ];

    internal static Arbitrary<int[]> Arbitrair =>
        Arb.From(Gen.Choose(0, int.MaxValue).ArrayOf(), x => ArbMap.Default.ArbFor<int[]>().Shrinker(x).Where(a => a.All(i => i >= 0)));

    internal static List<Gebeurtenis> Maak(int[] getallen)
    {
        var datum = new DateOnly(2026, 1, 28);
        var uit = new List<Gebeurtenis>();
        foreach (var getal in getallen)
        {
            var bron = new Bron(getal);
            datum = datum.AddDays(Stappen[bron.Tot(Stappen.Length)]);
            uit.Add(Maak(bron, datum));
        }

        return uit;
    }

    private static Gebeurtenis Maak(Bron bron, DateOnly datum)
    {
        var soort = bron.Tot(25) switch
        {
            < 5 => GebeurtenisSoort.Declaratie,
            < 10 => GebeurtenisSoort.Betaalrun,
            < 12 => GebeurtenisSoort.Correctie,
            12 => GebeurtenisSoort.Voorschot,
            13 or 14 => GebeurtenisSoort.HvVordering,
            15 => GebeurtenisSoort.Eindafrekening,
            16 or 17 => GebeurtenisSoort.Terugstorting,
            18 => GebeurtenisSoort.ZelfTerugstorten,
            19 => GebeurtenisSoort.BetaalstopAan,
            20 => GebeurtenisSoort.BetaalstopUit,
            21 => GebeurtenisSoort.Betalingsregeling,
            < 24 => GebeurtenisSoort.BetalingTerug,
            _ => GebeurtenisSoort.BetalingOpnieuw,
        };
        var uzovi = UzoviNummer.Parse(Uzovis[bron.Tot(4)]);
        if (soort == GebeurtenisSoort.Betaalrun)
        {
            return new Gebeurtenis(datum, soort) { Uzovi = bron.Tot(3) == 0 ? uzovi : null };
        }

        var bedrag = Bedragen[bron.Tot(Bedragen.Length)];
        var metTeken = soort is GebeurtenisSoort.Declaratie or GebeurtenisSoort.Correctie or GebeurtenisSoort.Eindafrekening;
        var kenmerk = "K" + bron.Tot(5);
        var verval = bron.Tot(4);
        var agb = AgbCode.Parse(Agbs[bron.Tot(4)]);
        return new Gebeurtenis(datum, soort)
        {
            Uzovi = uzovi,
            Agb = agb,
            Kenmerk = kenmerk,
            OnsKenmerk = bron.Tot(3) == 0 ? "O" + bron.Tot(3) : "",
            Bedrag = Bedrag(soort, metTeken && bron.Tot(5) < 2 ? -bedrag : bedrag),
            Vervaldatum = verval == 0 ? null : datum.AddDays(bron.Tot(verval == 1 ? 3 : 70) - 1),
            Omschrijving = "Controle",
            BetaalAan =
                bron.Tot(soort is GebeurtenisSoort.BetalingTerug or GebeurtenisSoort.BetalingOpnieuw ? 12 : 4) == 0
                    ? AgbCode.Parse("98001234")
                    : null,
        };
    }

    private static Bedrag? Bedrag(GebeurtenisSoort soort, long cents) =>
        soort == GebeurtenisSoort.ZelfTerugstorten && cents > 500 ? null
        : soort is GebeurtenisSoort.BetalingTerug or GebeurtenisSoort.BetalingOpnieuw && cents < 2500 ? null
        : new Bedrag(cents);

    // Digits of one number in changing bases, stirred so that neighbouring numbers give different events.
    private sealed class Bron(int getal)
    {
        private ulong staat = (ulong)(uint)getal;

        internal int Tot(int grens)
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
}
