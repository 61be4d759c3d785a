using Vereffen.Kern;

namespace Vereffen.App.Hosting;

/// <summary>A certificate with which this process reaches another exchange.</summary>
/// <param name="Code">Of the party that it names.</param>
/// <param name="GeldigTot">Not valid after this moment.</param>
internal sealed record Portaalcertificaat(string Code, DateTimeOffset GeldigTot)
{
    /// <summary>The one of a practice, or of its bureau, that is valid longest; null when this process knows none that is valid now.</summary>
    public static Portaalcertificaat? Van(Webwereld wereld, AgbCode praktijk, AgbCode? bureau)
    {
        var nu = wereld.Klok.GetUtcNow();
        var codes = new[] { praktijk.ToString(), bureau?.ToString() };
        return wereld
            .Certificaten.Concat(
                wereld
                    .Portaal?.Certificaten.Alle()
                    .Where(c => c.IngetrokkenOp is null)
                    .Select(c => new Portaalcertificaat(c.Partij.Code, c.GeldigTot))
                    ?? []
            )
            .Where(c => codes.Contains(c.Code, StringComparer.Ordinal) && c.GeldigTot > nu)
            .MaxBy(c => c.GeldigTot);
    }
}
