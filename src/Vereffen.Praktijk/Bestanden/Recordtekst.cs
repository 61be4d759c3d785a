using System.Globalization;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>Single values of a record as it is shown.</summary>
internal static class Recordtekst
{
    internal static Veldwaarde? MetCode(Recordbeeld beeld, string code) => beeld.Velden.FirstOrDefault(v => v.Element.Code == code);

    internal static string Factuurnummer(Recordbeeld voorloop) => MetNaam(voorloop, "FACTUURNUMMER") ?? "";

    /// <summary>Value of the first element whose name starts so; null when it is empty.</summary>
    internal static string? MetNaam(Recordbeeld beeld, string naam)
    {
        var waarde = beeld.Velden.FirstOrDefault(v => v.Element.Naam.StartsWith(naam, StringComparison.Ordinal))?.Waarde.Trim();
        return waarde is { Length: > 0 } && waarde.Trim('0').Length > 0 ? waarde : null;
    }

    /// <summary>The amount of the element with this code, with its sign; null when the record has none.</summary>
    internal static Bedrag? Bedrag(Recordbeeld beeld, string code)
    {
        if (
            MetCode(beeld, code) is not { } veld
            || !long.TryParse(veld.Waarde.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var cents)
        )
        {
            return null;
        }

        var teken = beeld.Velden.FirstOrDefault(v => v.Element.Id == veld.Element.Teken)?.Waarde;
        return new Bedrag(teken == "C" ? -cents : cents);
    }
}
