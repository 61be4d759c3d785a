using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>One finding on the worklist, and what a person decided on it.</summary>
public sealed class Werkpunt
{
    /// <summary>Serial number.</summary>
    public long Nummer { get; init; }

    /// <summary>Identificatie detailrecord of the verzekerde or the prestatie; null = the file.</summary>
    public long? Detail { get; init; }

    /// <summary>Id of the rule.</summary>
    public string Regel { get; init; } = "";

    /// <summary>Four digits: what the rule would have given; null = only a person can tell.</summary>
    public string? Code { get; init; }

    public string Uitleg { get; init; } = "";

    /// <summary>Null = still open. Name of <see cref="Uitvalkeuze"/>.</summary>
    public string? Besluit { get; init; }

    /// <summary>Cents; null = all that was claimed.</summary>
    public long? Bedrag { get; init; }

    /// <summary>Four digits; null = the usual one.</summary>
    public string? Besluitcode { get; init; }

    public string? Door { get; init; }

    public string? Reden { get; init; }

    /// <summary>Moment of the decision.</summary>
    public string? Op { get; init; }

    public bool IsOpen => Besluit is null;

    internal Beoordeling.Besluit NaarBesluit()
    {
        Retourcode? code = Besluitcode is { } tekst && Retourcode.TryParse(tekst, out var gekozen) ? gekozen : null;
        return new Beoordeling.Besluit(Detail, Regel, Besluit == nameof(Uitvalkeuze.Toekennen))
        {
            Hoogstens = Bedrag is { } cents ? new Bedrag(cents) : null,
            Code = code,
            IsVolgensRegel = Besluit == nameof(Uitvalkeuze.VolgensRegel),
        };
    }
}
