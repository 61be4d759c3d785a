using System.Diagnostics.CodeAnalysis;

namespace Vereffen.Verrekening;

/// <summary>
/// What the calendar still has to bring about. Within a day: first what holds from that day on, then its events, then what is judged at its end;
/// within those in the order of planning.
/// </summary>
internal sealed class Tijdlijn
{
    private readonly Dictionary<int, Queue<Verwerkingsstap>> stappen = [];
    private readonly PriorityQueue<int, int> momenten = new();

    internal static int Begin(DateOnly dag) => dag.DayNumber * 2;

    internal static int Einde(DateOnly dag) => (dag.DayNumber * 2) + 1;

    internal void Plan(in Verwerkingsstap stap)
    {
        var moment = stap.Soort is Stapsoort.DebetBetaalbaar or Stapsoort.VoorschotVervalt ? Begin(stap.Dag) : Einde(stap.Dag);
        if (!stappen.TryGetValue(moment, out var rij))
        {
            stappen[moment] = rij = new Queue<Verwerkingsstap>();
            momenten.Enqueue(moment, moment);
        }

        rij.Enqueue(stap);
    }

    /// <summary>Takes the next step that falls at or before <paramref name="moment"/>.</summary>
    internal bool Neem(int moment, [MaybeNullWhen(false)] out Verwerkingsstap stap)
    {
        while (momenten.TryPeek(out var eerste, out _) && eerste <= moment)
        {
            if (stappen[eerste].TryDequeue(out stap))
            {
                return true;
            }

            momenten.Dequeue();
            stappen.Remove(eerste);
        }

        stap = default;
        return false;
    }
}
