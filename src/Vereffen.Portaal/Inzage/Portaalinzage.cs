using System.Globalization;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>What the exchange's operator looks at: parties and the log of messages, searched and paged in the database. Never what is inside a message.</summary>
public sealed class Portaalinzage
{
    /// <summary>Rows on a page.</summary>
    public const int PerPagina = 50;

    private readonly SqliteDatabase database;

    internal Portaalinzage(SqliteDatabase database) => this.database = database;

    /// <param name="zoek">Begin of the code, or of the role; empty = all.</param>
    /// <param name="pagina">From 1.</param>
    public (IReadOnlyList<Partijregel> Regels, long Aantal) Partijen(string zoek, int pagina)
    {
        ArgumentNullException.ThrowIfNull(zoek);
        const string Bron = """
            FROM (SELECT relatie, aangemeld_op, 0 AS test FROM partij UNION ALL SELECT relatie, aangemeld_op, 1 FROM testpartij) AS p
            WHERE @zoek = '' OR relatie LIKE @patroon ESCAPE '\' OR relatie LIKE '% ' || @patroon ESCAPE '\'
            """;
        var waarden = new
        {
            zoek,
            patroon = Patroon(zoek),
            PerPagina,
            overslaan = Overslaan(pagina),
        };
        return database.Doe(t =>
            (
                (IReadOnlyList<Partijregel>)
                    [
                        .. t.Vraag<Partijregel>(
                            $"""
                            SELECT relatie AS Relatie, aangemeld_op AS AangemeldOp, test AS Test,
                                EXISTS (SELECT 1 FROM partijsluiting s WHERE s.relatie = p.relatie AND s.test = p.test) AS Gesloten,
                                (SELECT count(*) FROM postvak WHERE postvak.geadresseerde = p.relatie AND postvak.test = p.test AND bevestigd_op IS NULL) AS Wachtend
                            {Bron} ORDER BY relatie, test LIMIT @PerPagina OFFSET @overslaan
                            """,
                            waarden
                        ),
                    ],
                t.VraagEen<long>($"SELECT count(*) {Bron}", waarden)
            )
        );
    }

    /// <summary>Messages, newest first.</summary>
    /// <param name="traceerId">Only this message, what answers it, and what is in the conversation of that id; null = all.</param>
    /// <param name="partij">Begin of the code of sender or addressee; empty = all.</param>
    /// <param name="pagina">From 1.</param>
    public (IReadOnlyList<Berichtregel> Regels, long Aantal) Berichten(Guid? traceerId, string partij, int pagina)
    {
        ArgumentNullException.ThrowIfNull(partij);
        const string Bron = """
            FROM verband JOIN bericht USING (traceer_id)
            WHERE (@id IS NULL OR verband.traceer_id = @id OR antwoord_op = @id OR conversatie_id = @id)
              AND (@partij = '' OR afzender LIKE '% ' || @patroon ESCAPE '\' OR bericht.geadresseerde LIKE '% ' || @patroon ESCAPE '\')
            """;
        var waarden = new
        {
            id = traceerId?.ToString(),
            partij,
            patroon = Patroon(partij),
            PerPagina,
            overslaan = Overslaan(pagina),
        };
        return database.Doe(t =>
            (
                (IReadOnlyList<Berichtregel>)
                    [
                        .. t.Vraag<Berichtregel>(
                            $"""
                            SELECT verband.traceer_id AS TraceerId, ontvangen_op AS OntvangenOp, afzender AS Afzender, bericht.geadresseerde AS Geadresseerde,
                                json_extract(envelop, '$.Stroom.Berichttype') AS Berichttype, json_extract(envelop, '$.Stroom.Actie') AS Actie, grootte AS Grootte,
                                test AS Test, antwoord_op AS AntwoordOp,
                                (SELECT status FROM berichtstatus s WHERE s.traceer_id = verband.traceer_id ORDER BY s.nummer DESC LIMIT 1) AS Status,
                                (SELECT op FROM berichtstatus s WHERE s.traceer_id = verband.traceer_id ORDER BY s.nummer DESC LIMIT 1) AS StatusOp
                            {Bron} ORDER BY volgorde DESC LIMIT @PerPagina OFFSET @overslaan
                            """,
                            waarden
                        ),
                    ],
                t.VraagEen<long>($"SELECT count(*) {Bron}", waarden)
            )
        );
    }

    /// <summary>Messages that were refused for good: the newest, or the one with this id.</summary>
    public IReadOnlyList<Weigering> Weigeringen(Guid? traceerId) =>
        database.Doe(t =>
            t.Vraag<Weigering>(
                    "SELECT traceer_id AS TraceerId, reden AS Reden, op AS Op FROM weigering WHERE @id IS NULL OR traceer_id = @id ORDER BY op DESC LIMIT @PerPagina",
                    new { id = traceerId?.ToString(), PerPagina }
                )
                .ToList()
        );

    private static int Overslaan(int pagina) => (Math.Clamp(pagina, 1, 1_000_000) - 1) * PerPagina;

    private static string Patroon(string zoek) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{zoek.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%"
        );
}

/// <summary>A party that takes part.</summary>
public sealed class Partijregel
{
    /// <summary>Role and code.</summary>
    public string Relatie { get; init; } = "";

    /// <summary>Moment.</summary>
    public string AangemeldOp { get; init; } = "";

    /// <summary>1 = in the test environment.</summary>
    public long Test { get; init; }

    /// <summary>1 = the operator closed it.</summary>
    public long Gesloten { get; init; }

    /// <summary>Role and code apart.</summary>
    public string Code => Relatie[(Relatie.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>Messages that wait for it.</summary>
    public long Wachtend { get; init; }
}

/// <summary>A message without its content.</summary>
public sealed class Berichtregel
{
    public string TraceerId { get; init; } = "";

    /// <summary>Moment.</summary>
    public string OntvangenOp { get; init; } = "";

    public string Afzender { get; init; } = "";

    public string Geadresseerde { get; init; } = "";

    public string Berichttype { get; init; } = "";

    public string Actie { get; init; } = "";

    /// <summary>Bytes.</summary>
    public long Grootte { get; init; }

    /// <summary>1 = in the test environment.</summary>
    public long Test { get; init; }

    public string? AntwoordOp { get; init; }

    /// <summary>The last one.</summary>
    public string? Status { get; init; }

    public string? StatusOp { get; init; }
}

/// <summary>A message that was refused for good.</summary>
public sealed class Weigering
{
    public string TraceerId { get; init; } = "";

    public string Reden { get; init; } = "";

    /// <summary>Moment.</summary>
    public string Op { get; init; } = "";
}
