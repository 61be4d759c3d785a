using System.Text;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests.Betalen;

/// <summary>Reading the insurer's own statements into the ledger.</summary>
public sealed class BankafschriftTests : IDisposable
{
    private static readonly DateOnly Dinsdag = new(2026, 3, 3);
    private readonly Proefwereld wereld = new();

    public void Dispose() => wereld.Dispose();

    [Fact]
    public async Task A_statement_confirms_the_pay_out_and_the_second_time_does_nothing()
    {
        await Betaald();
        var afschrift = Camt.Maak("A1", Camt.Uit("-130.00", "BV000001-0001"));

        Lees(afschrift).Posten.Select(p => (p.Uitkomst, p.Kenmerk)).ShouldBe([(Bankuitkomst.Bevestigd, "BV000001-0001")]);
        wereld.Open();
        var tweede = Lees(afschrift);

        tweede.IsEerder.ShouldBeTrue();
        tweede.Posten.ShouldBeEmpty();
        wereld.Rol.Betalen.Uitbetalingen().Single().Bevestigd.ShouldBe(Dinsdag);
        wereld.Rol.Betalen.Bank.Posten().Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_statement_with_other_entries_is_refused()
    {
        await Betaald();
        Lees(Camt.Maak("A1", Camt.Uit("-130.00", "BV000001-0001")));

        Lees(Camt.Maak("A1", Camt.In("5.00", "F1"))).Weigering!.ShouldContain("andere boekingen");
    }

    [Fact]
    public void A_repayment_is_booked_on_the_vordering_that_it_names_and_the_rest_is_listed()
    {
        wereld.GeefRekeningen();
        wereld.Rol.Boek(Vordering("HV-1", 1000));
        wereld.Rol.Boek(Vordering("HV-2", 1000));

        var verslag = Lees(
            Camt.Maak(
                "A1",
                Camt.In("4.00", "betreft HV-1"),
                Camt.In("7.00", "HV-1 nog eens"),
                Camt.In("1.00", "groeten"),
                Camt.In("2.00", "HV-1 en HV-2")
            )
        );

        verslag
            .Posten.Select(p => p.Uitkomst)
            .ShouldBe([Bankuitkomst.Terugstorting, Bankuitkomst.NietGekoppeld, Bankuitkomst.NietGekoppeld, Bankuitkomst.NietGekoppeld]);
        wereld.Rol.Saldi.Single().Openstaand.ShouldBe(new Bedrag(1600));
        wereld.Rijen("SELECT oorzaak FROM gebeurtenis WHERE soort = 'Terugstorting'").Single().ShouldContain("bankafschrift A1");
        wereld.Open();
        wereld.Rol.Saldi.Single().Openstaand.ShouldBe(new Bedrag(1600));
    }

    [Fact]
    public void Two_vorderingen_of_one_name_are_left_to_a_person()
    {
        wereld.GeefRekeningen();
        wereld.Rol.Boek(Vordering("HV-1", 1000));
        wereld.Rol.Boek(Vordering("HV-1", 2000));

        Lees(Camt.Maak("A1", Camt.In("4.00", "HV-1"))).Posten.Single().Reden.ShouldContain("meer dan één");
        wereld.Rol.Saldi.Single().Openstaand.ShouldBe(new Bedrag(3000));
    }

    [Fact]
    public void A_vordering_is_named_by_the_word_that_only_it_has()
    {
        wereld.GeefRekeningen();
        wereld.Rol.Boek(Vordering("HV-1", 1000) with { Kenmerk = "F1" });
        wereld.Rol.Boek(Vordering("HV-1", 2000) with { Kenmerk = "F2", Vervaldatum = new DateOnly(2026, 1, 1) });

        Lees(Camt.Maak("A1", Camt.In("10.00", "F1"))).Posten.Single().Kenmerk.ShouldBe("F1");
        wereld.Rol.Boek(
            new Gebeurtenis(wereld.Klok.Dag, GebeurtenisSoort.Terugstorting)
            {
                Uzovi = Proefclaim.Zuiderlicht,
                Agb = Proefclaim.DeLinde,
                Kenmerk = "F2",
                Bedrag = new Bedrag(2000),
            }
        );
        wereld.Rol.Saldi.Single().Openstaand.ShouldBe(Bedrag.Nul);
    }

    [Fact]
    public async Task A_returned_pay_out_is_booked_back_and_goes_out_again_only_to_another_verified_account()
    {
        await Betaald();
        Lees(Camt.Maak("A1", Camt.Uit("-130.00", "BV000001-0001")));
        wereld.Klok.Dag = Dinsdag.AddDays(2);
        var verslag = Lees(Camt.Maak("A2", Camt.Terug("130.00", "BV000001-0001")));

        verslag.Posten.Single().Reden.ShouldContain("AC04");
        wereld.Rol.Saldi.Single().Teruggekomen.ShouldBe(new Bedrag(13000));
        wereld.Rol.Betalen.StelVoor("Anna").Bezwaar!.ShouldContain("niets te verrekenen");
        wereld.Rol.Betalen.Rekeningen.Meld(Proefclaim.DeLinde, "NL03VERE0090054322", "Linde", null, "Carla").ShouldBeNull();
        wereld.Rol.Betalen.Rekeningen.Verifieer(Proefclaim.DeLinde, 2, "Dirk").ShouldBeNull();
        await wereld.Betaalrun(Dinsdag.AddDays(2));

        wereld.Rol.Betalingen.Select(b => b.Omschrijving).ShouldBe(["declaratie F1", "declaratie F1"]);
        wereld.Rol.Betalen.Uitbetalingen()[^1].Rekening!.Value.Volledig().ShouldBe("NL03VERE0090054322");
        wereld.Open();
    }

    [Fact]
    public async Task A_person_may_release_a_returned_pay_out_to_the_same_account_once()
    {
        await Betaald();
        wereld.Rol.Betalen.GeefVrij("BV000001-0001", "Bram").ShouldBe("Deze betaling is niet teruggekomen.");
        Lees(Camt.Maak("A1", Camt.Uit("-130.00", "BV000001-0001"), Camt.Terug("130.00", "BV000001-0001")));
        wereld.Klok.Dag = Dinsdag.AddDays(1);

        wereld.Rol.Betalen.GeefVrij("BV000001-0001", " ")!.ShouldContain("Wie");
        wereld.Rol.Betalen.GeefVrij("BV9", "Bram")!.ShouldContain("geen uitbetaling");
        wereld.Rol.Betalen.GeefVrij("BV000001-0001", "Bram").ShouldBeNull();
        wereld.Rol.Betalen.GeefVrij("BV000001-0001", "Bram").ShouldBe("Deze betaling is al vrijgegeven.");
        await wereld.Betaalrun(Dinsdag.AddDays(1));

        wereld.Rol.Betalen.Uitbetalingen()[^1].Rekening!.Value.Volledig().ShouldBe("NL30VERE0090054321");
    }

    [Fact]
    public async Task A_statement_of_another_account_or_that_does_not_close_is_refused_and_may_come_again()
    {
        await Betaald();
        var ander = Camt.Maak("A1", Camt.Uit("-130.00", "BV000001-0001"))
            .Replace(Proefwereld.EigenIban, "NL30VERE0090054321", StringComparison.Ordinal);
        Lees(ander).Weigering!.ShouldContain("niet van een eigen rekening");
        var open = Camt.Maak("A1", Camt.Uit("-130.00", "BV000001-0001")).Replace(">870.00<", ">871.00<", StringComparison.Ordinal);
        Lees(open).Weigering!.ShouldContain("sluit niet");

        Lees(Camt.Maak("A1", Camt.Uit("-130.00", "BV000001-0001"))).Posten.Single().Uitkomst.ShouldBe(Bankuitkomst.Bevestigd);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><Document/>", "DTD")]
    [InlineData("<Document", "afgebroken")]
    [InlineData("", "leeg")]
    [InlineData("<Document><BkToCstmrStmt></BkToCstmrStmt>", "afgebroken")]
    public void A_hostile_or_cut_file_gives_a_sentence_and_books_nothing(string tekst, string deel)
    {
        wereld.GeefRekeningen();
        var uitkomst = wereld.Rol.Betalen.Bank.Lees(new MemoryStream(Encoding.UTF8.GetBytes(tekst)), "Anna");

        uitkomst.Bezwaar.ShouldNotBeNull().ShouldContain(deel);
        wereld.Getal("SELECT count(*) FROM bankafschrift").ShouldBe(0);
    }

    [Fact]
    public void Another_currency_is_refused()
    {
        wereld.GeefRekeningen();
        wereld.Rol.Boek(Vordering("HV-1", 1000));
        var tekst = Camt.Maak("A1", Camt.In("4.00", "HV-1")).Replace("\"EUR\"", "\"USD\"", StringComparison.Ordinal);

        var uitkomst = wereld.Rol.Betalen.Bank.Lees(new MemoryStream(Encoding.UTF8.GetBytes(tekst)), "Anna");

        (
            uitkomst.Bezwaar ?? uitkomst.Waarde!.Afschriften[0].Weigering ?? uitkomst.Waarde!.Afschriften[0].Posten[0].Reden
        ).ShouldNotBeEmpty();
        wereld.Rol.Saldi.Single().Openstaand.ShouldBe(new Bedrag(1000));
    }

    private async Task Betaald()
    {
        wereld.GeefRekeningen();
        await wereld.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5), Proefclaim.Regel("R2", 6500, 6)));
        await wereld.Betaalrun(Dinsdag);
    }

    private Afschriftverslag Lees(string camt) =>
        wereld.Rol.Betalen.Bank.Lees(new MemoryStream(Encoding.UTF8.GetBytes(camt)), "Anna").Waarde!.Afschriften.ShouldHaveSingleItem();

    private static Gebeurtenis Vordering(string kenmerk, long cents) =>
        new(new DateOnly(2026, 3, 2), GebeurtenisSoort.HvVordering)
        {
            Uzovi = Proefclaim.Zuiderlicht,
            Agb = Proefclaim.DeLinde,
            OnsKenmerk = kenmerk,
            Bedrag = new Bedrag(cents),
        };
}
