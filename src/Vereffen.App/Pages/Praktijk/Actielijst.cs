using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>All that waits for a practice, in euros: on its first page, and for the mail that something waits.</summary>
internal static class Actielijst
{
    /// <summary>Most insurers take a claim within a year; from nine months on it presses.</summary>
    private const int Maanden = 9;

    /// <summary>Kinds about which a person may want a mail.</summary>
    public static readonly IReadOnlyList<(string Soort, string Naam)> Soorten =
    [
        ("afgewezen", "Afgewezen regels om te herstellen"),
        ("teruggestuurd", "Door het portaal teruggestuurde regels"),
        ("nota", "Nota's die u nog maakt"),
        ("zonderverzekeraar", "Behandelingen zonder zorgverzekeraar"),
        ("klaar", "Behandelingen die klaarstaan om te declareren"),
        ("termijn", "Behandelingen waarvan de indientermijn nadert"),
        ("betaling", "Toegekend geld dat niet op tijd op uw bank is gezien"),
    ];

    /// <summary>Every kind, also those of which there is nothing.</summary>
    public static IEnumerable<Actie> Van(Kantoor kantoor)
    {
        var (afgewezen, bedrag) = kantoor.Behandelingen.Tel(Staat.Afgewezen);
        yield return new Actie("afgewezen", "Afgewezen regels om te herstellen", afgewezen, bedrag, "/praktijk/afwijzingen", "Herstel");
        var (teruggekomen, terug) = kantoor.Behandelingen.TelTeruggekomen();
        yield return new Actie(
            "teruggestuurd",
            "Door het portaal teruggestuurd",
            teruggekomen,
            terug,
            "/praktijk/declareren",
            "Verbeter en dien in"
        );
        var notas = kantoor.Notas.NogTeMaken();
        yield return new Actie(
            "nota",
            "Nota's die u nog maakt",
            notas.Sum(n => n.Aantal),
            new Bedrag(notas.Sum(n => n.Bedrag.Cents)),
            "/praktijk/notas",
            "Maak de nota's"
        );
        var openNotas = kantoor.Notas.TelOpen();
        yield return new Actie(
            "nota",
            $"Nota's die na {Nota.Betaaldagen} dagen nog niet zijn betaald",
            openNotas.AantalTeLaat,
            openNotas.TeLaat,
            "/praktijk/notas?stand=Open",
            "Bekijk"
        );
        var klaar = kantoor.Declaraties.Klaar();
        var zonder = klaar.Where(k => k.Uzovi is null).ToList();
        yield return new Actie(
            "zonderverzekeraar",
            "Behandelingen zonder zorgverzekeraar",
            zonder.Sum(k => k.Aantal),
            Som(zonder),
            "/praktijk/declareren",
            "Vraag COV"
        );
        var metVerzekeraar = klaar.Where(k => k.Uzovi is not null).ToList();
        yield return new Actie(
            "klaar",
            "Klaar om te declareren",
            metVerzekeraar.Sum(k => k.Aantal),
            Som(metVerzekeraar),
            "/praktijk/declareren",
            "Declareer"
        );
        var (laat, laatste) = kantoor.Behandelingen.TelOudeOpen(kantoor.Vandaag.AddMonths(-Maanden));
        yield return new Actie(
            "termijn",
            $"Ouder dan {Maanden} maanden en nog niet gedeclareerd",
            laat,
            laatste,
            "/praktijk/declareren",
            "Declareer nu"
        );
        yield return new Actie(
            "onderweg",
            "Declaraties die op antwoord wachten",
            kantoor.Declaraties.Onderweg(),
            null,
            "/praktijk/declaraties",
            "Bekijk"
        );
        var telaat = kantoor.Geld.Standen().Where(s => s.Uiterlijk < kantoor.Vandaag && !s.NogTeOntvangen.IsNul).ToList();
        yield return new Actie(
            "betaling",
            "Toegekend, en over de betaaltermijn niet op uw bank gezien",
            telaat.Count,
            telaat.Aggregate(Bedrag.Nul, (som, s) => som + s.NogTeOntvangen),
            "/praktijk/geld",
            "Lees uw bankafschrift in"
        );
    }

    private static Bedrag Som(IEnumerable<Klaarstaand> klaar) => klaar.Aggregate(Bedrag.Nul, (som, k) => som + k.Bedrag);
}
