using System.Globalization;
using Vereffen.Afdruk;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Explains a cent of a running world: from a row of an overzicht, or from a pay-out, back to postings, events, message lines, retourcodes and rules.</summary>
public sealed class Herkomstadministratie
{
    private readonly SqliteDatabase database;
    private readonly Verrekenadministratie verrekening;
    private readonly Antwoordmaker antwoorden;

    internal Herkomstadministratie(SqliteDatabase database, Verrekenadministratie verrekening, Antwoordmaker antwoorden)
    {
        this.database = database;
        this.verrekening = verrekening;
        this.antwoorden = antwoorden;
    }

    /// <summary>The rows of an overzicht, each with its chain.</summary>
    /// <param name="crediteur">AGB-code of the account, or of the zorgaanbieder in the rows.</param>
    /// <param name="volgnummer">Of the overzicht.</param>
    /// <param name="kring">Verrekenkring; null = any.</param>
    /// <param name="regel">1-based row; null = all.</param>
    public Bankresultaat<IReadOnlyList<Herkomststap>> Overzicht(AgbCode crediteur, int volgnummer, string? kring, int? regel)
    {
        var gevonden = verrekening
            .Overzichten.Where(o =>
                (o.Crediteur == crediteur || o.Agb == crediteur)
                && o.Volgnummer == volgnummer
                && (kring is null || o.Verrekenkring == kring)
            )
            .ToList();
        if (gevonden.Count != 1)
        {
            return Nee(
                gevonden.Count == 0
                    ? $"Er is geen overzicht {volgnummer.ToString(CultureInfo.InvariantCulture)} voor {crediteur}."
                    : $"Er zijn er {gevonden.Count.ToString(CultureInfo.InvariantCulture)}; noem de verrekenkring: {string.Join(", ", gevonden.Select(o => o.Verrekenkring))}."
            );
        }

        var overzicht = gevonden[0];
        var regels = overzicht.Regels;
        if (regel is { } plaats && (plaats < 1 || plaats > regels.Count))
        {
            return Nee(
                $"Overzicht {volgnummer.ToString(CultureInfo.InvariantCulture)} heeft {regels.Count.ToString(CultureInfo.InvariantCulture)} regels."
            );
        }

        return Met(
            (herkomst, _) => [.. regels.Where((_, i) => regel is null || i + 1 == regel).Select(r => herkomst.Vertel(overzicht, r))]
        );
    }

    /// <summary>A pay-out: its entry, and where the money came from.</summary>
    public Bankresultaat<IReadOnlyList<Herkomststap>> Betaling(string eindId)
    {
        ArgumentNullException.ThrowIfNull(eindId);
        if (database.Doe(t => Betalingopslag.Lees(t, eindId)) is not { } uitbetaling)
        {
            return Nee("Er is geen uitbetaling met dit kenmerk.");
        }

        // Payments that are alike in all of this are alike in where they come from.
        var betaling = verrekening.Betalingen.FirstOrDefault(b =>
            b.Datum == uitbetaling.Datum
            && b.Uzovi == uitbetaling.Uzovi
            && b.Agb == uitbetaling.Agb
            && b.Begunstigde == uitbetaling.Begunstigde
            && b.Bedrag == uitbetaling.Bedrag
            && b.Omschrijving == uitbetaling.Tekst
        );
        if (betaling is null)
        {
            return Nee("Deze uitbetaling staat niet in het grootboek.");
        }

        var overzicht = verrekening.Overzichten.LastOrDefault(o =>
            o.Agb == betaling.Agb && o.Uzovi == betaling.Uzovi && o.Factuurnummer == uitbetaling.Kenmerk && o.Datum <= betaling.Datum
        );
        var kop =
            $"Betaling {eindId} van {Nederlands.Dag(betaling.Datum)}: {Nederlands.Euro(betaling.Bedrag)} aan {betaling.Begunstigde}, '{betaling.Omschrijving}'";
        return Met(
            (herkomst, spoor) =>
                [
                    new Herkomststap(
                        kop,
                        [
                            herkomst.Boeking(betaling.Boeking),
                            .. betaling.Omschrijving.StartsWith("afrekening ", StringComparison.Ordinal) && overzicht is not null
                                ? overzicht.Regels.Select(r => herkomst.Vertel(overzicht, r))
                                : spoor.Boekingen(g => IsOorsprong(g, betaling, uitbetaling.Kenmerk)).Select(herkomst.Boeking),
                        ]
                    ),
                ]
        );
    }

    private static bool IsOorsprong(Gebeurtenis g, Betaling betaling, string naam) =>
        g.Uzovi == betaling.Uzovi
        && g.Agb == betaling.Agb
        && g.Datum <= betaling.Datum
        && (g.Kenmerk.Length > 0 ? g.Kenmerk : g.OnsKenmerk) == naam
        && g.Bedrag is { IsNegatief: false }
        && g.Soort
            is GebeurtenisSoort.Declaratie
                or GebeurtenisSoort.Correctie
                or GebeurtenisSoort.Eindafrekening
                or GebeurtenisSoort.Voorschot
                or GebeurtenisSoort.BetalingTerug;

    private Bankresultaat<IReadOnlyList<Herkomststap>> Met(Func<Centherkomst, Gebeurtenisspoor, IReadOnlyList<Herkomststap>> vertel) =>
        database.Doe(t =>
        {
            var spoor = Gebeurtenisspoor.Volg(t, verrekening.Regels);
            var herkomst = new Centherkomst(spoor.Verrekenaar.Journaal, new Berichtherkomst(t, spoor, antwoorden));
            return Bankresultaat<IReadOnlyList<Herkomststap>>.Gelukt(vertel(herkomst, spoor));
        });

    private static Bankresultaat<IReadOnlyList<Herkomststap>> Nee(string bezwaar) =>
        Bankresultaat<IReadOnlyList<Herkomststap>>.Geweigerd(bezwaar);
}
