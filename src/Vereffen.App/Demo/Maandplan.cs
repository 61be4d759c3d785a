using System.Globalization;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Demo;

/// <summary>
/// What the parties of the sample world claim in a round: the treatments of the month before, made from the round's number alone, with the mistakes that every
/// practice knows. The same round always gives the same claims.
/// </summary>
internal sealed class Maandplan
{
    private static readonly (string Code, long Tarief)[] Natuurgeneeskunde = [("24501", 6500), ("24502", 3500), ("24503", 5250)];
    private static readonly (string Code, long Tarief)[] Huisarts =
    [
        ("12001", 2302),
        ("12011", 1151),
        ("12010", 575),
        ("12002", 1726),
        ("12003", 2877),
    ];
    private static readonly (string Code, long Tarief)[] Voetzorg = [("25101", 3800)];

    private readonly int ronde;
    private readonly DateOnly maand;
    private readonly IReadOnlyList<Demopatient> patienten;
    private readonly Random toeval;

    private Maandplan(int ronde, DateOnly maand, IReadOnlyList<Demopatient> patienten)
    {
        this.ronde = ronde;
        this.maand = maand;
        this.patienten = patienten;
        toeval = new Random(20_260_000 + ronde);
    }

    /// <param name="ronde">1 for the first run of the demo.</param>
    /// <param name="maand">First day of the month of treatment.</param>
    /// <param name="patienten">Everybody in the sample world.</param>
    public static IReadOnlyList<Claimplan> Maak(int ronde, DateOnly maand, IReadOnlyList<Demopatient> patienten)
    {
        var plan = new Maandplan(ronde, maand, patienten);
        return
        [
            plan.DeLindeBijZuiderlicht(),
            plan.Gewoon(Demopartijen.DeLinde, Demopartijen.Noorderbaken, "L", "-N", "081", Natuurgeneeskunde, 7),
            plan.Gewoon(Demopartijen.DeBrink, Demopartijen.Zuiderlicht, "B", "-Z", "008", Huisarts, 12),
            plan.Gewoon(Demopartijen.DeBrink, Demopartijen.Noorderbaken, "B", "-N", "008", Huisarts, 6),
            plan.Gewoon(Demopartijen.Stap, Demopartijen.Zuiderlicht, "S", "-Z", "081", Voetzorg, 6) with
            {
                Tikfout = ronde % 3 == 1,
            },
        ];
    }

    private Claimplan DeLindeBijZuiderlicht()
    {
        var plan = Gewoon(Demopartijen.DeLinde, Demopartijen.Zuiderlicht, "L", "-Z", "081", Natuurgeneeskunde, 20);
        var regels = plan.Behandelingen.ToList();
        var nummer = regels.Count;
        Behandeling Extra(string naam, DateOnly datum, string code, long tarief) =>
            Regel(Zoek(naam), datum, "081", code, tarief, Demopartijen.DeLinde.Zorgverlener, Referentie(plan.Factuurnummer, ++nummer));

        if (ronde == 1)
        {
            // A short consult of January was in fact a long one: first taken back, then claimed as it was.
            var januari = new DateOnly(2026, 1, 12);
            regels.Add(Extra("Müller", januari, "24502", 3500) with { CreditVan = "L26-0101-02" });
            regels.Add(Extra("Müller", januari, "24501", 6500));
            regels.Add(Extra("Kuipers", new DateOnly(2026, 1, 20), "24501", 6500) with { CreditVan = "L26-0101-04" });
            regels.Add(Extra("Franken", maand.AddDays(10), "24502", 3500));
            regels.Add(Extra("Dijkstra", maand.AddMonths(-14).AddDays(5), "24501", 6250));
            regels.Add(Extra("Tuinstra", maand.AddDays(17), "24502", 3500));
            regels.Add(Extra("Nijhuis", maand.AddDays(12), "24501", 6500));
            regels.Add(Extra("Çelik", maand.AddDays(19), "24503", 5250));
        }
        else
        {
            // Last month's first line had the wrong code: taken back with the amount that was awarded.
            var eerste = Maak(ronde - 1, maand.AddMonths(-1), patienten)[0].Behandelingen[0];
            regels.Add(eerste with { Referentie = Referentie(plan.Factuurnummer, ++nummer), CreditVan = eerste.Referentie });
        }

        regels.Add(Extra("Hoekstra", maand.AddDays(3 + (ronde % 7)), "24501", 7250));
        if (ronde % 2 == 1)
        {
            regels.Add(regels[1] with { Referentie = Referentie(plan.Factuurnummer, ++nummer) });
        }

        return plan with
        {
            Behandelingen = regels,
        };
    }

    private Claimplan Gewoon(
        Declarant declarant,
        UzoviNummer uzovi,
        string voor,
        string achter,
        string lijst,
        (string Code, long Tarief)[] codes,
        int aantal
    )
    {
        var factuurnummer = string.Create(CultureInfo.InvariantCulture, $"{voor}{maand:yyyyMM}{achter}");
        var kring = patienten
            .Where(p => p.Uzovi == uzovi && p.Patient.Naam is not ("Franken" or "Tuinstra" or "Nijhuis" or "Oosterhof" or "Hoekstra"))
            .ToArray();
        toeval.Shuffle(kring);
        var regels = new List<Behandeling>();
        for (var i = 0; i < aantal; i++)
        {
            var (code, tarief) = codes[toeval.Next(codes.Length)];
            var dag = Werkdag(toeval.Next(28));
            var patient = kring[i % kring.Length].Patient;
            regels.Add(Regel(patient, dag, lijst, code, tarief, declarant.Zorgverlener, Referentie(factuurnummer, i + 1)));
        }

        return new Claimplan(declarant, uzovi, factuurnummer, regels);
    }

    private static Behandeling Regel(
        Patient patient,
        DateOnly datum,
        string lijst,
        string code,
        long tarief,
        AgbCode behandelaar,
        string referentie
    ) =>
        new()
        {
            Patient = patient,
            Datum = datum,
            Lijst = lijst,
            Code = code,
            Behandelaar = behandelaar,
            Tarief = new Bedrag(tarief),
            Referentie = referentie,
        };

    private DateOnly Werkdag(int dag)
    {
        var datum = maand.AddDays(dag);
        return Werkdagen.IsWerkdag(datum) || Werkdagen.Volgende(datum).Month != maand.Month ? datum : Werkdagen.Volgende(datum);
    }

    private Patient Zoek(string naam) => patienten.First(p => p.Patient.Naam == naam).Patient;

    private static string Referentie(string factuurnummer, int nummer) =>
        string.Create(CultureInfo.InvariantCulture, $"{factuurnummer}-{nummer:D3}");
}
