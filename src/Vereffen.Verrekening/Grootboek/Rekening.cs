using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// A ledger account in the books of one zorgverzekeraar: kind, UZOVI, and where it belongs to a party that party: the crediteur's AGB-code,
/// or for a current account the other insurer's UZOVI. Text form: <c>vordering:3311:01056789</c>, <c>bank:3311</c>, <c>rekening-courant:3311:3313</c>.
/// </summary>
public readonly record struct Rekening
{
    private Rekening(RekeningSoort soort, UzoviNummer uzovi, int tegenpartij)
    {
        Soort = soort;
        Uzovi = uzovi;
        Tegenpartij = tegenpartij;
    }

    public RekeningSoort Soort { get; }

    /// <summary>The legal entity in whose books this account stands.</summary>
    public UzoviNummer Uzovi { get; }

    /// <summary>The digits of the crediteur's AGB-code or of the other insurer's UZOVI-nummer; 0 = none.</summary>
    private int Tegenpartij { get; }

    internal static Rekening Van(RekeningSoort soort, UzoviNummer uzovi) => new(soort, uzovi, 0);

    internal static Rekening Van(RekeningSoort soort, UzoviNummer uzovi, AgbCode crediteur) => new(soort, uzovi, crediteur.Waarde);

    internal static Rekening Courant(UzoviNummer uzovi, UzoviNummer andere) => new(RekeningSoort.RekeningCourant, uzovi, andere.Waarde);

    public override string ToString() =>
        Soort switch
        {
            RekeningSoort.Zorgkosten => $"zorgkosten:{Uzovi}",
            RekeningSoort.Bank => $"bank:{Uzovi}",
            RekeningSoort.RekeningCourant => string.Create(CultureInfo.InvariantCulture, $"rekening-courant:{Uzovi}:{Tegenpartij:D4}"),
            RekeningSoort.TeBetalen => BijCrediteur("te-betalen"),
            RekeningSoort.Vordering => BijCrediteur("vordering"),
            RekeningSoort.Aangehouden => BijCrediteur("aangehouden"),
            RekeningSoort.Betaalstop => BijCrediteur("betaalstop"),
            RekeningSoort.Voorschot => BijCrediteur("voorschot"),
            _ => "",
        };

    private string BijCrediteur(string naam) => string.Create(CultureInfo.InvariantCulture, $"{naam}:{Uzovi}:{Tegenpartij:D8}");
}
