using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Verzekeraar;

/// <summary>Postal addresses in the insurer's database: rows are only added, the last one counts.</summary>
internal static class Postadressen
{
    private const int MeesteRegels = 5;
    private const int MeesteTekens = 60;

    public static IReadOnlyDictionary<AgbCode, IReadOnlyList<string>> Lees(SqliteTransactie transactie) =>
        transactie
            .Vraag<Rij>("SELECT agb, regels FROM postadres WHERE nummer IN (SELECT max(nummer) FROM postadres GROUP BY agb)")
            .ToDictionary(r => AgbCode.Parse(r.Agb), r => (IReadOnlyList<string>)r.Regels.Split('\n'));

    /// <summary>Null, or a Dutch sentence on why it was not kept.</summary>
    public static string? Bewaar(SqliteTransactie transactie, AgbCode agb, IReadOnlyList<string> regels, string door, DateTimeOffset op)
    {
        var schoon = regels.Select(r => r.Trim()).Where(r => r.Length > 0).ToList();
        if (schoon.Count is 0 or > MeesteRegels || schoon.Exists(r => r.Length > MeesteTekens || r.Any(char.IsControl)))
        {
            return $"Een postadres heeft een tot en met {MeesteRegels} regels van ten hoogste {MeesteTekens} tekens.";
        }

        if (string.IsNullOrWhiteSpace(door))
        {
            return "Wie het postadres opgeeft, ontbreekt.";
        }

        transactie.Leg(
            "INSERT INTO postadres (agb, regels, door, op) VALUES (@agb, @regels, @door, @op)",
            new
            {
                agb = agb.ToString(),
                regels = string.Join('\n', schoon),
                door = door.Trim(),
                op = op.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
            }
        );
        return null;
    }

    private sealed record Rij(string Agb, string Regels);
}
