using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Vereffen.Kern;

namespace Vereffen.Afdruk;

/// <summary>
/// Fills the holes of a markup template: text encoded, amounts and dates as Dutch people write them. Only the types below can stand in a hole, so that no
/// number is formatted by accident.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct HtmlInvoeger(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // Characters that turn the direction of what follows: a kenmerk could show its digits, or those of the amount beside it, in another order.
    private static readonly SearchValues<char> Richting = SearchValues.Create(
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"
    );

    private readonly StringBuilder uit = new(literalLength + (formattedCount * 16));

    public string Markup => uit.ToString();

    public void AppendLiteral(string markup) => uit.Append(markup);

    public void AppendFormatted(Html markup) => uit.Append(markup.ToString());

    public void AppendFormatted(string? tekst) => uit.Append(Codeer(tekst ?? ""));

    public void AppendFormatted(Bedrag bedrag) => AppendFormatted(Nederlands.Euro(bedrag));

    public void AppendFormatted(DateOnly dag) => AppendFormatted(Nederlands.Dag(dag));

    public void AppendFormatted(int getal) => uit.Append(CultureInfo.InvariantCulture, $"{getal}");

    public void AppendFormatted(AgbCode agb) => uit.Append(agb.ToString());

    public void AppendFormatted(UzoviNummer uzovi) => uit.Append(uzovi.ToString());

    /// <summary>Text for between tags and in quoted attributes. What no page can hold (control characters, halves of a pair) or may not (direction marks) shows as U+FFFD.</summary>
    private static string Codeer(string tekst) => Encoder.Encode(string.Create(tekst.Length, tekst, Schoon));

    private static void Schoon(Span<char> uit, string van)
    {
        for (var i = 0; i < van.Length; i++)
        {
            var teken = van[i];
            var paar = i + 1 < van.Length && char.IsSurrogatePair(teken, van[i + 1]);
            if (paar)
            {
                uit[i] = teken;
                uit[++i] = van[i];
            }
            else
            {
                uit[i] =
                    teken is '\n' or '\t' ? ' '
                    : char.IsControl(teken) || char.IsSurrogate(teken) || teken >= '\uFFFE' || Richting.Contains(teken) ? '\uFFFD'
                    : teken;
            }
        }
    }
}
