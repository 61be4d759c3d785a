using System.Text;
using Vereffen.Kern;

namespace Vereffen.App.Uitvoer;

/// <summary>Words and shapes of what the command line prints.</summary>
internal static class Tekst
{
    /// <summary>Somebody else's text, safe to print on a terminal: no control characters, not longer than <paramref name="hoogstens"/>.</summary>
    public static string Veilig(string tekst, int hoogstens)
    {
        var bouwer = new StringBuilder(Math.Min(tekst.Length, hoogstens + 1));
        foreach (var teken in tekst)
        {
            if (bouwer.Length == hoogstens)
            {
                return bouwer.Append('…').ToString();
            }

            bouwer.Append(char.IsControl(teken) ? '·' : teken);
        }

        return bouwer.ToString();
    }

    public static string Trust(Herkomst herkomst) =>
        herkomst switch
        {
            Herkomst.Official => "official",
            Herkomst.Public => "public",
            _ => "inferred",
        };

    public static string Zekerheid(Herkomst herkomst) =>
        herkomst switch
        {
            Herkomst.Official => "volgens de standaard of de officiële codelijst",
            Herkomst.Public => "volgens een openbare bron",
            _ => "onze afleiding; de bronnen zeggen het niet met zoveel woorden",
        };

    public static string Soort(Soort soort) =>
        soort switch
        {
            Kern.Soort.X => "keurt het bestand af, technisch",
            Kern.Soort.T => "keurt de hele declaratie af",
            Kern.Soort.D => "keurt een record af",
            _ => "mededeling",
        };

    /// <summary>"1 regel", "2 regels".</summary>
    public static string Aantal(long aantal, string een, string meer) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{aantal} {(aantal == 1 ? een : meer)}");

    /// <summary>Breaks text into lines of at most <paramref name="breedte"/> characters, at spaces.</summary>
    public static IEnumerable<string> Vouw(string tekst, int breedte)
    {
        var regel = new StringBuilder();
        // An amount stays on one line.
        foreach (var woord in tekst.Replace("€ ", "€\u00a0", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (regel.Length > 0 && regel.Length + 1 + woord.Length > breedte)
            {
                yield return regel.ToString();
                regel.Clear();
            }

            regel.Append(regel.Length > 0 ? " " : "").Append(woord);
        }

        yield return regel.ToString();
    }
}
