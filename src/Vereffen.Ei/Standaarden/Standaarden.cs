namespace Vereffen.Ei;

/// <summary>
/// The message standards that this program holds, and those that a caller adds for its own work (<see cref="Met"/>).
/// Start: <c>Standaarden.Zoek("OS301")</c>.
/// </summary>
public static class Standaarden
{
    private static readonly Lazy<Standaardbron[]> Bronnen = new(LeesBronnen);
    private static readonly Lazy<StandaardKop[]> Koppen = new(() => [.. Bronnen.Value.Select(b => b.Kop)]);
    private static readonly Lazy<IReadOnlyList<Standaard>> Eigen = new(() => [.. Bronnen.Value.Select(b => b.Standaard)]);
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
        return Gevonden(k => Array.FindLastIndex(k, s => $"{s.Naam} {s.Versie}".Equals(gezocht, StringComparison.OrdinalIgnoreCase)))
            ?? Gevonden(k => Array.FindLastIndex(k, s => s.Naam.Equals(gezocht, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>By the code of field 0102; with several versions the one asked for, else the newest.</summary>
    public static Standaard? Zoek(int eiCode, int versie, int subversie) => Gevonden(k => Kies(k, eiCode, versie, subversie));

    private static int Kies(StandaardKop[] koppen, int eiCode, int versie, int subversie)
    {
        var beste = -1;
        for (var i = 0; i < koppen.Length; i++)
        {
            var kop = koppen[i];
            if (!kop.EiCodes.Contains(eiCode))
            {
                continue;
            }

            if (kop.Hoofdversie == versie && kop.Subversie == subversie)
            {
                return i;
            }

            if (beste < 0 || kop.Hoofdversie == versie || koppen[beste].Hoofdversie != versie)
            {
                beste = i;
            }
        }

        return beste;
    }

    /// <summary>The standard that is chosen by its head; null below 0.</summary>
    private static Standaard? Gevonden(Func<StandaardKop[], int> kies)
    {
        if (Bereik.Value is not { } bereik)
        {
            var plek = kies(Koppen.Value);
            return plek < 0 ? null : Bronnen.Value[plek].Standaard;
        }

        var eigen = kies([.. bereik.Select(s => s.Kop)]);
        return eigen < 0 ? null : bereik[eigen];
    }

    private static Standaardbron[] LeesBronnen() =>
        [
            .. typeof(Standaarden)
                .Assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith("standaard/", StringComparison.Ordinal))
                .Select(n => new Standaardbron(n, ZoekIngebouwd))
                .OrderBy(b => b.Kop.Naam, StringComparer.Ordinal)
                .ThenBy(b => b.Kop.Hoofdversie)
                .ThenBy(b => b.Kop.Subversie),
        ];

    /// <summary>What a standard of the program is based on is one of the program, whatever a caller has added.</summary>
    private static Standaard? ZoekIngebouwd(string volledigeNaam) =>
        Bronnen.Value.FirstOrDefault(b => $"{b.Kop.Naam} {b.Kop.Versie}" == volledigeNaam)?.Standaard;

    private static List<Standaard> Geordend(IEnumerable<Standaard> standaarden) =>
        [.. standaarden.OrderBy(s => s.Naam, StringComparer.Ordinal).ThenBy(s => s.Kop.Hoofdversie).ThenBy(s => s.Kop.Subversie)];

    private sealed class Einde(IReadOnlyList<Standaard>? vorige) : IDisposable
    {
        public void Dispose() => Bereik.Value = vorige;
    }
}
