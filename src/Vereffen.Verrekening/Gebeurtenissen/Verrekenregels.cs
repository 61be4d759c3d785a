using System.Diagnostics.CodeAnalysis;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>The insurers with their verrekenkring and limits, and which AGB-codes share an account.</summary>
public sealed class Verrekenregels
{
    private readonly Dictionary<UzoviNummer, Zorgverzekeraar> verzekeraars = [];
    private readonly Dictionary<AgbCode, AgbCode> crediteuren = [];

    private Verrekenregels() { }

    /// <summary>Names of all verrekenkringen, in order.</summary>
    internal IEnumerable<string> Kringen =>
        verzekeraars.Values.Select(v => v.Verrekenkring).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>False with a Dutch sentence when an insurer or AGB-code occurs twice with different contents, a limit is negative or joins run in a circle.</summary>
    public static bool TryMaak(
        IEnumerable<Zorgverzekeraar> verzekeraars,
        IEnumerable<Crediteurkoppeling> crediteuren,
        [NotNullWhen(true)] out Verrekenregels? regels,
        out string melding
    )
    {
        regels = new Verrekenregels();
        melding = regels.NeemVerzekeraars(verzekeraars) ?? regels.NeemCrediteuren(crediteuren) ?? "";
        regels = melding.Length == 0 ? regels : null;
        return regels is not null;
    }

    internal IReadOnlyCollection<Zorgverzekeraar> Verzekeraars => verzekeraars.Values;

    /// <summary>The AGB-code whose account this one uses: itself, unless the register joins it to another.</summary>
    internal AgbCode CrediteurVan(AgbCode agb) => crediteuren.GetValueOrDefault(agb, agb);

    private string? NeemVerzekeraars(IEnumerable<Zorgverzekeraar> bron)
    {
        foreach (var v in bron)
        {
            if (v.Uitbetaalgrens.IsNegatief || v.Vorderinggrens.IsNegatief)
            {
                return $"verzekeraar {v.Uzovi}: een grens kan niet negatief zijn";
            }

            var compleet = v with
            {
                Label = v.Label.Length > 0 ? v.Label : v.Uzovi.ToString(),
                Verrekenkring = v.Verrekenkring.Length > 0 ? v.Verrekenkring : v.Uzovi.ToString(),
            };
            if (!verzekeraars.TryAdd(v.Uzovi, compleet) && verzekeraars[v.Uzovi] != compleet)
            {
                return $"verzekeraar {v.Uzovi} staat er twee keer in, met verschillende gegevens";
            }
        }

        return null;
    }

    private string? NeemCrediteuren(IEnumerable<Crediteurkoppeling> bron)
    {
        var directe = new Dictionary<AgbCode, AgbCode>();
        foreach (var (agb, crediteur) in bron)
        {
            if (!directe.TryAdd(agb, crediteur) && directe[agb] != crediteur)
            {
                return $"AGB-code {agb} hoort bij twee crediteuren";
            }
        }

        foreach (var agb in directe.Keys)
        {
            // A row that names another joined code leads on to that code's crediteur: all of them are one account.
            var eind = agb;
            for (var stappen = 0; directe.TryGetValue(eind, out var volgende) && volgende != eind; stappen++)
            {
                if (stappen > directe.Count)
                {
                    return $"de crediteuren van AGB-code {agb} verwijzen in een kring naar elkaar";
                }

                eind = volgende;
            }

            crediteuren[agb] = eind;
        }

        return null;
    }
}
