using System.Text;

namespace Vereffen.Verrekening.Tests;

/// <summary>Writes camt.053 documents for tests, in the shape of 001.02 or of 001.08 and later.</summary>
internal static class CamtMaker
{
    internal const string Rekening = "NL91ABNA0417164300";

    internal static string Document(string versie, params string[] afschriften) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{versie}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
             <BkToCstmrStmt>
              <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-03T06:00:00</CreDtTm></GrpHdr>
              {string.Join('\n', afschriften)}
             </BkToCstmrStmt>
            </Document>
            """;

    internal static string Afschrift(string begin, string eind, params string[] boekingen) =>
        $"""
            <Stmt><Id>A-2026-03-03</Id><ElctrncSeqNb>62</ElctrncSeqNb><CreDtTm>2026-03-03T06:00:00</CreDtTm>
            <Acct><Id><IBAN>{Rekening}</IBAN></Id><Ccy>EUR</Ccy><Svcr><FinInstnId><BIC>ABNANL2A</BIC></FinInstnId></Svcr></Acct>
            {Saldo("OPBD", begin, "2026-03-02")}{Saldo("CLBD", eind, "2026-03-03")}{Saldo("CLAV", "1.00", "2026-03-03")}
            {string.Join('\n', boekingen)}</Stmt>
            """;

    internal static string Saldo(string soort, string bedrag, string datum) =>
        $"<Bal><Tp><CdOrPrtry><Cd>{soort}</Cd></CdOrPrtry></Tp>{Bedrag(bedrag)}<Dt><Dt>{datum}</Dt></Dt></Bal>";

    /// <summary>Amount with its sign, from a signed text.</summary>
    internal static string Bedrag(string bedrag, string munt = "EUR") =>
        $"<Amt Ccy=\"{munt}\">{bedrag.TrimStart('-')}</Amt><CdtDbtInd>{(bedrag.StartsWith('-') ? "DBIT" : "CRDT")}</CdtDbtInd>";

    internal static string Boeking(string bedrag, string inhoud = "", string status = "BOOK", string datum = "2026-03-03") =>
        $"<Ntry><NtryRef>1</NtryRef>{Bedrag(bedrag)}<Sts>{status}</Sts><BookgDt><Dt>{datum}</Dt></BookgDt><ValDt><Dt>{datum}</Dt></ValDt>"
        + $"<AcctSvcrRef>B77</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>{inhoud}</Ntry>";

    /// <summary>A booked payment out, with its end-to-end id, as 001.02 has it.</summary>
    internal static string Uit(string bedrag, string id, string retour = "") =>
        Boeking(bedrag, $"<NtryDtls><TxDtls><Refs><EndToEndId>{id}</EndToEndId></Refs>{retour}</TxDtls></NtryDtls>");

    /// <summary>A booked payment in, with its remittance text.</summary>
    internal static string In(string bedrag, string tekst) =>
        Boeking(
            bedrag,
            $"<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RmtInf><Ustrd>{tekst}</Ustrd></RmtInf></TxDtls></NtryDtls>"
        );

    internal static string Retour(string code) => $"<RtrInf><Rsn><Cd>{code}</Cd></Rsn></RtrInf>";

    internal static Bankresultaat<IReadOnlyList<Bankafschrift>> Lees(string tekst) => Lees(Encoding.UTF8.GetBytes(tekst));

    internal static Bankresultaat<IReadOnlyList<Bankafschrift>> Lees(byte[] bytes)
    {
        using var invoer = new MemoryStream(bytes);
        return Camt053.Lees(invoer);
    }

    internal static Bankafschrift Een(params string[] boekingen) =>
        Lees(Document("02", Afschrift("0.00", "0.00", boekingen))).Waarde!.Single();
}
