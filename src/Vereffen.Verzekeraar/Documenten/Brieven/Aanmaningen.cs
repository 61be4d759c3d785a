using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Counts the aanmaningen that were sent for a vordering, which sets their tone. Counted is what the zorgaanbieder got: an aanmaning that was left out, because
/// something could be set off, is none. A terugstortverzoek or incasso for the same kenmerk begins anew.
/// </summary>
public sealed class Aanmaningen
{
    private readonly Dictionary<(UzoviNummer, AgbCode, string), int> keren = [];

    /// <summary>Takes the letters in order; answers 1 for a first aanmaning, 2, 3, .., and 0 for any other letter.</summary>
    public int Keer(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var sleutel = (brief.Uzovi, brief.Agb, brief.Kenmerk);
        switch (brief.Soort)
        {
            case Briefsoort.Aanmaning:
                return keren[sleutel] = keren.GetValueOrDefault(sleutel) + 1;
            case Briefsoort.Terugstortverzoek or Briefsoort.Incasso:
                keren.Remove(sleutel);
                return 0;
            default:
                return 0;
        }
    }
}
