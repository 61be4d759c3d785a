using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// The settlement engine: takes events in order of date and keeps accounts, journal, payments, overzichten and letters. Everything it holds follows from
/// its events: feed the same ones to a new instance to restore it, and take what is new with <see cref="Journaal.Vanaf"/> and the lists' counts.
/// </summary>
public sealed class Verrekenaar
{
    // Beyond this the calendar of letters could run into the last date there is.
    private static readonly DateOnly LaatsteDag = new(2999, 12, 31);

    private Verrekenregels regels;
    private readonly List<Kring> kringen;
    private readonly Dictionary<UzoviNummer, Verzekeraarstand> verzekeraars;
    private readonly Tijdlijn tijdlijn = new();
    private readonly Boekhouding boekhouding = new();
    private readonly Brievenkalender brieven;
    private readonly Betaalrun run;
    private readonly Terugbetalingen terugbetalingen;
    private readonly Inboeking inboeking;
    private DateOnly vandaag = DateOnly.MinValue;
    private bool dagAfgesloten;

    public Verrekenaar(Verrekenregels regels)
    {
        this.regels = regels;
        kringen = [.. regels.Kringen.Select(naam => new Kring(naam))];
        verzekeraars = regels.Verzekeraars.ToDictionary(
            v => v.Uzovi,
            v => new Verzekeraarstand(v, kringen.Find(k => k.Naam == v.Verrekenkring)!)
        );
        brieven = new Brievenkalender(tijdlijn);
        run = new Betaalrun(boekhouding, brieven);
        inboeking = new Inboeking(boekhouding, brieven, tijdlijn);
        terugbetalingen = new Terugbetalingen(run.Betalingen, boekhouding);
    }

    public Journaal Journaal => boekhouding.Journaal;

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<Betaling> Betalingen => run.Betalingen;

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<Verrekenoverzicht> Overzichten => run.Overzichten;

    /// <summary>In order of date, as far as the calendar has come.</summary>
    public IReadOnlyList<Brief> Brieven => brieven.Brieven;

    /// <summary>Every account that an event has named, by verrekenkring and crediteur.</summary>
    public IEnumerable<Accountsaldo> Saldi() =>
        kringen
            .SelectMany(k => k.Accounts.OrderBy(a => a.Crediteur))
            .Select(a => new Accountsaldo(
                a.Kring.Naam,
                a.Crediteur,
                new Bedrag(a.Openstaand),
                new Bedrag(a.AangehoudenTotaal + a.VastgehoudenTotaal),
                new Bedrag(a.VastgehoudenTotaal)
            )
            {
                Teruggekomen = new Bedrag(a.Teruggekomen.Sum(d => d.Bedrag)),
            });

    /// <summary>Every open vordering, by verrekenkring and crediteur, then in entry order; one of a voorschot only from its vervaldatum on.</summary>
    public IEnumerable<Openstaandevordering> Openstaand() =>
        kringen
            .SelectMany(k => k.Accounts.OrderBy(a => a.Crediteur))
            .SelectMany(a => a.Openstaande().Where(v => v.Vanaf <= vandaag))
            .Select(v => new Openstaandevordering(
                v.Volgorde,
                v.Account.Kring.Naam,
                v.Account.Crediteur,
                v.Verzekeraar.Uzovi,
                v.Agb,
                v.Soort,
                v.Kenmerk,
                v.OnsKenmerk,
                new Bedrag(v.Open),
                v.Vervaldatum,
                v.Afspraak is not null
            ));

    /// <summary>
    /// Goes over to other settings, from here on: limits and labels count for all that is still open, joined AGB-codes get one account, verrekenkringen may merge or
    /// take another name. Null, or a Dutch sentence on why not: then nothing has changed.
    /// </summary>
    /// <param name="datum">Day from which they count; not before the last event.</param>
    /// <param name="nieuw">All settings, also those that stay.</param>
    /// <param name="oorzaak">Where the change comes from; the cause of what it books.</param>
    public string? Wijzig(DateOnly datum, Verrekenregels nieuw, string oorzaak)
    {
        var wissel = new Regelwissel(kringen, verzekeraars, nieuw, boekhouding);
        if ((WeigerDatum(datum) ?? wissel.Weiger()) is { } melding)
        {
            return melding;
        }

        Begin(datum);
        wissel.Voeruit(datum, oorzaak);
        regels = nieuw;
        return null;
    }

    /// <summary>
    /// Books one event, after everything that the calendar brings about before it. Returns null, or a Dutch sentence that says why the event can't be:
    /// then nothing has changed.
    /// </summary>
    public string? Verwerk(Gebeurtenis gebeurtenis)
    {
        if (Weiger(gebeurtenis) is { } melding)
        {
            return melding;
        }

        Begin(gebeurtenis.Datum);
        Boek(gebeurtenis);
        return null;
    }

    /// <summary>
    /// What a betaalrun on <paramref name="dag"/> would do, without booking it; null when such a run would be refused (a day behind us, an unknown insurer, a second run that day). The calendar does go on to that day's morning.
    /// </summary>
    /// <param name="dag">Date of the run.</param>
    /// <param name="uzovi">An insurer of the verrekenkring; null = all.</param>
    public Betaalvoorstel? StelVoor(DateOnly dag, UzoviNummer? uzovi = null)
    {
        var betaalrun = new Gebeurtenis(dag, GebeurtenisSoort.Betaalrun) { Uzovi = uzovi };
        if (Weiger(betaalrun) is not null)
        {
            return null;
        }

        Begin(dag);
        return new Voorstelberekening(dag).Bereken(KringenVan(uzovi).SelectMany(k => k.Klaar.OrderBy(d => d.Volgorde)));
    }

