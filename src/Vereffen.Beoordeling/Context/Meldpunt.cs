using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>Where a rule about a file or a verzekerde leaves what it finds.</summary>
internal readonly struct Meldpunt(Verzamelaar verzamelaar, string regelId)
{
    public void Voeg(Retourcode code, string uitleg) => verzamelaar.Voeg(regelId, code, uitleg, Gevolg.Afwijzing);
}
