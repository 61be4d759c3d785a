namespace Vereffen.Ei;

/// <summary>
/// The message standards that this program holds, and those that a caller adds for its own work (<see cref="Met"/>).
/// Start: <c>Standaarden.Zoek("OS301")</c>.
/// </summary>
public static class Standaarden
{
    private static readonly Lazy<IReadOnlyList<Standaard>> Eigen = new(LeesIngebouwde);
    private static readonly AsyncLocal<IReadOnlyList<Standaard>?> Bereik = new();

    /// <summary>All standards, by name and version: those of the program and those added for the work under way.</summary>
    public static IReadOnlyList<Standaard> Alle => Bereik.Value ?? Eigen.Value;

    /// <summary>The standards that come with the program.</summary>
    public static IReadOnlyList<Standaard> Ingebouwd => Eigen.Value;

    /// <summary>
    /// Adds standards for what runs until the answer is disposed of, and for what is started in between: other work in the same process does not see
    /// them. One with the name and version of another takes its place.
    /// </summary>
    public static IDisposable Met(IEnumerable<Standaard> erbij)
    {
        var nieuw = erbij.ToList();
        var vorige = Bereik.Value;
        Bereik.Value = Geordend(Alle.Where(s => !nieuw.Exists(n => n.VolledigeNaam == s.VolledigeNaam)).Concat(nieuw));
        return new Einde(vorige);
    }

    /// <summary>A standard from the text of a data file; null with errors (each with its line number) when it is none.</summary>
    public static Standaard? Lees(string tekst, out IReadOnlyList<string> fouten)
    {
        var lijst = new List<string>();
        fouten = lijst;
        return StandaardLezer.Lees(tekst, Zoek, lijst);
    }

    /// <summary>By name (<c>OS301</c>: the newest version) or by name and version (<c>OS301 1.0</c>, <c>OS301-1.0</c>); null when we don't hold it.</summary>
    public static Standaard? Zoek(string naam)
    {
        var gezocht = naam.Trim().Replace('-', ' ');
        return Alle.LastOrDefault(s => s.VolledigeNaam.Equals(gezocht, StringComparison.OrdinalIgnoreCase))
            ?? Alle.LastOrDefault(s => s.Naam.Equals(gezocht, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>By the code of field 0102; with several versions the one asked for, else the newest.</summary>
    public static Standaard? Zoek(int eiCode, int versie, int subversie)
    {
        Standaard? beste = null;
        foreach (var standaard in Alle)
        {
            if (!standaard.EiCodes.Contains(eiCode))
            {
                continue;
            }

            if (standaard.Kop.Hoofdversie == versie && standaard.Kop.Subversie == subversie)
            {
                return standaard;
            }

            var gelijkeHoofdversie = standaard.Kop.Hoofdversie == versie;
            if (beste is null || gelijkeHoofdversie || beste.Kop.Hoofdversie != versie)
            {
                beste = standaard;
            }
        }

        return beste;
    }

    private static List<Standaard> LeesIngebouwde()
    {
        var bronnen = typeof(Standaarden)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("standaard/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(n => n["standaard/".Length..], Tekst, StringComparer.Ordinal);
        var klaar = new Dictionary<string, Standaard>(StringComparer.Ordinal);
        foreach (var naam in bronnen.Keys)
        {
            Maak(naam);
        }

        return Geordend(klaar.Values);

        Standaard? Maak(string naam)
        {
            if (klaar.TryGetValue(naam, out var er))
            {
                return er;
            }

            if (!bronnen.TryGetValue(naam, out var tekst))
            {
                return null;
            }

            var fouten = new List<string>();
            var standaard = StandaardLezer.Lees(tekst, basis => Maak(basis.Replace(' ', '-')), fouten);
            if (standaard is null || fouten.Count > 0)
            {
                throw new InvalidOperationException($"Standaard {naam}: {string.Join("; ", fouten)}");
            }

            return klaar[naam] = standaard;
        }
    }

    private static List<Standaard> Geordend(IEnumerable<Standaard> standaarden) =>
        [.. standaarden.OrderBy(s => s.Naam, StringComparer.Ordinal).ThenBy(s => s.Kop.Hoofdversie).ThenBy(s => s.Kop.Subversie)];

    private static string Tekst(string bron)
    {
        using var stream = typeof(Standaarden).Assembly.GetManifestResourceStream(bron)!;
        using var lezer = new StreamReader(stream);
        return lezer.ReadToEnd();
    }

    private sealed class Einde(IReadOnlyList<Standaard>? vorige) : IDisposable
    {
        public void Dispose() => Bereik.Value = vorige;
    }
}
