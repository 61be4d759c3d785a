using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// Goes over to other settings while the world runs: limits and labels count from here on for all that is still open, AGB-codes that are joined get one account
/// with all that stood on theirs, verrekenkringen merge or take another name. What can't be told apart is refused: an insurer with open amounts doesn't leave its kring.
/// </summary>
internal sealed class Regelwissel(
    List<Kring> kringen,
    Dictionary<UzoviNummer, Verzekeraarstand> verzekeraars,
    Verrekenregels nieuw,
    Boekhouding boekhouding
)
{
    /// <summary>Null, or a Dutch sentence on why these settings can't take the place of the present ones.</summary>
    internal string? Weiger()
    {
        foreach (var stand in verzekeraars.Values)
        {
            if (nieuw.Verzekeraars.All(v => v.Uzovi != stand.Nu.Uzovi) && HeeftStand(stand.Nu.Uzovi))
            {
                return $"verzekeraar {stand.Nu.Uzovi} staat niet meer in het register, maar heeft nog open bedragen";
            }
        }

        foreach (var kring in kringen)
        {
            var doelen = Leden(kring).Where(HeeftStand).Select(Doel).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (doelen.Count > 1)
            {
                return $"verrekenkring {Tekst.Kort(kring.Naam)} valt uiteen in {string.Join(" en ", doelen.Select(Tekst.Kort))}, terwijl meer dan een van haar verzekeraars nog open bedragen heeft";
            }
        }

        return null;
    }

    internal void Voeruit(DateOnly datum, string oorzaak)
    {
        var oud = kringen.ToList();
        var doelen = oud.ToDictionary(k => k, k => Leden(k).OrderByDescending(HeeftStand).Select(Doel).FirstOrDefault(d => d is not null));
        var opNaam = new Dictionary<string, Kring>(StringComparer.Ordinal);
        kringen.Clear();
        foreach (var naam in nieuw.Kringen)
        {
            var bronnen = oud.Where(k => doelen[k] == naam).ToList();
            var kring = bronnen.Count > 0 ? bronnen[0] : new Kring(naam);
            kring.Naam = naam;
            foreach (var ander in bronnen.Skip(1))
            {
                kring.NeemOver(ander);
            }

            opNaam.Add(naam, kring);
            kringen.Add(kring);
        }

        foreach (var v in nieuw.Verzekeraars)
        {
            if (verzekeraars.TryGetValue(v.Uzovi, out var stand))
            {
                (stand.Nu, stand.Kring) = (v, opNaam[v.Verrekenkring]);
            }
            else
            {
                verzekeraars.Add(v.Uzovi, new Verzekeraarstand(v, opNaam[v.Verrekenkring]));
            }
        }

        foreach (var weg in verzekeraars.Keys.Where(u => nieuw.Verzekeraars.All(v => v.Uzovi != u)).ToList())
        {
            verzekeraars.Remove(weg);
        }

        foreach (var kring in kringen)
        {
            Koppel(kring, datum, oorzaak);
        }
    }

    /// <summary>Each account whose AGB-code has another crediteur now goes to that one.</summary>
    private void Koppel(Kring kring, DateOnly datum, string oorzaak)
    {
        var uzovis = verzekeraars.Values.Where(v => v.Kring == kring).Select(v => v.Nu.Uzovi).ToHashSet();
        foreach (var van in kring.Accounts.OrderBy(a => a.Crediteur).ToList())
        {
            var crediteur = nieuw.CrediteurVan(van.Crediteur);
            if (crediteur != van.Crediteur)
            {
                boekhouding.Overboeken(van.Crediteur, crediteur, uzovis, datum, oorzaak);
                kring.VoegSamen(van, kring.Geef(crediteur, crediteur));
            }
        }

        kring.VergeetKoppelingen();
    }

    private IEnumerable<UzoviNummer> Leden(Kring kring) => verzekeraars.Values.Where(v => v.Kring == kring).Select(v => v.Nu.Uzovi).Order();

    private string? Doel(UzoviNummer uzovi) => nieuw.Verzekeraars.FirstOrDefault(v => v.Uzovi == uzovi)?.Verrekenkring;

    private bool HeeftStand(UzoviNummer uzovi) =>
        boekhouding.Journaal.Saldi().Any(s => s.Key.Uzovi == uzovi && s.Key.Crediteur is not null && !s.Value.IsNul);
}
