using System.Text;
using Vereffen.Portaal;

namespace Vereffen.App.Hosting;

/// <summary>The files that a party gets with its certificate.</summary>
internal static class Certificaatbestanden
{
    /// <summary><c>CODE.crt</c> (leaf and issuing CA), <c>CODE.key</c> and <c>CODE.pfx</c> (for their owner only), <c>ca.crt</c> (root).</summary>
    public static void Schrijf(string map, string code, Uitgifte uitgifte)
    {
        if (File.Exists(map))
        {
            throw OpdrachtFout.Bestand($"{map} is een bestand, geen map.");
        }

        Directory.CreateDirectory(map);
        Geheim(Path.Combine(map, code + ".key"), Encoding.ASCII.GetBytes(uitgifte.SleutelPem()));
        Geheim(Path.Combine(map, code + ".pfx"), uitgifte.Pfx());
        File.WriteAllText(Path.Combine(map, code + ".crt"), uitgifte.KetenPem());
        File.WriteAllText(Path.Combine(map, "ca.crt"), uitgifte.WortelPem());
    }

    /// <summary>Never for a moment readable by others: made with its rights, then moved into place.</summary>
    private static void Geheim(string pad, byte[] inhoud)
    {
        var tijdelijk = pad + ".deel";
        File.Delete(tijdelijk);
        var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stroom = new FileStream(tijdelijk, opties))
        {
            stroom.Write(inhoud);
        }

        File.Move(tijdelijk, pad, overwrite: true);
    }
}
