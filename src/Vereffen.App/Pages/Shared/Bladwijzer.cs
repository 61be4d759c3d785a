namespace Vereffen.App.Pages;

/// <summary>Links to the other pages of a list.</summary>
/// <param name="Pad">Of the list, with its search.</param>
/// <param name="Nummer">The page that shows.</param>
/// <param name="Aantal">How many there are.</param>
/// <param name="Totaal">Rows in all.</param>
public sealed record Bladwijzer(string Pad, int Nummer, int Aantal, int Totaal)
{
    public string Naar(int nummer) => $"{Pad}{(Pad.Contains('?', StringComparison.Ordinal) ? '&' : '?')}bladzij={nummer}";
}
