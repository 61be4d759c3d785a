using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>The money of a retour beside that of its claim: per line, and in the 99.</summary>
internal sealed class Retourtotalen(Claimindex claim, Retourmelder melder)
{
    private long verwacht = claim.Totaal;
    private int onbekend = claim.Onleesbaar;

    /// <summary>What is awarded counts instead of what was claimed, and is never more.</summary>
    /// <param name="r">A record of the retour.</param>
    /// <param name="plek">The record of the claim that it answers.</param>
    /// <param name="standaard">Of the retour.</param>
    internal void Neem(in Retourregel r, int plek, Standaard standaard)
    {
        if (r.Soort.MetCode("BED166") is not { } element || Retourbedrag.Lees(r.Soort, standaard, "BED166", r.Bytes) is not { } toegekend)
        {
            if (claim.SoortVan(plek) == claim.Bedragsoort)
            {
                onbekend++;
            }

            return;
        }

        var ingediend = Retourbedrag.Lees(claim.SoortVan(plek), claim.Standaard, "BED161", claim.Bytes(plek));
        if (claim.SoortVan(plek) == claim.Bedragsoort)
        {
            verwacht += toegekend - (ingediend ?? 0);
            onbekend -= ingediend is null ? 1 : 0;
        }

        if (ingediend is { } i && (Math.Abs(toegekend) > Math.Abs(i) || (toegekend != 0 && (toegekend < 0) != (i < 0))))
        {
            melder.Meld(
                r,
                element,
                Niveau.N4,
                $"Toegekend is {new Bedrag(toegekend)}, ingediend {new Bedrag(i)}: er kan niet meer worden toegekend dan gedeclareerd."
            );
        }
    }

    internal void Sluit(in Retourregel r, Standaard standaard, bool zonderRecords, bool bestandAfgekeurd)
    {
        if (claim.Sluit is { } sluit && Retourbedrag.Lees(claim.Standaard.Sluit, claim.Standaard, "BED025", sluit) is { } ingediend)
        {
            Totaal(r, standaard, "BED168", ingediend, "Het totaal ingediend is niet dat van de declaratie");
        }

        if (bestandAfgekeurd)
        {
            Totaal(r, standaard, "BED167", 0, "Van een declaratie die in haar geheel is afgewezen is niets toegekend");
        }
        else if (onbekend == 0)
        {
            Totaal(
                r,
                standaard,
                "BED167",
                zonderRecords ? claim.Totaal : verwacht,
                "Het totaal toegekend is niet wat de regels van de declaratie en de retour samen geven"
            );
        }
    }

    private void Totaal(in Retourregel r, Standaard standaard, string code, long cents, string zin)
    {
        if (
            r.Soort.MetCode(code) is { } element
            && Retourbedrag.Lees(r.Soort, standaard, code, r.Bytes) is { } gevonden
            && gevonden != cents
        )
        {
            melder.Meld(r, element, Niveau.N4, $"{zin}: dat is {new Bedrag(cents)}.");
        }
    }
}
