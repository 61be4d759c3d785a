using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests.Gebeurtenissen;

/// <summary>What each kind of event needs, asked of a running engine in which account 01056789 has a vordering HV-1 of 20,00 and a declaratie F1 of 10,00.</summary>
public class GebeurteniscontroleTests
{
    private const string Hoogst = "het bedrag heeft meer dan 12 cijfers";
    private const string Ontbreekt = "het bedrag ontbreekt";
    private const string Positief = "het bedrag ontbreekt of is niet groter dan nul";
    private const string Factuur = "het kenmerk (factuurnummer) ontbreekt";
    private const string Beide = "kenmerk en ons_kenmerk ontbreken allebei";

    [Theory]
    [InlineData(GebeurtenisSoort.Declaratie, null, "", Ontbreekt)]
    [InlineData(GebeurtenisSoort.Declaratie, 1L, "", Factuur)]
    [InlineData(GebeurtenisSoort.Correctie, null, "", Ontbreekt)]
    [InlineData(GebeurtenisSoort.Correctie, null, "F1", Ontbreekt)]
    [InlineData(GebeurtenisSoort.Correctie, -1L, "", Factuur)]
    [InlineData(GebeurtenisSoort.Correctie, -1001L, "F1", "de correctie van € 10,01 is meer dan de € 10,00 die op F1 toegekend staat")]
    [InlineData(GebeurtenisSoort.Correctie, -1L, "F9", "deze crediteur heeft geen declaratie met kenmerk F9")]
    [InlineData(GebeurtenisSoort.Eindafrekening, null, "", Ontbreekt)]
    [InlineData(GebeurtenisSoort.Eindafrekening, null, "F1", Ontbreekt)]
    [InlineData(GebeurtenisSoort.Eindafrekening, 1L, "", Beide)]
    [InlineData(GebeurtenisSoort.Voorschot, null, "", Positief)]
    [InlineData(GebeurtenisSoort.Voorschot, 0L, "V1", Positief)]
    [InlineData(GebeurtenisSoort.Voorschot, 1L, "", Beide)]
    [InlineData(GebeurtenisSoort.HvVordering, null, "", Positief)]
    [InlineData(GebeurtenisSoort.HvVordering, 1L, "", Beide)]
    [InlineData(GebeurtenisSoort.Terugstorting, null, "", Positief)]
    [InlineData(GebeurtenisSoort.Terugstorting, null, "HV-1", Positief)]
    [InlineData(GebeurtenisSoort.Terugstorting, 1L, "", Beide)]
    [InlineData(GebeurtenisSoort.Terugstorting, 2001L, "HV-1", "het bedrag van € 20,01 is meer dan de € 20,00 die van HV-1 openstaat")]
    [InlineData(GebeurtenisSoort.Terugstorting, 1L, "HV-9", "deze crediteur heeft geen vordering met kenmerk HV-9")]
    [InlineData(GebeurtenisSoort.Betalingsregeling, null, "HV-1", Positief)]
    [InlineData(GebeurtenisSoort.Betalingsregeling, 1L, "", Beide)]
    [InlineData(GebeurtenisSoort.Betalingsregeling, 2001L, "HV-1", "het bedrag van € 20,01 is meer dan de € 20,00 die van HV-1 openstaat")]
    [InlineData(GebeurtenisSoort.ZelfTerugstorten, null, "", Beide)]
    [InlineData(GebeurtenisSoort.ZelfTerugstorten, null, "HV-9", "deze crediteur heeft geen vordering met kenmerk HV-9")]
    [InlineData(GebeurtenisSoort.BetalingTerug, 0L, "", Factuur)]
    [InlineData(GebeurtenisSoort.BetalingTerug, 0L, "F1", "het bedrag is niet groter dan nul")]
    [InlineData(GebeurtenisSoort.BetalingOpnieuw, -1L, "F1", "het bedrag is niet groter dan nul")]
    [InlineData((GebeurtenisSoort)99, null, "F1", "onbekende soort gebeurtenis")]
    public void A_kind_that_lacks_something_is_refused_with_the_first_thing_that_it_lacks(
        GebeurtenisSoort soort,
        long? cents,
        string kenmerk,
        string melding
    ) => Motor().Verwerk(Van(soort, cents, kenmerk)).ShouldBe(melding);

