using System.Text;

namespace Vereffen.Ei;

/// <summary>
/// ISO 8859-1 for text that may hold more: what it lacks is written with the letters that it has, never as a question mark.
/// The tables are here because the program runs without culture data, where the framework composes and decomposes nothing.
/// </summary>
internal static class Latijn
{
    /// <summary>Base letter of U+0100 and on.</summary>
    private const string VanafU0100 =
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTt"
        + "TtTtUuUuUuUuUuUuWwYyYZzZzZzs---------D-----E--f-------------Oo-------------Uu-------------------DDdL"
        + "LlNNnAaIiOoUuUuUuUuUu-AaAa----GgKkOoOo--jDDdGg--NnAa----AaAaEeEeIiIiOoOoRrRrUuUuSsTt--Hh------AaEeOo"
        + "OoOoOoYy----------------------------";

    /// <summary>Base letter of U+1E00 and on.</summary>
    private const string VanafU1E00 =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSs"
        + "SsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyas----AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEe"
        + "IiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy------";

    /// <summary>Letter, combining mark, and the letter of ISO 8859-1 that they make.</summary>
    private const string Samenstellingen =
        "A\u0300\u00C0A\u0301\u00C1A\u0302\u00C2A\u0303\u00C3A\u0308\u00C4A\u030A\u00C5C\u0327\u00C7E\u0300\u00C8"
        + "E\u0301\u00C9E\u0302\u00CAE\u0308\u00CBI\u0300\u00CCI\u0301\u00CDI\u0302\u00CEI\u0308\u00CFN\u0303\u00D1"
        + "O\u0300\u00D2O\u0301\u00D3O\u0302\u00D4O\u0303\u00D5O\u0308\u00D6U\u0300\u00D9U\u0301\u00DAU\u0302\u00DB"
        + "U\u0308\u00DCY\u0301\u00DDa\u0300\u00E0a\u0301\u00E1a\u0302\u00E2a\u0303\u00E3a\u0308\u00E4a\u030A\u00E5"
        + "c\u0327\u00E7e\u0300\u00E8e\u0301\u00E9e\u0302\u00EAe\u0308\u00EBi\u0300\u00ECi\u0301\u00EDi\u0302\u00EE"
        + "i\u0308\u00EFn\u0303\u00F1o\u0300\u00F2o\u0301\u00F3o\u0302\u00F4o\u0303\u00F5o\u0308\u00F6u\u0300\u00F9"
        + "u\u0301\u00FAu\u0302\u00FBu\u0308\u00FCy\u0301\u00FDy\u0308\u00FF";

    private static readonly Dictionary<char, string> Anders = new()
    {
        ['\u0153'] = "oe",
        ['\u0152'] = "OE",
        ['\u0133'] = "ij",
        ['\u0132'] = "IJ",
        ['\u20AC'] = "EUR",
        ['\u2026'] = "...",
        ['\u2013'] = "-",
        ['\u2014'] = "-",
        ['\u2010'] = "-",
        ['\u2011'] = "-",
        ['\u2212'] = "-",
        ['\u2018'] = "'",
        ['\u2019'] = "'",
        ['\u201A'] = ",",
        ['\u201C'] = "\"",
        ['\u201D'] = "\"",
        ['\u201E'] = "\"",
        ['\u2122'] = "TM",
        ['\u1E9E'] = "SS",
        ['\u200B'] = "",
        ['\u200D'] = "",
        ['\uFEFF'] = "",
    };

    /// <summary>The bytes; <paramref name="gelijk"/> is false when a character had to be written otherwise.</summary>
    internal static byte[] Bytes(string tekst, out bool gelijk)
    {
        var uit = new List<byte>(tekst.Length);
        gelijk = true;
        foreach (var rune in tekst.EnumerateRunes())
        {
            var teken = rune.Value <= char.MaxValue ? (char)rune.Value : '\uFFFD';
            if (teken is >= '\u0020' and < '\u007F' or >= '\u00A0' and < '\u0100')
            {
                uit.Add((byte)teken);
            }
            else if (teken is >= '\u0300' and < '\u0370')
            {
                gelijk &= Stel(uit, teken);
            }
            else
            {
                gelijk = false;
                uit.AddRange(Vervang(teken).Select(c => (byte)c));
            }
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

    /// <summary>Joins a combining mark with the letter before it; false when ISO 8859-1 lacks the result and the mark is dropped.</summary>
    private static bool Stel(List<byte> uit, char merk)
    {
        for (var i = 0; uit.Count > 0 && i < Samenstellingen.Length; i += 3)
        {
            if (Samenstellingen[i] == uit[^1] && Samenstellingen[i + 1] == merk)
            {
                uit[^1] = (byte)Samenstellingen[i + 2];
                return true;
            }
        }

        return false;
    }

    private static string Vervang(char teken)
    {
        if (teken < 0x20 || teken is >= '\u007F' and < '\u00A0')
        {
            return " ";
        }

        if (Anders.TryGetValue(teken, out var anders))
        {
            return anders;
        }

        return teken switch
        {
            >= '\u0100' and < '\u0250' => VanafU0100[teken - 0x100].ToString(),
            >= '\u1E00' and < '\u1F00' => VanafU1E00[teken - 0x1E00].ToString(),
            _ => "-",
        };
    }
}
