using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>What became of a pain.001 file: written with its totals, or refused with every objection found and nothing written.</summary>
/// <param name="Bezwaren">Dutch sentences without names or account numbers; empty when the file was written.</param>
/// <param name="Aanpassingen">Dutch sentences: texts that were changed to fit the SEPA character set or cut to their length.</param>
/// <param name="Aantal">Number of payments written.</param>
/// <param name="Totaal">Control sum: the amounts written together.</param>
public sealed record PainUitkomst(IReadOnlyList<string> Bezwaren, IReadOnlyList<string> Aanpassingen, int Aantal, Bedrag Totaal)
{
    /// <summary>True when the file was written.</summary>
    public bool IsGeschreven => Bezwaren.Count == 0;
}
