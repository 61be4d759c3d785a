using System.Globalization;
using Vereffen.Kern;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Which vorderingen may be repaid on an own account, and the event that books such a repayment.</summary>
internal sealed class Terugstortingen(Verrekenadministratie verrekening, Func<RegisterSet> registers)
{
    /// <summary>Those in the krings of the insurers whose account it is.</summary>
    public IReadOnlyList<(TerugTeStorten Terug, Openstaandevordering Vordering)> Vorderingen(IReadOnlyList<UzoviNummer> uzovis)
    {
        var kringen = uzovis.Select(Kring).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. verrekening
                .Openstaand.Where(v => kringen.Contains(v.Verrekenkring))
                .Select(v =>
                    (new TerugTeStorten(v.Nummer.ToString(CultureInfo.InvariantCulture), v.Agb, v.Open, [v.Kenmerk, v.OnsKenmerk]), v)
                ),
        ];
    }

    /// <summary>The repayment under the name that only this vordering of the account has; null when it has none.</summary>
    /// <param name="v">What is repaid.</param>
    /// <param name="bedrag">What came in.</param>
    /// <param name="uzovis">Whose account it came in on.</param>
    /// <param name="vandaag">Day of booking.</param>
    /// <param name="oorzaak">What the journal names.</param>
    public Gebeurtenis? Gebeurtenis(
        Openstaandevordering v,
        Bedrag bedrag,
        IReadOnlyList<UzoviNummer> uzovis,
        DateOnly vandaag,
        string oorzaak
    )
    {
        var account = verrekening.Openstaand.Where(a => a.Verrekenkring == v.Verrekenkring && a.Crediteur == v.Crediteur).ToList();
        var opOns = v.OnsKenmerk.Length > 0 && account.Count(a => a.OnsKenmerk == v.OnsKenmerk) == 1;
        if (!opOns && (v.Kenmerk.Length == 0 || account.Count(a => a.Kenmerk == v.Kenmerk) > 1))
        {
            return null;
        }

        return new Gebeurtenis(vandaag, GebeurtenisSoort.Terugstorting)
        {
            // Several insurers may have one account: then the money came in with the one whose vordering it is.
            Uzovi = uzovis.Contains(v.Uzovi) ? v.Uzovi : uzovis.First(u => Kring(u) == v.Verrekenkring),
            Agb = v.Agb,
            Kenmerk = v.Kenmerk,
            OnsKenmerk = opOns ? v.OnsKenmerk : "",
            Bedrag = bedrag,
            Oorzaak = oorzaak,
        };
    }

    /// <summary>How people name a vordering.</summary>
    public static string Naam(Openstaandevordering vordering) => vordering.Kenmerk.Length > 0 ? vordering.Kenmerk : vordering.OnsKenmerk;

    public static string MeerDanEen(string kenmerk) => $"Meer dan één openstaande vordering van deze zorgaanbieder heet {kenmerk}.";

    private string Kring(UzoviNummer uzovi) =>
        registers().Verzekeraar(uzovi) is { Verrekenkring.Length: > 0 } v ? v.Verrekenkring : uzovi.ToString();
}
