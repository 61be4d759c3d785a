namespace Vereffen.Verrekening;

/// <summary>Puts what was awarded, owed or repaid on an account, and plans what the calendar will do with it.</summary>
internal sealed class Inboeking(Boekhouding boekhouding, Brievenkalender brieven, Tijdlijn tijdlijn)
{
    private long volgorde;

    internal long NieuweVolgorde() => volgorde++;

    internal void Toekenning(Account account, Verzekeraarstand verzekeraar, Gebeurtenis g)
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

    internal void Voorschot(Account account, Verzekeraarstand verzekeraar, Gebeurtenis g)
    {
        var debet = new Debet(account, verzekeraar, g, volgorde++) { Bankwoord = "voorschot " };
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

    internal void WordVordering(Vordering vordering, DateOnly dag)
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

    internal void Terugstorting(Account account, Gebeurtenis g)
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

    internal static void ZetKlaar(Debet debet)
    {
        debet.Account.Kring.Klaar.Add(debet);
        debet.Account.Betaalbaar++;
    }
}
