using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>An event for the ledger, as <c>settle</c> reads it.</summary>
/// <param name="IsVanDeclaratie">True: a correctie on the declaratie with this factuurnummer; negative = vordering. False: a vordering by itself; positive.</param>
/// <param name="Crediteur">Whose account.</param>
/// <param name="BetaalAan">Who gets a nabetaling; null = the crediteur.</param>
/// <param name="Bedrag">Sum over the lines, never zero.</param>
public sealed record Correctiegebeurtenis(
    DateOnly Datum,
    bool IsVanDeclaratie,
    UzoviNummer Uzovi,
    AgbCode Crediteur,
    AgbCode? BetaalAan,
    string Factuurnummer,
    Bedrag Bedrag,
    string Omschrijving
)
{
    /// <summary>The insurer's own number: day and factuurnummer.</summary>
    public string OnsKenmerk => string.Create(CultureInfo.InvariantCulture, $"COR-{Datum:yyyyMMdd}-{Factuurnummer}");

    /// <summary>Writes events as <c>settle</c> reads them, with header: comma, LF, cents.</summary>
    public static void Schrijf(TextWriter writer, IEnumerable<Correctiegebeurtenis> gebeurtenissen)
    {
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        Correctietekst.Regel(
            csv,
            "datum",
            "soort",
            "uzovi",
            "agb",
            "kenmerk",
            "ons_kenmerk",
            "bedrag",
            "vervaldatum",
            "omschrijving",
            "betaal_aan"
        );
        foreach (var g in gebeurtenissen)
        {
            Correctietekst.Regel(
                csv,
                Tekst.Dag(g.Datum),
                g.IsVanDeclaratie ? "correctie" : "hv-vordering",
                g.Uzovi.ToString(),
                g.Crediteur.ToString(),
                g.Factuurnummer,
                g.OnsKenmerk,
                Tekst.Getal(g.Bedrag.Cents),
                "",
                g.Omschrijving,
                g.BetaalAan?.ToString() ?? ""
            );
        }
    }
}
