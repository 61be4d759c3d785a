namespace Vereffen.Ei;

/// <summary>What the findings of a file amount to.</summary>
public enum Uitkomst
{
    /// <summary>Nothing found.</summary>
    Ok,

    /// <summary>At least one finding rejects the whole file.</summary>
    BestandAfgekeurd,

    /// <summary>Only records are rejected.</summary>
    RecordsAfgekeurd,

    /// <summary>Not even the message type can be told; no retour is possible.</summary>
    Onleesbaar,
}
