using System.Text;

namespace Vereffen.Ei;

/// <summary>A person who does not exist, as text and as the bytes of the message. One object is filled again and again.</summary>
internal sealed class Testpersoon
{
    private static readonly string[] Achternamen =
    [
        "Beukenboom",
        "Zilverzand",
        "Kaneelstra",
        "Noordermeer",
        "Gründelaar",
        "Crèmevoort",
        "Oliënburg",
        "Señoraat",
        "Façadier",
        "Duinrozen",
        "Hagelkruis",
        "Wolkenveld",
        "Lindebloem",
        "Korenaar",
        "Molenwiek",
        "Ruimzicht",
        "Ångströmer",
        "Reünema",
        "Coöperman",
        "Bühlerink",
        "Vlinderdal",
        "Zomerkoning",
        "d'Argentière",
        "Zoutzieder-Keistraat",
        "Égalité",
        "Papavergaard",
        "Ijsvogelaar",
        "Nevelhorst",
        "Ganzeveder",
        "Schaduwkamp",
        "Tulpeneiland",
        "Windhoos",
    ];

    private static readonly string[] Voorvoegsels = ["", "", "", "van", "de", "van der", "ten", "van den"];

    private static readonly byte[][] AchternamenBytes = [.. Achternamen.Select(Encoding.Latin1.GetBytes)];

    private static readonly byte[][] VoorvoegselsBytes = [.. Voorvoegsels.Select(Encoding.Latin1.GetBytes)];

    private readonly byte[] voorletters = new byte[2];
    private readonly byte[] postcode = new byte[6];
    private int achternaam;
    private int voorvoegsel;
    private int aantalVoorletters;

    /// <summary>From 0, over all files of a run.</summary>
    internal long Nummer { get; private set; }

    /// <summary>999999999 for one without.</summary>
    internal int Bsn { get; private set; }

    internal bool IsZonderBsn => Bsn == 999_999_999;

    /// <summary>Number with the insurer; 0 = not filled in the message.</summary>
    internal long Verzekerdennummer { get; private set; }

    internal DateOnly Geboortedatum { get; private set; }

    internal int Geslacht { get; private set; }

    internal int Huisnummer { get; private set; }

    internal string Naam => Achternamen[achternaam];

    /// <summary>Another person's.</summary>
    internal string AndereNaam => Achternamen[(achternaam + 1) % Achternamen.Length];

    internal string Voorvoegsel => Voorvoegsels[voorvoegsel];

    internal string Voorletters => Encoding.Latin1.GetString(VoorlettersBytes);

    internal string Postcode => Encoding.Latin1.GetString(postcode);

    internal ReadOnlySpan<byte> NaamBytes => AchternamenBytes[achternaam];

    internal ReadOnlySpan<byte> VoorvoegselBytes => VoorvoegselsBytes[voorvoegsel];

    internal ReadOnlySpan<byte> VoorlettersBytes => voorletters.AsSpan(0, aantalVoorletters);

    internal ReadOnlySpan<byte> PostcodeBytes => postcode;

    internal void Vul(ref Toeval toeval, long nummer, int bsn)
    {
        var letters = "ABCDEGHJKLMNPRSTVWXZ"u8;
        Nummer = nummer;
        Bsn = bsn;
        Verzekerdennummer = 5_000_000_000 + nummer;
        Geboortedatum = new DateOnly(1930, 1, 1).AddDays(toeval.Tot(33_000));
        Geslacht = 1 + toeval.Tot(2);
        Huisnummer = 1 + toeval.Tot(400);
        achternaam = toeval.Tot(Achternamen.Length);
        voorvoegsel = toeval.Tot(Voorvoegsels.Length);
        aantalVoorletters = 1 + toeval.Tot(2);
        voorletters[0] = letters[toeval.Tot(letters.Length)];
        voorletters[1] = letters[toeval.Tot(letters.Length)];
        var cijfers = 1000 + toeval.Tot(8999);
        for (var i = 3; i >= 0; i--)
        {
            postcode[i] = (byte)('0' + (cijfers % 10));
            cijfers /= 10;
        }

        postcode[4] = letters[toeval.Tot(letters.Length)];
        postcode[5] = letters[toeval.Tot(letters.Length)];
    }
}
