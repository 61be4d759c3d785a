namespace Vereffen.Verrekening;

/// <summary>What can happen to an account. The names in an events file are lower case with hyphens: <c>hv-vordering</c>.</summary>
public enum GebeurtenisSoort
{
    /// <summary>Awarded total of a claim; negative = credit declaratie.</summary>
    Declaratie,

    /// <summary>Correctie by the insurer on a declaratie; negative = vordering, positive = nabetaling.</summary>
    Correctie,

    /// <summary>Paid at the next run, and a vordering of the same amount from the vervaldatum on.</summary>
    Voorschot,

    /// <summary>Vordering from a control.</summary>
    HvVordering,

    /// <summary>Final settlement; negative = vordering, positive = debet.</summary>
    Eindafrekening,

    /// <summary>The provider repaid (part of) a vordering by bank.</summary>
    Terugstorting,

    /// <summary>The provider will repay a vordering itself: it is left out of netting until its vervaldatum has passed.</summary>
    ZelfTerugstorten,

    /// <summary>From here on pay-outs are held.</summary>
    BetaalstopAan,

    /// <summary>Pay-outs are released by the next run.</summary>
    BetaalstopUit,

    /// <summary>A vordering is repaid in monthly instalments and left out of netting as long as these come in time.</summary>
    Betalingsregeling,

    /// <summary>The bank returned a pay-out: what was paid stands open again, and waits until a person releases it.</summary>
    BetalingTerug,

    /// <summary>A pay-out that came back may go out again, at the next run.</summary>
    BetalingOpnieuw,

    /// <summary>Settles every debet that is payable, for one verrekenkring or for all.</summary>
    Betaalrun,
}
