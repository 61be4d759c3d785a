namespace Vereffen.Verrekening.Tests;

/// <summary>What holds after any sequence of events.</summary>
internal static class Wetten
{
    internal static void Controleer(Verrekenaar v)
    {
        var journaal = v.Journaal.Vanaf(0).ToList();
        Journaalcontrole.Verifieer(journaal, v.Journaal.Kop).ShouldBeNull();
        journaal.Sum(r => r.Bedrag.Cents).ShouldBe(0);
        foreach (var boeking in journaal.GroupBy(r => (r.Nr, r.Uzovi)))
        {
            boeking.Sum(r => r.Bedrag.Cents).ShouldBe(0, $"boeking {boeking.Key}");
        }

        Saldo(v, RekeningSoort.Vordering).ShouldBe(v.Saldi().Sum(s => s.Openstaand.Cents));
        (-Saldo(v, RekeningSoort.Aangehouden) - Saldo(v, RekeningSoort.Betaalstop)).ShouldBe(v.Saldi().Sum(s => s.Aangehouden.Cents));
        (-Saldo(v, RekeningSoort.Betaalstop)).ShouldBe(v.Saldi().Sum(s => s.Betaalstop.Cents));
        Saldo(v, RekeningSoort.RekeningCourant).ShouldBe(0);
        foreach (var (rekening, saldo) in v.Journaal.Saldi())
        {
            Teken(rekening.Soort, saldo.Cents).ShouldBeTrue($"{rekening} staat op {saldo.Cents}");
        }

        foreach (var overzicht in v.Overzichten)
        {
            TeltOp(overzicht);
        }

        Geld(v, journaal);
        VolgnummersLopenDoor(v);
    }

    private static void TeltOp(Verrekenoverzicht o)
    {
        var ontvangt = o.Regels.Sum(r => r.UOntvangt?.Cents ?? 0);
        var verrekend = o.Regels.Sum(r => r.NuVerrekend?.Cents ?? 0);
        (o.Betaald.Cents + o.Aangehouden.Cents + o.Vastgehouden.Cents).ShouldBe(ontvangt - verrekend);
        foreach (var r in o.Regels.Where(r => r.NuVerrekend is not null))
        {
            r.NuVerrekend!.Value.Cents.ShouldBeGreaterThan(0);
            r.Openstaand!.Value.Cents.ShouldBeGreaterThanOrEqualTo(0);
            (r.UBetaalt!.Value - r.NuVerrekend.Value).ShouldBe(r.Openstaand.Value);
            r.VolledigVerrekend.ShouldBe(r.Openstaand.Value.IsNul);
        }
    }

    // Awarded = paid + set off + kept + held + still to be settled.
    private static void Geld(Verrekenaar v, List<Journaalregel> journaal)
    {
        var beloofd = -journaal
            .Where(r => r.Rekening.StartsWith("te-betalen:", StringComparison.Ordinal) && r.Bedrag.IsNegatief)
            // What moves between two accounts that become one was promised before.
            .Where(r => !r.Oorzaak.Contains(" gaat op in ", StringComparison.Ordinal))
            .Sum(r => r.Bedrag.Cents);
        var betaald = v.Betalingen.Sum(b => b.Bedrag.Cents);
        var verrekend = v.Overzichten.SelectMany(o => o.Regels).Sum(r => r.NuVerrekend?.Cents ?? 0);
        var aangehouden = v.Saldi().Sum(s => s.Aangehouden.Cents);
        beloofd.ShouldBe(betaald + verrekend + aangehouden - Saldo(v, RekeningSoort.TeBetalen));
        v.Betalingen.ShouldAllBe(b => b.Bedrag.Cents > 0);
        var bank = journaal
            .Where(r => r.Rekening.StartsWith("bank:", StringComparison.Ordinal) && r.Bedrag.IsNegatief)
            .Sum(r => r.Bedrag.Cents);
        bank.ShouldBe(-betaald);
    }

    private static void VolgnummersLopenDoor(Verrekenaar v)
    {
        foreach (var account in v.Overzichten.GroupBy(o => (o.Verrekenkring, o.Crediteur)))
        {
            account.Select(o => o.Volgnummer).ShouldBe(Enumerable.Range(1, account.Count()));
        }
    }

    private static long Saldo(Verrekenaar v, RekeningSoort soort) =>
        v.Journaal.Saldi().Where(s => s.Key.Soort == soort).Sum(s => s.Value.Cents);

    private static bool Teken(RekeningSoort soort, long saldo) =>
        soort switch
        {
            RekeningSoort.Vordering or RekeningSoort.Voorschot => saldo >= 0,
            RekeningSoort.TeBetalen or RekeningSoort.Aangehouden or RekeningSoort.Betaalstop => saldo <= 0,
            _ => true,
        };
}
