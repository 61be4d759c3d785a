namespace Vereffen.Beoordeling;

/// <summary>B08: the dagtekening lies no more days before receipt than this insurer accepts. Retourcode 8024.</summary>
internal sealed class B08DagtekeningRule : BestandRule
{
    public override string Id => "B08";

    public override void Judge(BestandContext b, Meldpunt meld)
    {
        if (
            b.Verzekeraar?.DagtekeningMaxDagen is { } dagen
            && Datumrekening.PlusDagen(b.Declaratie.Dagtekening, dagen) is var laatste
            && laatste < b.Ontvangen
        )
        {
            meld.Voeg(
                Codes.DagtekeningTeOud,
                $"dagtekening {Tekst.Dag(b.Declaratie.Dagtekening)} + {dagen} dagen is voorbij op {Tekst.Dag(b.Ontvangen)}"
            );
        }
    }
}
