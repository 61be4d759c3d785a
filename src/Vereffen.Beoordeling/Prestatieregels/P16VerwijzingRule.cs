namespace Vereffen.Beoordeling;

/// <summary>P16: a prestatie that asks a referral names the referrer, where the standard has a field for it. Retourcode 8014.</summary>
internal sealed class P16VerwijzingRule : PrestatieRule
{
    public override string Id => "P16";

    public override void Judge(PrestatieContext p)
    {
        if (p.Prestatie is { KentVerwijzer: true, Verwijzer: null } && p.Beschrijving is { VraagtVerwijzing: true })
        {
            p.Afwijzen(Codes.Verwijzer, $"prestatie {p.Dossier.Sleutel} vraagt een verwijzing, en er is geen verwijzer ingevuld");
        }
    }
}
