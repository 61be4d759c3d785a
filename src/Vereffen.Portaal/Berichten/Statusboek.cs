using System.Globalization;
using System.Text.Json;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>What became of each message, step by step.</summary>
internal static class Statusboek
{
    private const int MeesteStatussen = 250;
    private const int MeesteMeldingen = 100;

    /// <summary>Binds a stored message to its conversation, and notes that it came.</summary>
    public static void Verbind(this SqliteTransactie transactie, Bericht bericht, bool vanPortaal, bool test, DateTimeOffset nu)
    {
        transactie.Voer(
            "INSERT INTO verband VALUES (@id, @conversatie, @op, @afzender, @vanPortaal, @test)",
            new
            {
                id = bericht.TraceerId.ToString(),
                conversatie = bericht.ConversatieId.ToString(),
                op = bericht.AlsAntwoordOp?.ToString(),
                afzender = bericht.Afzender.ToString(),
                vanPortaal = vanPortaal ? 1 : 0,
                test = test ? 1 : 0,
            }
        );
        transactie.Meld(bericht.TraceerId, Berichtstatus.Ontvangen, nu);
    }

    public static void Meld(this SqliteTransactie transactie, Guid traceerId, Berichtstatus status, DateTimeOffset nu) =>
        transactie.Voer(
            "INSERT INTO berichtstatus (traceer_id, status, op) VALUES (@id, @status, @nu)",
            new
            {
                id = traceerId.ToString(),
                status = status.ToString(),
                nu = nu.ToString("O", CultureInfo.InvariantCulture),
            }
        );

    /// <summary>What is said of a rejected message; the first hundred.</summary>
    public static void BewaarMeldingen(this SqliteTransactie transactie, Guid traceerId, IReadOnlyList<Melding> meldingen)
    {
        for (var i = 0; i < Math.Min(MeesteMeldingen, meldingen.Count); i++)
        {
            transactie.Voer(
                "INSERT INTO melding VALUES (@id, @volgnummer, @Code, @Omschrijving, @Toelichting)",
                new
                {
                    id = traceerId.ToString(),
                    volgnummer = i + 1,
                    meldingen[i].Code,
                    meldingen[i].Omschrijving,
                    meldingen[i].Toelichting,
                }
            );
        }
    }

    /// <summary>
    /// Status now of the messages with this id or that answer it, or of this conversation, as far as one of <paramref name="wie"/> sent them or gets them. An answer that the
    /// exchange itself wrote in the name of an insurer is only for who gets it.
    /// </summary>
    public static List<Statusgegevens> Statussen(
        this SqliteTransactie transactie,
        Guid? traceerId,
        Guid? conversatieId,
        IEnumerable<string> wie,
        bool test
    ) =>
        [
            .. transactie
                .Vraag<Rij>(
                    """
                    SELECT bericht.traceer_id AS Id, envelop AS Envelop, ontvangen_op AS OntvangenOp, berichtstatus.status AS Status, berichtstatus.op AS Op
                    FROM verband JOIN bericht USING (traceer_id)
                    JOIN berichtstatus ON berichtstatus.nummer = (SELECT max(nummer) FROM berichtstatus s WHERE s.traceer_id = verband.traceer_id)
                    WHERE verband.test = @test
                      AND (verband.traceer_id = @id OR verband.antwoord_op = @id OR verband.conversatie_id = @conversatie)
                      AND ((verband.afzender IN @wie AND van_portaal = 0)
                        OR EXISTS (SELECT 1 FROM postvak WHERE postvak.traceer_id = verband.traceer_id AND postvak.geadresseerde IN @wie))
                    ORDER BY volgorde LIMIT @limiet
                    """,
                    new
                    {
                        id = traceerId?.ToString(),
                        conversatie = conversatieId?.ToString(),
                        wie,
                        test = test ? 1 : 0,
                        limiet = MeesteStatussen,
                    }
                )
                .ToList()
                .Select(rij => new Statusgegevens(
                    JsonSerializer.Deserialize<Bericht>(rij.Envelop)!,
                    Enum.Parse<Berichtstatus>(rij.Status),
                    Moment(rij.Op),
                    Moment(rij.OntvangenOp),
                    Meldingen(transactie, rij.Id)
                )),
        ];

    private static List<Melding> Meldingen(SqliteTransactie transactie, string id) =>
        [
            .. transactie.Vraag<Melding>(
                "SELECT code AS Code, omschrijving AS Omschrijving, toelichting AS Toelichting FROM melding WHERE traceer_id = @id ORDER BY volgnummer",
                new { id }
            ),
        ];

    private static DateTimeOffset Moment(string tekst) => DateTimeOffset.ParseExact(tekst, "O", CultureInfo.InvariantCulture);

    private sealed class Rij
    {
        public string Id { get; init; } = "";

        public string Envelop { get; init; } = "";

        public string OntvangenOp { get; init; } = "";

        public string Status { get; init; } = "";

        public string Op { get; init; } = "";
    }
}
