using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>How far long work is, as a page shows it: kept up to date by htmx, or with a link where there is no script.</summary>
/// <param name="Taak">The work.</param>
/// <param name="Hier">Page that is opened anew to see how far it is.</param>
public sealed record Voortgang(Taak Taak, string Hier)
{
    public bool Loopt => Taak.Stand == Taakstand.Loopt;

    public string Naam => NaamVan(Taak.Soort);

    /// <summary>What is counted.</summary>
    public string Eenheid =>
        Taak.Soort switch
        {
            Taaksoort.Cov => "patiënten gevraagd",
            Taaksoort.Covopen => "vragen gesteld",
            Taaksoort.Maandproef => "regels bekeken",
            _ => "zorgverzekeraars gedaan",
        };

    public string Zin =>
        Taak.Stand switch
        {
            Taakstand.Loopt => $"{Taak.Gedaan} van {Taak.Totaal} {Eenheid}.",
            Taakstand.Klaar => $"Klaar: {Taak.Gedaan} van {Taak.Totaal} {Eenheid}.",
            _ => $"Gestopt na {Taak.Gedaan} van {Taak.Totaal} {Eenheid}.",
        };

    public static string NaamVan(Taaksoort soort) =>
        soort switch
        {
            Taaksoort.Cov => "COV voor uw patiënten",
            Taaksoort.Covopen => "COV voor behandelingen zonder zorgverzekeraar",
            Taaksoort.Maandproef => "Proefdeclaratie van alles",
            _ => "Indienen van alles",
        };

    /// <summary>Page that shows what came of it.</summary>
    public static string Uitkomst(Taak taak) =>
        taak.Soort switch
        {
            Taaksoort.Cov => "/praktijk/januari",
            Taaksoort.Covopen => "/praktijk/declareren",
            _ => "/praktijk/maand",
        };
}
