using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>Says why an event can't be booked on an account as it stands now, or null. Changes nothing.</summary>
internal static class Gebeurteniscontrole
{
    private const long Grens = 1_000_000_000_000;
    private const int MaxKenmerk = 100;
    private const int MaxOmschrijving = 1000;

    internal static string? Weiger(Gebeurtenis g, Account? account)
    {
        if (g.Bedrag is { } b && (b.Cents >= Grens || b.Cents <= -Grens))
        {
            return "het bedrag heeft meer dan 12 cijfers";
        }

        if (g.Kenmerk.Length > MaxKenmerk || g.OnsKenmerk.Length > MaxKenmerk || g.Omschrijving.Length > MaxOmschrijving)
        {
            return $"een kenmerk heeft ten hoogste {MaxKenmerk} tekens, een omschrijving ten hoogste {MaxOmschrijving}";
        }

        return g.Soort switch
        {
            GebeurtenisSoort.Declaratie => EisBedrag(g) ?? EisFactuurnummer(g),
            GebeurtenisSoort.Correctie => EisBedrag(g) ?? EisFactuurnummer(g) ?? WeigerCorrectie(g, account),
            GebeurtenisSoort.Eindafrekening => EisBedrag(g) ?? EisEenKenmerk(g),
            GebeurtenisSoort.Voorschot or GebeurtenisSoort.HvVordering => EisPositief(g) ?? EisEenKenmerk(g),
            GebeurtenisSoort.Terugstorting or GebeurtenisSoort.Betalingsregeling => EisPositief(g)
                ?? EisEenKenmerk(g)
                ?? WeigerOverVordering(g, account),
            GebeurtenisSoort.ZelfTerugstorten => EisEenKenmerk(g) ?? WeigerOverVordering(g, account),
            GebeurtenisSoort.BetalingTerug or GebeurtenisSoort.BetalingOpnieuw => EisFactuurnummer(g) ?? EisGeenNul(g),
            GebeurtenisSoort.BetaalstopAan or GebeurtenisSoort.BetaalstopUit => null,
            _ => "onbekende soort gebeurtenis",
        };
    }

    private static string? EisBedrag(Gebeurtenis g) => g.Bedrag is null ? "het bedrag ontbreekt" : null;

    private static string? EisPositief(Gebeurtenis g) =>
        g.Bedrag is { } b && b.Cents > 0 ? null : "het bedrag ontbreekt of is niet groter dan nul";

    // Empty = whatever the payment was.
    private static string? EisGeenNul(Gebeurtenis g) => g.Bedrag is { Cents: <= 0 } ? "het bedrag is niet groter dan nul" : null;

    private static string? EisFactuurnummer(Gebeurtenis g) => g.Kenmerk.Length == 0 ? "het kenmerk (factuurnummer) ontbreekt" : null;

    private static string? EisEenKenmerk(Gebeurtenis g) =>
        g.Kenmerk.Length == 0 && g.OnsKenmerk.Length == 0 ? "kenmerk en ons_kenmerk ontbreken allebei" : null;

    // A nabetaling may have a kenmerk of its own (care that can't be claimed any more); taking back is only possible from what was awarded.
    private static string? WeigerCorrectie(Gebeurtenis g, Account? account)
    {
        var bedrag = g.Bedrag.GetValueOrDefault();
        if (!bedrag.IsNegatief)
        {
            return null;
        }

        if (account?.Toegekend(g.Kenmerk) is not { } stand)
        {
            return $"deze crediteur heeft geen declaratie met kenmerk {Tekst.Kort(g.Kenmerk)}";
        }

        return -bedrag.Cents > stand
            ? $"de correctie van {bedrag.Absoluut()} is meer dan de {new Bedrag(stand)} die op {Tekst.Kort(g.Kenmerk)} toegekend staat"
            : null;
    }

    private static string? WeigerOverVordering(Gebeurtenis g, Account? account)
    {
        var naam = Tekst.Kort(g.OnsKenmerk.Length > 0 ? g.OnsKenmerk : g.Kenmerk);
        var vordering = account?.Zoek(g, ookKomende: g.Soort != GebeurtenisSoort.Terugstorting);
        if (vordering is null)
        {
            return $"deze crediteur heeft geen vordering met kenmerk {naam}";
        }

        if (vordering.Open == 0)
        {
            return $"de vordering {naam} staat niet meer open";
        }

        return g.Bedrag.GetValueOrDefault().Cents > vordering.Open
            ? $"het bedrag van {g.Bedrag.GetValueOrDefault()} is meer dan de {new Bedrag(vordering.Open)} die van {naam} openstaat"
            : null;
    }
}
