using System.Text.RegularExpressions;

namespace Vereffen.Architecture.Tests;

/// <summary>What the house style asks of every file and a compiler does not see.</summary>
public sealed partial class TidyTests
{
    private const int MeesteRegels = 400;

    private static readonly List<Bronbestand> Bron = [.. Bronboom.Bestanden("src", ".cs")];
    private static readonly List<Bronbestand> Code =
    [
        .. Bron,
        .. Bronboom.Bestanden("tests", ".cs"),
        .. Bronboom.Bestanden("bench", ".cs"),
    ];

    [Fact]
    public void The_repository_is_found() => Bron.Count.ShouldBeGreaterThan(30);

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold() =>
        Overtreders(Bron, b => b.Tekst.Count(teken => teken == '\n') > MeesteRegels).ShouldBeEmpty();

    [Fact]
    public void Nothing_in_src_is_left_for_later() =>
        Overtreders([.. Bron, .. Bronboom.Bestanden("src", ".cshtml", ".sql", ".json")], b => Onaf().IsMatch(b.Tekst)).ShouldBeEmpty();

    [Fact]
    public void No_type_is_named_after_nothing() => Overtreders(Code, b => NietszeggendeNaam().IsMatch(b.Tekst)).ShouldBeEmpty();

    [Fact]
    public void Every_namespace_is_file_scoped() =>
        Overtreders(Code, b => HeeftType().IsMatch(b.Tekst) && !Naamruimte().IsMatch(b.Tekst) && Path.GetFileName(b.Pad) != "Program.cs")
            .Concat(Overtreders(Code, b => BlokNaamruimte().IsMatch(b.Tekst)))
            .ShouldBeEmpty();

    [Fact]
    public void A_library_has_one_namespace_its_own() =>
        Overtreders(
                Bron,
                b =>
                    b.Project != "Vereffen.App" && Naamruimte().Match(b.Tekst) is { Success: true } m && m.Groups["naam"].Value != b.Project
            )
            .ShouldBeEmpty();

    [Fact]
    public void Elsewhere_a_namespace_begins_with_the_project() =>
        Overtreders(
                Code,
                b =>
                    Naamruimte().Match(b.Tekst) is { Success: true } m
                    && m.Groups["naam"].Value != b.Project
                    && !m.Groups["naam"].Value.StartsWith(b.Project + ".", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();

    [Fact]
    public void Text_files_end_their_lines_with_a_line_feed() =>
        Overtreders(
                [.. Bronboom.Bestanden("", ".cs", ".csproj", ".props", ".slnx", ".json", ".md", ".sql", ".cshtml")],
                b =>
                    !b.Pad.EndsWith("packages.lock.json", StringComparison.Ordinal)
                    && (b.Tekst.Contains('\r') || (b.Tekst.Length > 0 && b.Tekst[^1] != '\n'))
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("internal sealed class DeclaratieManager")]
    [InlineData("public static class StringHelpers;")]
    [InlineData("public readonly record struct DatumUtil(int X)")]
    public void The_name_rule_knows_what_it_refuses(string regel) => NietszeggendeNaam().IsMatch(regel).ShouldBeTrue();

    [Theory]
    [InlineData("public sealed class Declaratie")]
    [InlineData("public sealed class Uitilsel")]
    [InlineData("public sealed class CommonMarkReader")]
    public void The_name_rule_leaves_other_names_alone(string regel) => NietszeggendeNaam().IsMatch(regel).ShouldBeFalse();

    private static IEnumerable<string> Overtreders(IEnumerable<Bronbestand> bestanden, Func<Bronbestand, bool> fout) =>
        bestanden.Where(fout).Select(b => b.Pad);

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Onaf();

    [GeneratedRegex(
        @"^\s*(\w+ )*(class|struct|record|interface|enum) \w*(Manager|Helpers?|Utils?|Utility|Utilities|Common)\b",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NietszeggendeNaam();

    [GeneratedRegex(@"^namespace (?<naam>[\w.]+);$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Naamruimte();

    [GeneratedRegex(@"^namespace [\w.]+\s*(\{|$)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlokNaamruimte();

    [GeneratedRegex(
        @"^(public |internal |file |sealed |static |abstract |readonly |partial |ref )*(class|struct|record|interface|enum|delegate) ",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex HeeftType();
}
