using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The log of letters in the insurer's database: every letter once, every act with who, when and why, and hashes of what was made. Acts are only added;
/// content is only taken away by <see cref="Overzichtbewaring"/>. All work is done inside the caller's transaction.
/// </summary>
public static class Brievenlog
{
    /// <summary>Content is kept for one year from the day on which it was made, that day a year later included.</summary>
    private const int Bewaarjaren = 1;

    private const string Kolommen = """
        SELECT nummer, soort, datum, uzovi, agb, kenmerk, bedrag, html_hash AS HtmlHash, pdf_hash AS PdfHash, bewaren_tot AS BewarenTot,
            (SELECT stand FROM briefstap WHERE brief = nummer ORDER BY volgnummer DESC LIMIT 1) AS Stand
        FROM brief
        """;

    /// <summary>Logs a letter with its content. Answers its number; when one was made for the same source before, the number of that one, and nothing changes.</summary>
    /// <exception cref="ArgumentException">It isn't said who makes it.</exception>
    public static long Maak(this SqliteTransactie transactie, NieuweBrief brief, string door, DateTimeOffset op)
    {
        ArgumentNullException.ThrowIfNull(transactie);
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentException.ThrowIfNullOrWhiteSpace(door);
        if (transactie.VraagEen<long?>("SELECT nummer FROM brief WHERE bron = @Bron", new { brief.Bron }) is { } eerder)
        {
            return eerder;
        }

        var html = Encoding.UTF8.GetBytes(brief.Html);
        var nummer = transactie.LegGenummerd(
            """
            INSERT INTO brief (bron, soort, datum, uzovi, agb, kenmerk, bedrag, html_hash, pdf_hash, bewaren_tot)
            VALUES (@Bron, @soort, @datum, @uzovi, @agb, @Kenmerk, @bedrag, @htmlHash, @pdfHash, @tot) RETURNING nummer
            """,
            new
            {
                brief.Bron,
                soort = brief.Soort.ToString(),
                datum = Datum(brief.Datum),
                uzovi = brief.Uzovi.ToString(),
                agb = brief.Agb.ToString(),
                brief.Kenmerk,
                bedrag = brief.Bedrag.Cents,
                htmlHash = Hash(html),
                pdfHash = brief.Pdf is { } pdf ? Hash(pdf) : null,
                tot = Datum(DateOnly.FromDateTime(AmsterdamTijd.Van(op)).AddYears(Bewaarjaren)),
            }
        );
        transactie.Voer(
            "INSERT INTO briefinhoud (brief, html, pdf) VALUES (@nummer, @html, @Pdf)",
            new
            {
                nummer,
                html,
                brief.Pdf,
            }
        );
        Zet(transactie, nummer, Briefhandeling.Maken, Briefstand.Klaar, door, "", op);
        if (brief.Vasthouden is { Length: > 0 } reden)
        {
            Zet(transactie, nummer, Briefhandeling.Vasthouden, Briefstand.Vastgehouden, door, reden, op);
        }

        return nummer;
    }

    /// <summary>Holds a letter back, lets it go, marks it as sent or withdraws it. Null, or a Dutch sentence that says why not: then nothing has changed.</summary>
    public static string? Doe(
        this SqliteTransactie transactie,
        long nummer,
        Briefhandeling handeling,
        string door,
        string reden,
        DateTimeOffset op
    )
    {
        ArgumentNullException.ThrowIfNull(transactie);
        ArgumentNullException.ThrowIfNull(door);
        ArgumentNullException.ThrowIfNull(reden);
        if (!Briefverloop.TryDoe(transactie.Brief(nummer)?.Stand, handeling, door, reden, out var na, out var melding))
        {
            return melding;
        }

        if (handeling == Briefhandeling.Maken)
        {
            return "Deze brief bestaat niet.";
        }

        Zet(transactie, nummer, handeling, na.Value, door.Trim(), reden.Trim(), op);
        return null;
    }

    /// <summary>One letter; null when there is none with that number.</summary>
    public static Logbrief? Brief(this SqliteTransactie transactie, long nummer)
    {
        ArgumentNullException.ThrowIfNull(transactie);
        return transactie.VraagEen<Rij>($"{Kolommen} WHERE nummer = @nummer", new { nummer })?.Brief();
    }

