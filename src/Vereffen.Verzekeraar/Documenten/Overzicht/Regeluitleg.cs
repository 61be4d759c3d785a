using System.Globalization;
using Vereffen.Afdruk;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Says in plain Dutch what a row of an overzicht is and what was done with it.</summary>
internal static class Regeluitleg
{
    internal static string Van(OverzichtRegel regel, Verrekenoverzicht overzicht) =>
        regel.Soort switch
        {
            Regelsoort.Debet => Debet(regel),
            Regelsoort.Restant => Restant(regel, overzicht),
            Regelsoort.Betaalstop =>
                $"Voor u geldt een betaalstop. Daarom houden wij {Euro(regel.UBetaalt)} vast. Wij betalen dit bedrag bij de eerste betaling nadat de betaalstop is afgelopen.",
            _ => $"{Vordering(regel)} {Verrekend(regel)}",
        };

    /// <summary>What the toelichting of the debet row means.</summary>
    internal static string Toelichting(string toelichting) =>
        toelichting switch
        {
            "Geen afrekening, nog een resterende vordering" =>
                "U bent ons nog geld schuldig. Wij verrekenen dat met uw volgende declaratie, of u betaalt het terug zoals wij met u hebben afgesproken.",
            "Restant bedrag te klein voor verzoek tot betaling" =>
                "U bent ons nog een klein bedrag schuldig. U hoeft niets over te maken: wij verrekenen het met uw volgende declaratie.",
            "Restant bedrag te klein om uit te betalen" =>
                "Het bedrag dat u nog krijgt, is te klein om uit te betalen. Wij bewaren het voor u en tellen het op bij een volgende betaling.",
            _ => "Alles is verrekend. Er staat geen vordering meer open.",
        };

    private static string Debet(OverzichtRegel r) =>
        r.Gebeurtenis switch
        {
            GebeurtenisSoort.Correctie =>
                $"Dit is een correctie van ons op uw declaratie{Nummer(r.UwKenmerk)}. Wij hadden te weinig toegekend. U krijgt er {Euro(r.UOntvangt)} bij.",
            GebeurtenisSoort.Eindafrekening => $"Dit is een eindafrekening. Daaruit blijkt dat u nog {Euro(r.UOntvangt)} van ons krijgt.",
            _ => $"Dit is uw declaratie. Wij hebben {Euro(r.UOntvangt)} toegekend.",
        };

    private static string Restant(OverzichtRegel r, Verrekenoverzicht overzicht)
    {
        var eerder = r.DatumVorige is { } dag
            ? $"Dit bedrag stond nog voor u klaar van overzicht {Volgnummer(r)} van {Nederlands.Dag(dag)}. Het was toen te klein om uit te betalen."
            : "Dit bedrag stond nog voor u klaar. Het was eerder te klein om uit te betalen.";
        return !overzicht.Aangehouden.IsNul ? $"{eerder} Ook nu is het samen nog te klein. Het blijft voor u klaarstaan."
            : overzicht.Vastgehouden.IsNul ? $"{eerder} Nu gaat het mee met deze betaling."
            : $"{eerder} Nu telt het mee, maar de betaalstop houdt het nog vast.";
    }

    private static string Vordering(OverzichtRegel r) =>
        r.Gebeurtenis switch
        {
            GebeurtenisSoort.Declaratie =>
                $"Met creditdeclaratie {r.UwKenmerk} nam u terug wat u eerder had gedeclareerd. Wat wij daarvoor betaalden, krijgen wij van u terug.",
            GebeurtenisSoort.Correctie =>
                $"Dit is een correctie van ons op uw declaratie{Nummer(r.UwKenmerk)}. Wij hadden te veel toegekend. Dat krijgen wij van u terug.",
            GebeurtenisSoort.Voorschot => "U kreeg eerder een voorschot van ons. Dat voorschot betaalt u zo terug.",
            GebeurtenisSoort.Eindafrekening => "Dit is een eindafrekening. Daaruit blijkt dat u te veel van ons kreeg.",
            _ => $"Dit is een vordering na een controle van uw declaraties{Nummer(r.OnsKenmerk, "met kenmerk ")}. U kreeg te veel van ons.",
        };

    private static string Verrekend(OverzichtRegel r)
    {
        var open = r.DatumVorige is { } dag
            ? $"Op {Nederlands.Dag(dag)} verrekenden wij al een deel (overzicht {Volgnummer(r)}). Daarna stond nog {Euro(r.UBetaalt)} open."
            : $"Er stond {Euro(r.UBetaalt)} open.";
        return r.VolledigVerrekend == true
            ? $"{open} Wij verrekenen nu {Euro(r.NuVerrekend)}. Daarmee is deze vordering helemaal verrekend."
            : $"{open} Wij verrekenen nu {Euro(r.NuVerrekend)}. Er blijft {Euro(r.Openstaand)} open voor uw volgende declaratie.";
    }

    private static string Nummer(string kenmerk, string voor = "") => kenmerk.Length > 0 ? $" {voor}{kenmerk}" : "";

    private static string Volgnummer(OverzichtRegel r) => r.VolgnummerVorige.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);

    private static string Euro(Bedrag? bedrag) => Nederlands.Euro(bedrag.GetValueOrDefault());
}
