using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>Something that a bureau must hand on to a client, and whether it was.</summary>
public sealed record Stuk
{
    public const string Retour = "retour";
    public const string EigenRetour = "retour op eigen bestand";
    public const string Overzicht = "verrekenoverzicht";
    public const string Correctie = "correctiespecificatie";
    public const string Nota = "lijst voor nota's";
    public const string Vorderingen = "staat van vorderingen";
    public const string Ander = "bericht";

    public required long Id { get; init; }

    /// <summary>AGB-code of the bureau.</summary>
    public required string Bureau { get; init; }

    /// <summary>For whom; null = nobody could tell yet.</summary>
    public required AgbCode? Klant { get; init; }

    public required string Klantnaam { get; init; }

    /// <summary>One of the words of this class.</summary>
    public required string Soort { get; init; }

    /// <summary>File name to save it under.</summary>
    public required string Naam { get; init; }

    public required string Omschrijving { get; init; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The client's file that it is about; null = none.</summary>
    public required long? Bestand { get; init; }

    public required DateTimeOffset Ontvangen { get; init; }

    /// <summary>When the client first had it; null = not yet.</summary>
    public required DateTimeOffset? DoorgegevenOp { get; init; }

    /// <summary>It was put in the outbox for the client, and the exchange hasn't taken it yet.</summary>
    public required bool IsOnderweg { get; init; }

    public bool IsDoorgegeven => DoorgegevenOp is not null;
}
