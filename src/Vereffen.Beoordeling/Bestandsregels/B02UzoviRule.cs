namespace Vereffen.Beoordeling;

/// <summary>B02: the claim is meant for this insurer. Retourcode 0018.</summary>
internal sealed class B02UzoviRule : BestandRule
{
    public override string Id => "B02";

    public override void Judge(BestandContext b, Meldpunt meld)
    {
        if (b.Declaratie.Uzovi != b.Uzovi)
        {
            meld.Voeg(
                Codes.Uzovi,
                b.Declaratie.Uzovi is { } uzovi
                    ? $"het bestand is voor zorgverzekeraar {uzovi}, niet voor {b.Uzovi}"
                    : $"het bestand noemt geen zorgverzekeraar; {b.Uzovi} had er moeten staan"
            );
        }
    }
}
