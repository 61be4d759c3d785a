using Vereffen.Afdruk;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// A verrekenoverzicht as an HTML page: what people see in the browser, and with its print style sheet what becomes the PDF (A4 across, heads repeated,
/// page numbers). Its numbers are those of the CSV; the columns have the same names.
/// </summary>
public static class Overzichtpagina
{
    /// <summary>A whole page, in itself: no script, nothing to load.</summary>
    public static string Maak(Verrekenoverzicht overzicht, Overzichtgegevens gegevens)
    {
        ArgumentNullException.ThrowIfNull(overzicht);
        ArgumentNullException.ThrowIfNull(gegevens);
        return Pagina.Maak(
            $"Verrekenoverzicht {Nummer(overzicht)} van {Nederlands.Dag(overzicht.Datum)} - {gegevens.Afzender.Naam}",
            Html.Van($"<main>\n{Deel(overzicht, gegevens, 1)}\n</main>")
        );
    }

    /// <summary>The overzicht as a part of a page.</summary>
    /// <param name="overzicht">What was settled.</param>
    /// <param name="gegevens">Who tells whom.</param>
    /// <param name="niveau">Level of its heading: 1 on a page of its own, 2 behind a letter.</param>
    internal static Html Deel(Verrekenoverzicht overzicht, Overzichtgegevens gegevens, int niveau)
    {
        var regels = overzicht.Regels;
        return Html.Van(
            $"""
            <article class="overzicht" aria-labelledby="overzicht">
            <h{niveau} id="overzicht" class="kop">Verrekenoverzicht {overzicht.Volgnummer}</h{niveau}>
            <div class="naast">
            {Kop(overzicht, gegevens, regels[0])}
            <div>
            <h{niveau + 1}>In het kort</h{niveau + 1}>
            {Kort(overzicht, regels)}
            </div>
            </div>
            {Uitkomst(overzicht, gegevens.Betaling)}
            <p>{Regeluitleg.Toelichting(regels[0].Toelichting)}</p>
            <h{niveau + 1} id="regels">Regel voor regel</h{niveau + 1}>
            {Tabel(overzicht, regels)}
            {Slot(gegevens.Afzender)}
            </article>
            """
        );
    }

    private static Html Kop(Verrekenoverzicht overzicht, Overzichtgegevens gegevens, OverzichtRegel debet) =>
        Html.Van(
            $"""
            <dl class="gegevens">
            <dt>Van</dt><dd>{gegevens.Afzender.Naam} ({overzicht.Label}, UZOVI {overzicht.Uzovi})</dd>
            <dt>Voor</dt><dd>{gegevens.Aan.Naam} (AGB-code {overzicht.Agb})</dd>
            {(
                overzicht.Crediteur == overzicht.Agb
                    ? Html.Leeg
                    : Html.Van($"<dt>Rekening bij ons</dt><dd>op naam van AGB-code {overzicht.Crediteur}</dd>")
            )}
            <dt>Uw kenmerk</dt><dd>{debet.UwKenmerk}</dd>
            <dt>Datum</dt><dd>{overzicht.Datum}</dd>
            <dt>Volgnummer</dt><dd>{overzicht.Volgnummer}</dd>
            <dt>Toelichting</dt><dd>{debet.Toelichting}</dd>
            </dl>
            """
        );

    // The law of an overzicht: paid + kept + held = received - set off.
    private static Html Kort(Verrekenoverzicht overzicht, IReadOnlyList<OverzichtRegel> regels)
    {
        var totaal = Overzichttotaal.Van(regels);
        var debet = regels[0].UOntvangt.GetValueOrDefault();
        return Html.Van(
            $"""
            <dl class="gegevens kort">
            <dt>Toegekend</dt><dd class="bedrag">{debet}</dd>
            {Post("Restant van eerder", totaal.UOntvangt - debet)}
            {Post("Verrekend met vorderingen", -totaal.NuVerrekend)}
            {Post("Vastgehouden door een betaalstop", -overzicht.Vastgehouden)}
            {Post("Aangehouden, te klein om uit te betalen", -overzicht.Aangehouden)}
            <dt class="slot">Wij betalen u</dt><dd class="bedrag slot">{overzicht.Betaald}</dd>
            </dl>
            """
        );
    }

    private static Html Post(string naam, Bedrag bedrag) =>
        bedrag.IsNul ? Html.Leeg : Html.Van($"""<dt>{naam}</dt><dd class="bedrag">{bedrag}</dd>""");

    private static Html Uitkomst(Verrekenoverzicht overzicht, Betaling? betaling)
    {
        var banktekst = $"afrekening {overzicht.Factuurnummer}";
        if (overzicht.Vastgehouden > Bedrag.Nul)
        {
            return Html.Van($"<p>Wij betalen nu niets. Na de betaalstop staat op het bankafschrift: <strong>{banktekst}</strong>.</p>");
        }

        if (overzicht.Betaald.IsNul)
        {
            return Html.Van($"<p>Wij betalen nu niets. Op het bankafschrift ziet u van deze verrekening dus niets terug.</p>");
        }

        var naar =
            betaling is { } b && b.Begunstigde != b.Agb
                ? Html.Van($" Het geld gaat naar uw servicebureau, AGB-code {b.Begunstigde}.")
                : Html.Leeg;
        return Html.Van(
            $"<p>Op het bankafschrift staat: <strong>{betaling?.Omschrijving ?? banktekst}</strong>, {overzicht.Betaald}.{naar}</p>"
        );
    }

