using System.Globalization;

namespace Vereffen.Verrekening;

/// <summary>Walks through one camt.053 document: statements, their balances and entries.</summary>
internal sealed class CamtReader(CamtXml xml)
{
    /// <summary>Most entries and transactions in one file.</summary>
    internal const int MaxTransacties = 900_000;

    private readonly CamtTransactieReader transacties = new(xml);
    private int aantal;

    internal List<Bankafschrift> Lees()
    {
        var afschriften = new List<Bankafschrift>();
        if (xml.Wortel() != "Document")
        {
            xml.Meld("Dit is geen bankafschrift (camt.053): het buitenste element is niet Document.");
            return afschriften;
        }

        var bericht = "";
        xml.Kinderen(naam =>
        {
            if (naam == "BkToCstmrStmt")
            {
                bericht = naam;
                xml.Kinderen(deel => Afschrift(deel, afschriften));
            }
            else
            {
                bericht = bericht.Length == 0 ? naam : bericht;
                xml.Sla();
            }
        });
        xml.TotEinde();
        if (afschriften.Count == 0)
        {
            xml.Meld(ZonderAfschrift(bericht));
        }

        return afschriften;
    }

    private static string ZonderAfschrift(string bericht) =>
        bericht switch
        {
            "BkToCstmrStmt" => "Het bestand bevat geen afschrift (Stmt).",
            "BkToCstmrAcctRpt" => "Dit is een overzicht van de lopende dag (camt.052), geen bankafschrift (camt.053).",
            "BkToCstmrDbtCdtNtfctn" => "Dit is een bericht van bij- en afschrijvingen (camt.054), geen bankafschrift (camt.053).",
            "CstmrCdtTrfInitn" => "Dit is een betaalbestand (pain.001), geen bankafschrift (camt.053).",
            "CstmrPmtStsRpt" => "Dit is een statusbericht (pain.002), geen bankafschrift (camt.053).",
            _ => "Dit is geen bankafschrift (camt.053): BkToCstmrStmt ontbreekt.",
        };

    private void Afschrift(string element, List<Bankafschrift> afschriften)
    {
        if (element != "Stmt")
        {
            xml.Sla();
            return;
        }

        var bouwer = new AfschriftBouwer(afschriften.Count + 1);
        xml.Kinderen(naam =>
        {
            switch (naam)
            {
                case "Id":
                    bouwer.Kenmerk = xml.Tekst();
                    break;
                case "ElctrncSeqNb":
                    bouwer.ElektronischVolgnummer = xml.Tekst();
                    break;
                case "LglSeqNb":
                    bouwer.WettelijkVolgnummer = xml.Tekst();
                    break;
                case "Acct":
                    xml.Meld(Rekening(bouwer));
                    break;
                case "Bal":
                    xml.Meld(bouwer.Saldo(Saldo()));
                    break;
                case "Ntry":
                    xml.Meld(bouwer.Boeking(Boeking()));
                    break;
                default:
                    xml.Sla();
                    break;
            }
        });
        if (xml.Fout is null)
        {
            afschriften.Add(bouwer.Afschrift());
        }
    }

    private string? Rekening(AfschriftBouwer bouwer)
    {
        var munt = "";
        xml.Kinderen(naam =>
        {
            switch (naam)
            {
                case "Id":
                    bouwer.ZetRekening(xml.TekstVan("IBAN"));
                    break;
                case "Ccy":
                    munt = xml.Tekst();
                    break;
                default:
                    xml.Sla();
                    break;
            }
        });
        return munt is "" or "EUR" ? null : $"{bouwer.Waar()}: de rekening is niet in euro's; alleen EUR wordt verwerkt.";
    }

    private RuwSaldo Saldo()
    {
        var saldo = new RuwSaldo();
        xml.Kinderen(naam =>
        {
            switch (naam)
            {
                case "Tp":
                    saldo.Soort = xml.TekstVan("CdOrPrtry") ?? "";
                    break;
                case "Amt":
                    saldo.Bedrag = transacties.Bedrag();
                    break;
                case "CdtDbtInd":
                    saldo.Teken = xml.Tekst();
                    break;
                case "Dt":
                    saldo.Datum = xml.Tekst();
                    break;
                default:
                    xml.Sla();
                    break;
            }
        });
        return saldo;
    }

    private RuweBoeking Boeking()
    {
        Tel();
        var boeking = new RuweBoeking();
        xml.Kinderen(naam =>
        {
            switch (naam)
            {
                case "Amt":
                    boeking.Bedrag = transacties.Bedrag();
                    break;
                case "CdtDbtInd":
                    boeking.Teken = xml.Tekst();
                    break;
                case "RvslInd":
                    boeking.IsStorno = xml.Tekst() is "true" or "1";
                    break;
                case "Sts":
                    boeking.Status = xml.Tekst();
                    break;
                case "BookgDt":
                    boeking.Boekdatum = xml.Tekst();
                    break;
                case "ValDt":
                    boeking.Valutadatum = xml.Tekst();
                    break;
                case "AcctSvcrRef":
                    boeking.Bankreferentie = xml.Tekst();
                    break;
                case "BkTxCd":
                    boeking.Code = transacties.Code();
                    break;
                case "AddtlNtryInf":
                    boeking.Toelichting = xml.Tekst();
                    break;
                case "NtryDtls":
                    xml.Kinderen(deel => Transactie(deel, boeking));
                    break;
                default:
                    xml.Sla();
                    break;
            }
        });
        return boeking;
    }

    private void Transactie(string element, RuweBoeking boeking)
    {
        if (element != "TxDtls")
        {
            xml.Sla();
            return;
        }

        if (boeking.Transacties.Count > 0)
        {
            Tel();
        }

        boeking.Transacties.Add(transacties.Lees());
    }

    private void Tel()
    {
        if (++aantal > MaxTransacties)
        {
            xml.Meld(string.Create(CultureInfo.InvariantCulture, $"Het bestand bevat meer dan {MaxTransacties} boekingen; splits het."));
        }
    }
}
