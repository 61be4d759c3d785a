using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// P19: what the package of the policy covers: nothing, or a number of units, a percentage and an amount, less what was awarded before in the calendar period to
/// whatever provider. Retourcode 0613; the covered part is awarded.
/// </summary>
internal sealed class P19DekkingRule : PrestatieRule
{
    public override string Id => "P19";

    public override void Judge(PrestatieContext p)
    {
        var dag = p.Peildag ?? p.Begin;
        if (!p.Bestand.HeeftPakket(p.Persoon, dag))
        {
            return;
        }

        if (p.Bestand.Dekking(p.Persoon, p.Dossier, dag) is not { } dekking)
        {
            p.Afwijzen(
                Codes.NietGedekt,
                $"prestatie {p.Dossier.Sleutel} hoort op {Tekst.Dag(dag)} niet bij het pakket",
                opBedragOfDekking: true
            );
            return;
        }

        if (p.MetSpoor)
        {
            p.Noteer($"dekking {dekking.Percentage}% geldig {dekking.Geldig}");
        }

        var verbruikt = p.Bestand.Verloop.Verbruikt(p.Persoon, dekking, Tijdvakken.Van(dekking.Per, p.Begin).Begin);
        var gedekt = Gedekt(p.Toegekend, p.Prestatie.Aantal, dekking, verbruikt);
        if (gedekt >= p.Toegekend)
        {
            return;
        }

        var uitleg = $"gedekt {gedekt.Komma()} van {p.Toegekend.Komma()}: {Reden(dekking, verbruikt)}";
        if (gedekt.IsNul)
        {
            p.Afwijzen(Codes.NietGedekt, uitleg, opBedragOfDekking: true);
        }
        else
        {
            p.Verminderen(Codes.NietGedekt, gedekt, uitleg);
        }
    }

    private static Bedrag Gedekt(Bedrag bedrag, int aantal, Dekking dekking, (long Cents, long Aantal) verbruikt)
    {
        var cents = bedrag.Cents;
        if (dekking.MaxAantal is { } maximum && aantal > 0)
        {
            var over = Math.Clamp(maximum - verbruikt.Aantal, 0, aantal);
            cents = Deel(cents, over, aantal);
        }

        cents = Deel(cents, dekking.Percentage, 100);
        if (dekking.MaxBedrag is { } grens)
        {
            cents = Math.Min(cents, Math.Max(0, grens.Cents - verbruikt.Cents));
        }

        return new Bedrag(cents);
    }

    /// <summary>Rounded to whole cents, half a cent up.</summary>
    private static long Deel(long cents, long teller, long noemer) => ((2 * cents * teller) + noemer) / (2 * noemer);

    private static string Reden(Dekking dekking, (long Cents, long Aantal) verbruikt)
    {
        var delen = new List<string> { $"{dekking.Percentage}%" };
        if (dekking.MaxAantal is { } aantal)
        {
            delen.Add($"hoogstens {aantal} {Tijdvakken.Naam(dekking.Per)}, eerder {Tekst.Getal(verbruikt.Aantal)}");
        }

        if (dekking.MaxBedrag is { } bedrag)
        {
            delen.Add($"hoogstens {bedrag.Komma()} {Tijdvakken.Naam(dekking.Per)}, eerder {new Bedrag(verbruikt.Cents).Komma()}");
        }

        return string.Join("; ", delen);
    }
}