    [Theory]
    [InlineData(GebeurtenisSoort.Declaratie, 0L, "F2")]
    [InlineData(GebeurtenisSoort.Correctie, -1000L, "F1")]
    [InlineData(GebeurtenisSoort.Correctie, 1L, "F9")]
    [InlineData(GebeurtenisSoort.Eindafrekening, -1L, "E1")]
    [InlineData(GebeurtenisSoort.Voorschot, 1L, "V1")]
    [InlineData(GebeurtenisSoort.Terugstorting, 2000L, "HV-1")]
    [InlineData(GebeurtenisSoort.Betalingsregeling, 2000L, "HV-1")]
    [InlineData(GebeurtenisSoort.ZelfTerugstorten, null, "HV-1")]
    [InlineData(GebeurtenisSoort.BetaalstopAan, null, "")]
    [InlineData(GebeurtenisSoort.Declaratie, 999_999_999_999L, "F2")]
    [InlineData(GebeurtenisSoort.Declaratie, -999_999_999_999L, "F2")]
    public void A_kind_with_all_that_it_needs_is_booked(GebeurtenisSoort soort, long? cents, string kenmerk) =>
        Motor().Verwerk(Van(soort, cents, kenmerk)).ShouldBeNull();

    [Theory]
    [InlineData(1_000_000_000_000L)]
    [InlineData(-1_000_000_000_000L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void An_amount_of_more_than_twelve_digits_is_refused(long cents) =>
        Motor().Verwerk(Van(GebeurtenisSoort.Declaratie, cents, "F2")).ShouldBe(Hoogst);

    [Theory]
    [InlineData(100, 100, 1000, true)]
    [InlineData(101, 0, 0, false)]
    [InlineData(1, 101, 0, false)]
    [InlineData(1, 0, 1001, false)]
    public void Texts_have_a_length_that_they_may_reach_and_not_pass(int kenmerk, int ons, int omschrijving, bool mag) =>
        (
            Motor()
                .Verwerk(
                    Van(GebeurtenisSoort.HvVordering, 1, new string('k', kenmerk)) with
                    {
                        OnsKenmerk = new string('o', ons),
                        Omschrijving = new string('m', omschrijving),
                    }
                )
            is null
        ).ShouldBe(mag);

    [Fact]
    public void A_vordering_is_named_by_its_own_number_when_there_is_one_and_else_by_the_kenmerk()
    {
        var motor = Motor();

        motor
            .Verwerk(Van(GebeurtenisSoort.Terugstorting, 1, "K") with { OnsKenmerk = "HV-9" })
            .ShouldBe("deze crediteur heeft geen vordering met kenmerk HV-9");
        motor.Verwerk(Van(GebeurtenisSoort.Terugstorting, 1, "K")).ShouldBe("deze crediteur heeft geen vordering met kenmerk K");
    }

    [Fact]
    public void What_is_paid_back_in_full_is_not_open_any_more()
    {
        var motor = Motor();
        motor.Verwerk(Van(GebeurtenisSoort.Terugstorting, 2000, "HV-1")).ShouldBeNull();

        motor.Verwerk(Van(GebeurtenisSoort.ZelfTerugstorten, null, "HV-1")).ShouldBe("de vordering HV-1 staat niet meer open");
    }

    [Fact]
    public void Of_a_long_name_only_the_beginning_is_repeated_on_one_line()
    {
        var motor = Motor();
        const string Veertig = "1234567890123456789012345678901234567890";

        motor.Verwerk(Van(GebeurtenisSoort.Terugstorting, 1, Veertig)).ShouldNotBeNull().ShouldEndWith(" " + Veertig);
        motor.Verwerk(Van(GebeurtenisSoort.Terugstorting, 1, Veertig + "1")).ShouldNotBeNull().ShouldEndWith(" " + Veertig + "..");
        motor.Verwerk(Van(GebeurtenisSoort.Terugstorting, 1, "a\r\nb")).ShouldNotBeNull().ShouldEndWith(" a  b");
    }

    [Fact]
    public void An_event_holds_no_texts_unless_it_is_given_any()
    {
        var leeg = new Gebeurtenis(new DateOnly(2026, 1, 5), GebeurtenisSoort.Betaalrun);

        (leeg.Kenmerk + leeg.OnsKenmerk + leeg.Omschrijving + leeg.Oorzaak).ShouldBeEmpty();
    }

    private static Verrekenaar Motor() =>
        Proef
            .Speel("2026-01-02,hv-vordering,3311,01056789,HV-1,,2000,2026-02-03,,", "2026-01-03,declaratie,3311,01056789,F1,D1,1000,,,")
            .Verrekenaar;

    private static Gebeurtenis Van(GebeurtenisSoort soort, long? cents, string kenmerk) =>
        new(new DateOnly(2026, 1, 5), soort)
        {
            Uzovi = Proef.Verzekeraars[0].Uzovi,
            Agb = Proef.Crediteuren[0].Crediteur,
            Kenmerk = kenmerk,
            Bedrag = cents is { } c ? new Bedrag(c) : null,
        };
}
