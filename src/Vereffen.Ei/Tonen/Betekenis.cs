using System.Globalization;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>What a raw value means to people.</summary>
internal static class Betekenis
{
    internal static string Van(Element e, string waarde)
    {
        var kaal = waarde.Trim();
        if (kaal.Length == 0 || (e.Type == ElementType.N && kaal.Trim('0').Length == 0 && e.GehoudenLijst is null))
        {
            return "";
        }

        if (e.Vorm == Vorm.Datum)
        {
            return Datum.Lees(Encoding.Latin1.GetBytes(waarde)) is { } dag
                ? dag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)
                : "geen datum";
        }

        if (e.Vorm == Vorm.Retourcode)
        {
            return Retourcode.TryParse(kaal, out var code) ? Catalogus.Zoek(code)?.Betekenis ?? "" : "";
        }

        if (
            e.Code.StartsWith("BED", StringComparison.Ordinal)
            && long.TryParse(kaal, NumberStyles.None, CultureInfo.InvariantCulture, out var cents)
        )
        {
            return new Bedrag(cents).ToString();
        }

        return e.GehoudenLijst?.Waarde(kaal)?.Betekenis ?? "";
    }
}
