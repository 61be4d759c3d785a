using System.Globalization;
using Vereffen.Afdruk;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>What a practice prints, as one HTML page each that stands by itself: nota's, a kostenraming, a letter of objection.</summary>
public static class Praktijkpapier
{
    /// <summary>
    /// A nota with all that an insurer asks of a restitutienota: name, address and AGB-codes of the practice and of who treated, name, birth date and number of the insured,
    /// and per treatment the code, the number, the day and the amount; and when the patient was told the price.
    /// </summary>
    public static string Nota(Praktijkgegevens praktijk, Patientkaart patient, Nota nota, IReadOnlyList<Notaregel> regels)
    {
        ArgumentNullException.ThrowIfNull(praktijk);
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(nota);
        return Briefblad.Maak(
            $"{(nota.Soort == Notasoort.Restitutie ? "Restitutienota" : "Nota")} {nota.Nummer}",
            Afzender(praktijk),
            [nota.Aan, .. nota.Adres.Split('\n', StringSplitOptions.RemoveEmptyEntries)],
            [
                ("Datum", Nederlands.Dag(nota.Datum)),
                ("Notanummer", nota.Nummer),
                ("AGB-code praktijk", praktijk.Agb.ToString()),
                .. Wie(patient),
                .. nota.PrijsGemeldOp is { } dag ? [("Prijs vooraf gemeld op", Nederlands.Dag(dag))] : Array.Empty<(string, string)>(),
            ],
            Html.Van(
                $"""
                {Inleiding(nota)}
                <div class="rol" role="region" aria-label="Behandelingen" tabindex="0">
                <table>
                <caption>Behandelingen, bedragen in euro</caption>
                <thead><tr><th scope="col">Datum</th><th scope="col">Prestatie</th><th scope="col">Behandelaar (AGB)</th><th scope="col" class="bedrag">Aantal</th><th scope="col" class="bedrag">Tarief</th><th scope="col" class="bedrag">Bedrag</th></tr></thead>
                {Html.Elk(regels, Regel)}
                <tfoot><tr><th scope="row" colspan="5">Totaal</th><td class="bedrag">{Nederlands.Getal(nota.Bedrag)}</td></tr></tfoot>
                </table>
                </div>
                {Betaling(praktijk, nota)}
                {(nota.Stand == Notastand.Vervallen ? Html.Van($"<p><strong>Deze nota is vervallen.</strong></p>") : Html.Leeg)}
                """
            )
        );
    }

    /// <summary>What care will cost, told beforehand.</summary>
    public static string Raming(Praktijkgegevens praktijk, Patientkaart patient, Kostenraming raming)
    {
        ArgumentNullException.ThrowIfNull(praktijk);
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(raming);
        return Briefblad.Maak(
            "Kostenraming",
            Afzender(praktijk),
            Aan(patient),
            [("Datum", Nederlands.Dag(raming.GemeldOp)), ("AGB-code praktijk", praktijk.Agb.ToString()), .. Wie(patient)],
            Html.Van(
                $"""
                <p>Voor de zorg die we met u bespraken, verwachten we deze kosten. Valt er meer zorg te doen, dan hoort u dat van ons voordat we eraan beginnen.</p>
                <div class="rol" role="region" aria-label="Wat het kost" tabindex="0">
                <table>
                <caption>Wat het kost, bedragen in euro</caption>
                <thead><tr><th scope="col">Prestatie</th><th scope="col" class="bedrag">Aantal</th><th scope="col" class="bedrag">Tarief</th><th scope="col" class="bedrag">Bedrag</th></tr></thead>
                <tbody>{Html.Elk(
                    raming.Regels,
                    r =>
                        Html.Van(
                            $"<tr><td>{r.Code} {r.Omschrijving}</td><td class=\"bedrag\">{r.Aantal}</td><td class=\"bedrag\">{Nederlands.Getal(r.Tarief)}</td><td class=\"bedrag\">{Nederlands.Getal(r.Bedrag)}</td></tr>\n"
                        )
                )}</tbody>
                <tfoot><tr><th scope="row" colspan="3">Totaal</th><td class="bedrag">{Nederlands.Getal(raming.Totaal)}</td></tr></tfoot>
                </table>
                </div>
                <p>Hebben wij geen contract met uw zorgverzekeraar, dan krijgt u de nota van ons. U betaalt die zelf en vraagt het bedrag daarna terug bij uw zorgverzekeraar. Hoeveel u terugkrijgt, hangt af van uw polis en
                uw eigen risico; uw zorgverzekeraar kan u dat vooraf vertellen.</p>
                """
            )
        );
    }

