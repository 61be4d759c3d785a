namespace Vereffen.App.Belasting;

/// <summary>What a load test measured.</summary>
internal sealed record Belastinguitkomst
{
    /// <summary>Claims that were pushed, those of the run-up included.</summary>
    public required int Claims { get; init; }

    /// <summary>From the first measured push that was due to the answer to the last, seconds.</summary>
    public required double Seconden { get; init; }

    /// <summary>Milliseconds from the moment at which a push was due to its answer, ascending.</summary>
    public required IReadOnlyList<double> Push { get; init; }

    /// <summary>Milliseconds from the moment at which a push was due to its retour in hand, ascending.</summary>
    public required IReadOnlyList<double> Keten { get; init; }

    /// <summary>Claims that never got a retour.</summary>
    public required int Gemist { get; init; }

    /// <summary>Retouren that came twice.</summary>
    public required int Dubbel { get; init; }

    /// <summary>Claims that were awarded in full.</summary>
    public required int Toegekend { get; init; }

    /// <summary>Processor seconds of exchange, insurer and this test.</summary>
    public required (double Portaal, double Verzekeraar, double Proef) Rekentijd { get; init; }

    /// <summary>Load average of the machine before and after; null where it can't be told.</summary>
    public required (string? Voor, string? Na) Drukte { get; init; }

    /// <summary>The value that this part of the measurements does not exceed.</summary>
    public static double Percentiel(IReadOnlyList<double> oplopend, double deel) =>
        oplopend.Count == 0 ? 0 : oplopend[Math.Clamp((int)Math.Ceiling(deel * oplopend.Count) - 1, 0, oplopend.Count - 1)];
}
