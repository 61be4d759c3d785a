using System.Text.RegularExpressions;

namespace Vereffen.Ei.Tests.Conformance;

public partial class ConformanceTests
{
    private static readonly string Map = Path.Combine(AppContext.BaseDirectory, "Conformance");
    private static readonly ControleOpties Ruim = new() { StrikteRegeleinden = false };

    public static TheoryData<string> Bestanden =>
        [
            .. Directory
                .EnumerateFiles(Map, "*.asc", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive })
                .Select(p => Path.GetFileName(p))
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void The_correct_file_has_no_findings()
    {
        EiControle.Controleer(Lees("GZ321-basisbestand-correct.ASC"), Ruim).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public void Its_bare_line_ends_are_one_finding_when_asked_strictly()
    {
        EiControle
            .Controleer(Lees("GZ321-basisbestand-correct.ASC"))
            .Bevindingen.ShouldHaveSingleItem()
            .Retourcode.ToString()
            .ShouldBe("8095");
    }

    [Theory]
    [MemberData(nameof(Bestanden))]
    public void Each_file_is_caught_where_its_name_says(string bestand)
    {
        var bytes = Lees(bestand);
        var gevonden = EiControle.Controleer(bytes, Ruim).Bevindingen;
        var naam = Naam().Match(bestand);
        if (!naam.Success || bytes.AsSpan().SequenceEqual(Lees("GZ321-basisbestand-correct.ASC")))
        {
            gevonden.ShouldBeEmpty();
            return;
        }

        if (naam.Groups["element"].Value is { Length: > 0 } element && naam.Groups["niveau"].Value is "3" or "4")
        {
            gevonden.ShouldContain(b => b.Element == naam.Groups["element"].Value);
        }
        else if (naam.Groups["niveau"].Value != "5")
        {
            gevonden.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Most_business_rules_are_caught_too()
    {
        var bestanden = Directory.EnumerateFiles(Map, "*_N5_*").ToList();

        bestanden.Count(b => EiControle.Controleer(File.ReadAllBytes(b), Ruim).Bevindingen.Count > 0).ShouldBeGreaterThanOrEqualTo(13);
        bestanden.Count.ShouldBe(15);
    }

    private static byte[] Lees(string bestand) => File.ReadAllBytes(Path.Combine(Map, bestand));

    [GeneratedRegex(@"_N(?<niveau>\d)_(?<element>\d{4})?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Naam();
}
