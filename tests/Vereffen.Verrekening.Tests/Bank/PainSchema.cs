using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Vereffen.Verrekening.Tests;

/// <summary>
/// The part of pain.001.001.09 that we write, as an XML schema of our own making: order, occurrence, lengths and patterns as ISO 20022 gives them,
/// narrowed to what SEPA banks take (EPC132-08). Independent of the writer: no constant is shared.
/// </summary>
internal static class PainSchema
{
    private const string Xsd = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
                   targetNamespace="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09" elementFormDefault="qualified">
          <xs:element name="Document" type="Document"/>
          <xs:complexType name="Document"><xs:sequence><xs:element name="CstmrCdtTrfInitn" type="Initn"/></xs:sequence></xs:complexType>
          <xs:complexType name="Initn"><xs:sequence>
            <xs:element name="GrpHdr" type="GrpHdr"/>
            <xs:element name="PmtInf" type="PmtInf" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType>
          <xs:complexType name="GrpHdr"><xs:sequence>
            <xs:element name="MsgId" type="Id"/>
            <xs:element name="CreDtTm" type="DateTime"/>
            <xs:element name="NbOfTxs" type="Max15NumericText"/>
            <xs:element name="CtrlSum" type="Sum"/>
            <xs:element name="InitgPty" type="Party"/>
          </xs:sequence></xs:complexType>
          <xs:complexType name="PmtInf"><xs:sequence>
            <xs:element name="PmtInfId" type="Id"/>
            <xs:element name="PmtMtd"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="TRF"/></xs:restriction></xs:simpleType></xs:element>
            <xs:element name="BtchBookg" type="xs:boolean" minOccurs="0"/>
            <xs:element name="NbOfTxs" type="Max15NumericText"/>
            <xs:element name="CtrlSum" type="Sum"/>
            <xs:element name="PmtTpInf"><xs:complexType><xs:sequence><xs:element name="SvcLvl"><xs:complexType><xs:sequence>
              <xs:element name="Cd"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="SEPA"/></xs:restriction></xs:simpleType></xs:element>
            </xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
            <xs:element name="ReqdExctnDt"><xs:complexType><xs:choice><xs:element name="Dt" type="Date"/></xs:choice></xs:complexType></xs:element>
            <xs:element name="Dbtr" type="Party"/>
            <xs:element name="DbtrAcct" type="Account"/>
            <xs:element name="DbtrAgt"><xs:complexType><xs:sequence><xs:element name="FinInstnId"><xs:complexType><xs:choice>
              <xs:element name="BICFI"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?"/></xs:restriction></xs:simpleType></xs:element>
              <xs:element name="Othr"><xs:complexType><xs:sequence><xs:element name="Id" type="Id"/></xs:sequence></xs:complexType></xs:element>
            </xs:choice></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
            <xs:element name="ChrgBr"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="SLEV"/></xs:restriction></xs:simpleType></xs:element>
            <xs:element name="CdtTrfTxInf" type="Tx" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType>
          <xs:complexType name="Tx"><xs:sequence>
            <xs:element name="PmtId"><xs:complexType><xs:sequence>
              <xs:element name="InstrId" type="Id" minOccurs="0"/>
              <xs:element name="EndToEndId" type="Id"/>
            </xs:sequence></xs:complexType></xs:element>
            <xs:element name="Amt"><xs:complexType><xs:choice><xs:element name="InstdAmt" type="Amount"/></xs:choice></xs:complexType></xs:element>
            <xs:element name="Cdtr" type="Party"/>
            <xs:element name="CdtrAcct" type="Account"/>
            <xs:element name="RmtInf"><xs:complexType><xs:sequence><xs:element name="Ustrd" type="Max140"/></xs:sequence></xs:complexType></xs:element>
          </xs:sequence></xs:complexType>
          <xs:complexType name="Party"><xs:sequence><xs:element name="Nm" type="Max70"/></xs:sequence></xs:complexType>
          <xs:complexType name="Account"><xs:sequence><xs:element name="Id"><xs:complexType><xs:choice>
            <xs:element name="IBAN"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}"/></xs:restriction></xs:simpleType></xs:element>
          </xs:choice></xs:complexType></xs:element></xs:sequence></xs:complexType>
          <xs:complexType name="Amount"><xs:simpleContent><xs:extension base="Cents">
            <xs:attribute name="Ccy" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="EUR"/></xs:restriction></xs:simpleType></xs:attribute>
          </xs:extension></xs:simpleContent></xs:complexType>
          <xs:simpleType name="Cents"><xs:restriction base="xs:decimal">
            <xs:minInclusive value="0.01"/><xs:maxInclusive value="999999999.99"/><xs:fractionDigits value="2"/><xs:totalDigits value="11"/><xs:pattern value="[0-9]+\.[0-9]{2}"/>
          </xs:restriction></xs:simpleType>
          <xs:simpleType name="Sum"><xs:restriction base="xs:decimal"><xs:fractionDigits value="2"/><xs:totalDigits value="18"/><xs:pattern value="[0-9]+\.[0-9]{2}"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="Max15NumericText"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{1,15}"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="DateTime"><xs:restriction base="xs:dateTime"><xs:pattern value="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="Date"><xs:restriction base="xs:date"><xs:pattern value="\d{4}-\d\d-\d\d"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="Id"><xs:restriction base="xs:string">
            <xs:maxLength value="35"/><xs:pattern value="[A-Za-z0-9\-?:().,'+]([A-Za-z0-9\-?:().,'+ ]|/[A-Za-z0-9\-?:().,'+ ])*"/>
          </xs:restriction></xs:simpleType>
          <xs:simpleType name="Max70"><xs:restriction base="xs:string"><xs:maxLength value="70"/><xs:pattern value="[A-Za-z0-9/\-?:().,'+ ]+"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="Max140"><xs:restriction base="xs:string"><xs:maxLength value="140"/><xs:pattern value="[A-Za-z0-9/\-?:().,'+ ]+"/></xs:restriction></xs:simpleType>
        </xs:schema>
        """;

    private static readonly XmlSchemaSet Schemas = Lees();

    /// <summary>What the schema and the rules between elements have against the file; empty = valid.</summary>
    internal static List<string> Fouten(byte[] bestand)
    {
        var fouten = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, e) => fouten.Add(e.Message);
        using var reader = XmlReader.Create(new MemoryStream(bestand), settings);
        var document = XDocument.Load(reader);
        XNamespace ns = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
        foreach (var niveau in document.Descendants(ns + "GrpHdr").Select(g => g.Parent!).Concat(document.Descendants(ns + "PmtInf")))
        {
            var kop = niveau.Element(ns + "GrpHdr") ?? niveau;
            var bedragen = niveau.Descendants(ns + "InstdAmt").Select(b => (decimal)b).ToList();
            if ((int?)kop.Element(ns + "NbOfTxs") != bedragen.Count || (decimal?)kop.Element(ns + "CtrlSum") != bedragen.Sum())
            {
                fouten.Add($"{niveau.Name.LocalName}: NbOfTxs of CtrlSum klopt niet");
            }
        }

        foreach (var naam in new[] { "EndToEndId", "PmtInfId" })
        {
            if (document.Descendants(ns + naam).GroupBy(id => id.Value, StringComparer.Ordinal).Any(g => g.Count() > 1))
            {
                fouten.Add($"{naam} is niet uniek");
            }
        }

        return fouten;
    }

    private static XmlSchemaSet Lees()
    {
        var set = new XmlSchemaSet();
        using var reader = XmlReader.Create(new StringReader(Xsd));
        set.Add(null, reader);
        set.Compile();
        return set;
    }
}
