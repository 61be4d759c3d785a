using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>One insured person in this file, however many records 02 name them.</summary>
internal sealed class Persoonsdossier(Persoon persoon, RegisterSet registers, UzoviNummer uzovi)
{
    /// <summary>Claims that stand, with how many times and where the first came from.</summary>
    public KleineTabel<Claimsleutel, (Claimbron Bron, int Aantal)> Claims;

    /// <summary>Units that stand, by prestatie and first day of the calendar period.</summary>
    public KleineTabel<(int Prestatie, Tijdvak Tijdvak, int Begin), long> Aantallen;

    /// <summary>Days on which a prestatie stands that excludes others, in order.</summary>
    public KleineTabel<int, List<DateOnly>?> Dagen;

    /// <summary>What was awarded under a cover, by first day of the calendar period.</summary>
    public KleineTabel<(int Budget, Tijdvak Tijdvak, int Begin), (long Cents, long Aantal)> Budgetten;

    private readonly ReadOnlyMemory<Polis> polissen = registers.Polissen.Geheugen(persoon.Bsn);
    private readonly ReadOnlyMemory<WlzIndicatie> wlz = registers.Wlz.Geheugen(persoon.Bsn);

    public Persoon Persoon => persoon;

    public ReadOnlySpan<Polis> Polissen => polissen.Span;

    public ReadOnlySpan<WlzIndicatie> Wlz => wlz.Span;

    public ReadOnlySpan<Historieregel> Historie => registers.Historie.VanPersoon(persoon);

    public ReadOnlySpan<IonInschrijving> Ion => registers.Ion.Zoek(persoon.Bsn);

    public ReadOnlySpan<Keteninschrijving> Keten => registers.Keten.Zoek(persoon.Bsn);

    /// <summary>The policy with this insurer on that day; the first one when there are more.</summary>
    public Polis? PolisOp(DateOnly dag)
    {
        foreach (ref readonly var polis in polissen.Span)
        {
            if (polis.Uzovi == uzovi && polis.Geldig.Bevat(dag))
            {
                return polis;
            }
        }

        return null;
    }

    public bool IsVerzekerdOpEenDagVan(Periode periode)
    {
        foreach (ref readonly var polis in polissen.Span)
        {
            if (polis.Uzovi == uzovi && polis.Geldig.Overlapt(periode))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when policies with this insurer, one after the other, cover every day.</summary>
    public bool IsVerzekerdOpElkeDagVan(Periode periode)
    {
        var dag = periode.Begin;
        while (true)
        {
            if (PolisOp(dag) is not { } polis)
            {
                return false;
            }

            if (polis.Geldig.LaatsteDag >= periode.LaatsteDag)
            {
                return true;
            }

            dag = polis.Geldig.LaatsteDag.AddDays(1);
        }
    }
}
