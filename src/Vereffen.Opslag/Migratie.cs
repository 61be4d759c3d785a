using System.Globalization;
using System.Reflection;

namespace Vereffen.Opslag;

/// <summary>One numbered step of a role's schema. Steps are never changed once they have been released: a hash guards it.</summary>
public sealed record Migratie(int Nummer, string Naam, string Sql)
{
    private const string Map = ".Migraties.";

    /// <summary>
    /// The scripts of a role: those that all roles share (0001 and on, in this assembly), then its own embedded <c>..Migraties.0101-naam.sql</c>, in order.
    /// </summary>
    public static IReadOnlyList<Migratie> Van(Assembly rol)
    {
        ArgumentNullException.ThrowIfNull(rol);
        return [.. Scripts(typeof(Migratie).Assembly).Concat(Scripts(rol)).OrderBy(m => m.Nummer)];
    }

    private static IEnumerable<Migratie> Scripts(Assembly assembly) =>
        assembly
            .GetManifestResourceNames()
            .Where(n => n.Contains(Map, StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal))
            .Select(n => Lees(assembly, n));

    private static Migratie Lees(Assembly assembly, string bron)
    {
        var naam = bron[(bron.IndexOf(Map, StringComparison.Ordinal) + Map.Length)..^".sql".Length];
        using var lezer = new StreamReader(assembly.GetManifestResourceStream(bron)!);
        return new Migratie(int.Parse(naam.AsSpan(0, 4), CultureInfo.InvariantCulture), naam[5..], lezer.ReadToEnd());
    }
}
