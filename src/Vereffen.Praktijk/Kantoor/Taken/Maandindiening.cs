using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>Claims, with the insurers that were chosen, what the last <see cref="Maandproef"/> has no objection to. In steps: a claim each.</summary>
public sealed class Maandindiening
{
    private readonly Kantoorbron bron;
    private readonly Takenboek taken;
    private readonly Declareerboek declaraties;

    internal Maandindiening(Kantoorbron bron, Takenboek taken, Declareerboek declaraties)
    {
        this.bron = bron;
        this.taken = taken;
        this.declaraties = declaraties;
    }

    /// <summary>Claims, of what a trial was made of, the lines without an objection, with the insurers that were chosen. What was claimed or removed since is left out. Null when that is not the last trial.</summary>
    public Taak? Begin(long proef, IReadOnlyCollection<UzoviNummer> gekozen, string sleutel, string door)
    {
        ArgumentNullException.ThrowIfNull(gekozen);
        if (taken.Laatste(Taaksoort.Maandproef) is not { Stand: Taakstand.Klaar } laatste || laatste.Id != proef || gekozen.Count == 0)
        {
            return null;
        }

        var wie = gekozen.Select(u => u.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return taken.Begin(
            Taaksoort.Maandindiening,
            sleutel,
            string.Create(CultureInfo.InvariantCulture, $"{proef} {string.Join(',', wie)}"),
            door,
            _ => wie.Count
        );
    }

    /// <summary>The claims that a batch made so far.</summary>
    public IReadOnlyList<Maandclaim> Claims(long indiening) =>
        bron.Database.Doe(t =>
            t.Vraag<(string Uzovi, string Factuurnummer, string Claim, long Aantal, long Ingediend, string? VerzondenOp, string Stand)>(
                    """
                    SELECT m.uzovi, m.factuurnummer, m.claim, i.aantal, d.ingediend, u.verzonden_op, i.stand
                    FROM maandclaim m JOIN taak k ON k.id = m.taak JOIN indiening i ON i.claim = m.claim JOIN declaratie d ON d.traceer_id = m.claim
                    LEFT JOIN uitgaand u ON u.traceer_id = m.claim WHERE k.praktijk = @praktijk AND k.id = @indiening ORDER BY m.uzovi, m.deel
                    """,
                    new { praktijk = bron.Praktijk, indiening }
                )
                .Select(r => new Maandclaim(
                    UzoviNummer.Parse(r.Uzovi),
                    r.Factuurnummer,
                    r.Claim,
                    (int)r.Aantal,
                    new Bedrag(r.Ingediend),
                    r.VerzondenOp is not null,
                    r.Stand
                ))
                .ToList()
        );

    internal Stap ZetStap(Taak taak) =>
        bron.Database.Doe(t =>
        {
            if (!taken.Loopt(t, taak))
            {
                return Stap.Klaar;
            }

            // Place: which insurer is at hand, and how many claims went to it.
            var opdracht = taak.Opdracht.Split(' ');
            var gekozen = opdracht[1].Split(',');
            var plek = taak.Plek.Split(' ');
            var (nummer, deel) = plek.Length == 2 ? (Getal(plek[0]), Getal(plek[1])) : (0, 0);
            if (nummer == gekozen.Length)
            {
                taken.Klaar(t, taak);
                return Stap.Klaar;
            }

            var uzovi = gekozen[nummer];
            var mee = Goed(t, opdracht[0], uzovi);
            if (mee.Count == 0)
            {
                taken.Zet(t, taak, 1, string.Create(CultureInfo.InvariantCulture, $"{nummer + 1} 0"));
                return Stap.Verder;
            }

            var formulier = string.Create(CultureInfo.InvariantCulture, $"maand {taak.Id} {uzovi} {deel + 1}");
            var (factuur, bezwaar) = declaraties.DienIn(t, UzoviNummer.Parse(uzovi), formulier, mee);
            if (factuur is null)
            {
                throw new InvalidOperationException(bezwaar);
            }

            // What comes back from the exchange while this runs must not go a second time.
            t.Voer(
                "UPDATE maandregel SET gestuurd = @taak WHERE taak = @proef AND uzovi = @uzovi AND behandeling IN (SELECT value FROM json_each(@mee))",
                new
                {
                    taak = taak.Id,
                    proef = long.Parse(opdracht[0], CultureInfo.InvariantCulture),
                    uzovi,
                    mee = Kantoorbron.Lijst(mee),
                }
            );
            t.Voer(
                "INSERT OR IGNORE INTO maandclaim VALUES (@taak, @uzovi, @deel, @factuur, @claim)",
                new
                {
                    taak = taak.Id,
                    uzovi,
                    deel = deel + 1,
                    factuur,
                    claim = declaraties.Claim(formulier).ToString(),
                }
            );
            taken.Zet(t, taak, 0, string.Create(CultureInfo.InvariantCulture, $"{nummer} {deel + 1}"));
            return Stap.Verder;
        });

    private static int Getal(string tekst) => int.Parse(tekst, CultureInfo.InvariantCulture);

    /// <summary>Lines of a trial without an objection that are still open for that insurer; at most one claim of them.</summary>
    private List<long> Goed(SqliteTransactie t, string proef, string uzovi) =>
        [
            .. t.Vraag<long>(
                $"""
                SELECT b.id FROM maandregel m JOIN behandeling b ON b.id = m.behandeling JOIN taak k ON k.id = m.taak
                WHERE k.praktijk = @praktijk AND b.praktijk = @praktijk AND k.id = @proef AND m.uzovi = @uzovi AND m.bezwaar = '' AND m.gestuurd IS NULL AND b.staat = 'open' AND b.uzovi = @uzovi
                ORDER BY b.patient, b.id LIMIT {Declareerboek.PerClaim}
                """,
                new
                {
                    praktijk = bron.Praktijk,
                    proef = long.Parse(proef, CultureInfo.InvariantCulture),
                    uzovi,
                }
            ),
        ];
}
