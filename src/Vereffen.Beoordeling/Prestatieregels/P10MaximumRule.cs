namespace Vereffen.Beoordeling;

/// <summary>
/// P10: the sum of aantal over the calendar period of the begin date (weeks by ISO) stays within the limit of the prestatie; without a period each line by itself.
/// Retourcode 0584 for the line that goes over it.
/// </summary>
internal sealed class P10MaximumRule : PrestatieRule
{
    public override string Id => "P10";

    public override void Judge(PrestatieContext p)
    {
        if (p.Beschrijving is not { MaxAantal: { } maximum } beschrijving)
        {
            return;
        }

        // Without a period nothing is counted.
        var eerder = Verloop.Aantal(p.Persoon, p.Dossier, beschrijving.Per, Tijdvakken.Van(beschrijving.Per, p.Begin).Begin);
        if (p.MetSpoor)
        {
            p.Noteer($"maximum {maximum} {Tijdvakken.Naam(beschrijving.Per)}, eerder {Tekst.Getal(eerder)}");
        }

        if (eerder + p.Prestatie.Aantal > maximum)
        {
            p.Afwijzen(
                Codes.MaximumAantal,
                $"aantal {p.Prestatie.Aantal} bij eerder {Tekst.Getal(eerder)} is meer dan {maximum} {Tijdvakken.Naam(beschrijving.Per)}"
            );
        }
    }
}
