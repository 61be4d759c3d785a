using System.Globalization;
using System.Text;

namespace Vereffen.Ei.Tests.SnelTesten;

/// <summary>
/// A standard that does not exist, with every kind of element that the quick way has a test for: fields over the edge of 64 positions, text longer than
/// that, sets with and without gaps, keys under other demands than those above them.
/// </summary>
internal static class Proefstandaard
{
    private const string Gegevens = """
        naam          QQ901
        versie        1.0
        ei-code       901
        lengte        230
        soort         declaratie
        omschrijving  Proef
        herkomst      inferred
        condities     inferred
        bron          eigen proef

        record 01 VOORLOOPRECORD
          0101    1 N     2 M COD001  KENMERK RECORD | retourcode 0002 | waarden 01
          0102    3 N     3 M COD002  CODE EXTERNE-INTEGRATIEBERICHT | retourcode 0010 | waarden 901
          0103    6 N     2 M NUM001  VERSIENUMMER BERICHTSTANDAARD | retourcode 0011 | waarden 01
          0104    8 N     2 C NUM309  SUBVERSIENUMMER BERICHTSTANDAARD | retourcode 8027 | waarden 00
          0117   10 N     8 M DAT031  DAGTEKENING FACTUUR | retourcode 0025 | vorm datum
          0180   18 AN  213 S TEC007  RESERVE | retourcode 0003

        record 02 VERZEKERDENRECORD | onder 01 | minstens 1
          0201    1 N     2 M COD001  KENMERK RECORD | retourcode 0002 | waarden 02
          0202    3 N    12 M NUM040  IDENTIFICATIE DETAILRECORD | retourcode 0801
          0203   15 N     9 M NUM313  BURGERSERVICENUMMER | retourcode 0435 | vorm bsn
          0204   24 N     4 C COD061  UZOVI-NUMMER | retourcode 0423
          0205   28 N     8 C COD009  AGB-CODE | retourcode 0014 | vorm agb
          0206   36 AN    5 C NUM003  VERZEKERDENNUMMER | retourcode 0300
          0207   41 N     8 M DAT006  GEBOORTEDATUM | retourcode 8151 | vorm datum
          0280   49 AN  182 S TEC007  RESERVE | retourcode 0003

        record 04 PRESTATIERECORD | onder 02 | minstens 1
          0401    1 N     2 M COD001  KENMERK RECORD | retourcode 0002 | waarden 04
          0402    3 N    12 M NUM040  IDENTIFICATIE DETAILRECORD | retourcode 0801
          0403   15 N     9 M NUM313  BURGERSERVICENUMMER | retourcode 0435 | vorm bsn | gelijk 0203
          0404   24 N     4 M COD061  UZOVI-NUMMER | retourcode 0423 | gelijk 0204
          0405   28 N     8 C COD009  AGB-CODE | retourcode 0014 | gelijk 0205
          0406   36 AN    5 C NUM003  VERZEKERDENNUMMER | retourcode 0300 | waarden AAAAA BBBBB | gelijk 0206
          0407   41 N     9 O NUM314  TWEEDE BSN | retourcode 0435 | vorm bsn
          0408   50 N     8 M COD089  BEHANDELAAR | retourcode 8011 | vorm agb
          0409   58 N     3 M COD367  LIJST | retourcode 0581 | waarden 010 020
          0410   61 N     6 M ANT054  AANTAL | retourcode 0638
          0411   67 N     8 M DAT001  BEGINDATUM | retourcode 8007 | vorm datum
            regel 8177 N5 : 0411 <= 0117 : Begin na dagtekening
          0412   75 N     8 O DAT003  EINDDATUM | retourcode 8007 | vorm datum
            regel 8007 N4 : als gevuld(0412) dan 0412 >= 0411 : Einde voor begin
          0413   83 N     1 M COD820  SET MET GATEN | retourcode 8031 | waarden 1 2 5
          0414   84 N     1 O COD821  SET ZONDER GATEN | retourcode 8031 | waarden 1 2 3
          0415   85 AN    1 O COD822  LIJST VAN EEN TEKEN | retourcode 0631 | lijst COD043-VEKT
          0416   86 N     1 M COD823  SET MET NUL | retourcode 8031 | waarden 0 1
          0417   87 N     1 M COD824  EEN CIJFER | retourcode 8031
          0418   88 N     6 O COD825  VRIJ GETAL | retourcode 8031
          0419   94 AN   10 M COD826  VERPLICHTE TEKST | retourcode 8031
          0420  104 N     5 M COD827  NUL IS WAARDE | retourcode 8031 | nul
          0421  109 AN    6 O COD083  POSTCODE | retourcode 0406 | vorm postcode
          0422  115 AN   10 M NUM362  REFERENTIENUMMER | retourcode 8021 | uniek
          0423  125 AN   10 O COD828  VRIJE TEKST OVER DE GRENS | retourcode 8031
          0424  135 AN   66 O COD829  LANGE TEKST | retourcode 8031
          0425  201 N     8 M BED161  DECLARATIEBEDRAG | retourcode 8033 | teken 0426
          0426  209 AN    1 M COD665  INDICATIE DEBET/CREDIT | retourcode 0631 | lijst COD043-VEKT
          0480  210 AN   21 S TEC007  RESERVE | retourcode 0003

        record 06 TARIEFRECORD | onder 04
          0601    1 N     2 M COD001  KENMERK RECORD | retourcode 0002 | waarden 06
          0602    3 N    12 M NUM040  IDENTIFICATIE DETAILRECORD | retourcode 0801
          0603   15 N     8 M DAT001  BEGINDATUM | retourcode 8007 | vorm datum | gelijk 0411
            regel 8007 N4 : 0603 >= 0207 : Voor de geboorte
          0604   23 AN   40 O OMS001  OMSCHRIJVING | retourcode 8031
          0680   63 AN  168 S TEC007  RESERVE | retourcode 0003

        record 98 COMMENTAARRECORD
          9801    1 N     2 M COD001  KENMERK RECORD | retourcode 0002 | waarden 98
          9802    3 N    12 M NUM040  IDENTIFICATIE DETAILRECORD | retourcode 0801
          9803   15 N     4 M NUM109  REGELNUMMER VRIJE TEKST | retourcode 0754
          9804   19 AN  140 M OMS016  VRIJE TEKST | retourcode 0755
          9880  159 AN   72 S TEC007  RESERVE | retourcode 0003

        record 99 SLUITRECORD
          9901    1 N     2 M COD001  KENMERK RECORD | retourcode 0002 | waarden 99
          9902    3 N     6 M ANT085  AANTAL VERZEKERDENRECORDS | retourcode 0151 | telt 02
          9904    9 N     6 M ANT087  AANTAL PRESTATIERECORDS | retourcode 0158 | telt 04
          9905   15 N     6 C ANT089  AANTAL COMMENTAARRECORDS | retourcode 0153 | telt 98
          9906   21 N     7 M ANT265  TOTAAL AANTAL DETAILRECORDS | retourcode 0156 | telt *
          9907   28 N    11 C BED025  TOTAAL DECLARATIEBEDRAG | retourcode 0150 | totaal 0425 | teken 9908
          9908   39 AN    1 M COD043  INDICATIE DEBET/CREDIT | retourcode 0150 | lijst COD043-VEKT
          9980   40 AN  191 S TEC007  RESERVE | retourcode 0003

        """;

