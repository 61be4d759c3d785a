using Vereffen.Afdruk;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>The letters of settlement, as HTML pages that print as letters: A4, in plain Dutch, nothing to load.</summary>
public static class Brieven
{
    /// <summary>Number of aanmaningen after which a vordering is handed over.</summary>
    private const int LaatsteAanmaning = 3;

    public static string Terugstortverzoek(Afzender afzender, Geadresseerde aan, Terugvordering vordering) =>
        Briefpapier.Maak(
            "Verzoek om geld terug te betalen",
            Eis(afzender),
            Eis(aan),
            Briefpapier.Kenmerken(Eis(vordering)),
            Html.Van(
                $"""
                <p>U heeft van ons {vordering.Bedrag} te veel gekregen. Wij konden dit bedrag de afgelopen 30 dagen niet verrekenen met een declaratie van u.
                Daarom vragen wij u het zelf terug te betalen.</p>
                <h2>Zo betaalt u terug</h2>
                {Briefpapier.Betaalwijze(afzender, vordering, "Uiterlijk betalen op")}
                <h2>Stuurt u ons eerst nog een declaratie?</h2>
                <p>Dan verrekenen wij het bedrag daarmee. U krijgt daarvan een overzicht per post. Daarin staat of er nog iets over is om te betalen.</p>
                {Regeling()}
                <h2>Wat gebeurt er als u niet betaalt?</h2>
                <p>Na {vordering.UiterlijkBetaald} verrekenen wij het bedrag met geld dat voor u klaarstaat. Staat er niets klaar? Dan krijgt u een aanmaning.</p>
                {Briefpapier.Contact(afzender)}
                """
            )
        );

