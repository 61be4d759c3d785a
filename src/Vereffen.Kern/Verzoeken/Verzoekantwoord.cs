namespace Vereffen.Kern;

/// <summary>The insurer's answer to a request.</summary>
/// <param name="Verzoek">traceerId of the request that it is about; of a withdrawal that was taken in, that of the request taken back.</param>
/// <param name="Besluit">What was decided.</param>
/// <param name="Datum">Day of the decision.</param>
/// <param name="Reden">Why, in Dutch.</param>
public sealed record Verzoekantwoord(Guid Verzoek, Verzoekbesluit Besluit, DateOnly Datum, string Reden)
{
    public const int LangsteReden = 1000;

    /// <summary>First day of what was granted: the agreement, or the use of the account.</summary>
    public DateOnly? Vanaf { get; init; }

    /// <summary>Its last day; null = open.</summary>
    public DateOnly? TotEnMet { get; init; }

    /// <summary>The monthly instalment that was granted.</summary>
    public Bedrag? Termijn { get; init; }

    /// <summary>Day of the first instalment.</summary>
    public DateOnly? Eerste { get; init; }
}
