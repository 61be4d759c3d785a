using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>How a practice begins.</summary>
public sealed class Beginboek
{
    private readonly Kantoorbron bron;

    internal Beginboek(Kantoorbron bron) => this.bron = bron;

    public Beginstand Stand() =>
        bron.Database.Doe(t =>
        {
            var wie = new { praktijk = bron.Praktijk, vandaag = Kantoorbron.Dag(bron.Vandaag) };
            return new Beginstand(
                t.VraagEen<int>(
                    "SELECT count(*) FROM tarief WHERE praktijk = @praktijk AND begin <= @vandaag AND (eind IS NULL OR eind >= @vandaag)",
                    wie
                ),
                t.VraagEen<int>("SELECT count(*) FROM patient WHERE praktijk = @praktijk", wie),
                Kantoorbron.DagOfNiets(t.VraagEen<string>("SELECT min(cov_op) FROM patient WHERE praktijk = @praktijk", wie)),
                t.VraagEen<string>(
                    "SELECT min(d.verzonden_op) FROM indiening i JOIN declaratie d ON d.traceer_id = i.claim WHERE i.praktijk = @praktijk AND i.stand <> 'ingetrokken'",
                    wie
                )
                    is { } claim
                    ? DateOnly.FromDateTime(AmsterdamTijd.Van(DateTimeOffset.ParseExact(claim, "O", CultureInfo.InvariantCulture)))
                    : null,
                t.Vraag<string>(
                        "SELECT DISTINCT d.uzovi FROM indiening i JOIN declaratie d ON d.traceer_id = i.claim WHERE i.praktijk = @praktijk AND i.stand IN ('toegekend', 'deels toegekend')",
                        wie
                    )
                    .Select(UzoviNummer.Parse)
                    .ToHashSet(),
                [
                    .. t.Vraag<(string Uzovi, long Aantal)>(
                            "SELECT uzovi, count(*) FROM patient WHERE praktijk = @praktijk AND uzovi IS NOT NULL GROUP BY uzovi ORDER BY count(*) DESC, uzovi",
                            wie
                        )
                        .Select(r => (UzoviNummer.Parse(r.Uzovi), (int)r.Aantal)),
                ],
                t.VraagEen<int>("SELECT EXISTS (SELECT 1 FROM bankregel WHERE praktijk = @praktijk)", wie) == 1,
                t.Vraag<(string Stap, string Door, string Op)>("SELECT stap, door, op FROM begin_bevestigd WHERE praktijk = @praktijk", wie)
                    .ToDictionary(r => r.Stap, r => (r.Door, Kantoorbron.Dag(r.Op)), StringComparer.Ordinal)
            );
        });

    /// <summary>A person says that a step is done, or takes that back.</summary>
    public void Bevestig(string stap, bool gedaan, string door) =>
        bron.Database.Doe(t =>
            t.Voer(
                gedaan
                    ? "INSERT INTO begin_bevestigd VALUES (@praktijk, @stap, @door, @op) ON CONFLICT DO NOTHING"
                    : "DELETE FROM begin_bevestigd WHERE praktijk = @praktijk AND stap = @stap",
                new
                {
                    praktijk = bron.Praktijk,
                    stap,
                    door,
                    op = Kantoorbron.Dag(bron.Vandaag),
                }
            )
        );
}