    internal static readonly Standaard Qq901 = Maak();

    /// <summary>Two verzekerden; 04 with everything filled, 98, 06, 04 with only what must be, 06; 04. Sound.</summary>
    internal static byte[] Bericht()
    {
        string[] records =
        [
            "019010100" + "20260401",
            "02000000000001" + "999900006" + "3311" + "01000001" + "AAAAA" + "19800229",
            Prestatie(2, "999900006", "3311", "01000001", "AAAAA", vol: true, 'D'),
            "98000000000002" + "0001" + "Tekst",
            "06000000000003" + "20260302" + "Omschrijving",
            Prestatie(4, "999900006", "3311", "01000001", "AAAAA", vol: false, 'D'),
            "06000000000005" + "20260302",
            "02000000000006" + "999999999" + "3312" + "00000000" + "     " + "19990101",
            Prestatie(7, "999999999", "3312", "00000000", "     ", vol: false, 'C'),
            "99" + "000002" + "000003" + "000001" + "0000008" + "00000001000" + "D",
        ];
        return Encoding.Latin1.GetBytes(string.Concat(records.Select(r => r.PadRight(230) + "\r\n")));
    }

    private static string Prestatie(int nummer, string bsn, string uzovi, string agb, string verzekerdennummer, bool vol, char teken) =>
        string.Concat(
            $"04{nummer.ToString("D12", CultureInfo.InvariantCulture)}{bsn}{uzovi}{agb}{verzekerdennummer}",
            vol ? "999900018" : "000000000",
            "01000002",
            "020",
            "000003",
            "20260302",
            vol ? "20260303" : "00000000",
            "5",
            vol ? "3" : "0",
            vol ? "C" : " ",
            "0",
            "7",
            vol ? "000012" : "000000",
            "Tekst     ",
            "00000",
            vol ? "1234AB" : "      ",
            $"R{nummer}".PadRight(10),
            (vol ? "Over" : "").PadRight(10),
            (vol ? new string('z', 66) : "").PadRight(66),
            "00001000",
            teken.ToString()
        );

    private static Standaard Maak()
    {
        var standaard = Standaarden.Lees(Gegevens, out var fouten);
        fouten.ShouldBeEmpty();
        return standaard!;
    }
}
