using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>V04: without BSN (999999999) the verzekerdennummer is known (0300), and birth date (0307) and name (0302) belong to it.</summary>
internal sealed class V04VerzekerdennummerRule : VerzekerdeRule
{
    public override string Id => "V04";

    public override void Judge(Verzekerde verzekerde, Persoon? persoon, Meldpunt meld)
    {
        if (verzekerde.Bsn is not { IsOnbekend: true })
        {
            return;
        }

        if (persoon is null)
        {
            meld.Voeg(Codes.Verzekerdennummer, "er is geen BSN, en het verzekerdennummer komt niet voor in het register van verzekerden");
            return;
        }

        if (persoon.Geboortedatum != verzekerde.Geboortedatum)
        {
            meld.Voeg(Codes.NummerEnGeboortedatum, "de geboortedatum is een andere dan bij dit verzekerdennummer is geregistreerd");
        }

        if (!Naamvergelijking.IsGelijk(verzekerde.Naam, verzekerde.Voorvoegsel, persoon.Naam, persoon.Voorvoegsel))
        {
            meld.Voeg(Codes.NummerEnNaam, "de naam is een andere dan bij dit verzekerdennummer is geregistreerd");
        }
    }
}
