namespace Vereffen.Praktijk;

/// <summary>Where a treatment is on its way to the cent.</summary>
public enum Staat
{
    /// <summary>Written down, not claimed.</summary>
    Open,

    /// <summary>In a claim that is not answered yet.</summary>
    Ingediend,

    /// <summary>Awarded, in full or in part.</summary>
    Toegekend,

    /// <summary>Refused by the insurer; asks for an end.</summary>
    Afgewezen,

    /// <summary>Awarded once, taken back since.</summary>
    Gecrediteerd,

    /// <summary>Ended in another way: a nota, another insurer, written off.</summary>
    Afgesloten,
}
