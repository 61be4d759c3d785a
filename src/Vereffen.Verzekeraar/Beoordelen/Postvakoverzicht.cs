using Vereffen.Opslag;

namespace Vereffen.Verzekeraar;

/// <summary>All that came to the insurer: claims with their state and answer, what could not be judged, and what the exchange would not take from us.</summary>
/// <param name="Declaraties">In order of receipt.</param>
/// <param name="NietVerwerkt">Messages that came and could not be judged, with the reason.</param>
/// <param name="Geweigerd">Messages of ours (retour, overzicht) that the exchange refused for good, with its reason.</param>
public sealed record Postvakoverzicht(
    IReadOnlyList<Postvakregel> Declaraties,
    IReadOnlyList<TerzijdeGelegd> NietVerwerkt,
    IReadOnlyList<TerzijdeGelegd> Geweigerd
)
{
    private const string Envelop = """
        bericht.traceer_id AS TraceerId, json_extract(bericht.envelop, '$.Stroom.Berichttype') AS Berichttype,
        json_extract(bericht.envelop, '$.ReferentieId') AS Referentie
        """;

    internal static Postvakoverzicht Lees(SqliteTransactie transactie) =>
        new(
            [
                .. transactie.Vraag<Postvakregel>(
                    """
                    WITH retour AS (
                        SELECT json_extract(envelop, '$.AlsAntwoordOp') AS claim, verzonden_op, geweigerd FROM uitgaand JOIN bericht USING (traceer_id)
                        WHERE json_extract(envelop, '$.Stroom.Berichttype') <> 'Verrekenoverzicht'
                    )
                    SELECT ons_kenmerk AS Kenmerk, traceer_id AS TraceerId, uzovi AS Uzovi, factuurnummer AS Factuurnummer, coalesce(agb, '') AS Agb,
                        indiener AS Indiener, ontvangen AS Ontvangen, uitkomst AS Uitkomst, ingediend AS Ingediend, toegekend AS Toegekend,
                        (SELECT count(*) FROM uitval LEFT JOIN uitvalbesluit ON uitvalbesluit.uitval = uitval.nummer
                            WHERE declaratie = declaratie.nummer AND besluit IS NULL) AS Open,
                        (SELECT min(uiterlijk) FROM uitval WHERE declaratie = declaratie.nummer) AS Uiterlijk,
                        verzonden_op AS Verzonden, geweigerd AS Geweigerd, retour.claim IS NOT NULL AS HeeftRetour
                    FROM declaratie LEFT JOIN retour ON retour.claim = declaratie.traceer_id
                    ORDER BY nummer
                    """
                ),
            ],
            [
                .. transactie.Vraag<TerzijdeGelegd>(
                    $"""
                    SELECT {Envelop}, reden AS Reden, op AS Op,
                        json_extract(envelop, '$.Afzender.Rol') || ' ' || json_extract(envelop, '$.Afzender.Code') AS Partij
                    FROM niet_verwerkt JOIN bericht USING (traceer_id) ORDER BY volgorde
                    """
                ),
            ],
            [
                .. transactie.Vraag<TerzijdeGelegd>(
                    $"""
                    SELECT {Envelop}, geweigerd AS Reden, ontvangen_op AS Op, geadresseerde AS Partij
                    FROM uitgaand JOIN bericht USING (traceer_id) WHERE geweigerd IS NOT NULL ORDER BY volgorde
                    """
                ),
            ]
        );
}
