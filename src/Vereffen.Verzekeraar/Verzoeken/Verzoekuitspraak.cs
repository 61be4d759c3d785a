using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>What a person decides about a request.</summary>
/// <param name="Nummer">Of the request.</param>
/// <param name="IsAkkoord">Granted; of an account: right, as far as this person saw.</param>
/// <param name="Door">Who.</param>
/// <param name="Reden">Why; the zorgaanbieder reads it.</param>
public sealed record Verzoekuitspraak(long Nummer, bool IsAkkoord, string Door, string Reden)
{
    /// <summary>First day of the agreement; null = as asked.</summary>
    public DateOnly? Vanaf { get; init; }

    /// <summary>Its last day; null = open.</summary>
    public DateOnly? TotEnMet { get; init; }

    /// <summary>The instalment; null = as asked.</summary>
    public Bedrag? Termijn { get; init; }

    /// <summary>Day of the first instalment; null = as asked.</summary>
    public DateOnly? Eerste { get; init; }
}
