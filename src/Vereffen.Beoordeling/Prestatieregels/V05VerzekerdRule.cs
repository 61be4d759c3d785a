namespace Vereffen.Beoordeling;

/// <summary>V05: insured with this insurer on some day of the prestatie (or on its peildatum). Retourcode 0320.</summary>
internal sealed class V05VerzekerdRule : PrestatieRule
{
    public override string Id => "V05";

    public override void Judge(PrestatieContext p)
    {
        var periode = p.Toetsperiode;
        if (p.MetSpoor && p.Persoon.PolisOp(periode.Begin) is { } polis)
        {
            p.Noteer($"polis bij {polis.Uzovi} geldig {polis.Geldig}");
        }

        if (!p.Persoon.IsVerzekerdOpEenDagVan(periode))
        {
            p.Afwijzen(
                Codes.NietVerzekerd,
                p.Peildag is { } dag
                    ? $"niet verzekerd bij {p.Bestand.Uzovi} op peildatum {Tekst.Dag(dag)}"
                    : $"niet verzekerd bij {p.Bestand.Uzovi} op een dag van {periode}"
            );
        }
    }
}
