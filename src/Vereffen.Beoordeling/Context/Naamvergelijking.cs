namespace Vereffen.Beoordeling;

/// <summary>
/// Whether the name in a claim (0210, at most 25 characters) is the one in the register: upper case, diacritics folded, each other's voorvoegsel left out on
/// both sides, and the register's name cut where the claim's field was. Allocates nothing.
/// </summary>
internal static class Naamvergelijking
{
    /// <summary>Length of element 0210.</summary>
    private const int Veldlengte = 25;

    /// <summary>No more of a name is looked at than this: the longest voorvoegsel, a space and the field.</summary>
    private const int Genoeg = 64;

    // What each letter from U+00C0 on becomes without its diacritics; ~ = two letters (see Dubbel), . = left as it is.
    private const string Latijn =
        "AAAAAA~CEEEEIIIIDNOOOOO.OUUUUY~~AAAAAA~CEEEEIIIIDNOOOOO.OUUUUY~Y"
        + "AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIII~~JJKKKLLLLLLLLLLNNNNNN~NNOOOOOO~~RRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS"
        + "................................OO.............UU............................AAIIOOUUUUUUUUUU.AAAA....GGKKOOOO..J...GG..NNAA....AAAAEEEEIIIIOOOORRRRUUUUSSTT..HH......AAEEOOOOOOOOYY............................";

    // The same from U+1E00 on.
    private const string LatijnAanvullend =
        "AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMMMMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRRSSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVVWWWWWWWWWWXXXXYYZZZZZZHTWY.S..~."
        + "AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEEEEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUUUUYYYYYYYY......";

    public static bool IsGelijk(string naam, string voorvoegsel, string registernaam, string registervoorvoegsel)
    {
        Span<char> geheugen = stackalloc char[Genoeg * 4];
        var eigen = Vouw(voorvoegsel, geheugen[..Genoeg]);
        var ander = Vouw(registervoorvoegsel, geheugen.Slice(Genoeg, Genoeg));
        var claim = Vouw(naam, geheugen.Slice(Genoeg * 2, Genoeg));
        var register = Vouw(registernaam, geheugen.Slice(Genoeg * 3, Genoeg));
        claim = claim[..Math.Min(claim.Length, Veldlengte)].TrimEnd(' ');

        var claimZonder = Zonder(Zonder(claim, eigen), ander);
        var registerZonder = Zonder(Zonder(register, ander), eigen);

        // A voorvoegsel inside 0210 takes the place of letters at its end.
        var ruimte = Veldlengte - (claim.Length - claimZonder.Length);
        var verwacht = registerZonder[..Math.Min(registerZonder.Length, ruimte)].TrimEnd(' ');
        return claimZonder.Length > 0 && claimZonder.SequenceEqual(verwacht);
    }

    private static ReadOnlySpan<char> Zonder(ReadOnlySpan<char> naam, ReadOnlySpan<char> voorvoegsel)
    {
        if (voorvoegsel.Length == 0 || naam.Length <= voorvoegsel.Length || !naam.StartsWith(voorvoegsel))
        {
            return naam;
        }

        // d'Hont has no space behind its voorvoegsel.
        var rest = naam[voorvoegsel.Length..];
        return rest[0] == ' ' ? rest[1..]
            : voorvoegsel[^1] == '\'' ? rest
            : naam;
    }

    /// <summary>Upper case without diacritics, single spaces, none at the ends; as much as fits.</summary>
    private static ReadOnlySpan<char> Vouw(string tekst, Span<char> doel)
    {
        var lengte = 0;
        foreach (var teken in tekst)
        {
            if (teken is >= '\u0300' and <= '\u036F')
            {
                continue;
            }

            if (char.IsWhiteSpace(teken) && (lengte == 0 || doel[lengte - 1] == ' '))
            {
                continue;
            }

            var dubbel = Dubbel(teken);
            if (lengte + Math.Max(1, dubbel.Length) > doel.Length)
            {
                break;
            }

            if (dubbel.Length > 0)
            {
                dubbel.CopyTo(doel[lengte..]);
                lengte += dubbel.Length;
            }
            else
            {
                doel[lengte++] = Enkel(teken);
            }
        }

        return doel[..lengte].TrimEnd(' ');
    }

    private static char Enkel(char teken)
    {
        if (teken < 'À')
        {
            return teken is '´' or '`' ? '\''
                : char.IsWhiteSpace(teken) ? ' '
                : char.ToUpperInvariant(teken);
        }

        var gevouwen = teken switch
        {
            <= '\u024F' => Latijn[teken - 'À'],
            >= '\u1E00' and <= '\u1EFF' => LatijnAanvullend[teken - '\u1E00'],
            '‘' or '’' or '‛' => '\'',
            '‐' or '‑' or '–' => '-',
            _ => '.',
        };
        return gevouwen == '.' ? (char.IsWhiteSpace(teken) ? ' ' : char.ToUpperInvariant(teken)) : gevouwen;
    }

    private static ReadOnlySpan<char> Dubbel(char teken) =>
        teken switch
        {
            'ß' or 'ẞ' => "SS",
            'Æ' or 'æ' => "AE",
            'Œ' or 'œ' => "OE",
            'Þ' or 'þ' => "TH",
            'Ĳ' or 'ĳ' => "IJ",
            'ŉ' => "'N",
            _ => default,
        };
}
