namespace Vereffen.Verrekening;

/// <summary>Kind of ledger account. Debit is positive: assets and costs grow with it, debts grow with a negative amount.</summary>
public enum RekeningSoort
{
    /// <summary>Care that the insurer awarded (cost of the insurer).</summary>
    Zorgkosten = 1,

    /// <summary>Awarded or promised to a crediteur and not yet settled in a run (debt).</summary>
    TeBetalen = 2,

    /// <summary>What a crediteur owes the insurer (asset).</summary>
    Vordering = 3,

    /// <summary>Rest below the pay-out limit, waiting for the next pay-out (debt).</summary>
    Aangehouden = 4,

    /// <summary>Pay-out held by a betaalstop (debt).</summary>
    Betaalstop = 5,

    /// <summary>Advance that is not a vordering yet (asset).</summary>
    Voorschot = 6,

    /// <summary>The insurer's own bank account (asset).</summary>
    Bank = 7,

    /// <summary>Current account with another insurer of the same verrekenkring; positive = the other one owes this one.</summary>
    RekeningCourant = 8,
}
