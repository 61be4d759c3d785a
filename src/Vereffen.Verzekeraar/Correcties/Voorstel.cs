namespace Vereffen.Verzekeraar;

/// <summary>A proposal to correct a paid line, as the insurer keeps it, and what was decided on it.</summary>
public sealed class Voorstel
{
    /// <summary>Serial number.</summary>
    public long Nummer { get; init; }

    /// <summary>Name of the row of history.</summary>
    public string Kenmerk { get; init; } = "";

    public string Uzovi { get; init; } = "";

    /// <summary>The payee of the line.</summary>
    public string Agb { get; init; } = "";

    /// <summary>Whose account; null = behind a servicebureau, and not known.</summary>
    public string? Crediteur { get; init; }

    public string Factuurnummer { get; init; } = "";

    public string Referentie { get; init; } = "";

    public string Lijst { get; init; } = "";

    public string Code { get; init; } = "";

    /// <summary>yyyy-MM-dd.</summary>
    public string? Begin { get; init; }

    /// <summary>yyyy-MM-dd.</summary>
    public string? Eind { get; init; }

    /// <summary>Cents that stood awarded when it was proposed.</summary>
    public long Oud { get; init; }

    /// <summary>Cents that would be awarded today.</summary>
    public long Nieuw { get; init; }

    /// <summary>Ids of the rules, separated by bars.</summary>
    public string Regels { get; init; } = "";

    /// <summary>Four digits each, separated by bars.</summary>
    public string Retourcodes { get; init; } = "";

    public string Uitleg { get; init; } = "";

    /// <summary>Who proposed it.</summary>
    public string Door { get; init; } = "";

    /// <summary>Moment of the proposal.</summary>
    public string Op { get; init; } = "";

    /// <summary><c>goedgekeurd</c>, <c>afgewezen</c>, <c>vervallen</c>; null = open.</summary>
    public string? Besluit { get; init; }

    /// <summary>Cents that were approved.</summary>
    public long? Bedrag { get; init; }

    /// <summary>Number of the batch in which it was booked.</summary>
    public long? Boeking { get; init; }

    public string? BeslotenDoor { get; init; }

    public string? Reden { get; init; }

    public bool IsOpen => Besluit is null;
}
