using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Verzekeraar;

/// <summary>The claims that were judged, in the insurer's database.</summary>
internal static class Declaratieopslag
{
    /// <summary>The insurer's next own number: UZOVI, year, serial number; at most 24 characters.</summary>
    public static string NieuwKenmerk(SqliteTransactie transactie, UzoviNummer uzovi, int jaar)
    {
        var nummer = transactie.VraagEen<long>("SELECT coalesce(max(nummer), 0) + 1 FROM declaratie");
        return string.Create(CultureInfo.InvariantCulture, $"{uzovi}-{jaar}-{nummer:D6}");
    }

    public static void Bewaar(SqliteTransactie transactie, Bericht bericht, Oordeel oordeel, string kenmerk) =>
        transactie.Voer(
            """
            INSERT INTO declaratie (traceer_id, ons_kenmerk, uzovi, factuurnummer, agb, indiener, ontvangen, uitkomst, ingediend, toegekend)
            VALUES (@id, @kenmerk, @uzovi, @Factuurnummer, @agb, @indiener, @ontvangen, @uitkomst, @ingediend, @toegekend)
            """,
            new
            {
                id = bericht.TraceerId.ToString(),
                kenmerk,
                uzovi = oordeel.Uzovi.ToString(),
                oordeel.Declaratie.Factuurnummer,
                agb = oordeel.Declaratie.Crediteur?.ToString(),
                indiener = bericht.Afzender.ToString(),
                ontvangen = oordeel.Ontvangen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                uitkomst = oordeel.Declaratie.IsTest ? "Test" : oordeel.Uitkomst.ToString(),
                ingediend = oordeel.Ingediend.Cents,
                toegekend = oordeel.Toegekend.Cents,
            }
        );

    /// <summary>How a claim that waited for a person ended.</summary>
    public static void Werkbij(SqliteTransactie transactie, string kenmerk, Oordeel oordeel) =>
        transactie.Voer(
            "UPDATE declaratie SET uitkomst = @uitkomst, toegekend = @toegekend WHERE ons_kenmerk = @kenmerk",
            new
            {
                uitkomst = oordeel.Uitkomst.ToString(),
                toegekend = oordeel.Toegekend.Cents,
                kenmerk,
            }
        );

    /// <summary>Keeps a message that can't be judged, with the reason.</summary>
    public static void BewaarNietVerwerkt(SqliteTransactie transactie, Bericht bericht, string reden, DateTimeOffset nu) =>
        transactie.Voer(
            "INSERT INTO niet_verwerkt VALUES (@id, @reden, @op)",
            new
            {
                id = bericht.TraceerId.ToString(),
                reden,
                op = nu.ToString("O", CultureInfo.InvariantCulture),
            }
        );

    /// <summary>The claim (without its payload) that has this number of ours; null when none has.</summary>
    public static Bericht? OpKenmerk(SqliteTransactie transactie, UzoviNummer uzovi, string onsKenmerk) =>
        Lees(
            transactie,
            "SELECT traceer_id FROM declaratie WHERE uzovi = @uzovi AND ons_kenmerk = @onsKenmerk",
            new { uzovi = uzovi.ToString(), onsKenmerk }
        );

    /// <summary>The last claim (without its payload) that was awarded under this factuurnummer of this crediteur; null when there is none.</summary>
    public static Bericht? OpFactuur(SqliteTransactie transactie, UzoviNummer uzovi, AgbCode agb, string factuurnummer) =>
        Lees(
            transactie,
            """
            SELECT traceer_id FROM declaratie
            WHERE uzovi = @uzovi AND agb = @agb AND factuurnummer = @factuurnummer AND uitkomst IN ('Toegekend', 'Gedeeltelijk')
            ORDER BY nummer DESC LIMIT 1
            """,
            new
            {
                uzovi = uzovi.ToString(),
                agb = agb.ToString(),
                factuurnummer,
            }
        );

    private static Bericht? Lees(SqliteTransactie transactie, string sql, object waarden) =>
        transactie.VraagEen<string>(sql, waarden) is { } id ? transactie.LeesEnvelop(Guid.Parse(id, CultureInfo.InvariantCulture)) : null;
}
