namespace Vereffen.Beoordeling;

/// <summary>
/// P17: a keten-dbc is for a zorggroep with a contract as such, and for a patient in its keten register on the begin date, where there is such a register.
/// Retourcode 8060. A zorggroep that is not this insurer's own gets its agreed tarief (P06); without one the line goes to a person.
/// </summary>
internal sealed class P17KetenRule : PrestatieRule
{
    public override string Id => "P17";

    public override void Judge(PrestatieContext p)
    {
        if (p.Beschrijving is not { IsKeten: true } beschrijving)
        {
            return;
        }

        if (p.Bestand.ZorggroepOp(p.Begin) is not { } overeenkomst)
        {
            p.Afwijzen(
                Codes.BuitenContract,
                $"prestatie {beschrijving.Sleutel} is voor zorggroepen met een contract, en dat is er niet op {Tekst.Dag(p.Begin)}"
            );
            return;
        }

        if (p.MetSpoor)
        {
            p.Noteer($"contract als zorggroep geldig {overeenkomst.Geldig}");
        }

        if (p.Bestand.Registers.HeeftKetenregister && !IsDeelnemer(p))
        {
            p.Afwijzen(
                Codes.BuitenContract,
                $"de verzekerde staat op {Tekst.Dag(p.Begin)} niet in het ketenregister van deze zorggroep voor prestatie {beschrijving.Sleutel}"
            );
        }

        if (!overeenkomst.IsPreferent && Tariefkeuze.Afgesproken(p) is not { Tarief: not null })
        {
            p.NaarPersoon("niet-preferente zorggroep zonder afgesproken tarief: overleg nodig");
        }
    }

    private static bool IsDeelnemer(PrestatieContext p)
    {
        foreach (var inschrijving in p.Persoon.Keten)
        {
            if (
                inschrijving.Agb == p.Bestand.Declarant
                && inschrijving.Prestatie == p.Dossier.Sleutel
                && inschrijving.Geldig.Bevat(p.Begin)
            )
            {
                return true;
            }
        }

        return false;
    }
}
