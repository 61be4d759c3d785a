namespace Vereffen.Beoordeling;

/// <summary>B06: contract or betaalovereenkomst between declarant and insurer in force on some day of the period. Retourcode 8022. (A line outside it: P05.)</summary>
internal sealed class B06ContractRule : BestandRule
{
    public override string Id => "B06";

    public override void Judge(BestandContext b, Meldpunt meld)
    {
        var periode = b.Declaratie.Declaratieperiode;
        if (b.Declarant is { } declarant && !b.Overeenkomsten.Any(o => o.Geldig.Overlapt(periode)))
        {
            meld.Voeg(Codes.GeenContract, $"geen overeenkomst van {declarant} met zorgverzekeraar {b.Uzovi} in {periode}");
        }
    }
}
