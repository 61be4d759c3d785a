using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.App.Tests;

/// <summary>The table in docs/specs.md says what the data files say. Run with VEREFFEN_SCHRIJF_DOCS=1 to write it anew.</summary>
public sealed class SpecsTests
{
    private const string Begin = "<!-- standaarden:begin -->\n";
    private const string Eind = "<!-- standaarden:eind -->";

    [Fact]
    public void The_page_lists_every_standard_as_its_data_file_has_it()
    {
        var pad = Path.Combine(Voorbeelden.Map, "..", "docs", "specs.md");
        var pagina = File.ReadAllText(pad);
        var begin = pagina.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var eind = pagina.IndexOf(Eind, StringComparison.Ordinal);
        var goed = pagina[..begin] + Tabel() + pagina[eind..];
        if (Environment.GetEnvironmentVariable("VEREFFEN_SCHRIJF_DOCS") == "1")
        {
            File.WriteAllText(pad, goed);
        }

        File.ReadAllText(pad).ShouldBe(goed);
    }

    private static string Tabel() =>
        "| standard | EI code | record | kind | positions | conditions | source |\n|---|---|---|---|---|---|---|\n"
        + string.Concat(
            Standaarden.Alle.Select(s =>
                $"| {s.VolledigeNaam} | {s.EiCode} | {s.RecordLengte} | {(s.IsRetour ? "retour" : "claim")} | {Trust(s.Herkomst)} | {Trust(s.HerkomstCondities)} | {s.Bron} |\n"
            )
        );

    private static string Trust(Herkomst herkomst) =>
        herkomst switch
        {
            Herkomst.Official => "official",
            Herkomst.Public => "public",
            _ => "inferred",
        };
}
