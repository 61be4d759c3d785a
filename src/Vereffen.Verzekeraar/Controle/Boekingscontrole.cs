using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Compares what people approved and what parties were told with the ledger: pay-outs of approved runs, overzichten and letters.</summary>
internal sealed class Boekingscontrole(SqliteTransactie transactie, Verrekenaar verrekenaar)
{
    private const string Overzichtbron = "verrekening:overzicht:";
    private const string Briefbron = "verrekening:brief:";

    public string? Breuk() => Uitbetalingen() ?? Vierogen() ?? Documenten();

    /// <summary>The pay-outs of the approved runs, in order, are those of the ledger.</summary>
    private string? Uitbetalingen()
    {
        var goedgekeurd = transactie
            .Vraag<Uitbetaling>(
                """
                SELECT r.eind_id AS EindId, v.datum, r.uzovi, r.agb, r.begunstigde, r.bedrag, r.tekst
                FROM betaalvoorstelregel r
                JOIN betaalvoorstel v ON v.nummer = r.voorstel
                JOIN betaalvoorstelstap s ON s.voorstel = v.nummer AND s.status = 'Verzonden'
                ORDER BY v.nummer, r.volgnummer
                """
            )
            .ToList();
        for (var i = 0; i < Math.Max(goedgekeurd.Count, verrekenaar.Betalingen.Count); i++)
        {
            var betaling = i < verrekenaar.Betalingen.Count ? Van(verrekenaar.Betalingen[i]) : null;
            if (i >= goedgekeurd.Count)
            {
                return $"een betaling van {betaling!.Datum} aan {betaling.Begunstigde} staat in het grootboek, maar is door niemand goedgekeurd";
            }

            if (goedgekeurd[i] with { EindId = "" } != betaling)
            {
                return $"betaling {goedgekeurd[i].EindId} is niet wat er in het grootboek is geboekt";
            }
        }

        return null;
    }

    private static Uitbetaling Van(Betaling b) =>
        new(
            "",
            b.Datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            b.Uzovi.ToString(),
            b.Agb.ToString(),
            b.Begunstigde.ToString(),
            b.Bedrag.Cents,
            b.Omschrijving
        );

    /// <summary>Nobody verified or approved what is his own.</summary>
    private string? Vierogen() =>
        transactie
            .Vraag<string>(
                """
                SELECT 'rekening ' || r.agb || ', ' || r.volgnummer || ' is geverifieerd door wie haar opgaf'
                FROM bankrekening r JOIN bankrekening_controle c USING (agb, volgnummer)
                WHERE goed = 1 AND lower(trim(r.door)) = lower(trim(c.door))
                UNION ALL
                SELECT 'eigen rekening ' || r.nummer || ' is geverifieerd door wie haar opgaf'
                FROM eigen_rekening r JOIN eigen_rekening_controle c USING (nummer)
                WHERE goed = 1 AND lower(trim(r.door)) = lower(trim(c.door))
                UNION ALL
                SELECT 'betaalvoorstel ' || v.voorstel || ' is goedgekeurd door wie het deed'
                FROM betaalvoorstelstap v JOIN betaalvoorstelstap g ON g.voorstel = v.voorstel AND g.status = 'Goedgekeurd'
                WHERE v.status = 'Voorgesteld' AND lower(trim(v.door)) = lower(trim(g.door))
                UNION ALL
                SELECT 'correctievoorstel ' || v.nummer || ' is goedgekeurd door wie het deed'
                FROM correctievoorstel v JOIN correctiebesluit b ON b.voorstel = v.nummer AND b.besluit = 'goedgekeurd'
                WHERE lower(trim(v.door)) = lower(trim(b.door))
                """
            )
            .FirstOrDefault();

    /// <summary>Overzichten and letters in the log say what the ledger says.</summary>
    private string? Documenten()
    {
        var brieven = transactie
            .Vraag<Document>("SELECT nummer, bron, soort, datum, uzovi, agb, kenmerk, bedrag FROM brief ORDER BY nummer")
            .ToList();
        if (brieven.Count == 0)
        {
            return null;
        }

        // Letters fall due between events: the log may be ahead of the last one.
        verrekenaar.SluitDag(brieven.Max(b => DateOnly.ParseExact(b.Datum, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        var overzichten = verrekenaar.Overzichten.ToDictionary(NieuweBrief.Bronvan, Van, StringComparer.Ordinal);
        foreach (var brief in brieven)
        {
            var verwacht =
                brief.Bron.StartsWith(Overzichtbron, StringComparison.Ordinal) ? overzichten.GetValueOrDefault(brief.Bron)
                : brief.Bron.StartsWith(Briefbron, StringComparison.Ordinal) ? Brief(brief.Bron)
                : brief;
            if (verwacht is null || verwacht with { Nummer = brief.Nummer } != brief)
            {
                return string.Create(CultureInfo.InvariantCulture, $"brief {brief.Nummer} volgt niet uit het grootboek");
            }
        }

        return null;
    }

    private Document? Brief(string bron) =>
        int.TryParse(bron.AsSpan(Briefbron.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var plaats)
        && plaats < verrekenaar.Brieven.Count
        && verrekenaar.Brieven[plaats] is var b
            ? Document.Van(bron, NieuweBrief.Soortvan(b), b.Datum, b.Uzovi, b.Agb, b.Kenmerk, b.Bedrag)
            : null;

    private static Document Van(Verrekenoverzicht o) =>
        Document.Van(NieuweBrief.Bronvan(o), Documentsoort.Verrekenoverzicht, o.Datum, o.Uzovi, o.Agb, o.Factuurnummer, o.Betaald);

    private sealed record Uitbetaling(string EindId, string Datum, string Uzovi, string Agb, string Begunstigde, long Bedrag, string Tekst);

    private sealed record Document(
        long Nummer,
        string Bron,
        string Soort,
        string Datum,
        string Uzovi,
        string Agb,
        string Kenmerk,
        long Bedrag
    )
    {
        public static Document Van(
            string bron,
            Documentsoort soort,
            DateOnly datum,
            UzoviNummer uzovi,
            AgbCode agb,
            string kenmerk,
            Bedrag bedrag
        ) =>
            new(
                0,
                bron,
                soort.ToString(),
                datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                uzovi.ToString(),
                agb.ToString(),
                kenmerk,
                bedrag.Cents
            );
    }
}
