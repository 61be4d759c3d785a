namespace Vereffen.Verrekening;

/// <summary>What stands for a character outside the SEPA set. Tables of our own: the program runs without culture data, which text normalization would need.</summary>
internal static class SepaTekens
{
    // U+00C0 to U+024F and U+1E00 to U+1EFF, one base letter each; '.' = none, or more than one letter (those are in Vertaal).
    private const string Latijn =
        "AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi..JjKkqLlLlLlL"
        + "lLlNnNnNnnNnOoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
        + "bB.....CcDD...EEEFfG...IKkl..NnOOo..Pp.....tTtTUu.VYyZz........."
        + ".............AaIiOoUuUuUuUuUueAaAa..GgGgKkOoOo..j...Gg..NnAa...."
        + "AaAaEeEeIiIiOoOoRrRrUuUuSsTt..HhNd..ZzAaEeOoOoOoOoYy......ACcLTs"
        + "z..BUVEeJj..RrYy";

    private const string LatijnAanvulling =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"
        + "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
        + "WwWwWwWwWwXxXxYyZzZzZzhtwy.s....AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
        + "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

    /// <summary>What stands for a character that is not in the SEPA set: mostly one character, sometimes two, none for a mark without width.</summary>
    internal static string Vertaal(char teken) =>
        teken switch
        {
            'Æ' or 'Ǽ' or 'Ǣ' => "AE",
            'æ' or 'ǽ' or 'ǣ' => "ae",
            'Œ' => "OE",
            'œ' => "oe",
            'Ĳ' => "IJ",
            'ĳ' => "ij",
            'ß' => "ss",
            'ẞ' => "SS",
            'Þ' => "Th",
            'þ' => "th",
            'Ǿ' => "O",
            'ǿ' => "o",
            'ﬁ' => "fi",
            'ﬂ' => "fl",
            '€' => "EUR",
            '&' => "+",
            '×' => "x",
            '"' or '`' or '´' or '‘' or '’' or '‚' or '‛' or '“' or '”' or '„' or '«' or '»' or '‹' or '›' => "'",
            '_' or '~' or '–' or '—' or '‐' or '‑' or '‒' or '―' or '−' => "-",
            '\\' or '|' => "/",
            '[' or '{' or '<' => "(",
            ']' or '}' or '>' => ")",
            ';' => ",",
            '…' => "...",
            _ when IsZonderBreedte(teken) => "",
            _ when char.IsWhiteSpace(teken) || char.IsControl(teken) => " ",
            >= '\u00C0' and <= '\u024F' => Latijn.Substring(teken - '\u00C0', 1),
            >= '\u1E00' and <= '\u1EFF' => LatijnAanvulling.Substring(teken - '\u1E00', 1),
            _ => ".",
        };

    // Combining accents (a letter with its accent behind it), soft hyphen, joiners, direction marks, byte order mark.
    private static bool IsZonderBreedte(char teken) =>
        teken is (>= '\u0300' and <= '\u036F') or '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';
}
