using Microsoft.AspNetCore.Mvc.RazorPages;
using Vereffen.Kern;

namespace Vereffen.App.Pages;

/// <summary>Searches the catalogue of retourcodes.</summary>
public sealed class AfwijsredenenModel : PageModel
{
    private const int LangsteZoekterm = 60;

    public string Zoek { get; private set; } = "";

    public IReadOnlyList<RetourcodeUitleg> Gevonden { get; private set; } = [];

    public static string Gevolg(Soort soort) =>
        soort switch
        {
            Soort.X or Soort.T => "het hele bestand",
            Soort.D => "de regel waarbij de code staat",
            _ => "niets: het is een opmerking",
        };

    public string Regels(Retourcode code) => string.Join(", ", Catalogus.Regels.Where(r => r.Retourcodes.Contains(code)).Select(r => r.Id));

    public void OnGet(string? zoek)
    {
        Zoek = (zoek ?? "").Trim();
        Zoek = Zoek.Length > LangsteZoekterm ? Zoek[..LangsteZoekterm] : Zoek;
        var woorden = Zoek.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Gevonden = [.. Catalogus.Retourcodes.Where(c => woorden.All(w => Past(c, w)))];
    }

    private static bool Past(RetourcodeUitleg code, string woord) =>
        code.Code.ToString().Contains(woord, StringComparison.Ordinal)
        || code.Betekenis.Contains(woord, StringComparison.OrdinalIgnoreCase)
        || code.Oorzaak.Contains(woord, StringComparison.OrdinalIgnoreCase)
        || code.Advies.Contains(woord, StringComparison.OrdinalIgnoreCase);
}
