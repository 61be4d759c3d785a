using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests.Model;

/// <summary>
/// The rules of the domain once more, as plainly as possible: every day is lived through, every list is searched from the front, nothing is indexed
/// and there is no ledger. Slow on purpose. Written from the domain page, to be compared with the engine.
/// </summary>
internal sealed class Referentiemodel(IReadOnlyList<Zorgverzekeraar> verzekeraars, IReadOnlyList<Crediteurkoppeling> crediteuren)
{
    private readonly List<MVordering> vorderingen = [];
    private readonly List<MDebet> debets = [];
    private readonly List<MAccount> accounts = [];
    private readonly List<(string Kring, DateOnly Dag)> runs = [];
    private readonly List<(MAccount Account, string Kenmerk, long Bedrag)> toekenningen = [];
    private readonly List<MBetaling> gedaan = [];
    private DateOnly? vandaag;

    internal List<string> Betalingen { get; } = [];
    internal List<string> Overzichten { get; } = [];
    internal List<string> Brieven { get; } = [];

    internal IEnumerable<string> Saldi =>
        accounts.Select(a =>
        {
            var open = vorderingen.Where(v => v.Account == a && v.Vanaf <= vandaag).Sum(v => v.Open);
            return $"{a.Kring} {a.Crediteur} {open} {a.Bewaard + debets.Where(d => d.Account == a).Sum(d => d.Vast)}";
        });

    internal long Wacht => debets.Where(d => d.Wacht).Sum(d => d.Bedrag);

    /// <summary>False when the event can't be.</summary>
    internal bool Verwerk(Gebeurtenis g)
    {
        if (g.Datum < vandaag || !Kan(g))
        {
            return false;
        }

        for (var dag = vandaag ?? g.Datum; dag < g.Datum; dag = dag.AddDays(1))
        {
            EindeVan(dag);
        }

        vandaag = g.Datum;
        Doe(g);
        return true;
    }

    internal void Einde()
    {
        if (vandaag is { } dag)
        {
            EindeVan(dag);
        }
    }

    private bool Kan(Gebeurtenis g)
    {
        if (g.Soort == GebeurtenisSoort.Betaalrun)
        {
            return Kringen(g).All(k => !runs.Contains((k, g.Datum)));
        }

        var account = Account(g);
        var bedrag = g.Bedrag?.Cents ?? 0;
        var genoemd = Genoemd(account, g, g.Soort != GebeurtenisSoort.Terugstorting);
        return g.Soort switch
        {
            GebeurtenisSoort.Correctie => bedrag >= 0
                || -bedrag <= toekenningen.Where(t => t.Account == account && t.Kenmerk == g.Kenmerk).Sum(t => t.Bedrag),
            GebeurtenisSoort.Voorschot or GebeurtenisSoort.HvVordering => bedrag > 0,
            GebeurtenisSoort.Terugstorting or GebeurtenisSoort.Betalingsregeling => bedrag > 0
                && genoemd is not null
                && bedrag <= genoemd.Open,
            GebeurtenisSoort.ZelfTerugstorten => genoemd is not null && bedrag <= genoemd.Open,
            GebeurtenisSoort.BetalingTerug => Betaald(g) is not null,
            GebeurtenisSoort.BetalingOpnieuw => Wachtend(account, g) is not null,
            _ => true,
        };
    }

    private MBetaling? Betaald(Gebeurtenis g) =>
        gedaan.LastOrDefault(b =>
            !b.Terug
            && b.Debet.G.Uzovi == g.Uzovi
            && b.Debet.G.Agb == g.Agb
            && b.Debet.Tekst.Split(' ', 2)[1] == g.Kenmerk
            && (g.Bedrag is null || g.Bedrag.Value.Cents == b.Bedrag)
            && (g.BetaalAan is null || g.BetaalAan == (b.Debet.G.BetaalAan ?? b.Debet.G.Agb))
        );

    private MDebet? Wachtend(MAccount account, Gebeurtenis g) =>
        debets.Find(d =>
            d.Wacht
            && d.Account == account
            && d.G.Uzovi == g.Uzovi
            && d.G.Agb == g.Agb
            && d.G.Kenmerk == g.Kenmerk
            && (g.Bedrag is null || g.Bedrag.Value.Cents == d.Bedrag)
            && (g.BetaalAan is null || g.BetaalAan == d.G.BetaalAan)
        );

