using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// A ledger account in the books of one zorgverzekeraar: kind, UZOVI, and where it belongs to a party that party: the crediteur's AGB-code,
/// or for a current account the other insurer's UZOVI. Text form: <c>vordering:3311:01056789</c>, <c>bank:3311</c>, <c>rekening-courant:3311:3313</c>.
/// </summary>
public readonly record struct Rekening
{
    // Kind, UZOVI and counterparty in one number: an account is looked up for every posting.
    private readonly ulong sleutel;

    private Rekening(RekeningSoort soort, UzoviNummer uzovi, int tegenpartij) =>
        sleutel = ((ulong)soort << 48) | ((ulong)uzovi.Waarde << 32) | (uint)tegenpartij;

    public RekeningSoort Soort => (RekeningSoort)(sleutel >> 48);

    /// <summary>The legal entity in whose books this account stands.</summary>
    public UzoviNummer Uzovi => UzoviNummer.TryCreate(UzoviWaarde, out var uzovi) ? uzovi : default;

    internal int UzoviWaarde => (int)((sleutel >> 32) & 0xFFFF);

    /// <summary>The digits of the crediteur's AGB-code or of the other insurer's UZOVI-nummer; 0 = none.</summary>
    private int Tegenpartij => (int)(sleutel & 0xFFFF_FFFF);

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
