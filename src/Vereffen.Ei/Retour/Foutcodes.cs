using System.Collections.Frozen;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// The second mapping of retourcodes: foutcode (COD957) and the element that it is about, by its data dictionary code. The public part of COD957 is small and the
/// mapping our inference: what has no foutcode of its own gets the general 008 (not correct), and a 98 says it in words.
/// </summary>
internal static class Foutcodes
{
    private const int NietCorrect = 8;

    private static readonly FrozenDictionary<int, (int Fout, string Element)> Vertaling = new Dictionary<int, (int, string)>
    {
        [13] = (108, "COD377"),
        [14] = (108, "COD009"),
        [16] = (108, "COD181"),
        [17] = (108, "COD031"),
        [18] = (7, "COD061"),
        [300] = (108, "NUM003"),
        [302] = (120, "NUM003"),
        [307] = (120, "NUM003"),
        [320] = (100, "NUM313"),
        [328] = (140, "NUM313"),
        [435] = (7, "NUM313"),
        [506] = (104, "DAT001"),
        [550] = (NietCorrect, "NUM013"),
        [551] = (1, "NUM013"),
        [553] = (NietCorrect, "NUM013"),
        [554] = (NietCorrect, "NUM013"),
        [559] = (NietCorrect, "COD089"),
        [562] = (162, "COD089"),
        [581] = (7, "COD367"),
        [582] = (7, "COD388"),
        [584] = (6, "ANT054"),
        [586] = (52, "DAT003"),
        [587] = (NietCorrect, "COD388"),
        [611] = (NietCorrect, "BED160"),
        [613] = (NietCorrect, "COD388"),
        [633] = (NietCorrect, "COD388"),
        [634] = (NietCorrect, "COD388"),
        [651] = (1, "NUM363"),
        [8004] = (110, "NUM313"),
        [8005] = (110, "NUM313"),
        [8007] = (54, "DAT001"),
        [8011] = (160, "COD089"),
        [8017] = (NietCorrect, "NUM363"),
        [8021] = (NietCorrect, "NUM362"),
        [8024] = (52, "DAT031"),
        [8032] = (NietCorrect, "BED153"),
        [8033] = (NietCorrect, "BED161"),
        [8060] = (NietCorrect, "COD388"),
        [8062] = (NietCorrect, "NUM363"),
        [8063] = (NietCorrect, "BED153"),
        [8064] = (NietCorrect, "COD665"),
        [8084] = (NietCorrect, "NUM363"),
        [8176] = (53, "DAT001"),
        [8177] = (53, "DAT001"),
        [8178] = (53, "DAT003"),
        [8179] = (7, "COD820"),
    }.ToFrozenDictionary();

    internal static int Van(Retourcode code) => Vertaling.TryGetValue(code.Waarde, out var vertaling) ? vertaling.Fout : NietCorrect;

    internal static bool IsAlgemeen(Retourcode code) => Van(code) == NietCorrect;

    /// <summary>Number of the element that the code is about: as the mapping says, else the one whose own check gives the code; empty when neither is in this record.</summary>
    internal static string Rubriek(RecordSoort soort, Retourcode code)
    {
        if (Vertaling.TryGetValue(code.Waarde, out var vertaling) && soort.MetCode(vertaling.Element) is { Overgenomen: true } element)
        {
            return element.Id;
        }

        foreach (var e in soort.Elementen)
        {
            if (e.Retourcode == code && e.Overgenomen)
            {
                return e.Id;
            }
        }

        return "";
    }
}
