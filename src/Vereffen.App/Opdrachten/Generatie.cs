using System.Globalization;
using System.Text;
using Vereffen.App.Uitvoer;
using Vereffen.Ei;

namespace Vereffen.App.Opdrachten;

/// <summary>One run of `generate`: claim files, side files, registers; all of them whole, or none.</summary>
internal sealed class Generatie(Omgeving omgeving, GenereerOpties opties, string uit, string? registers) : IDisposable
{
    private const string Tijdelijk = ".deel";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<string> namen = [];
    private StreamWriter? fouten;
    private int foutenVan;
    private long geplant;

    public void Voer()
    {
        Toets();
        try
        {
            Schrijf();
            foreach (var naam in namen)
            {
                File.Move(naam + Tijdelijk, naam, overwrite: true);
            }
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException)
        {
            fouten?.Dispose();
            foreach (var naam in namen)
            {
                File.Delete(naam + Tijdelijk);
            }

            throw OpdrachtFout.Bestand($"Schrijven lukt niet: {fout.Message}");
        }

        Vertel();
    }

    public void Dispose() => fouten?.Dispose();

    private void Toets()
    {
        if (registers is not null && !GenereerOpties.HeeftWereld(opties.Standaard))
        {
            throw OpdrachtFout.Gebruik(
                $"--registers kan voor OS301, HA304, PM304 en MZ301; {opties.Standaard.VolledigeNaam} wordt niet met registers beoordeeld."
            );
        }

        if (uit == "-" && (opties.FoutenPerTienduizend > 0 || opties.Bestanden > 1))
        {
            throw OpdrachtFout.Gebruik("Naar '-' past één bestand: zonder --errors en met hoogstens 900.000 prestaties.");
        }

        if (Directory.Exists(uit))
        {
            throw OpdrachtFout.Bestand($"{uit} is een map, geen bestand.");
        }

        if (registers is not null && File.Exists(registers))
        {
            throw OpdrachtFout.Bestand($"{registers} is een bestand, geen map.");
        }
    }

    private void Schrijf()
    {
        Generator.Genereer(
            opties,
            Bericht,
            opties.FoutenPerTienduizend > 0 ? Meld : null,
            registers is null ? null : naam => Open(Path.Combine(registers, naam)),
            omgeving.Terminal ? Voortgang : null
        );
        if (opties.FoutenPerTienduizend > 0)
        {
            OpenFouten(opties.Bestanden);
            fouten!.Dispose();
        }
    }

    private Stream Bericht(int bestand)
    {
        if (uit == "-")
        {
            omgeving.Uit.Flush();
            return omgeving.Uitvoer();
        }

        return Open(Naam(bestand));
    }

    private string Naam(int bestand) => opties.Bestanden == 1 ? uit : string.Create(CultureInfo.InvariantCulture, $"{uit}.{bestand:D3}");

    private FileStream Open(string naam)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(naam)) is { } map)
        {
            Directory.CreateDirectory(map);
        }

        var stroom = new FileStream(naam + Tijdelijk, FileMode.Create, FileAccess.Write, FileShare.None);
        namen.Add(naam);
        return stroom;
    }

    private void Meld(Geplantefout fout)
    {
        OpenFouten(fout.Bestand);
        fouten!.Write(fout.ToString());
        fouten.Write('\n');
        geplant++;
    }

    /// <summary>Every file has its side file, also when nothing was put in.</summary>
    private void OpenFouten(int bestand)
    {
        while (foutenVan < bestand)
        {
            fouten?.Dispose();
            fouten = new StreamWriter(Open(Naam(++foutenVan) + ".fouten.csv"), Utf8, 1 << 16);
            fouten.Write(Geplantefout.Kop + "\n");
        }
    }

    private void Voortgang(int gedaan) =>
        omgeving.Fout.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\r{gedaan} van {opties.Prestaties} prestaties ({100L * gedaan / opties.Prestaties}%)"
            )
        );

    private void Vertel()
    {
        if (omgeving.Terminal)
        {
            omgeving.Fout.Write("\r" + new string(' ', 60) + "\r");
        }

        if (uit == "-")
        {
            return;
        }

        var waar = opties.Bestanden == 1 ? uit : $"{Naam(1)} t/m {Naam(opties.Bestanden)}";
        var regels = new List<string>
        {
            $"{opties.Standaard.VolledigeNaam}, {Tekst.Aantal(opties.Prestaties, "prestatie", "prestaties")}: {waar}",
        };
        if (opties.FoutenPerTienduizend > 0)
        {
            regels.Add($"{Tekst.Aantal(geplant, "fout", "fouten")}: {Naam(1)}.fouten.csv{(opties.Bestanden > 1 ? ", .." : "")}");
        }

        if (registers is not null)
        {
            regels.Add($"registers: {registers}");
            regels.Add($"beoordeel met: vereffen assess {Naam(1)} --registers {registers} --uzovi {GenereerOpties.UzoviVanWereld}");
        }

        foreach (var regel in regels)
        {
            omgeving.Uit.WriteLine(regel);
        }
    }
}
