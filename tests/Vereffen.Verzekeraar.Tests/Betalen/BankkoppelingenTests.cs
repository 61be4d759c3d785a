using System.Text;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests.Betalen;

/// <summary>Entries on own statements that the program could not match, settled by hand.</summary>
public sealed class BankkoppelingenTests : IDisposable
{
    private readonly Proefwereld wereld = new();

    public void Dispose() => wereld.Dispose();

    [Fact]
    public void What_a_person_couples_is_booked_later_under_its_names_and_the_statement()
    {
        Gelezen(Camt.In("4.00", "groeten"));

        Koppelingen.Koppel(1, 1, Proefclaim.DeLinde, " HV-1 ", " Anna ").ShouldBeNull();

        wereld.Rol.Saldi.Single().Openstaand.ShouldBe(new Bedrag(1000));
        var post = wereld.Rol.Betalen.Bank.Posten().Single();
        (post.Aanduiding, post.Uitkomst, post.Kenmerk, post.Koppeling!.Door).ShouldBe(("1/1", Bankuitkomst.Gekoppeld, "HV-1", "Anna"));
        Koppelingen.Boek("Bram").Waarde!.Geboekt.Count.ShouldBe(1);
        wereld.Rol.Saldi.Single().Openstaand.ShouldBe(new Bedrag(600));
        wereld
            .Rijen("SELECT oorzaak FROM gebeurtenis WHERE soort = 'Terugstorting'")
            .ShouldBe(["bankafschrift A1, boeking 1 van 2026-03-03, gekoppeld door Anna op 2026-03-02 10:00, geboekt door Bram"]);
        wereld.Rijen("SELECT DISTINCT oorzaak FROM journaal WHERE oorzaak LIKE '%gekoppeld door Anna%'").Count.ShouldBe(1);
        wereld.Rol.Betalen.Bank.Posten().Single().Uitkomst.ShouldBe(Bankuitkomst.Terugstorting);
        wereld.Open();
        wereld.Rol.Saldi.Single().Openstaand.ShouldBe(new Bedrag(600));
        Koppelingen.Alle().Single().BeslotenDoor.ShouldBe("Bram");
    }

    [Fact]
    public void Nothing_is_booked_twice()
    {
        Gelezen(Camt.In("4.00", "groeten"));
        Koppelingen.Koppel(1, 1, Proefclaim.DeLinde, "HV-1", "Anna").ShouldBeNull();
        Koppelingen.Koppel(1, 1, Proefclaim.DeLinde, "HV-1", "Anna").ShouldBe("Deze boeking is al gekoppeld.");
        Koppelingen.Boek("Bram").Waarde!.Geboekt.Count.ShouldBe(1);

        Koppelingen.Boek("Bram").Waarde!.Geboekt.ShouldBeEmpty();
        Koppelingen.Koppel(1, 1, Proefclaim.DeLinde, "HV-1", "Anna").ShouldBe("Deze boeking is al geboekt.");
        Koppelingen.TrekIn(1, 1, "Anna", "vergissing")!.ShouldContain("al geboekt");
        wereld.Rol.Saldi.Single().Openstaand.ShouldBe(new Bedrag(600));
    }

    [Fact]
    public void A_coupling_may_be_withdrawn_until_it_is_booked_and_made_anew()
    {
        Gelezen(Camt.In("4.00", "groeten"));
        wereld.Rol.Boek(Vordering("HV-2", 400));
        Koppelingen.TrekIn(1, 1, "Anna", "x").ShouldBe("Deze boeking is niet gekoppeld.");
        Koppelingen.Koppel(1, 1, Proefclaim.DeLinde, "HV-1", "Anna").ShouldBeNull();
        Koppelingen.TrekIn(1, 1, " ", "x")!.ShouldContain("naam en een reden");
        Koppelingen.TrekIn(1, 1, "Bram", " ")!.ShouldContain("naam en een reden");

        Koppelingen.TrekIn(1, 1, "Bram", "verkeerde vordering").ShouldBeNull();

        wereld.Rol.Betalen.Bank.Posten().Single().Uitkomst.ShouldBe(Bankuitkomst.NietGekoppeld);
        Koppelingen.Boek("Bram").Waarde!.Geboekt.ShouldBeEmpty();
        Koppelingen.Koppel(1, 1, Proefclaim.DeLinde, "HV-2", "Anna").ShouldBeNull();
        Koppelingen.Boek("Bram").Waarde!.Geboekt.Count.ShouldBe(1);
        wereld.Rijen("SELECT ons_kenmerk FROM gebeurtenis WHERE soort = 'Terugstorting'").ShouldBe(["HV-2"]);
        wereld
            .Rijen("SELECT besluit, reden, door FROM bankkoppeling_besluit")
            .ShouldBe(["ingetrokken|verkeerde vordering|Bram", "geboekt||Bram"]);
    }

