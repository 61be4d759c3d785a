using System.CommandLine;
using Vereffen.App.Demo;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Portaal;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Uitvoer;

/// <summary>The insurer of a world in a data folder, with its exchange when that is there too, for as long as a command works on it.</summary>
internal sealed class Wereldmap : IDisposable
{
    private const string Verzekeraarsbestand = "verzekeraar.db";
    private const string Portaalbestand = "portaal.db";
    private readonly Gegevensmap map;
    private readonly Berichtenportaal? portaal;

    private Wereldmap(Gegevensmap map, Omgeving omgeving)
    {
        this.map = map;
        Klok = Demowereld.KlokVan(map) ?? omgeving.Klok;
        try
        {
            var registers = Registermap.Laad(map.Bestand(Registerinvoer.Mapnaam));
            portaal = File.Exists(map.Bestand(Portaalbestand))
                ? Berichtenportaal.Open(map.Bestand(Portaalbestand), Klok, id => Demowereld.Afgeleid(id, "portaal"))
                : null;
            Verzekeraar = Verzekeraarsrol.Open(
                map.Bestand(Verzekeraarsbestand),
                registers,
                (IBerichtenverkeer?)portaal ?? new Stilverkeer(),
                Klok,
                Demowereld.Afgeleid
            );
        }
        catch (InvalidOperationException fout)
        {
            Dispose();
            throw OpdrachtFout.Inhoud($"De wereld in {map.Pad} kan niet open. {fout.Message}");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The clock of a sample world, else that of the machine.</summary>
    public TimeProvider Klok { get; }

    public Verzekeraarsrol Verzekeraar { get; } = null!;

    /// <summary>False when the exchange is elsewhere: then what must leave waits for <c>serve</c>.</summary>
    public bool HeeftPortaal => portaal is not null;

    public static Option<string> Optie() =>
        new("--data")
        {
            Description = "Gegevensmap van de wereld.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };

    public static Wereldmap Open(Omgeving omgeving, string naam)
    {
        if (!File.Exists(Path.Combine(naam, Verzekeraarsbestand)))
        {
            throw OpdrachtFout.Bestand(
                Directory.Exists(naam)
                    ? $"In {naam} staat geen verzekeraar: er is geen {Verzekeraarsbestand}."
                    : $"De map {naam} bestaat niet."
            );
        }

        var map = Gegevensmap.Neem(naam, out var reden) ?? throw OpdrachtFout.Bestand(reden!);
        return new Wereldmap(map, omgeving);
    }

    public string Bestand(params string[] delen) => map.Bestand(delen);

    public void Dispose()
    {
        Verzekeraar?.Dispose();
        portaal?.Dispose();
        map.Dispose();
    }

    /// <summary>No exchange: nothing comes, and what must leave stays in the outbox.</summary>
    private sealed class Stilverkeer : IBerichtenverkeer
    {
        public Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer) =>
            throw new InvalidOperationException("Zonder portaal wordt er niets verzonden.");

        public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
            Task.FromResult<IReadOnlyList<Bericht>>([]);

        public Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer) => Task.CompletedTask;
    }
}
