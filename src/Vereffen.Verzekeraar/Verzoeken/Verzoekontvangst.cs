using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Takes a request in. What the rules leave no choice about is answered at once; the rest waits for a person. A request that can't be read is answered with what is wrong, and laid aside: it
/// holds up nothing.
/// </summary>
internal sealed class Verzoekontvangst(
    Verrekenadministratie verrekening,
    Antwoordmaker antwoorden,
    Func<RegisterSet> registers,
    TimeProvider klok
)
{
    private const string Programma = "het programma";
    private readonly Regelingvordering vorderingen = new(verrekening);

    private DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));

    /// <summary>Within the transaction in which the message is kept; a message that came before is not offered here.</summary>
    public void Neem(SqliteTransactie transactie, Bericht bericht, UzoviNummer uzovi)
    {
        var nu = klok.GetUtcNow();
        transactie.Bewaar(bericht, nu);
        if (Verzoekvorm.Lees(bericht.Payload, out var onleesbaar) is not { } verzoek)
        {
            Declaratieopslag.BewaarNietVerwerkt(transactie, bericht, $"het verzoek is niet te lezen: {onleesbaar}", nu);
            Antwoord(transactie, bericht, bericht.TraceerId, Verzoekbesluit.Afgewezen, $"Het verzoek is niet te lezen. {onleesbaar}");
            return;
        }

        if (Onbevoegd(bericht, verzoek) is { } onbevoegd)
        {
            Declaratieopslag.BewaarNietVerwerkt(transactie, bericht, onbevoegd, nu);
            Antwoord(transactie, bericht, bericht.TraceerId, Verzoekbesluit.Afgewezen, onbevoegd);
            return;
        }

        if (verzoek.Soort == Verzoeksoort.Intrekking)
        {
            TrekIn(transactie, bericht, verzoek, uzovi);
            return;
        }

        var nummer = Verzoekopslag.Bewaar(transactie, bericht.TraceerId, uzovi, verzoek, nu);
        if (Bezwaar(verzoek, uzovi) is { } bezwaar)
        {
            Verzoekopslag.BewaarStap(transactie, nummer, new(Verzoekhandeling.Afgewezen, Programma, nu, bezwaar, null));
            Antwoord(transactie, bericht, bericht.TraceerId, Verzoekbesluit.Afgewezen, bezwaar);
        }
    }

    private void TrekIn(SqliteTransactie transactie, Bericht bericht, Verzoek intrekking, UzoviNummer uzovi)
    {
        var van = intrekking.Van.GetValueOrDefault();
        var zaak = Verzoekopslag.Zoek(transactie, uzovi, van);
        var bezwaar =
            zaak is null || zaak.Agb != intrekking.Agb ? "Dit verzoek is hier niet bekend."
            : zaak is { Laatste.Handeling: Verzoekhandeling.Ingetrokken } ? "Dit verzoek was al ingetrokken."
            : !zaak.IsOpen ? "Over dit verzoek is al besloten."
            : null;
        if (bezwaar is not null)
        {
            // Nothing changes for the request itself: its own answer is on its way, or was never given.
            Antwoord(transactie, bericht, bericht.TraceerId, Verzoekbesluit.Afgewezen, bezwaar);
            return;
        }

        if (zaak!.Laatste?.Rekening is { } volgnummer)
        {
            Verzoekrekening.Sluit(transactie, zaak.Agb, volgnummer, Vandaag, bericht.Afzender.ToString());
        }

        var reden = intrekking.Toelichting.Length > 0 ? intrekking.Toelichting : "Ingetrokken door de zorgaanbieder.";
        Verzoekopslag.BewaarStap(
            transactie,
            zaak.Nummer,
            new(Verzoekhandeling.Ingetrokken, bericht.Afzender.ToString(), klok.GetUtcNow(), reden, null)
        );
        Antwoord(transactie, bericht, van, Verzoekbesluit.Ingetrokken, "Het verzoek is ingetrokken.");
    }

    private void Antwoord(SqliteTransactie transactie, Bericht bericht, Guid verzoek, Verzoekbesluit besluit, string reden) =>
        transactie.ZetUit(antwoorden.Verzoek(bericht, new Verzoekantwoord(verzoek, besluit, Vandaag, reden)), klok.GetUtcNow());

    /// <summary>The exchange vouches for the sender; who asks for another must be its bureau, and an account is only for oneself to change.</summary>
    private string? Onbevoegd(Bericht bericht, Verzoek verzoek)
    {
        if (bericht.Afzender.Code == verzoek.Agb.ToString())
        {
            return null;
        }

        if (verzoek.Soort == Verzoeksoort.Rekening)
        {
            return "Een andere rekening vraagt de zorgaanbieder zelf aan.";
        }

        if (AgbCode.TryParse(bericht.Afzender.Code, out var bureau))
        {
            foreach (var mandaat in registers().Servicebureaus.Zoek(bureau))
            {
                if (mandaat.Agb == verzoek.Agb && mandaat.Geldig.Bevat(Vandaag))
                {
                    return null;
                }
            }
        }

        return "De afzender mag niet voor deze zorgaanbieder vragen.";
    }

    /// <summary>What leaves no choice; null = a person judges.</summary>
    private string? Bezwaar(Verzoek verzoek, UzoviNummer uzovi) =>
        verzoek.Soort switch
        {
            Verzoeksoort.Rekening => !Iban.TryParse(verzoek.Iban, out var iban, out var bezwaar) ? bezwaar
            : !iban.IsSepa ? $"Een rekening in {iban.Land} ligt buiten het SEPA-gebied; daarheen wordt niet betaald."
            : null,
            Verzoeksoort.Betalingsregeling => Regelingbezwaar(verzoek, uzovi),
            _ => null,
        };

    private string? Regelingbezwaar(Verzoek verzoek, UzoviNummer uzovi)
    {
        if (registers().OvereenkomstOp(verzoek.Agb, uzovi, Vandaag) != OvereenkomstSoort.Contract)
        {
            return "Een betalingsregeling is er alleen voor zorgaanbieders met een contract.";
        }

        var gevonden = vorderingen.Zoek(uzovi, verzoek.Agb, verzoek.Controlekenmerk.GetValueOrDefault());
        return gevonden.Count == 0 ? "Bij dit controlekenmerk staat geen vordering op u open."
            : gevonden.All(v => v.IsAfgesproken) ? "Over deze vordering is al een afspraak gemaakt."
            : gevonden.All(v => verzoek.Termijn > v.Open) ? "De termijn is hoger dan wat er openstaat."
            : verzoek.Eerste < Vandaag ? "De dag van de eerste termijn is al voorbij."
            : null;
    }
}
