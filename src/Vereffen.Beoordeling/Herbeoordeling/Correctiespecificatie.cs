using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>
/// The correctiespecificatie that a provider gets: one line per corrected line of its claims, the insured masked, amounts as <c>1234.56</c>. A servicebureau gets one
/// of all its clients beside theirs.
/// </summary>
/// <param name="Agb">For whom: a crediteur, or the bureau that was paid.</param>
/// <param name="Correcties">In the order of the proposals.</param>
public sealed record Correctiespecificatie(AgbCode Agb, IReadOnlyList<Correctie> Correcties)
{
    /// <summary>One for each provider concerned, in order of AGB-code.</summary>
    public static IReadOnlyList<Correctiespecificatie> Van(Correctieboeking boeking) =>
        [
            .. boeking
                .Correcties.SelectMany(c =>
                    c.BetaalAan is { } bureau && bureau != c.Crediteur
                        ? new[] { (Agb: c.Crediteur, Correctie: c), (Agb: bureau, Correctie: c) }
                        : [(Agb: c.Crediteur, Correctie: c)]
                )
                .GroupBy(p => p.Agb, p => p.Correctie)
                .OrderBy(g => g.Key)
                .Select(g => new Correctiespecificatie(g.Key, [.. g])),
        ];

    /// <summary>Writes it as CSV: comma, CR LF, no BOM (whoever opens the stream gives one).</summary>
    public void Schrijf(TextWriter writer)
    {
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture), leaveOpen: true);
        Correctietekst.Regel(
            csv,
            "Regel",
            "AGBnr",
            "Zorgverzekeraar",
            "Factuurnummer",
            "Referentie",
            "Verzekerde",
            "Behandelaar",
            "Prestatie",
            "Begindatum",
            "Einddatum",
            "Oud bedrag",
            "Nieuw bedrag",
            "Verschil",
            "Grond",
            "Retourcode",
            "Toelichting"
        );
        var nummer = 0;
        foreach (var correctie in Correcties)
        {
            var regel = correctie.Regel;
            Correctietekst.Regel(
                csv,
                Tekst.Getal(++nummer),
                correctie.Crediteur.ToString(),
                regel.Uzovi.ToString(),
                Correctietekst.Veilig(regel.Factuurnummer),
                Correctietekst.Veilig(regel.Referentie),
                Verzekerde(regel),
                regel.Behandelaar?.ToString() ?? "",
                Correctietekst.Veilig($"{regel.Lijst} {regel.Code}"),
                Correctietekst.Dag(regel.Begin),
                Correctietekst.Dag(regel.Eind),
                correctie.Oud.Punt(),
                correctie.Nieuw.Punt(),
                correctie.Verschil.Punt(),
                Correctietekst.Veilig(correctie.Besluit.Regels),
                Correctietekst.Veilig(correctie.Besluit.Retourcodes),
                Correctietekst.Veilig(correctie.Besluit.Uitleg)
            );
        }
    }

    private static string Verzekerde(Registers.Historieregel regel) =>
        regel.Bsn is { IsOnbekend: false } bsn ? bsn.ToString()
        : regel.Verzekerdennummer.Length > 3 ? "***" + regel.Verzekerdennummer[^3..]
        : "***";
}
