using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>A claim of which a person decides on some lines; its retour waits until every line is decided.</summary>
public sealed class Uitvalzaak
{
    /// <summary>Our own number.</summary>
    public string Kenmerk { get; init; } = "";

    public string Uzovi { get; init; } = "";

    public string Factuurnummer { get; init; } = "";

    /// <summary>The crediteur.</summary>
    public string Agb { get; init; } = "";

    /// <summary>Receipt date, yyyy-MM-dd.</summary>
    public string Ontvangen { get; init; } = "";

    /// <summary>Last day on which it must be paid, yyyy-MM-dd: the term runs from receipt.</summary>
    public string Uiterlijk { get; init; } = "";

    /// <summary>Cents.</summary>
    public long Ingediend { get; init; }

    /// <summary>Uitval while it waits, else how it ended.</summary>
    public string Uitkomst { get; init; } = "";

    /// <summary>In the order in which they were found.</summary>
    public IReadOnlyList<Werkpunt> Punten { get; internal set; } = [];

    /// <summary>The claim itself, with persons; null when its payload was erased, or not asked for.</summary>
    public Declaratie? Declaratie { get; internal set; }

    internal long Nummer { get; init; }

    internal string TraceerId { get; init; } = "";

    public bool IsOpen => Uitkomst == nameof(Beoordeling.Uitkomst.Uitval);
}
