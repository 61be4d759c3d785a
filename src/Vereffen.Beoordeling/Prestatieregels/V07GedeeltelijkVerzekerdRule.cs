namespace Vereffen.Beoordeling;

/// <summary>V07: insured on every day of the prestatie, and not only on some. Retourcode 0506. Not asked of a prestatie with a peildatum.</summary>
internal sealed class V07GedeeltelijkVerzekerdRule : PrestatieRule
{
    public override string Id => "V07";

    public override void Judge(PrestatieContext p)
    {
        if (p.Peildag is null && p.Persoon.IsVerzekerdOpEenDagVan(p.Periode) && !p.Persoon.IsVerzekerdOpElkeDagVan(p.Periode))
        {
            p.Afwijzen(Codes.GedeeltelijkVerzekerd, $"niet op elke dag van {p.Periode} verzekerd bij {p.Bestand.Uzovi}");
        }
    }
}
