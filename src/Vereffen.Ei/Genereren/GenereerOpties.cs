namespace Vereffen.Ei;

/// <summary>What to generate. The same options give the same bytes.</summary>
public sealed record GenereerOpties
{
    /// <summary>Most prestaties in one file; more are spread over several.</summary>
    public const int PerBestand = 900_000;

    /// <summary>Most prestaties in a run: beyond it test persons would have to share a BSN.</summary>
    public const int Hoogstens = 25_000_000;

    /// <summary>A standard of claims.</summary>
    public required Standaard Standaard { get; init; }

    /// <summary>Number of records 04, from 1 to <see cref="Hoogstens"/>.</summary>
    public required int Prestaties { get; init; }

    public required long Seed { get; init; }

    /// <summary>Part of the prestaties that get a fault, in hundredths of a percent: 250 = 2.5 %.</summary>
    public int FoutenPerTienduizend { get; init; }

    /// <summary>Number of files.</summary>
    public int Bestanden => ((Prestaties - 1) / PerBestand) + 1;

    /// <summary>UZOVI-nummer of the insurer to whom every generated claim goes.</summary>
    public static string UzoviVanWereld => Zorgprofiel.Uzovi.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>True when the registers can be generated as well: for standards that the insurer judges.</summary>
    public static bool HeeftWereld(Standaard standaard) => Zorgprofiel.Van(standaard).HeeftWereld;
}
