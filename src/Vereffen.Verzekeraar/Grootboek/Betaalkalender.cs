using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>When an awarded claim is payable.</summary>
internal static class Betaalkalender
{
    /// <summary>As soon as the bank can: the first TARGET day from the next working day on, and never after the term.</summary>
    /// <param name="ontvangen">Receipt date.</param>
    /// <param name="termijnDagen">The insurer's payment term in calendar days; null = none agreed.</param>
    public static DateOnly Betaaldag(DateOnly ontvangen, int? termijnDagen)
    {
        var dag = Werkdagen.Volgende(ontvangen);
        while (!TargetDagen.IsOpen(dag))
        {
            dag = dag.AddDays(1);
        }

        return termijnDagen is { } dagen && Ontvangst.UiterlijkBetaald(ontvangen, dagen) is var uiterlijk && uiterlijk < dag
            ? uiterlijk
            : dag;
    }
}
