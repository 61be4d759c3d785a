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

    /// <summary>A form's own key, of this practice only: two practices may get the same.</summary>
    public string Formulier(string formulier) => $"{Praktijk}:{(formulier.Length > 60 ? formulier[..60] : formulier)}";

    /// <summary>Numbers as <c>json_each</c> takes them: one query for all, instead of one each.</summary>
    public static string Lijst(IEnumerable<long> nummers) => $"[{string.Join(',', nummers)}]";

    public static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DagOfNiets(string? tekst) => string.IsNullOrEmpty(tekst) ? null : Dag(tekst);
}
