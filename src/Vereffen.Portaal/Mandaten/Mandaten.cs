using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>The toestemmingsverklaringen that the exchange holds. One that was ended stays on record.</summary>
public sealed class Mandaten
{
    private const string Datumvorm = "yyyy-MM-dd";
    private const int HoogstensJaren = 2;
    private readonly SqliteDatabase database;
    private readonly Auditlog audit;
    private readonly TimeProvider klok;

    internal Mandaten(SqliteDatabase database, Auditlog audit, TimeProvider klok)
    {
        this.database = database;
        this.audit = audit;
        this.klok = klok;
    }

    private DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));

    /// <summary>Records a mandate; or null and a Dutch sentence.</summary>
    public Mandaat? Voegtoe(string gever, string gemachtigde, Dienst dienst, DateOnly begin, DateOnly eind, string wie, out string? reden)
    {
        reden =
            gever == gemachtigde ? "Een partij geeft zichzelf geen toestemming."
            : eind < begin ? "De einddatum ligt voor de begindatum."
            : eind < Vandaag ? "De einddatum ligt in het verleden."
            : eind > begin.AddYears(HoogstensJaren) ? "Een toestemming geldt hoogstens twee jaar."
            : null;
        if (reden is not null)
        {
            return null;
        }

        var (mandaat, bezwaar) = database.Doe<(Mandaat?, string?)>(t =>
        {
            foreach (var code in (string[])[gever, gemachtigde])
            {
                if (!IsBekend(t, code))
                {
                    return (null, $"Partij {code} is niet aangemeld bij het portaal.");
                }
            }

            var nummer = t.VraagEen<long>(
                """
                INSERT INTO mandaat (gever, gemachtigde, dienst, begin, eind, vastgelegd_op)
                VALUES (@gever, @gemachtigde, @dienst, @begin, @eind, @nu) RETURNING nummer
                """,
                new
                {
                    gever,
                    gemachtigde,
                    dienst = dienst.ToString(),
                    begin = Dag(begin),
                    eind = Dag(eind),
                    nu = klok.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
                }
            );
            audit.Noteer(
                t,
                new Auditregel(
                    wie,
                    gever,
                    $"toestemming {dienst} aan {gemachtigde} tot en met {Dag(eind)}",
                    "partij",
                    gever,
                    Auditregel.Goed
                )
            );
            return (new Mandaat(nummer, gever, gemachtigde, dienst, begin, eind, null), null);
        });
        reden = bezwaar;
        return mandaat;
    }

    /// <summary>Ends a mandate at once; false when it had ended already, null when there is none with this number.</summary>
    public bool? Beeindig(long nummer, string wie) =>
        database.Doe<bool?>(t =>
        {
            if (Vraag(t, "WHERE nummer = @nummer", new { nummer }) is not [var mandaat])
            {
                return null;
            }

            if (mandaat.BeeindigdOp is not null)
            {
                return false;
            }

            t.Voer("UPDATE mandaat SET beeindigd_op = @dag WHERE nummer = @nummer", new { dag = Dag(Vandaag), nummer });
            audit.Noteer(
                t,
                new Auditregel(
                    wie,
                    mandaat.Gever,
                    $"einde toestemming {mandaat.Dienst} aan {mandaat.Gemachtigde}",
                    "partij",
                    mandaat.Gever,
                    Auditregel.Goed
                )
            );
            return true;
        });

    public IReadOnlyList<Mandaat> Alle() => database.Doe(t => Vraag(t, "", null));

    /// <summary>True when <paramref name="gemachtigde"/> may act for <paramref name="gever"/> in this service today.</summary>
    internal bool Mag(SqliteTransactie transactie, string gemachtigde, string gever, Dienst dienst)
    {
        var vandaag = Vandaag;
        return Van(transactie, gemachtigde, dienst).Any(m => m.Gever == gever && m.Geldt(vandaag));
    }

    /// <summary>Codes of the parties for which <paramref name="gemachtigde"/> may act in this service today.</summary>
    internal IReadOnlyList<string> Gevers(SqliteTransactie transactie, string gemachtigde, Dienst dienst)
    {
        var vandaag = Vandaag;
        return [.. Van(transactie, gemachtigde, dienst).Where(m => m.Geldt(vandaag)).Select(m => m.Gever).Distinct(StringComparer.Ordinal)];
    }

    private static List<Mandaat> Van(SqliteTransactie transactie, string gemachtigde, Dienst dienst) =>
        Vraag(transactie, "WHERE gemachtigde = @gemachtigde AND dienst = @dienst", new { gemachtigde, dienst = dienst.ToString() });

    private static bool IsBekend(SqliteTransactie transactie, string code) =>
        transactie.VraagEen<int>("SELECT count(*) FROM certificaat WHERE code = @code", new { code }) > 0
        || transactie.VraagEen<int>("SELECT count(*) FROM partij WHERE relatie LIKE '% ' || @code", new { code }) > 0;

    private static List<Mandaat> Vraag(SqliteTransactie transactie, string voorwaarde, object? parameters) =>
        [
            .. transactie
                .Vraag<Rij>(
                    $"""
                    SELECT nummer AS Nummer, gever AS Gever, gemachtigde AS Gemachtigde, dienst AS Dienst, begin AS Begin, eind AS Eind,
                           beeindigd_op AS BeeindigdOp
                    FROM mandaat {voorwaarde} ORDER BY nummer
                    """,
                    parameters
                )
                .Select(r => new Mandaat(
                    r.Nummer,
                    r.Gever,
                    r.Gemachtigde,
                    Enum.Parse<Dienst>(r.Dienst),
                    Dag(r.Begin),
                    Dag(r.Eind),
                    r.BeeindigdOp is { } dag ? Dag(dag) : null
                )),
        ];

    private static string Dag(DateOnly dag) => dag.ToString(Datumvorm, CultureInfo.InvariantCulture);

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, Datumvorm, CultureInfo.InvariantCulture);

    private sealed class Rij
    {
        public long Nummer { get; init; }

        public string Gever { get; init; } = "";

        public string Gemachtigde { get; init; } = "";

        public string Dienst { get; init; } = "";

        public string Begin { get; init; } = "";

        public string Eind { get; init; } = "";

        public string? BeeindigdOp { get; init; }
    }
}
