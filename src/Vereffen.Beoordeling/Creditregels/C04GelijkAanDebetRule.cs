using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// C04: the credit equals its debit in bsn, list, code, begin, end, treating provider and aantal, and where history holds them in tarief, berekend bedrag,
/// machtiging and the elements that only its standard has (gebitselement, vlakken, diagnose: a credit is the whole prestatie); its declaratiebedrag is what now
/// stands awarded. Retourcode 8017, explained in a comment record. Silent when C02 found no debit or C03 found it credited.
/// </summary>
internal sealed class C04GelijkAanDebetRule : PrestatieRule
{
    public override string Id => "C04";

    public override bool VoorDebet => false;

    public override bool VoorCredit => true;

    public override bool VraagtDatums => false;

    public override void Judge(PrestatieContext p)
    {
        if (p.Debet is not { } debet || p.Bestand.Verloop.IsGecrediteerd(debet))
        {
            return;
        }

        var anders = Verschillen(p, debet);
        if (anders.Count > 0)
        {
            var uitleg = $"de creditregel wijkt af van de debetregel in {string.Join(", ", anders)}";
            p.Afwijzen(Codes.GeenDebetBekend, uitleg, toelichting: Zin(uitleg));
        }

        if (-p.Prestatie.Declaratiebedrag != debet.Toegekend)
        {
            var uitleg =
                $"creditbedrag {p.Prestatie.Declaratiebedrag.Absoluut().Komma()} is niet het toegekende bedrag {debet.Toegekend.Komma()} van de debetregel";
            p.Afwijzen(Codes.GeenDebetBekend, uitleg, toelichting: Zin(uitleg));
        }
    }

    private static List<string> Verschillen(PrestatieContext p, Historieregel debet)
    {
        var credit = p.Prestatie;
        var anders = new List<string>();
        void Vergelijk(bool gelijk, string naam)
        {
            if (!gelijk)
            {
                anders.Add(naam);
            }
        }

        Vergelijk(IsDezelfdePersoon(p.Persoon.Persoon, debet), "verzekerde");
        Vergelijk(credit.Lijst == debet.Lijst, "prestatiecodelijst");
        Vergelijk(credit.Code == debet.Code, "prestatiecode");
        Vergelijk(credit.Begin == debet.Begin, "begindatum");
        Vergelijk(credit.Eind == debet.Eind, "einddatum");
        Vergelijk(credit.Behandelaar == debet.Behandelaar, "behandelaar");
        Vergelijk(credit.Aantal == debet.Aantal, "aantal");
        Vergelijk(debet.Tarief is not { } tarief || tarief == credit.Tarief, "tarief");
        Vergelijk(debet.Berekend is not { } berekend || berekend.Absoluut() == credit.Berekend.Absoluut(), "berekend bedrag");
        Vergelijk(debet.Machtiging.Length == 0 || debet.Machtiging == credit.Machtiging, "machtigingsnummer");
        Vergelijk(debet.Overig.Length == 0 || debet.Overig == Overig.Afdruk(credit.Overig), "de overige elementen van de prestatie");
        return anders;
    }

    // A debit may have been kept under a verzekerdennummer before the BSN was known.
    private static bool IsDezelfdePersoon(Persoon persoon, Historieregel debet) =>
        debet.Bsn is { IsOnbekend: true } && debet.Verzekerdennummer.Length > 0
            ? debet.Verzekerdennummer == persoon.Verzekerdennummer
            : debet.Bsn == persoon.Bsn;

    private static string Zin(string uitleg) => string.Concat(char.ToUpperInvariant(uitleg[0]).ToString(), uitleg.AsSpan(1), ".");
}
