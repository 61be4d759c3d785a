using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>
/// The vorderingen that are open when a client joins or leaves: the next debet pays them, whoever submits it. Known from overzichten (what was left after the last set-off) and from
/// credit claims that were awarded and that no overzicht has named yet. A repayment outside an overzicht can't be seen here.
/// </summary>
public sealed class Klantvorderingen
{
    private readonly Bureaubron bron;

    internal Klantvorderingen(Bureaubron bron) => this.bron = bron;

    /// <summary>Of one client, or of all; by client and insurer.</summary>
    public IReadOnlyList<Openvordering> Open(AgbCode? klant = null) => bron.Database.Doe(t => Open(t, klant));

    /// <summary>The same as a table.</summary>
    public byte[] Csv(AgbCode? klant = null) => Csv(Open(klant));

    /// <summary>Makes the statement a piece to hand on, so that there is proof that the client has it. Null when there is no such client.</summary>
    public long? GeefDoor(AgbCode klant) =>
        bron.Database.Doe<long?>(t =>
        {
            var rol = t.Vraag<string>(
                    "SELECT rol FROM bureau_klant WHERE bureau = @bureau AND agb = @klant ORDER BY begin DESC LIMIT 1",
                    new { bureau = bron.Bureau, klant = klant.ToString() }
                )
                .FirstOrDefault();
            return rol is null
                ? null
                : Clientstukken.Bewaar(
                    bron,
                    t,
                    Stuk.Vorderingen,
                    new Relatie(rol, klant.ToString()),
                    null,
                    Csv(Open(t, klant)),
                    $"vorderingen-{klant}-{Kantoorbron.Dag(bron.Vandaag)}.csv",
                    $"Vorderingen die op {bron.Vandaag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)} bekend en open zijn"
                );
        });

    private List<Openvordering> Open(SqliteTransactie t, AgbCode? klant)
    {
        var wie = new
        {
            bureau = bron.Bureau,
            afzender = bron.Relatie.ToString(),
            klant = klant?.ToString(),
        };
        // What is left of a vordering only goes down, so the lowest is the last, in whatever order the overzichten came.
        var open = t.Vraag<Rij>(
                """
                SELECT s.klant, v.label AS Verzekeraar, v.onderwerp, v.uw_kenmerk AS UwKenmerk, v.ons_kenmerk AS OnsKenmerk, max(v.vervaldatum) AS Vervaldatum,
                  min(v.openstaand) AS Openstaand, max(s.ontvangen_op) AS Gezien, 'verrekenoverzicht' AS Bron
                FROM bureau_vordering v JOIN bureau_stuk s ON s.id = v.stuk
                WHERE s.bureau = @bureau AND s.klant IS NOT NULL AND (@klant IS NULL OR s.klant = @klant)
                GROUP BY s.klant, v.label, v.onderwerp, v.uw_kenmerk, v.ons_kenmerk
                UNION ALL
                SELECT coalesce(b.klant, i.praktijk), d.uzovi, 'Credit Declaratie', d.factuurnummer, coalesce(p.kenmerk, i.kenmerk, ''), '',
                  -coalesce(p.toegekend, i.toegekend), coalesce(p.beantwoord_op, i.beantwoord_op), 'retour, nog niet op een overzicht'
                FROM declaratie d
                LEFT JOIN bureau_deel p ON p.claim = d.traceer_id LEFT JOIN bureau_bestand b ON b.id = p.bestand LEFT JOIN indiening i ON i.claim = d.traceer_id
                WHERE d.afzender = @afzender AND coalesce(p.toegekend, i.toegekend, 0) < 0 AND (@klant IS NULL OR coalesce(b.klant, i.praktijk) = @klant)
                  AND NOT EXISTS (
                    SELECT 1 FROM bureau_vordering v JOIN bureau_stuk s ON s.id = v.stuk
                    WHERE s.bureau = @bureau AND v.uw_kenmerk = d.factuurnummer AND v.onderwerp = 'Credit Declaratie' AND s.klant = coalesce(b.klant, i.praktijk))
                ORDER BY 1, 2, 4, 5
                """,
                wie
            )
            .ToList();
        return
        [
            .. open.Where(r => r.Openstaand > 0)
                .Select(r => new Openvordering(
                    AgbCode.Parse(r.Klant),
                    r.Verzekeraar,
                    r.Onderwerp,
                    r.UwKenmerk,
                    r.OnsKenmerk,
                    r.Vervaldatum,
                    new Bedrag(r.Openstaand),
                    Bureaubron.Tijd(r.Gezien)!.Value,
                    r.Bron
                )),
        ];
    }

    private static byte[] Csv(IEnumerable<Openvordering> open) =>
        Clientstukken.Csv(
            ["AGBnr", "Zorgverzekeraar", "Onderwerp", "Uw kenmerk", "Ons kenmerk", "Vervaldatum", "Openstaand", "Gezien op", "Bron"],
            open.Select(v =>
                (IReadOnlyList<string>)
                    [
                        v.Klant.ToString(),
                        v.Verzekeraar,
                        v.Onderwerp,
                        v.UwKenmerk,
                        v.OnsKenmerk,
                        v.Vervaldatum,
                        v.Openstaand.Punt(),
                        Kantoorbron.Dag(DateOnly.FromDateTime(AmsterdamTijd.Van(v.Gezien))),
                        v.Bron,
                    ]
            )
        );

    private sealed class Rij
    {
        public string Klant { get; init; } = "";

        public string Verzekeraar { get; init; } = "";

        public string Onderwerp { get; init; } = "";

        public string UwKenmerk { get; init; } = "";

        public string OnsKenmerk { get; init; } = "";

        public string Vervaldatum { get; init; } = "";

        public long Openstaand { get; init; }

        public string Gezien { get; init; } = "";

        public string Bron { get; init; } = "";
    }
}
