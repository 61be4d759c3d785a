namespace Vereffen.App.Uitvoer;

/// <summary>What <c>verify</c> found; also its JSON document.</summary>
internal sealed record Verificatieverslag
{
    public int Schema { get; } = 1;

    /// <summary><c>ok</c> or <c>broken</c>.</summary>
    public string Outcome => Breuk is null ? "ok" : "broken";

    public long Gebeurtenissen { get; init; }

    public long Boekingen { get; init; }

    public long Journaalregels { get; init; }

    /// <summary>Rows of accounts, betaalvoorstellen, bank statements, letters and correcties that stand in a closed chain.</summary>
    public long Administratierijen { get; init; }

    /// <summary>Rows of the stored history that are what was judged.</summary>
    public long Historieregels { get; init; }

    /// <summary>Messages in all role databases that equal their hash.</summary>
    public long Berichten { get; init; }

    /// <summary>Messages whose key was destroyed.</summary>
    public long Gewist { get; init; }

    /// <summary>Rows of the audit log that hold on to each other.</summary>
    public long Auditregels { get; init; }

    /// <summary>The first broken link; null when there is none.</summary>
    public Verificatiebreuk? Breuk { get; init; }
}

/// <summary>The first broken link: in which file, and what is wrong in plain Dutch.</summary>
internal sealed record Verificatiebreuk(string Bestand, string Melding);
