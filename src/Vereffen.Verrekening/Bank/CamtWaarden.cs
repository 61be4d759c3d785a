using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>Reads the simple values of a camt message: amounts, dates, signs.</summary>
internal static class CamtWaarden
{
    // With at most 900,000 entries in a statement (CamtReader.MaxTransacties) no sum can leave Int64.
    internal const long HoogsteCents = 9_999_999_999_999;

    /// <summary>Euros as xs:decimal without a sign: at most 2 decimals that aren't zero, at most 99,999,999,999.99.</summary>
    internal static bool TryBedrag(string tekst, out Bedrag bedrag)
    {
        bedrag = Bedrag.Nul;
        if (tekst.Length > 20 || !decimal.TryParse(tekst, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros))
        {
            return false;
        }

        var cents = euros * 100;
        if (cents > HoogsteCents || decimal.Truncate(cents) != cents)
        {
            return false;
        }

        bedrag = new Bedrag((long)cents);
        return true;
    }

    /// <summary>xs:date or xs:dateTime; of a moment, the day as the bank's clock shows it.</summary>
    internal static bool TryDatum(string tekst, out DateOnly datum)
    {
        datum = default;
        return tekst.Length is >= 10 and <= 40
            && DateOnly.TryParseExact(tekst.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out datum)
            && (tekst.Length == 10 || tekst[10] is 'T' or 'Z' or '+' or '-');
    }

    /// <summary>CRDT = money in, DBIT = money out.</summary>
    internal static bool TryTeken(string tekst, out int teken)
    {
        teken = tekst switch
        {
            "CRDT" => 1,
            "DBIT" => -1,
            _ => 0,
        };
        return teken != 0;
    }

    /// <summary>Null for an empty text.</summary>
    internal static string? Gevuld(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;
}
