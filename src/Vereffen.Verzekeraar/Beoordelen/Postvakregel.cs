namespace Vereffen.Verzekeraar;

/// <summary>A claim that came in, and how far its answer is.</summary>
public sealed class Postvakregel
{
    /// <summary>Our own number.</summary>
    public string Kenmerk { get; init; } = "";

    public string TraceerId { get; init; } = "";

    public string Uzovi { get; init; } = "";

    public string Factuurnummer { get; init; } = "";

    /// <summary>The crediteur; empty when the claim names none.</summary>
    public string Agb { get; init; } = "";

    /// <summary>Who sent it: role and code.</summary>
    public string Indiener { get; init; } = "";

    /// <summary>Receipt date, yyyy-MM-dd.</summary>
    public string Ontvangen { get; init; } = "";

    /// <summary>Toegekend, Gedeeltelijk, BestandAfgewezen, Uitval or Test.</summary>
    public string Uitkomst { get; init; } = "";

    /// <summary>Cents.</summary>
    public long Ingediend { get; init; }

    /// <summary>Cents.</summary>
    public long Toegekend { get; init; }

    /// <summary>How many findings wait for a person.</summary>
    public long Open { get; init; }

    /// <summary>Last day on which it must be paid, of a claim that waits or waited for a person; yyyy-MM-dd.</summary>
    public string? Uiterlijk { get; init; }

    /// <summary>Moment at which the retour left; null = not yet.</summary>
    public string? Verzonden { get; init; }

    /// <summary>Why the exchange refused the retour; null = it did not.</summary>
    public string? Geweigerd { get; init; }

    /// <summary>True when there is a retour.</summary>
    public bool HeeftRetour { get; init; }

    /// <summary><c>verzonden</c>, <c>wacht op verzending</c>, <c>geweigerd</c>, or <c>wacht op een mens</c>.</summary>
    public string Retour =>
        Geweigerd is not null ? "geweigerd"
        : Verzonden is not null ? "verzonden"
        : HeeftRetour ? "wacht op verzending"
        : "wacht op een mens";

    /// <summary>With the state of its retour.</summary>
    internal Postvakregel Met(string? verzonden, string? geweigerd) =>
        new()
        {
            Kenmerk = Kenmerk,
            TraceerId = TraceerId,
            Uzovi = Uzovi,
            Factuurnummer = Factuurnummer,
            Agb = Agb,
            Indiener = Indiener,
            Ontvangen = Ontvangen,
            Uitkomst = Uitkomst,
            Ingediend = Ingediend,
            Toegekend = Toegekend,
            Open = Open,
            Uiterlijk = Uiterlijk,
            Verzonden = verzonden,
            Geweigerd = geweigerd,
            HeeftRetour = true,
        };
}
