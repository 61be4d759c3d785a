using System.Globalization;
using System.Text.RegularExpressions;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests;

/// <summary>The official test files of GZ321 1.0 (source: Vektis C.V.): each must be found at the place that its name says.</summary>
public partial class Gz321ConformanceTests
{
    private static readonly string Map = Path.Combine(AppContext.BaseDirectory, "Conformance");

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

    /// <summary>The full set tries each element like this; ours is made on the spot from the base file and the layout.</summary>
    [Fact]
    public void Every_element_notices_a_wrong_type_an_empty_field_and_a_day_that_does_not_exist()
    {
        var standaard = Standaarden.Zoek("GZ321 1.0")!;
        var gemist = new List<string>();
        foreach (var soort in standaard.Records)
        {
            var begin = Enumerable.Range(0, 29).Select(r => r * (standaard.RecordLengte + 1)).First(b => IsSoort(Basis.AsSpan(b), soort));
            foreach (var e in Proeven.Deel(soort.Elementen, stap: 4, soort.Index))
            {
                foreach (var fout in Fouten(e))
                {
                    var bytes = Basis;
                    System.Text.Encoding.ASCII.GetBytes(fout, bytes.AsSpan(begin + e.Start - 1));
                    if (EiControle.Controleer(bytes, Opties).Bevindingen.All(b => b.Element != e.Id))
                    {
                        gemist.Add($"{e.Id} '{fout}'");
                    }
                }
            }
        }

        gemist.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_on_conformance_says_what_these_files_give()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map.FullName, "Vereffen.slnx")))
        {
            map = map.Parent!;
        }

        var pagina = File.ReadAllText(Path.Combine(map.FullName, "docs", "conformance.md"));
        var bestanden = Bestanden().ToList();
        foreach (var (niveaus, van, tot) in new[] { ("N1-N4", 1, 4), ("N5", 5, 5) })
        {
            var deel = bestanden.Where(b => b.Niveau >= van && b.Niveau <= tot).ToList();
            var gemist = deel.Where(b => !Gevonden(b)).ToList();
            pagina.ShouldContain(
                string.Create(CultureInfo.InvariantCulture, $"| {niveaus} | {deel.Count} | {deel.Count - gemist.Count} |")
            );
            gemist.ShouldAllBe(b => pagina.Contains(b.Naam, StringComparison.Ordinal));
        }
    }

    private static bool IsSoort(ReadOnlySpan<byte> record, RecordSoort soort) =>
        record[0] == soort.Kenmerk[0] && record[1] == soort.Kenmerk[1];

    private static IEnumerable<string> Fouten(Element e)
    {
        if (e.Type == ElementType.AN)
        {
            yield return e.Verplichting == Verplichting.S ? new string('0', e.Lengte)
            : e.Lengte == 1 ? "X"
            : string.Concat(" ", new string('X', e.Lengte - 1));
            if (e.Verplichting == Verplichting.M)
            {
                yield return new string(' ', e.Lengte);
            }

            yield break;
        }

        yield return new string('X', e.Lengte);
        yield return new string(' ', e.Lengte);
        if (e.Verplichting == Verplichting.M)
        {
            yield return new string('0', e.Lengte);
        }

        string[] vormen = e.Vorm switch
        {
            Vorm.Datum => ["01012014", "20140230", "99999999"],
            Vorm.Agb => ["00999999", "16000000"],
            Vorm.Bsn => ["600000290"],
            _ => [],
        };
        foreach (var vorm in vormen)
        {
            yield return vorm;
        }
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

    /// <summary>N1 and N2: any finding on file or records. N3 and N4: a finding on the element that the name says. N5: any, for the numbers of the rules are not public.</summary>
    private static bool Gevonden(Testbestand bestand)
    {
        var bevindingen = EiControle.Controleer(bestand.Bytes, Opties).Bevindingen;
        return bestand.Niveau switch
        {
            1 or 2 => bevindingen.Any(b => b.Niveau <= Niveau.N3),
            3 or 4 => bevindingen.Any(b => b.Element == bestand.Element),
            _ => bevindingen.Count > 0,
        };
    }

    private static string Kort(Bevinding b) =>
        string.Create(CultureInfo.InvariantCulture, $"regel {b.Regel} {b.Element} {b.Retourcode}: {b.Melding}");

    [GeneratedRegex(@"_N(\d)_(\d+)_")]
    private static partial Regex Naamvorm();

    private sealed record Testbestand(string Naam, int Niveau, string Element, byte[] Bytes);
}