    private void Doe(Gebeurtenis g)
    {
        if (g.Soort == GebeurtenisSoort.Betaalrun)
        {
            foreach (var kring in Kringen(g))
            {
                Run(kring, g.Datum);
            }

            return;
        }

        var account = Account(g);
        if (!accounts.Contains(account))
        {
            accounts.Add(account);
        }

        var bedrag = g.Bedrag?.Cents ?? 0;
        switch (g.Soort)
        {
            case GebeurtenisSoort.Declaratie:
            case GebeurtenisSoort.Correctie:
            case GebeurtenisSoort.Eindafrekening:
                if (g.Soort != GebeurtenisSoort.Eindafrekening)
                {
                    toekenningen.Add((account, g.Kenmerk, bedrag));
                }

                if (bedrag < 0)
                {
                    vorderingen.Add(new MVordering(account, g, -bedrag, g.Datum));
                }
                else if (bedrag > 0)
                {
                    debets.Add(new MDebet(account, g, bedrag));
                }

                break;
            case GebeurtenisSoort.HvVordering:
                vorderingen.Add(new MVordering(account, g, bedrag, g.Datum));
                break;
            case GebeurtenisSoort.Voorschot:
                debets.Add(new MDebet(account, g, bedrag));
                var vanaf = (g.Vervaldatum ?? g.Datum) > g.Datum ? g.Vervaldatum!.Value : g.Datum;
                vorderingen.Add(new MVordering(account, g, bedrag, vanaf));
                break;
            case GebeurtenisSoort.Terugstorting:
                var v = Genoemd(account, g, false)!;
                v.Open -= bedrag;
                v.Terugstortingen.Add((g.Datum, bedrag));
                break;
            case GebeurtenisSoort.ZelfTerugstorten:
            case GebeurtenisSoort.Betalingsregeling:
                SpreekAf(Genoemd(account, g, true)!, g);
                break;
            case GebeurtenisSoort.BetalingTerug:
                var betaling = Betaald(g)!;
                betaling.Terug = true;
                var begunstigde = betaling.Debet.G.BetaalAan ?? betaling.Debet.G.Agb;
                debets.Add(
                    new MDebet(account, g with { BetaalAan = begunstigde }, betaling.Bedrag) { Wacht = true, Tekst = betaling.Debet.Tekst }
                );
                break;
            case GebeurtenisSoort.BetalingOpnieuw:
                Wachtend(account, g)!.Wacht = false;
                break;
            case GebeurtenisSoort.BetaalstopAan:
                account.Stop = true;
                break;
            case GebeurtenisSoort.BetaalstopUit:
                account.Stop = false;
                break;
        }
    }

    private static void SpreekAf(MVordering v, Gebeurtenis g)
    {
        var zelf = g.Soort == GebeurtenisSoort.ZelfTerugstorten;
        var eerste = g.Vervaldatum ?? (zelf && v.Vervaldatum > g.Datum ? v.Vervaldatum : g.Datum);
        if (eerste >= g.Datum)
        {
            v.Terugstortingen.Clear();
            v.Incasso = false;
            v.Afspraak = (eerste, zelf ? null : g.Bedrag!.Value.Cents, v.Open);
        }
    }

    private void Run(string kring, DateOnly dag)
    {
        runs.Add((kring, dag));
        foreach (var d in debets.Where(d => d.Account.Kring == kring).ToList())
        {
            if (d.Vast > 0 && !d.Account.Stop)
            {
                Betaal(d, d.Vast, dag, d.Tekst);
                d.Vast = 0;
            }
            else if (d.G.Soort == GebeurtenisSoort.BetalingTerug)
            {
                if (!d.Gedaan && !d.Wacht)
                {
                    d.Gedaan = true;
                    BetaalOfHoud(d, d.Bedrag, dag);
                }
            }
            else if (!d.Gedaan && d.G.Soort == GebeurtenisSoort.Voorschot)
            {
                d.Gedaan = true;
                d.Tekst = "voorschot " + d.G.Kenmerk;
                BetaalOfHoud(d, d.Bedrag, dag);
            }
            else if (!d.Gedaan && d.Vervaldatum <= dag)
            {
                d.Gedaan = true;
                Verreken(d, dag);
            }
        }
    }

