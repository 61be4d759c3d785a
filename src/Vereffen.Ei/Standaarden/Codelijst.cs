using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>A value of a code list with the days on which it may be used.</summary>
public sealed record Codewaarde(string Code, string Betekenis, Periode Geldig);

/// <summary>A code list, from a data file. A list that is not complete never rejects a value; it only explains the ones that it holds.</summary>
public sealed class Codelijst
{
    private static readonly Lazy<FrozenDictionary<string, Codelijst>> Gehouden = new(LeesAlle);
    private readonly FrozenDictionary<string, Codewaarde> opCode;
    private readonly FrozenDictionary<string, Codewaarde>.AlternateLookup<ReadOnlySpan<char>> opTekens;

    private Codelijst(string naam, string omschrijving, bool volledig, IEnumerable<Codewaarde> waarden)
    {
        Naam = naam;
        Omschrijving = omschrijving;
        IsVolledig = volledig;
        opCode = waarden.ToFrozenDictionary(w => w.Code, StringComparer.Ordinal);
        opTekens = opCode.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Name: <c>COD833-VEKT</c>.</summary>
    public string Naam { get; }

    public string Omschrijving { get; }

    /// <summary>False when we hold only part of the list.</summary>
    public bool IsVolledig { get; }

    public IEnumerable<Codewaarde> Waarden => opCode.Values.OrderBy(w => w.Code, StringComparer.Ordinal);

    public static IEnumerable<Codelijst> Alle => Gehouden.Value.Values.OrderBy(l => l.Naam, StringComparer.Ordinal);

    /// <summary>The list with this name; null when we don't hold it.</summary>
    public static Codelijst? Zoek(string naam) => Gehouden.Value.GetValueOrDefault(naam);

    /// <summary>The value with this code, valid or not; null when the list (as far as we hold it) lacks it.</summary>
    public Codewaarde? Waarde(string code) => opCode.GetValueOrDefault(code);

    /// <summary>True when the list does not forbid this value on this day; no day = on any day.</summary>
    internal bool Kent(ReadOnlySpan<byte> code, DateOnly? dag)
    {
        if (!IsVolledig)
        {
            return true;
        }

        Span<char> tekens = stackalloc char[code.Length];
        Encoding.Latin1.GetChars(code, tekens);
        return opTekens.TryGetValue(tekens.TrimEnd(' '), out var waarde) && (dag is not { } d || waarde.Geldig.Bevat(d));
    }

    private static FrozenDictionary<string, Codelijst> LeesAlle() =>
        typeof(Codelijst)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("codelijst/", StringComparison.Ordinal))
            .Select(Lees)
            .ToFrozenDictionary(l => l.Naam, StringComparer.Ordinal);

    /// <summary>Head lines <c>sleutel waarde</c>, an empty line, then <c>code | begin | eind | betekenis</c>.</summary>
    private static Codelijst Lees(string bron)
    {
        using var stream = typeof(Codelijst).Assembly.GetManifestResourceStream(bron)!;
        using var lezer = new StreamReader(stream);
        var kop = new Dictionary<string, string>(StringComparer.Ordinal);
        var waarden = new List<Codewaarde>();
        while (lezer.ReadLine() is { } regel)
        {
            if (regel.StartsWith('#') || string.IsNullOrWhiteSpace(regel))
            {
                continue;
            }

            var delen = regel.Split('|', 4, StringSplitOptions.TrimEntries);
            if (delen.Length == 4)
            {
                waarden.Add(new Codewaarde(delen[0], delen[3], new Periode(Dag(delen[1]) ?? DateOnly.MinValue, Dag(delen[2]))));
                continue;
            }

            var sleutel = regel.Split(' ', 2, StringSplitOptions.TrimEntries);
            kop[sleutel[0]] = sleutel.Length > 1 ? sleutel[1] : "";
        }

        return new Codelijst(kop["lijst"], kop["omschrijving"], kop["volledig"] == "ja", waarden);
    }

    private static DateOnly? Dag(string tekst) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;
}
