using System.Globalization;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// What stands in the place of a personal value: decided by seed and value alone, so the same in every record and file. Every answer passes and fails
/// the same checks as the value that it replaces.
/// </summary>
internal sealed class Schijnpersoon(Vervanger vervanger)
{
    /// <summary>First of the range of BSNs that are never given out.</summary>
    private const int EersteProefBsn = 999_900_000;

    private static readonly int[] Geldig = [.. Enumerable.Range(EersteProefBsn, 100_000).Where(Bsn.VoldoetAanElfproef)];
    private static readonly int[] Ongeldig =
    [
        .. Enumerable.Range(EersteProefBsn, 100_000).Where(n => !Bsn.VoldoetAanElfproef(n) && n != 999_999_999),
    ];

    private static readonly string[] Voorvoegsels =
    [
        "van",
        "de",
        "van de",
        "van der",
        "van den",
        "den",
        "ten",
        "ter",
        "te",
        "het",
        "'t",
        "in 't",
        "van 't",
        "op de",
    ];

    private static readonly string[] Begin =
    [
        "Aker",
        "Berk",
        "Bos",
        "Brem",
        "Dijk",
        "Eik",
        "Elzen",
        "Gors",
        "Haver",
        "Heide",
        "Iepen",
        "Kamp",
        "Klaver",
        "Linde",
        "Maas",
        "Molen",
        "Noord",
        "Olm",
        "Polder",
        "Riet",
        "Roggen",
        "Schelp",
        "Sloot",
        "Stern",
        "Tarwe",
        "Varen",
        "Veld",
        "Wilgen",
        "Winter",
        "Zand",
        "Zomer",
        "Zuider",
    ];

    private static readonly string[] Eind =
    [
        "aar",
        "beek",
        "berg",
        "boer",
        "brink",
        "dam",
        "dorp",
        "gaard",
        "haag",
        "hof",
        "horst",
        "huis",
        "kamp",
        "kerk",
        "land",
        "laar",
        "man",
        "meer",
        "mond",
        "oord",
        "poel",
        "rade",
        "rijk",
        "stein",
        "stra",
        "veen",
        "vliet",
        "voort",
        "waard",
        "weg",
        "werf",
        "zijl",
    ];

    /// <summary>Replaces the value of a field in place.</summary>
    /// <param name="e">The element.</param>
    /// <param name="veld">Its bytes, as far as the record holds them.</param>
    /// <param name="dagtekening">Of the message, EEJJMMDD; 0 when it can't be read.</param>
    /// <param name="alleenAscii">Bytes above 127 must stay: the check judges a record that is too long by whether it is UTF-8.</param>
    internal void Vervang(Element e, Span<byte> veld, int dagtekening, bool alleenAscii)
    {
        if (!((ReadOnlySpan<byte>)veld).ContainsAnyExcept(BerichtNaarJson.Leeg(e)) || HeeftVasteWaarden(e))
        {
            return;
        }

        var waarde = veld[..((ReadOnlySpan<byte>)veld).TrimEnd((byte)' ').Length];
        switch (e.Persoonlijk)
        {
            case Persoonlijk.Bsn when Cijferlezer.TryLees(veld, out var nummer) && veld.Length == 9:
                SchijnBsn(veld, (int)nummer);
                break;
            case Persoonlijk.Datum when Datum.Lees(veld) is { } dag:
                SchijnDag(veld, dag, dagtekening);
                break;
            case Persoonlijk.Datum:
                OngeldigeDag(veld);
                break;
            case Persoonlijk.Naam:
                SchijnNaam(e, veld, waarde, alleenAscii);
                break;
            default:
                vervanger.Vervang(e.Persoonlijk.ToString(), waarde, nullenBlijven: e.Type == ElementType.N);
                break;
        }
    }

    /// <summary>Text that no field covers: behind a record that is too long.</summary>
    internal void VervangRest(Span<byte> bytes)
    {
        const int stuk = 64;
        for (; bytes.Length > 0; bytes = bytes[Math.Min(stuk, bytes.Length)..])
        {
            vervanger.Vervang("rest", bytes[..Math.Min(stuk, bytes.Length)], nullenBlijven: true);
        }
    }

    /// <summary>A list that must hold the value says no more of a person than that it does; another value could be wrong.</summary>
    private static bool HeeftVasteWaarden(Element e) => e.Waarden.Count > 0 || e.GehoudenLijst is { IsVolledig: true };