    /// <summary>A letter to an insurer that a line was refused wrongly.</summary>
    /// <param name="praktijk">Who objects.</param>
    /// <param name="patient">Whose care it was.</param>
    /// <param name="regel">The refused line, ended with an objection and its reason.</param>
    /// <param name="verzekeraar">Name as it stands on the envelope.</param>
    /// <param name="dag">Date of the letter.</param>
    public static string Bezwaar(Praktijkgegevens praktijk, Patientkaart patient, Behandelregel regel, string verzekeraar, DateOnly dag)
    {
        ArgumentNullException.ThrowIfNull(praktijk);
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(regel);
        return Briefblad.Maak(
            "Bezwaar tegen een afgewezen declaratieregel",
            Afzender(praktijk),
            [verzekeraar],
            [
                ("Datum", Nederlands.Dag(dag)),
                ("AGB-code praktijk", praktijk.Agb.ToString()),
                .. Wie(patient),
                ("Referentienummer", regel.Referentie ?? "onbekend"),
                ("Prestatie", $"{regel.Code} {regel.Omschrijving} van {Nederlands.Dag(regel.Datum)}"),
                ("Gedeclareerd", Nederlands.Euro(regel.Bedrag)),
            ],
            Html.Van(
                $"""
                <p>Geachte heer of mevrouw,</p>
                <p>U heeft bovenstaande regel afgewezen{(
                    regel.Codes.Count > 0 ? Html.Van($" met retourcode {Redenen(regel)}") : Html.Leeg
                )}. Wij zijn het daar niet mee eens:</p>
                <p>{regel.EindeReden}</p>
                <p>Wilt u de regel opnieuw beoordelen en ons uw besluit laten weten? Blijft u bij de afwijzing, dan horen we graag op grond van welke regel.</p>
                <p class="afsluiting">Met vriendelijke groet,<br />{praktijk.Naam}</p>
                """
            )
        );
    }

    private static string[] Afzender(Praktijkgegevens praktijk) =>
        [praktijk.Naam, .. praktijk.Adres.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string[] Aan(Patientkaart patient) => [patient.Weergavenaam, .. Adres(patient)];

    /// <summary>As far as a practice keeps it: postcode and house number.</summary>
    public static IReadOnlyList<string> Adres(Patientkaart patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return patient.Patient is { Postcode.Length: > 0, Huisnummer: > 0 } p
            ? [string.Create(CultureInfo.InvariantCulture, $"{p.Postcode} {p.Huisnummer}")]
            : [];
    }

    private static IEnumerable<(string, string)> Wie(Patientkaart patient)
    {
        yield return ("Patiënt", patient.Weergavenaam);
        yield return ("Geboortedatum", Nederlands.Dag(patient.Patient.Geboortedatum));
        yield return patient.Patient.Verzekerdennummer.Length > 0
            ? ("Verzekerdennummer", patient.Patient.Verzekerdennummer)
            : ("Burgerservicenummer", patient.Patient.Bsn.IsOnbekend ? "onbekend" : patient.Patient.Bsn.Volledig());
    }

    private static Html Inleiding(Nota nota) =>
        nota.Soort switch
        {
            Notasoort.Restitutie => Html.Van(
                $"<p>Deze nota betaalt u zelf. Wij hebben geen contract met uw zorgverzekeraar; stuur de nota naar uw zorgverzekeraar om het bedrag, of een deel daarvan, terug te vragen.</p>"
            ),
            Notasoort.Wlz => Html.Van(
                $"<p>De patiënt verbleef op deze dagen bij u met behandeling. De zorgverzekeraar vergoedt deze zorg daarom niet; zij komt ten laste van de Wlz.</p>"
            ),
            _ => Html.Van($"<p>Uw zorgverzekeraar vergoedt deze zorg niet. Daarom krijgt u de nota van ons.</p>"),
        };

    private static Html Regel(Notaregel regel)
    {
        var b = regel.Behandeling;
        return Html.Van(
            $"<tr><td class=\"dag\">{Nederlands.KorteDag(b.Datum)}</td><td>{b.Code} {b.Omschrijving}</td><td>{b.Behandelaar}</td><td class=\"bedrag\">{b.Aantal}</td><td class=\"bedrag\">{Nederlands.Getal(b.Tarief)}</td><td class=\"bedrag\">{Nederlands.Getal(regel.Bedrag)}</td></tr>\n"
        );
    }

    private static Html Betaling(Praktijkgegevens praktijk, Nota nota) =>
        Html.Van(
            $"""
            <dl class="gegevens betaal">
            <dt>Te betalen</dt><dd><strong>{nota.Bedrag}</strong></dd>
            <dt>Uiterlijk</dt><dd>{nota.UiterlijkBetaald}</dd>
            {(
                nota.Iban.Length > 0
                    ? Html.Van($"<dt>Rekeningnummer (IBAN)</dt><dd>{nota.Iban}</dd>\n<dt>Op naam van</dt><dd>{praktijk.Naam}</dd>")
                    : Html.Leeg
            )}
            <dt>Zet bij uw betaling</dt><dd><strong>nota {nota.Nummer}</strong></dd>
            </dl>
            """
        );

    private static Html Redenen(Behandelregel regel) =>
        Html.Van(
            $"{string.Join(", ", regel.Codes.Select(c => Catalogus.Zoek(c) is { } uitleg ? $"{c} ({uitleg.Betekenis})" : c.ToString()))}"
        );
}
