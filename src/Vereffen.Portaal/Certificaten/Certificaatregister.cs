using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>Which certificates were issued, to whom, and which were revoked: what the exchange goes by when somebody connects.</summary>
public sealed class Certificaatregister
{
    private readonly SqliteDatabase database;
    private readonly TimeProvider klok;

    internal Certificaatregister(SqliteDatabase database, TimeProvider klok)
    {
        this.database = database;
        this.klok = klok;
    }

    /// <summary>Takes up a certificate, and registers its party when it is new.</summary>
    public Certificaatgegevens Neem(X509Certificate2 certificaat, Certificaataanvraag aanvraag)
    {
        ArgumentNullException.ThrowIfNull(certificaat);
        ArgumentNullException.ThrowIfNull(aanvraag);
        var gegevens = new Certificaatgegevens(
            certificaat.SerialNumber,
            Vingerafdruk(certificaat),
            aanvraag.Partij,
            aanvraag.Soort,
            aanvraag.IsTest,
            new DateTimeOffset(certificaat.NotBefore),
            new DateTimeOffset(certificaat.NotAfter),
            null
        );
        database.Doe(t =>
        {
            t.Voer(
                """
                INSERT INTO certificaat (serienummer, vingerafdruk, code, rol, soort, test, geldig_van, geldig_tot, uitgegeven_op, der)
                VALUES (@Serienummer, @Vingerafdruk, @code, @rol, @soort, @test, @van, @tot, @nu, @der)
                """,
                new
                {
                    gegevens.Serienummer,
                    gegevens.Vingerafdruk,
                    code = aanvraag.Partij.Code,
                    rol = aanvraag.Partij.Rol.ToString(),
                    soort = aanvraag.Soort.ToString(),
                    test = aanvraag.IsTest ? 1 : 0,
                    van = Moment(gegevens.GeldigVan),
                    tot = Moment(gegevens.GeldigTot),
                    nu = Moment(klok.GetUtcNow()),
                    der = certificaat.RawData,
                }
            );
            foreach (var relatie in aanvraag.Partij.Relaties)
            {
                t.MeldAan(relatie, aanvraag.IsTest, klok.GetUtcNow());
                // Who gives a party a certificate wants it to take part.
                t.Heropen(relatie, aanvraag.IsTest);
            }
        });
        return gegevens;
    }

    /// <summary>Revokes for good; false when it was revoked already, null when there is no such certificate.</summary>
    /// <param name="serienummer">Hexadecimal; upper or lower case, with or without colons and leading zeros.</param>
    public bool? TrekIn(string serienummer)
    {
        ArgumentNullException.ThrowIfNull(serienummer);
        var gezocht = Kaal(serienummer);
        return database.Doe<bool?>(t =>
        {
            var gevonden = t.Vraag<string>("SELECT serienummer FROM certificaat").FirstOrDefault(s => Kaal(s) == gezocht);
            return gevonden is null
                ? null
                : t.Voer(
                    "UPDATE certificaat SET ingetrokken_op = @nu WHERE serienummer = @gevonden AND ingetrokken_op IS NULL",
                    new { nu = Moment(klok.GetUtcNow()), gevonden }
                ) > 0;
        });
    }

    /// <summary>All of them, in the order in which they were issued.</summary>
    public IReadOnlyList<Certificaatgegevens> Alle() => database.Doe(Alle);

    /// <summary>DER of the newest system certificate of a party in production that is valid at a moment, to encrypt to; null when there is none.</summary>
    public byte[]? Systeemcertificaat(string code, DateTimeOffset nu) => database.Doe(t => Geldig(t, code, test: false, nu)?.Der);

    /// <summary>The newest system certificate of a party that is valid at a moment, with its DER; null when there is none.</summary>
    internal static (Certificaatgegevens Gegevens, byte[] Der)? Geldig(
        SqliteTransactie transactie,
        string code,
        bool test,
        DateTimeOffset nu
    )
    {
        var gegevens = Alle(transactie)
            .FindLast(c =>
                c.Partij.Code == code
                && c.IsTest == test
                && c is { Soort: Certificaatsoort.System, IngetrokkenOp: null }
                && c.GeldigVan <= nu
                && nu <= c.GeldigTot
            );
        return
            gegevens is not null
            && transactie.VraagEen<byte[]>("SELECT der FROM certificaat WHERE vingerafdruk = @Vingerafdruk", new { gegevens.Vingerafdruk })
                is { } der
            ? (gegevens, der)
            : null;
    }

    /// <summary>Changes with every issue and every revocation.</summary>
    internal (long Uitgegeven, long Ingetrokken) Stand() =>
        database.Doe(t => t.VraagEen<(long, long)>("SELECT count(*), count(ingetrokken_op) FROM certificaat"));

    internal static string Vingerafdruk(X509Certificate2 certificaat) =>
        certificaat.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256).ToLowerInvariant();

    private static List<Certificaatgegevens> Alle(SqliteTransactie transactie) =>
        [
            .. transactie
                .Vraag<Rij>(
                    """
                    SELECT serienummer AS Serienummer, vingerafdruk AS Vingerafdruk, code AS Code, rol AS Rol, soort AS Soort, test AS Test,
                           geldig_van AS GeldigVan, geldig_tot AS GeldigTot, ingetrokken_op AS IngetrokkenOp
                    FROM certificaat ORDER BY nummer
                    """
                )
                .Select(r => new Certificaatgegevens(
                    r.Serienummer,
                    r.Vingerafdruk,
                    new Partij(Enum.Parse<Partijrol>(r.Rol), r.Code),
                    Enum.Parse<Certificaatsoort>(r.Soort),
                    r.Test != 0,
                    Moment(r.GeldigVan),
                    Moment(r.GeldigTot),
                    r.IngetrokkenOp is { } op ? Moment(op) : null
                )),
        ];

    private static string Kaal(string serienummer) =>
        serienummer.Replace(":", "", StringComparison.Ordinal).TrimStart('0').ToUpperInvariant();

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string tekst) => DateTimeOffset.ParseExact(tekst, "O", CultureInfo.InvariantCulture);

    private sealed class Rij
    {
        public string Serienummer { get; init; } = "";

        public string Vingerafdruk { get; init; } = "";

        public string Code { get; init; } = "";

        public string Rol { get; init; } = "";

        public string Soort { get; init; } = "";

        public long Test { get; init; }

        public string GeldigVan { get; init; } = "";

        public string GeldigTot { get; init; } = "";

        public string? IngetrokkenOp { get; init; }
    }
}
