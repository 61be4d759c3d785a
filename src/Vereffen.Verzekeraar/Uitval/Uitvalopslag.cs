using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Opslag;

namespace Vereffen.Verzekeraar;

/// <summary>The worklist in the insurer's database: what waits for a person, and what was decided.</summary>
internal static class Uitvalopslag
{
    private const string Zaakvelden = """
        SELECT nummer AS Nummer, traceer_id AS TraceerId, ons_kenmerk AS Kenmerk, uzovi AS Uzovi, factuurnummer AS Factuurnummer, coalesce(agb, '') AS Agb,
            ontvangen AS Ontvangen, ingediend AS Ingediend, uitkomst AS Uitkomst,
            (SELECT min(uiterlijk) FROM uitval WHERE declaratie = declaratie.nummer) AS Uiterlijk
        FROM declaratie
        """;

    /// <summary>Puts findings on the worklist of a claim.</summary>
    public static void Bewaar(
        SqliteTransactie transactie,
        string kenmerk,
        IEnumerable<Uitvalpunt> punten,
        DateOnly uiterlijk,
        DateTimeOffset nu
    )
    {
        foreach (var punt in punten)
        {
            transactie.Voer(
                """
                INSERT INTO uitval (declaratie, detail, regel, code, uitleg, uiterlijk, op)
                VALUES ((SELECT nummer FROM declaratie WHERE ons_kenmerk = @kenmerk), @Detail, @RegelId, @code, @Uitleg, @uiterlijk, @op)
                """,
                new
                {
                    kenmerk,
                    punt.Detail,
                    punt.RegelId,
                    code = punt.Code?.ToString(),
                    punt.Uitleg,
                    uiterlijk = uiterlijk.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    op = nu.ToString("O", CultureInfo.InvariantCulture),
                }
            );
        }
    }

    public static void Bewaar(SqliteTransactie transactie, Werkpunt punt, Uitvalbesluit besluit, DateTimeOffset nu) =>
        transactie.Voer(
            "INSERT INTO uitvalbesluit VALUES (@Nummer, @keuze, @bedrag, @code, @door, @reden, @op)",
            new
            {
                punt.Nummer,
                keuze = besluit.Keuze.ToString(),
                bedrag = besluit.Bedrag?.Cents,
                code = besluit.Code?.ToString(),
                door = besluit.Door.Trim(),
                reden = besluit.Reden.Trim(),
                op = nu.ToString("O", CultureInfo.InvariantCulture),
            }
        );

    /// <summary>The claims that wait, or ever waited; the one that must be paid first comes first.</summary>
    public static List<Uitvalzaak> Zaken(SqliteTransactie transactie, bool ookAfgerond)
    {
        var zaken = transactie
            .Vraag<Uitvalzaak>(
                $"{Zaakvelden} WHERE nummer IN (SELECT declaratie FROM uitval) AND (@ookAfgerond OR uitkomst = 'Uitval') ORDER BY Uiterlijk, nummer",
                new { ookAfgerond }
            )
            .ToList();
        zaken.ForEach(z => z.Punten = Punten(transactie, z.Nummer));
        return zaken;
    }

    public static Uitvalzaak? Zaak(SqliteTransactie transactie, string kenmerk)
    {
        var zaak = transactie.VraagEen<Uitvalzaak>(
            $"{Zaakvelden} WHERE ons_kenmerk = @kenmerk AND nummer IN (SELECT declaratie FROM uitval)",
            new { kenmerk }
        );
        if (zaak is not null)
        {
            zaak.Punten = Punten(transactie, zaak.Nummer);
            zaak.Declaratie = transactie.Lees(Guid.Parse(zaak.TraceerId, CultureInfo.InvariantCulture)) is { } bericht
                ? DeclaratieLezer.Lees(bericht.Payload).Declaratie
                : null;
        }

        return zaak;
    }

    public static IReadOnlyList<Werkpunt> Punten(SqliteTransactie transactie, long declaratie) =>
        [
            .. transactie.Vraag<Werkpunt>(
                """
                SELECT uitval.nummer AS Nummer, detail AS Detail, regel AS Regel, uitval.code AS Code, uitleg AS Uitleg, besluit AS Besluit, bedrag AS Bedrag,
                    uitvalbesluit.code AS Besluitcode, door AS Door, reden AS Reden, uitvalbesluit.op AS Op
                FROM uitval LEFT JOIN uitvalbesluit ON uitvalbesluit.uitval = uitval.nummer
                WHERE declaratie = @declaratie ORDER BY uitval.nummer
                """,
                new { declaratie }
            ),
        ];
}
