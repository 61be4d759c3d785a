using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// A short name for a row of history that survives a spreadsheet (which drops leading zeros and turns dates around): <c>V-0123456789abcdef</c>, from the fields
/// that never change. No personal data goes in.
/// </summary>
internal static class Regelkenmerk
{
    public static string Van(Historieregel regel)
    {
        var velden = string.Join(
            '\u001f',
            regel.Uzovi.ToString(),
            regel.Agb.ToString(),
            regel.Factuurnummer,
            regel.Referentie,
            regel.Lijst,
            regel.Code,
            regel.Begin?.DayNumber.ToString(CultureInfo.InvariantCulture) ?? "",
            regel.Eind?.DayNumber.ToString(CultureInfo.InvariantCulture) ?? "",
            regel.Behandelaar?.ToString() ?? ""
        );
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(velden), hash);
        return "V-" + Convert.ToHexStringLower(hash[..8]);
    }
}
