namespace Vereffen.Verrekening;

/// <summary>
/// Agreement under which a vordering stays out of netting: repay it at once before a day (no <paramref name="termijn"/>) or in monthly instalments.
/// </summary>
internal sealed class Afspraak(DateOnly eersteDag, long termijn, long open)
{
    private int betaaldeTermijnen;
    private long terugbetaald;

    /// <summary>Last day on which what is due now may still come in.</summary>
    internal DateOnly Dag => Datums.PlusMaanden(eersteDag, betaaldeTermijnen);

    internal void Betaald(long cents) => terugbetaald += cents;

    /// <summary>
    /// At the end of <see cref="Dag"/>: true when enough came in since the agreement, so that it runs on to the next instalment. Money that came early counts.
    /// </summary>
    internal bool LooptDoor()
    {
        if (termijn == 0)
        {
            return false;
        }

        betaaldeTermijnen++;
        return terugbetaald >= Math.Min(open, (decimal)termijn * betaaldeTermijnen);
    }
}
