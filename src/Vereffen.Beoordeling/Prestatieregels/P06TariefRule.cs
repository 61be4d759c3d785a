using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>
/// P06: the tarief equals the fixed one, or is at most the maximum; an agreed tarief (contracttarieven) wins over that of the prestatie. Retourcode 0611.
/// Rejected, unless it is above a maximum and the contract says to pay that. When a paid line is judged again, it goes down to the tarief that now counts.
/// </summary>
internal sealed class P06TariefRule : PrestatieRule
{
    public override string Id => "P06";

    public override void Judge(PrestatieContext p)
    {
        if (p.Beschrijving is not { } beschrijving || Tariefkeuze.Van(p) is not { } keuze)
        {
            return;
        }

        if (p.MetSpoor)
        {
            p.Noteer($"{(keuze.IsVast ? "vast tarief" : "maximum")} {keuze.Tarief.Komma()} uit {keuze.Bron}");
        }

        var tarief = p.Prestatie.Tarief;
        var juist = keuze.IsVast ? keuze.Tarief : Bedrag.Min(tarief, keuze.Tarief);
        p.Bereken(juist * p.Prestatie.Aantal);
        if (tarief == juist)
        {
            return;
        }

        var uitleg = keuze.IsVast
            ? $"tarief {tarief.Komma()} is niet het vaste tarief {keuze.Tarief.Komma()} op {Tekst.Dag(p.Begin)}"
            : $"tarief {tarief.Komma()} boven het maximum {keuze.Tarief.Komma()} op {Tekst.Dag(p.Begin)}";
        if (p.Bestand.IsHerbeoordeling)
        {
            // The line was right when it was claimed and can't be claimed again at the new tarief: the difference is corrected. A higher tarief changes nothing.
            if (juist < tarief)
            {
                p.Verminderen(Codes.Tarief, juist * p.Prestatie.Aantal, uitleg);
            }
        }
        else if (!keuze.IsVast && p.Bestand.OvereenkomstOp(p.Begin) is { BetaalMaximum: true })
        {
            p.Verminderen(Codes.Tarief, keuze.Tarief * p.Prestatie.Aantal, uitleg);
        }
        else
        {
            p.Afwijzen(Codes.Tarief, uitleg, opBedragOfDekking: true);
        }
    }
}