    private void Verreken(MDebet d, DateOnly dag)
    {
        var account = d.Account;
        var limiet = Verzekeraar(d.G);
        var rest = d.Bedrag;
        var regels = new List<string>();
        var post = d.G.Soort == GebeurtenisSoort.Correctie;
        long totaal = 0;
        foreach (
            var v in vorderingen
                .Where(v => v.Account == account && v.Open > 0 && v.Vanaf <= dag && !v.Buiten(dag))
                .OrderBy(v => v.Vervaldatum)
        )
        {
            var nu = Math.Min(rest, v.Open);
            if (nu == 0)
            {
                break;
            }

            regels.Add($"{v.G.Soort} {v.G.Kenmerk} {v.G.OnsKenmerk} {v.Open} {nu} {v.Open - nu} {v.Vorige}");
            post |= v.Gevraagd;
            v.Open -= nu;
            v.Vorige = $"{dag:yyyy-MM-dd}/{account.Volgnummer + 1}";
            rest -= nu;
            totaal += nu;
        }

        var eerder = account.Bewaard;
        var uit = rest + eerder;
        var genoeg = uit > 0 && uit >= limiet.Uitbetaalgrens.Cents;
        if (totaal == 0 && eerder == 0 && genoeg && !account.Stop)
        {
            d.Tekst = "declaratie " + d.G.Kenmerk;
            Betaal(d, uit, dag, d.Tekst);
            return;
        }

        account.Volgnummer++;
        account.Bewaard = genoeg ? 0 : uit;
        d.Tekst = "afrekening " + d.G.Kenmerk;
        if (genoeg)
        {
            BetaalOfHoud(d, uit, dag);
        }

        var over = vorderingen.Where(v => v.Account == account && v.Vanaf <= dag).Sum(v => v.Open);
        var toelichting =
            over > 0 && over >= limiet.Vorderinggrens.Cents ? "Geen afrekening, nog een resterende vordering"
            : over > 0 ? "Restant bedrag te klein voor verzoek tot betaling"
            : account.Bewaard > 0 ? "Restant bedrag te klein om uit te betalen"
            : "Afrekening";
        Overzichten.Add(
            $"{dag:yyyy-MM-dd} {account.Kring} {account.Crediteur} {account.Volgnummer} {d.G.Soort} {d.G.Agb} {d.G.Kenmerk} {d.Bedrag} restant {eerder} stop {d.Vast} {toelichting}: {string.Join(", ", regels)}"
        );
        if (post)
        {
            Brieven.Add($"{dag:yyyy-MM-dd} {d.G.Agb} Verrekenoverzicht {d.G.Kenmerk} {totaal}");
        }
    }

    private void BetaalOfHoud(MDebet d, long bedrag, DateOnly dag)
    {
        if (d.Account.Stop)
        {
            d.Vast = bedrag;
        }
        else
        {
            Betaal(d, bedrag, dag, d.Tekst);
        }
    }

    private void Betaal(MDebet d, long bedrag, DateOnly dag, string tekst)
    {
        gedaan.Add(new MBetaling(d, bedrag));
        Betalingen.Add($"{dag:yyyy-MM-dd} {d.G.Uzovi} {d.G.Agb} {bedrag} {tekst} {d.G.BetaalAan ?? d.G.Agb}");
    }

    private void EindeVan(DateOnly dag)
    {
        foreach (var v in vorderingen.Where(v => v.Open > 0 && v.Vanaf <= dag))
        {
            var wacht = debets.Any(d =>
                d.Account == v.Account
                && !d.Gedaan
                && d.G.Soort is not (GebeurtenisSoort.Voorschot or GebeurtenisSoort.BetalingTerug)
                && d.Vervaldatum <= dag
            );
            if (v.Buiten(dag.AddDays(1)))
            {
                v.Betaaldag = null;
            }
            else if (v.Buiten(dag))
            {
                v.Betaaldag = dag;
            }

            if (v.Open < Verzekeraar(v.G).Vorderinggrens.Cents || v.Buiten(dag.AddDays(1)))
            {
                continue;
            }

            if (v.Betaaldag is null)
            {
                if (dag == v.Vanaf.AddDays(30))
                {
                    var over30 = dag.AddDays(30);
                    v.Betaaldag = v.Vervaldatum > over30 ? v.Vervaldatum : over30;
                    Schrijf(v, dag, "Terugstortverzoek");
                }

                continue;
            }

            var dagen = dag.DayNumber - v.Betaaldag.Value.DayNumber;
            if (dagen is 0 or 30 or 60 && !wacht)
            {
                Schrijf(v, dag, "Aanmaning");
            }
            else if (dagen >= 90 && dagen % 30 == 0 && !wacht && !v.Incasso)
            {
                v.Incasso = true;
                Schrijf(v, dag, "Incasso");
            }
        }
    }

