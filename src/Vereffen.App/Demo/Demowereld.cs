using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Vereffen.App.Uitvoer;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Portaal;
using Vereffen.Praktijk;
using Vereffen.Registers;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Demo;

/// <summary>
/// The sample world in a data folder: its registers, its date, and the three roles with a database each. They talk through the portaal only.
/// </summary>
internal sealed class Demowereld : IDisposable
{
    private const string Standbestand = "wereld.json";
    private static readonly DateOnly EersteDag = new(2026, 3, 2);
    private readonly Gegevensmap map;

    private Demowereld(Gegevensmap map, Wereldstand stand)
    {
        this.map = map;
        Stand = stand;
        Klok = new Wereldklok(stand.Datum);
        var registers = Registers = Registermap.Laad(map.Bestand("registers"));
        Patienten = Demopatienten(registers);
        Portaal = Berichtenportaal.Open(map.Bestand("portaal.db"), Klok, id => Afgeleid(id, "portaal"));
        Verzekeraar = Verzekeraarsrol.Open(map.Bestand("verzekeraar.db"), registers, Portaal, Klok, Afgeleid);
        Praktijk = Praktijkadministratie.Open(map.Bestand("praktijk.db"), Portaal, Klok);
        MeldPartijenAan(registers);
        Demokantoor.Open(Praktijk, registers);
        Demobureau.Open(Praktijk, registers);
        Demobank.Open(Verzekeraar.Betalen.Rekeningen);
    }

    public RegisterSet Registers { get; }

    public Wereldklok Klok { get; }

    public Wereldstand Stand { get; private set; }

    public IReadOnlyList<Demopatient> Patienten { get; }

    public Berichtenportaal Portaal { get; }

    public Verzekeraarsrol Verzekeraar { get; }

    public Praktijkadministratie Praktijk { get; }

    public string Pad => map.Pad;

    public Gegevensmap Map => map;

    /// <summary>Takes over the folder; a new world gets the sample registers.</summary>
    public static Demowereld Open(Gegevensmap map)
    {
        var registers = map.Bestand("registers");
        if (!Directory.Exists(registers))
        {
            SchrijfRegisters(registers);
        }

        return new Demowereld(map, Lees(map) ?? new Wereldstand(1, 1, EersteDag));
    }

    /// <summary>The clock of the sample world in this folder; null when there is none.</summary>
    public static TimeProvider? KlokVan(Gegevensmap map) => Lees(map) is { } stand ? new Wereldklok(stand.Datum) : null;

    /// <summary>An id that follows from another and a word: a rerun after a crash sends the very same messages.</summary>
    public static Guid Afgeleid(Guid van, string wat)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. van.ToByteArray(), .. Encoding.UTF8.GetBytes(wat)], hash);
        return new Guid(hash[..16]);
    }

    /// <summary>The next run starts here.</summary>
    public void Bewaar(Wereldstand stand)
    {
        Stand = stand;
        var tijdelijk = map.Bestand(Standbestand + ".deel");
        File.WriteAllText(tijdelijk, JsonSerializer.Serialize(stand, Json.Opties));
        File.Move(tijdelijk, map.Bestand(Standbestand), overwrite: true);
    }

    public void Schrijf(string naam, ReadOnlySpan<byte> inhoud)
    {
        var pad = map.Bestand(naam);
        Directory.CreateDirectory(Path.GetDirectoryName(pad)!);
        File.WriteAllBytes(pad, inhoud);
    }

    /// <summary>Puts the settlement's files in <c>verrekening/</c>, and new files for the bank in <c>betalingen/</c>.</summary>
    public void SchrijfVerrekening()
    {
        Verzekeraar.Betalen.Lever((naam, inhoud) => Schrijf(Path.Combine("betalingen", naam), inhoud));
        foreach (var bestand in Verzekeraar.Bestanden())
        {
            using var stroom = new MemoryStream();
            bestand.Schrijf(stroom);
            Schrijf(Path.Combine("verrekening", bestand.Pad), stroom.ToArray());
        }
    }

    public void Dispose()
    {
        Praktijk.Dispose();
        Verzekeraar.Dispose();
        Portaal.Dispose();
    }

    private static Wereldstand? Lees(Gegevensmap map) =>
        File.Exists(map.Bestand(Standbestand))
            ? JsonSerializer.Deserialize<Wereldstand>(File.ReadAllText(map.Bestand(Standbestand)), Json.Opties)
            : null;

    private void MeldPartijenAan(RegisterSet registers)
    {
        foreach (var verzekeraar in registers.Verzekeraars.Alle)
        {
            Portaal.MeldAan(Relatie.Zorgverzekeraar(verzekeraar.Uzovi));
        }

        foreach (var declarant in Demopartijen.Declaranten)
        {
            Portaal.MeldAan(declarant.Indiener);
            // A practice with a bureau asks an insurer for something itself.
            Portaal.MeldAan(new Relatie("Praktijk", declarant.Praktijk.ToString()));
        }
    }

    private static List<Demopatient> Demopatienten(RegisterSet registers)
    {
        var patienten = new List<Demopatient>();
        foreach (var persoon in registers.Verzekerden.Alle)
        {
            if (registers.Polissen.Zoek(persoon.Bsn) is [var polis, ..])
            {
                patienten.Add(new Demopatient(Patient(persoon), polis.Uzovi));
            }
        }

        return patienten;
    }

    private static Patient Patient(Persoon persoon) =>
        new()
        {
            Bsn = persoon.Bsn,
            Naam = persoon.Naam,
            Voorvoegsel = persoon.Voorvoegsel,
            Voorletters = persoon.Voorletters,
            Geboortedatum = persoon.Geboortedatum,
            Geslacht = persoon.Geslacht,
            Postcode = persoon.Postcode,
            Huisnummer = int.TryParse(persoon.Huisnummer, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? nummer : 0,
        };

    private static void SchrijfRegisters(string map)
    {
        const string Voor = "voorbeeldregister/";
        var tijdelijk = map + ".deel";
        Directory.CreateDirectory(tijdelijk);
        var assembly = typeof(Demowereld).Assembly;
        foreach (var naam in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Voor, StringComparison.Ordinal)))
        {
            using var bron = assembly.GetManifestResourceStream(naam)!;
            using var doel = File.Create(Path.Combine(tijdelijk, naam[Voor.Length..]));
            bron.CopyTo(doel);
        }

        Directory.Move(tijdelijk, map);
    }
}
