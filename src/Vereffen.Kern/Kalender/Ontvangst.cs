namespace Vereffen.Kern;

/// <summary>
/// When a claim counts as received and must be paid. Receipt counts on working days until 18:00:00 Amsterdam time; later, in weekends and on holidays
/// it counts as the next working day. Payment: within the insurer's term in calendar days, on a TARGET day, the last one on or before the due day.
/// </summary>
public static class Ontvangst
{
    private static readonly TimeSpan Sluiting = TimeSpan.FromHours(18);

    public static DateOnly Datum(DateTimeOffset moment)
    {
        var klok = AmsterdamTijd.Van(moment);
        var dag = DateOnly.FromDateTime(klok);
        return Werkdagen.IsWerkdag(dag) && klok.TimeOfDay <= Sluiting ? dag : Werkdagen.Volgende(dag);
    }

    /// <param name="ontvangen">Receipt date.</param>
    /// <param name="termijnDagen">The insurer's payment term in calendar days, mostly 30.</param>
    public static DateOnly UiterlijkBetaald(DateOnly ontvangen, int termijnDagen) => TargetDagen.OpOfVoor(ontvangen.AddDays(termijnDagen));
}
