namespace Vereffen.Registers;

/// <summary>Work on register files as files.</summary>
public static class Registerbestanden
{
    /// <summary>Names of all register files.</summary>
    public static IReadOnlyList<string> Namen { get; } =
    [
        "verzekeraars.csv",
        "agb.csv",
        "agb_relaties.csv",
        "crediteuren.csv",
        "overeenkomsten.csv",
        "servicebureaus.csv",
        "overnames.csv",
        "verzekerden.csv",
        "polissen.csv",
        "dekkingen.csv",
        "wlz.csv",
        "machtigingen.csv",
        "ion.csv",
        "keten.csv",
        "prestaties.csv",
        "contracttarieven.csv",
        "uitsluitingen.csv",
        "termijnen.csv",
        "uitval.csv",
        "controles.csv",
        "historie.csv",
    ];

    /// <summary>Writes a register file again without its bad lines; the other lines stay as they are.</summary>
    /// <param name="pad">The file; its heading and encoding are good.</param>
    /// <param name="doel">Where the rest goes.</param>
    /// <param name="fouten">What was wrong with this file.</param>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static void SchrijfZonder(string pad, Stream doel, IEnumerable<RegisterFout> fouten)
    {
        ArgumentNullException.ThrowIfNull(doel);
        CsvBestand.Schoon(pad, doel, fouten.Select(f => f.Regel).ToHashSet());
    }
}
