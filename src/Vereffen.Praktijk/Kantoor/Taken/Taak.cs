using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>One run of long work.</summary>
public sealed record Taak
{
    public required long Id { get; init; }

    public required AgbCode Praktijk { get; init; }

    public required Taaksoort Soort { get; init; }

    public required Taakstand Stand { get; init; }

    /// <summary>What was asked, in the words of the work itself.</summary>
    internal string Opdracht { get; init; } = "";

    /// <summary>Where it is, in the words of the work itself.</summary>
    internal string Plek { get; init; } = "";

    /// <summary>Patients, lines or insurers, by kind.</summary>
    public required int Totaal { get; init; }

    public required int Gedaan { get; init; }

    /// <summary>A sentence for who waits; empty = nothing to say.</summary>
    public string Melding { get; init; } = "";

    /// <summary>Who began it.</summary>
    public string Door { get; init; } = "";

    public required DateTimeOffset BegonnenOp { get; init; }

    public DateTimeOffset? KlaarOp { get; init; }
}
