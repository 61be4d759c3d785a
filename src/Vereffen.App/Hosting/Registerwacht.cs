using System.Globalization;
using Vereffen.App.Uitvoer;
using Vereffen.Registers;

namespace Vereffen.App.Hosting;

/// <summary>
/// Takes over registers that change while the server runs: once their files are the same in two rounds, so that nobody is still writing, and only when they are without faults.
/// </summary>
internal sealed class Registerwacht(string map, TextWriter meldingen, Action<RegisterSet> neemOver)
{
    private string genomen = Vingerafdruk(map);
    private string gezien = Vingerafdruk(map);

    /// <summary>True when other registers were taken over.</summary>
    public async Task<bool> RondeAsync(CancellationToken annuleer)
    {
        annuleer.ThrowIfCancellationRequested();
        var nu = Vingerafdruk(map);
        if (nu == genomen || nu != gezien)
        {
            gezien = nu;
            return false;
        }

        // Also when they are refused: said once, until they change again.
        genomen = nu;
        try
        {
            neemOver(Registermap.Laad(map));
        }
        catch (OpdrachtFout fout)
        {
            await meldingen.WriteLineAsync($"registers: niet overgenomen, de vorige blijven gelden. {fout.Message}");
            return false;
        }

        await meldingen.WriteLineAsync("registers: nieuwe registers overgenomen voor COV, Wlz-controle en AGB.");
        return true;
    }

    /// <summary>Name, size and time of every file.</summary>
    private static string Vingerafdruk(string map) =>
        Directory.Exists(map)
            ? string.Join(
                '\n',
                new DirectoryInfo(map)
                    .GetFiles("*.csv")
                    .OrderBy(b => b.Name, StringComparer.Ordinal)
                    .Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Name} {b.Length} {b.LastWriteTimeUtc.Ticks}"))
            )
            : "";
}
