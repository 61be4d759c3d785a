using System.Globalization;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A claim in words.</summary>
internal static class Declaratielezing
{
    private const int MeesteBevindingen = 200;
    private const int MeesteRecords = 40;

    internal static Declaratieuitleg Lees(AangebodenBestand bestand, RecordLezer records)
    {
        var bevindingen = new List<Bevinding>();
        var resultaat = EiControle.Controleer(
            bestand.Inhoud,
            new ControleOpties(),
            (scoped in EiBevinding b) =>
            {
                if (bevindingen.Count < MeesteBevindingen)
                {
                    bevindingen.Add(b.NaarBevinding() with { Waarde = "" });
                }
            }
        );
        var declaratie = DeclaratieLezer.Lees(bestand.Inhoud).Declaratie;
        var eerste = records.Records().Take(MeesteRecords).ToList();
        return new Declaratieuitleg(
            bestand.Naam,
            records.Standaard,
            declaratie is null ? [] : [.. Kop(declaratie).Where(k => k.Waarde.Length > 0)],
            declaratie is null ? null : Som(declaratie),
            declaratie?.Factuurnummer ?? Recordtekst.Factuurnummer(eerste[0]),
            resultaat.Uitkomst,
            bevindingen,
            resultaat.Bevindingen,
            eerste,
            resultaat.Records
        );
    }

    private static Bedrag Som(Declaratie declaratie) =>
        declaratie
            .Verzekerden.SelectMany(v => v.Prestaties)
            .Aggregate(Bedrag.Nul, (som, p) => som + (p.IsCredit ? -p.Declaratiebedrag.Absoluut() : p.Declaratiebedrag));

    private static IEnumerable<Kenmerk> Kop(Declaratie d)
    {
        yield return new("Soort", d.IsTest ? "testbericht" : "");
        yield return new("Factuurnummer", d.Factuurnummer);
        yield return new("Dagtekening", d.Dagtekening == default ? "" : d.Dagtekening.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture));
        yield return new("Zorgverzekeraar (UZOVI)", d.Uzovi?.ToString() ?? "");
        yield return new("Servicebureau (AGB)", d.Servicebureau?.ToString() ?? "");
        yield return new("Zorgverlener (AGB)", d.Zorgverlener?.ToString() ?? "");
        yield return new("Praktijk (AGB)", d.Praktijk?.ToString() ?? "");
        yield return new("Instelling (AGB)", d.Instelling?.ToString() ?? "");
        yield return new("Betaling aan (AGB)", d.Betaalde?.ToString() ?? "");
        yield return new("Verzekerden", d.Verzekerden.Count.ToString(CultureInfo.InvariantCulture));
        yield return new("Prestaties", d.Verzekerden.Sum(v => v.Prestaties.Count).ToString(CultureInfo.InvariantCulture));
    }
}
