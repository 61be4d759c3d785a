using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Betaalruns in two steps, and what becomes of their pay-outs. A person proposes: what would be paid, to whom, on which account, is stored, and nothing is booked. Another person approves on the same
/// day: only then the run is booked, the files for the bank are made and the overzichten go out. When the ledger would do something else by then, the proposal is
/// stale. A payment without a verified account does not leave: it is booked back at once and waits.
/// </summary>
public sealed class Betaaladministratie
{
    private readonly SqliteDatabase database;
    private readonly Verrekenadministratie verrekening;
    private readonly Antwoordmaker antwoorden;
    private readonly Func<RegisterSet> registers;
    private readonly TimeProvider klok;

    internal Betaaladministratie(
        SqliteDatabase database,
        Verrekenadministratie verrekening,
        Antwoordmaker antwoorden,
        Func<RegisterSet> registers,
        TimeProvider klok
    )
    {
        this.database = database;
        this.verrekening = verrekening;
        this.antwoorden = antwoorden;
        this.registers = registers;
        this.klok = klok;
        Rekeningen = new Rekeningbeheer(database, registers, () => Vandaag);
        Bank = new Bankadministratie(database, verrekening, registers, klok);
    }

    /// <summary>Account numbers of those who are paid and of those who pay.</summary>
    public Rekeningbeheer Rekeningen { get; }

    /// <summary>The insurers' own bank statements.</summary>
    public Bankadministratie Bank { get; }