    /// <summary>Brings about what falls due up to and including the end of <paramref name="dag"/>; events of that day are refused from here on.</summary>
    public void SluitDag(DateOnly dag)
    {
        if (dag >= vandaag && dag <= LaatsteDag)
        {
            Vooruit(Tijdlijn.Einde(dag));
            vandaag = dag;
            dagAfgesloten = true;
        }
    }

    private string? WeigerDatum(DateOnly datum)
    {
        if (datum < vandaag || (datum == vandaag && dagAfgesloten))
        {
            return $"de datum {Tekst.Datum(datum)} ligt voor {Tekst.Datum(dagAfgesloten ? vandaag.AddDays(1) : vandaag)}; gebeurtenissen horen op volgorde van datum te staan";
        }

        return datum > LaatsteDag ? $"de datum {Tekst.Datum(datum)} ligt te ver in de toekomst" : null;
    }

    private string? Weiger(Gebeurtenis g)
    {
        if (WeigerDatum(g.Datum) is { } melding)
        {
            return melding;
        }

        if (g.Uzovi is not { } uzovi)
        {
            return g.Soort == GebeurtenisSoort.Betaalrun ? WeigerRun(kringen, g) : "het UZOVI-nummer ontbreekt";
        }

        if (!verzekeraars.TryGetValue(uzovi, out var plaats))
        {
            return $"het UZOVI-nummer {uzovi} is onbekend: er is geen verzekeraar met dit nummer";
        }

        if (g.Soort == GebeurtenisSoort.Betaalrun)
        {
            return WeigerRun([plaats.Kring], g);
        }

        if (g.Agb is not { } agb)
        {
            return "de AGB-code ontbreekt";
        }

        var account = plaats.Kring.Zoek(agb, regels.CrediteurVan(agb));
        return Gebeurteniscontrole.Weiger(g, account)
            ?? (g.Soort is GebeurtenisSoort.BetalingTerug or GebeurtenisSoort.BetalingOpnieuw ? terugbetalingen.Weiger(g, account) : null);
    }

    private static string? WeigerRun(List<Kring> kringen, Gebeurtenis g) =>
        kringen.Find(k => k.LaatsteRun == g.Datum) is { } dubbel
            ? $"verrekenkring {Tekst.Kort(dubbel.Naam)} had op {Tekst.Datum(g.Datum)} al een betaalrun"
            : null;

    private List<Kring> KringenVan(UzoviNummer? uzovi) => uzovi is { } een ? [verzekeraars[een].Kring] : kringen;

    private void Begin(DateOnly dag)
    {
        Vooruit(Tijdlijn.Begin(dag));
        vandaag = dag;
        dagAfgesloten = false;
    }

    private void Vooruit(int moment)
    {
        while (tijdlijn.Neem(moment, out var stap))
        {
            switch (stap.Soort)
            {
                case Stapsoort.DebetBetaalbaar:
                    Inboeking.ZetKlaar(stap.Debet!);
                    break;
                case Stapsoort.VoorschotVervalt:
                    inboeking.WordVordering(stap.Vordering!, stap.Dag);
                    break;
                default:
                    brieven.Verwerk(stap);
                    break;
            }
        }
    }

    private void Boek(Gebeurtenis g)
    {
        if (g.Soort == GebeurtenisSoort.Betaalrun)
        {
            foreach (var kring in KringenVan(g.Uzovi))
            {
                run.Voeruit(kring, g.Datum, g.Oorzaak);
            }

            return;
        }

        var verzekeraar = verzekeraars[g.Uzovi.GetValueOrDefault()];
        var agb = g.Agb.GetValueOrDefault();
        var account = verzekeraar.Kring.Geef(agb, regels.CrediteurVan(agb));
        switch (g.Soort)
        {
            case GebeurtenisSoort.Declaratie
            or GebeurtenisSoort.Correctie
            or GebeurtenisSoort.Eindafrekening
            or GebeurtenisSoort.HvVordering:
                inboeking.Toekenning(account, verzekeraar, g);
                break;
            case GebeurtenisSoort.Voorschot:
                inboeking.Voorschot(account, verzekeraar, g);
                break;
            case GebeurtenisSoort.Terugstorting:
                inboeking.Terugstorting(account, g);
                break;
            case GebeurtenisSoort.BetalingTerug:
                terugbetalingen.Boek(account, verzekeraar, g, inboeking.NieuweVolgorde());
                break;
            case GebeurtenisSoort.BetalingOpnieuw:
                Terugbetalingen.GeefVrij(account, g);
                break;
            case GebeurtenisSoort.ZelfTerugstorten or GebeurtenisSoort.Betalingsregeling:
                brieven.SpreekAf(account.Zoek(g, ookKomende: true)!, g);
                break;
            case GebeurtenisSoort.BetaalstopAan:
                account.Betaalstop = true;
                break;
            case GebeurtenisSoort.BetaalstopUit:
                account.Betaalstop = false;
                account.Kring.Klaar.AddRange(account.Vastgehouden);
                account.Vastgehouden.Clear();
                break;
        }
    }
}
