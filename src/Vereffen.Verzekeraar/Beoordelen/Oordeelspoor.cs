using System.Globalization;
using System.Text;
using Vereffen.Beoordeling;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Which rule gave which code on which line, kept with a claim: its retour holds the codes only, and one code may come from several rules. No personal data.
/// </summary>
internal static class Oordeelspoor
{
    private const int MeesteRegels = 3;

    /// <summary>Remembers what was found; nothing when everything was awarded without remark.</summary>
    public static void Bewaar(SqliteTransactie transactie, Oordeel oordeel, string onsKenmerk)
    {
        var tekst = new StringBuilder();
        foreach (var (detail, bevinding) in Bevindingen(oordeel))
        {
            tekst.Append(CultureInfo.InvariantCulture, $"{detail} {bevinding.RegelId} {bevinding.Code}\n");
        }

        if (tekst.Length > 0)
        {
            transactie.Leg("INSERT INTO oordeelspoor VALUES (@onsKenmerk, @regels)", new { onsKenmerk, regels = tekst.ToString() });
        }
    }

    /// <summary>Rules and codes by identificatie detailrecord; null when nothing was kept for this claim.</summary>
    public static ILookup<long, (string Regel, Retourcode Code)>? Lees(SqliteTransactie transactie, Guid claim) =>
        transactie
            .Vraag<string>(
                "SELECT regels FROM oordeelspoor JOIN declaratie USING (ons_kenmerk) WHERE traceer_id = @id",
                new { id = claim.ToString() }
            )
            .FirstOrDefault()
            ?.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(r => r.Split(' ', MeesteRegels))
            .ToLookup(
                d => long.Parse(d[0], CultureInfo.InvariantCulture),
                d => (d[1], Retourcode.TryParse(d[2], out var code) ? code : default)
            );

    /// <summary>Those of each line; of a line that was not judged, those of its verzekerde.</summary>
    private static IEnumerable<(long Detail, Regelbevinding Bevinding)> Bevindingen(Oordeel oordeel)
    {
        var verzekerden = oordeel.Verzekerden.ToDictionary(v => v.Verzekerde.Detail, v => v.Bevindingen);
        foreach (var regel in oordeel.Regels)
        {
            var eigen = regel.Bevindingen;
            var van = eigen.Count > 0 || regel.Codes.Count == 0 ? eigen : verzekerden.GetValueOrDefault(regel.Verzekerde.Detail) ?? [];
            foreach (var bevinding in van)
            {
                yield return (regel.Prestatie.Detail, bevinding);
            }
        }
    }
}
