namespace Vereffen.Verrekening;

/// <summary>
/// International bank account number (ISO 13616): country, two check digits (mod 97), and a national part of fixed length; for NL four letters of the
/// bank and ten digits. The default value is no IBAN (<see cref="IsLeeg"/>). Never printed in full by <see cref="ToString"/>: it points at a person.
/// </summary>
public readonly record struct Iban : IComparable<Iban>
{
    /// <summary>Characters of the longest IBAN that the standard allows.</summary>
    public const int MaxLengte = 34;

    // An IBAN on paper has a space after each four characters; what is far longer than that is no typing slip and isn't looked at.
    private const int MaxInvoer = 64;

    private readonly string? waarde;

    private Iban(string waarde) => this.waarde = waarde;

    /// <summary>True for the default value.</summary>
    public bool IsLeeg => waarde is null;

    /// <summary>Country code, two capitals; empty for the default value.</summary>
    public string Land => waarde is null ? "" : waarde[..2];

    /// <summary>True when a SEPA credit transfer reaches this country.</summary>
    public bool IsSepa => waarde is not null && IbanLanden.TryZoek(waarde[0], waarde[1], out _, out var sepa) && sepa;

    /// <summary>Reads an IBAN as a file or a person writes it: capitals or not, with or without (non-breaking) spaces.</summary>
    public static bool TryParse(ReadOnlySpan<char> tekst, out Iban iban) => TryParse(tekst, out iban, out _);

    /// <summary>The same, with a Dutch sentence that says what is wrong; the sentence never holds the number itself.</summary>
    public static bool TryParse(ReadOnlySpan<char> tekst, out Iban iban, out string bezwaar)
    {
        iban = default;
        Span<char> tekens = stackalloc char[MaxLengte];
        bezwaar = Ontdoe(tekst, tekens, out var aantal) ?? Keur(tekens[..aantal]) ?? "";
        if (bezwaar.Length > 0)
        {
            return false;
        }

        iban = new Iban(new string(tekens[..aantal]));
        return true;
    }

    /// <summary>Reads an IBAN that the program itself wrote down.</summary>
    /// <exception cref="FormatException">The text is no IBAN; the message doesn't repeat it.</exception>
    public static Iban Parse(string tekst) => TryParse(tekst, out var iban, out var bezwaar) ? iban : throw new FormatException(bezwaar);

    public int CompareTo(Iban other) => string.CompareOrdinal(waarde, other.waarde);

    /// <summary>The whole number without spaces, capitals. Only for files that must hold it and for people who may see it.</summary>
    public string Volledig() => waarde ?? "";

    /// <summary>The whole number in groups of four, for people who may see it: <c>NL91 ABNA 0417 1643 00</c>.</summary>
    public string Leesbaar() => waarde is null ? "" : string.Join(' ', waarde.Chunk(4).Select(groep => new string(groep)));

    /// <summary>Masked: the country and the last four characters, <c>NL************4300</c>.</summary>
    public override string ToString() => waarde is null ? "" : waarde[..2] + new string('*', waarde.Length - 6) + waarde[^4..];

    /// <summary>Copies the text in capitals, without spaces.</summary>
    private static string? Ontdoe(ReadOnlySpan<char> tekst, Span<char> tekens, out int aantal)
    {
        aantal = 0;
        if (tekst.Length > MaxInvoer)
        {
            return "Dit is geen IBAN: de tekst is te lang.";
        }

        foreach (var teken in tekst)
        {
            if (teken is ' ' or '\u00A0')
            {
                continue;
            }

            if (!char.IsAsciiLetterOrDigit(teken))
            {
                return "Een IBAN bestaat alleen uit letters en cijfers.";
            }

            if (aantal == MaxLengte)
            {
                return "Dit is geen IBAN: de tekst is te lang.";
            }

            tekens[aantal++] = char.ToUpperInvariant(teken);
        }

        return aantal == 0 ? "De IBAN is leeg." : null;
    }

    private static string? Keur(ReadOnlySpan<char> iban)
    {
        if (iban.Length < 5 || !char.IsAsciiLetterUpper(iban[0]) || !char.IsAsciiLetterUpper(iban[1]))
        {
            return "Een IBAN begint met twee letters van het land, twee controlecijfers en dan het rekeningnummer.";
        }

        if (!IbanLanden.TryZoek(iban[0], iban[1], out var lengte, out _))
        {
            return $"Het land {iban[0]}{iban[1]} kent geen IBAN.";
        }

        if (iban.Length != lengte)
        {
            return $"Een IBAN uit {iban[0]}{iban[1]} heeft {lengte} tekens; deze heeft er {iban.Length}.";
        }

        if (iban.StartsWith("NL", StringComparison.Ordinal) && !IsNederlands(iban[4..]))
        {
            return "Een Nederlandse IBAN heeft na de controlecijfers vier letters van de bank en tien cijfers.";
        }

        return IsControlegetalGoed(iban) ? null : "De controlecijfers van de IBAN kloppen niet; kijk het nummer na op een typefout.";
    }

    private static bool IsNederlands(ReadOnlySpan<char> nationaal) =>
        !nationaal[..4].ContainsAnyExceptInRange('A', 'Z') && !nationaal[4..].ContainsAnyExceptInRange('0', '9');

    private static bool IsControlegetalGoed(ReadOnlySpan<char> iban)
    {
        if (!char.IsAsciiDigit(iban[2]) || !char.IsAsciiDigit(iban[3]))
        {
            return false;
        }

        // ISO 7064 makes check digits 02 to 98; 00, 01 and 99 have the same remainder as 97, 98 and 02 and were never given out.
        var controle = ((iban[2] - '0') * 10) + (iban[3] - '0');
        return controle is >= 2 and <= 98 && Rest(iban[..4], Rest(iban[4..], 0)) == 1;
    }

    /// <summary>Remainder by 97 of the number so far followed by these characters, where A = 10 .. Z = 35.</summary>
    private static int Rest(ReadOnlySpan<char> tekens, int rest)
    {
        foreach (var teken in tekens)
        {
            rest = char.IsAsciiDigit(teken) ? ((rest * 10) + (teken - '0')) % 97 : ((rest * 100) + (teken - 'A' + 10)) % 97;
        }

        return rest;
    }
}
