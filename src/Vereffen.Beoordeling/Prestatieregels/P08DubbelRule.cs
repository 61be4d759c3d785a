namespace Vereffen.Beoordeling;

/// <summary>
/// P08: the same prestatie for the same person on the same begin date by the same treating provider does not stand already: awarded and not credited
/// in history, or earlier in this file and not rejected. Retourcode 0587.
/// </summary>
internal sealed class P08DubbelRule : PrestatieRule
{
    public override string Id => "P08";

    public override void Judge(PrestatieContext p)
    {
        if (Verloop.Eerder(p) is { } eerder)
        {
            p.Afwijzen(
                Codes.AlGedeclareerd,
                eerder.Historie is { } regel
                    ? $"deze prestatie op {Tekst.Dag(p.Begin)} is al toegekend op factuur {regel.Factuurnummer}"
                    : $"deze prestatie op {Tekst.Dag(p.Begin)} staat al eerder in dit bestand (detailrecord {Tekst.Getal(eerder.Detail)})"
            );
        }
    }
}
