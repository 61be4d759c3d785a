using System.Globalization;
using System.Text;

namespace Vereffen.App.Tests;

/// <summary>OS301 messages written out by hand, independent of the library's own writer.</summary>
public static class Proefbestanden
{
    public const string Bsn = "999901345";

    /// <summary>One insured, two prestaties of 65.00 and 35.00: sound.</summary>
    public static byte[] Goed => Bericht(Voorloop(), Verzekerde(1), Prestatie(2, "R1", 6500), Prestatie(3, "R2", 3500), Sluit(1, 2, 10000));

    public static byte[] Bericht(params string[] records) =>
        Encoding.Latin1.GetBytes(string.Concat(records.Select(r => r.PadRight(310) + "\r\n")));

    public static string Voorloop(string factuurnummer = "F2026-001", string uzovi = "9901") =>
        $"011850100P000000          {uzovi}000000009001234590054321000000000320260201202602"
        + $"28{factuurnummer, -12}20260302              EUR";

    public static string Verzekerde(int detail, string bsn = Bsn, string naam = "Jansen") =>
        $"02{Cijfers(detail, 12)}{bsn}9901                          19971122"
        + $"11{naam, -25}{"", 10}0{"", 25}{"", 10}DP    03512CN{"", 9}00127{"", 6}{"", 2}{"", 11}2";

    public static string Prestatie(int detail, string referentie, int cents, string code = "24501", string bsn = Bsn) =>
        $"04{Cijfers(detail, 12)}{bsn}9901{"", 30}120260205202602050"
        + $"81{code}000190012345{Cijfers(cents, 8)}{Cijfers(cents, 8)}D0000{Cijfers(cents, 8)}D{referentie, -20}{"", 20}";

    public static string Sluit(int verzekerden, int prestaties, int totaal) =>
        $"99{Cijfers(verzekerden, 6)}000000{Cijfers(prestaties, 6)}000000{Cijfers(verzekerden + prestaties, 7)}{Cijfers(totaal, 11)}D";

    private static string Cijfers(int waarde, int lengte) => waarde.ToString($"D{lengte}", CultureInfo.InvariantCulture);
}
