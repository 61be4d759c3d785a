using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The prices that a practice told its patients, each with its day; nothing is changed afterwards.</summary>
public sealed class Ramingboek
{
    private readonly Kantoorbron bron;
    private readonly Tarievenboek tarieven;

    internal Ramingboek(Kantoorbron bron, Tarievenboek tarieven) => (this.bron, this.tarieven) = (bron, tarieven);

    /// <summary>Keeps a kostenraming; the same form twice is one. The id, or what is wrong and at which field.</summary>
    public (long? Id, IReadOnlyList<Veldfout> Fouten) Maak(long patient, Raminginvoer invoer)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        var fouten = new List<Veldfout>();
        var (gemeld, regels) = invoer.Lees(tarieven, bron.Vandaag, fouten);
        return bron.Database.Doe<(long?, IReadOnlyList<Veldfout>)>(t =>
            Eerder(t, invoer.Formulier) is { } eerder ? (eerder, [])
            : fouten.Count > 0 ? (null, fouten)
            : !IsVanOns(t, patient) ? (null, [new("", "Deze patiënt is er niet.")])
            : (Schrijf(t, patient, invoer.Formulier, gemeld, regels), [])
        );
    }

    /// <summary>Null when this practice has no such kostenraming.</summary>
    public Kostenraming? Lees(long id) => Vraag("AND id = @id", new { praktijk = bron.Praktijk, id }).FirstOrDefault();

    /// <summary>Of a patient, newest first; at most 50.</summary>
    public IReadOnlyList<Kostenraming> Van(long patient) =>
        Vraag("AND patient = @patient ORDER BY gemeld_op DESC, id DESC LIMIT 50", new { praktijk = bron.Praktijk, patient });

    private List<Kostenraming> Vraag(string rest, object wie) =>
        bron.Database.Doe(t =>
            t.Vraag<(long Id, long Patient, string Dag)>(
                    $"SELECT id, patient, gemeld_op FROM raming WHERE praktijk = @praktijk {rest}",
                    wie
                )
                .ToList()
                .ConvertAll(r => new Kostenraming(r.Id, r.Patient, Kantoorbron.Dag(r.Dag), Regels(t, r.Id)))
        );

    private static List<Ramingregel> Regels(SqliteTransactie t, long raming) =>
        [
            .. t.Vraag<(string Lijst, string Code, string Omschrijving, long Aantal, long Tarief)>(
                    "SELECT lijst, code, omschrijving, aantal, tarief FROM ramingregel WHERE raming = @raming ORDER BY volgnummer",
                    new { raming }
                )
                .Select(r => new Ramingregel(r.Lijst, r.Code, r.Omschrijving, (int)r.Aantal, new Bedrag(r.Tarief))),
        ];

    private long? Eerder(SqliteTransactie t, string? formulier) =>
        string.IsNullOrEmpty(formulier)
            ? null
            : t.VraagEen<long?>(
                "SELECT id FROM raming WHERE praktijk = @praktijk AND formulier = @formulier",
                new { praktijk = bron.Praktijk, formulier = bron.Formulier(formulier) }
            );

    private bool IsVanOns(SqliteTransactie t, long patient) =>
        t.VraagEen<long>(
            "SELECT count(*) FROM patient WHERE praktijk = @praktijk AND id = @patient",
            new { praktijk = bron.Praktijk, patient }
        ) == 1;

    private long Schrijf(SqliteTransactie t, long patient, string? formulier, DateOnly gemeld, IReadOnlyList<Ramingregel> regels)
    {
        var id = t.VraagEen<long>(
            "INSERT INTO raming (praktijk, formulier, patient, gemeld_op) VALUES (@praktijk, @formulier, @patient, @gemeld) RETURNING id",
            new
            {
                praktijk = bron.Praktijk,
                formulier = string.IsNullOrEmpty(formulier) ? null : bron.Formulier(formulier),
                patient,
                gemeld = Kantoorbron.Dag(gemeld),
            }
        );
        foreach (var (volgnummer, regel) in regels.Index())
        {
            t.Voer(
                "INSERT INTO ramingregel (raming, volgnummer, lijst, code, omschrijving, aantal, tarief) VALUES (@id, @volgnummer, @lijst, @code, @omschrijving, @aantal, @tarief)",
                new
                {
                    id,
                    volgnummer,
                    lijst = regel.Lijst,
                    code = regel.Code,
                    omschrijving = regel.Omschrijving,
                    aantal = regel.Aantal,
                    tarief = regel.Tarief.Cents,
                }
            );
        }

        return id;
    }
}
