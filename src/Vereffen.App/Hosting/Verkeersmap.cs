using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Vereffen.Portaal;
using Vereffen.Verkeer;

namespace Vereffen.App.Hosting;

/// <summary>The certificates with which the roles of this process reach another exchange.</summary>
internal static class Verkeersmap
{
    private const string Organisatieonderdeel = "2.5.4.11";

    /// <summary>Certificates and root from the options, or from folder <c>certificaten</c> in the data folder.</summary>
    public static (Verkeersinstellingen Instellingen, IReadOnlyList<Partij> Partijen) Lees(Serveeropties opties)
    {
        var map = Path.Combine(opties.Map, "certificaten");
        IReadOnlyList<string> bestanden =
            opties.Certificaten.Count > 0 ? opties.Certificaten
            : Directory.Exists(map) ? [.. Directory.GetFiles(map, "*.pfx").Order(StringComparer.Ordinal)]
            : [];
        if (bestanden.Count == 0)
        {
            throw OpdrachtFout.Bestand(
                $"Voor {opties.Portaal} is een certificaat nodig: geef --cert FILE, of zet het .pfx-bestand in {map}."
            );
        }

        return Lees(opties.Portaal!, bestanden, opties.Wortel);
    }

    /// <summary>These certificates, and the root named or beside the first.</summary>
    public static (Verkeersinstellingen Instellingen, IReadOnlyList<Partij> Partijen) Lees(
        Uri portaal,
        IReadOnlyList<string> bestanden,
        string? wortel
    )
    {
        var certificaten = bestanden.Select(LeesPfx).ToList();
        return (
            new Verkeersinstellingen
            {
                Basis = portaal,
                Certificaten = [.. certificaten.Select(c => (Code(c), c))],
                Wortel = Wortel(wortel, bestanden[0]),
            },
            [.. certificaten.Select(Partij).OfType<Partij>()]
        );
    }

    private static X509Certificate2? Wortel(string? genoemd, string certificaat)
    {
        var pad = genoemd ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(certificaat))!, "ca.crt");
        if (genoemd is null && !File.Exists(pad))
        {
            return null;
        }

        try
        {
            return X509CertificateLoader.LoadCertificateFromFile(pad);
        }
        catch (CryptographicException fout)
        {
            throw OpdrachtFout.Bestand($"{pad} is niet te lezen als certificaat: {fout.Message}");
        }
    }

    public static X509Certificate2 LeesPfx(string pad)
    {
        if (!File.Exists(pad))
        {
            throw OpdrachtFout.Bestand($"{pad} bestaat niet.");
        }

        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(pad, "");
        }
        catch (CryptographicException fout)
        {
            throw OpdrachtFout.Bestand($"{pad} is niet te lezen als certificaat met sleutel (.pfx zonder wachtwoord): {fout.Message}");
        }
    }

    private static string Code(X509Certificate2 certificaat) => certificaat.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    /// <summary>As the exchange named it in the certificate; null for one of another make.</summary>
    private static Partij? Partij(X509Certificate2 certificaat) =>
        certificaat
            .SubjectName.EnumerateRelativeDistinguishedNames()
            .Where(deel => !deel.HasMultipleElements && deel.GetSingleElementType().Value == Organisatieonderdeel)
            .Select(deel => deel.GetSingleElementValue()?.Split(' ')[0])
            .Select(woord => Enum.TryParse<Partijrol>(woord, out var rol) ? new Partij(rol, Code(certificaat)) : null)
            .FirstOrDefault(partij => partij is not null);
}
