using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

public sealed class TariefwijzigingTests : IDisposable
{
    private readonly Proefpraktijk wij = new();

    public void Dispose() => wij.Dispose();

    [Fact]
    public void A_new_list_stands_beside_the_old_one_and_the_same_again_changes_nothing()
    {
        var nieuw = Lijst("081;24501;Consult natuurgeneeskunde, 60 minuten;2026-03-01;;70,00\n081;24503;Nieuw;2026-03-01;;12,00\n");

        var wijziging = wij.Kantoor.Tarieven.NeemOver(nieuw, vervallen: false);

        wijziging.Nieuw.ShouldHaveSingleItem().Code.ShouldBe("24503");
        wijziging.Anders.ShouldHaveSingleItem().Oud.Bedrag.ShouldBe(new Bedrag(6500));
        wijziging.Ontbreekt.Select(t => t.Code).ShouldBe(["24502", "24599"]);
        Op("24501", "2026-02-28").ShouldBe(6500);
        Op("24501", "2026-03-01").ShouldBe(7000);
        Op("24502", "2026-03-01").ShouldBe(3500);
        Op("24503", "2026-02-28").ShouldBeNull();
        var lijst = wij.Kantoor.Tarieven.Alle();
        wij.Kantoor.Tarieven.Vergelijk(nieuw, vervallen: false).IsLeeg.ShouldBeTrue();
        wij.Kantoor.Tarieven.NeemOver(nieuw, vervallen: false);
        wij.Kantoor.Tarieven.Alle().ShouldBe(lijst);
    }

    [Fact]
    public void Codes_that_are_not_in_the_new_list_end_only_when_asked()
    {
        var nieuw = Lijst("081;24501;Consult natuurgeneeskunde, 60 minuten;2026-03-01;;65,00\n");

        wij.Kantoor.Tarieven.NeemOver(nieuw, vervallen: true).Vervalt.Select(t => t.Code).ShouldBe(["24502", "24599"]);

        Op("24502", "2026-02-28").ShouldBe(3500);
        wij.Kantoor.Tarieven.Vind("24502", new DateOnly(2026, 3, 1)).ShouldBeNull();
    }

    [Fact]
    public void Open_treatments_get_the_new_tariff_unless_it_was_filled_in_by_hand_or_they_are_of_before()
    {
        var jan = wij.Patient();
        var voor = wij.Behandel(jan, "28-02-2026", "24501");
        var na = wij.Behandel(jan, "01-03-2026", "24501");
        var hand = wij.Behandel(jan, "02-03-2026", "24501", "50,00");
        var nieuw = Lijst("081;24501;Consult natuurgeneeskunde, 60 minuten;2026-03-01;;70,00\n");

        wij.Kantoor.Tarieven.Vergelijk(nieuw, vervallen: false).Behandelingen.Select(b => b.Id).ShouldBe([na]);
        wij.Kantoor.Behandelingen.Lees(na)!.Bedrag.Cents.ShouldBe(6500);

        wij.Kantoor.Tarieven.NeemOver(nieuw, vervallen: false);

        wij.Kantoor.Behandelingen.Lees(voor)!.Bedrag.Cents.ShouldBe(6500);
        wij.Kantoor.Behandelingen.Lees(na)!.Bedrag.Cents.ShouldBe(7000);
        wij.Kantoor.Behandelingen.Lees(hand)!.Bedrag.Cents.ShouldBe(5000);
    }

    [Fact]
    public void A_row_of_before_that_the_new_one_covers_goes()
    {
        wij.Kantoor.Tarieven.NeemOver(Lijst("081;24501;Later;2026-05-01;;99,00\n"), vervallen: false);

        wij.Kantoor.Tarieven.NeemOver(Lijst("081;24501;Eerder;2026-03-01;;80,00\n"), vervallen: false);

        Op("24501", "2026-02-28").ShouldBe(6500);
        Op("24501", "2026-03-01").ShouldBe(8000);
        Op("24501", "2026-06-01").ShouldBe(8000);
        wij.Kantoor.Tarieven.Alle().Count(t => t.Code == "24501").ShouldBe(2);
    }

    [Fact]
    public void Two_years_in_one_file_follow_each_other_and_two_tariffs_on_a_day_are_refused()
    {
        Lijst("081;1;A;2026-01-01;;1,00\n081;1;A;2027-01-01;;2,00\n")[0].Geldig.Eind.ShouldBe(new DateOnly(2026, 12, 31));
        Tarievenimport
            .Lees(Kop + "081;1;A;2026-01-01;2027-06-30;1,00\n081;1;A;2027-01-01;;2,00\n")
            .Fouten.ShouldHaveSingleItem()
            .ShouldContain("twee tarieven");
        Tarievenimport
            .Lees(Kop + "081;1;A;2026-01-01;;1,00\n081;1;A;2026-01-01;;2,00\n")
            .Fouten.ShouldHaveSingleItem()
            .ShouldContain("twee tarieven");
    }

    private const string Kop = "lijst;code;omschrijving;begin;eind;tarief\n";

    private static IReadOnlyList<Tarief> Lijst(string regels)
    {
        var (tarieven, fouten) = Tarievenimport.Lees(Kop + regels);
        fouten.ShouldBeEmpty();
        return tarieven;
    }

    private long? Op(string code, string dag) =>
        wij
            .Kantoor.Tarieven.Vind(code, DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
            ?.Bedrag?.Cents;
}
