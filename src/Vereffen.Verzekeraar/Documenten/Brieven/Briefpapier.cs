using Vereffen.Afdruk;

namespace Vereffen.Verzekeraar;

/// <summary>What all letters share: opening and signature, and the box with how to pay.</summary>
internal static class Briefpapier
{
    /// <param name="onderwerp">Heading and title.</param>
    /// <param name="afzender">Who writes.</param>
    /// <param name="aan">To whom.</param>
    /// <param name="kenmerken">Terms under the address, with their values.</param>
    /// <param name="tekst">Between opening and signature.</param>
    /// <param name="bijlage">Behind the letter.</param>
    internal static string Maak(
        string onderwerp,
        Afzender afzender,
        Geadresseerde aan,
        IEnumerable<(string Naam, string Waarde)> kenmerken,
        Html tekst,
        Html bijlage = default
    ) =>
        Briefblad.Maak(
            onderwerp,
            [afzender.Naam, .. afzender.Adresregels],
            [aan.Naam, .. aan.Adresregels],
            kenmerken,
            Html.Van(
                $"""
                <p>Geachte heer of mevrouw,</p>
                {tekst}
                <p class="afsluiting">Met vriendelijke groet,<br />{afzender.Naam}</p>
                """
            ),
            bijlage
        );

    /// <summary>How to pay back.</summary>
    internal static Html Betaalwijze(Afzender afzender, Terugvordering v, string uiterlijk) =>
        Html.Van(
            $"""
            <dl class="gegevens betaal">
            <dt>Bedrag</dt><dd><strong>{v.Bedrag}</strong></dd>
            <dt>{uiterlijk}</dt><dd><strong>{v.UiterlijkBetaald}</strong></dd>
            <dt>Rekeningnummer (IBAN)</dt><dd>{afzender.Iban}</dd>
            <dt>Op naam van</dt><dd>{afzender.TenNameVan}</dd>
            <dt>Zet bij uw betaling</dt><dd><strong>{v.Kenmerk}</strong></dd>
            </dl>
            """
        );

    internal static IEnumerable<(string, string)> Kenmerken(Terugvordering v)
    {
        yield return ("Datum", Nederlands.Dag(v.Datum));
        yield return ("Uw AGB-code", v.Agb.ToString());
        yield return ("Kenmerk", v.Kenmerk);
        yield return ("Controlekenmerk", v.Controlekenmerk.ToString());
        if (v.Omschrijving.Length > 0)
        {
            yield return ("Het gaat over", v.Omschrijving);
        }
    }

    internal static Html Contact(Afzender afzender) =>
        afzender.Contact.Count == 0
            ? Html.Van($"<p>Heeft u vragen over deze brief? Neem dan contact met ons op.</p>")
            : Html.Van($"<p>Heeft u vragen over deze brief? U bereikt ons zo: {string.Join(", ", afzender.Contact)}.</p>");
}
