using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vereffen.Kern;

/// <summary>
/// The number on a letter that a zorgaanbieder names when it asks for a betalingsregeling: <c>3311-0123-4567-8901-42</c>. The UZOVI-nummer, twelve digits of the
/// SHA-256 of insurer, AGB-code and kenmerk, and two check digits (ISO 7064 mod 97-10, as in an IBAN), so that a slip of the pen is seen. It follows from
/// the vordering alone: every letter about it bears the same one. It is no secret and proves nothing about who names it.
/// </summary>
public readonly record struct Controlekenmerk
{
    private const ulong TwaalfCijfers = 1_000_000_000_000;

    // Sixteen digits without the check digits, as one number.
    private readonly ulong waarde;

    private Controlekenmerk(ulong waarde) => this.waarde = waarde;

    public static Controlekenmerk Van(UzoviNummer uzovi, AgbCode agb, string kenmerk)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"controlekenmerk|{uzovi}|{agb}|{kenmerk}"));
        return new Controlekenmerk(((ulong)uzovi.Waarde * TwaalfCijfers) + (BinaryPrimitives.ReadUInt64BigEndian(hash) % TwaalfCijfers));
    }

    /// <summary>Reads one as people write it, with or without hyphens and spaces; false when digits are missing or the check digits don't fit.</summary>
    public static bool TryParse(string tekst, out Controlekenmerk kenmerk)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        kenmerk = default;
        var cijfers = string.Concat(tekst.Where(t => t is not ('-' or ' ')));
        if (
            cijfers.Length != 18
            || !cijfers.All(char.IsAsciiDigit)
            || !UzoviNummer.TryParse(cijfers.AsSpan(0, 4), out _)
            || !ulong.TryParse(cijfers, NumberStyles.None, CultureInfo.InvariantCulture, out var getal)
            || getal % 97 != 1
        )
        {
            return false;
        }

        kenmerk = new Controlekenmerk(getal / 100);
        // 01 and 98 are the same modulo 97: only the one that we write counts.
        return kenmerk.Controlecijfers == getal % 100;
    }

    private ulong Controlecijfers => 98 - (waarde * 100 % 97);

    public override string ToString()
    {
        var c = waarde.ToString("D16", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{c[..4]}-{c[4..8]}-{c[8..12]}-{c[12..]}-{Controlecijfers:D2}");
    }
}
