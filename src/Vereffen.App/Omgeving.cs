using System.Text;

namespace Vereffen.App;

/// <summary>What a command may touch of the outside: standard streams, clock, whether a person looks at a terminal. Tests give their own.</summary>
public sealed class Omgeving
{
    public required TextWriter Uit { get; init; }

    public required TextWriter Fout { get; init; }

    /// <summary>Opens standard input, for a file argument <c>-</c>.</summary>
    public required Func<Stream> Invoer { get; init; }

    /// <summary>Opens standard output for bytes, for an output argument <c>-</c>.</summary>
    public required Func<Stream> Uitvoer { get; init; }

    public required TimeProvider Klok { get; init; }

    /// <summary>Colours and progress are for a person at a terminal.</summary>
    public bool Terminal { get; init; }

    /// <summary>Folder with the message standards that this user imported; null = none are looked for.</summary>
    public string? Standaardmap { get; init; }

    /// <summary>Reads an environment variable; null when it isn't set.</summary>
    public Func<string, string?> Variabele { get; init; } = _ => null;

    /// <summary>Random bytes for serial numbers and identifiers that nobody may guess.</summary>
    public Func<int, byte[]> Willekeur { get; init; } = System.Security.Cryptography.RandomNumberGenerator.GetBytes;

    /// <summary>Today in Amsterdam.</summary>
    public DateOnly Vandaag => DateOnly.FromDateTime(Kern.AmsterdamTijd.Van(Klok.GetUtcNow()));

#pragma warning disable RS0030 // The one place where the program meets the console and the clock.
    public static Omgeving Console()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Omgeving
        {
            Uit = new StreamWriter(System.Console.OpenStandardOutput(), utf8, 1 << 16) { AutoFlush = false, NewLine = "\n" },
            Fout = new StreamWriter(System.Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            Invoer = System.Console.OpenStandardInput,
            Uitvoer = System.Console.OpenStandardOutput,
            Klok = TimeProvider.System,
            Standaardmap = EigenStandaarden(),
            Variabele = Environment.GetEnvironmentVariable,
            Terminal = !System.Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
        };
    }
#pragma warning restore RS0030

    private static string? EigenStandaarden() =>
        Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData) is { Length: > 0 } map
            ? Path.Combine(map, "vereffen", "standaarden")
            : null;
}
