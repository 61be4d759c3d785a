using Vereffen.Opslag;
using Vereffen.Portaal;

namespace Vereffen.App.Hosting;

/// <summary>Revokes a certificate from a page: for good, in the audit log, and in the list that others read.</summary>
internal static class Certificaatintrekking
{
    /// <summary>Null, or a sentence when the list could not be written: the certificate is refused all the same.</summary>
    public static string? TrekIn(Webwereld wereld, Certificaatgegevens certificaat, string door, out bool isNieuw)
    {
        var portaal = wereld.Portaal!;
        isNieuw = portaal.Certificaten.TrekIn(certificaat.Serienummer) == true;
        if (isNieuw)
        {
            portaal.Audit.Noteer(
                new Auditregel(
                    door,
                    "",
                    $"certificaat {certificaat.Serienummer} intrekken",
                    "partij",
                    certificaat.Partij.Code,
                    Auditregel.Goed
                )
            );
        }

        try
        {
            using var ca = wereld.Autoriteit?.Invoke();
            // Also when it was revoked before: then the list may not have been written.
            Portaaltoegang.Probeer(() =>
            {
                ca?.SchrijfLijst(portaal.Certificaten.Alle().Where(c => c.IngetrokkenOp is not null));
                return true;
            });
            return null;
        }
        catch (OpdrachtFout fout)
        {
            return $"De intrekkingslijst is niet bijgewerkt: {fout.Message}";
        }
    }
}
