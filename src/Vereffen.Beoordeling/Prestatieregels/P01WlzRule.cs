namespace Vereffen.Beoordeling;

/// <summary>
/// P01: on no day of the prestatie (or on its peildatum) does the client stay in a Wlz-instelling with treatment: that instelling pays. Retourcode 8983.
/// Source: the insurers' notice on Samenloop Wlz en Zvw.
/// </summary>
internal sealed class P01WlzRule : PrestatieRule
{
    /// <summary>From this day on the Wlz-instelling pays for all care of such clients; law, not an agreement of one insurer.</summary>
    private static readonly DateOnly Ingang = new(2018, 4, 1);

    public override string Id => "P01";

    public override void Judge(PrestatieContext p)
    {
        var dagen = p.Toetsperiode;
        dagen = dagen with { Begin = dagen.Begin < Ingang ? Ingang : dagen.Begin };
        foreach (ref readonly var wlz in p.Persoon.Wlz)
        {
            if (p.MetSpoor)
            {
                p.Noteer($"Wlz {(wlz.MetBehandeling ? "met" : "zonder")} behandeling {wlz.Geldig}");
            }

            if (wlz.MetBehandeling && wlz.Geldig.Overlapt(dagen))
            {
                p.Afwijzen(Codes.WlzZorg, $"Wlz-verblijf met behandeling {wlz.Geldig}; de Wlz-instelling betaalt deze zorg");
                return;
            }
        }
    }
}
