using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>
/// An insured person on paper that goes by post: initials and year of birth, <c>J.A. v.d. B. (1958)</c>. Holds no more than that, so that no letter can show
/// the BSN or the name: with its own referentie of the line the zorgaanbieder finds the patient.
/// </summary>
public sealed record Verzekerdeaanduiding
{
    private readonly string tekst;

    private Verzekerdeaanduiding(string tekst) => this.tekst = tekst;

    public static Verzekerdeaanduiding Van(Verzekerde verzekerde)
    {
        ArgumentNullException.ThrowIfNull(verzekerde);
        return Van(verzekerde.Voorletters, verzekerde.Voorvoegsel, verzekerde.Naam, verzekerde.Geboortedatum);
    }

    /// <param name="voorletters"><c>JA</c>, <c>J.A.</c> or a whole first name: only initials are kept.</param>
    /// <param name="voorvoegsel"><c>van der</c>; first letters are kept.</param>
    /// <param name="naam">Only the first letter is kept.</param>
    /// <param name="geboortedatum">Only the year is kept.</param>
    public static Verzekerdeaanduiding Van(string voorletters, string voorvoegsel, string naam, DateOnly? geboortedatum)
    {
        ArgumentNullException.ThrowIfNull(voorletters);
        ArgumentNullException.ThrowIfNull(voorvoegsel);
        ArgumentNullException.ThrowIfNull(naam);
        string[] delen =
        [
            Voorletters(voorletters),
            Beginletters(voorvoegsel, char.ToLowerInvariant),
            Beginletters(naam, char.ToUpperInvariant, 1),
        ];
        var kort = string.Join(' ', delen.Where(d => d.Length > 0));
        var jaar = geboortedatum is { } dag
            ? $"({dag.Year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture)})"
            : "(geboortejaar onbekend)";
        return new Verzekerdeaanduiding(kort.Length > 0 ? $"{kort} {jaar}" : $"naam onbekend {jaar}");
    }

    public override string ToString() => tekst;

    // "JA" and "J.A." are initials; "Jan" or "Jan Albert" are names, of which the first letters stay.
    private static string Voorletters(string voorletters) =>
        voorletters.Any(char.IsLower)
            ? Beginletters(voorletters, char.ToUpperInvariant)
            : string.Concat(voorletters.Where(char.IsLetter).Take(MeesteVoorletters).Select(l => $"{l}."));

    private const int MeesteVoorletters = 6;

    private static string Beginletters(string woorden, Func<char, char> vorm, int hoogstens = MeesteVoorletters) =>
        string.Concat(
            woorden
                .Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Select(w => w.FirstOrDefault(char.IsLetter))
                .Where(l => l != default)
                .Take(hoogstens)
                .Select(l => $"{vorm(l)}.")
        );
}