    private void SchijnBsn(Span<byte> veld, int nummer)
    {
        if (nummer == Bsn.Onbekend.Waarde)
        {
            return;
        }

        var keuze = Bsn.VoldoetAanElfproef(nummer) ? Geldig : Ongeldig;
        var plek = Array.BinarySearch(keuze, nummer);
        // A number of the range itself is moved along, so that two of them stay two; any other is drawn.
        var stap = plek >= 0 ? (ulong)plek + 1 + (vervanger.Getal("bsn", []) % (ulong)(keuze.Length - 1)) : vervanger.Getal("bsn", veld);
        keuze[(int)(stap % (ulong)keuze.Length)].TryFormat(veld, out _, "D9", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// An earlier day, so that it lies before whatever it lay before; two days stay two. Each stretch of 128 days is shuffled and moved to the one before it.
    /// A date after the message stays as wrong as it is.
    /// </summary>
    private void SchijnDag(Span<byte> veld, DateOnly dag, int dagtekening)
    {
        const int stuk = 128;
        var begin = dag.DayNumber / stuk * stuk;
        if (begin == 0 || (dagtekening > 0 && Cijferlezer.Lees(veld) > dagtekening))
        {
            return;
        }

        var sleutel = vervanger.Getal("dag", BitConverter.GetBytes(begin));
        // An odd factor gives every place in the stretch exactly once.
        var plek = (int)((((ulong)(dag.DayNumber - begin) * ((sleutel % stuk) | 1)) + (sleutel / stuk % stuk)) % stuk);
        DateOnly.FromDayNumber(begin - stuk + plek).TryFormat(veld, out _, "yyyyMMdd", CultureInfo.InvariantCulture);
    }

    private void OngeldigeDag(Span<byte> veld)
    {
        Span<byte> ander = stackalloc byte[veld.Length];
        for (var poging = 0; poging < 8; poging++)
        {
            veld.CopyTo(ander);
            vervanger.Vervang(string.Create(CultureInfo.InvariantCulture, $"geen dag {poging}"), ander, nullenBlijven: true);
            if (!Datum.Bestaat(ander))
            {
                ander.CopyTo(veld);
                return;
            }
        }
    }

    private void SchijnNaam(Element e, Span<byte> veld, Span<byte> waarde, bool alleenAscii)
    {
        var isNaam =
            veld.Length == e.Lengte
            && e.Type == ElementType.AN
            && IsNaam(waarde)
            && (!alleenAscii || Ascii.IsValid((ReadOnlySpan<byte>)waarde));
        if (isNaam && e.Naam.StartsWith("VOORVOEGSEL", StringComparison.Ordinal) && Voorvoegsel(veld, waarde))
        {
            return;
        }

        if (!isNaam || e.Lengte < 16)
        {
            vervanger.Vervang("naam", waarde, nullenBlijven: e.Type == ElementType.N);
            return;
        }

        var getal = vervanger.Getal("naam", waarde);
        var hoofdletters = !((ReadOnlySpan<byte>)waarde).ContainsAnyInRange((byte)'a', (byte)'z');
        for (var poging = 0UL; ; poging++)
        {
            var naam = Begin[(int)((getal + poging) % 32)] + Eind[(int)(getal / 32 % 32)];
            naam = hoofdletters ? naam.ToUpperInvariant() : naam;
            if (!Encoding.Latin1.GetString(waarde).Equals(naam, StringComparison.OrdinalIgnoreCase))
            {
                veld.Fill((byte)' ');
                Encoding.Latin1.GetBytes(naam, veld);
                return;
            }
        }
    }

    private bool Voorvoegsel(Span<byte> veld, Span<byte> waarde)
    {
        var tekst = Encoding.Latin1.GetString(waarde);
        var plek = Array.FindIndex(Voorvoegsels, v => v.Equals(tekst, StringComparison.OrdinalIgnoreCase));
        if (plek < 0)
        {
            return false;
        }

        var lengte = veld.Length;
        var past = Voorvoegsels.Where(v => v.Length <= lengte).ToArray();
        var stap = 1 + (int)(vervanger.Getal("voorvoegsel", []) % (ulong)(past.Length - 1));
        var nieuw = past[(Array.IndexOf(past, Voorvoegsels[plek]) + stap) % past.Length];
        veld.Fill((byte)' ');
        Encoding.Latin1.GetBytes(tekst.Any(char.IsAsciiLetterLower) ? nieuw : nieuw.ToUpperInvariant(), veld);
        return true;
    }

    /// <summary>Left-aligned letters with what belongs in a name; all else keeps its pattern.</summary>
    private static bool IsNaam(ReadOnlySpan<byte> waarde)
    {
        foreach (var b in waarde)
        {
            if (!(char.IsAsciiLetter((char)b) || b is >= 0xC0 or (byte)' ' or (byte)'-' or (byte)'\'' or (byte)'.'))
            {
                return false;
            }
        }

        return waarde.Length > 0 && waarde[0] != ' ';
    }
}
