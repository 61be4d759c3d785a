using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Reads an element line of a standard's data file.</summary>
internal sealed class ElementBouwer
{
    private readonly string[] woorden;
    private readonly string naam;
    private readonly Herkomst condities;
    private readonly Dictionary<string, string> eigenschappen = new(StringComparer.Ordinal);
    private Herkomst ligging;

    internal ElementBouwer(string regel, Herkomst ligging, Herkomst condities)
    {
        this.ligging = ligging;
        this.condities = condities;
        var delen = regel.Split('|', StringSplitOptions.TrimEntries);
        woorden = delen[0].Split(' ', 7, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (woorden.Length != 7)
        {
            throw new FormatException("een element is: nummer begin type lengte verplichting code naam");
        }

        naam = woorden[6];
        foreach (var deel in delen.Skip(1))
        {
            var paar = deel.Split(' ', 2);
            eigenschappen[paar[0]] = paar.Length > 1 ? paar[1] : "";
        }

        foreach (var sleutel in eigenschappen.Keys.Except(Bekend, StringComparer.Ordinal))
        {
            throw new FormatException($"'{sleutel}' is onbekend bij een element");
        }
    }

    internal List<Voorwaarde> Voorwaarden { get; } = [];

    private static string[] Bekend =>
        ["retourcode", "vorm", "persoon", "lijst", "waarden", "nul", "gelijk", "uniek", "telt", "totaal", "teken", "herkomst", "kopie"];

    internal Element Klaar()
    {
        var (code, afgeleid) = StandaardLezer.Code(Eigenschap("retourcode"));
        if (eigenschappen.TryGetValue("herkomst", out var eigen))
        {
            ligging = StandaardLezer.HerkomstVan(eigen);
        }

        return new Element
        {
            Id = woorden[0],
            Start = int.Parse(woorden[1], CultureInfo.InvariantCulture),
            Type = Enum.Parse<ElementType>(woorden[2]),
            Lengte = int.Parse(woorden[3], CultureInfo.InvariantCulture),
            Verplichting = Enum.Parse<Verplichting>(woorden[4]),
            Code = woorden[5],
            Naam = naam,
            Retourcode = code,
            HerkomstRetourcode = afgeleid ? Herkomst.Inferred : Herkomst.Official,
            HerkomstLigging = ligging,
            HerkomstConditie = condities,
            Vorm = Soort<Vorm>("vorm"),
            Persoonlijk = Soort<Persoonlijk>("persoon"),
            Lijst = Eigenschap("lijst"),
            Waarden = Eigenschap("waarden").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            NulIsWaarde = eigenschappen.ContainsKey("nul"),
            GelijkAan = Eigenschap("gelijk"),
            Uniek = eigenschappen.ContainsKey("uniek"),
            Telt = Eigenschap("telt"),
            Totaal = Eigenschap("totaal"),
            Teken = Eigenschap("teken"),
            Voorwaarden = Voorwaarden,
            Overgenomen = eigenschappen.ContainsKey("kopie"),
        };
    }

    /// <summary>The same element in a retour: a copy of what the claim says, so only its type is looked at.</summary>
    internal static Element NeemOver(Element e) =>
        new()
        {
            Id = e.Id,
            Start = e.Start,
            Type = e.Type,
            Lengte = e.Lengte,
            Verplichting = e.Verplichting,
            Code = e.Code,
            Naam = e.Naam,
            Retourcode = e.Retourcode,
            HerkomstRetourcode = e.HerkomstRetourcode,
            HerkomstLigging = e.HerkomstLigging,
            HerkomstConditie = e.HerkomstConditie,
            Vorm = e.Vorm,
            Persoonlijk = e.Persoonlijk,
            Lijst = e.Lijst,
            Waarden = e.Waarden,
            Teken = e.Teken,
            Overgenomen = true,
        };

    private string Eigenschap(string sleutel) => eigenschappen.GetValueOrDefault(sleutel, "");

    private T Soort<T>(string sleutel)
        where T : struct, Enum => eigenschappen.TryGetValue(sleutel, out var tekst) ? Enum.Parse<T>(tekst, ignoreCase: true) : default;
}
