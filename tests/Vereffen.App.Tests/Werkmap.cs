using System.Text;

namespace Vereffen.App.Tests;

/// <summary>A folder of the test's own, and the command line run inside it with captured streams.</summary>
public sealed class Werkmap : IDisposable
{
    public string Pad { get; } = Directory.CreateTempSubdirectory("vereffen-").FullName;

    public string Bestand(params string[] delen) => Path.Combine([Pad, .. delen]);

    public string Schrijf(string naam, ReadOnlySpan<byte> inhoud)
    {
        var pad = Bestand(naam);
        Directory.CreateDirectory(Path.GetDirectoryName(pad)!);
        File.WriteAllBytes(pad, inhoud);
        return pad;
    }

    public string Schrijf(string naam, string inhoud) => Schrijf(naam, Encoding.UTF8.GetBytes(inhoud));

    public static Task<Uitkomst> Voer(params string[] args) => Voer(_ => null, args);

    /// <summary>With the clock of the machine: certificates are judged by it.</summary>
    public static Task<Uitkomst> VoerNu(params string[] args) => Voer(_ => null, args, TimeProvider.System);

    /// <summary>With one environment variable set.</summary>
    public static Task<Uitkomst> VoerMet(string variabele, string waarde, params string[] args) =>
        Voer(naam => naam == variabele ? waarde : null, args);

    private static async Task<Uitkomst> Voer(Func<string, string?> variabele, string[] args, TimeProvider? klok = null)
    {
        using var uit = new StringWriter { NewLine = "\n" };
        using var fout = new StringWriter { NewLine = "\n" };
        using var bytes = new MemoryStream();
        var omgeving = new Omgeving
        {
            Uit = uit,
            Fout = fout,
            Invoer = () => new MemoryStream(),
            Uitvoer = () => bytes,
            Klok = klok ?? new Vaste(),
            Variabele = variabele,
        };
        var code = await Opdrachtregel.VoerAsync(args, omgeving);
        return new Uitkomst(code, uit.ToString(), fout.ToString(), bytes.ToArray());
    }

    public void Dispose() => Directory.Delete(Pad, recursive: true);

    /// <summary>What a run of the command line gave.</summary>
    public sealed record Uitkomst(int Code, string Uit, string Fout, byte[] Bytes);

    private sealed class Vaste : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    }
}
