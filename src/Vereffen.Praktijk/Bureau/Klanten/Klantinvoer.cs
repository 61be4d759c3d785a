using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A client as somebody typed it.</summary>
public sealed record Klantinvoer
{
    private static readonly string[] Datums = ["yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy"];

    public string? Agb { get; init; }

    public string? Rol { get; init; }

    public string? Naam { get; init; }

    public string? Contact { get; init; }

    public string? Begin { get; init; }

    public string? Eind { get; init; }

    /// <summary>Everything that is wrong; without faults the client, whose id is 0.</summary>
    internal (Klant? Klant, IReadOnlyList<Veldfout> Fouten) Lees()
    {
        var fouten = new List<Veldfout>();
        if (!AgbCode.TryParse((Agb ?? "").Trim(), out var agb))
        {
            fouten.Add(new("agb", "Een AGB-code heeft acht cijfers."));
        }
        else if ((Agb ?? "").Trim().StartsWith("98", StringComparison.Ordinal))
        {
            fouten.Add(new("agb", "Dit is de AGB-code van een servicebureau; een klant is een zorgaanbieder."));
        }

        if (Rol is null || !Klant.Rollen.Contains(Rol, StringComparer.Ordinal))
        {
            fouten.Add(new("rol", "Kies of dit een praktijk, zorgverlener of instelling is."));
        }

        var naam = Tekst("naam", Naam, 1, 100, fouten);
        var contact = Tekst("contact", Contact, 0, 200, fouten);
        var begin = Dag("begin", Begin, fouten);
        var eind = string.IsNullOrWhiteSpace(Eind) ? null : Dag("eind", Eind, fouten);
        if (begin is null && !fouten.Exists(f => f.Veld == "begin"))
        {
            fouten.Add(new("begin", "Vul in vanaf welke dag u voor deze klant werkt."));
        }

        if (begin is { } b && eind is { } e && e < b)
        {
            fouten.Add(new("eind", "De laatste dag ligt voor de eerste."));
        }

        return fouten.Count > 0
            ? (null, fouten)
            : (new Klant(0, agb, Rol!, naam, contact, new Periode(begin.GetValueOrDefault(), eind)), fouten);
    }

    internal static DateOnly? Dag(string veld, string? tekst, List<Veldfout> fouten)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(tekst.Trim(), Datums, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            && dag.Year is >= 1990 and <= 2100
        )
        {
            return dag;
        }

        fouten.Add(new(veld, "Dit is geen datum; schrijf dag-maand-jaar, zoals 31-12-2026."));
        return null;
    }

    private static string Tekst(string veld, string? waarde, int kortst, int langst, List<Veldfout> fouten)
    {
        var tekst = (waarde ?? "").Trim();
        if (tekst.Length < kortst)
        {
            fouten.Add(new(veld, "Vul dit in."));
        }
        else if (tekst.Length > langst)
        {
            fouten.Add(new(veld, string.Create(CultureInfo.InvariantCulture, $"Hoogstens {langst} tekens.")));
        }
        else if (tekst.Any(char.IsControl))
        {
            fouten.Add(new(veld, "Hierin staat een teken dat geen letter, cijfer of leesteken is."));
        }

        return tekst;
    }
}
