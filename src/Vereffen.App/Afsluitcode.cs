namespace Vereffen.App;

/// <summary>Exit codes of the command line; scripts rely on them.</summary>
internal static class Afsluitcode
{
    public const int Goed = 0;

    /// <summary>Findings, rejected or unreadable content.</summary>
    public const int Bevindingen = 1;

    /// <summary>Wrong usage of the command line.</summary>
    public const int Gebruik = 2;

    /// <summary>A file or port can't be opened or written.</summary>
    public const int Bestand = 3;

    /// <summary>A bug or broken machinery.</summary>
    public const int Intern = 4;
}