    /// <param name="afzender">Who writes.</param>
    /// <param name="aan">To whom.</param>
    /// <param name="vordering">What is asked.</param>
    /// <param name="keer">1 = a reminder, 2 = firmer, 3 and up = the last one before incasso; see <see cref="Brief.Keer"/>.</param>
    public static string Aanmaning(Afzender afzender, Geadresseerde aan, Terugvordering vordering, int keer)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(keer);
        var (onderwerp, opening, gevolg) = Toon(Eis(vordering), Math.Min(keer, LaatsteAanmaning));
        return Briefpapier.Maak(
            onderwerp,
            Eis(afzender),
            Eis(aan),
            Briefpapier.Kenmerken(vordering),
            Html.Van(
                $"""
                <p>{opening}</p>
                <h2>Zo betaalt u terug</h2>
                {Briefpapier.Betaalwijze(afzender, vordering, "Uiterlijk betalen op")}
                <h2>Wat gebeurt er als u niet betaalt?</h2>
                <p>{gevolg}</p>
                <p>Stuurt u ons eerst nog een declaratie? Dan verrekenen wij het bedrag daarmee. Heeft u intussen betaald? Dan hoeft u niets meer te doen.</p>
                {Regeling()}
                {Briefpapier.Contact(afzender)}
                """
            )
        );
    }

    public static string Incasso(Afzender afzender, Geadresseerde aan, Terugvordering vordering) =>
        Briefpapier.Maak(
            "Wij dragen uw schuld over voor incasso",
            Eis(afzender),
            Eis(aan),
            Briefpapier.Kenmerken(Eis(vordering)),
            Html.Van(
                $"""
                <p>Wij vroegen u {vordering.Bedrag} terug te betalen en herinnerden u daar meer dan eens aan. Wij hebben uw betaling niet ontvangen en konden het bedrag
                ook niet verrekenen. Daarom dragen wij deze vordering over aan een incassobureau.</p>
                <h2>Wat betekent dit voor u?</h2>
                <p>U hoort van het incassobureau wat u moet doen. Het incassobureau kan kosten bij u in rekening brengen. Tot het bureau u schrijft, kunt u nog aan ons betalen.</p>
                {Briefpapier.Betaalwijze(afzender, vordering, "Betalen kan tot en met")}
                <p>Heeft u intussen betaald? Laat het ons dan meteen weten. Dan stoppen wij de overdracht.</p>
                {Briefpapier.Contact(afzender)}
                """
            )
        );

    /// <summary>The overzicht that goes by post, with a covering letter: one document, the overzicht on pages of its own.</summary>
    public static string OverzichtPerPost(Verrekenoverzicht overzicht, Overzichtgegevens gegevens)
    {
        ArgumentNullException.ThrowIfNull(overzicht);
        ArgumentNullException.ThrowIfNull(gegevens);
        var totaal = Overzichttotaal.Van(overzicht.Regels);
        var wat =
            totaal.NuVerrekend > Bedrag.Nul
                ? Html.Van($"Wij hebben {totaal.NuVerrekend} verrekend met geld dat u van ons krijgt.")
                : Html.Van($"Wij hebben een bedrag voor u afgerekend.");
        var betaald =
            overzicht.Betaald > Bedrag.Nul
                ? Html.Van(
                    $"Wij betalen u {overzicht.Betaald}. Op het bankafschrift staat: <strong>afrekening {overzicht.Factuurnummer}</strong>."
                )
                : Html.Van($"Wij betalen u nu niets.");
        var rest =
            totaal.Openstaand > Bedrag.Nul
                ? Html.Van(
                    $"Van de vorderingen in dit overzicht staat nog {totaal.Openstaand} open. Dat verrekenen wij met uw volgende declaratie. Betaalde u al een deel terug? Dan houden wij daar rekening mee."
                )
                : Html.Leeg;
        return Briefpapier.Maak(
            $"Uw verrekenoverzicht van {Nederlands.Dag(overzicht.Datum)}",
            gegevens.Afzender,
            gegevens.Aan,
            [
                ("Datum", Nederlands.Dag(overzicht.Datum)),
                ("Uw AGB-code", overzicht.Agb.ToString()),
                ("Kenmerk", overzicht.Factuurnummer),
                ("Volgnummer", overzicht.Volgnummer.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ],
            Html.Van(
                $"""
                <p>{wat} {betaald} {rest}</p>
                <p>Achter deze brief vindt u het overzicht. Daarin staat bij elke regel wat die betekent. U krijgt dit overzicht per post, omdat wij u eerder per brief
                om een bedrag vroegen of omdat het om een correctie van ons gaat.</p>
                <p>U hoeft niets te doen. Bewaar het overzicht bij uw administratie.</p>
                {Briefpapier.Contact(gegevens.Afzender)}
                """
            ),
            Overzichtpagina.Deel(overzicht, gegevens, 2)
        );
    }

    private static (string Onderwerp, Html Opening, Html Gevolg) Toon(Terugvordering v, int keer) =>
        keer switch
        {
            1 => (
                "Herinnering: wij hebben uw betaling nog niet ontvangen",
                Html.Van(
                    $"Wij vroegen u {v.Bedrag} terug te betalen. Dat bedrag hebben wij nog niet ontvangen. Misschien bent u het vergeten. Wilt u het alsnog betalen?"
                ),
                Html.Van(
                    $"Dan sturen wij u na {v.UiterlijkBetaald} weer een aanmaning. Blijft uw betaling uit? Dan schakelen wij een incassobureau in."
                )
            ),
            2 => (
                "Tweede aanmaning: betaal uw openstaande bedrag",
                Html.Van(
                    $"Wij herinnerden u eerder aan het bedrag van {v.Bedrag} dat u ons moet terugbetalen. Wij hebben uw betaling nog steeds niet ontvangen. Betaal het bedrag nu."
                ),
                Html.Van($"Dan krijgt u na {v.UiterlijkBetaald} nog één aanmaning of dragen wij de vordering over aan een incassobureau.")
            ),
            _ => (
                "Laatste aanmaning voordat wij een incassobureau inschakelen",
                Html.Van(
                    $"U moet ons nog {v.Bedrag} terugbetalen. Wij vroegen u dit al meer dan eens, maar ontvingen uw betaling niet. Dit is onze laatste aanmaning."
                ),
                Html.Van(
                    $"Dan dragen wij de vordering na {v.UiterlijkBetaald} over aan een incassobureau. Dat bureau kan kosten bij u in rekening brengen."
                )
            ),
        };

    private static Html Regeling() =>
        Html.Van(
            $"""
            <h2>Kunt u niet alles in één keer betalen?</h2>
            <p>Heeft u een contract met ons? Dan kunt u online vragen om in delen terug te betalen (een betalingsregeling). Noem daarbij het controlekenmerk
            dat boven deze brief staat.</p>
            """
        );

    private static T Eis<T>(T? waarde)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(waarde);
        return waarde;
    }
}
