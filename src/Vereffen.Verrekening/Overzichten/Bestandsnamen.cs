using System.Globalization;
using System.Text;

namespace Vereffen.Verrekening;

/// <summary>
/// Gives every overzicht a path of its own: <c>&lt;agb&gt;/&lt;label&gt;_&lt;factuurnummer&gt;.csv</c>, with characters outside <c>A-Za-z0-9._-</c> as <c>%XX</c> of their UTF-8 bytes.
/// A second overzicht with the same name (a nabetaling on the same factuurnummer, say) gets its volgnummer behind it; names that differ in case only count as the same.
/// </summary>
public sealed class Bestandsnamen
{
    // With "%XX" in place of one character a long name could pass the 255 bytes that file systems take.
    private const int MaxNaam = 200;

    private readonly HashSet<string> gebruikt = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Path with forward slashes, without leading slash; never the same twice.</summary>
    public string Geef(Verrekenoverzicht overzicht)
    {
        var naam = $"{Codeer(overzicht.Label)}_{Codeer(overzicht.Factuurnummer)}";
        var begin = $"{overzicht.Agb}/{(naam.Length <= MaxNaam ? naam : naam[..MaxNaam])}";
        var pad = $"{begin}.csv";
        for (var poging = 1; !gebruikt.Add(pad); poging++)
        {
            var extra = poging == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"_{poging}");
            pad = string.Create(CultureInfo.InvariantCulture, $"{begin}_{overzicht.Volgnummer}{extra}.csv");
        }

        return pad;
    }

    /// <summary>Text with every character outside <c>A-Za-z0-9._-</c> as <c>%XX</c>.</summary>
    public static string Codeer(string tekst)
    {
        var uit = new StringBuilder(tekst.Length);
        foreach (var b in Encoding.UTF8.GetBytes(tekst))
        {
            if (b < 128 && (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'.' or (byte)'_' or (byte)'-'))
            {
                uit.Append((char)b);
            }
            else
            {
                uit.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
            }
        }

        return uit.ToString();
    }
}