    private static Html Tabel(Verrekenoverzicht overzicht, IReadOnlyList<OverzichtRegel> regels) =>
        Html.Van(
            $"""
            <div class="rol" role="region" aria-labelledby="regels" tabindex="0">
            <table class="regels">
            <caption>Bedragen in euro. Onder elke regel staat wat die betekent.</caption>
            <colgroup>
            <col style="width: 12%" /><col style="width: 7%" /><col style="width: 8%" /><col style="width: 8%" /><col style="width: 7%" />
            <col style="width: 7%" /><col style="width: 8%" /><col style="width: 8%" /><col style="width: 8%" /><col style="width: 8%" />
            <col style="width: 5%" /><col style="width: 7%" /><col style="width: 7%" />
            </colgroup>
            <thead>
            <tr>
            <th scope="col">Onderwerp</th><th scope="col">AGBnr</th><th scope="col">Uw kenmerk</th><th scope="col">Ons kenmerk</th>
            <th scope="col">Zorg&#xAD;ver&#xAD;zekeraar</th><th scope="col">Verval&#xAD;datum</th>
            <th scope="col" class="bedrag">U ontvangt</th><th scope="col" class="bedrag">U betaalt</th>
            <th scope="col" class="bedrag">Nu verrekend</th><th scope="col" class="bedrag">Open&#xAD;staand</th>
            <th scope="col">Vol&#xAD;ledig ver&#xAD;rekend</th><th scope="col">Datum vorige ver&#xAD;rekening</th>
            <th scope="col">Volg&#xAD;nummer vorige ver&#xAD;rekening</th>
            </tr>
            </thead>
            {Html.Elk(regels, r => Regel(r, overzicht))}
            {Totaal(regels)}
            </table>
            </div>
            """
        );

    private static Html Regel(OverzichtRegel r, Verrekenoverzicht overzicht) =>
        Html.Van(
            $"""
            <tbody>
            <tr>
            <th scope="rowgroup" rowspan="2">{r.Onderwerp}</th>
            <td>{r.Agb}</td><td>{r.UwKenmerk}</td><td>{r.OnsKenmerk}</td><td>{r.Verzekeraar}</td><td class="dag">{Dag(r.Vervaldatum)}</td>
            <td class="bedrag">{Euro(r.UOntvangt)}</td><td class="bedrag">{Euro(r.UBetaalt)}</td>
            <td class="bedrag">{Euro(r.NuVerrekend)}</td><td class="bedrag">{Euro(r.Openstaand)}</td>
            <td>{JaNee(r.VolledigVerrekend)}</td><td class="dag">{Dag(r.DatumVorige)}</td><td>{Getal(r.VolgnummerVorige)}</td>
            </tr>
            <tr class="uitleg"><td colspan="12">{Regeluitleg.Van(r, overzicht)}</td></tr>
            </tbody>

            """
        );

    private static Html Totaal(IReadOnlyList<OverzichtRegel> regels)
    {
        var t = Overzichttotaal.Van(regels);
        var voorbehoud = regels[^1].Soort == Regelsoort.Betaalstop ? " (zonder de regel Betaalstop)" : "";
        return Html.Van(
            $"""
            <tfoot>
            <tr>
            <th scope="row" colspan="6">Totaal{voorbehoud}</th>
            <td class="bedrag">{Euro(t.UOntvangt)}</td><td class="bedrag">{Euro(t.UBetaalt)}</td><td class="bedrag">{Euro(
                t.NuVerrekend
            )}</td>
            <td class="bedrag">{Euro(t.Openstaand)}</td><td colspan="3"></td>
            </tr>
            </tfoot>
            """
        );
    }

    private static Html Slot(Afzender afzender) =>
        Html.Van(
            $"""
            <p class="afsluiting">Dit overzicht noemt alleen wat met deze declaratie is verrekend. Alle betalingen zijn voorlopig: blijkt later dat een bedrag niet klopt, dan
            verrekenen wij het verschil. Vragen? {Html.Regels(
                afzender.Contact.Count == 0 ? [afzender.Naam] : [string.Join(", ", afzender.Contact)]
            )}</p>
            """
        );

    private static string Nummer(Verrekenoverzicht overzicht) => Getal(overzicht.Volgnummer);

    private static string Dag(DateOnly? dag) => dag is { } d ? Nederlands.KorteDag(d) : "";

    private static string Euro(Bedrag? bedrag) => bedrag is { } b ? Nederlands.Getal(b) : "";

    private static string Getal(int? getal) => getal?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static string JaNee(bool? waarde) =>
        waarde switch
        {
            true => "ja",
            false => "nee",
            null => "",
        };
}
