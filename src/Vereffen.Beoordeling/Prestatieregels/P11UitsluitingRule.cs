using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>
/// P11: no earlier line of a prestatie that excludes this one stands within the days that the register gives: 0 = the same day. Earlier = in history, or
/// earlier in this file and not rejected, with a date on or before this one. Retourcode as the register says: 0634, 0633.
/// </summary>
internal sealed class P11UitsluitingRule : PrestatieRule
{
    public override string Id => "P11";

    public override void Judge(PrestatieContext p)
    {
        List<Retourcode>? gegeven = null;
        foreach (var uitsluiting in p.Dossier.Uitsluitingen)
        {
            if (p.MetSpoor)
            {
                p.Noteer($"niet binnen {uitsluiting.BinnenDagen} dagen na {uitsluiting.Andere}");
            }

            var andere = p.Bestand.Prestatie(uitsluiting.Andere.Lijst, uitsluiting.Andere.Code);
            var vanaf = Datumrekening.PlusDagen(p.Begin, -uitsluiting.BinnenDagen);
            if (Verloop.LaatsteDag(p.Persoon, andere, vanaf, p.Begin) is { } dag && gegeven?.Contains(uitsluiting.Retourcode) != true)
            {
                (gegeven ??= []).Add(uitsluiting.Retourcode);
                p.Afwijzen(
                    uitsluiting.Retourcode,
                    $"prestatie {uitsluiting.Andere} op {Tekst.Dag(dag)} sluit deze uit tot en met {uitsluiting.BinnenDagen} dagen later"
                );
            }
        }
    }
}
