namespace Vereffen.Verrekening;

/// <summary>Reads one <c>TxDtls</c> of a camt.053 document, and the parts that entries have too: amount and bank transaction code.</summary>
internal sealed class CamtTransactieReader(CamtXml xml)
{
    private const int MaxRegels = 100;

    internal RuweTransactie Lees()
    {
        var transactie = new RuweTransactie();
        xml.Kinderen(naam =>
        {
            switch (naam)
            {
                case "Refs":
                    transactie.EndToEndId = xml.TekstVan("EndToEndId");
                    break;
                case "Amt":
                    transactie.Bedrag = Bedrag();
                    break;
                case "AmtDtls":
                    xml.Kinderen(deel => BedragDelen(deel, transactie));
                    break;
                case "CdtDbtInd":
                    transactie.Teken = xml.Tekst();
                    break;
                case "BkTxCd":
                    transactie.Code = Code();
                    break;
                case "RltdPties":
                    xml.Kinderen(deel => Partij(deel, transactie));
                    break;
                case "RmtInf":
                    xml.Kinderen(deel => Omschrijving(deel, transactie));
                    break;
                case "RtrInf":
                    transactie.Retourreden = xml.TekstVan("Rsn");
                    break;
                default:
                    xml.Sla();
                    break;
            }
        });
        return transactie;
    }

    internal RuwBedrag Bedrag()
    {
        var munt = xml.Attribuut("Ccy") ?? "";
        return new RuwBedrag(xml.Tekst(), munt);
    }

    /// <summary>Bank transaction code: the ISO code (<c>PMNT-ICDT-ESCT</c>) when given, else the bank's own.</summary>
    internal string? Code()
    {
        string? iso = null;
        string? eigen = null;
        xml.Kinderen(naam =>
        {
            switch (naam)
            {
                case "Domn":
                    iso = IsoCode();
                    break;
                case "Prtry":
                    eigen = xml.TekstVan("Cd");
                    break;
                default:
                    xml.Sla();
                    break;
            }
        });
        return iso ?? eigen;
    }

    private string IsoCode()
    {
        var domein = "";
        var familie = "";
        var subfamilie = "";
        xml.Kinderen(naam =>
        {
            switch (naam)
            {
                case "Cd":
                    domein = xml.Tekst();
                    break;
                case "Fmly":
                    xml.Kinderen(deel =>
                    {
                        var waarde = xml.Tekst();
                        familie = deel == "Cd" ? waarde : familie;
                        subfamilie = deel == "SubFmlyCd" ? waarde : subfamilie;
                    });
                    break;
                default:
                    xml.Sla();
                    break;
            }
        });
        return $"{domein}-{familie}-{subfamilie}";
    }

    private void BedragDelen(string naam, RuweTransactie transactie)
    {
        if (naam != "TxAmt")
        {
            xml.Sla();
            return;
        }

        xml.Kinderen(deel =>
        {
            if (deel == "Amt")
            {
                transactie.TransactieBedrag = Bedrag();
            }
            else
            {
                xml.Sla();
            }
        });
    }

    private void Partij(string naam, RuweTransactie transactie)
    {
        switch (naam)
        {
            case "Dbtr":
                transactie.DebiteurNaam = Naam();
                break;
            case "Cdtr":
                transactie.CrediteurNaam = Naam();
                break;
            case "DbtrAcct":
                transactie.DebiteurRekening = xml.TekstVan("Id", "IBAN");
                break;
            case "CdtrAcct":
                transactie.CrediteurRekening = xml.TekstVan("Id", "IBAN");
                break;
            default:
                xml.Sla();
                break;
        }
    }

    /// <summary>Name of a party: directly below it (001.02), or below <c>Pty</c> (later versions).</summary>
    private string? Naam()
    {
        string? gevonden = null;
        xml.Kinderen(deel =>
        {
            switch (deel)
            {
                case "Nm":
                    gevonden = xml.Tekst();
                    break;
                case "Pty":
                    gevonden = xml.TekstVan("Nm");
                    break;
                default:
                    xml.Sla();
                    break;
            }
        });
        return gevonden;
    }

    private void Omschrijving(string naam, RuweTransactie transactie)
    {
        switch (naam)
        {
            case "Ustrd":
                transactie.Regels.Add(xml.Tekst());
                break;
            case "Strd":
                xml.Kinderen(deel => Gestructureerd(deel, transactie));
                break;
            default:
                xml.Sla();
                break;
        }

        if (transactie.Regels.Count + transactie.Kenmerken.Count > MaxRegels)
        {
            xml.Meld("Het bestand bevat een transactie met onwaarschijnlijk veel regels omschrijving; het is niet gelezen.");
        }
    }

    private void Gestructureerd(string naam, RuweTransactie transactie)
    {
        switch (naam)
        {
            case "CdtrRefInf":
                transactie.Kenmerken.Add(xml.TekstVan("Ref") ?? "");
                break;
            case "AddtlRmtInf":
                transactie.Regels.Add(xml.Tekst());
                break;
            default:
                xml.Sla();
                break;
        }
    }
}
