using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>
/// When vorderingen are asked back, and the agreements that keep them out of netting. A day is judged at its end: what came in on the day itself is in time.
/// An agreement takes the place of the terugstortverzoek: as long as it holds no letter goes out, and when it isn't kept its last day is the due date.
/// </summary>
internal sealed class Brievenkalender(Tijdlijn tijdlijn)
{
    private const int Wachttijd = 30;
    private const int Betaaltijd = 30;
    private const int Herhaling = 30;
    private const int TotIncasso = 90;

    internal List<Brief> Brieven { get; } = [];

    /// <summary>From its first day on a vordering is asked back after 30 days, unless an agreement was made before.</summary>
    internal void NieuweVordering(Vordering v)
    {
        if (v.Afspraak is null)
        {
            Plan(Stapsoort.Terugstortverzoek, v, Datums.PlusDagen(v.Vanaf, Wachttijd));
        }
    }

    /// <summary>The vordering will be repaid: at once until a day, or in instalments. A day that has passed already changes nothing.</summary>
    internal void SpreekAf(Vordering v, Gebeurtenis g)
    {
        var ineens = g.Soort == GebeurtenisSoort.ZelfTerugstorten;
        // Stryker disable once equality : the later of two equal days is either
        var eigen = ineens && v.Vervaldatum > g.Datum ? v.Vervaldatum : g.Datum;
        var dag = g.Vervaldatum ?? eigen;
        if (dag < g.Datum)
        {
            return;
        }

        // Stryker disable once update : any other number makes the older plan lapse
        v.Briefplan++;
        v.Afspraak = new Afspraak(dag, ineens ? 0 : g.Bedrag.GetValueOrDefault().Cents, v.Open);
        Plan(Stapsoort.Afspraak, v, dag);
    }

    internal void PerPost(Debet debet, DateOnly datum, long verrekend) =>
        Brieven.Add(
            new Brief(datum, debet.Verzekeraar.Uzovi, debet.Agb, Briefsoort.Verrekenoverzicht, debet.Naam, new Bedrag(verrekend))
            {
                Crediteur = debet.Account.Crediteur,
                Volgnummer = debet.Account.Volgnummer,
            }
        );

    internal void Verwerk(Verwerkingsstap stap)
    {
        var v = stap.Vordering!;
        if (v.Open == 0 || stap.Plan != v.Briefplan)
        {
            return;
        }

        switch (stap.Soort)
        {
            case Stapsoort.Afspraak:
                BeoordeelAfspraak(v, stap.Dag);
                break;
            case Stapsoort.Terugstortverzoek:
                VraagTerug(v, stap.Dag);
                break;
            case Stapsoort.Aanmaning:
                Maan(v, stap.Dag);
                break;
            default:
                GeefUitHanden(v, stap.Dag);
                break;
        }
    }

    private void BeoordeelAfspraak(Vordering v, DateOnly dag)
    {
        if (v.Afspraak!.LooptDoor())
        {
            Plan(Stapsoort.Afspraak, v, v.Afspraak.Dag);
            return;
        }

        v.Afspraak = null;
        if (v.Vanaf <= dag)
        {
            v.Account.BrengIn(v);
            v.Betaaldag = dag;
            Maan(v, dag);
        }
    }

    private void VraagTerug(Vordering v, DateOnly dag)
    {
        var betaaldag = Datums.PlusDagen(dag, Betaaltijd);
        // Stryker disable once equality : the later of two equal days is either
        betaaldag = v.Vervaldatum > betaaldag ? v.Vervaldatum : betaaldag;
        v.Aanmaningen = 0;
        if (Schrijf(v, dag, Briefsoort.Terugstortverzoek, betaaldag))
        {
            v.Betaaldag = betaaldag;
            Plan(Stapsoort.Aanmaning, v, v.Betaaldag);
        }
    }

    private void Maan(Vordering v, DateOnly dag)
    {
        var volgende = Datums.PlusDagen(dag, Herhaling);
        if (v.Account.Betaalbaar > 0 || Schrijf(v, dag, Briefsoort.Aanmaning, volgende))
        {
            var incasso = volgende.DayNumber - v.Betaaldag.DayNumber >= TotIncasso;
            Plan(incasso ? Stapsoort.Incasso : Stapsoort.Aanmaning, v, volgende);
        }
    }

    private void GeefUitHanden(Vordering v, DateOnly dag)
    {
        if (v.Account.Betaalbaar > 0)
        {
            Plan(Stapsoort.Incasso, v, Datums.PlusDagen(dag, Herhaling));
        }
        else
        {
            Schrijf(v, dag, Briefsoort.Incasso, Datums.PlusDagen(dag, Betaaltijd));
            v.Aanmaningen = 0;
        }
    }

    // What is below the claim limit only ever gets less: no letter now means no letter later.
    private bool Schrijf(Vordering v, DateOnly dag, Briefsoort soort, DateOnly betaaldag)
    {
        if (v.Open < v.Verzekeraar.Vorderinggrens.Cents)
        {
            // Stryker disable once boolean : true would only plan more letters that don't go out either
            return false;
        }

        v.Aangeschreven = true;
        v.Aanmaningen += soort == Briefsoort.Aanmaning ? 1 : 0;
        Brieven.Add(
            new Brief(dag, v.Verzekeraar.Uzovi, v.Agb, soort, v.Naam, new Bedrag(v.Open))
            {
                Betaaldag = betaaldag,
                Keer = soort == Briefsoort.Aanmaning ? v.Aanmaningen : 0,
                Omschrijving = v.Omschrijving,
            }
        );
        return true;
    }

    private void Plan(Stapsoort soort, Vordering v, DateOnly dag) => tijdlijn.Plan(new Verwerkingsstap(soort, v, null, dag, v.Briefplan));
}
