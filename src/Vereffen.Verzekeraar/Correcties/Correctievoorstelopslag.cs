using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Opslag;

namespace Vereffen.Verzekeraar;

/// <summary>Proposals, decisions on them and specifications in the insurer's database.</summary>
internal static class Correctievoorstelopslag
{
    public static List<Voorstel> Lees(SqliteTransactie transactie) =>
        [
            .. transactie.Vraag<Voorstel>(
                """
                SELECT nummer AS Nummer, kenmerk AS Kenmerk, uzovi AS Uzovi, agb AS Agb, crediteur AS Crediteur, factuurnummer AS Factuurnummer,
                    referentie AS Referentie, lijst AS Lijst, code AS Code, begin AS Begin, eind AS Eind, oud AS Oud, nieuw AS Nieuw, regels AS Regels,
                    retourcodes AS Retourcodes, uitleg AS Uitleg, correctievoorstel.door AS Door, correctievoorstel.op AS Op, besluit AS Besluit,
                    bedrag AS Bedrag, boeking AS Boeking, correctiebesluit.door AS BeslotenDoor, reden AS Reden
                FROM correctievoorstel LEFT JOIN correctiebesluit ON voorstel = nummer ORDER BY nummer
                """
            ),
        ];

    public static void Bewaar(SqliteTransactie transactie, Correctievoorstel v, string door, DateTimeOffset nu) =>
        transactie.Leg(
            """
            INSERT INTO correctievoorstel (kenmerk, uzovi, agb, crediteur, factuurnummer, referentie, lijst, code, begin, eind, oud, nieuw, regels, retourcodes,
                uitleg, door, op)
            VALUES (@Kenmerk, @uzovi, @agb, @crediteur, @Factuurnummer, @Referentie, @Lijst, @Code, @begin, @eind, @oud, @nieuw, @regels, @retourcodes,
                @uitleg, @door, @op)
            """,
            new
            {
                v.Kenmerk,
                uzovi = v.Regel.Uzovi.ToString(),
                agb = v.Regel.Agb.ToString(),
                crediteur = v.Crediteur?.ToString(),
                v.Regel.Factuurnummer,
                v.Regel.Referentie,
                v.Regel.Lijst,
                v.Regel.Code,
                begin = Datum(v.Regel.Begin),
                eind = Datum(v.Regel.Eind),
                oud = v.Oud.Cents,
                nieuw = v.Nieuw.Cents,
                regels = v.Regels,
                retourcodes = v.Retourcodes,
                uitleg = v.Uitleg,
                door,
                op = Moment(nu),
            }
        );

    public static void Besluit(
        SqliteTransactie transactie,
        long voorstel,
        string besluit,
        long? bedrag,
        long? boeking,
        string door,
        string reden,
        DateTimeOffset nu
    ) =>
        transactie.Leg(
            "INSERT INTO correctiebesluit VALUES (@voorstel, @besluit, @bedrag, @boeking, @door, @reden, @op)",
            new
            {
                voorstel,
                besluit,
                bedrag,
                boeking,
                door,
                reden,
                op = Moment(nu),
            }
        );

    public static long NieuweBoeking(SqliteTransactie transactie) =>
        transactie.VraagEen<long>("SELECT coalesce(max(boeking), 0) + 1 FROM correctiebesluit");

    public static void Bewaar(SqliteTransactie transactie, long boeking, string agb, string inhoud) =>
        transactie.Leg(
            "INSERT INTO correctiespecificatie VALUES (@boeking, @agb, @inhoud)",
            new
            {
                boeking,
                agb,
                inhoud,
            }
        );

    private static string? Datum(DateOnly? dag) => dag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset nu) => nu.ToString("O", CultureInfo.InvariantCulture);
}
