using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Verzekeraar;

/// <summary>Counts over the claims of an insurer. A retour never changes, so what it says is read once.</summary>
internal sealed class Cijferadministratie(Verrekenadministratie verrekening, Antwoordmaker antwoorden)
{
    private static readonly (string Naam, int Tot)[] Klassen =
    [
        ("0 tot en met 5 dagen", 5),
        ("6 tot en met 10 dagen", 10),
        ("11 tot en met 20 dagen", 20),
        ("21 tot en met 30 dagen", 30),
        ("meer dan 30 dagen", int.MaxValue),
    ];

    private readonly Dictionary<string, (long Records, IReadOnlyList<Retourcode> Codes)> retouren = new(StringComparer.Ordinal);

    public Cijfers Maak(SqliteTransactie transactie, UzoviNummer uzovi)
    {
        var claims = transactie
            .Vraag<Rij>(
                """
                SELECT traceer_id AS TraceerId, coalesce(agb, '') AS Agb, factuurnummer AS Factuurnummer, ontvangen AS Ontvangen, uitkomst AS Uitkomst,
                    ingediend AS Ingediend, toegekend AS Toegekend
                FROM declaratie WHERE uzovi = @uzovi AND uitkomst <> 'Test'
                """,
                new { uzovi = uzovi.ToString() }
            )
            .ToList();
        var betaald = Betaaldagen(uzovi);
        var dagen = claims
            .Select(c => (c.Agb, Dagen: Dagen(c, betaald)))
            .Where(d => d.Dagen is not null)
            .Select(d => (d.Agb, Dagen: d.Dagen.GetValueOrDefault()))
            .ToList();
        var gelezen = claims.Select(c => Lees(transactie, c.TraceerId)).ToList();
        return new Cijfers(
            new Betaalduur(
                [.. Klassen.Select((k, i) => (k.Naam, dagen.Count(d => d.Dagen <= k.Tot && (i == 0 || d.Dagen > Klassen[i - 1].Tot))))],
                Mediaan(dagen.Select(d => d.Dagen))
            ),
            [
                .. gelezen
                    .SelectMany(g => g.Codes)
                    .CountBy(c => c)
                    .Select(c => new Codecijfer(c.Key, c.Value))
                    .OrderByDescending(c => c.Aantal)
                    .ThenBy(c => c.Code.Waarde),
            ],
            [
                .. claims
                    .Where(c => c.Uitkomst != nameof(Beoordeling.Uitkomst.Uitval))
                    .GroupBy(c => c.Agb, StringComparer.Ordinal)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new Aanbiedercijfer(
                        g.Key,
                        g.Count(),
                        new Bedrag(g.Sum(c => c.Ingediend)),
                        new Bedrag(g.Sum(c => c.Toegekend)),
                        Mediaan(dagen.Where(d => d.Agb == g.Key).Select(d => d.Dagen))
                    )),
            ],
            claims.Count,
            gelezen.Sum(g => g.Records)
        );
    }

    /// <summary>The first run in which a claim was settled: by a pay-out, or wholly by netting in an overzicht.</summary>
    private Dictionary<(string Agb, string Factuurnummer), DateOnly> Betaaldagen(UzoviNummer uzovi)
    {
        const string Voor = "declaratie ";
        var uit = new Dictionary<(string, string), DateOnly>();
        foreach (var o in verrekening.Overzichten.Where(o => o.Uzovi == uzovi))
        {
            uit.TryAdd((o.Agb.ToString(), o.Factuurnummer), o.Datum);
        }

        foreach (var b in verrekening.Betalingen.Where(b => b.Uzovi == uzovi && b.Omschrijving.StartsWith(Voor, StringComparison.Ordinal)))
        {
            uit.TryAdd((b.Agb.ToString(), b.Omschrijving[Voor.Length..]), b.Datum);
        }

        return uit;
    }

    private static int? Dagen(Rij claim, Dictionary<(string Agb, string Factuurnummer), DateOnly> betaald) =>
        claim.Toegekend > 0 && betaald.TryGetValue((claim.Agb, claim.Factuurnummer), out var dag)
            ? Math.Max(0, dag.DayNumber - DateOnly.ParseExact(claim.Ontvangen, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber)
            : null;

    private static int? Mediaan(IEnumerable<int> dagen)
    {
        var rij = dagen.Order().ToList();
        return rij.Count == 0 ? null : rij[(rij.Count - 1) / 2];
    }

    private (long Records, IReadOnlyList<Retourcode> Codes) Lees(SqliteTransactie transactie, string traceerId)
    {
        if (retouren.TryGetValue(traceerId, out var bekend))
        {
            return bekend;
        }

        if (
            antwoorden.RetourId(transactie, Guid.Parse(traceerId, CultureInfo.InvariantCulture)) is not { } id
            || transactie.Lees(id) is not { } retour
        )
        {
            // It may still come.
            return (0, []);
        }

        var regels = Retourinhoud.Lees(retour.Payload);
        return retouren[traceerId] = (
            regels.Count(r => r.Record == "04"),
            [
                .. regels
                    .SelectMany(r => r.Codes)
                    .Where(c =>
                        c != Retourcode.VolledigToegekend && c != Retourcode.NietBeoordeeld && c != Retourcode.GoedMaarBestandAfgekeurd
                    ),
            ]
        );
    }

    private sealed class Rij
    {
        public string TraceerId { get; init; } = "";

        public string Agb { get; init; } = "";

        public string Factuurnummer { get; init; } = "";

        public string Ontvangen { get; init; } = "";

        public string Uitkomst { get; init; } = "";

        public long Ingediend { get; init; }

        public long Toegekend { get; init; }
    }
}
