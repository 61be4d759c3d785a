using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>A field of a form with its label, what was typed, and what is wrong with it beneath.</summary>
/// <param name="Naam">Name in the form, and id on the page.</param>
/// <param name="Label">What people read.</param>
/// <param name="Waarde">What was typed; kept when the form comes back.</param>
public sealed record Invoerveld(string Naam, string Label, string? Waarde)
{
    public string Soort { get; init; } = "text";

    public string? Fout { get; init; }

    /// <summary>Beneath the label: the form that is expected.</summary>
    public string? Hint { get; init; }

    public int Langst { get; init; } = 100;

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

    /// <summary>Takes its error out of all that is wrong with the form.</summary>
    public Invoerveld Met(IReadOnlyList<Veldfout> fouten) => this with { Fout = fouten.FirstOrDefault(f => f.Veld == Naam)?.Zin };
}
