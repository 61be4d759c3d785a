using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A client's file in short.</summary>
public sealed record Clientbestandkaart
{
    public required long Id { get; init; }

    public required AgbCode Klant { get; init; }

    public required string Klantnaam { get; init; }

    public required string Naam { get; init; }

    /// <summary>Name and version: <c>OS301 1.0</c>.</summary>
    public required string Standaard { get; init; }

    public required string Factuurnummer { get; init; }

    /// <summary>Debet minus credit of all lines.</summary>
    public required Bedrag Bedrag { get; init; }

    public required int Aantal { get; init; }

    /// <summary>What somebody should know before sending; empty = nothing.</summary>
    public required string Opmerking { get; init; }

    public required DateTimeOffset Ontvangen { get; init; }

    /// <summary>Account that brought it in.</summary>
    public required string Door { get; init; }

    /// <summary>Null while nothing of it was sent.</summary>
    public required DateTimeOffset? IngediendOp { get; init; }

    /// <summary>Lines that still go to an insurer.</summary>
    public required int Open { get; init; }

    /// <summary>Parts without an answer.</summary>
    public required int Onderweg { get; init; }

    /// <summary>Lines that were refused.</summary>
    public required int Afgewezen { get; init; }

    public bool IsIngediend => IngediendOp is not null;

    public string Stand =>
        !IsIngediend ? "nog niet ingediend"
        : Open > 0 ? "deels ingediend"
        : Onderweg > 0 ? "onderweg"
        : "beantwoord";
}
