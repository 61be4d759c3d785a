using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Requests of zorgaanbieders, judged by people with a reason that the zorgaanbieder reads. A change of account takes two: one sees the proof and enters it, another verifies it. What
/// is granted, its consequence (agreement, account, settlement event) and the answer commit together.
/// </summary>
public sealed class Verzoekadministratie
{
    private readonly SqliteDatabase database;
    private readonly Verrekenadministratie verrekening;
    private readonly Antwoordmaker antwoorden;
    private readonly Func<RegisterSet> registers;
    private readonly TimeProvider klok;
    private readonly Regelingvordering vorderingen;
    private readonly Terugstortingen terugstortingen;

    internal Verzoekadministratie(
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
        vorderingen = new Regelingvordering(verrekening);
        terugstortingen = new Terugstortingen(verrekening, registers);
    }

    private DateOnly Vandaag => DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));

    /// <summary>Requests to this insurer, newest first.</summary>
    public IReadOnlyList<Verzoekzaak> Alle(UzoviNummer uzovi) => database.Doe(t => Verzoekopslag.Zaken(t, uzovi));

    /// <summary>One of them with what stands in its message; null when this insurer has none of that number.</summary>
    public Verzoekzaak? Zoek(UzoviNummer uzovi, long nummer) => database.Doe(t => Zoek(t, uzovi, nummer));

    /// <summary>Open vorderingen that the controlekenmerk of a request means.</summary>
    public IReadOnlyList<Openstaandevordering> Vorderingen(Verzoekzaak zaak)
    {
        ArgumentNullException.ThrowIfNull(zaak);
        return zaak.Inhoud?.Controlekenmerk is { } kenmerk ? vorderingen.Zoek(zaak.Uzovi, zaak.Agb, kenmerk) : [];
    }

    /// <summary>What was agreed with the zorgaanbieder of a request, in the register and on requests.</summary>
    public IReadOnlyList<Overeenkomst> Overeenkomsten(Verzoekzaak zaak)
    {
        ArgumentNullException.ThrowIfNull(zaak);
        return [.. registers().Overeenkomsten.Zoek(zaak.Agb).ToArray().Where(o => o.IsMet(zaak.Uzovi))];
    }

    /// <summary>Takes a person's decision; null, or why not. The answer waits in the outbox.</summary>
    internal string? Beslis(UzoviNummer uzovi, Verzoekuitspraak uitspraak)
    {
        if (string.IsNullOrWhiteSpace(uitspraak.Door) || string.IsNullOrWhiteSpace(uitspraak.Reden))
        {
            return "Een besluit heeft een naam en een reden nodig.";
        }

        if (uitspraak.Reden.Length > Verzoekantwoord.LangsteReden)
        {
            return "De reden is te lang.";
        }

        try
        {
            return verrekening.Doe(t => Beslis(t, uzovi, uitspraak with { Door = uitspraak.Door.Trim(), Reden = uitspraak.Reden.Trim() }));
        }
        catch (InvalidOperationException fout)
        {
            return $"Er is niets besloten: {fout.Message}";
        }
    }

    private string? Beslis(SqliteTransactie transactie, UzoviNummer uzovi, Verzoekuitspraak uitspraak)
    {
        if (Zoek(transactie, uzovi, uitspraak.Nummer) is not { } zaak)
        {
            return "Er is geen verzoek met dit nummer.";
        }

        if (!zaak.IsOpen)
        {
            return zaak.Laatste!.Handeling == Verzoekhandeling.Ingetrokken
                ? "Dit verzoek is intussen ingetrokken."
                : "Over dit verzoek is al besloten.";
        }

        if (!uitspraak.IsAkkoord)
        {
            return WijsAf(transactie, zaak, uitspraak);
        }

        return zaak.Inhoud is not { } verzoek ? "De inhoud van dit verzoek is gewist; het kan alleen worden afgewezen."
            : zaak.Soort == Verzoeksoort.Betaalovereenkomst ? SluitOvereenkomst(transactie, zaak, verzoek, uitspraak)
            : zaak.Soort == Verzoeksoort.Rekening ? Rekening(transactie, zaak, verzoek, uitspraak)
            : Regeling(transactie, zaak, verzoek, uitspraak);
    }

    private string? WijsAf(SqliteTransactie transactie, Verzoekzaak zaak, Verzoekuitspraak uitspraak)
    {
        if (zaak.Laatste?.Rekening is { } volgnummer)
        {
            Verzoekrekening.Sluit(transactie, zaak.Agb, volgnummer, Vandaag, uitspraak.Door);
        }

        return Sluit(transactie, zaak, uitspraak, Verzoekhandeling.Afgewezen, Antwoord(zaak, Verzoekbesluit.Afgewezen, uitspraak));
    }

    private string? SluitOvereenkomst(SqliteTransactie transactie, Verzoekzaak zaak, Verzoek verzoek, Verzoekuitspraak uitspraak)
    {
        var geldig = new Periode(uitspraak.Vanaf ?? verzoek.Vanaf ?? Vandaag, uitspraak.TotEnMet);
        if (!geldig.IsGeldig)
        {
            return "De laatste dag ligt voor de eerste.";
        }

        if (Overeenkomsten(zaak).FirstOrDefault(o => o.Geldig.Overlapt(geldig)) is { } loopt)
        {
            return $"Er is in die tijd al een overeenkomst: {loopt.Soort.ToString().ToLowerInvariant()} {loopt.Geldig}.";
        }

        Verzoekopslag.BewaarOvereenkomst(transactie, zaak.Nummer, zaak.Agb, zaak.Uzovi, geldig);
        return Sluit(
            transactie,
            zaak,
            uitspraak,
            Verzoekhandeling.Toegekend,
            Antwoord(zaak, Verzoekbesluit.Toegekend, uitspraak) with
            {
                Vanaf = geldig.Begin,
                TotEnMet = geldig.Eind,
            }
        );
    }

    private string? Rekening(SqliteTransactie transactie, Verzoekzaak zaak, Verzoek verzoek, Verzoekuitspraak uitspraak)
    {
        if (zaak.Laatste is not { Rekening: { } volgnummer } eerste)
        {
            if (Verzoekrekening.Meld(transactie, verzoek, uitspraak.Door, Vandaag, out var nieuw) is { } bezwaar)
            {
                return bezwaar;
            }

            Verzoekopslag.BewaarStap(
                transactie,
                zaak.Nummer,
                new(Verzoekhandeling.Gecontroleerd, uitspraak.Door, klok.GetUtcNow(), uitspraak.Reden, nieuw)
            );
            return null;
        }

        if (Personen.IsZelfde(eerste.Door, uitspraak.Door))
        {
            return "Wie de rekening opgaf, kan haar niet zelf verifiëren.";
        }

        return Verzoekrekening.Verifieer(transactie, zaak.Agb, volgnummer, uitspraak.Door, Vandaag)
            ?? Sluit(
                transactie,
                zaak,
                uitspraak,
                Verzoekhandeling.Toegekend,
                Antwoord(zaak, Verzoekbesluit.Toegekend, uitspraak) with
                {
                    Vanaf = verzoek.Vanaf > Vandaag ? verzoek.Vanaf : Vandaag,
                }
            );
    }

    private string? Regeling(SqliteTransactie transactie, Verzoekzaak zaak, Verzoek verzoek, Verzoekuitspraak uitspraak)
    {
        var gevonden = vorderingen.Zoek(zaak.Uzovi, zaak.Agb, verzoek.Controlekenmerk.GetValueOrDefault());
        if (gevonden.Count != 1)
        {
            return gevonden.Count == 0
                ? "De vordering staat niet meer open; wijs het verzoek af."
                : Terugstortingen.MeerDanEen(Terugstortingen.Naam(gevonden[0]));
        }

        var (vordering, eerste) = (gevonden[0], uitspraak.Eerste ?? verzoek.Eerste ?? Vandaag);
        var termijn = uitspraak.Termijn ?? verzoek.Termijn.GetValueOrDefault();
        var bezwaar =
            vordering.IsAfgesproken ? "Over deze vordering is al een afspraak gemaakt; wijs het verzoek af."
            : termijn > vordering.Open ? $"De termijn is hoger dan wat er openstaat: {vordering.Open}."
            : termijn <= Bedrag.Nul ? "Een termijn is meer dan nul."
            : eerste < Vandaag ? "De dag van de eerste termijn is al voorbij."
            : null;
        if (bezwaar is not null)
        {
            return bezwaar;
        }

        var oorzaak = string.Create(CultureInfo.InvariantCulture, $"verzoek {zaak.TraceerId}, toegekend door {uitspraak.Door}");
        if (terugstortingen.Gebeurtenis(vordering, termijn, [vordering.Uzovi], Vandaag, oorzaak) is not { } naam)
        {
            return Terugstortingen.MeerDanEen(Terugstortingen.Naam(vordering));
        }

        verrekening.Boek(transactie, naam with { Soort = GebeurtenisSoort.Betalingsregeling, Vervaldatum = eerste });
        return Sluit(
            transactie,
            zaak,
            uitspraak,
            Verzoekhandeling.Toegekend,
            Antwoord(zaak, Verzoekbesluit.Toegekend, uitspraak) with
            {
                Termijn = termijn,
                Eerste = eerste,
            }
        );
    }

    private string? Sluit(
        SqliteTransactie transactie,
        Verzoekzaak zaak,
        Verzoekuitspraak uitspraak,
        Verzoekhandeling handeling,
        Verzoekantwoord antwoord
    )
    {
        var nu = klok.GetUtcNow();
        Verzoekopslag.BewaarStap(transactie, zaak.Nummer, new(handeling, uitspraak.Door, nu, uitspraak.Reden, null));
        transactie.ZetUit(antwoorden.Verzoek(transactie.LeesEnvelop(zaak.TraceerId)!, antwoord), nu);
        return null;
    }

    private Verzoekantwoord Antwoord(Verzoekzaak zaak, Verzoekbesluit besluit, Verzoekuitspraak uitspraak) =>
        new(zaak.TraceerId, besluit, Vandaag, uitspraak.Reden);

    private static Verzoekzaak? Zoek(SqliteTransactie transactie, UzoviNummer uzovi, long nummer) =>
        Verzoekopslag.Zaken(transactie, uzovi, nummer) is [var zaak]
            ? zaak with
            {
                Inhoud = transactie.Lees(zaak.TraceerId) is { } bericht ? Verzoekvorm.Lees(bericht.Payload, out _) : null,
            }
            : null;
}
