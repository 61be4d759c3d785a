using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Vereffen.App.Tests;

/// <summary>A small spreadsheet of our own making that looks like an official berichtspecificatie: OS901 2.0 with records 01, 02, 04, 98 and 99 of 60 positions.</summary>
internal sealed class Specificatieblad
{
    private readonly List<string[]> regels = [];

    internal string Naam { get; set; } = "OS901";

    internal string Kolomkop { get; set; } = "Recordcode";

    internal static Specificatieblad Goed()
    {
        var blad = new Specificatieblad();
        blad.Record(
            "01",
            "VOORLOOPRECORD",
            [
                ("KENMERK RECORD", "N", 2, "M", "COD001", "", "Waarde '01' vullen."),
                ("CODE EXTERNE-INTEGRATIEBERICHT", "N", 3, "M", "COD002", "COD002-VEKT", "Waarde '901' vullen."),
                ("VERSIENUMMER BERICHTSTANDAARD", "N", 2, "M", "NUM001", "", "Waarde '02' vullen."),
                ("SUBVERSIENUMMER BERICHTSTANDAARD", "N", 2, "C", "NUM309", "", "Waarde '00' vullen."),
                ("EINDDATUM DECLARATIEPERIODE", "N", 8, "M", "DAT044", "", ""),
                ("DAGTEKENING FACTUUR", "N", 8, "M", "DAT031", "", "De datum moet liggen op of na de einddatum van de declaratieperiode."),
                ("FACTUURNUMMER DECLARANT", "AN", 12, "M", "NUM029", "", ""),
                ("RESERVE", "AN", 23, "S", "TEC007", "", "Verplicht vullen met spaties."),
            ]
        );
        blad.Record(
            "02",
            "VERZEKERDENRECORD",
            [
                ("KENMERK RECORD", "N", 2, "M", "COD001", "", "Waarde '02' vullen."),
                ("IDENTIFICATIE DETAILRECORD", "N", 12, "M", "NUM040", "", ""),
                ("BURGERSERVICENUMMER (BSN) VERZEKERDE", "N", 9, "M", "NUM313", "", ""),
                ("SOORT IETS", "N", 1, "C", "COD999", "", "Waarde '2' of '0' vullen."),
                (
                    "NAAM VERZEKERDE (02)",
                    "AN",
                    10,
                    "C",
                    "NAM191",
                    "",
                    "Conditie: vullen indien SOORT IETS in de vorige rubriek de waarde '2' bevat. Anders vullen met spaties."
                ),
                ("IETS ANDERS", "AN", 5, "C", "OMS999", "", "Conditie: vullen als de maan vol is."),
                ("RESERVE", "AN", 21, "S", "TEC007", "", "Verplicht vullen met spaties."),
            ]
        );
        blad.Record(
            "04",
            "PRESTATIERECORD",
            [
                ("KENMERK RECORD", "N", 2, "M", "COD001", "", "Waarde '04' vullen."),
                ("IDENTIFICATIE DETAILRECORD", "N", 12, "M", "NUM040", "", ""),
                (
                    "BURGERSERVICENUMMER (BSN) VERZEKERDE",
                    "N",
                    9,
                    "M",
                    "NUM313",
                    "",
                    "Waarde dient gelijk te zijn aan die in het bovenliggende verzekerdenrecord."
                ),
                ("DECLARATIEBEDRAG (INCL. BTW)", "N", 8, "M", "BED161", "", ""),
                ("INDICATIE DEBET/CREDIT (02)", "AN", 1, "M", "COD665", "COD043-VEKT", ""),
                ("RESERVE", "AN", 28, "S", "TEC007", "", "Verplicht vullen met spaties."),
            ]
        );
        blad.Record(
            "98",
            "COMMENTAARRECORD",
            [
                ("KENMERK RECORD", "N", 2, "M", "COD001", "", "Waarde '98' vullen."),
                ("IDENTIFICATIE DETAILRECORD", "N", 12, "M", "NUM040", "", ""),
                ("REGELNUMMER VRIJE TEKST", "N", 4, "M", "NUM109", "", ""),
                ("VRIJE TEKST", "AN", 42, "M", "OMS016", "", ""),
            ]
        );
        blad.Record(
            "99",
            "SLUITRECORD",
            [
                ("KENMERK RECORD", "N", 2, "M", "COD001", "", "Waarde '99' vullen."),
                ("AANTAL VERZEKERDENRECORDS", "N", 6, "M", "ANT085", "", ""),
                ("AANTAL PRESTATIERECORDS", "N", 6, "M", "ANT087", "", ""),
                ("AANTAL COMMENTAARRECORDS", "N", 6, "C", "ANT089", "", ""),
                ("TOTAAL AANTAL DETAILRECORDS", "N", 7, "M", "ANT265", "", ""),
                ("TOTAAL DECLARATIEBEDRAG", "N", 11, "C", "BED025", "", ""),
                ("INDICATIE DEBET/CREDIT", "AN", 1, "M", "COD043", "COD043-VEKT", ""),
                ("RESERVE", "AN", 21, "S", "TEC007", "", "Verplicht vullen met spaties."),
            ]
        );
        return blad;
    }

