using System.Collections.Immutable;
using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// Account numbers per AGB, with their history. Immutable: each change gives a new register, nothing is ever removed.
/// In use on a day is the verified account with the latest <see cref="Bankrekening.Vanaf"/> (then the latest entered) that has begun by then; from the
/// day on which a new one is both wanted and verified it replaces the older ones for good. So a change waits for its verification while the old account
/// stays in use; but when the account in use is closed, nothing is paid until a new one is verified: an older one doesn't come back by itself.
/// </summary>
public sealed class Bankrekeningregister
{
    /// <summary>A register without accounts.</summary>
    public static readonly Bankrekeningregister Leeg = new(ImmutableDictionary<AgbCode, ImmutableArray<Bankrekening>>.Empty);

    private readonly ImmutableDictionary<AgbCode, ImmutableArray<Bankrekening>> rekeningen;

    private Bankrekeningregister(ImmutableDictionary<AgbCode, ImmutableArray<Bankrekening>> rekeningen) => this.rekeningen = rekeningen;

    /// <summary>The register as it was stored: the accounts of <see cref="Historie"/> of every AGB, in any order.</summary>
    public static Bankrekeningregister Van(IEnumerable<Bankrekening> opgeslagen) =>
        new(opgeslagen.GroupBy(r => r.Agb).ToImmutableDictionary(g => g.Key, g => g.OrderBy(r => r.Volgnummer).ToImmutableArray()));

    /// <summary>Every account ever given for this AGB, in order of entry.</summary>
    public IReadOnlyList<Bankrekening> Historie(AgbCode agb) => Van(agb);

    /// <summary>The account to which money for <paramref name="agb"/> may go on this day; null when there is none.</summary>
    public Bankrekening? RekeningVoor(AgbCode agb, DateOnly datum) => Zoek(agb, datum).Waarde;

    /// <summary>The same, with the reason in Dutch when there is none.</summary>
    public Bankresultaat<Bankrekening> Zoek(AgbCode agb, DateOnly datum)
    {
        var bekend = Van(agb);
        var laatste = bekend.Where(r => r.BruikbaarVanaf <= datum).OrderBy(r => r.Vanaf).ThenBy(r => r.Volgnummer).LastOrDefault();
        if (laatste is not null && !(laatste.GeslotenPer <= datum))
        {
            return Bankresultaat<Bankrekening>.Gelukt(laatste);
        }

        var wachtend = bekend.Any(r => r.Controle is null && !(r.GeslotenPer <= datum));
        return Bankresultaat<Bankrekening>.Geweigerd(
            (laatste, wachtend) switch
            {
                ({ GeslotenPer: { } per }, true) => $"De rekening is gesloten per {Dag(per)} en de nieuwe is nog niet geverifieerd.",
                ({ GeslotenPer: { } per }, false) => $"De rekening is gesloten per {Dag(per)} en er is geen nieuwe opgegeven.",
                (_, true) => "De opgegeven rekening is nog niet geverifieerd.",
                _ when bekend.IsEmpty => "Er is geen rekening bekend.",
                _ => "Er is op deze dag geen geverifieerde rekening.",
            }
        );
    }

    /// <summary>Adds an account that is wanted from a day on; it isn't used before it is verified.</summary>
    public Bankresultaat<Bankrekeningregister> Meld(
        AgbCode agb,
        Iban iban,
        string naam,
        DateOnly vanaf,
        string gevraagdDoor,
        DateOnly gevraagdOp
    )
    {
        var bekend = Van(agb);
        var bezwaar =
            agb.Waarde == 0 ? "De AGB-code ontbreekt."
            : iban.IsLeeg ? "De IBAN ontbreekt of is niet geldig."
            : !iban.IsSepa ? $"Een rekening in {iban.Land} ligt buiten het SEPA-gebied; daarheen wordt niet betaald."
            : !SepaTekst.Naam(naam).Any(char.IsAsciiLetterOrDigit)
                ? "De naam van de rekeninghouder ontbreekt of is niet leesbaar voor banken."
            : string.IsNullOrWhiteSpace(gevraagdDoor) ? "Wie de rekening opgeeft, ontbreekt."
            : bekend.Any(r => r.Iban == iban && r.Controle is null && r.GeslotenPer is null)
                ? "Deze rekening is al opgegeven en wacht op verificatie."
            : null;
        return bezwaar is not null
            ? Bankresultaat<Bankrekeningregister>.Geweigerd(bezwaar)
            : Met(agb, bekend.Add(new Bankrekening(agb, bekend.Length + 1, iban, naam, vanaf, gevraagdDoor, gevraagdOp)));
    }

    /// <summary>Records that the account was verified; by another person than who asked for it, not before it was asked.</summary>
    public Bankresultaat<Bankrekeningregister> Verifieer(AgbCode agb, int volgnummer, string door, DateOnly op) =>
        Controleer(agb, volgnummer, new Rekeningcontrole(true, door, op));

    /// <summary>Records that the verification failed: the account is never used.</summary>
    public Bankresultaat<Bankrekeningregister> WijsAf(AgbCode agb, int volgnummer, string door, DateOnly op) =>
        Controleer(agb, volgnummer, new Rekeningcontrole(false, door, op));

    /// <summary>Closes an account, verified or not, from a day on; for good.</summary>
    public Bankresultaat<Bankrekeningregister> Sluit(AgbCode agb, int volgnummer, DateOnly per) =>
        Vervang(
            agb,
            volgnummer,
            r => r.GeslotenPer is { } al ? $"De rekening is al gesloten per {Dag(al)}." : null,
            r => r with { GeslotenPer = per }
        );

    private Bankresultaat<Bankrekeningregister> Controleer(AgbCode agb, int volgnummer, Rekeningcontrole controle) =>
        Vervang(
            agb,
            volgnummer,
            rekening =>
                rekening.Controle is not null ? "De verificatie van deze rekening is al gedaan."
                : string.IsNullOrWhiteSpace(controle.Door) ? "Wie de rekening verifieert, ontbreekt."
                : Personen.IsZelfde(controle.Door, rekening.GevraagdDoor) ? "Wie de rekening opgaf, kan haar niet zelf verifiëren."
                // Once verified it would be the account in use, and as it is closed nothing would be paid any more.
                : rekening.GeslotenPer <= controle.Op ? "De rekening is al gesloten."
                : controle.Op < rekening.GevraagdOp ? "De verificatie kan niet voor de dag liggen waarop de rekening werd opgegeven."
                : null,
            rekening => rekening with { Controle = controle }
        );

    private Bankresultaat<Bankrekeningregister> Vervang(
        AgbCode agb,
        int volgnummer,
        Func<Bankrekening, string?> bezwaar,
        Func<Bankrekening, Bankrekening> wijzig
    )
    {
        var bekend = Van(agb);
        if (bekend.FirstOrDefault(r => r.Volgnummer == volgnummer) is not { } rekening)
        {
            return Bankresultaat<Bankrekeningregister>.Geweigerd("Deze rekening is niet bekend.");
        }

        return bezwaar(rekening) is { } waarom
            ? Bankresultaat<Bankrekeningregister>.Geweigerd(waarom)
            : Met(agb, bekend.Replace(rekening, wijzig(rekening)));
    }

    private Bankresultaat<Bankrekeningregister> Met(AgbCode agb, ImmutableArray<Bankrekening> nieuw) =>
        Bankresultaat<Bankrekeningregister>.Gelukt(new Bankrekeningregister(rekeningen.SetItem(agb, nieuw)));

    private ImmutableArray<Bankrekening> Van(AgbCode agb) => rekeningen.GetValueOrDefault(agb, []);

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
