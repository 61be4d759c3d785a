using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Vereffen.App.Tests;

public sealed partial class ReadmeTests
{
    private const string ImplicieteUsings =
        "global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic;";
    private static readonly string Tekst = File.ReadAllText(Path.Combine(Voorbeelden.Map, "..", "README.md"));

    [Fact]
    public void The_program_in_the_readme_compiles()
    {
        var programma = Programma().Match(Tekst).Groups["code"].Value;
        var verwijzingen = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(pad => (MetadataReference)MetadataReference.CreateFromFile(pad));

        var compilatie = CSharpCompilation.Create(
            "readme",
            [CSharpSyntaxTree.ParseText(ImplicieteUsings), CSharpSyntaxTree.ParseText(programma)],
            verwijzingen,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication)
        );

        programma.Split('\n').Length.ShouldBeLessThan(16);
        compilatie.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_command_in_the_table_exists_and_every_command_is_in_the_table()
    {
        var inTabel = Opdracht().Matches(Tekst).Select(m => m.Groups["naam"].Value).Distinct().ToList();
        var help = (await Werkmap.Voer("--help")).Uit;
        var bestaand = InHelp()
            .Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..])
            .Select(m => m.Groups["naam"].Value)
            .ToList();

        inTabel.Order(StringComparer.Ordinal).ShouldBe(bestaand.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_that_the_readme_links_to_is_there()
    {
        foreach (var pad in Link().Matches(Tekst).Select(m => m.Groups["pad"].Value))
        {
            Path.Exists(Path.Combine(Voorbeelden.Map, "..", pad)).ShouldBeTrue(pad);
        }
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Programma();

    [GeneratedRegex("^\\| `(?<naam>[a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Opdracht();

    [GeneratedRegex("^  (?<naam>[a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex InHelp();

    [GeneratedRegex("\\]\\((?<pad>docs[^)]*)\\)")]
    private static partial Regex Link();
}
