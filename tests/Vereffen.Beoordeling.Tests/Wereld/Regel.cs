using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

/// <summary>A line of a test claim: sound unless a test says otherwise.</summary>
internal sealed record Regel
{
    public static readonly DateOnly Dag = new(2026, 3, 2);

    public DateOnly? Begin { get; init; } = Dag;

    public DateOnly? Eind { get; init; }

    public bool EnkeleDatum { get; init; }

    public string Lijst { get; init; } = "081";

    public string Code { get; init; } = "24001";

    public int Aantal { get; init; } = 1;

    public long Tarief { get; init; } = 40_00;

    public long? Berekend { get; init; }

    public long? Bedrag { get; init; }

    public bool Credit { get; init; }

    public bool? BerekendCredit { get; init; }

    public string? Referentie { get; init; }

    public string Vorige { get; init; } = "";

    public AgbCode? Behandelaar { get; init; } = Wereld.Zorgverlener;

    public AgbCode? Verwijzer { get; init; }

    public bool KentVerwijzer { get; init; }

    public string Machtiging { get; init; } = "";

    public int Doorsturen { get; init; } = 1;

    public string? Overig { get; init; }

    public Prestatie Bouw(int regel, long detail, Bsn? bsn, UzoviNummer uzovi)
    {
        var berekend = Berekend ?? Tarief * Aantal;
        var bedrag = Bedrag ?? berekend;
        var berekendCredit = BerekendCredit ?? Credit;
        return new()
        {
            Regel = regel,
            Detail = detail,
            Bsn = bsn,
            Uzovi = uzovi,
            Machtiging = Machtiging,
            Overig = Overig,
            Doorsturen = Doorsturen,
            Begin = Begin,
            Eind = Eind ?? Begin,
            HeeftEnkeleDatum = EnkeleDatum,
            Lijst = Lijst,
            Code = Code,
            Aantal = Aantal,
            Behandelaar = Behandelaar,
            Verwijzer = Verwijzer,
            KentVerwijzer = KentVerwijzer,
            Tarief = new Bedrag(Tarief),
            Berekend = new Bedrag(berekendCredit ? -berekend : berekend),
            Declaratiebedrag = new Bedrag(Credit ? -bedrag : bedrag),
            BerekendIsCredit = berekendCredit,
            IsCredit = Credit,
            Referentie = Referentie ?? $"R{detail}",
            VorigeReferentie = Vorige,
        };
    }
}
