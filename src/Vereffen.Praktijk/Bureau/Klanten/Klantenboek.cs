using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The clients of one bureau: who joins, who leaves, and for whom it works on a day.</summary>
public sealed class Klantenboek
{
    /// <summary>Days around joining and leaving in which both must look at what is open.</summary>
    public const int Rondom = 60;

    private const string Kolommen = "SELECT id, agb, rol, naam, contact, begin, eind FROM bureau_klant WHERE bureau = @bureau";
    private readonly Bureaubron bron;

    internal Klantenboek(Bureaubron bron) => this.bron = bron;

    /// <summary>Adds a client from a day on. The same client from the same day is there once; two periods of one client don't overlap.</summary>
    public (long? Id, IReadOnlyList<Veldfout> Fouten) Voegtoe(Klantinvoer invoer)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        var (gelezen, fouten) = invoer.Lees();
        return gelezen is not { } klant
            ? (null, fouten)
            : bron.Database.Doe<(long?, IReadOnlyList<Veldfout>)>(t =>
            {
                var eerder = Zoek(t, "AND agb = @agb", klant.Agb);
                if (eerder.Find(k => k.Periode.Begin == klant.Periode.Begin) is { } zelfde)
                {
                    return zelfde with { Id = 0 } == klant
                        ? (zelfde.Id, [])
                        : (null, [new Veldfout("begin", "Deze klant begint al op die dag; wijzig de klant op zijn eigen pagina.")]);
                }

                if (eerder.Exists(k => k.Periode.Overlapt(klant.Periode)))
                {
                    return (null, [new Veldfout("begin", "In deze periode is deze zorgaanbieder al klant.")]);
                }

                return (
                    t.VraagEen<long>(
                        """
                        INSERT INTO bureau_klant (bureau, agb, rol, naam, contact, begin, eind)
                        VALUES (@bureau, @agb, @Rol, @Naam, @Contact, @begin, @eind) RETURNING id
                        """,
                        Waarden(klant)
                    ),
                    []
                );
            });
    }

    /// <summary>Changes what is known of a client; its AGB-code and first day stay. Null when this bureau has none such.</summary>
    public IReadOnlyList<Veldfout>? Wijzig(long id, Klantinvoer invoer)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        return bron.Database.Doe<IReadOnlyList<Veldfout>?>(t =>
        {
            if (Lees(t, id) is not { } oud)
            {
                return null;
            }

            var (gelezen, fouten) = (invoer with { Agb = oud.Agb.ToString(), Begin = Kantoorbron.Dag(oud.Periode.Begin) }).Lees();
            if (gelezen is not { } klant)
            {
                return fouten;
            }

            if (Zoek(t, "AND agb = @agb", oud.Agb).Exists(k => k.Id != id && k.Periode.Overlapt(klant.Periode)))
            {
                return [new Veldfout("eind", "Deze periode loopt door in een volgende van dezelfde klant.")];
            }

            t.Voer(
                "UPDATE bureau_klant SET rol = @Rol, naam = @Naam, contact = @Contact, eind = @eind WHERE bureau = @bureau AND id = @id",
                new
                {
                    bureau = bron.Bureau,
                    id,
                    klant.Rol,
                    klant.Naam,
                    klant.Contact,
                    eind = klant.Periode.Eind is { } eind ? Kantoorbron.Dag(eind) : null,
                }
            );
            return [];
        });
    }

    /// <summary>Null when this bureau has none such.</summary>
    public Klant? Lees(long id) => bron.Database.Doe(t => Lees(t, id));

    /// <summary>By name; who left too.</summary>
    public IReadOnlyList<Klant> Alle() => bron.Database.Doe(t => Zoek(t, "ORDER BY naam, begin"));

    /// <summary>Who is a client on this day.</summary>
    public IReadOnlyList<Klant> Op(DateOnly dag) => [.. Alle().Where(k => k.Periode.Bevat(dag))];

    /// <summary>The last period of a client, that of this day when there is one; null when it never was one.</summary>
    public Klant? Zoek(AgbCode agb) => bron.Database.Doe(t => Zoek(t, agb));

    /// <summary>Who joins or leaves around today, or did.</summary>
    public IReadOnlyList<Klant> Wisselingen() =>
        [.. Alle().Where(k => Dichtbij(k.Periode.Begin) || (k.Periode.Eind is { } eind && Dichtbij(eind)))];

    internal Klant? Zoek(SqliteTransactie t, AgbCode agb)
    {
        var perioden = Zoek(t, "AND agb = @agb ORDER BY begin", agb);
        return perioden.Find(k => k.Periode.Bevat(bron.Vandaag)) ?? perioden.LastOrDefault();
    }

    /// <summary>True when somebody's client list says that the bureau works for this provider on a day.</summary>
    internal static bool IsKlant(SqliteTransactie t, string bureau, string agb, DateOnly dag) =>
        t.VraagEen<long>(
            "SELECT count(*) FROM bureau_klant WHERE bureau = @bureau AND agb = @agb AND begin <= @dag AND (eind IS NULL OR eind >= @dag)",
            new
            {
                bureau,
                agb,
                dag = Kantoorbron.Dag(dag),
            }
        ) > 0;

    private bool Dichtbij(DateOnly dag) => Math.Abs(dag.DayNumber - bron.Vandaag.DayNumber) <= Rondom;

    private Klant? Lees(SqliteTransactie t, long id) => Zoek(t, "AND id = @id", id: id).FirstOrDefault();

    private List<Klant> Zoek(SqliteTransactie t, string rest, AgbCode? agb = null, long id = 0) =>
        [
            .. t.Vraag<(long Id, string Agb, string Rol, string Naam, string Contact, string Begin, string? Eind)>(
                    $"{Kolommen} {rest}",
                    new
                    {
                        bureau = bron.Bureau,
                        agb = agb?.ToString(),
                        id,
                    }
                )
                .Select(r => new Klant(
                    r.Id,
                    AgbCode.Parse(r.Agb),
                    r.Rol,
                    r.Naam,
                    r.Contact,
                    new Periode(Kantoorbron.Dag(r.Begin), Kantoorbron.DagOfNiets(r.Eind))
                )),
        ];

    private object Waarden(Klant klant) =>
        new
        {
            bureau = bron.Bureau,
            agb = klant.Agb.ToString(),
            klant.Rol,
            klant.Naam,
            klant.Contact,
            begin = Kantoorbron.Dag(klant.Periode.Begin),
            eind = klant.Periode.Eind is { } eind ? Kantoorbron.Dag(eind) : null,
        };
}
