using System.Globalization;
using System.Text;
using System.Xml;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// Writes a payment file for the bank: ISO 20022 <c>pain.001.001.09</c> (customer credit transfer initiation), UTF-8 without byte order mark, one
/// <c>PmtInf</c> per debited account and execution date, in the order in which they first occur. Source: ISO 20022, EPC132-08 implementation guidelines.
/// </summary>
public static class Pain001
{
    /// <summary>The namespace of the one version that is written.</summary>
    public const string Naamruimte = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private static readonly XmlWriterSettings Vorm = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        CloseOutput = false,
    };

    /// <summary>Writes the file, or nothing at all when a bank would refuse any part of it.</summary>
    public static PainUitkomst Schrijf(Betaalbestand bestand, Stream uitvoer)
    {
        var bezwaren = PainControle.Bezwaren(bestand);
        var groepen = bestand.Opdrachten.GroupBy(o => (o.Opdrachtgever.Rekening, o.Uitvoerdatum)).Select(g => g.ToList()).ToList();
        if (bezwaren.Count == 0 && GroepId(bestand, groepen.Count) is { Length: > SepaTekst.MaxId })
        {
            bezwaren.Add(
                $"Het berichtkenmerk is te lang: met het volgnummer van de batch erachter komt het boven {SepaTekst.MaxId} tekens."
            );
        }

        if (bezwaren.Count > 0)
        {
            return new PainUitkomst(bezwaren, [], 0, Bedrag.Nul);
        }

        using (var xml = XmlWriter.Create(uitvoer, Vorm))
        {
            Document(xml, bestand, groepen);
        }

        return new PainUitkomst([], Aanpassingen(bestand), bestand.Opdrachten.Count, Som(bestand.Opdrachten));
    }

    private static void Document(XmlWriter xml, Betaalbestand bestand, List<List<Betaalopdracht>> groepen)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("Document", Naamruimte);
        xml.WriteStartElement("CstmrCdtTrfInitn", Naamruimte);
        xml.WriteStartElement("GrpHdr", Naamruimte);
        Veld(xml, "MsgId", bestand.Berichtkenmerk);
        Veld(xml, "CreDtTm", AmsterdamTijd.Van(bestand.Aangemaakt).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        Totalen(xml, bestand.Opdrachten);
        Genest(xml, "InitgPty", "Nm", SepaTekst.Naam(bestand.Indiener));
        xml.WriteEndElement();
        for (var i = 0; i < groepen.Count; i++)
        {
            Groep(xml, GroepId(bestand, i + 1), bestand.Verzamelboeking, groepen[i]);
        }

        xml.WriteEndDocument();
    }

    private static void Groep(XmlWriter xml, string id, bool verzamelboeking, List<Betaalopdracht> opdrachten)
    {
        var opdrachtgever = opdrachten[0].Opdrachtgever;
        xml.WriteStartElement("PmtInf", Naamruimte);
        Veld(xml, "PmtInfId", id);
        Veld(xml, "PmtMtd", "TRF");
        Veld(xml, "BtchBookg", verzamelboeking ? "true" : "false");
        Totalen(xml, opdrachten);
        Genest(xml, "PmtTpInf", "SvcLvl", "Cd", "SEPA");
        Genest(xml, "ReqdExctnDt", "Dt", opdrachten[0].Uitvoerdatum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Genest(xml, "Dbtr", "Nm", SepaTekst.Naam(opdrachtgever.Naam));
        Genest(xml, "DbtrAcct", "Id", "IBAN", opdrachtgever.Rekening.Volledig());
        Bank(xml, opdrachtgever.Bic);
        Veld(xml, "ChrgBr", "SLEV");
        foreach (var opdracht in opdrachten)
        {
            Betaling(xml, opdracht);
        }

        xml.WriteEndElement();
    }

    private static void Betaling(XmlWriter xml, Betaalopdracht opdracht)
    {
        xml.WriteStartElement("CdtTrfTxInf", Naamruimte);
        Genest(xml, "PmtId", "EndToEndId", opdracht.EndToEndId);
        xml.WriteStartElement("Amt", Naamruimte);
        xml.WriteStartElement("InstdAmt", Naamruimte);
        xml.WriteAttributeString("Ccy", "EUR");
        xml.WriteString(opdracht.Bedrag.Punt());
        xml.WriteEndElement();
        xml.WriteEndElement();
        Genest(xml, "Cdtr", "Nm", SepaTekst.Naam(opdracht.Naam));
        Genest(xml, "CdtrAcct", "Id", "IBAN", opdracht.Rekening.Volledig());
        Genest(xml, "RmtInf", "Ustrd", SepaTekst.Vertaal(opdracht.Tekst));
        xml.WriteEndElement();
    }

    private static void Bank(XmlWriter xml, string? bic)
    {
        if (bic is not null)
        {
            Genest(xml, "DbtrAgt", "FinInstnId", "BICFI", bic);
            return;
        }

        // The element is mandatory; EPC132-08 gives this text for "found by the IBAN".
        Genest(xml, "DbtrAgt", "FinInstnId", "Othr", "Id", "NOTPROVIDED");
    }

    private static void Totalen(XmlWriter xml, IReadOnlyCollection<Betaalopdracht> opdrachten)
    {
        Veld(xml, "NbOfTxs", opdrachten.Count.ToString(CultureInfo.InvariantCulture));
        Veld(xml, "CtrlSum", Som(opdrachten).Punt());
    }

    private static void Veld(XmlWriter xml, string naam, string waarde) => xml.WriteElementString(naam, Naamruimte, waarde);

    /// <summary>Elements within each other; the last text is the content of the innermost.</summary>
    private static void Genest(XmlWriter xml, params ReadOnlySpan<string> namenEnWaarde)
    {
        var namen = namenEnWaarde[..^1];
        foreach (var naam in namen)
        {
            xml.WriteStartElement(naam, Naamruimte);
        }

        xml.WriteString(namenEnWaarde[^1]);
        for (var i = 0; i < namen.Length; i++)
        {
            xml.WriteEndElement();
        }
    }

    private static string GroepId(Betaalbestand bestand, int nummer) =>
        string.Create(CultureInfo.InvariantCulture, $"{bestand.Berichtkenmerk}-{nummer}");

    private static Bedrag Som(IEnumerable<Betaalopdracht> opdrachten) => opdrachten.Aggregate(Bedrag.Nul, (som, o) => som + o.Bedrag);

    private static List<string> Aanpassingen(Betaalbestand bestand)
    {
        var aanpassingen = new List<string>();
        for (var i = 0; i < bestand.Opdrachten.Count; i++)
        {
            var opdracht = bestand.Opdrachten[i];
            if (SepaTekst.Naam(opdracht.Naam) != opdracht.Naam)
            {
                aanpassingen.Add(
                    string.Create(CultureInfo.InvariantCulture, $"Betaling {i + 1}: de naam is aangepast aan wat banken aannemen.")
                );
            }

            if (SepaTekst.Vertaal(opdracht.Tekst) != opdracht.Tekst)
            {
                aanpassingen.Add(
                    string.Create(CultureInfo.InvariantCulture, $"Betaling {i + 1}: de omschrijving is aangepast aan wat banken aannemen.")
                );
            }
        }

        return aanpassingen;
    }
}
