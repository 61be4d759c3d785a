using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>
/// The exchange's certificate authority in folder <c>ca</c> of its data folder: a root, an issuing CA, the server's certificate and the revocation list.
/// The private keys of both CAs are encrypted with a passphrase; every key file is readable by its owner only.
/// </summary>
public sealed class Certificaatautoriteit : IDisposable
{
    private const string Wachtwoordbestand = "wachtwoord";
    private const int ServerDagen = 825;
    private const int LijstDagen = 366;
    private static readonly PbeParameters Slot = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 200_000);
    private readonly string map;
    private readonly TimeProvider klok;
    private readonly Certificaatmaker maker;
    private readonly string? wachtwoord;

    private Certificaatautoriteit(string map, string? wachtwoord, TimeProvider klok, Func<byte[]> nieuwSerienummer)
    {
        this.map = map;
        this.klok = klok;
        this.wachtwoord = wachtwoord;
        maker = new Certificaatmaker(nieuwSerienummer);
        Wortel = X509CertificateLoader.LoadCertificateFromFile(Pad("root.crt"));
        Uitgever = X509CertificateLoader.LoadCertificateFromFile(Pad("uitgever.crt"));
    }

    public X509Certificate2 Wortel { get; }

    public X509Certificate2 Uitgever { get; }

    /// <summary>DER, for whoever checks revocation elsewhere.</summary>
    public string Lijstpad => Pad("uitgever.crl");

    /// <summary>True when a CA is there.</summary>
    public static bool Bestaat(string gegevensmap) => File.Exists(Path.Combine(gegevensmap, "ca", "uitgever.crt"));

    /// <summary>Makes the authority. Its last file is the issuing certificate: what was broken off is made again.</summary>
    /// <param name="gegevensmap">Data folder; made when it isn't there.</param>
    /// <param name="wachtwoord">Passphrase of the keys; null = a generated one, kept in a file of its own in the folder.</param>
    /// <param name="klok">Source of time.</param>
    /// <param name="nieuwSerienummer">Source of serial numbers: 16 bytes, positive.</param>
    /// <exception cref="InvalidOperationException">There is a CA already.</exception>
    public static Certificaatautoriteit Maak(string gegevensmap, string? wachtwoord, TimeProvider klok, Func<byte[]> nieuwSerienummer)
    {
        ArgumentNullException.ThrowIfNull(klok);
        if (Bestaat(gegevensmap))
        {
            throw new InvalidOperationException($"In {gegevensmap} is al een certificaatautoriteit.");
        }

        var map = Path.Combine(gegevensmap, "ca");
        Geheimemap(map);
        if (wachtwoord is null)
        {
            wachtwoord = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            Eigenaarsbestand.SchrijfGeheim(Path.Combine(map, Wachtwoordbestand), Encoding.UTF8.GetBytes(wachtwoord + "\n"));
        }

        var maker = new Certificaatmaker(nieuwSerienummer);
        var nu = klok.GetUtcNow();
        using var wortelsleutel = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var uitgeversleutel = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var wortel = maker.Wortel(wortelsleutel, nu);
        using var uitgever = maker.Uitgever(uitgeversleutel, wortel, wortelsleutel, nu);
        SchrijfSleutel(map, "root.key", wortelsleutel, wachtwoord);
        SchrijfSleutel(map, "uitgever.key", uitgeversleutel, wachtwoord);
        Eigenaarsbestand.Schrijf(Path.Combine(map, "root.crt"), Pem(wortel));
        Eigenaarsbestand.Schrijf(Path.Combine(map, "uitgever.crt"), Pem(uitgever));
        var ca = new Certificaatautoriteit(map, wachtwoord, klok, nieuwSerienummer);
        ca.SchrijfLijst([]);
        ca.Server().Dispose();
        return ca;
    }

    /// <summary>Opens an existing authority; its keys are opened when they are needed.</summary>
    /// <param name="gegevensmap">Data folder.</param>
    /// <param name="wachtwoord">Passphrase; null = the one in the folder, if there is one.</param>
    /// <param name="klok">Source of time.</param>
    /// <param name="nieuwSerienummer">Source of serial numbers: 16 bytes, positive.</param>
    /// <exception cref="InvalidOperationException">There is no CA.</exception>
    public static Certificaatautoriteit Open(string gegevensmap, string? wachtwoord, TimeProvider klok, Func<byte[]> nieuwSerienummer)
    {
        ArgumentNullException.ThrowIfNull(klok);
        if (!Bestaat(gegevensmap))
        {
            throw new InvalidOperationException($"In {gegevensmap} is geen certificaatautoriteit; maak die met 'vereffen cert init'.");
        }

        var map = Path.Combine(gegevensmap, "ca");
        var bestand = Path.Combine(map, Wachtwoordbestand);
        wachtwoord ??= File.Exists(bestand) ? File.ReadAllText(bestand).TrimEnd() : null;
        return new Certificaatautoriteit(map, wachtwoord, klok, nieuwSerienummer);
    }

    /// <summary>Makes a certificate with a new key. It counts only once it is in the register (<see cref="Certificaatregister.Neem"/>).</summary>
    /// <exception cref="InvalidOperationException">The CA key can't be opened.</exception>
    public Uitgifte GeefUit(Certificaataanvraag aanvraag)
    {
        ArgumentNullException.ThrowIfNull(aanvraag);
        using var sleutel = Uitgeversleutel();
        return new Uitgifte(maker.Partij(aanvraag, Uitgever, sleutel, klok.GetUtcNow()), Uitgever, Wortel);
    }

    /// <summary>The server's certificate with its key; made anew when it isn't there or ends within 30 days.</summary>
    /// <exception cref="InvalidOperationException">It must be made anew, and the CA key can't be opened.</exception>
    public X509Certificate2 Server()
    {
        var nu = klok.GetUtcNow();
        if (File.Exists(Pad("server.pfx")))
        {
            var bestaand = X509CertificateLoader.LoadPkcs12FromFile(Pad("server.pfx"), "");
            if (bestaand.NotAfter > nu.AddDays(30).LocalDateTime)
            {
                return bestaand;
            }

            bestaand.Dispose();
        }

        using var sleutel = Uitgeversleutel();
        var nieuw = maker.Server(Uitgever, sleutel, nu, ServerDagen);
        Eigenaarsbestand.SchrijfGeheim(Pad("server.pfx"), nieuw.Export(X509ContentType.Pkcs12, ""));
        return nieuw;
    }

    /// <summary>Writes the list of what was revoked, signed by the issuing CA and numbered on from the last one.</summary>
    /// <exception cref="InvalidOperationException">The CA key can't be opened.</exception>
    public void SchrijfLijst(IEnumerable<Certificaatgegevens> ingetrokken)
    {
        ArgumentNullException.ThrowIfNull(ingetrokken);
        var nummer = System.Numerics.BigInteger.Zero;
        if (File.Exists(Lijstpad))
        {
            _ = CertificateRevocationListBuilder.Load(File.ReadAllBytes(Lijstpad), out nummer);
        }

        var lijst = new CertificateRevocationListBuilder();
        foreach (var certificaat in ingetrokken)
        {
            lijst.AddEntry(Convert.FromHexString(certificaat.Serienummer), certificaat.IngetrokkenOp);
        }

        using var sleutel = Uitgeversleutel();
        var nu = klok.GetUtcNow();
        var der = lijst.Build(
            Uitgever.SubjectName,
            X509SignatureGenerator.CreateForECDsa(sleutel),
            nummer + 1,
            nu.AddDays(LijstDagen),
            HashAlgorithmName.SHA384,
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Uitgever, true, false),
            nu
        );
        Eigenaarsbestand.Schrijf(Lijstpad, der);
    }

    public void Dispose()
    {
        Wortel.Dispose();
        Uitgever.Dispose();
    }

    private ECDsa Uitgeversleutel()
    {
        if (wachtwoord is null)
        {
            throw new InvalidOperationException(
                "De sleutel van de certificaatautoriteit is versleuteld: zet het wachtwoord in VEREFFEN_CA_PASS."
            );
        }

        var sleutel = ECDsa.Create();
        try
        {
            sleutel.ImportFromEncryptedPem(File.ReadAllText(Pad("uitgever.key")), wachtwoord);
            return sleutel;
        }
        catch (Exception fout) when (fout is CryptographicException or ArgumentException)
        {
            sleutel.Dispose();
            throw new InvalidOperationException(
                "De sleutel van de certificaatautoriteit gaat niet open met dit wachtwoord (VEREFFEN_CA_PASS).",
                fout
            );
        }
    }

    private string Pad(string naam) => Path.Combine(map, naam);

    private static void Geheimemap(string map)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(map);
            return;
        }

        Directory.CreateDirectory(map, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void SchrijfSleutel(string map, string naam, ECDsa sleutel, string wachtwoord) =>
        Eigenaarsbestand.SchrijfGeheim(
            Path.Combine(map, naam),
            Encoding.ASCII.GetBytes(sleutel.ExportEncryptedPkcs8PrivateKeyPem(wachtwoord, Slot) + "\n")
        );

    private static byte[] Pem(X509Certificate2 certificaat) => Encoding.ASCII.GetBytes(certificaat.ExportCertificatePem() + "\n");
}
