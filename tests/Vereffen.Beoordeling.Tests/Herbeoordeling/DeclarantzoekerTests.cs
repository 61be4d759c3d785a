using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class DeclarantzoekerTests
{
    [Fact]
    public void What_history_kept_counts() => Zoek(new Wereld(), r => r with { Declarant = Wereld.Instelling }).ShouldBe(Wereld.Instelling);

    [Fact]
    public void A_payee_with_a_contract_is_the_declarant() => Zoek(new Wereld(), r => r).ShouldBe(Wereld.Praktijk);

    [Fact]
    public void A_person_who_is_paid_claims_for_the_one_praktijk_with_a_contract()
    {
        var wereld = new Wereld();
        Zoek(wereld, r => r with { Agb = Wereld.Zorgverlener }).ShouldBe(Wereld.Praktijk);
        wereld.Rijen.AgbRelaties.Add(new(Wereld.Zorgverlener, Wereld.AnderePraktijk, Wereld.Altijd));
        Zoek(wereld, r => r with { Agb = Wereld.Zorgverlener }).ShouldBe(Wereld.Praktijk);
        wereld.Rijen.Overeenkomsten.Add(wereld.Rijen.Overeenkomsten[0] with { Agb = Wereld.AnderePraktijk });
        Zoek(wereld, r => r with { Agb = Wereld.Zorgverlener }).ShouldBe(Wereld.Zorgverlener);
        wereld.Rijen.Overeenkomsten.Add(wereld.Rijen.Overeenkomsten[0] with { Agb = Wereld.Zorgverlener });
        Zoek(wereld, r => r with { Agb = Wereld.Zorgverlener }).ShouldBe(Wereld.Zorgverlener);
    }

    [Fact]
    public void A_person_with_a_contract_claims_for_itself_also_when_its_praktijk_has_one()
    {
        var wereld = new Wereld();
        wereld.Rijen.Overeenkomsten.Add(wereld.Rijen.Overeenkomsten[0] with { Agb = Wereld.Zorgverlener });
        Zoek(wereld, r => r with { Agb = Wereld.Zorgverlener }).ShouldBe(Wereld.Zorgverlener);
    }

    [Fact]
    public void Another_insurer_s_contract_does_not_count()
    {
        var wereld = new Wereld().Met(r => r.Overeenkomsten, o => o with { Uzovis = [Wereld.AndereUzovi] });
        Zoek(wereld, r => r with { Agb = Wereld.Zorgverlener }).ShouldBe(Wereld.Zorgverlener);
    }

    [Fact]
    public void Behind_a_bureau_stands_the_one_client_that_fits_the_treating_provider()
    {
        var wereld = new Wereld();
        Zoek(wereld, r => r with { Agb = Wereld.Bureau }).ShouldBe(Wereld.Praktijk);
        Zoek(wereld, r => r with { Agb = Wereld.Bureau, Behandelaar = null }).ShouldBeNull();
        Zoek(wereld, r => r with { Agb = Wereld.Bureau, Behandelaar = Wereld.AnderePraktijk }).ShouldBeNull();
        wereld.Rijen.Servicebureaus.Add(new(Wereld.Bureau, Wereld.AnderePraktijk, Wereld.Altijd));
        Zoek(wereld, r => r with { Agb = Wereld.Bureau, Behandelaar = Wereld.AnderePraktijk }).ShouldBe(Wereld.AnderePraktijk);
        wereld.Rijen.AgbRelaties.Add(new(Wereld.Zorgverlener, Wereld.AnderePraktijk, Wereld.Altijd));
        Zoek(wereld, r => r with { Agb = Wereld.Bureau }).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-02", true)]
    public void The_bureau_s_mandate_must_hold_on_a_day_of_the_prestatie(string eind, bool gevonden)
    {
        var wereld = new Wereld().Met(r => r.Servicebureaus, m => m with { Geldig = m.Geldig with { Eind = DateOnly.Parse(eind, null) } });
        Zoek(wereld, r => r with { Agb = Wereld.Bureau }).HasValue.ShouldBe(gevonden);
    }

    [Fact]
    public void A_bureau_is_one_by_register_and_without_an_entry_by_its_first_digits()
    {
        var registers = new RegisterSet(new Wereld().Rijen);
        var zoeker = new Declarantzoeker(registers, Wereld.Uzovi);
        zoeker.IsBureau(Wereld.Bureau).ShouldBeTrue();
        zoeker.IsBureau(Wereld.Praktijk).ShouldBeFalse();
        new Declarantzoeker(RegisterSet.Leeg, Wereld.Uzovi).IsBureau(Wereld.Bureau).ShouldBeTrue();
        new Declarantzoeker(RegisterSet.Leeg, Wereld.Uzovi).IsBureau(Wereld.Praktijk).ShouldBeFalse();
        var anders = new Wereld();
        anders.Rijen.Agb.RemoveAll(a => a.Agb == Wereld.Bureau);
        anders.Rijen.Agb.Add(new(Wereld.Bureau, AgbSoort.Praktijk, "", [], Wereld.Altijd, [], null));
        new Declarantzoeker(new RegisterSet(anders.Rijen), Wereld.Uzovi).IsBureau(Wereld.Bureau).ShouldBeFalse();
    }

    [Fact]
    public void A_line_without_dates_has_no_declarant_that_can_be_told() =>
        Zoek(new Wereld(), r => r with { Begin = null, Eind = null }).ShouldBeNull();

    private static AgbCode? Zoek(Wereld wereld, Func<Historieregel, Historieregel> verander)
    {
        var regel = new Historieregel
        {
            Uzovi = Wereld.Uzovi,
            Agb = Wereld.Praktijk,
            Factuurnummer = "F1",
            Referentie = "R1",
            Begin = Regel.Dag,
            Eind = Regel.Dag,
            Behandelaar = Wereld.Zorgverlener,
        };
        return new Declarantzoeker(new RegisterSet(wereld.Rijen), Wereld.Uzovi).Zoek(verander(regel));
    }
}
