using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>N3: one field by itself. Type, filled, real date, elfproef, AGB form, code list, allowed values.</summary>
internal static class VeldControle
{
    /// <summary>What is wrong with this field, or <see cref="MeldingSoort.Geen"/>.</summary>
    internal static MeldingSoort Controleer(Element e, ReadOnlySpan<byte> veld, DateOnly? peildatum)
    {
        if (e.Verplichting == Verplichting.S)
        {
            return veld.ContainsAnyExcept((byte)' ') ? MeldingSoort.ReserveGevuld : MeldingSoort.Geen;
        }

        var type = e.Type == ElementType.N ? Getal(veld) : Tekst(veld);
        if (type != MeldingSoort.Geen)
        {
            return type;
        }

        if (!veld.ContainsAnyExcept(e.Type == ElementType.N ? (byte)'0' : (byte)' '))
        {
            return e.Verplichting == Verplichting.M && !MagNul(e, veld) ? MeldingSoort.NietGevuld : MeldingSoort.Geen;
        }

        var vorm = Vorm(e, veld);
        if (vorm != MeldingSoort.Geen)
        {
            return vorm;
        }

        if (e.WaardenBytes.Length > 0)
        {
            return Komtvoor(e.WaardenBytes, veld) ? MeldingSoort.Geen : MeldingSoort.WaardeNietToegestaan;
        }

        return e.GehoudenLijst is { } lijst && !lijst.Kent(veld, peildatum) ? MeldingSoort.NietInLijst : MeldingSoort.Geen;
    }

    private static MeldingSoort Getal(ReadOnlySpan<byte> veld)
    {
        if (!veld.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return MeldingSoort.Geen;
        }

        return
            veld.TrimStart((byte)' ').ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && veld.TrimEnd((byte)' ').ContainsAnyExceptInRange((byte)'0', (byte)'9')
            ? MeldingSoort.NietNumeriek
            : MeldingSoort.SpatiesInGetal;
    }

    private static MeldingSoort Tekst(ReadOnlySpan<byte> veld)
    {
        if (veld.ContainsAnyInRange<byte>(0, 31))
        {
            return MeldingSoort.Stuurteken;
        }

        return veld[0] == ' ' && veld.ContainsAnyExcept((byte)' ') ? MeldingSoort.NietLinksAangesloten : MeldingSoort.Geen;
    }

    /// <summary>Zero is a value where the standard names it (a mandatory code 0, subversion 00).</summary>
    private static bool MagNul(Element e, ReadOnlySpan<byte> veld) =>
        e.Type == ElementType.N && (e.NulIsWaarde || (e.WaardenBytes.Length > 0 && Komtvoor(e.WaardenBytes, veld)));

    private static MeldingSoort Vorm(Element e, ReadOnlySpan<byte> veld) =>
        e.Vorm switch
        {
            Ei.Vorm.Datum when !Datum.Bestaat(veld) => MeldingSoort.GeenDatum,
            Ei.Vorm.Bsn when !Bsn.TryCreate((int)Cijferlezer.Lees(veld), out _) => MeldingSoort.GeenElfproef,
            Ei.Vorm.Agb when !AgbCode.TryCreate((int)Cijferlezer.Lees(veld), out _) => MeldingSoort.GeenAgb,
            Ei.Vorm.Postcode when !IsPostcode(veld) => MeldingSoort.GeenPostcode,
            Ei.Vorm.Retourcode when veld.ContainsAnyExceptInRange((byte)'0', (byte)'9') => MeldingSoort.GeenRetourcode,
            Ei.Vorm.Btw when !IsBtwNummer(veld.TrimEnd((byte)' ')) => MeldingSoort.GeenBtwNummer,
            _ => MeldingSoort.Geen,
        };

    private static bool IsBtwNummer(ReadOnlySpan<byte> veld) =>
        veld.Length == 14
        && veld.StartsWith("NL"u8)
        && veld[11] == 'B'
        && !veld[2..11].ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && !veld[12..].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool IsPostcode(ReadOnlySpan<byte> veld) =>
        veld.Length == 6
        && !veld[..4].ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && char.IsAsciiLetter((char)veld[4])
        && char.IsAsciiLetter((char)veld[5]);

    private static bool Komtvoor(byte[][] waarden, ReadOnlySpan<byte> veld)
    {
        foreach (var waarde in waarden)
        {
            if (veld.TrimEnd((byte)' ').SequenceEqual(waarde))
            {
                return true;
            }
        }

        return false;
    }
}
