using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests;

public sealed class BrievenTests
{
    private static readonly UzoviNummer Zzk = UzoviNummer.Parse("3311");

    private static readonly Terugvordering Vordering = Terugvordering.Van(
        new Brief(new(2026, 3, 2), Zzk, Papier.Aan.Agb, Briefsoort.Terugstortverzoek, "HV-77", new Bedrag(123456))
    );

    public static TheoryData<string> Alle => ["verzoek", "1", "2", "3", "4", "incasso", "overzicht", "specificatie"];

    [Theory]
    [MemberData(nameof(Alle))]
    public void Every_letter_is_an_accessible_page_with_sender_addressee_and_date(string soort)
    {
        var html = Brief(soort);
        Paginalezer.Gebreken(html).ShouldBeEmpty();
        var tekst = Paginalezer.Tekst(html);
        tekst.ShouldContain("Huisartsenpraktijk Müller & Zoë");
        tekst.ShouldContain("Zorgverzekeraar Zuiderduin N.V.");
        tekst.ShouldContain("1234 AB Oudorp");
        tekst.ShouldContain("2026");
        tekst.ShouldContain("Met vriendelijke groet");
    }

    [Theory]
    [InlineData("verzoek")]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("incasso")]
    public void A_letter_that_asks_money_says_how_much_until_when_where_to_and_with_which_kenmerken(string soort)
    {
        var tekst = Paginalezer.Tekst(Brief(soort));
        tekst.ShouldContain("€ 1.234,56");
        tekst.ShouldContain("1 april 2026");
        tekst.ShouldContain("NL91 ABNA 0417 1643 00");
        tekst.ShouldContain("Zuiderduin inzake zorgkosten");
        tekst.ShouldContain("Zet bij uw betaling HV-77");
        tekst.ShouldContain($"Controlekenmerk {Vordering.Controlekenmerk}");
    }

    [Fact]
    public void The_tone_hardens_and_stays_hard()
    {
        Paginalezer.Tekst(Brief("1")).ShouldContain("Misschien bent u het vergeten.");
        Paginalezer.Tekst(Brief("1")).ShouldContain("weer een aanmaning");
        Paginalezer.Tekst(Brief("2")).ShouldContain("Tweede aanmaning");
        Paginalezer.Tekst(Brief("3")).ShouldContain("Dit is onze laatste aanmaning.");
        Brief("4").ShouldBe(Brief("3"));
    }

    [Fact]
    public void What_happens_otherwise_stands_in_each_letter()
    {
        Paginalezer.Tekst(Brief("verzoek")).ShouldContain("Dan krijgt u een aanmaning.");
        Paginalezer.Tekst(Brief("3")).ShouldContain("na 1 april 2026 over aan een incassobureau");
        Paginalezer.Tekst(Brief("incasso")).ShouldContain("dragen wij deze vordering over aan een incassobureau");
    }

    [Fact]
    public void An_aanmaning_of_number_zero_is_a_mistake_of_the_caller() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Brieven.Aanmaning(Papier.Afzender, Papier.Aan, Vordering, 0));

    [Fact]
    public void The_overzicht_by_post_has_the_letter_in_front_and_the_same_overzicht_behind()
    {
        var tekst = Paginalezer.Tekst(Brief("overzicht"));
        tekst.ShouldContain("Wij hebben € 57,00 verrekend met geld dat u van ons krijgt. Wij betalen u nu niets.");
        tekst.IndexOf("Geachte", StringComparison.Ordinal).ShouldBeLessThan(tekst.IndexOf("Regel voor regel", StringComparison.Ordinal));
    }

    [Fact]
    public void Thirty_days_are_given_by_each_letter() => Vordering.UiterlijkBetaald.ShouldBe(new DateOnly(2026, 4, 1));

    [Fact]
    public void The_aanmaningen_of_the_engine_are_counted_per_vordering_and_each_letter_names_the_day_before_the_next()
    {
        var motor = Papier.Speel(
            "2026-01-05,hv-vordering,3311,01056789,,HV-1,5000,,,",
            "2026-01-20,hv-vordering,3311,01056789,,HV-2,6000,,,"
        );
        motor.SluitDag(new(2026, 7, 1));
        var gezien = motor.Brieven.Select(b => (b.Kenmerk, b.Soort, b.Keer)).ToList();
        gezien.Where(g => g.Kenmerk == "HV-1").Select(g => g.Keer).ShouldBe([0, 1, 2, 3, 0]);
        gezien.Where(g => g is { Kenmerk: "HV-2", Soort: Briefsoort.Aanmaning }).Select(g => g.Keer).ShouldBe([1, 2, 3]);
        motor
            .Brieven.Where(b => b.Kenmerk == "HV-1")
            .Select(b => b.Betaaldag)
            .ShouldBe([new(2026, 3, 6), new(2026, 4, 5), new(2026, 5, 5), new(2026, 6, 4), new(2026, 7, 4)]);
    }

    private static string Brief(string soort) =>
        soort switch
        {
            "verzoek" => Brieven.Terugstortverzoek(Papier.Afzender, Papier.Aan, Vordering),
            "incasso" => Brieven.Incasso(Papier.Afzender, Papier.Aan, Vordering),
            "overzicht" => Brieven.OverzichtPerPost(Papier.AlleSoorten(), Papier.Gegevens),
            "specificatie" => CorrectiebriefTests.Voorbeeld(3).Brief(Papier.Afzender, Papier.Aan),
            _ => Brieven.Aanmaning(Papier.Afzender, Papier.Aan, Vordering, soort[0] - '0'),
        };
}
