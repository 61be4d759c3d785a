using System.Collections.Frozen;

namespace Vereffen.Verrekening;

/// <summary>Length of an IBAN per country, and whether SEPA payments reach it. Source: the IBAN register and the EPC's list of SEPA countries.</summary>
internal static class IbanLanden
{
    private const string Sepa =
        "AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 "
        + "MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 VA22";

    private const string Overige =
        "AE23 AZ28 BA20 BH22 BI27 BR29 BY28 CR22 DJ27 DO28 EG29 FK18 FO18 GE22 GL18 GT28 HN28 IL23 IQ23 JO30 KW30 KZ20 LB28 LC32 LY25 MN20 MR27 "
        + "MU30 NI28 OM23 PK24 PS29 QA29 RU33 SA24 SC31 SD18 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VG24 XK20 YE30";

    private static readonly FrozenDictionary<int, (int Lengte, bool Sepa)> Landen = Lees(Sepa, true)
        .Concat(Lees(Overige, false))
        .ToFrozenDictionary(land => land.Sleutel, land => (land.Lengte, land.Sepa));

    /// <summary>Characters in an IBAN of the country whose two capitals these are; false for a country that has no IBAN.</summary>
    internal static bool TryZoek(char eerste, char tweede, out int lengte, out bool sepa)
    {
        var gevonden = Landen.TryGetValue(Sleutel(eerste, tweede), out var land);
        (lengte, sepa) = land;
        return gevonden;
    }

    private static int Sleutel(char eerste, char tweede) => (eerste << 16) | tweede;

    private static IEnumerable<(int Sleutel, int Lengte, bool Sepa)> Lees(string lijst, bool sepa) =>
        lijst.Split(' ').Select(land => (Sleutel(land[0], land[1]), ((land[2] - '0') * 10) + (land[3] - '0'), sepa));
}
