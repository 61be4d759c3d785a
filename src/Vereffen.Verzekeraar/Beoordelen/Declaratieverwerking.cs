using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// What happens to one claim: it is judged under the registers and the history of the moment, kept, and answered, remembered and booked in one transaction; or it waits
/// for a person first.
/// </summary>
internal sealed class Declaratieverwerking(
    Verrekenadministratie verrekening,
    Antwoordmaker antwoorden,
    Verzoekontvangst verzoeken,
    TimeProvider klok,
    Func<RegisterSet> registers,
    Action<RegisterSet> zetRegisters
)
{
    /// <summary>Days within which to pay where the insurer's register has no term.</summary>
    private const int Betaaltermijn = 30;

    private RegisterSet Registers => registers();

    private DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));

    /// <summary>
    /// Judges claims and answers them, or lays them before a person; those that were done before, or can't be judged at all, are left out of the answer. Together in one transaction,
    /// so that the disk is waited for once; when one of them goes wrong each by itself, so that it holds up no other.
    /// </summary>
    public IReadOnlyList<Verwerking> Verwerk(IReadOnlyList<Bericht> berichten, UzoviNummer uzovi)
    {
        var voorheen = Registers;
        try
        {
            return verrekening.Doe(t => berichten.Select(bericht => Verwerk(t, bericht, uzovi)).OfType<Verwerking>().ToList());
        }
#pragma warning disable CA1031 // The one that it concerns throws it again below.
        catch (Exception) when (berichten.Count > 1)
#pragma warning restore CA1031
        {
            zetRegisters(voorheen);
        }
        catch
        {
            zetRegisters(voorheen);
            throw;
        }

        return [.. berichten.SelectMany(bericht => Verwerk([bericht], uzovi))];
    }

    private Verwerking? Verwerk(SqliteTransactie transactie, Bericht bericht, UzoviNummer uzovi)
    {
        // Offered again: it was judged, but the exchange did not hear that we have it.
        if (transactie.HashVan(bericht.TraceerId) is not null)
        {
            return null;
        }

        if (bericht.Stroom.Berichttype == Verzoek.Berichttype)
        {
            verzoeken.Neem(transactie, bericht, uzovi);
            return null;
        }

        var lezing = DeclaratieLezer.Lees(bericht.Payload);
        if (lezing.Declaratie is not { } declaratie)
        {
            return LegTerzijde(transactie, bericht, "het bericht is geen declaratie");
        }

        var oordeel = Beoordelaar.Beoordeel(declaratie, lezing.Bevindingen, Registers, uzovi, Ontvangst.Datum(Ontvangen(bericht)));
        if (declaratie.Crediteur is null && oordeel.Uitkomst != Beoordeling.Uitkomst.BestandAfgewezen)
        {
            return LegTerzijde(transactie, bericht, "de declaratie noemt niemand om aan te betalen");
        }

        var historie = declaratie.IsTest ? Registers.Historie : oordeel.HistorieNa(Registers.Historie);
        var verwerking = Verwerk(transactie, bericht, lezing.Resultaat.Standaard!, oordeel, historie);
        zetRegisters(Registers.MetHistorie(historie));
        return verwerking;
    }

    private Verwerking Verwerk(SqliteTransactie transactie, Bericht bericht, Standaard standaard, Oordeel oordeel, Historie historie)
    {
        var nu = klok.GetUtcNow();
        transactie.Bewaar(bericht, Ontvangen(bericht));
        var kenmerk = Declaratieopslag.NieuwKenmerk(transactie, oordeel.Uzovi, Vandaag.Year);
        Declaratieopslag.Bewaar(transactie, bericht, oordeel, kenmerk);
        if (oordeel.Uitkomst == Beoordeling.Uitkomst.Uitval && !oordeel.Declaratie.IsTest)
        {
            // A person decides first; the retour leaves when every line is decided, and the term runs on.
            var termijn = Registers.Verzekeraar(oordeel.Uzovi)?.BetaaltermijnDagen ?? Betaaltermijn;
            Uitvalopslag.Bewaar(transactie, kenmerk, oordeel.Uitvalpunten, Ontvangst.UiterlijkBetaald(oordeel.Ontvangen, termijn), nu);
        }
        else
        {
            Sluit(transactie, bericht, standaard, oordeel, historie, kenmerk);
        }

        return new Verwerking(bericht, oordeel, kenmerk);
    }

    /// <summary>The answer leaves, history remembers and the ledger books: all of it, or nothing.</summary>
    public void Sluit(SqliteTransactie transactie, Bericht bericht, Standaard standaard, Oordeel oordeel, Historie historie, string kenmerk)
    {
        var retour = antwoorden.Retour(bericht, standaard, oordeel, kenmerk, Vandaag);
        // A test message (0105 = T) is answered like any other, and leaves nothing behind.
        var boeking =
            oordeel.Uitkomst != Beoordeling.Uitkomst.BestandAfgewezen && !oordeel.Declaratie.IsTest
                ? Toekenning(bericht, oordeel, kenmerk)
                : null;
        Bedragbewaking.Bewaak(retour.Payload, oordeel, boeking);
        transactie.ZetUit(retour, klok.GetUtcNow());
        Oordeelspoor.Bewaar(transactie, oordeel, kenmerk);
        Historieopslag.Werkbij(transactie, Registers.Historie, historie, $"bericht {bericht.TraceerId}");
        if (boeking is not null)
        {
            verrekening.Boek(transactie, boeking);
        }
    }

    /// <summary>When the exchange took it in; an exchange that does not tell gives it at once.</summary>
    private DateTimeOffset Ontvangen(Bericht bericht) =>
        bericht.Ontvangen is { } moment && moment < klok.GetUtcNow() ? moment : klok.GetUtcNow();

    /// <summary>A message that can't be judged is kept with the reason, so that it doesn't hold up what comes after it.</summary>
    private Verwerking? LegTerzijde(SqliteTransactie transactie, Bericht bericht, string reden)
    {
        transactie.Bewaar(bericht, Ontvangen(bericht));
        Declaratieopslag.BewaarNietVerwerkt(transactie, bericht, reden, klok.GetUtcNow());
        return null;
    }

    private Gebeurtenis Toekenning(Bericht bericht, Oordeel oordeel, string kenmerk) =>
        new(Vandaag, GebeurtenisSoort.Declaratie)
        {
            Uzovi = oordeel.Uzovi,
            Agb = oordeel.Declaratie.Crediteur,
            Kenmerk = oordeel.Declaratie.Factuurnummer,
            OnsKenmerk = kenmerk,
            Bedrag = oordeel.Toegekend,
            Vervaldatum = oordeel.Toegekend.IsNegatief
                ? oordeel.Ontvangen
                : Betaalkalender.Betaaldag(oordeel.Ontvangen, Registers.Verzekeraar(oordeel.Uzovi)?.BetaaltermijnDagen),
            BetaalAan = oordeel.Declaratie.Betaalde,
            Oorzaak = $"bericht {bericht.TraceerId}",
        };
}