    private void Schrijf(MVordering v, DateOnly dag, string soort)
    {
        v.Gevraagd = true;
        Brieven.Add($"{dag:yyyy-MM-dd} {v.G.Agb} {soort} {(v.G.Kenmerk.Length > 0 ? v.G.Kenmerk : v.G.OnsKenmerk)} {v.Open}");
    }

    private MVordering? Genoemd(MAccount account, Gebeurtenis g, bool ookKomende) =>
        vorderingen
            .Where(v => v.Account == account && v.Open > 0 && (ookKomende || v.Vanaf <= g.Datum))
            .Where(v => g.OnsKenmerk.Length > 0 ? v.G.OnsKenmerk == g.OnsKenmerk : g.Kenmerk.Length > 0 && v.G.Kenmerk == g.Kenmerk)
            .OrderBy(v => v.Vervaldatum)
            .FirstOrDefault();

    private Zorgverzekeraar Verzekeraar(Gebeurtenis g) => verzekeraars.Single(v => v.Uzovi == g.Uzovi);

    private string Kring(Gebeurtenis g) => Verzekeraar(g) is { Verrekenkring.Length: > 0 } v ? v.Verrekenkring : g.Uzovi.ToString()!;

    private IEnumerable<string> Kringen(Gebeurtenis g) =>
        g.Uzovi is null ? verzekeraars.Select(v => Kring(g with { Uzovi = v.Uzovi })).Distinct(StringComparer.Ordinal) : [Kring(g)];

    private MAccount Account(Gebeurtenis g)
    {
        var crediteur = crediteuren.FirstOrDefault(c => c.Agb == g.Agb)?.Crediteur ?? g.Agb!.Value;
        return accounts.Find(a => a.Kring == Kring(g) && a.Crediteur == crediteur) ?? new MAccount(Kring(g), crediteur);
    }

    private sealed class MAccount(string kring, AgbCode crediteur)
    {
        internal string Kring { get; } = kring;
        internal AgbCode Crediteur { get; } = crediteur;
        internal bool Stop { get; set; }
        internal long Bewaard { get; set; }
        internal int Volgnummer { get; set; }
    }

    private sealed class MDebet(MAccount account, Gebeurtenis g, long bedrag)
    {
        internal MAccount Account { get; } = account;
        internal Gebeurtenis G { get; } = g;
        internal long Bedrag { get; } = bedrag;
        internal DateOnly Vervaldatum { get; } = g.Vervaldatum ?? g.Datum;
        internal bool Gedaan { get; set; }
        internal long Vast { get; set; }
        internal string Tekst { get; set; } = "";

        /// <summary>Came back from the bank, and nobody has released it.</summary>
        internal bool Wacht { get; set; }
    }

    private sealed class MBetaling(MDebet debet, long bedrag)
    {
        internal MDebet Debet { get; } = debet;
        internal long Bedrag { get; } = bedrag;
        internal bool Terug { get; set; }
    }

    private sealed class MVordering(MAccount account, Gebeurtenis g, long open, DateOnly vanaf)
    {
        internal MAccount Account { get; } = account;
        internal Gebeurtenis G { get; } = g;
        internal DateOnly Vervaldatum { get; } = g.Vervaldatum ?? g.Datum;
        internal DateOnly Vanaf { get; } = vanaf;
        internal long Open { get; set; } = open;
        internal string Vorige { get; set; } = "-";
        internal (DateOnly Eerste, long? Termijn, long Open)? Afspraak { get; set; }
        internal List<(DateOnly Dag, long Bedrag)> Terugstortingen { get; } = [];
        internal DateOnly? Betaaldag { get; set; }
        internal bool Gevraagd { get; set; }
        internal bool Incasso { get; set; }

        /// <summary>Left out of netting on that day: agreed, and nothing that should have come in before it is missing.</summary>
        internal bool Buiten(DateOnly dag)
        {
            if (Afspraak is not { } a)
            {
                return false;
            }

            if (a.Termijn is not { } termijn)
            {
                return dag <= a.Eerste;
            }

            for (var n = 0; a.Eerste.AddMonths(n) < dag; n++)
            {
                var binnen = Terugstortingen.Where(t => t.Dag <= a.Eerste.AddMonths(n)).Sum(t => t.Bedrag);
                if (binnen < Math.Min(a.Open, termijn * (n + 1)))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
