using Vereffen.App.Uitvoer;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>A field of a form with its label, what was typed, and what is wrong with it beneath.</summary>
/// <param name="Naam">Name in the form.</param>
/// <param name="Label">What people read.</param>
/// <param name="Waarde">What was typed; kept when the form comes back.</param>
public sealed record Invoerveld(string Naam, string Label, string? Waarde)
{
    private const int LangstGetoond = 2000;

    /// <summary>Unique on the page; the name of the field where a page has one form.</summary>
    public string Id { get; init; } = Naam;

    /// <summary>Type of the input; a list of choices when there are <see cref="Keuzes"/>, lines of text when it is <c>textarea</c>.</summary>
    public string Soort { get; init; } = "text";

    public string? Fout { get; init; }

    /// <summary>Beneath the label: the form that is expected.</summary>
    public string? Hint { get; init; }

    public int Langst { get; init; } = 100;

    /// <summary>True = the browser asks for it; false = the label says that it may be empty; null = neither.</summary>
    public bool? Verplicht { get; init; }

    public string? Invoerwijze { get; init; }

    public string Aanvullen { get; init; } = "off";

    public bool Focus { get; init; }

    public bool Bsn { get; init; }

    /// <summary>Values with their names; null = typed freely.</summary>
    public IReadOnlyList<(string Waarde, string Naam)>? Keuzes { get; init; }

    /// <summary>Id of a list of suggestions on the page.</summary>
    public string? Lijst { get; init; }

    /// <summary>Where the list of suggestions is asked while somebody types; null = it stays as it is. Never in an address: what is typed may be a BSN.</summary>
    public string? Vraag { get; init; }

    /// <summary>Ids of what describes it; null when nothing does.</summary>
    public string? Beschreven =>
        string.Join(
            ' ',
            (
                (string?[])[Hint is null ? null : Id + "-hint", Fout is null ? null : Id + "-fout", Bsn ? Id + "-proef" : null]
            ).OfType<string>()
        )
            is { Length: > 0 } ids
            ? ids
            : null;

    /// <summary>Typed text is shown back as it came, but not without end.</summary>
    public string? Getoond => Waarde is { Length: > LangstGetoond } lang ? Tekst.Veilig(lang, LangstGetoond) : Waarde;

    public static Invoerveld Dag(Invoerveld veld) => veld with { Soort = "date" };

    public static Invoerveld Euro(Invoerveld veld) => veld with { Invoerwijze = "decimal", Langst = 15 };

    public static Invoerveld Cijfers(Invoerveld veld, int aantal) => veld with { Invoerwijze = "numeric", Langst = aantal };

    /// <summary>Takes its error out of all that is wrong with the form.</summary>
    public Invoerveld Met(IReadOnlyList<Veldfout> fouten) => this with { Fout = fouten.FirstOrDefault(f => f.Veld == Naam)?.Zin };
}
