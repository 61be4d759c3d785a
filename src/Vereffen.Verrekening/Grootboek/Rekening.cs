using System.Text;
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

    // Stryker disable once bitwise : >> and >>> are the same on an unsigned number
    internal int UzoviWaarde => (int)((sleutel >> 32) & 0xFFFF);

    /// <summary>The digits of the crediteur's AGB-code or of the other insurer's UZOVI-nummer; 0 = none.</summary>
    private int Tegenpartij => (int)(sleutel & 0xFFFF_FFFF);

    /// <summary>The crediteur whose account it is; null for an account of the insurer alone and for a current account.</summary>
    internal AgbCode? Crediteur =>
        Soort is RekeningSoort.Zorgkosten or RekeningSoort.Bank or RekeningSoort.RekeningCourant
        || !AgbCode.TryCreate(Tegenpartij, out var agb)
            ? null
            : agb;

    internal static Rekening Van(RekeningSoort soort, UzoviNummer uzovi) => new(soort, uzovi, 0);

    internal static Rekening Van(RekeningSoort soort, UzoviNummer uzovi, AgbCode crediteur) => new(soort, uzovi, crediteur.Waarde);

    internal static Rekening Courant(UzoviNummer uzovi, UzoviNummer andere) => new(RekeningSoort.RekeningCourant, uzovi, andere.Waarde);

    /// <summary>Bytes that the text form takes at most.</summary>
    internal const int MaxUtf8 = 32;

    public override string ToString()
    {
        Span<byte> utf8 = stackalloc byte[MaxUtf8];
        return Encoding.ASCII.GetString(utf8[..Schrijf(utf8)]);
    }

    /// <summary>Writes the text form; returns the number of bytes. Cheaper than to look it up: it goes into the hash of every entry.</summary>
    internal int Schrijf(Span<byte> utf8)
    {
        var naam = Soort switch
        {
            RekeningSoort.Zorgkosten => "zorgkosten"u8,
            RekeningSoort.TeBetalen => "te-betalen"u8,
            RekeningSoort.Vordering => "vordering"u8,
            RekeningSoort.Aangehouden => "aangehouden"u8,
            RekeningSoort.Betaalstop => "betaalstop"u8,
            RekeningSoort.Voorschot => "voorschot"u8,
            RekeningSoort.Bank => "bank"u8,
            RekeningSoort.RekeningCourant => "rekening-courant"u8,
            _ => [],
        };
        if (naam.IsEmpty)
        {
            return 0;
        }

        naam.CopyTo(utf8);
        var lengte = Cijfers(utf8, naam.Length, UzoviWaarde, 4);
        return Soort switch
        {
            RekeningSoort.Zorgkosten or RekeningSoort.Bank => lengte,
            RekeningSoort.RekeningCourant => Cijfers(utf8, lengte, Tegenpartij, 4),
            _ => Cijfers(utf8, lengte, Tegenpartij, 8),
        };
    }

    private static int Cijfers(Span<byte> utf8, int plek, int waarde, int breedte)
    {
        utf8[plek] = (byte)':';
        for (var i = plek + breedte; i > plek; i--)
        {
            var (deel, cijfer) = Math.DivRem(waarde, 10);
            utf8[i] = (byte)('0' + cijfer);
            waarde = deel;
        }

        return plek + 1 + breedte;
    }
}
