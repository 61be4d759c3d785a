namespace Vereffen.Afdruk;

/// <summary>
/// A piece of finished markup. Made of an interpolated string in which everything between braces is encoded, unless it is markup itself:
/// <c>Html.Van($"&lt;td&gt;{kenmerk}&lt;/td&gt;")</c>. Text from outside can't become markup, for there is no other way to make one.
/// </summary>
public readonly record struct Html
{
    private readonly string? markup;

    private Html(string markup) => this.markup = markup;

    public static Html Leeg => default;

    public static Html Van(HtmlInvoeger invoeger) => new(invoeger.Markup);

    public static Html Elk<T>(IEnumerable<T> dingen, Func<T, Html> maak) =>
        new(string.Concat(dingen.Select(ding => maak(ding).ToString())));

    /// <summary>Lines of text with a line break between them.</summary>
    public static Html Regels(IEnumerable<string> regels) =>
        Elk(regels.Select((tekst, i) => (tekst, i)), r => r.i == 0 ? Van($"{r.tekst}") : Van($"<br />{r.tekst}"));

    public override string ToString() => markup ?? "";
}
