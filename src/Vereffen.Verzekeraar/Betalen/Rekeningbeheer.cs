using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Account numbers of the parties that are paid, with their history, and of the insurers that pay. A new or changed account of a party gets no money before
/// another person verified it. Every step answers null, or a Dutch sentence on why it wasn't taken.
/// </summary>
public sealed class Rekeningbeheer
{
    private readonly SqliteDatabase database;
    private readonly Func<RegisterSet> registers;
    private readonly Func<DateOnly> vandaag;

    internal Rekeningbeheer(SqliteDatabase database, Func<RegisterSet> registers, Func<DateOnly> vandaag) =>
        (this.database, this.registers, this.vandaag) = (database, registers, vandaag);

    /// <summary>Every account of every party, by AGB-code and in order of entry.</summary>
    public IReadOnlyList<Bankrekening> Alle() =>
        database.Doe(t =>
        {
            var register = Rekeningopslag.Register(t);
            return Rekeningopslag.Partijen(t).SelectMany(register.Historie).ToList();
        });

    /// <summary>The account that money of this party goes to today; with the reason when there is none.</summary>
    public Bankresultaat<Bankrekening> InGebruik(AgbCode agb) => database.Doe(t => Rekeningopslag.Register(t).Zoek(agb, vandaag()));

    /// <summary>From which account each insurer pays.</summary>
    public IReadOnlyDictionary<UzoviNummer, Opdrachtgever> Eigen() => database.Doe(Rekeningopslag.Opdrachtgevers);

    /// <param name="agb">Whose account.</param>
    /// <param name="iban">As a person writes it.</param>
    /// <param name="naam">Name in which it stands.</param>
    /// <param name="vanaf">From when it is wanted; null = today.</param>
    /// <param name="door">Who enters it.</param>
    public string? Meld(AgbCode agb, string iban, string naam, DateOnly? vanaf, string door)
    {
        ArgumentNullException.ThrowIfNull(naam);
        ArgumentNullException.ThrowIfNull(door);
        return Iban.TryParse(iban, out var nummer, out var bezwaar)
            ? Wijzig(
                register => register.Meld(agb, nummer, naam.Trim(), vanaf ?? vandaag(), door.Trim(), vandaag()),
                (t, register) => Rekeningopslag.Bewaar(t, register.Historie(agb)[^1])
            )
            : bezwaar;
    }

    public string? Verifieer(AgbCode agb, int volgnummer, string door) => Controleer(agb, volgnummer, door, goed: true);

    /// <summary>The verification failed: the account is never used.</summary>
    public string? WijsAf(AgbCode agb, int volgnummer, string door) => Controleer(agb, volgnummer, door, goed: false);

    public string? Sluit(AgbCode agb, int volgnummer, DateOnly? per, string door)
    {
        ArgumentNullException.ThrowIfNull(door);
        var dag = per ?? vandaag();
        return string.IsNullOrWhiteSpace(door)
            ? "Wie de rekening sluit, ontbreekt."
            : Wijzig(
                register => register.Sluit(agb, volgnummer, dag),
                (t, _) => Rekeningopslag.BewaarSluiting(t, agb, volgnummer, dag, door.Trim(), vandaag())
            );
    }

    /// <summary>Every account that an insurer was to pay from, in order of entry.</summary>
    public IReadOnlyList<EigenRekening> EigenHistorie() => database.Doe(Rekeningopslag.Eigen);

    /// <summary>The account that an insurer is to pay from; used once another person verified it (<see cref="VerifieerEigen"/>).</summary>
    public string? ZetEigen(UzoviNummer uzovi, string iban, string? naam, string? bic, string door)
    {
        if (string.IsNullOrWhiteSpace(door))
        {
            return "Wie de rekening opgeeft, ontbreekt.";
        }

        if (registers().Verzekeraar(uzovi) is not { } verzekeraar)
        {
            return $"Er is geen verzekeraar met UZOVI-nummer {uzovi}.";
        }

        if (!Iban.TryParse(iban, out var nummer, out var bezwaar))
        {
            return bezwaar;
        }

        var eigen = new Opdrachtgever(string.IsNullOrWhiteSpace(naam) ? verzekeraar.Naam : naam.Trim(), nummer, bic);
        if (Opdrachtgevercontrole.Bezwaar(eigen) is { } waarom)
        {
            return waarom;
        }

        database.Doe(t => Rekeningopslag.BewaarEigen(t, uzovi, eigen, door.Trim(), vandaag()));
        return null;
    }

    /// <summary>Another person checked an own account: from now on the insurer pays from it.</summary>
    /// <param name="nummer">Of <see cref="EigenHistorie"/>: the last one of its insurer.</param>
    /// <param name="door">Another than who entered it.</param>
    public string? VerifieerEigen(long nummer, string door) => ControleerEigen(nummer, door, goed: true);

    /// <summary>The own account is wrong, or whoever entered it takes it back: it is never used.</summary>
    public string? WijsEigenAf(long nummer, string door) => ControleerEigen(nummer, door, goed: false);

    private string? ControleerEigen(long nummer, string door, bool goed)
    {
        ArgumentNullException.ThrowIfNull(door);
        return database.Doe(t =>
        {
            var alle = Rekeningopslag.Eigen(t);
            if (alle.FirstOrDefault(r => r.Nummer == nummer) is not { } rekening)
            {
                return "Deze eigen rekening is niet bekend.";
            }

            var bezwaar =
                string.IsNullOrWhiteSpace(door) ? "Wie de rekening heeft gecontroleerd, ontbreekt."
                : rekening.Controle is { } eerder ? $"Deze rekening is al {(eerder.IsGoed ? "geverifieerd" : "afgekeurd")}."
                : goed && Personen.IsZelfde(rekening.Door, door) ? "Wie de rekening opgaf, kan haar niet zelf verifiëren."
                : goed && alle.Any(r => r.Uzovi == rekening.Uzovi && r.Nummer > nummer)
                    ? "Van deze verzekeraar is daarna een andere rekening opgegeven; verifieer die."
                : null;
            if (bezwaar is null)
            {
                Rekeningopslag.BewaarEigenControle(t, nummer, new Rekeningcontrole(goed, door.Trim(), vandaag()));
            }

            return bezwaar;
        });
    }

    private string? Controleer(AgbCode agb, int volgnummer, string door, bool goed)
    {
        ArgumentNullException.ThrowIfNull(door);
        var controle = new Rekeningcontrole(goed, door.Trim(), vandaag());
        return Wijzig(
            register =>
                goed
                    ? register.Verifieer(agb, volgnummer, controle.Door, controle.Op)
                    : register.WijsAf(agb, volgnummer, controle.Door, controle.Op),
            (t, _) => Rekeningopslag.BewaarControle(t, agb, volgnummer, controle)
        );
    }

    private string? Wijzig(
        Func<Bankrekeningregister, Bankresultaat<Bankrekeningregister>> stap,
        Action<SqliteTransactie, Bankrekeningregister> bewaar
    ) =>
        database.Doe(t =>
        {
            var na = stap(Rekeningopslag.Register(t));
            if (na.IsGelukt)
            {
                bewaar(t, na.Waarde);
            }

            return na.Bezwaar;
        });
}
