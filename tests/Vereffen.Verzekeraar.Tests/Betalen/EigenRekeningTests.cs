using System.Text;
using Microsoft.Data.Sqlite;
using Vereffen.Kern;

namespace Vereffen.Verzekeraar.Tests.Betalen;

/// <summary>The account that an insurer pays from changes with four eyes.</summary>
public sealed class EigenRekeningTests : IDisposable
{
    private const string Nieuw = "NL73VERE0000009902";
    private readonly Proefwereld wereld = new();

    public void Dispose() => wereld.Dispose();

    [Fact]
    public void A_first_account_is_used_once_another_person_verified_it()
    {
        Rekeningen.ZetEigen(Proefclaim.Zuiderlicht, Proefwereld.EigenIban, null, null, "Carla").ShouldBeNull();
        Rekeningen.Eigen().ShouldBeEmpty();
        Rekeningen.EigenHistorie().Single().Controle.ShouldBeNull();

        Rekeningen.VerifieerEigen(1, " carla ").ShouldBe("Wie de rekening opgaf, kan haar niet zelf verifiëren.");
        Rekeningen.VerifieerEigen(1, " ")!.ShouldContain("ontbreekt");
        Rekeningen.VerifieerEigen(2, "Dirk")!.ShouldContain("niet bekend");
        Rekeningen.Eigen().ShouldBeEmpty();
        Rekeningen.VerifieerEigen(1, " Dirk ").ShouldBeNull();

        Rekeningen.Eigen()[Proefclaim.Zuiderlicht].Rekening.Volledig().ShouldBe(Proefwereld.EigenIban);
        Rekeningen.EigenHistorie().Single().Controle!.Door.ShouldBe("Dirk");
        Rekeningen.VerifieerEigen(1, "Eva").ShouldBe("Deze rekening is al geverifieerd.");
    }

    [Fact]
    public async Task Until_a_changed_account_is_verified_the_old_one_pays()
    {
        wereld.GeefRekeningen();
        await wereld.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5)));
        wereld.Klok.Dag = new DateOnly(2026, 3, 3);
        Rekeningen.ZetEigen(Proefclaim.Zuiderlicht, Nieuw, null, null, "Carla").ShouldBeNull();

        Betaalt().ShouldBe(Proefwereld.EigenIban);
        wereld.Rol.Betalen.WijsAf(1, "Bram", "andere rekening").Bezwaar.ShouldBeNull();
        Rekeningen.VerifieerEigen(3, "Dirk").ShouldBeNull();
        Betaalt(2).ShouldBe(Nieuw);
    }

    [Fact]
    public void A_wrong_one_is_never_used_and_whoever_entered_it_may_take_it_back()
    {
        wereld.GeefRekeningen();
        Rekeningen.ZetEigen(Proefclaim.Zuiderlicht, Nieuw, null, null, "Carla").ShouldBeNull();

        Rekeningen.WijsEigenAf(3, "Carla").ShouldBeNull();

        Rekeningen.VerifieerEigen(3, "Dirk").ShouldBe("Deze rekening is al afgekeurd.");
        Rekeningen.Eigen()[Proefclaim.Zuiderlicht].Rekening.Volledig().ShouldBe(Proefwereld.EigenIban);
    }

    [Fact]
    public void Only_the_last_one_that_was_entered_for_an_insurer_can_be_verified()
    {
        Rekeningen.ZetEigen(Proefclaim.Zuiderlicht, Proefwereld.EigenIban, null, null, "Carla").ShouldBeNull();
        Rekeningen.ZetEigen(Proefclaim.Zuiderlicht, Nieuw, null, null, "Carla").ShouldBeNull();
        Rekeningen.ZetEigen(UzoviNummer.Parse("9902"), Nieuw, null, null, "Carla").ShouldBeNull();

        Rekeningen.VerifieerEigen(1, "Dirk")!.ShouldContain("daarna een andere rekening");
        Rekeningen.VerifieerEigen(2, "Dirk").ShouldBeNull();
        Rekeningen.WijsEigenAf(1, "Dirk").ShouldBeNull();
    }

    [Fact]
    public void Not_even_around_the_program_can_one_person_do_both()
    {
        Rekeningen.ZetEigen(Proefclaim.Zuiderlicht, Proefwereld.EigenIban, null, null, "Carla").ShouldBeNull();

        Should
            .Throw<SqliteException>(() => wereld.Voer("INSERT INTO eigen_rekening_controle VALUES (1, 1, ' CARLA', '2026-03-02')"))
            .Message.ShouldContain("verifieert haar niet");
    }

    [Fact]
    public void A_statement_of_the_account_of_before_is_still_read()
    {
        wereld.GeefRekeningen();
        Rekeningen.ZetEigen(Proefclaim.Zuiderlicht, Nieuw, null, null, "Carla").ShouldBeNull();
        Rekeningen.VerifieerEigen(3, "Dirk").ShouldBeNull();

        var verslag = wereld.Rol.Betalen.Bank.Lees(
            new MemoryStream(Encoding.UTF8.GetBytes(Camt.Maak("A1", Camt.In("4.00", "groeten")))),
            "Anna"
        );

        verslag.Waarde!.Afschriften.Single().Weigering.ShouldBeNull();
    }

    [Fact]
    public void A_statement_of_an_account_that_nobody_verified_is_refused()
    {
        Rekeningen.ZetEigen(Proefclaim.Zuiderlicht, Proefwereld.EigenIban, null, null, "Carla").ShouldBeNull();

        var verslag = wereld.Rol.Betalen.Bank.Lees(
            new MemoryStream(Encoding.UTF8.GetBytes(Camt.Maak("A1", Camt.In("4.00", "groeten")))),
            "Anna"
        );

        verslag.Waarde!.Afschriften.Single().Weigering!.ShouldContain("niet van een eigen rekening");
    }

    private Rekeningbeheer Rekeningen => wereld.Rol.Betalen.Rekeningen;

    private string Betaalt(long nummer = 1)
    {
        var voorstel = wereld.Rol.Betalen.StelVoor("Anna");
        voorstel.Bezwaar.ShouldBeNull();
        voorstel.Waarde!.Nummer.ShouldBe(nummer);
        return voorstel.Waarde.Lijst.Regels.Single().Opdracht.Opdrachtgever.Rekening.Volledig();
    }
}
