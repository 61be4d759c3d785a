using System.Globalization;
using System.Text.RegularExpressions;
using Vereffen.Kern;

namespace Vereffen.App.Pages;

/// <summary>
/// What a person typed into one form of a page: each field is read once into a value or a sentence at that field, and what was typed is kept. A page may hold more forms; the name
/// keeps their fields apart.
/// </summary>
public sealed partial class Formulier
{
    /// <summary>Name of the hidden field that tells one form from the same form sent again.</summary>
    public const string Sleutelveld = "eenmalig";

    private readonly Dictionary<string, string> waarden = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> fouten = new(StringComparer.Ordinal);

    private Formulier(string naam) => Naam = naam;

    public string Naam { get; }

    /// <summary>What is wrong with the form as a whole; null = nothing.</summary>
    public string? Bezwaar { get; private set; }

    public bool IsGoed => fouten.Count == 0 && Bezwaar is null;

    /// <summary>As somebody first sees it.</summary>
    /// <param name="naam">Begin of the ids of its fields.</param>
    /// <param name="begin">Values to begin with.</param>
    public static Formulier Leeg(string naam, params (string Veld, string Waarde)[] begin)
    {
        ArgumentNullException.ThrowIfNull(begin);
        var formulier = new Formulier(naam);
        foreach (var (veld, waarde) in begin)
        {
            formulier.waarden[veld] = waarde;
        }

        return formulier;
    }

    /// <summary>As it was sent. Of a field that came twice the last counts.</summary>
    public static Formulier Van(string naam, IFormCollection verzonden)
    {
        ArgumentNullException.ThrowIfNull(verzonden);
        var formulier = new Formulier(naam);
        foreach (var (veld, waarde) in verzonden)
        {
            formulier.waarden[veld] = waarde.Count == 0 ? "" : waarde[^1] ?? "";
        }

        return formulier;
    }

    /// <summary>As typed; empty when it isn't there.</summary>
    public string this[string veld] => waarden.GetValueOrDefault(veld, "");

    public string? Fout(string veld) => fouten.GetValueOrDefault(veld);

    public bool IsAan(string veld) => this[veld] is "true" or "on";

    /// <summary>The first sentence at a field stays.</summary>
    public void Weiger(string veld, string zin) => fouten.TryAdd(veld, zin);

    public void Weiger(string zin) => Bezwaar ??= zin;

    public string Tekst(string veld, string naam, int hoogstens, bool verplicht = true)
    {
        var tekst = this[veld].Trim();
        if (verplicht && tekst.Length == 0)
        {
            Weiger(veld, $"Vul {naam} in.");
        }
        else if (tekst.Length > hoogstens)
        {
            Weiger(veld, string.Create(CultureInfo.InvariantCulture, $"Hoogstens {hoogstens} tekens; dit zijn er {tekst.Length}."));
        }
        else if (tekst.Any(char.IsControl))
        {
            Weiger(veld, "Hierin staat een teken dat geen letter, cijfer of leesteken is.");
        }

        return tekst;
    }

    /// <summary>A day, as a date field sends it or as Dutch people write it.</summary>
    public DateOnly? Datum(string veld, string naam, bool verplicht = true)
    {
        var tekst = this[veld].Trim();
        if (tekst.Length == 0)
        {
            if (verplicht)
            {
                Weiger(veld, $"Vul {naam} in.");
            }

            return null;
        }

        if (
            DateOnly.TryParseExact(
                tekst,
                ["yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var dag
            ) && dag.Year is >= 1900 and <= 2200
        )
        {
            return dag;
        }

        Weiger(veld, "Dit is geen datum; schrijf dag-maand-jaar, zoals 31-12-2026.");
        return null;
    }

    /// <summary>Euros: <c>1234,56</c>, <c>1.234,56</c> or <c>1234.56</c>.</summary>
    public Bedrag? Bedrag(string veld, string naam, bool verplicht = true, bool magNegatief = false)
    {
        var tekst = this[veld].Replace("€", "", StringComparison.Ordinal).Trim();
        if (tekst.Length == 0)
        {
            if (verplicht)
            {
                Weiger(veld, $"Vul {naam} in.");
            }

            return null;
        }

        if (Euros().Match(tekst) is not { Success: true } gevonden)
        {
            Weiger(veld, "Dit is geen bedrag; schrijf euro's en centen, zoals 1234,56.");
            return null;
        }

        var heel = gevonden.Groups["heel"].Value.Replace(".", "", StringComparison.Ordinal);
        if (heel.Length > 9)
        {
            Weiger(veld, "Dit bedrag is te groot.");
            return null;
        }

        var cents =
            (long.Parse(heel, CultureInfo.InvariantCulture) * 100)
            + (gevonden.Groups["cent"].Success ? long.Parse(gevonden.Groups["cent"].Value, CultureInfo.InvariantCulture) : 0);
        var isNegatief = gevonden.Groups["min"].Length > 0;
        if (isNegatief && !magNegatief)
        {
            Weiger(veld, "Dit bedrag kan niet negatief zijn.");
            return null;
        }

        return new Bedrag(isNegatief ? -cents : cents);
    }

    public AgbCode? Agb(string veld, bool verplicht = true)
    {
        var tekst = this[veld].Trim();
        if (tekst.Length == 0 && !verplicht)
        {
            return null;
        }

        if (AgbCode.TryParse(tekst, out var agb))
        {
            return agb;
        }

        Weiger(veld, tekst.Length == 0 ? "Vul de AGB-code in." : "Dit is geen AGB-code: die heeft acht cijfers.");
        return null;
    }

    /// <summary>One of the values that the form offers.</summary>
    public T? Keuze<T>(string veld, string naam, params T[] mogelijk)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(mogelijk);
        foreach (var waarde in mogelijk)
        {
            if (this[veld] == waarde.ToString())
            {
                return waarde;
            }
        }

        Weiger(veld, $"Kies {naam}.");
        return null;
    }

    public long? Nummer(string veld)
    {
        if (long.TryParse(this[veld], NumberStyles.None, CultureInfo.InvariantCulture, out var nummer))
        {
            return nummer;
        }

        Weiger("Dit formulier hoort nergens bij; ververs de pagina.");
        return null;
    }

    /// <summary>A field of this form, to be shown; must be filled in unless the page says otherwise.</summary>
    public Invoerveld Veld(string veld, string label) =>
        new(veld, label, this[veld])
        {
            Id = $"{Naam}-{veld}",
            Fout = Fout(veld),
            Verplicht = true,
        };

    [GeneratedRegex(
        @"^(?<min>-?)\s*(?<heel>[0-9]{1,3}(\.[0-9]{3})+|[0-9]{1,15})([,.](?<cent>[0-9]{2}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Euros();
}
