namespace Vereffen.Verrekening;

/// <summary>
/// Finds the vorderingen that a remittance text names. A kenmerk is found only as whole words between spaces, letter for letter; brackets, quotes and
/// punctuation around a word may be left out, nothing inside it. So <c>F12</c> isn't found in <c>F123</c>, <c>XF12</c>, <c>F12-A</c> or <c>f12</c>.
/// </summary>
internal sealed class Kenmerkzoeker
{
    private static readonly char[] Ervoor = ['(', '[', '{', '<', '"', '\'', '“', '‘'];
    private static readonly char[] Erachter = [')', ']', '}', '>', '"', '\'', '”', '’', '.', ',', ';', ':', '!', '?'];

    private readonly Dictionary<string, List<(string[] Woorden, TerugTeStorten Vordering)>> opEersteWoord = new(StringComparer.Ordinal);

    internal Kenmerkzoeker(IEnumerable<TerugTeStorten> vorderingen)
    {
        foreach (var vordering in vorderingen)
        {
            foreach (var woorden in vordering.Kenmerken.Select(Woorden).Where(woorden => woorden.Length > 0))
            {
                if (!opEersteWoord.TryGetValue(woorden[0], out var lijst))
                {
                    opEersteWoord.Add(woorden[0], lijst = []);
                }

                lijst.Add((woorden, vordering));
            }
        }
    }

    /// <summary>Every vordering that is named in one of these texts; each once.</summary>
    internal IReadOnlyCollection<TerugTeStorten> Zoek(params ReadOnlySpan<string?> teksten)
    {
        var gevonden = new Dictionary<string, TerugTeStorten>(StringComparer.Ordinal);
        foreach (var tekst in teksten)
        {
            var heel = Woorden(tekst ?? "");
            var kaal = Array.ConvertAll(heel, woord => woord.TrimStart(Ervoor).TrimEnd(Erachter));
            for (var i = 0; i < heel.Length; i++)
            {
                Vanaf(i, heel[i]);
                if (kaal[i] != heel[i])
                {
                    Vanaf(i, kaal[i]);
                }
            }

            void Vanaf(int i, string eerste)
            {
                foreach (var (woorden, vordering) in opEersteWoord.GetValueOrDefault(eerste, []))
                {
                    if (
                        i + woorden.Length <= heel.Length
                        && woorden.Select((woord, j) => heel[i + j] == woord || kaal[i + j] == woord).All(gelijk => gelijk)
                    )
                    {
                        gevonden.TryAdd(vordering.Nummer, vordering);
                    }
                }
            }
        }

        return gevonden.Values;
    }

    private static string[] Woorden(string tekst) => tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
