using System.Text;

namespace Vereffen.Verrekening;

/// <summary>
/// Text as banks in the SEPA area take it: letters, digits, space and <c>/ - ? : ( ) . , ' +</c> (EPC guidelines, "SEPA character set").
/// Diacritics are folded, punctuation gets its nearest kin, white space becomes a space and anything else a full stop; never a question mark.
/// </summary>
public static class SepaTekst
{
    /// <summary>Characters of an identification, such as an end-to-end id.</summary>
    public const int MaxId = 35;

    /// <summary>Characters of a name.</summary>
    public const int MaxNaam = 70;

    /// <summary>Characters of the bank text.</summary>
    public const int MaxOmschrijving = 140;

    /// <summary>True for a character that may stand in a SEPA message.</summary>
    public static bool IsToegestaan(char teken) =>
        char.IsAsciiLetterOrDigit(teken) || "/-?:().,'+ ".Contains(teken, StringComparison.Ordinal);

    /// <summary>The text in the SEPA character set, without spaces at its ends.</summary>
    public static string Vertaal(string tekst)
    {
        if (tekst.All(IsToegestaan))
        {
            return tekst.Trim(' ');
        }

        var uit = new StringBuilder(tekst.Length);
        for (var i = 0; i < tekst.Length; i++)
        {
            if (IsToegestaan(tekst[i]))
            {
                uit.Append(tekst[i]);
            }
            else if (char.IsSurrogatePair(tekst, i))
            {
                uit.Append('.');
                i++;
            }
            else
            {
                uit.Append(SepaTekens.Vertaal(tekst[i]));
            }
        }

        return uit.ToString().Trim(' ');
    }

    /// <summary>A name in the SEPA character set, cut at 70 characters.</summary>
    internal static string Naam(string naam)
    {
        var vertaald = Vertaal(naam);
        return vertaald.Length <= MaxNaam ? vertaald : vertaald[..MaxNaam].TrimEnd(' ');
    }

    /// <summary>
    /// What is wrong with an identification, as the end of a Dutch sentence ("heeft ..", "bevat .."); null when it's fine.
    /// Identifications are never transliterated: the bank must send back what we know.
    /// </summary>
    public static string? IdBezwaar(string id)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            return "is leeg";
        }

        if (id.Length > MaxId)
        {
            return $"heeft {id.Length} tekens; meer dan {MaxId} kan niet";
        }

        if (!id.All(IsToegestaan))
        {
            return "bevat een teken dat banken niet aannemen";
        }

        if (id[0] is '/' or ' ' || id[^1] is '/' or ' ')
        {
            return "begint of eindigt met een schuine streep of een spatie";
        }

        return id.Contains("//", StringComparison.Ordinal) ? "bevat twee schuine strepen achter elkaar" : null;
    }
}
