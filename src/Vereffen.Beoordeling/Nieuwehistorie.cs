using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>What history gains by a judgement.</summary>
internal static class Nieuwehistorie
{
    public static Historie Van(Oordeel oordeel, Historie historie, AgbCode betaalde)
    {
        var gecrediteerd = new HashSet<Historieregel>(ReferenceEqualityComparer.Instance);
        foreach (var regel in oordeel.Regels)
        {
            if (regel.GecrediteerdeDebet is { } debet)
            {
                gecrediteerd.Add(debet);
            }
        }

        return historie.Met(oordeel.Regels.Select(r => Regel(oordeel, betaalde, r)), gecrediteerd);
    }

    private static Historieregel Regel(Oordeel oordeel, AgbCode betaalde, RegelOordeel regel)
    {
        var prestatie = regel.Prestatie;
        var bsn = regel.Persoon?.Bsn ?? regel.Verzekerde.Bsn;
        return new()
        {
            Uzovi = oordeel.Uzovi,
            Agb = betaalde,
            Declarant = oordeel.Declaratie.Declarant is { } declarant && declarant != betaalde ? declarant : null,
            Factuurnummer = oordeel.Declaratie.Factuurnummer,
            Referentie = prestatie.Referentie,
            Bsn = bsn,
            Verzekerdennummer = bsn is { IsOnbekend: false } ? "" : regel.Verzekerde.Verzekerdennummer,
            Lijst = prestatie.Lijst,
            Code = prestatie.Code,
            Begin = prestatie.Begin,
            Eind = prestatie.Eind,
            Behandelaar = prestatie.Behandelaar,
            Aantal = prestatie.Aantal,
            Declaratiebedrag = prestatie.Declaratiebedrag,
            IsCredit = prestatie.IsCredit,
            Toegekend = regel.Toegekend,
            Tarief = prestatie.Tarief,
            Berekend = prestatie.Berekend,
            Machtiging = prestatie.Machtiging,
            Overig = Overig.Afdruk(prestatie.Overig),
            Factuurdatum = oordeel.Declaratie.Dagtekening,
            Ontvangen = oordeel.Ontvangen,
            AfgewezenOp = regel.IsAfgewezen ? oordeel.Ontvangen : null,
        };
    }
}
