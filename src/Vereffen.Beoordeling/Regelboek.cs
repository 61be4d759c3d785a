namespace Vereffen.Beoordeling;

/// <summary>Every rule, in the order in which it is asked and in which its codes stand on a record.</summary>
internal static class Regelboek
{
    public static readonly BestandRule[] Bestand =
    [
        new B01StandaardRule(),
        new B02UzoviRule(),
        new B03AgbRule(),
        new B04RelatieRule(),
        new B05ServicebureauRule(),
        new B06ContractRule(),
        new B07FactuurnummerRule(),
        new B08DagtekeningRule(),
    ];

    public static readonly VerzekerdeRule[] Verzekerde =
    [
        new V01BsnRule(),
        new V02GeboortedatumRule(),
        new V03NaamRule(),
        new V04VerzekerdennummerRule(),
    ];

    public static readonly PrestatieRule[] Prestatie =
    [
        new V05VerzekerdRule(),
        new V06OverledenRule(),
        new V07GedeeltelijkVerzekerdRule(),
        new P01WlzRule(),
        new P02IndientermijnRule(),
        new P03PrestatielijstRule(),
        new P04PrestatiecodeRule(),
        new P05OvereenkomstRule(),
        new P06TariefRule(),
        new P07BedragRule(),
        new P08DubbelRule(),
        new P09ReferentieRule(),
        new P10MaximumRule(),
        new P11UitsluitingRule(),
        new P12MachtigingRule(),
        new P13BehandelaarRule(),
        new P14DatumRule(),
        new P15DoorsturenRule(),
        new P16VerwijzingRule(),
        new P17KetenRule(),
        new P18PeildatumRule(),
        new P19DekkingRule(),
        new P20WzdRule(),
        new C01VorigeReferentieRule(),
        new C02DebetBekendRule(),
        new C03NietEerderGecrediteerdRule(),
        new C04GelijkAanDebetRule(),
        new C05NietInZelfdeBestandRule(),
        new C06DebetCreditRule(),
    ];

    public static readonly PrestatieRule[] Debet = [.. Prestatie.Where(r => r.VoorDebet)];

    public static readonly PrestatieRule[] Credit = [.. Prestatie.Where(r => r.VoorCredit)];

    /// <summary>True for a rule that looks at a record 02, and whose finding all its lines carry.</summary>
    public static bool IsOverVerzekerde(string regelId) => Array.Exists(Verzekerde, r => r.Id == regelId);
}
