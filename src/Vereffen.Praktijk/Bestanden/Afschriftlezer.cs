using System.Text.RegularExpressions;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Praktijk;

/// <summary>A bank statement in words: which payments come from claims, and whether they are what retour or overzicht says.</summary>
internal static partial class Afschriftlezer
{
    private const long MeesteTekens = 50_000_000;

    internal static Bestanduitleg Lees(AangebodenBestand bestand)
    {
        using var stroom = new MemoryStream(bestand.Inhoud.ToArray(), writable: false);
        var gelezen = Camt053.Lees(stroom, MeesteTekens);
        if (!gelezen.IsGelukt)
        {
            return new OnbekendBestand(bestand.Naam, $"Dit is geen bankafschrift (camt.053) dat we kunnen lezen. {gelezen.Bezwaar}");
        }

        var boekingen = new List<Zorgboeking>();
        var andere = 0;
        foreach (var boeking in gelezen.Waarde.SelectMany(a => a.Boekingen))
        {
            foreach (var transactie in boeking.Transacties)
            {
                if (Herken(transactie.Omschrijving ?? "") is { } gevonden)
                {
                    boekingen.Add(
                        new Zorgboeking(boeking.Boekdatum, transactie.Bedrag ?? boeking.Bedrag, gevonden.Woord, gevonden.Kenmerk, "", null)
                    );
                }
                else
                {
                    andere++;
                }
            }
        }

        return new Afschriftuitleg(bestand.Naam, boekingen, andere, [.. gelezen.Waarde.SelectMany(a => a.Bezwaren)]);
    }

    /// <summary>The word and the number in a description that an insurer gives a payment; null when it is about something else.</summary>
    internal static (string Woord, string Kenmerk)? Herken(string omschrijving) =>
        Omschrijving().Match(omschrijving) is { Success: true } m
            ? (m.Groups["woord"].Value.ToLowerInvariant(), m.Groups["kenmerk"].Value)
            : null;

    internal static Afschriftuitleg MetBestanden(Afschriftuitleg afschrift, IReadOnlyList<Bestanduitleg> bestanden) =>
        afschrift with
        {
            Boekingen = [.. afschrift.Boekingen.Select(b => Vergelijk(b, bestanden))],
        };

    private static Zorgboeking Vergelijk(Zorgboeking boeking, IReadOnlyList<Bestanduitleg> bestanden)
    {
        var (bron, verwacht) = boeking.Woord switch
        {
            "declaratie" => bestanden.OfType<Retouruitleg>().FirstOrDefault(r => Is(r.Factuurnummer, boeking))
                is { Toegekend: { } toegekend } r
                ? (r.Naam, toegekend)
                : default,
            "afrekening" => bestanden.OfType<Overzichtuitleg>().FirstOrDefault(o => Is(o.Factuurnummer, boeking)) is { } o
                ? (o.Naam, o.Verwacht)
                : default((string?, Bedrag)),
            _ => default,
        };
        if (bron is null)
        {
            return boeking with { Uitleg = Wat(boeking.Woord) };
        }

        var verschil = boeking.Bedrag - verwacht;
        return boeking with
        {
            Klopt = verschil.IsNul,
            Uitleg = verschil.IsNul
                ? $"Klopt met {bron}."
                : $"Volgens {bron} is het € {verwacht.Komma()}: een verschil van € {verschil.Komma()}.",
        };
    }

    private static string Wat(string woord) =>
        woord switch
        {
            "declaratie" => "Een declaratie die in haar geheel is uitbetaald; sleep het retourbericht erbij om het bedrag na te gaan.",
            "afrekening" => "Een declaratie waarmee iets is verrekend; het verrekenoverzicht met dit factuurnummer zegt wat.",
            _ => "Een voorschot: dit bedrag wordt later verrekend met uw declaraties.",
        };

    private static bool Is(string factuurnummer, Zorgboeking boeking) =>
        factuurnummer.Equals(boeking.Kenmerk, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\b(?<woord>declaratie|afrekening|voorschot)\s+(?<kenmerk>[^\s/]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Omschrijving();
}
