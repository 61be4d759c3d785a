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

    private readonly Verrekenregels regels;
    private readonly List<Kring> kringen;
    private readonly Dictionary<UzoviNummer, (Zorgverzekeraar Verzekeraar, Kring Kring)> verzekeraars;
    private readonly Tijdlijn tijdlijn = new();
    private readonly Boekhouding boekhouding = new();
    private readonly Brievenkalender brieven;
    private readonly Betaalrun run;
    private DateOnly vandaag = DateOnly.MinValue;
    private bool dagAfgesloten;
    private long volgorde;

    public Verrekenaar(Verrekenregels regels)
    {
        this.regels = regels;
        kringen = [.. regels.Kringen.Select(naam => new Kring(naam))];
        verzekeraars = regels.Verzekeraars.ToDictionary(v => v.Uzovi, v => (v, kringen.Find(k => k.Naam == v.Verrekenkring)!));
        brieven = new Brievenkalender(tijdlijn);
        run = new Betaalrun(boekhouding, brieven);
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
            ));

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

        Vooruit(Tijdlijn.Begin(gebeurtenis.Datum));
        vandaag = gebeurtenis.Datum;
        dagAfgesloten = false;
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

        Vooruit(Tijdlijn.Begin(dag));
        vandaag = dag;
        dagAfgesloten = false;
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

    private string? Weiger(Gebeurtenis g)
    {
        if (g.Datum < vandaag || (g.Datum == vandaag && dagAfgesloten))
        {
            return $"de datum {Tekst.Datum(g.Datum)} ligt voor {Tekst.Datum(dagAfgesloten ? vandaag.AddDays(1) : vandaag)}; gebeurtenissen horen op volgorde van datum te staan";
        }

        if (g.Datum > LaatsteDag)
        {
            return $"de datum {Tekst.Datum(g.Datum)} ligt te ver in de toekomst";
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

        return g.Agb is { } agb ? Gebeurteniscontrole.Weiger(g, plaats.Kring.Zoek(agb, regels.CrediteurVan(agb))) : "de AGB-code ontbreekt";
    }

    private static string? WeigerRun(List<Kring> kringen, Gebeurtenis g) =>
        kringen.Find(k => k.LaatsteRun == g.Datum) is { } dubbel
            ? $"verrekenkring {Tekst.Kort(dubbel.Naam)} had op {Tekst.Datum(g.Datum)} al een betaalrun"
            : null;

    private List<Kring> KringenVan(UzoviNummer? uzovi) => uzovi is { } een ? [verzekeraars[een].Kring] : kringen;

    private void Vooruit(int moment)
    {
        while (tijdlijn.Neem(moment, out var stap))
        {
            switch (stap.Soort)
            {
                case Stapsoort.DebetBetaalbaar:
                    ZetKlaar(stap.Debet!);
                    break;
                case Stapsoort.VoorschotVervalt:
                    WordVordering(stap.Vordering!, stap.Dag);
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

        var (verzekeraar, eigenKring) = verzekeraars[g.Uzovi.GetValueOrDefault()];
        var agb = g.Agb.GetValueOrDefault();
        var account = eigenKring.Geef(agb, regels.CrediteurVan(agb));
        switch (g.Soort)
        {
            case GebeurtenisSoort.Declaratie
            or GebeurtenisSoort.Correctie
            or GebeurtenisSoort.Eindafrekening
            or GebeurtenisSoort.HvVordering:
                BoekToekenning(account, verzekeraar, g);
                break;
            case GebeurtenisSoort.Voorschot:
                BoekVoorschot(account, verzekeraar, g);
                break;
            case GebeurtenisSoort.Terugstorting:
                BoekTerugstorting(account, g);
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

    private void BoekToekenning(Account account, Zorgverzekeraar verzekeraar, Gebeurtenis g)
    {
        var bedrag = g.Bedrag.GetValueOrDefault().Cents;
        if (g.Soort is GebeurtenisSoort.Declaratie or GebeurtenisSoort.Correctie)
        {
            account.Ken(g.Kenmerk, bedrag);
        }

        if (g.Soort == GebeurtenisSoort.HvVordering || bedrag < 0)
        {
            var vordering = new Vordering(account, verzekeraar, g, volgorde++, Math.Abs(bedrag));
            vordering.Boeking = boekhouding.NieuweVordering(vordering, g);
            account.Voegtoe(vordering);
            Open(vordering);
        }
        else if (bedrag > 0)
        {
            var debet = new Debet(account, verzekeraar, g, volgorde++);
            debet.Boeking = boekhouding.NieuwDebet(debet, g);
            ZetKlaarOf(debet, g.Datum);
        }
    }

    private void BoekVoorschot(Account account, Zorgverzekeraar verzekeraar, Gebeurtenis g)
    {
        var debet = new Debet(account, verzekeraar, g, volgorde++);
        var vordering = new Vordering(account, verzekeraar, g, debet.Volgorde, debet.Bedrag);
        debet.Boeking = boekhouding.NieuwVoorschot(debet, g);
        account.Kring.Klaar.Add(debet);
        account.Voegtoe(vordering);
        if (vordering.Vanaf > g.Datum)
        {
            tijdlijn.Plan(new Verwerkingsstap(Stapsoort.VoorschotVervalt, vordering, null, vordering.Vanaf, 0));
        }
        else
        {
            WordVordering(vordering, g.Datum);
        }
    }

    private void WordVordering(Vordering vordering, DateOnly dag)
    {
        vordering.Boeking = boekhouding.VoorschotVervalt(vordering, dag);
        Open(vordering);
    }

    private void Open(Vordering vordering)
    {
        vordering.Account.Openstaand += vordering.Open;
        vordering.Account.BrengIn(vordering);
        brieven.NieuweVordering(vordering);
    }

    private void BoekTerugstorting(Account account, Gebeurtenis g)
    {
        var vordering = account.Zoek(g, ookKomende: false)!;
        var bedrag = g.Bedrag.GetValueOrDefault().Cents;
        boekhouding.Terugstorting(vordering, g, bedrag);
        vordering.Open -= bedrag;
        account.Openstaand -= bedrag;
        vordering.Afspraak?.Betaald(bedrag);
    }

    private void ZetKlaarOf(Debet debet, DateOnly datum)
    {
        if (debet.Vervaldatum > datum)
        {
            tijdlijn.Plan(new Verwerkingsstap(Stapsoort.DebetBetaalbaar, null, debet, debet.Vervaldatum, 0));
        }
        else
        {
            ZetKlaar(debet);
        }
    }

    private static void ZetKlaar(Debet debet)
    {
        debet.Account.Kring.Klaar.Add(debet);
        debet.Account.Betaalbaar++;
    }
}
