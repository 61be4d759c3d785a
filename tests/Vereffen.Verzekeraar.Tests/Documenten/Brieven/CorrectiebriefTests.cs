using Vereffen.Kern;

namespace Vereffen.Verzekeraar.Tests;

public sealed class CorrectiebriefTests
{
    [Fact]
    public void Each_line_tells_line_insured_provider_dates_old_new_and_rule()
    {
        var rij = Paginalezer.Lees(Voorbeeld(1).Brief(Papier.Afzender, Papier.Aan)).Descendants("tbody").Single().Element("tr")!;
        rij.Elements()
            .Select(c => c.Tekst())
            .ShouldBe([
                "2026-000123",
                "1",
                "REF-1",
                "J.A. v.d. B. (1958)",
                "01056789",
                "12000",
                "02-05-2025",
                "03-05-2025",
                "45,00",
                "10,00",
                "-35,00",
                "P01",
            ]);
    }

    [Fact]
    public void The_letter_tells_the_sum_and_explains_each_rule_once()
    {
        var tekst = Paginalezer.Tekst(Voorbeeld(3).Brief(Papier.Afzender, Papier.Aan));
        tekst.ShouldContain("Wij hebben 3 betaalde regels opnieuw bekeken. Samen kennen wij € 105,00 minder toe.");
        tekst.Split($"P01: {Catalogus.ZoekRegel("P01")!.Titel}").Length.ShouldBe(2);
    }

    [Fact]
    public void More_awarded_is_told_as_money_to_come()
    {
        var regel = Voorbeeld(1).Regels[0] with { Oud = new Bedrag(100), Nieuw = new Bedrag(300), RegelId = "" };
        var tekst = Paginalezer.Tekst(
            new Correctiebrief(new(2026, 3, 2), Papier.Aan.Agb, "CO-1", [regel]).Brief(Papier.Afzender, Papier.Aan)
        );
        tekst.ShouldContain("Wij hebben één betaalde regel opnieuw bekeken. Samen kennen wij € 2,00 meer toe.");
        tekst.ShouldContain("Een medewerker van ons heeft deze regel bekeken.");
    }

    [Fact]
    public void The_servicebureau_is_told_for_whom_the_lines_are()
    {
        var bureau = Papier.Aan with { Agb = AgbCode.Parse("98001234"), Naam = "Bureau Noord" };
        Paginalezer.Tekst(Voorbeeld(1).Brief(Papier.Afzender, bureau)).ShouldContain("opnieuw bekeken van zorgaanbieder 01056789");
        Paginalezer.Tekst(Voorbeeld(1).Brief(Papier.Afzender, Papier.Aan)).ShouldNotContain("van zorgaanbieder");
    }

    [Fact]
    public void Neither_name_nor_bsn_nor_birth_day_can_stand_in_it()
    {
        var verzekerde = new Verzekerde
        {
            Regel = 1,
            Detail = 1,
            Bsn = Bsn.TryParse("999911120", out var bsn) ? bsn : null,
            Geboortedatum = new(1958, 12, 24),
            Naam = "BEEKMAN",
            Voorvoegsel = "VAN DER",
            Voorletters = "JA",
            Prestaties = [],
        };
        var regel = Voorbeeld(1).Regels[0] with { Verzekerde = Verzekerdeaanduiding.Van(verzekerde) };
        var html = new Correctiebrief(new(2026, 3, 2), Papier.Aan.Agb, "CO-1", [regel]).Brief(Papier.Afzender, Papier.Aan);
        html.ShouldContain("J.A. v.d. B. (1958)");
        html.ShouldNotContain("BEEKMAN", Case.Insensitive);
        html.ShouldNotContain("9999");
        html.ShouldNotContain("24-12");
    }

    [Theory]
    [InlineData("JA", "van der", "Beek", "J.A. v.d. B. (1958)")]
    [InlineData("J.A.", "", "beek", "J.A. B. (1958)")]
    [InlineData("Jan Albert", "", "Beek-Jansen", "J.A. B. (1958)")]
    [InlineData("", "", "Øster", "Ø. (1958)")]
    [InlineData("", "", "", "naam onbekend (1958)")]
    [InlineData("123", "", "999911120", "naam onbekend (1958)")]
    public void An_insured_person_is_initials_and_year_of_birth(string voorletters, string voorvoegsel, string naam, string verwacht) =>
        Verzekerdeaanduiding.Van(voorletters, voorvoegsel, naam, new DateOnly(1958, 1, 1)).ToString().ShouldBe(verwacht);

    [Fact]
    public void An_unknown_birth_date_is_said() =>
        Verzekerdeaanduiding.Van("J", "", "Beek", null).ToString().ShouldBe("J. B. (geboortejaar onbekend)");

    [Fact]
    public void A_specification_of_nothing_is_a_mistake_of_the_caller() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Correctiebrief(new(2026, 3, 2), Papier.Aan.Agb, "CO-1", []));

    internal static Correctiebrief Voorbeeld(int regels) =>
        new(
            new(2026, 3, 2),
            Papier.Aan.Agb,
            "CO-2026-17",
            [
                .. Enumerable
                    .Range(1, regels)
                    .Select(i => new Correctiebriefregel(
                        "2026-000123",
                        i,
                        $"REF-{i}",
                        Verzekerdeaanduiding.Van("JA", "van der", "Bëek", new(1958, 1, 1)),
                        Papier.Aan.Agb,
                        new(2025, 5, 2),
                        new(2025, 5, 3),
                        "12000",
                        new Bedrag(4500),
                        new Bedrag(1000),
                        "P01"
                    )),
            ]
        );
}
