namespace Vereffen.App;

/// <summary>As what a person works: the word in the account's database and in the policies of the pages.</summary>
internal static class Rol
{
    public const string Praktijk = "praktijk";
    public const string Servicebureau = "servicebureau";
    public const string Verzekeraar = "verzekeraar";
    public const string Portaal = "portaal";

    public static readonly string[] Alle = [Praktijk, Servicebureau, Verzekeraar, Portaal];

    /// <summary>Policy of the practice's pages: a practice itself, or the bureau that works for it.</summary>
    public const string Praktijkpaginas = "praktijkpagina's";
}
