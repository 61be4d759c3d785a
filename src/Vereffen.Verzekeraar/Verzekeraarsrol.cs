using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The role of the zorgverzekeraars of one concern: takes claims from the exchange, judges them, answers with a retour, settles, and sends the overzichten.
/// A claim, its judgement, its booking and its retour commit together; the retour leaves through the outbox.
/// </summary>
public sealed class Verzekeraarsrol : IDisposable
{
    private const int PerKeer = 20;
    private readonly SqliteDatabase database;
    private readonly IBerichtenverkeer verkeer;
    private readonly TimeProvider klok;
    private readonly Func<Guid, string, Guid> nieuweId;
    private readonly Verrekenadministratie verrekening;
    private RegisterSet registers;

    private Verzekeraarsrol(
        SqliteDatabase database,
        Verrekenadministratie verrekening,
        RegisterSet registers,
        IBerichtenverkeer verkeer,
        TimeProvider klok,
        Func<Guid, string, Guid> nieuweId
    )
    {
        this.database = database;
        this.verrekening = verrekening;
        this.registers = registers;
        this.verkeer = verkeer;
        this.klok = klok;
        this.nieuweId = nieuweId;
    }

    /// <summary>Every pay-out so far.</summary>
    public IReadOnlyList<Betaling> Betalingen => verrekening.Betalingen;

    /// <summary>Every overzicht so far.</summary>
    public IReadOnlyList<Verrekenoverzicht> Overzichten => verrekening.Overzichten;

    /// <summary>Every letter so far.</summary>
    public IReadOnlyList<Brief> Brieven => verrekening.Brieven;

    public IEnumerable<Accountsaldo> Saldi => verrekening.Saldi;

