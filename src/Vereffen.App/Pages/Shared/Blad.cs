using System.Globalization;

namespace Vereffen.App.Pages;

/// <summary>Where a person is in a list that doesn't fit on one page.</summary>
/// <param name="Pagina">From 1.</param>
/// <param name="Aantal">Rows in all.</param>
/// <param name="PerPagina">Rows on a page.</param>
/// <param name="Adres">Path of the list.</param>
/// <param name="Vragen">What was searched for.</param>
public sealed record Blad(int Pagina, long Aantal, int PerPagina, string Adres, params (string Naam, string Waarde)[] Vragen)
{
    public long Paginas => Math.Max(1, (Aantal + PerPagina - 1) / PerPagina);

    public string Pad(int pagina) =>
        Adres
        + "?"
        + string.Join(
            '&',
            Vragen
                .Where(v => v.Waarde.Length > 0)
                .Append(("pagina", pagina.ToString(CultureInfo.InvariantCulture)))
                .Select(v => $"{v.Item1}={Uri.EscapeDataString(v.Item2)}")
        );

    /// <summary>A page number as somebody asks for it: what can't be is the first.</summary>
    public static int Gevraagd(string? tekst) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var pagina) && pagina is > 0 and < 1_000_000 ? pagina : 1;

    /// <summary>A search term, not longer than makes sense.</summary>
    public static string Zoekterm(string? tekst)
    {
        var term = (tekst ?? "").Trim();
        return term.Length > 60 ? term[..60] : term;
    }
}
