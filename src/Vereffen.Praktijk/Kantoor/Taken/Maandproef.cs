using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>
/// A trial of everything that is open up to a day, with all insurers at once; <see cref="Maandindiening"/> claims of it. In steps that each leave the database to others in between.
/// </summary>
public sealed class Maandproef
{
    /// <summary>Lines in one step of a trial. Rules look at one patient at a time, so patients are never split.</summary>
    private const int PerStap = 300;

    /// <summary>Lines of one patient at most: as many as one claim holds.</summary>
    private const int PerPatient = Declareerboek.PerClaim;

    private readonly Kantoorbron bron;
    private readonly Takenboek taken;
    private readonly Declareerboek declaraties;

    internal Maandproef(Kantoorbron bron, Takenboek taken, Declareerboek declaraties)
    {
        this.bron = bron;
        this.taken = taken;
        this.declaraties = declaraties;
    }

    /// <summary>Tries everything that is open up to and including a day.</summary>
    /// <param name="tot">The last day.</param>
    /// <param name="sleutel">Of the form: sent twice, it is one trial.</param>
    /// <param name="door">Who asks.</param>
    public Taak Begin(DateOnly tot, string sleutel, string door) =>
        taken.Begin(
            Taaksoort.Maandproef,
            sleutel,
            Kantoorbron.Dag(tot),
            door,
            t =>
            {
                var wie = new
                {
                    praktijk = bron.Praktijk,
                    tot = Kantoorbron.Dag(tot),
                    vandaag = Kantoorbron.Dag(bron.Vandaag),
                };
                Vergeet(t, wie);
                return t.VraagEen<int>(
                    "SELECT count(*) FROM behandeling WHERE praktijk = @praktijk AND staat = 'open' AND uzovi IS NOT NULL AND datum <= @tot AND datum <= @vandaag",
                    wie
                );
            }
        );

    /// <summary>The last day that a trial looked at.</summary>
    public static DateOnly Tot(Taak proef)
    {
        ArgumentNullException.ThrowIfNull(proef);
        return Kantoorbron.Dag(proef.Opdracht);
    }

    /// <summary>What a trial says, per insurer.</summary>
    public IReadOnlyList<Maandstand> Standen(long proef) =>
        bron.Database.Doe(t =>
        {
            var wie = new { praktijk = bron.Praktijk, proef };
            var zinnen = t.Vraag<(string Uzovi, string Zin)>(
                    "SELECT z.uzovi, z.zin FROM maandzin z JOIN taak k ON k.id = z.taak WHERE k.praktijk = @praktijk AND k.id = @proef AND z.soort = 'bestand' ORDER BY z.zin",
                    wie
                )
                .ToLookup(z => z.Uzovi, z => z.Zin, StringComparer.Ordinal);
            return t.Vraag<(string Uzovi, long Regels, long Ingediend, long Goed, long GoedIngediend, long Verwacht)>(
                    """
                    SELECT m.uzovi, count(*), sum(m.bedrag), sum(m.bezwaar = ''), sum(CASE WHEN m.bezwaar = '' THEN m.bedrag ELSE 0 END),
                      sum(CASE WHEN m.bezwaar = '' THEN m.verwacht ELSE 0 END)
                    FROM maandregel m JOIN taak k ON k.id = m.taak WHERE k.praktijk = @praktijk AND k.id = @proef GROUP BY m.uzovi ORDER BY m.uzovi
                    """,
                    wie
                )
                .Select(r => new Maandstand(
                    UzoviNummer.Parse(r.Uzovi),
                    (int)r.Regels,
                    new Bedrag(r.Ingediend),
                    (int)r.Goed,
                    new Bedrag(r.GoedIngediend),
                    new Bedrag(r.Verwacht),
                    [.. zinnen[r.Uzovi]]
                ))
                .ToList();
        });

    /// <summary>What can't be known of any of them.</summary>
    public IReadOnlyList<string> Onbekend(long proef) =>
        bron.Database.Doe(t =>
            t.Vraag<string>(
                    "SELECT DISTINCT z.zin FROM maandzin z JOIN taak k ON k.id = z.taak WHERE k.praktijk = @praktijk AND k.id = @proef AND z.soort = 'onbekend' ORDER BY z.zin",
                    new { praktijk = bron.Praktijk, proef }
                )
                .ToList()
        );

    /// <summary>Lines with an objection that are still open.</summary>
    public Bladzij<Maandbezwaar> Bezwaren(long proef, int bladzij = 1)
    {
        var wie = new
        {
            praktijk = bron.Praktijk,
            proef,
            meest = Bladzij<Maandbezwaar>.Grootte,
            vanaf = Bladzij<Maandbezwaar>.Vanaf(bladzij),
        };
        const string Uit =
            "FROM maandregel m JOIN taak k ON k.id = m.taak JOIN behandeling b ON b.id = m.behandeling WHERE k.praktijk = @praktijk AND b.praktijk = @praktijk AND k.id = @proef AND m.bezwaar <> '' AND b.staat = 'open'";
        return bron.Database.Doe(t =>
        {
            var rijen = t.Vraag<(long Id, string Bezwaar)>(
                    $"SELECT m.behandeling, m.bezwaar {Uit} ORDER BY m.uzovi, b.datum, b.id LIMIT @meest OFFSET @vanaf",
                    wie
                )
                .ToList();
            var regels = Behandelboek
                .Vraag(
                    t,
                    "AND b.id IN (SELECT value FROM json_each(@ids))",
                    new { praktijk = bron.Praktijk, ids = Kantoorbron.Lijst(rijen.Select(r => r.Id)) }
                )
                .ToDictionary(r => r.Id);
            return new Bladzij<Maandbezwaar>(
                [.. rijen.Select(r => new Maandbezwaar(regels[r.Id], r.Bezwaar))],
                t.VraagEen<int>($"SELECT count(*) {Uit}", wie),
                Math.Max(1, bladzij)
            );
        });
    }

