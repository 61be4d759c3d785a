using System.Globalization;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// Reads the data file of a standard: head lines <c>sleutel waarde</c>, then per record type a line <c>record 04 NAAM | onder 02</c>, its elements
/// (<c>0411 78 N 5 M COD388 PRESTATIECODE | retourcode 0582</c>) and under an element its conditions (<c>regel 8007 N4 : 0409 >= 0408 : melding</c>).
/// A retourcode with <c>?</c> is our inference. With <c>basis</c> a record marked <c>kopie</c> starts with the elements of that standard; an element
/// marked <c>kopie</c> is itself a copy of what the claim says.
/// </summary>
internal static class StandaardLezer
{
    /// <summary>Null, or errors in <paramref name="fouten"/>, when the text is no standard; each error starts with its line number.</summary>
    internal static Standaard? Lees(string tekst, Func<string, Standaard?> basis, List<string> fouten)
    {
        var bouwer = new StandaardBouwer(basis, fouten);
        var nummer = 0;
        foreach (var regel in tekst.AsSpan().EnumerateLines())
        {
            nummer++;
            var inhoud = regel.Trim().ToString();
            if (inhoud.Length == 0 || inhoud[0] == '#')
            {
                continue;
            }

            Probeer(() => bouwer.Neem(inhoud), nummer, fouten);
        }

        Standaard? standaard = null;
        if (fouten.Count == 0)
        {
            Probeer(() => standaard = bouwer.Klaar(), nummer, fouten);
        }

        return fouten.Count == 0 ? standaard : null;
    }

    /// <summary>Only the head, of a data file that comes with the program.</summary>
    internal static StandaardKop LeesKop(TextReader tekst)
    {
        var bouwer = new StandaardBouwer(_ => null, []);
        while (tekst.ReadLine() is { } regel && !regel.StartsWith("record ", StringComparison.Ordinal))
        {
            var inhoud = regel.Trim();
            if (inhoud.Length > 0 && inhoud[0] != '#')
            {
                bouwer.Neem(inhoud);
            }
        }

        return bouwer.Kop();
    }

    /// <summary>A wrong line is an error in the list, with its number.</summary>
    private static void Probeer(Action werk, int nummer, List<string> fouten)
    {
        try
        {
            werk();
        }
        catch (Exception fout)
            when (fout is FormatException or KeyNotFoundException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            fouten.Add(string.Create(CultureInfo.InvariantCulture, $"regel {nummer}: {fout.Message}"));
        }
    }

    internal static (Retourcode Code, bool Afgeleid) Code(string tekst) =>
        Retourcode.TryParse(tekst.AsSpan().TrimEnd('?'), out var code)
            ? (code, tekst.EndsWith('?'))
            : throw new FormatException($"'{tekst}' is geen retourcode");

    internal static Herkomst HerkomstVan(string tekst) =>
        Enum.TryParse<Herkomst>(tekst, ignoreCase: true, out var herkomst)
            ? herkomst
            : throw new FormatException($"'{tekst}' is geen herkomst (official, public, inferred)");

    /// <summary>The less sure of two.</summary>
    internal static Herkomst Zwakste(Herkomst a, Herkomst b) => a > b ? a : b;

    internal static byte[] Latijn(string tekst) => Encoding.Latin1.GetBytes(tekst);
}
