using System.Globalization;
using System.Text;

namespace Vereffen.Ei.Tests;

/// <summary>
/// The smallest sound claim of a standard, made from its data alone: one verzekerde, one prestatie (with one tarief where the standard has record 06).
/// A person that does not exist (BSN 999900006), amounts of one cent.
/// </summary>
internal static class Proefclaim
{
    /// <summary>Where a condition asks for more than what is mandatory.</summary>
    private static readonly Dictionary<string, string> Extra = new(StringComparer.Ordinal)
    {
        ["AP304 7.2 0438"] = "D",
        ["AP304 8.0 0440"] = "D",
        ["AP304 8.0 0444"] = "D",
        ["GZ321 1.0 0420"] = "05",
        ["LH307 5.2 0426"] = "1",
        ["MZ301 1.3 0420"] = "12056789",
        ["ZH308 8.0 0612"] = "03056789",
        ["ZH308 9.0 0612"] = "03056789",
    };

    internal static byte[] Maak(Standaard standaard, Dictionary<string, string>? anders = null)
    {
        var regels = new StringBuilder();
        var records = new Dictionary<string, char[]>(StringComparer.Ordinal);
        foreach (var soort in standaard.Records.Where(r => r.Kenmerk is "01" or "02" or "04" or "06" or "99"))
        {
            var record = new string(' ', standaard.RecordLengte).ToCharArray();
            foreach (var e in soort.Elementen.Where(e => e.Verplichting != Verplichting.S))
            {
                var waarde = anders?.GetValueOrDefault(e.Id) ?? Waarde(standaard, e, records);
                waarde = e.Type == ElementType.N ? waarde.PadLeft(e.Lengte, '0') : waarde.PadRight(e.Lengte);
                waarde.CopyTo(0, record, e.Start - 1, e.Lengte);
            }

            records[soort.Kenmerk] = record;
            regels.Append(record).Append("\r\n");
        }

        return Encoding.Latin1.GetBytes(regels.ToString());
    }

    private static string Waarde(Standaard standaard, Element e, Dictionary<string, char[]> records)
    {
        if (Extra.TryGetValue($"{standaard.VolledigeNaam} {e.Id}", out var extra))
        {
            return extra;
        }

        if (e.GelijkAan.Length > 0)
        {
            var boven = standaard.ZoekElement(e.GelijkAan)!;
            return new string(records[boven.Id[..2]], boven.Start - 1, boven.Lengte);
        }

        if (e.Telt.Length > 0)
        {
            var aantal = e.Telt == "*" ? records.Count - 1 : records.Keys.Count(k => k == e.Telt);
            return aantal.ToString(CultureInfo.InvariantCulture);
        }

        return e.Code switch
        {
            "NUM040" => records.Count.ToString(CultureInfo.InvariantCulture),
            "COD061" => "3311",
            "COD031" when e.Id == "0112" => "06020101",
            "COD833" => "04",
            "COD083" => "1234AB",
            "BED153" when standaard.VolledigeNaam == "AP304 7.2" => "",
            "BED025" or "BED153" or "BED160" or "BED161" => "1",
            _ => Gewoon(e),
        };
    }

    private static string Gewoon(Element e)
    {
        if (e.Verplichting != Verplichting.M && e.Code != "NUM309")
        {
            return "";
        }

        if (e.Waarden.Count > 0)
        {
            return e.Waarden[0];
        }

        return e.Vorm switch
        {
            Vorm.Datum => e.Code == "DAT006" ? "19800101" : "20260115",
            Vorm.Bsn => "999900006",
            Vorm.Agb => "01056789",
            _ when e.Lijst == "COD043-VEKT" => "D",
            _ when e.Lijst.Length > 0 && Codelijst.Zoek(e.Lijst)!.Waarden.FirstOrDefault() is { } code => code.Code,
            _ => e.Type == ElementType.N ? "1" : "A",
        };
    }
}
