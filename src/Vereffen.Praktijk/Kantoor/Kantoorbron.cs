using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The database as one practice sees it: whoever holds this can't ask for another's rows but by forgetting <c>praktijk = @praktijk</c>; a test asks and does everything from another practice.</summary>
internal sealed class Kantoorbron(SqliteDatabase database, AgbCode praktijk, TimeProvider klok)
{
    public SqliteDatabase Database { get; } = database;

    public AgbCode Agb { get; } = praktijk;

    /// <summary>The key as it is stored.</summary>
    public string Praktijk { get; } = praktijk.ToString();

    /// <summary>As the practice speaks for itself; its claims may go by a bureau.</summary>
    public Relatie Relatie => new("Praktijk", Praktijk);

    public DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));

    public string Nu => klok.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    public static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DagOfNiets(string? tekst) => string.IsNullOrEmpty(tekst) ? null : Dag(tekst);
}
