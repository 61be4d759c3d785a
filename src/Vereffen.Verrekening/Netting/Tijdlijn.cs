using System.Diagnostics.CodeAnalysis;

namespace Vereffen.Verrekening;

/// <summary>
/// What the calendar still has to bring about. Within a day: first what holds from that day on, then its events, then what is judged at its end.
/// </summary>
internal sealed class Tijdlijn
{
    private readonly PriorityQueue<Verwerkingsstap, (int, long)> stappen = new();
    private long volgorde;

    internal static int Begin(DateOnly dag) => dag.DayNumber * 2;

    internal static int Einde(DateOnly dag) => (dag.DayNumber * 2) + 1;

    internal void Plan(Verwerkingsstap stap)
    {
        var moment = stap.Soort is Stapsoort.DebetBetaalbaar or Stapsoort.VoorschotVervalt ? Begin(stap.Dag) : Einde(stap.Dag);
        stappen.Enqueue(stap, (moment, volgorde++));
    }

    /// <summary>Takes the next step that falls at or before <paramref name="moment"/>.</summary>
    internal bool Neem(int moment, [MaybeNullWhen(false)] out Verwerkingsstap stap)
    {
        stap = default;
        if (!stappen.TryPeek(out _, out var sleutel) || sleutel.Item1 > moment)
        {
            return false;
        }

        stap = stappen.Dequeue();
        return true;
    }
}
