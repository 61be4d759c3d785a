using System.Globalization;
using System.Reflection;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Portaal;

namespace Vereffen.App.Sandbox;

/// <summary>Makes a data folder a sandbox: its registers, an authority, certificates for its parties, and a claim for each test case.</summary>
internal static class Sandboxinrichting
{
    /// <summary>How far the clock is ahead; the file says that the folder is a sandbox.</summary>
    public const string Klokbestand = "sandbox.klok";
    private const string Registers = "sandbox/registers/";
    private const string Toegang = "toegang";
    private const string Voorbeelden = "voorbeelden";

    private static readonly Partij[] Partijen =
    [
        new(Partijrol.Zorgaanbieder, "90054321"),
        new(Partijrol.Zorgaanbieder, "90054322"),
        new(Partijrol.Zorgaanbieder, "90054323"),
        new(Partijrol.Servicebureau, "98001234"),
        new(Partijrol.Zorgverzekeraar, "9901"),
        new(Partijrol.Zorgverzekeraar, "9902"),
        new(Partijrol.Softwarepartij, "leverancier"),
    ];

    /// <summary>Does what was not done yet, so that it can be broken off anywhere.</summary>
    /// <exception cref="OpdrachtFout">The folder is something else already.</exception>
    public static void RichtIn(Omgeving omgeving, Gegevensmap map, Sandboxklok klok)
    {
        if (!File.Exists(map.Bestand(Klokbestand)) && File.Exists(map.Bestand(Portaaltoegang.Databasebestand)))
        {
            throw OpdrachtFout.Inhoud($"{map.Pad} is geen sandbox, maar een gewone gegevensmap; kies met --data een lege map.");
        }

        klok.Bewaar();
        SchrijfRegisters(map.Bestand("registers"));
        using var portaal = Portaaltoegang.Open(map.Pad, klok);
        using var ca = Certificaatautoriteit.Bestaat(map.Pad)
            ? Portaaltoegang.OpenAutoriteit(omgeving, map.Pad)
            : Portaaltoegang.MaakAutoriteit(omgeving, map.Pad);
        foreach (var partij in Partijen.Where(p => !File.Exists(map.Bestand(Toegang, p.Code + ".crt"))))
        {
            var aanvraag = new Certificaataanvraag(partij, Certificaatsoort.System, IsTest: false, 730);
            using var uitgifte = Portaaltoegang.Probeer(() => ca.GeefUit(aanvraag));
            portaal.Certificaten.Neem(uitgifte.Blad, aanvraag);
            Certificaatbestanden.Schrijf(map.Bestand(Toegang), partij.Code, uitgifte);
        }

        SchrijfVoorbeelden(map.Bestand(Voorbeelden), DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow())));
    }

    /// <summary>The registers of the sandbox, in a folder that isn't there yet.</summary>
    public static void SchrijfRegisters(string map)
    {
        if (Directory.Exists(map))
        {
            return;
        }

        var tijdelijk = map + ".deel";
        Directory.CreateDirectory(tijdelijk);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var naam in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Registers, StringComparison.Ordinal)))
        {
            using var bron = assembly.GetManifestResourceStream(naam)!;
            using var doel = File.Create(Path.Combine(tijdelijk, naam[Registers.Length..]));
            bron.CopyTo(doel);
        }

        Directory.Move(tijdelijk, map);
    }

    /// <summary>Per test case the claim and the metadata of its push. Once: the same claim twice is a duplicate.</summary>
    private static void SchrijfVoorbeelden(string map, DateOnly vandaag)
    {
        if (Directory.Exists(map))
        {
            return;
        }

        var tijdelijk = map + ".deel";
        Directory.CreateDirectory(tijdelijk);
        foreach (var (plek, geval) in Testgevallen.Alle.Index())
        {
            var nummer = string.Create(CultureInfo.InvariantCulture, $"SB{plek + 1:D3}");
            var bericht = Testgevallen.Bericht(geval, vandaag, nummer, Afgeleid.Van(Guid.Empty, nummer));
            var naam = Path.Combine(tijdelijk, $"{geval.Soort}-{geval.Waarde}-{geval.Retourcode}");
            File.WriteAllBytes(naam + ".asc", bericht.Payload.ToArray());
            File.WriteAllBytes(naam + ".json", Testgevallen.Metadata(bericht));
        }

        Directory.Move(tijdelijk, map);
    }
}
