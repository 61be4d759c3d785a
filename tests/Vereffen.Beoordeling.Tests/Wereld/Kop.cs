using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

/// <summary>The 01 of a test claim: a praktijk that claims for one zorgverlener, paid to the praktijk.</summary>
internal sealed record Kop
{
    public string Standaard { get; init; } = "OS301";

    public string Versie { get; init; } = "1.0";

    public UzoviNummer? Uzovi { get; init; } = Wereld.Uzovi;

    public AgbCode? Servicebureau { get; init; }

    public AgbCode? Zorgverlener { get; init; } = Wereld.Zorgverlener;

    public AgbCode? Praktijk { get; init; } = Wereld.Praktijk;

    public AgbCode? Instelling { get; init; }

    public BetalingAan BetalingAan { get; init; } = BetalingAan.Praktijk;

    public Periode Periode { get; init; } = new(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));

    public string Factuurnummer { get; init; } = "F1";

    public DateOnly Dagtekening { get; init; } = new(2026, 3, 31);

    public Declaratie Bouw(params Deel[] delen)
    {
        var regel = 1;
        var detail = 0L;
        var verzekerden = new List<Verzekerde>();
        foreach (var deel in delen)
        {
            var eigenRegel = ++regel;
            var eigenDetail = ++detail;
            verzekerden.Add(
                new Verzekerde
                {
                    Regel = eigenRegel,
                    Detail = eigenDetail,
                    Bsn = deel.Bsn,
                    Uzovi = Uzovi,
                    Verzekerdennummer = deel.Verzekerdennummer,
                    Geboortedatum = deel.Geboortedatum,
                    Geslacht = 2,
                    Naam = deel.Naam,
                    Voorvoegsel = deel.Voorvoegsel,
                    Voorletters = "A",
                    Prestaties = [.. deel.Regels.Select(r => r.Bouw(++regel, ++detail, deel.Bsn, Uzovi.GetValueOrDefault()))],
                }
            );
        }

        return Met(verzekerden);
    }

    public Declaratie Met(IReadOnlyList<Verzekerde> verzekerden) =>
        new()
        {
            Standaard = Standaard,
            Versie = Versie,
            Uzovi = Uzovi,
            Servicebureau = Servicebureau,
            Zorgverlener = Zorgverlener,
            Praktijk = Praktijk,
            Instelling = Instelling,
            BetalingAan = BetalingAan,
            Declaratieperiode = Periode,
            Factuurnummer = Factuurnummer,
            Dagtekening = Dagtekening,
            TotaalDeclaratiebedrag = new Bedrag(verzekerden.Sum(v => v.Prestaties.Sum(p => p.Declaratiebedrag.Cents))),
            Verzekerden = verzekerden,
        };
}
