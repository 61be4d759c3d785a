using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>V02: the birth date belongs to the BSN. Retourcode 8004.</summary>
internal sealed class V02GeboortedatumRule : VerzekerdeRule
{
    public override string Id => "V02";

    public override void Judge(Verzekerde verzekerde, Persoon? persoon, Meldpunt meld)
    {
        if (verzekerde.Bsn is { IsOnbekend: false } && persoon is not null && persoon.Geboortedatum != verzekerde.Geboortedatum)
        {
            meld.Voeg(Codes.BsnEnGeboortedatum, "de geboortedatum is een andere dan bij dit BSN is geregistreerd");
        }
    }
}