    /// <summary>A message that fits it.</summary>
    internal static byte[] Bericht() =>
        Encoding.ASCII.GetBytes(
            string.Concat(
                new[]
                {
                    "0190102002026022820260302F1",
                    $"02000000000001{Proefbestanden.Bsn}0",
                    $"04000000000002{Proefbestanden.Bsn}00000100D",
                    "99000001000001000000000000200000000100D",
                }.Select(r => r.PadRight(60) + "\r\n")
            )
        );

    internal void Verander(string nummer, int kolom, string waarde) => regels.Single(r => r[3] == nummer)[kolom] = waarde;

    internal void Verdubbel(string nummer) => regels.Add([.. regels.Single(r => r[3] == nummer)]);

    internal byte[] Bytes()
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            Deel(
                zip,
                "[Content_Types].xml",
                """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
            );
            Deel(
                zip,
                "_rels/.rels",
                """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            );
            Deel(
                zip,
                "xl/workbook.xml",
                """<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Bericht" sheetId="1" r:id="rId1"/><sheet name="Elementen" sheetId="2" r:id="rId2"/></sheets></workbook>"""
            );
            Deel(
                zip,
                "xl/_rels/workbook.xml.rels",
                """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>"""
            );
            Deel(
                zip,
                "xl/worksheets/sheet1.xml",
                Blad([
                    ["Standaardnaam/-bericht", "PROEFDECLARATIE"],
                    ["Standaardcode", Naam],
                    ["Code EI-bericht", "901"],
                    ["Versie", "2.0"],
                ])
            );
            string[] kop =
            [
                "Standaardcode",
                "Recordnaam",
                Kolomkop,
                "Volgnummer",
                "Naam gegevenselement",
                "Type",
                "Lengte",
                "Eindpositie",
                "Verplichting",
                "Code gegeven",
                "Code codelijst",
                "Constraints/condities",
            ];
            Deel(
                zip,
                "xl/worksheets/sheet2.xml",
                Blad([
                    ["Berichtstructuur"],
                    kop,
                    .. regels,
                ])
            );
        }

        return uit.ToArray();
    }

    private void Record(
        string kenmerk,
        string naam,
        (string Naam, string Type, int Lengte, string Verplichting, string Code, string Lijst, string Conditie)[] elementen
    )
    {
        var eind = 0;
        for (var i = 0; i < elementen.Length; i++)
        {
            var e = elementen[i];
            eind += e.Lengte;
            var nummer = e.Verplichting == "S" ? 80 : i + 1;
            regels.Add([
                Naam,
                naam,
                kenmerk,
                string.Create(CultureInfo.InvariantCulture, $"{kenmerk}{nummer:D2}"),
                e.Naam,
                e.Type,
                e.Lengte.ToString(CultureInfo.InvariantCulture),
                eind.ToString(CultureInfo.InvariantCulture),
                e.Verplichting,
                e.Code,
                e.Lijst,
                e.Conditie,
            ]);
        }
    }

    private static string Blad(IEnumerable<string[]> rijen)
    {
        var uit = new StringBuilder(
            """<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"""
        );
        var nummer = 0;
        foreach (var rij in rijen)
        {
            nummer++;
            uit.Append(CultureInfo.InvariantCulture, $"<row r=\"{nummer}\">");
            for (var i = 0; i < rij.Length; i++)
            {
                uit.Append(
                    CultureInfo.InvariantCulture,
                    $"<c r=\"{(char)('A' + i)}{nummer}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(rij[i])}</t></is></c>"
                );
            }

            uit.Append("</row>");
        }

        return uit.Append("</sheetData></worksheet>").ToString();
    }

    private static void Deel(ZipArchive zip, string naam, string tekst)
    {
        using var stroom = zip.CreateEntry(naam).Open();
        stroom.Write(Encoding.UTF8.GetBytes(tekst));
    }
}
