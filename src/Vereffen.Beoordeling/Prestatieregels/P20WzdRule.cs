namespace Vereffen.Beoordeling;

/// <summary>
/// P20: a medische verklaring for the Wet zorg en dwang, or its kin, is for a person without any Wlz indication on the days of the prestatie, by a provider who did not
/// treat that person in the twelve months before (awarded lines of history; the day twelve months earlier counts). Retourcode 8008. Competence is P13's.
/// </summary>
internal sealed class P20WzdRule : PrestatieRule
{
    private const int MaandenZonderZorg = 12;

    public override string Id => "P20";

    public override void Judge(PrestatieContext p)
    {
        if (p.Beschrijving is not { IsWzd: true })
        {
            return;
        }

        foreach (ref readonly var wlz in p.Persoon.Wlz)
        {
            if (wlz.Geldig.Overlapt(p.Periode))
            {
                p.Afwijzen(Codes.NietBijVerzekerde, $"er is een Wlz-indicatie {wlz.Geldig}");
                break;
            }
        }

        var vanaf = Datumrekening.PlusMaanden(p.Begin, -MaandenZonderZorg);
        foreach (var regel in p.Persoon.Historie)
        {
            if (
                regel.Behandelaar is { } behandelaar
                && behandelaar == p.Prestatie.Behandelaar
                && regel.Begin < p.Begin
                && regel.Eind >= vanaf
                && p.Bestand.Verloop.Staat(regel)
            )
            {
                p.Afwijzen(
                    Codes.NietBijVerzekerde,
                    $"de behandelaar gaf zorg op {Tekst.Dag(regel.Begin)}, minder dan {MaandenZonderZorg} maanden voor {Tekst.Dag(p.Begin)}"
                );
                break;
            }
        }
    }
}
