using System.Text.Json;
using Microsoft.Data.Sqlite;
using Vereffen.App.Demo;
using Vereffen.App.Uitvoer;
using Vereffen.Opslag;
using Vereffen.Portaal;
using Vereffen.Registers;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary>The insurer of a running world in a data folder, taken for one command. A sample world goes by its own date, any other by the clock.</summary>
internal sealed class Verzekeraarsmap : IDisposable
{
    private readonly Gegevensmap map;
    private readonly Berichtenportaal portaal;

    private Verzekeraarsmap(Gegevensmap map, Berichtenportaal portaal, Verzekeraarsrol rol, RegisterSet registers, TimeProvider klok)
    {
        this.map = map;
        this.portaal = portaal;
        Rol = rol;
        Registers = registers;
        Klok = klok;
    }

    public Verzekeraarsrol Rol { get; }

    public RegisterSet Registers { get; }

    public TimeProvider Klok { get; }

    public string Pad => map.Pad;

    /// <exception cref="OpdrachtFout">No world, in use, damaged, or its registers can't be used.</exception>
    public static Verzekeraarsmap Open(Omgeving omgeving, string naam)
    {
        if (!Directory.Exists(naam))
        {
            throw OpdrachtFout.Bestand(File.Exists(naam) ? $"{naam} is een bestand, geen gegevensmap." : $"De map {naam} bestaat niet.");
        }

        if (!File.Exists(Path.Combine(naam, "verzekeraar.db")))
        {
            throw OpdrachtFout.Bestand($"In {naam} staat geen verzekeraar: er is geen verzekeraar.db.");
        }

        var map = Gegevensmap.Neem(naam, out var reden) ?? throw OpdrachtFout.Bestand(reden!);
        Berichtenportaal? portaal = null;
        try
        {
            var klok = Klokvan(omgeving, map);
            var registers = Registermap.Laad(map.Bestand("registers"));
            portaal = Berichtenportaal.Open(map.Bestand("portaal.db"), klok, id => Demowereld.Afgeleid(id, "portaal"));
            var rol = Verzekeraarsrol.Open(map.Bestand("verzekeraar.db"), registers, portaal, klok, Demowereld.Afgeleid);
            return new Verzekeraarsmap(map, portaal, rol, registers, klok);
        }
        catch (Exception fout)
        {
            portaal?.Dispose();
            map.Dispose();
            throw fout switch
            {
                SqliteException => OpdrachtFout.Inhoud(
                    $"De database in {naam} is beschadigd of geen database van vereffen; 'vereffen verify' zegt waar."
                ),
                InvalidOperationException => OpdrachtFout.Inhoud($"De verzekeraar in {naam} kan niet verder. {fout.Message}"),
                _ => fout,
            };
        }
    }

    /// <summary>Writes a file in the folder, whole or not at all.</summary>
    public void Schrijf(Omgeving omgeving, string pad, byte[] inhoud) =>
        Uitvoerbestand.Schrijf(omgeving, map.Bestand(pad), stroom => stroom.Write(inhoud));

    /// <summary>Files for the bank that are not in the folder yet; answers where they are.</summary>
    public IReadOnlyList<string> Lever(Omgeving omgeving) =>
        [
            .. Rol
                .Betalen.Lever((naam, inhoud) => Schrijf(omgeving, Path.Combine("betalingen", naam), inhoud))
                .Select(naam => Path.Combine("betalingen", naam)),
        ];

    /// <summary>The settlement's files in <c>verrekening/</c>, as they stand.</summary>
    public void SchrijfVerrekening(Omgeving omgeving)
    {
        foreach (var bestand in Rol.Bestanden())
        {
            Uitvoerbestand.Schrijf(omgeving, map.Bestand("verrekening", bestand.Pad), bestand.Schrijf);
        }
    }

    public void Dispose()
    {
        Rol.Dispose();
        portaal.Dispose();
        map.Dispose();
    }

    private static TimeProvider Klokvan(Omgeving omgeving, Gegevensmap map)
    {
        var stand = map.Bestand("wereld.json");
        if (!File.Exists(stand))
        {
            return omgeving.Klok;
        }

        try
        {
            return JsonSerializer.Deserialize<Wereldstand>(File.ReadAllText(stand), Json.Opties) is { } wereld
                ? new Wereldklok(wereld.Datum)
                : omgeving.Klok;
        }
        catch (JsonException)
        {
            throw OpdrachtFout.Inhoud($"{stand} is onleesbaar.");
        }
    }
}
