using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class P17KetenRuleTests
{
    private static Wereld Zorggroep(bool preferent = true) =>
        new Wereld()
            .MetPrestatie(b => b with { IsKeten = true })
            .Met(r => r.Overeenkomsten, o => o with { IsZorggroep = true, IsPreferent = preferent });

    private static Keteninschrijving Deelname(DateOnly begin, DateOnly? eind) =>
        new(Wereld.Praktijk, Wereld.Anna, Wereld.Consult, new Periode(begin, eind), "");

    [Fact]
    public void A_contracted_zorggroep_may_claim_where_there_is_no_keten_register() =>
        Zorggroep().Beoordeel(new Regel()).Codes().ShouldBe("");

    [Fact]
    public void Without_a_contract_as_zorggroep_it_is_refused_with_8060() =>
        new Wereld().MetPrestatie(b => b with { IsKeten = true }).Beoordeel(new Regel()).Codes().ShouldBe("8060");

    [Theory]
    [InlineData(0, "")]
    [InlineData(-1, "8060")]
    public void The_patient_takes_part_on_the_begin_date(int laatsteDag, string verwacht) =>
        Zorggroep()
            .Voeg(r => r.Keten, Deelname(new DateOnly(2020, 1, 1), Regel.Dag.AddDays(laatsteDag)))
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void A_register_without_the_patient_refuses_even_when_it_is_empty()
    {
        var wereld = Zorggroep();
        wereld.Rijen.HeeftKetenregister = true;
        wereld.Beoordeel(new Regel()).Codes().ShouldBe("8060");
    }

    [Fact]
    public void The_programme_of_another_zorggroep_or_prestatie_does_not_count()
    {
        Zorggroep()
            .Voeg(r => r.Keten, Deelname(Wereld.Altijd.Begin, null) with { Agb = Wereld.AnderePraktijk })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe("8060");
        Zorggroep()
            .Voeg(r => r.Keten, Deelname(Wereld.Altijd.Begin, null) with { Prestatie = Wereld.Vervolg })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe("8060");
    }

    [Fact]
    public void A_non_preferred_zorggroep_without_agreed_tarief_waits_for_a_person()
    {
        var oordeel = Zorggroep(preferent: false).Beoordeel(new Regel { Tarief = 999_00 });
        oordeel.Uitkomst.ShouldBe(Uitkomst.Uitval);
        oordeel.Codes().ShouldBe("8072");
        oordeel.Toegekend.Cents.ShouldBe(0);
    }

    [Theory]
    [InlineData("3311", 55_00, "")]
    [InlineData("3311", 55_01, "0611")]
    [InlineData("3313", 55_00, "")]
    [InlineData("3313", 55_01, "0611")]
    public void A_non_preferred_zorggroep_gets_its_agreed_tarief_also_the_one_of_its_own_insurer(
        string uzovi,
        long tarief,
        string verwacht
    ) =>
        Zorggroep(preferent: false)
            .Voeg(
                r => r.Contracttarieven,
                new Contracttarief(Wereld.Praktijk, UzoviNummer.Parse(uzovi), Wereld.Consult, Wereld.Altijd, new Bedrag(55_00))
            )
            .Beoordeel(new Regel { Tarief = tarief })
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void Another_insurer_s_tarief_does_nothing_for_a_preferred_one() =>
        Zorggroep()
            .Voeg(
                r => r.Contracttarieven,
                new Contracttarief(Wereld.Praktijk, Wereld.AndereUzovi, Wereld.Consult, Wereld.Altijd, new Bedrag(55_00))
            )
            .Beoordeel(new Regel { Tarief = 55_00 })
            .Codes()
            .ShouldBe("0611");

    [Fact]
    public void A_tarief_of_its_own_insurer_that_does_not_run_or_names_no_amount_is_none()
    {
        var afspraak = new Contracttarief(Wereld.Praktijk, Wereld.AndereUzovi, Wereld.Consult, Wereld.Altijd, new Bedrag(55_00));
        foreach (var geen in new[] { afspraak with { Geldig = new Periode(Regel.Dag.AddDays(1), null) }, afspraak with { Tarief = null } })
        {
            Zorggroep(preferent: false).Voeg(r => r.Contracttarieven, geen).Beoordeel(new Regel()).Codes().ShouldBe("8072");
        }
    }

    [Fact]
    public void What_was_agreed_with_this_insurer_comes_before_what_was_agreed_with_its_own()
    {
        var eigen = new Contracttarief(Wereld.Praktijk, Wereld.Uzovi, Wereld.Consult, Wereld.Altijd, new Bedrag(45_00));
        var wereld = Zorggroep(preferent: false)
            .Voeg(r => r.Contracttarieven, eigen with { Uzovi = Wereld.AndereUzovi, Tarief = new Bedrag(55_00) }, eigen);
        wereld.Beoordeel(new Regel { Tarief = 45_00 }).Codes().ShouldBe("");
        wereld.Beoordeel(new Regel { Tarief = 45_01 }).Codes().ShouldBe("0611");
    }
}
