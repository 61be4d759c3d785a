using System.Globalization;

namespace Vereffen.Verzekeraar.Tests.Betalen;

/// <summary>Writes statements of 3 March 2026 on the account of insurer 9901; an entry is its signed amount, a bar, and its XML.</summary>
internal static class Camt
{
    public static string Maak(string id, params string[] boekingen)
    {
        var som = boekingen.Sum(b => decimal.Parse(b.Split('|')[0], CultureInfo.InvariantCulture));
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
            <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-03T06:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>{id}</Id><CreDtTm>2026-03-03T06:00:00</CreDtTm><Acct><Id><IBAN>{Proefwereld.EigenIban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
            {Saldo("OPBD", 1000m)}{Saldo("CLBD", 1000m + som)}
            {string.Join('\n', boekingen.Select(b => b.Split('|')[1]))}
            </Stmt></BkToCstmrStmt></Document>
            """;
    }

    public static string Uit(string bedrag, string id) => Boeking(bedrag, $"<Refs><EndToEndId>{id}</EndToEndId></Refs>");

    public static string Terug(string bedrag, string id) =>
        Boeking(bedrag, $"<Refs><EndToEndId>{id}</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>");

    public static string In(string bedrag, string tekst) => Boeking(bedrag, $"<RmtInf><Ustrd>{tekst}</Ustrd></RmtInf>");

    private static string Saldo(string soort, decimal bedrag) =>
        FormattableString.Invariant(
            $"<Bal><Tp><CdOrPrtry><Cd>{soort}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{bedrag:F2}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-03</Dt></Dt></Bal>"
        );

    private static string Boeking(string bedrag, string details) =>
        $"{bedrag}|<Ntry><Amt Ccy=\"EUR\">{bedrag.TrimStart('-')}</Amt><CdtDbtInd>{(bedrag[0] == '-' ? "DBIT" : "CRDT")}</CdtDbtInd><Sts>BOOK</Sts>"
        + $"<BookgDt><Dt>2026-03-03</Dt></BookgDt><NtryDtls><TxDtls>{details}</TxDtls></NtryDtls></Ntry>";
}