    [Theory]
    [InlineData(1, 1, "90054321", "HV-9", "Anna", "geen vordering met dit kenmerk")]
    [InlineData(1, 1, "90054321", "", "Anna", "geen vordering met dit kenmerk")]
    [InlineData(1, 1, "96034567", "HV-1", "Anna", "Er staat bij 96034567 geen vordering")]
    [InlineData(1, 1, "90054321", "HV-1", " ", "Wie de boeking koppelt")]
    [InlineData(1, 2, "90054321", "HV-1", "Anna", "maar van deze vordering staat nog € 10,00 open")]
    [InlineData(1, 3, "90054321", "HV-1", "Anna", "geen geld binnen")]
    [InlineData(1, 4, "90054321", "HV-1", "Anna", "op geen enkel ingelezen afschrift")]
    [InlineData(2, 1, "90054321", "HV-1", "Anna", "op geen enkel ingelezen afschrift")]
    [InlineData(1, 0, "90054321", "HV-1", "Anna", "op geen enkel ingelezen afschrift")]
    public void What_can_not_be_coupled_is_refused_with_a_sentence(
        long afschrift,
        int volgnummer,
        string agb,
        string kenmerk,
        string door,
        string deel
    )
    {
        Gelezen(Camt.In("10.00", "groeten"), Camt.In("10.01", "groeten"), Camt.Uit("-5.00", "ONBEKEND"));

        Koppelingen
            .Koppel(afschrift, volgnummer, AgbCode.Parse(agb), kenmerk, door)
            .ShouldNotBeNull()
            .Replace('\u00A0', ' ')
            .ShouldContain(deel);

        Koppelingen.Alle().ShouldBeEmpty();
    }

    [Fact]
    public void Exactly_what_is_open_may_be_coupled()
    {
        Gelezen(Camt.In("10.00", "groeten"));
        Koppelingen.Koppel(1, 1, Proefclaim.DeLinde, "HV-1", "Anna").ShouldBeNull();
        Koppelingen.Boek("Bram").Waarde!.Niet.ShouldBeEmpty();
        wereld.Rol.Saldi.Single().Openstaand.ShouldBe(Bedrag.Nul);
    }

    [Fact]
    public void Of_two_vorderingen_with_one_name_none_is_guessed()
    {
        Gelezen(Camt.In("4.00", "groeten"));
        wereld.Rol.Boek(Vordering("HV-1", 2000));

        Koppelingen.Koppel(1, 1, Proefclaim.DeLinde, "HV-1", "Anna")!.ShouldContain("Meer dan één");
    }

    [Fact]
    public async Task Before_a_run_is_proposed_what_is_coupled_is_booked_so_that_it_is_not_set_off_as_well()
    {
        Gelezen(Camt.In("4.00", "groeten"));
        await wereld.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5)));
        Koppelingen.Koppel(1, 1, Proefclaim.DeLinde, "HV-1", "Anna").ShouldBeNull();

        await wereld.Betaalrun(new DateOnly(2026, 3, 3));

        wereld.Rol.Betalingen.Single().Bedrag.ShouldBe(new Bedrag(6500 - 600));
        wereld.Rol.Betalen.Bank.Posten().Single().Koppeling!.BeslotenDoor.ShouldBe("Anna");
    }

    [Fact]
    public async Task What_was_set_off_meanwhile_stays_coupled_and_says_why_it_can_not_be_booked()
    {
        Gelezen(Camt.In("4.00", "groeten"));
        await wereld.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5)));
        await wereld.Betaalrun(new DateOnly(2026, 3, 3));
        Koppelingen.Koppel(1, 1, Proefclaim.DeLinde, "HV-1", "Anna")!.ShouldContain("geen vordering");
        wereld.Rol.Boek(Vordering("HV-3", 400) with { Datum = wereld.Klok.Dag });
        Koppelingen.Koppel(1, 1, Proefclaim.DeLinde, "HV-3", "Anna").ShouldBeNull();
        wereld.Rol.Boek(
            new Gebeurtenis(wereld.Klok.Dag, GebeurtenisSoort.Terugstorting)
            {
                Uzovi = Proefclaim.Zuiderlicht,
                Agb = Proefclaim.DeLinde,
                OnsKenmerk = "HV-3",
                Bedrag = new Bedrag(1),
            }
        );

        var verslag = Koppelingen.Boek("Bram").Waarde!;

        verslag.Geboekt.ShouldBeEmpty();
        verslag.Niet.Single().Reden.ShouldContain("staat nog");
        wereld.Rol.Betalen.Bank.Posten().Single().Uitkomst.ShouldBe(Bankuitkomst.Gekoppeld);
        Koppelingen.Boek("").Bezwaar!.ShouldContain("Wie de koppelingen boekt");
    }

    private Bankkoppelingen Koppelingen => wereld.Rol.Betalen.Bank.Koppelingen;

    private void Gelezen(params string[] boekingen)
    {
        wereld.GeefRekeningen();
        wereld.Rol.Boek(Vordering("HV-1", 1000));
        var afschrift = Camt.Maak("A1", boekingen);
        wereld
            .Rol.Betalen.Bank.Lees(new MemoryStream(Encoding.UTF8.GetBytes(afschrift)), "Anna")
            .Waarde!.Afschriften.Single()
            .Posten.ShouldAllBe(p => p.Uitkomst == Bankuitkomst.NietGekoppeld);
    }

    private static Gebeurtenis Vordering(string kenmerk, long cents) =>
        new(new DateOnly(2026, 3, 2), GebeurtenisSoort.HvVordering)
        {
            Uzovi = Proefclaim.Zuiderlicht,
            Agb = Proefclaim.DeLinde,
            OnsKenmerk = kenmerk,
            Bedrag = new Bedrag(cents),
        };
}
