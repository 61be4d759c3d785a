namespace Vereffen.Kern;

/// <summary>An entry of the catalogue of rules and checks: B06, V01, P06, C02, ..</summary>
/// <param name="Id">Id of the rule as the domain names it.</param>
/// <param name="Retourcodes">The codes that it can give; the first is the usual one.</param>
/// <param name="Titel">A few words.</param>
/// <param name="Uitleg">What is judged, in plain Dutch.</param>
/// <param name="Advies">What to do when it rejects.</param>
/// <param name="Herkomst">How sure we are that this rule gives this code.</param>
public sealed record RegelUitleg(
    string Id,
    IReadOnlyList<Retourcode> Retourcodes,
    string Titel,
    string Uitleg,
    string Advies,
    Herkomst Herkomst
)
{
    /// <summary>Advice for one kind of care, where it differs; mostly empty.</summary>
    public IReadOnlyList<Zorgsoortadvies> PerZorgsoort { get; init; } = [];
}
