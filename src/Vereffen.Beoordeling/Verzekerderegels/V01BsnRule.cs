using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>V01: the BSN is known. Retourcode 0320; a number that is no BSN at all 0435. Whether a policy runs is V05.</summary>
internal sealed class V01BsnRule : VerzekerdeRule
{
    public override string Id => "V01";

    public override void Judge(Verzekerde verzekerde, Persoon? persoon, Meldpunt meld)
    {
        if (verzekerde.Bsn is not { } bsn)
        {
            meld.Voeg(Codes.BsnOnjuist, "het BSN voldoet niet aan de elfproef");
        }
        else if (!bsn.IsOnbekend && persoon is null)
        {
            meld.Voeg(Codes.NietVerzekerd, "het BSN komt niet voor in het register van verzekerden");
        }
    }
}
