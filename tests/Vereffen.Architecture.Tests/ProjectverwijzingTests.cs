using System.Xml.Linq;

namespace Vereffen.Architecture.Tests;

public sealed class ProjectverwijzingTests
{
    private static readonly List<Bronbestand> Projecten = [.. Bronboom.Bestanden("src", ".csproj")];

    [Fact]
    public void Every_project_has_a_place_in_the_layers()
    {
        Projecten.Count.ShouldBeGreaterThanOrEqualTo(10);
        Projecten.Select(p => p.Project).ShouldAllBe(p => Lagen.Kent(p));
    }

    [Fact]
    public void Every_project_refers_downwards_only()
    {
        var fout =
            from project in Projecten
            from naar in Verwijzingen(project)
            where !Lagen.Kent(naar) || !Lagen.Mag(project.Project, naar)
            select $"{project.Project} -> {naar}";
        fout.ShouldBeEmpty();
    }

    [Fact]
    public void Kern_has_no_packages_and_no_projects()
    {
        var kern = Projecten.Single(p => p.Project == "Vereffen.Kern");
        Elementen(kern, "PackageReference").ShouldBeEmpty();
        Elementen(kern, "ProjectReference").ShouldBeEmpty();
        Elementen(kern, "FrameworkReference").ShouldBeEmpty();
        Elementen(kern, "Reference").ShouldBeEmpty();
    }

    [Fact]
    public void The_pure_libraries_are_plain_libraries()
    {
        foreach (var project in Projecten.Where(p => Lagen.Zuiver.Contains(p.Project, StringComparer.Ordinal)))
        {
            XDocument.Parse(project.Tekst).Root!.Attribute("Sdk")!.Value.ShouldBe("Microsoft.NET.Sdk", project.Pad);
            Elementen(project, "FrameworkReference").ShouldBeEmpty(project.Pad);
        }
    }

    [Fact]
    public void What_every_project_gets_is_an_analyzer()
    {
        var gedeeld = XDocument.Parse(File.ReadAllText(Path.Combine(Bronboom.Map, "Directory.Build.props")));
        var pakketten = gedeeld.Descendants("PackageReference").ToList();
        pakketten.ShouldNotBeEmpty();
        pakketten.ShouldAllBe(p => p.Attribute("PrivateAssets") != null && p.Attribute("PrivateAssets")!.Value == "all");
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_place()
    {
        var metVersie =
            from project in Projecten.Concat(Bronboom.Bestanden("tests", ".csproj"))
            from pakket in XDocument.Parse(project.Tekst).Descendants("PackageReference")
            where pakket.Attribute("Version") is not null || pakket.Element("Version") is not null
            select $"{project.Pad}: {pakket.Attribute("Include")?.Value}";
        metVersie.ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var oplossing = XDocument.Parse(File.ReadAllText(Path.Combine(Bronboom.Map, "Vereffen.slnx")));
        var genoemd = oplossing.Descendants("Project").Select(p => p.Attribute("Path")!.Value).ToList();
        var projecten = Projecten.Concat(Bronboom.Bestanden("tests", ".csproj")).Concat(Bronboom.Bestanden("bench", ".csproj"));
        genoemd.ShouldBe(projecten.Select(p => p.Pad), ignoreOrder: true);
    }

    private static IEnumerable<string> Verwijzingen(Bronbestand project) =>
        Elementen(project, "ProjectReference").Select(pad => Path.GetFileNameWithoutExtension(pad.Replace('\\', '/')));

    private static List<string> Elementen(Bronbestand project, string naam) =>
        [.. XDocument.Parse(project.Tekst).Descendants(naam).Select(e => e.Attribute("Include")?.Value ?? "")];
}