    private DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));

    /// <param name="bestand">The role's own SQLite file.</param>
    /// <param name="registers">Registers; their history is taken over when the database has none yet.</param>
    /// <param name="verkeer">The exchange.</param>
    /// <param name="klok">Source of time.</param>
    /// <param name="nieuweId">Source of traceerId's, from the id of the message that is answered and what the answer is.</param>
    /// <exception cref="InvalidOperationException">The ledger in the file is not what was booked.</exception>
    public static Verzekeraarsrol Open(
        string bestand,
        RegisterSet registers,
        IBerichtenverkeer verkeer,
        TimeProvider klok,
        Func<Guid, string, Guid> nieuweId
    )
    {
        ArgumentNullException.ThrowIfNull(registers);
        if (
            !Verrekenregels.TryMaak(
                Verrekenregister.Verzekeraars(registers),
                Verrekenregister.Crediteuren(registers),
                out var regels,
                out var melding
            )
        )
        {
            throw new InvalidOperationException(melding);
        }

        var database = SqliteDatabase.Open(bestand, Migratie.Van(typeof(Verzekeraarsrol).Assembly), klok);
        var historie = database.Doe(t => Beginhistorie(t, registers.Historie));
        var verrekening = Verrekenadministratie.Open(database, regels);
        return new Verzekeraarsrol(database, verrekening, registers.MetHistorie(historie), verkeer, klok, nieuweId);
    }

    /// <summary>Judges every claim that waits for these insurers and sends the answers. Answers what was judged, in order.</summary>
    public async Task<IReadOnlyList<Verwerking>> VerwerkPostvakAsync(CancellationToken annuleer)
    {
        var verwerkt = new List<Verwerking>();
        foreach (var uzovi in registers.Verzekeraars.Alle.ToArray().Select(v => v.Uzovi))
        {
            var wie = Relatie.Zorgverzekeraar(uzovi);
            while (await verkeer.HaalOpAsync(wie, PerKeer, annuleer) is { Count: > 0 } berichten)
            {
                foreach (var bericht in berichten)
                {
                    if (Verwerk(bericht, uzovi) is { } verwerking)
                    {
                        verwerkt.Add(verwerking);
                    }

                    await verkeer.BevestigAsync(wie, bericht.TraceerId, annuleer);
                }
            }
        }

        await database.VerzendAsync(verkeer, klok, annuleer);
        return verwerkt;
    }

    /// <summary>Books an event that does not come from a claim: a vordering from a control, a correctie, a voorschot, a repayment.</summary>
    /// <exception cref="InvalidOperationException">The ledger refuses it; nothing is booked.</exception>
    public void Boek(Gebeurtenis gebeurtenis) => InTransactie(t => verrekening.Boek(t, gebeurtenis));

    /// <summary>Settles everything that is payable today and sends the overzichten to whoever submitted the debet.</summary>
    public async Task BetaalrunAsync(CancellationToken annuleer)
    {
        var tot = verrekening.Overzichten.Count;
        InTransactie(t =>
        {
            verrekening.Boek(t, new Gebeurtenis(Vandaag, GebeurtenisSoort.Betaalrun) { Oorzaak = "dagelijkse betaalrun" });
            foreach (var overzicht in verrekening.Overzichten.Skip(tot))
            {
                t.ZetUit(Overzichtbericht(t, overzicht), klok.GetUtcNow());
            }
        });
        await database.VerzendAsync(verkeer, klok, annuleer);
    }

    /// <summary>The settlement's files as they stand: overzichten, betalingen.csv, saldi.csv, journaal.csv, brieven.csv.</summary>
    public IReadOnlyList<Uitvoerbestand> Bestanden() => verrekening.Bestanden();

    public void Dispose() => database.Dispose();

    private static Historie Beginhistorie(SqliteTransactie transactie, Historie uitRegisters)
    {
        var bewaard = Historieopslag.Lees(transactie);
        if (bewaard.Count > 0)
        {
            return new Historie(bewaard);
        }

        Historieopslag.Voegtoe(transactie, uitRegisters.Regels);
        return uitRegisters;
    }

    private Verwerking? Verwerk(Bericht bericht, UzoviNummer uzovi)
    {
        var ontvangen = Ontvangst.Datum(klok.GetUtcNow());
        var lezing = DeclaratieLezer.Lees(bericht.Payload);
        if (lezing.Declaratie is not { } declaratie)
        {
            throw new InvalidOperationException("Het portaal gaf een bericht door dat geen declaratie is.");
        }

        var oordeel = Beoordelaar.Beoordeel(declaratie, lezing.Bevindingen, registers, uzovi, ontvangen);
        var historie = oordeel.HistorieNa(registers.Historie);
        var nieuw = InTransactie(t =>
        {
            if (!t.Bewaar(bericht, klok.GetUtcNow()))
            {
                return null;
            }

            var kenmerk = OnsKenmerk(t, uzovi);
            BewaarDeclaratie(t, bericht, oordeel, kenmerk);
            if (oordeel.Uitkomst == Beoordeling.Uitkomst.Uitval)
            {
                // A person decides first; the retour leaves when every line is decided.
                return new Verwerking(bericht, oordeel, kenmerk);
            }

            t.ZetUit(Retourbericht(bericht, lezing, oordeel, kenmerk), klok.GetUtcNow());
            BewaarHistorie(t, historie);
            if (oordeel.Uitkomst != Beoordeling.Uitkomst.BestandAfgewezen)
            {
                verrekening.Boek(t, Toekenning(bericht, oordeel, kenmerk));
            }

            return new Verwerking(bericht, oordeel, kenmerk);
        });
        if (nieuw is not null)
        {
            registers = registers.MetHistorie(historie);
        }

        return nieuw;
    }

    private Gebeurtenis Toekenning(Bericht bericht, Oordeel oordeel, string kenmerk) =>
        new(Vandaag, GebeurtenisSoort.Declaratie)
        {
            Uzovi = oordeel.Uzovi,
            Agb = oordeel.Declaratie.Crediteur,
            Kenmerk = oordeel.Declaratie.Factuurnummer,
            OnsKenmerk = kenmerk,
            Bedrag = oordeel.Toegekend,
            Vervaldatum = oordeel.Toegekend.IsNegatief ? oordeel.Ontvangen : Betaaldag(oordeel),
            BetaalAan = oordeel.Declaratie.Betaalde,
            Oorzaak = $"bericht {bericht.TraceerId}",
        };

    /// <summary>As soon as the bank can: the first TARGET day from the next working day on, and never after the term.</summary>
    private DateOnly Betaaldag(Oordeel oordeel)
    {
        var dag = Werkdagen.Volgende(oordeel.Ontvangen);
        while (!TargetDagen.IsOpen(dag))
        {
            dag = dag.AddDays(1);
        }

        return
            registers.Verzekeraar(oordeel.Uzovi) is { BetaaltermijnDagen: { } dagen }
            && Ontvangst.UiterlijkBetaald(oordeel.Ontvangen, dagen) is var uiterlijk
            && uiterlijk < dag
            ? uiterlijk
            : dag;
    }

    private Bericht Retourbericht(Bericht claim, DeclaratieLezing lezing, Oordeel oordeel, string kenmerk)
    {
        using var uit = new MemoryStream();
        if (RetourSchrijver.Schrijf(claim.Payload, oordeel.NaarRetour(kenmerk, Vandaag), uit) is { } reden)
        {
            throw new InvalidOperationException($"Op een leesbare declaratie is geen retour te maken: {reden}");
        }

        var naam = Standaarden.Zoek(lezing.Resultaat.Standaard!.Tegenhanger)!.Naam;
        return Antwoord(claim, new Berichtstroom(naam, null, claim.Stroom.Versie, claim.Stroom.Subversie, "Retour"), uit.ToArray(), naam);
    }

    private Bericht Overzichtbericht(SqliteTransactie transactie, Verrekenoverzicht overzicht)
    {
        using var uit = new MemoryStream();
        OverzichtCsv.Schrijf(overzicht, uit);
        var traceerId = transactie.VraagEen<string>(
            "SELECT traceer_id FROM declaratie WHERE uzovi = @uzovi AND factuurnummer = @Factuurnummer ORDER BY nummer DESC LIMIT 1",
            new { uzovi = overzicht.Uzovi.ToString(), overzicht.Factuurnummer }
        );
        var nummer = string.Create(CultureInfo.InvariantCulture, $"{overzicht.Verrekenkring}-{overzicht.Crediteur}-{overzicht.Volgnummer}");
        if (traceerId is not null)
        {
            return Antwoord(
                transactie.Lees(Guid.Parse(traceerId, CultureInfo.InvariantCulture))!,
                Berichtstroom.VerrekenoverzichtCsv,
                uit.ToArray(),
                nummer
            );
        }

        var id = nieuweId(Guid.Empty, nummer);
        return new Bericht
        {
            TraceerId = id,
            ConversatieId = id,
            ReferentieId = overzicht.Factuurnummer,
            Afzender = Relatie.Zorgverzekeraar(overzicht.Uzovi),
            Geadresseerde = new Relatie("Praktijk", overzicht.Agb.ToString()),
            Stroom = Berichtstroom.VerrekenoverzichtCsv,
            Payload = uit.ToArray(),
        };
    }

    private Bericht Antwoord(Bericht op, Berichtstroom stroom, byte[] payload, string wat) =>
        new()
        {
            TraceerId = nieuweId(op.TraceerId, wat),
            ConversatieId = op.ConversatieId,
            AlsAntwoordOp = op.TraceerId,
            ReferentieId = op.ReferentieId,
            Afzender = op.Geadresseerde,
            Geadresseerde = op.Afzender,
            Stroom = stroom,
            Payload = payload,
        };

    /// <summary>The insurer's own number: UZOVI, year, serial number.</summary>
    private string OnsKenmerk(SqliteTransactie transactie, UzoviNummer uzovi)
    {
        var nummer = transactie.VraagEen<long>("SELECT coalesce(max(nummer), 0) + 1 FROM declaratie");
        return string.Create(CultureInfo.InvariantCulture, $"{uzovi}-{Vandaag.Year}-{nummer:D6}");
    }

    private void BewaarHistorie(SqliteTransactie transactie, Historie historie)
    {
        var oud = registers.Historie.Regels;
        for (var i = 0; i < oud.Count; i++)
        {
            if (!ReferenceEquals(oud[i], historie.Regels[i]))
            {
                Historieopslag.Crediteer(transactie, oud[i]);
            }
        }

        Historieopslag.Voegtoe(transactie, historie.Regels.Skip(oud.Count));
    }

    private static void BewaarDeclaratie(SqliteTransactie transactie, Bericht bericht, Oordeel oordeel, string kenmerk) =>
        transactie.Voer(
            """
            INSERT INTO declaratie (traceer_id, ons_kenmerk, uzovi, factuurnummer, indiener, ontvangen, uitkomst, ingediend, toegekend)
            VALUES (@id, @kenmerk, @uzovi, @Factuurnummer, @indiener, @ontvangen, @uitkomst, @ingediend, @toegekend)
            """,
            new
            {
                id = bericht.TraceerId.ToString(),
                kenmerk,
                uzovi = oordeel.Uzovi.ToString(),
                oordeel.Declaratie.Factuurnummer,
                indiener = bericht.Afzender.ToString(),
                ontvangen = oordeel.Ontvangen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                uitkomst = oordeel.Uitkomst.ToString(),
                ingediend = oordeel.Ingediend.Cents,
                toegekend = oordeel.Toegekend.Cents,
            }
        );

    private void InTransactie(Action<SqliteTransactie> werk) =>
        InTransactie(t =>
        {
            werk(t);
            return true;
        });

    /// <summary>Whatever goes wrong before the commit, the ledger in memory goes back to what is stored.</summary>
    private T InTransactie<T>(Func<SqliteTransactie, T> werk)
    {
        try
        {
            return database.Doe(werk);
        }
        catch
        {
            verrekening.Terug(database);
            throw;
        }
    }
}