    private DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));

    /// <summary>Every proposal, oldest first.</summary>
    public IReadOnlyList<Voorstelstand> Voorstellen() =>
        database.Doe(t => Voorstelopslag.Nummers(t).Select(n => Voorstelopslag.Lees(t, n)!.Stand).ToList());

    /// <summary>Every pay-out of an approved run, oldest first.</summary>
    public IReadOnlyList<Uitbetaling> Uitbetalingen() => database.Doe(Betalingopslag.Alle);

    /// <summary>Proposes today's run. Pay-outs that came back go along when the party has another, verified account by now.</summary>
    public Bankresultaat<Voorstelstand> StelVoor(string door)
    {
        ArgumentNullException.ThrowIfNull(door);
        var vandaag = Vandaag;
        return verrekening.Doe(t =>
        {
            if (Voorstelopslag.Wachtend(t) is { } wachtend)
            {
                return Nee($"Voorstel {wachtend} wacht nog op een besluit: keur het goed of wijs het af.");
            }

            if (string.IsNullOrWhiteSpace(door))
            {
                return Nee("Wie het voorstel doet, ontbreekt.");
            }

            var register = Rekeningopslag.Register(t);
            if (!TargetDagen.IsOpen(vandaag))
            {
                return Nee(
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"Op {vandaag:yyyy-MM-dd} verwerken banken geen betalingen (weekend of TARGET-feestdag)."
                    )
                );
            }

            if (verrekening.StelVoor(vandaag) is null)
            {
                return Nee("Er is vandaag al een betaalrun geweest; de volgende kan op de volgende dag.");
            }

            // What a person coupled was repaid: the run must not set it off once more.
            Bank.Koppelingen.BoekTerugstortingen(t, door.Trim());
            GeefVrij(t, register);
            var voorstel = verrekening.StelVoor(vandaag)!;
            if (voorstel.Debets == 0)
            {
                return Nee("Er is vandaag niets te verrekenen of te betalen.");
            }

            var eigen = Rekeningopslag.Opdrachtgevers(t);
            if (voorstel.Betalingen.Select(b => b.Uzovi).FirstOrDefault(u => !eigen.ContainsKey(u)) is { Waarde: > 0 } zonder)
            {
                return Nee($"Van verzekeraar {zonder} is geen eigen rekening bekend om van te betalen.");
            }

            var nummer = Voorstelopslag.VolgendNummer(t);
            var lijst = Betaallijst.Maak(
                Voorstelopslag.Kenmerk(nummer),
                vandaag,
                [.. voorstel.Betalingen.Select((b, i) => TeBetalen(b, Voorstelopslag.EindId(nummer, i)))],
                register,
                eigen,
                door.Trim(),
                klok.GetUtcNow()
            );
            if (!lijst.IsGelukt)
            {
                return Nee(lijst.Bezwaar);
            }

            Voorstelopslag.Bewaar(t, nummer, voorstel, lijst.Waarde);
            return Bankresultaat<Voorstelstand>.Gelukt(Voorstelopslag.Lees(t, nummer)!.Stand);
        });
    }

    /// <summary>Approves: books the run, makes the files for the bank and puts the overzichten out. All of it, or nothing.</summary>
    internal Bankresultaat<Voorstelstand> KeurGoed(long nummer, string door) =>
        verrekening.Doe(t => new Betaalrunboeking(t, verrekening, Bank, antwoorden, registers(), klok).KeurGoed(nummer, door));

    /// <summary>Refuses a proposal, or withdraws it; nothing of it is booked or paid.</summary>
    public Bankresultaat<Voorstelstand> WijsAf(long nummer, string door, string reden)
    {
        ArgumentNullException.ThrowIfNull(door);
        ArgumentNullException.ThrowIfNull(reden);
        return database.Doe(t =>
        {
            if (Voorstelopslag.Lees(t, nummer) is not { } voorstel)
            {
                return Nee($"Er is geen voorstel {nummer}.");
            }

            var af = voorstel.Stand.Lijst.WijsAf(door.Trim(), klok.GetUtcNow(), reden.Trim());
            if (!af.IsGelukt)
            {
                return Nee(af.Bezwaar);
            }

            Voorstelopslag.BewaarStappen(t, nummer, af.Waarde.Stappen, vanaf: 1);
            return Bankresultaat<Voorstelstand>.Gelukt(Voorstelopslag.Lees(t, nummer)!.Stand);
        });
    }

    /// <summary>A person lets a pay-out that came back go out again, to the account that is in use; null, or why not.</summary>
    public string? GeefVrij(string eindId, string door)
    {
        ArgumentNullException.ThrowIfNull(eindId);
        if (string.IsNullOrWhiteSpace(door))
        {
            return "Wie de betaling vrijgeeft, ontbreekt.";
        }

        return verrekening.Doe(t =>
        {
            if (Betalingopslag.Lees(t, eindId) is not { } betaling)
            {
                return "Er is geen uitbetaling met dit kenmerk.";
            }

            if (!betaling.Wacht)
            {
                return betaling.IsVrijgegeven ? "Deze betaling is al vrijgegeven." : "Deze betaling is niet teruggekomen.";
            }

            var rekening = Rekeningopslag.Register(t).Zoek(betaling.Begunstigde, Vandaag);
            if (!rekening.IsGelukt)
            {
                return $"Er is nog geen rekening om op te betalen. {rekening.Bezwaar}";
            }

            Bank.BoekOpnieuw(t, betaling, door.Trim());
            return null;
        });
    }

    /// <summary>Hands every file for the bank that was not handed over yet to <paramref name="schrijf"/> (name, content), and remembers it. Answers their names.</summary>
    public IReadOnlyList<string> Lever(Action<string, byte[]> schrijf)
    {
        ArgumentNullException.ThrowIfNull(schrijf);
        var namen = new List<string>();
        foreach (var (kenmerk, inhoud) in database.Doe(Betalingopslag.TeLeveren))
        {
            // Should the program stop between the two, the same file is written once more under the same name and message id, by which a bank knows it.
            schrijf($"{kenmerk}.xml", inhoud);
            database.Doe(t => Betalingopslag.Geleverd(t, kenmerk, klok.GetUtcNow()));
            namen.Add($"{kenmerk}.xml");
        }

        return namen;
    }

    private static Bankresultaat<Voorstelstand> Nee(string bezwaar) => Bankresultaat<Voorstelstand>.Geweigerd(bezwaar);

    private static TeBetalen TeBetalen(Betaling b, string eindId) => new(eindId, b.Begunstigde, b.Bedrag, b.Omschrijving, b.Datum, b.Uzovi);

    /// <summary>Pay-outs that wait, and of which the party has another account than the one that failed.</summary>
    private void GeefVrij(SqliteTransactie transactie, Bankrekeningregister register)
    {
        foreach (var betaling in Betalingopslag.Alle(transactie).Where(b => b.Wacht))
        {
            // An account that was good enough before was not the trouble: then a person decides.
            if (
                register.RekeningVoor(betaling.Begunstigde, Vandaag) is { } rekening
                && rekening.Iban != betaling.Rekening
                && rekening.BruikbaarVanaf >= betaling.TerugOp
            )
            {
                Bank.BoekOpnieuw(transactie, betaling, "andere rekening geverifieerd");
            }
        }
    }
}
