using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The long work of one practice: begun by a page, done step by step elsewhere, followed by whoever looks.</summary>
public sealed class Takenboek
{
    private const string Kolommen =
        "id, praktijk, soort, stand, opdracht, plek, totaal, gedaan, melding, door, begonnen_op AS BegonnenOp, klaar_op AS KlaarOp";

    private readonly Kantoorbron bron;

    internal Takenboek(Kantoorbron bron) => this.bron = bron;

    /// <summary>Null when this practice has no such work.</summary>
    public Taak? Lees(long id) => bron.Database.Doe(t => Een(t, "id = @id", new { praktijk = bron.Praktijk, id }));

    /// <summary>The last of a kind; null = never.</summary>
    public Taak? Laatste(Taaksoort soort) =>
        bron.Database.Doe(t => Een(t, "soort = @soort ORDER BY id DESC LIMIT 1", new { praktijk = bron.Praktijk, soort = Woord(soort) }));

    /// <summary>Ends it where it is; false when it doesn't run.</summary>
    public bool Stop(long id, string melding) =>
        bron.Database.Doe(t =>
            t.Voer(
                "UPDATE taak SET stand = 'gestopt', melding = @melding, klaar_op = @nu WHERE praktijk = @praktijk AND id = @id AND stand = 'loopt'",
                new
                {
                    praktijk = bron.Praktijk,
                    id,
                    melding,
                    nu = bron.Nu,
                }
            ) == 1
        );

    /// <summary>Goes on where it was; false when it wasn't ended, or another of its kind runs.</summary>
    public bool GaVerder(long id) =>
        bron.Database.Doe(t =>
            t.Voer(
                """
                UPDATE taak SET stand = 'loopt', melding = '', klaar_op = NULL WHERE praktijk = @praktijk AND id = @id AND stand = 'gestopt'
                  AND NOT EXISTS (SELECT 1 FROM taak a WHERE a.praktijk = @praktijk AND a.soort = taak.soort AND a.stand = 'loopt')
                """,
                new { praktijk = bron.Praktijk, id }
            ) == 1
        );

    /// <summary>Begins work. One of the same kind that runs already, or was begun with the same form, is that one.</summary>
    internal Taak Begin(Taaksoort soort, string sleutel, string opdracht, string door, Func<SqliteTransactie, int> tel) =>
        bron.Database.Doe(t =>
        {
            var wie = new
            {
                praktijk = bron.Praktijk,
                soort = Woord(soort),
                sleutel,
                opdracht,
                door,
                nu = bron.Nu,
            };
            if ((Een(t, "sleutel = @sleutel", wie) ?? Een(t, "soort = @soort AND stand = 'loopt'", wie)) is { } eerder)
            {
                return eerder;
            }

            var id = t.VraagEen<long>(
                """
                INSERT INTO taak (praktijk, soort, sleutel, stand, opdracht, totaal, door, begonnen_op)
                VALUES (@praktijk, @soort, @sleutel, 'loopt', @opdracht, 0, @door, @nu) RETURNING id
                """,
                wie
            );
            t.Voer("UPDATE taak SET totaal = @totaal WHERE id = @id", new { id, totaal = tel(t) });
            return Een(t, "id = @id", new { praktijk = bron.Praktijk, id })!;
        });

    /// <summary>False when it was ended meanwhile: then nothing may be done in its name.</summary>
    internal bool Loopt(SqliteTransactie t, Taak taak) =>
        t.VraagEen<int>(
            "SELECT count(*) FROM taak WHERE praktijk = @praktijk AND id = @Id AND stand = 'loopt'",
            new { praktijk = bron.Praktijk, taak.Id }
        ) == 1;

    /// <summary>Writes down a step, in the transaction of what was done.</summary>
    internal void Zet(SqliteTransactie t, Taak taak, int erbij, string plek) =>
        t.Voer(
            "UPDATE taak SET gedaan = gedaan + @erbij, plek = @plek, melding = '' WHERE praktijk = @praktijk AND id = @Id",
            new
            {
                praktijk = bron.Praktijk,
                taak.Id,
                erbij,
                plek,
            }
        );

    internal void Klaar(SqliteTransactie t, Taak taak) =>
        t.Voer(
            "UPDATE taak SET stand = 'klaar', gedaan = totaal, melding = '', klaar_op = @nu WHERE praktijk = @praktijk AND id = @Id AND stand = 'loopt'",
            new
            {
                praktijk = bron.Praktijk,
                taak.Id,
                nu = bron.Nu,
            }
        );

    /// <summary>A sentence for who waits; gone at the next step.</summary>
    public void Meld(Taak taak, string melding) =>
        bron.Database.Doe(t =>
            t.Voer(
                "UPDATE taak SET melding = @melding WHERE praktijk = @praktijk AND id = @Id AND stand = 'loopt'",
                new
                {
                    praktijk = bron.Praktijk,
                    taak.Id,
                    melding,
                }
            )
        );

    /// <summary>What runs, of every practice, oldest first.</summary>
    internal static IReadOnlyList<Taak> Lopend(SqliteDatabase database) =>
        database.Doe(t => t.Vraag<Rij>($"SELECT {Kolommen} FROM taak WHERE stand = 'loopt' ORDER BY id").Select(Lees).ToList());

    private static Taak? Een(SqliteTransactie t, string waar, object wie) =>
        t.Vraag<Rij>($"SELECT {Kolommen} FROM taak WHERE praktijk = @praktijk AND {waar}", wie).Select(Lees).FirstOrDefault();

    private static string Woord(Taaksoort soort) => soort.ToString().ToLowerInvariant();

    private static DateTimeOffset Moment(string tekst) => DateTimeOffset.ParseExact(tekst, "O", CultureInfo.InvariantCulture);

    private static Taak Lees(Rij rij) =>
        new()
        {
            Id = rij.Id,
            Praktijk = AgbCode.Parse(rij.Praktijk),
            Soort = Enum.Parse<Taaksoort>(rij.Soort, ignoreCase: true),
            Stand = Enum.Parse<Taakstand>(rij.Stand, ignoreCase: true),
            Opdracht = rij.Opdracht,
            Plek = rij.Plek,
            Totaal = (int)rij.Totaal,
            Gedaan = (int)Math.Min(rij.Gedaan, rij.Totaal),
            Melding = rij.Melding,
            Door = rij.Door,
            BegonnenOp = Moment(rij.BegonnenOp),
            KlaarOp = rij.KlaarOp is { } op ? Moment(op) : null,
        };

    private sealed class Rij
    {
        public long Id { get; init; }

        public string Praktijk { get; init; } = "";

        public string Soort { get; init; } = "";

        public string Stand { get; init; } = "";

        public string Opdracht { get; init; } = "";

        public string Plek { get; init; } = "";

        public long Totaal { get; init; }

        public long Gedaan { get; init; }

        public string Melding { get; init; } = "";

        public string Door { get; init; } = "";

        public string BegonnenOp { get; init; } = "";

        public string? KlaarOp { get; init; }
    }
}
