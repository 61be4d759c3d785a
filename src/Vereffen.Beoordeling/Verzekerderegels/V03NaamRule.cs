using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>V03: the name (0210) belongs to the BSN. Retourcode 8005.</summary>
internal sealed class V03NaamRule : VerzekerdeRule
{
    public override string Id => "V03";

    public override void Judge(Verzekerde verzekerde, Persoon? persoon, Meldpunt meld)
    {
        if (
            verzekerde.Bsn is { IsOnbekend: false }
            && persoon is not null
            && !Naamvergelijking.IsGelijk(verzekerde.Naam, verzekerde.Voorvoegsel, persoon.Naam, persoon.Voorvoegsel)
        )
        {
            meld.Voeg(Codes.BsnEnNaam, "de naam is een andere dan bij dit BSN is geregistreerd");
        }
    }
}
