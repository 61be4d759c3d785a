using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Correcties with four eyes: one person offers them as an events file (as <c>reassess</c> writes it once lines were approved), another one approves; only then they
/// are booked, all of them, on the day of approval.
/// </summary>
public sealed class Correctieadministratie
{
    private const int HoogsteLengte = 10_000_000;

    private readonly SqliteDatabase database;
    private readonly Verrekenadministratie verrekening;
    private readonly TimeProvider klok;

    internal Correctieadministratie(SqliteDatabase database, Verrekenadministratie verrekening, TimeProvider klok) =>
        (this.database, this.verrekening, this.klok) = (database, verrekening, klok);

    private DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));

    /// <summary>Every proposal, oldest first.</summary>
    public IReadOnlyList<Correctiestand> Alle() =>
        database.Doe(t =>
            t.Vraag<Rij>(
                    """
                    SELECT nummer, inhoud, v.door, b.goed, b.door AS Beslisser, b.reden
                    FROM correctievoorstel v LEFT JOIN correctiebesluit b ON b.voorstel = v.nummer ORDER BY nummer
                    """
                )
                .Select(r => new Correctiestand(
                    r.Nummer,
                    Lees(r.Inhoud).Waarde ?? [],
                    r.Door,
                    r.Goed is { } g ? g == 1 : null,
                    r.Beslisser,
                    r.Reden
                ))
                .ToList()
        );

    /// <summary>Keeps the correcties for another person to decide on; nothing is booked. Refused as a whole when a line is wrong.</summary>
    /// <param name="csv">Events as <c>settle</c> reads them: correctie, eindafrekening, hv-vordering.</param>
    /// <param name="door">Who proposes.</param>
    public Bankresultaat<Correctiestand> StelVoor(string csv, string door)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(door);
        if (string.IsNullOrWhiteSpace(door))
        {
            return Nee("Wie de correcties voorstelt, ontbreekt.");
        }

        var gelezen = Lees(csv);
        if (!gelezen.IsGelukt)
        {
            return Nee(gelezen.Bezwaar);
        }

        var nummer = database.Doe(t =>
            t.VraagEen<long>(
                "INSERT INTO correctievoorstel (inhoud, door, op) VALUES (@csv, @door, @op) RETURNING nummer",
                new
                {
                    csv,
                    door = door.Trim(),
                    op = Moment(),
                }
            )
        );
        return Bankresultaat<Correctiestand>.Gelukt(Alle().Single(c => c.Nummer == nummer));
    }

    /// <summary>Another person approves: all of it is booked today. Null, or why not: then nothing was.</summary>
    public string? KeurGoed(long nummer, string door)
    {
        ArgumentNullException.ThrowIfNull(door);
        if (Bezwaar(nummer, door, out var voorstel) is { } bezwaar)
        {
            return bezwaar;
        }

        if (Personen.IsZelfde(voorstel!.Door, door))
        {
            return "Wie de correcties voorstelde, kan ze niet zelf goedkeuren.";
        }

        try
        {
            return verrekening.Doe<string?>(t =>
            {
                foreach (var g in voorstel.Gebeurtenissen)
                {
                    verrekening.Boek(
                        t,
                        g with
                        {
                            Datum = Vandaag,
                            Vervaldatum = g.Vervaldatum < Vandaag ? null : g.Vervaldatum,
                            Oorzaak = string.Create(CultureInfo.InvariantCulture, $"correctievoorstel {nummer}"),
                        }
                    );
                }

                Besluit(t, nummer, goed: true, door, "");
                return null;
            });
        }
        catch (InvalidOperationException fout)
        {
            return $"Er is niets geboekt: {fout.Message}";
        }
    }

    /// <summary>Refuses or withdraws; null, or why not.</summary>
    public string? WijsAf(long nummer, string door, string reden)
    {
        ArgumentNullException.ThrowIfNull(door);
        if (Bezwaar(nummer, door, out _) is { } bezwaar)
        {
            return bezwaar;
        }

        if (string.IsNullOrWhiteSpace(reden))
        {
            return "De reden van de afwijzing ontbreekt.";
        }

        database.Doe(t => Besluit(t, nummer, goed: false, door, reden.Trim()));
        return null;
    }

    private string? Bezwaar(long nummer, string door, out Correctiestand? voorstel)
    {
        voorstel = Alle().FirstOrDefault(c => c.Nummer == nummer);
        return voorstel is null ? string.Create(CultureInfo.InvariantCulture, $"Er is geen correctievoorstel {nummer}.")
            : voorstel.IsGoedgekeurd is not null ? "Over dit voorstel is al besloten."
            : string.IsNullOrWhiteSpace(door) ? "Wie dit besluit, ontbreekt."
            : null;
    }

    private void Besluit(SqliteTransactie transactie, long nummer, bool goed, string door, string reden) =>
        transactie.Voer(
            "INSERT INTO correctiebesluit VALUES (@nummer, @goed, @door, @op, @reden)",
            new
            {
                nummer,
                goed = goed ? 1 : 0,
                door = door.Trim(),
                op = Moment(),
                reden,
            }
        );

    private string Moment() => klok.GetUtcNow().ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static Bankresultaat<IReadOnlyList<Gebeurtenis>> Lees(string csv)
    {
        if (csv.Length > HoogsteLengte)
        {
            return Bankresultaat<IReadOnlyList<Gebeurtenis>>.Geweigerd("Het bestand is te groot.");
        }

        using var reader = new GebeurtenisReader(new StringReader(csv));
        var uit = new List<Gebeurtenis>();
        while (reader.Lees(out var g))
        {
            if (g.Soort is not (GebeurtenisSoort.Correctie or GebeurtenisSoort.Eindafrekening or GebeurtenisSoort.HvVordering))
            {
                return Bankresultaat<IReadOnlyList<Gebeurtenis>>.Geweigerd(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"regel {reader.Regel}: dit is geen correctie, eindafrekening of hv-vordering"
                    )
                );
            }

            uit.Add(g);
        }

        return reader.Fout is { } fout ? Bankresultaat<IReadOnlyList<Gebeurtenis>>.Geweigerd(fout.ToString())
            : uit.Count == 0 ? Bankresultaat<IReadOnlyList<Gebeurtenis>>.Geweigerd("Er staan geen correcties in het bestand.")
            : Bankresultaat<IReadOnlyList<Gebeurtenis>>.Gelukt(uit);
    }

    private static Bankresultaat<Correctiestand> Nee(string bezwaar) => Bankresultaat<Correctiestand>.Geweigerd(bezwaar);

    private sealed record Rij(long Nummer, string Inhoud, string Door, long? Goed, string? Beslisser, string? Reden);
}

/// <summary>Correcties that were proposed, and what was decided.</summary>
/// <param name="Nummer">From 1.</param>
/// <param name="Gebeurtenissen">What would be booked.</param>
/// <param name="Door">Who proposed.</param>
/// <param name="IsGoedgekeurd">Null = nobody decided yet.</param>
/// <param name="Beslisser">Who decided.</param>
/// <param name="Reden">Why it was refused.</param>
public sealed record Correctiestand(
    long Nummer,
    IReadOnlyList<Gebeurtenis> Gebeurtenissen,
    string Door,
    bool? IsGoedgekeurd,
    string? Beslisser,
    string? Reden
);