    internal Stap ZetStap(Taak taak) =>
        bron.Database.Doe(t =>
        {
            if (!taken.Loopt(t, taak))
            {
                return Stap.Klaar;
            }

            var regels = Volgende(t, taak);
            if (regels.Count == 0)
            {
                taken.Klaar(t, taak);
                return Stap.Klaar;
            }

            var uzovi = UzoviNummer.Parse(regels[0].Uzovi);
            var proef = declaraties.Proef(t, uzovi, [.. regels.Select(r => r.Id)])!;
            foreach (var regel in proef.Regels)
            {
                t.Voer(
                    "INSERT OR REPLACE INTO maandregel (taak, behandeling, uzovi, bedrag, verwacht, bezwaar) VALUES (@taak, @behandeling, @uzovi, @bedrag, @verwacht, @bezwaar)",
                    new
                    {
                        taak = taak.Id,
                        behandeling = regel.Regel.Id,
                        uzovi = uzovi.ToString(),
                        bedrag = regel.Regel.Opbrengst.Cents,
                        verwacht = regel.Verwacht.Cents,
                        bezwaar = string.Join("; ", regel.Bezwaren.Select(b => $"{b.Code} {b.Zin}")),
                    }
                );
            }

            foreach (var (soort, zin) in proef.Bestand.Select(z => ("bestand", z)).Concat(proef.Onbekend.Select(z => ("onbekend", z))))
            {
                t.Voer(
                    "INSERT OR IGNORE INTO maandzin VALUES (@taak, @uzovi, @soort, @zin)",
                    new
                    {
                        taak = taak.Id,
                        uzovi = uzovi.ToString(),
                        soort,
                        zin,
                    }
                );
            }

            taken.Zet(t, taak, regels.Count, string.Create(CultureInfo.InvariantCulture, $"{uzovi} {regels[^1].Patient}"));
            return Stap.Verder;
        });

    /// <summary>Only the last trial counts: lines of earlier ones go, unless claims are still made of them.</summary>
    private static void Vergeet(SqliteTransactie t, object wie)
    {
        const string Eerder =
            "taak IN (SELECT id FROM taak WHERE praktijk = @praktijk AND soort = 'maandproef' AND stand <> 'loopt') AND NOT EXISTS (SELECT 1 FROM taak WHERE praktijk = @praktijk AND soort = 'maandindiening' AND stand <> 'klaar')";
        t.Voer($"DELETE FROM maandregel WHERE {Eerder}", wie);
        t.Voer($"DELETE FROM maandzin WHERE {Eerder}", wie);
    }

    /// <summary>The next lines for one insurer, with whole patients.</summary>
    private List<(string Uzovi, long Patient, long Id)> Volgende(SqliteTransactie t, Taak taak)
    {
        var plek = taak.Plek.Split(' ');
        var wie = new
        {
            praktijk = bron.Praktijk,
            tot = taak.Opdracht,
            vandaag = Kantoorbron.Dag(bron.Vandaag),
            uzovi = plek[0],
            patient = plek.Length == 2 ? long.Parse(plek[1], CultureInfo.InvariantCulture) : 0,
            meest = PerStap + 1,
        };
        const string Uit =
            "SELECT uzovi, patient, id FROM behandeling WHERE praktijk = @praktijk AND staat = 'open' AND uzovi IS NOT NULL AND datum <= @tot AND datum <= @vandaag";
        var regels = t.Vraag<(string Uzovi, long Patient, long Id)>(
                $"{Uit} AND (uzovi > @uzovi OR (uzovi = @uzovi AND patient > @patient)) ORDER BY uzovi, patient, id LIMIT @meest",
                wie
            )
            .ToList();
        if (regels.Count == 0)
        {
            return regels;
        }

        var eerste = regels.Where(r => r.Uzovi == regels[0].Uzovi).ToList();
        if (regels.Count <= PerStap || eerste.Count < regels.Count)
        {
            return eerste;
        }

        // The last patient may have more lines than came.
        var zonderLaatste = eerste.Where(r => r.Patient != eerste[^1].Patient).ToList();
        return zonderLaatste.Count > 0
            ? zonderLaatste
            :
            [
                .. t.Vraag<(string Uzovi, long Patient, long Id)>(
                    $"{Uit} AND uzovi = @uzovi AND patient = @patient ORDER BY id LIMIT {PerPatient}",
                    new
                    {
                        wie.praktijk,
                        wie.tot,
                        wie.vandaag,
                        uzovi = eerste[0].Uzovi,
                        patient = eerste[0].Patient,
                    }
                ),
            ];
    }
}
