namespace Vereffen.Afdruk;

/// <summary>The shell around every page and letter: language, title, and the one style sheet inline. It loads nothing and runs nothing, and says so in its policy.</summary>
public static class Pagina
{
    private static readonly Lazy<string> Stijlblad = new(LeesStijlblad);

    /// <param name="titel">Of the page, and of the PDF made from it.</param>
    /// <param name="inhoud">What stands in <c>body</c>.</param>
    public static string Maak(string titel, Html inhoud)
    {
        var kop = Html.Van(
            $"""
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
            <title>{titel}</title>

            """
        );
        var romp = Html.Van(
            $"""
            </head>
            <body>
            {inhoud}
            </body>
            </html>

            """
        );
        return $"{kop}<style>\n{Stijlblad.Value}</style>\n{romp}";
    }

    private static string LeesStijlblad()
    {
        using var lezer = new StreamReader(typeof(Pagina).Assembly.GetManifestResourceStream("Vereffen.Afdruk.documenten.css")!);
        return lezer.ReadToEnd();
    }
}
