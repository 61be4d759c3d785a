using System.Globalization;
using System.Text;

namespace Vereffen.Ei;

/// <summary>ISO 8859-1 for text that may hold more: what it lacks is written with the letters that it has, never as a question mark.</summary>
internal static class Latijn
{
    private static readonly Dictionary<string, string> Anders = new(StringComparer.Ordinal)
    {
        ["ł"] = "l",
        ["Ł"] = "L",
        ["đ"] = "d",
        ["Đ"] = "D",
        ["ı"] = "i",
        ["œ"] = "oe",
        ["Œ"] = "OE",
        ["ĳ"] = "ij",
        ["Ĳ"] = "IJ",
        ["ſ"] = "s",
        ["ħ"] = "h",
        ["Ħ"] = "H",
        ["ŋ"] = "n",
        ["Ŋ"] = "N",
        ["ŧ"] = "t",
        ["Ŧ"] = "T",
        ["ĸ"] = "k",
        ["€"] = "EUR",
        ["…"] = "...",
        ["–"] = "-",
        ["—"] = "-",
        ["‐"] = "-",
        ["−"] = "-",
        ["‘"] = "'",
        ["’"] = "'",
        ["‚"] = ",",
        ["“"] = "\"",
        ["”"] = "\"",
        ["„"] = "\"",
        ["™"] = "TM",
        ["š"] = "s",
        ["Š"] = "S",
        ["ž"] = "z",
        ["Ž"] = "Z",
        ["Ÿ"] = "Y",
    };

    /// <summary>The bytes; <paramref name="gelijk"/> is false when a character had to be written otherwise or left out.</summary>
    internal static byte[] Bytes(string tekst, out bool gelijk)
    {
        var samengesteld = tekst.Normalize(NormalizationForm.FormC);
        var uit = new List<byte>(samengesteld.Length);
        gelijk = true;
        foreach (var teken in samengesteld.EnumerateRunes())
        {
            if (teken.Value is >= 32 and < 127 or >= 160 and < 256)
            {
                uit.Add((byte)teken.Value);
                continue;
            }

            gelijk = false;
            uit.AddRange(Vervang(teken).Select(c => (byte)c));
        }

        return [.. uit];
    }

    /// <summary>Text in pieces of at most this many characters, broken at spaces where that is possible.</summary>
    internal static IEnumerable<string> Regels(string tekst, int lengte)
    {
        var rest = Encoding.Latin1.GetString(Bytes(tekst.ReplaceLineEndings(" ").Trim(), out _));
        while (rest.Length > lengte)
        {
            var breuk = rest.LastIndexOf(' ', lengte);
            breuk = breuk <= 0 ? lengte : breuk;
            yield return rest[..breuk];
            rest = rest[breuk..].TrimStart();
        }

        if (rest.Length > 0)
        {
            yield return rest;
        }
    }

    private static string Vervang(Rune teken)
    {
        if (teken.Value is < 32 or >= 127 and < 160)
        {
            return " ";
        }

        var tekst = teken.ToString();
        if (Anders.TryGetValue(tekst, out var anders))
        {
            return anders;
        }

        // The letter without its accent: a canonical decomposition starts with it.
        var basis = tekst.Normalize(NormalizationForm.FormKD);
        return new string([
            .. basis.Where(c =>
                c is >= (char)32 and < (char)127 && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
            ),
        ]);
    }
}
