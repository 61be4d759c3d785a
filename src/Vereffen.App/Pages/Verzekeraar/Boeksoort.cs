using Vereffen.Verrekening;

namespace Vereffen.App.Pages;

/// <summary>What one person may book, which fields that asks, and its words.</summary>
internal static class Boeksoort
{
    /// <summary>In the order in which the page offers them; the same kinds as <c>vereffen book</c>.</summary>
    public static readonly IReadOnlyList<(GebeurtenisSoort Soort, string Naam, string Uitleg)> Alle =
    [
        (
            GebeurtenisSoort.HvVordering,
            "Vordering uit een controle (HV)",
            "Wordt vanaf de vervaldag verrekend met wat de zorgaanbieder tegoed heeft, of teruggevraagd per brief."
        ),
        (
            GebeurtenisSoort.Voorschot,
            "Voorschot",
            "Wordt bij de volgende betaalrun betaald en is vanaf de vervaldag een vordering van hetzelfde bedrag."
        ),
        (GebeurtenisSoort.Eindafrekening, "Eindafrekening", "Een bedrag boven nul wordt betaald, een bedrag onder nul is een vordering."),
        (
            GebeurtenisSoort.Terugstorting,
            "Terugstorting ontvangen",
            "De zorgaanbieder heeft (een deel van) een vordering zelf betaald. Wat op uw bankafschrift staat, boekt u bij Bank."
        ),
        (
            GebeurtenisSoort.ZelfTerugstorten,
            "Zorgaanbieder stort zelf terug",
            "De vordering wordt tot en met de afgesproken dag niet verrekend."
        ),
        (
            GebeurtenisSoort.Betalingsregeling,
            "Betalingsregeling",
            "De vordering wordt in maandelijkse termijnen betaald, en niet verrekend zolang die op tijd komen."
        ),
        (GebeurtenisSoort.BetaalstopAan, "Betaalstop aan", "Betalingen aan deze zorgaanbieder worden vastgehouden."),
        (GebeurtenisSoort.BetaalstopUit, "Betaalstop uit", "Wat is vastgehouden, gaat bij de volgende betaalrun uit."),
    ];

    public static string Woord(GebeurtenisSoort soort) =>
        soort switch
        {
            GebeurtenisSoort.Declaratie => "creditdeclaratie",
            GebeurtenisSoort.Correctie => "correctie",
            GebeurtenisSoort.HvVordering => "controle (HV)",
            GebeurtenisSoort.Voorschot => "voorschot",
            GebeurtenisSoort.Eindafrekening => "eindafrekening",
            _ => soort.ToString().ToLowerInvariant(),
        };

    /// <summary>Over an open vordering, which is named.</summary>
    public static bool IsOverVordering(GebeurtenisSoort soort) =>
        soort is GebeurtenisSoort.Terugstorting or GebeurtenisSoort.ZelfTerugstorten or GebeurtenisSoort.Betalingsregeling;

    public static bool IsBetaalstop(GebeurtenisSoort soort) => soort is GebeurtenisSoort.BetaalstopAan or GebeurtenisSoort.BetaalstopUit;

    public static bool HeeftBedrag(GebeurtenisSoort soort) => !IsBetaalstop(soort) && soort != GebeurtenisSoort.ZelfTerugstorten;

    public static bool HeeftDag(GebeurtenisSoort soort) => !IsBetaalstop(soort) && soort != GebeurtenisSoort.Terugstorting;

    public static string Daglabel(GebeurtenisSoort soort) =>
        soort switch
        {
            GebeurtenisSoort.ZelfTerugstorten => "Uiterlijk terug op",
            GebeurtenisSoort.Betalingsregeling => "Eerste termijn uiterlijk op",
            GebeurtenisSoort.Voorschot => "Wordt vordering op",
            GebeurtenisSoort.Eindafrekening => "Betaalbaar of verschuldigd op",
            _ => "Vervaldag",
        };
}