    /// <summary>Every letter that stands somewhere, in order of number.</summary>
    public static IReadOnlyList<Logbrief> Brieven(this SqliteTransactie transactie, Briefstand stand)
    {
        ArgumentNullException.ThrowIfNull(transactie);
        return
        [
            .. transactie
                .Vraag<Rij>($"SELECT * FROM ({Kolommen}) WHERE Stand = @stand ORDER BY nummer", new { stand = stand.ToString() })
                .Select(r => r.Brief()),
        ];
    }

    /// <summary>The document that was made for a source: where it stands, its page and its PDF; null for what isn't there.</summary>
    internal static (Briefstand? Stand, string? Html, byte[]? Pdf) Zoek(this SqliteTransactie transactie, string bron) =>
        transactie.VraagEen<long?>("SELECT nummer FROM brief WHERE bron = @bron", new { bron }) is { } nummer
            ? (transactie.Brief(nummer)!.Stand, transactie.Html(nummer), transactie.Pdf(nummer))
            : (null, null, null);

    /// <summary>What was done to a letter, in order.</summary>
    public static IReadOnlyList<Logstap> Stappen(this SqliteTransactie transactie, long nummer)
    {
        ArgumentNullException.ThrowIfNull(transactie);
        return
        [
            .. transactie
                .Vraag<Staprij>(
                    "SELECT handeling, stand, op, door, reden FROM briefstap WHERE brief = @nummer ORDER BY volgnummer",
                    new { nummer }
                )
                .Select(s => new Logstap(
                    Enum.Parse<Briefhandeling>(s.Handeling),
                    Enum.Parse<Briefstand>(s.Stand),
                    DateTimeOffset.ParseExact(s.Op, "O", CultureInfo.InvariantCulture),
                    s.Door,
                    s.Reden
                )),
        ];
    }

    /// <summary>The page of a letter; null when it isn't there, or not any more.</summary>
    public static string? Html(this SqliteTransactie transactie, long nummer)
    {
        ArgumentNullException.ThrowIfNull(transactie);
        return transactie.VraagEen<byte[]>("SELECT html FROM briefinhoud WHERE brief = @nummer", new { nummer }) is { } html
            ? Encoding.UTF8.GetString(html)
            : null;
    }

    /// <summary>The PDF of a letter; null when it isn't there, was never printed, or is gone.</summary>
    public static byte[]? Pdf(this SqliteTransactie transactie, long nummer)
    {
        ArgumentNullException.ThrowIfNull(transactie);
        return transactie.VraagEen<byte[]>("SELECT pdf FROM briefinhoud WHERE brief = @nummer", new { nummer });
    }

    internal static string Datum(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Moment(DateTimeOffset op) => op.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static string Hash(byte[] inhoud) => Convert.ToHexStringLower(SHA256.HashData(inhoud));

    private static void Zet(
        SqliteTransactie transactie,
        long nummer,
        Briefhandeling handeling,
        Briefstand stand,
        string door,
        string reden,
        DateTimeOffset op
    ) =>
        transactie.Leg(
            """
            INSERT INTO briefstap (brief, volgnummer, handeling, stand, op, door, reden)
            VALUES (@nummer, (SELECT count(*) + 1 FROM briefstap WHERE brief = @nummer), @handeling, @stand, @op, @door, @reden)
            """,
            new
            {
                nummer,
                handeling = handeling.ToString(),
                stand = stand.ToString(),
                op = Moment(op),
                door,
                reden,
            }
        );

    private sealed record Staprij(string Handeling, string Stand, string Op, string Door, string Reden);

    private sealed record Rij(
        long Nummer,
        string Soort,
        string Datum,
        string Uzovi,
        string Agb,
        string Kenmerk,
        long Bedrag,
        string HtmlHash,
        string? PdfHash,
        string BewarenTot,
        string Stand
    )
    {
        internal Logbrief Brief() =>
            new(
                Nummer,
                Enum.Parse<Documentsoort>(Soort),
                Dag(Datum),
                UzoviNummer.Parse(Uzovi),
                AgbCode.Parse(Agb),
                Kenmerk,
                new Bedrag(Bedrag),
                HtmlHash,
                PdfHash,
                Dag(BewarenTot),
                Enum.Parse<Briefstand>(Stand)
            );

        private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
