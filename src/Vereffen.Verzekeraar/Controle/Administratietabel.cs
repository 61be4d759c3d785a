namespace Vereffen.Verzekeraar;

/// <summary>
/// A table whose rows are only added and stand in the hash chain of the administration. What columns a row has when it is chained is fixed here: a column that a
/// later version adds needs a chain of its own.
/// </summary>
/// <param name="Naam">Of the table.</param>
/// <param name="Wat">What a row is, in Dutch, as <c>verify</c> names it.</param>
/// <param name="Sleutel">One or two columns, and whether each is a number.</param>
/// <param name="Kolommen">All columns, in the order of the table.</param>
internal sealed record Administratietabel(
    string Naam,
    string Wat,
    IReadOnlyList<(string Kolom, bool IsGetal)> Sleutel,
    IReadOnlyList<string> Kolommen
)
{
    public static readonly IReadOnlyList<Administratietabel> Alle =
    [
        new("bankrekening", "rekening", [Tekst("agb"), Getal("volgnummer")], ["agb", "volgnummer", "iban", "naam", "vanaf", "door", "op"]),
        new(
            "bankrekening_controle",
            "verificatie van rekening",
            [Tekst("agb"), Getal("volgnummer")],
            ["agb", "volgnummer", "goed", "door", "op"]
        ),
        new(
            "bankrekening_sluiting",
            "sluiting van rekening",
            [Tekst("agb"), Getal("volgnummer")],
            ["agb", "volgnummer", "per", "door", "op"]
        ),
        new("eigen_rekening", "eigen rekening", [Getal("nummer")], ["nummer", "uzovi", "naam", "iban", "bic", "door", "op"]),
        new("eigen_rekening_controle", "verificatie van eigen rekening", [Getal("nummer")], ["nummer", "goed", "door", "op"]),
        new(
            "betaalvoorstel",
            "betaalvoorstel",
            [Getal("nummer")],
            ["nummer", "datum", "gebeurtenis", "afdruk", "verrekend", "aangehouden", "vastgehouden"]
        ),
        new(
            "betaalvoorstelregel",
            "regel van betaalvoorstel",
            [Getal("voorstel"), Getal("volgnummer")],
            [
                "voorstel",
                "volgnummer",
                "eind_id",
                "uzovi",
                "agb",
                "begunstigde",
                "bedrag",
                "tekst",
                "van_naam",
                "van_iban",
                "van_bic",
                "naar_naam",
                "naar_iban",
                "reden",
            ]
        ),
        new(
            "betaalvoorstelstap",
            "stap van betaalvoorstel",
            [Getal("voorstel"), Getal("volgnummer")],
            ["voorstel", "volgnummer", "status", "door", "op", "reden"]
        ),
        new("betaalbestand", "betaalbestand", [Tekst("kenmerk")], ["kenmerk", "voorstel", "uzovi", "inhoud", "aantal", "totaal"]),
        new("betaalbestand_geleverd", "levering van betaalbestand", [Tekst("kenmerk")], ["kenmerk", "op"]),
        new("betaling_bevestigd", "bevestiging van betaling", [Tekst("eind_id")], ["eind_id", "boekdatum"]),
        new("betaling_terug", "terugkomst van betaling", [Tekst("eind_id")], ["eind_id", "reden", "op"]),
        new("betaling_opnieuw", "vrijgave van betaling", [Tekst("eind_id")], ["eind_id", "door", "op"]),
        new("bankafschrift", "bankafschrift", [Getal("nummer")], ["nummer", "rekening", "kenmerk", "volgnummer", "hash", "door", "op"]),
        new(
            "bankpost",
            "boeking van bankafschrift",
            [Getal("afschrift"), Getal("volgnummer")],
            ["afschrift", "volgnummer", "boekdatum", "bedrag", "uitkomst", "kenmerk", "reden", "omschrijving"]
        ),
        new("bankkoppeling", "koppeling", [Getal("nummer")], ["nummer", "afschrift", "volgnummer", "agb", "kenmerk", "door", "op"]),
        new("bankkoppeling_besluit", "besluit over koppeling", [Getal("koppeling")], ["koppeling", "besluit", "reden", "door", "op"]),
        new(
            "brief",
            "brief",
            [Getal("nummer")],
            ["nummer", "bron", "soort", "datum", "uzovi", "agb", "kenmerk", "bedrag", "html_hash", "pdf_hash", "bewaren_tot"]
        ),
        new(
            "briefstap",
            "stap van brief",
            [Getal("brief"), Getal("volgnummer")],
            ["brief", "volgnummer", "handeling", "stand", "op", "door", "reden"]
        ),
        new("briefverwijdering", "verwijdering van brief", [Getal("brief")], ["brief", "wat", "op", "door", "html_hash", "pdf_hash"]),
        new("postadres", "postadres", [Getal("nummer")], ["nummer", "agb", "regels", "door", "op"]),
        new("overzichtbericht", "bericht bij overzicht", [Tekst("overzicht"), Tekst("vorm")], ["overzicht", "vorm", "traceer_id"]),
        new(
            "correctievoorstel",
            "correctievoorstel",
            [Getal("nummer")],
            [
                "nummer",
                "kenmerk",
                "uzovi",
                "agb",
                "crediteur",
                "factuurnummer",
                "referentie",
                "lijst",
                "code",
                "begin",
                "eind",
                "oud",
                "nieuw",
                "regels",
                "retourcodes",
                "uitleg",
                "door",
                "op",
            ]
        ),
        new(
            "correctiebesluit",
            "besluit over correctievoorstel",
            [Getal("voorstel")],
            ["voorstel", "besluit", "bedrag", "boeking", "door", "reden", "op"]
        ),
        new("correctiespecificatie", "correctiespecificatie", [Getal("boeking"), Tekst("agb")], ["boeking", "agb", "inhoud"]),
        new("oordeelspoor", "vastgelegde beoordeling", [Tekst("ons_kenmerk")], ["ons_kenmerk", "regels"]),
        new("bankkoppeling_uitbetaling", "koppeling aan uitbetaling", [Getal("koppeling")], ["koppeling", "eind_id"]),
        new("verzoek", "verzoek", [Getal("nummer")], ["nummer", "traceer_id", "uzovi", "agb", "soort", "op"]),
        new(
            "verzoekstap",
            "stap van verzoek",
            [Getal("verzoek"), Getal("volgnummer")],
            ["verzoek", "volgnummer", "handeling", "door", "op", "reden", "rekening"]
        ),
        new("verzoek_overeenkomst", "toegekende betaalovereenkomst", [Getal("verzoek")], ["verzoek", "agb", "uzovi", "begin", "eind"]),
    ];

    private static (string, bool) Getal(string kolom) => (kolom, true);

    private static (string, bool) Tekst(string kolom) => (kolom, false);
}
