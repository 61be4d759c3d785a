using System.Globalization;
using System.Text.RegularExpressions;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests;

/// <summary>The official test files of GZ321 1.0 (source: Vektis C.V.): each must be found at the place that its name says.</summary>
public partial class Gz321ConformanceTests
{
    private static readonly string Map = Path.Combine(AppContext.BaseDirectory, "Conformance", "GZ321");

    // The files are of February 2015; on that day nothing in the base file lies in the future.
    private static readonly ControleOpties Opties = new() { StrikteRegeleinden = false, Peildatum = new DateOnly(2015, 2, 28) };

    private static byte[] Basis => File.ReadAllBytes(Path.Combine(Map, "GZ321-basisbestand-correct.ASC"));

    [Fact]
    public void The_base_file_has_no_findings()
    {
        var (resultaat, bevindingen) = EiControle.Controleer(Basis, Opties);

        bevindingen.Select(Kort).ShouldBeEmpty();
        resultaat.Records.ShouldBe(29);
    }

    [Fact]
    public void With_strict_line_ends_the_base_file_has_one_finding() =>
        EiControle
            .Controleer(Basis, Opties with { StrikteRegeleinden = true })
            .Bevindingen.ShouldHaveSingleItem()
            .Retourcode.ShouldBe(new Retourcode(8095));

    [Fact]
    public void At_least_97_percent_of_the_files_of_N1_to_N4_are_found_on_the_element_of_their_name()
    {
        var verwacht = Bestanden().Where(b => b.Niveau < 5).ToList();
        var gemist = verwacht.Where(b => !Gevonden(b)).Select(b => b.Naam).ToList();

        verwacht.Count.ShouldBeGreaterThan(70);
        var deel = 100.0 * (verwacht.Count - gemist.Count) / verwacht.Count;
        deel.ShouldBeGreaterThanOrEqualTo(97, $"{deel:F1} % van {verwacht.Count}; gemist: {string.Join(", ", gemist)}");
    }

    [Fact]
    public void Every_business_rule_of_the_sample_is_found()
    {
        var gemist = Bestanden()
            .Where(b => b.Niveau == 5 && EiControle.Controleer(b.Bytes, Opties).Bevindingen.Count == 0)
            .Select(b => b.Naam);

        gemist.ShouldBeEmpty();
    }

    private static IEnumerable<Testbestand> Bestanden()
    {
        foreach (var pad in Directory.GetFiles(Map, "*.asc").Order(StringComparer.Ordinal))
        {
            var naam = Path.GetFileName(pad);
            var bytes = File.ReadAllBytes(pad);
            if (Naamvorm().Match(naam) is { Success: true } m && !bytes.AsSpan().SequenceEqual(Basis))
            {
                yield return new Testbestand(
                    naam,
                    int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
                    m.Groups[2].Value,
                    bytes
                );
            }
        }
    }

    /// <summary>N1 and N2: any finding on file or records. N3 and N4: a finding on the element that the name says.</summary>
    private static bool Gevonden(Testbestand bestand)
    {
        var bevindingen = EiControle.Controleer(bestand.Bytes, Opties).Bevindingen;
        return bestand.Niveau <= 2 ? bevindingen.Any(b => b.Niveau <= Niveau.N3) : bevindingen.Any(b => b.Element == bestand.Element);
    }

    private static string Kort(Bevinding b) =>
        string.Create(CultureInfo.InvariantCulture, $"regel {b.Regel} {b.Element} {b.Retourcode}: {b.Melding}");

    [GeneratedRegex(@"_N(\d)_(\d+)_")]
    private static partial Regex Naamvorm();

    private sealed record Testbestand(string Naam, int Niveau, string Element, byte[] Bytes);
}
