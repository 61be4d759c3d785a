using Vereffen.Opslag;
using Vereffen.Registers;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Takes register files into the data folder of a world, where <c>registers/</c> holds them as they came. A file replaces the one of that name; what does not come
/// stays. All at once: after a crash the old set is there, or the new one. A running world takes it over at once, where it is told; else it uses it from its next opening on.
/// </summary>
public static class Registerinvoer
{
    /// <summary>Folder of the registers inside the data folder.</summary>
    public const string Mapnaam = "registers";

    private const string Database = "verzekeraar.db";

    /// <param name="map">The data folder; nobody else has it.</param>
    /// <param name="bron">Folder with register files.</param>
    /// <param name="slaFouteRegelsOver">Take a file without its bad lines, instead of not at all.</param>
    /// <param name="neemOver">Lets a running world take them over, before the files are replaced; a sentence = it can't, and nothing changes. Null = there is none running.</param>
    /// <exception cref="IOException">A file can't be read or written.</exception>
    public static Registerverslag Voer(
        Gegevensmap map,
        string bron,
        bool slaFouteRegelsOver,
        Func<RegisterSet, string?>? neemOver = null
    ) => Voer(map, bron, slaFouteRegelsOver, alleenKijken: false, neemOver ?? (_ => null));

    /// <summary>What taking them in would come to; nothing changes.</summary>
    /// <param name="map">The data folder; nobody else has it.</param>
    /// <param name="bron">Folder with register files.</param>
    /// <param name="slaFouteRegelsOver">As if a file were taken without its bad lines.</param>
    /// <param name="bekijk">Gets the registers as they would be.</param>
    public static Registerverslag Bekijk(Gegevensmap map, string bron, bool slaFouteRegelsOver, Action<RegisterSet>? bekijk = null) =>
        Voer(
            map,
            bron,
            slaFouteRegelsOver,
            alleenKijken: true,
            registers =>
            {
                bekijk?.Invoke(registers);
                return null;
            }
        );

    private static Registerverslag Voer(
        Gegevensmap map,
        string bron,
        bool slaFouteRegelsOver,
        bool alleenKijken,
        Func<RegisterSet, string?> neemOver
    )
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(bron);
        var geladen = RegisterSet.Laad(bron, slaFouteRegelsOver);
        var verslag = new Registerverslag
        {
            Bestanden = [.. geladen.Bestanden.Where(b => b.Stand != Bestandstand.Ontbreekt)],
            Fouten = geladen.Fouten,
            Onbekend = Onbekend(bron, geladen.Bestanden),
        };
        var goed = verslag.Bestanden.Where(b => b.Stand == Bestandstand.Geladen).ToList();
        if (goed.Count == 0)
        {
            return verslag;
        }

        string? bezwaar = null;
        var isVervangen = map.VervangMap(
            Mapnaam,
            nieuw =>
            {
                KopieerHuidige(map.Bestand(Mapnaam), nieuw, [.. goed.Select(b => b.Naam)]);
                foreach (var bestand in goed)
                {
                    Neem(Path.Combine(bron, bestand.Naam), Path.Combine(nieuw, bestand.Naam), geladen.Fouten);
                }

                bezwaar = Bezwaar(map, nieuw, neemOver);
                return bezwaar is null && !alleenKijken;
            }
        );
        return verslag with { IsIngevoerd = isVervangen, Bezwaar = bezwaar };
    }

    private static List<string> Onbekend(string bron, IReadOnlyList<Registerbestand> bekend) =>
        [
            .. Directory
                .GetFiles(bron)
                .Select(pad => Path.GetFileName(pad)!)
                .Where(naam => !bekend.Any(b => b.Naam == naam))
                .Order(StringComparer.Ordinal),
        ];

    private static void KopieerHuidige(string huidig, string nieuw, HashSet<string> zonder)
    {
        if (!Directory.Exists(huidig))
        {
            return;
        }

        foreach (var pad in Directory.GetFiles(huidig).Where(pad => !zonder.Contains(Path.GetFileName(pad)!)))
        {
            Neem(pad, Path.Combine(nieuw, Path.GetFileName(pad)!), []);
        }
    }

    private static void Neem(string van, string naar, IReadOnlyList<RegisterFout> fouten)
    {
        using var doel = new FileStream(naar, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var eigen = fouten.Where(f => f.Bestand == Path.GetFileName(van)).ToList();
        if (eigen.Count == 0)
        {
            using var bron = File.OpenRead(van);
            bron.CopyTo(doel);
        }
        else
        {
            Registerbestanden.SchrijfZonder(van, doel, eigen);
        }

        doel.Flush(flushToDisk: true);
    }

    /// <summary>Why the world could not open with these registers; null when it can.</summary>
    private static string? Bezwaar(Gegevensmap map, string nieuw, Func<RegisterSet, string?> neemOver)
    {
        var geladen = RegisterSet.Laad(nieuw);
        if (!geladen.IsFoutloos)
        {
            return $"met de registers die er al staan zijn ze niet te gebruiken: {geladen.Fouten[0]}";
        }

        if (Verrekenregister.Regels(geladen.Registers, out var melding) is null)
        {
            return $"de registers spreken zichzelf tegen: {melding}";
        }

        if (!File.Exists(map.Bestand(Database)))
        {
            return neemOver(geladen.Registers);
        }

        using var database = SqliteDatabase.OpenAlleenLezen(map.Bestand(Database), out var reden);
        return database is null ? reden
            : Grootboekcontrole.Controleer(database, geladen.Registers).Breuk is { } breuk
                ? $"onder deze registers volgt het grootboek van deze wereld niet meer uit wat er is geboekt ({breuk})"
            : neemOver(geladen.Registers);
    }
}
