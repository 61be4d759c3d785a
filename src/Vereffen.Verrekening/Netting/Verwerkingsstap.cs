namespace Vereffen.Verrekening;

/// <summary>Something that the calendar brings about, between events.</summary>
internal readonly record struct Verwerkingsstap(Stapsoort Soort, Vordering? Vordering, Debet? Debet, DateOnly Dag, int Plan);

internal enum Stapsoort
{
    /// <summary>Start of the day: a debet becomes payable.</summary>
    DebetBetaalbaar,

    /// <summary>Start of the day: a voorschot becomes a vordering.</summary>
    VoorschotVervalt,

    /// <summary>End of the day: an agreed repayment or instalment should have come in.</summary>
    Afspraak,

    /// <summary>End of the day: the 30 days after entry are over.</summary>
    Terugstortverzoek,

    /// <summary>End of the day: due date of a terugstortverzoek, and 30 and 60 days after it.</summary>
    Aanmaning,

    /// <summary>End of the day: 90 days after the due date.</summary>
    Incasso,
}
