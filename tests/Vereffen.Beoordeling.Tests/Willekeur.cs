using FsCheck;
using FsCheck.Fluent;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

/// <summary>Random worlds and claims for the property tests: small ranges, so that lines often meet each other.</summary>
internal static class Willekeur
{
    public static readonly Gen<Regel> Regels =
        from dag in Gen.Choose(-3, 3)
        from code in Gen.Elements("24001", "24001", "24002", "24009")
        from aantal in Gen.Choose(1, 3)
        from tarief in Gen.Elements(40_00L, 40_00L, 39_99L, 40_01L, 0L)
        from korting in Gen.Elements(0L, 0L, 1L, -1L)
        from behandelaar in Gen.Elements(Wereld.Zorgverlener, Wereld.Zorgverlener, Wereld.AndereZorgverlener, Wereld.Instelling)
        from duur in Gen.Elements(0, 0, 2)
        select new Regel
        {
            Begin = Regel.Dag.AddDays(dag),
            Eind = Regel.Dag.AddDays(dag + duur),
            Code = code,
            Aantal = aantal,
            Tarief = tarief,
            Bedrag = Math.Max(0, (tarief * aantal) - korting),
            Behandelaar = behandelaar,
        };

    public static readonly Gen<Regel[]> Veel = from n in Gen.Choose(1, 8) from regels in Regels.ListOf(n) select regels.ToArray();

    /// <summary>Lines for some of six insured, none of them named twice.</summary>
    public static readonly Gen<Deel[]> Verzekerden =
        from n in Gen.Choose(1, 6)
        from regels in Veel.ListOf(n)
        select regels.Select((r, i) => Persoon(i, r)).ToArray();

    public static readonly Gen<Wereld> Werelden =
        from percentage in Gen.Elements(100, 100, 75, 33, 0)
        from budget in Gen.Elements<long?>(null, 50_00, 0_01)
        from pakket in Gen.Elements("", "A1")
        from maximum in Gen.Elements<int?>(null, 3)
        from per in Gen.Elements(Tijdvak.Geen, Tijdvak.Dag, Tijdvak.Week, Tijdvak.Jaar)
        from betaalMaximum in Gen.Elements(false, true)
        from soort in Gen.Elements(TariefSoort.Maximum, TariefSoort.Vast, TariefSoort.Vrij)
        from uitsluiting in Gen.Elements(-1, 0, 2)
        select MaakWereld(percentage, budget, pakket, maximum, per, betaalMaximum, soort, uitsluiting);

    private static Wereld MaakWereld(
        int percentage,
        long? budget,
        string pakket,
        int? maximum,
        Tijdvak per,
        bool betaalMaximum,
        TariefSoort soort,
        int uitsluiting
    )
    {
        var wereld = new Wereld()
            .MetPrestatie(b => b with { MaxAantal = maximum, Per = per, TariefSoort = soort })
            .Met(r => r.Overeenkomsten, o => o with { BetaalMaximum = betaalMaximum })
            .Voeg(
                r => r.Dekkingen,
                new Dekking("A1", "081", "", Wereld.Altijd, percentage, budget is { } b ? new Bedrag(b) : null, null, Tijdvak.Jaar)
            );
        if (uitsluiting >= 0)
        {
            wereld.Voeg(r => r.Uitsluitingen, new Uitsluiting(Wereld.Consult, Wereld.Vervolg, uitsluiting, new Retourcode(634)));
        }

        wereld.Rijen.Verzekerden.Clear();
        wereld.Rijen.Polissen.Clear();
        for (var i = 0; i < 6; i++)
        {
            wereld.Rijen.Verzekerden.Add(new(Wereld.TestBsn(i), $"V{i}", Wereld.Geboren, $"Naam{i}", "", "A", 1, null));
            wereld.Rijen.Polissen.Add(new(Wereld.TestBsn(i), Wereld.Uzovi, Wereld.Altijd, pakket));
        }

        return wereld;
    }

    private static Deel Persoon(int i, Regel[] regels) =>
        new([.. regels.Select((r, n) => r with { Referentie = $"P{i}-{n}" })]) { Bsn = Wereld.TestBsn(i), Naam = $"NAAM{i}" };
}
