using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Vereffen.Architecture.Tests;

public sealed class AssemblyverwijzingTests
{
    private static readonly string[] VerbodenAssemblies =
    [
        "System.Data",
        "Microsoft.Data",
        "Microsoft.Extensions",
        "Microsoft.AspNetCore",
        "System.Net",
        "System.Console",
        "System.Diagnostics.Process",
        "System.IO.FileSystem.Watcher",
        "Dapper",
        "Npgsql",
        "SQLitePCLRaw",
        "RabbitMQ",
        "Spectre",
        "OpenTelemetry",
    ];

    private static readonly string[] VerbodenTypen =
    [
        "System.TimeProvider",
        "System.Diagnostics.Stopwatch",
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
    ];

    public static TheoryData<string> ZuivereBibliotheken => [.. Lagen.Zuiver];

    public static TheoryData<string> Projecten => [.. Bronboom.Bestanden("src", ".csproj").Select(p => p.Project)];

    [Theory]
    [MemberData(nameof(ZuivereBibliotheken))]
    public void A_pure_library_knows_no_database_network_logger_or_console(string bibliotheek) =>
        Gelezen(bibliotheek, Assemblies).Where(naam => VerbodenAssemblies.Any(v => IsOfOnder(naam, v))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(ZuivereBibliotheken))]
    public void A_pure_library_has_no_clock_and_opens_no_files(string bibliotheek) =>
        Gelezen(bibliotheek, Typen).Intersect(VerbodenTypen, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Kern_uses_only_the_platform() =>
        Gelezen("Vereffen.Kern", Assemblies).Where(naam => !IsOfOnder(naam, "System")).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projecten))]
    public void What_is_compiled_refers_downwards_only(string project)
    {
        var naar = Gelezen(project, Assemblies).Select(naam => naam == "vereffen" ? "Vereffen.App" : naam);
        naar.Where(naam => IsOfOnder(naam, "Vereffen")).ShouldAllBe(naam => Lagen.Mag(project, naam));
    }

    private static List<string> Gelezen(string project, Func<MetadataReader, IEnumerable<string>> lees)
    {
        var bestand = project == "Vereffen.App" ? "vereffen.dll" : $"{project}.dll";
        using var stroom = File.OpenRead(Path.Combine(AppContext.BaseDirectory, bestand));
        using var pe = new PEReader(stroom);
        return [.. lees(pe.GetMetadataReader())];
    }

    private static IEnumerable<string> Assemblies(MetadataReader lezer) =>
        lezer.AssemblyReferences.Select(h => lezer.GetString(lezer.GetAssemblyReference(h).Name));

    private static IEnumerable<string> Typen(MetadataReader lezer) =>
        from handle in lezer.TypeReferences
        let type = lezer.GetTypeReference(handle)
        select $"{lezer.GetString(type.Namespace)}.{lezer.GetString(type.Name)}";

    private static bool IsOfOnder(string naam, string begin) => naam == begin || naam.StartsWith(begin + ".", StringComparison.Ordinal);
}
