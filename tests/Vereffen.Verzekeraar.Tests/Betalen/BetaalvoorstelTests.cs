using System.Xml.Linq;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests.Betalen;

/// <summary>A betaalrun in two steps: one person proposes, another approves, and only then anything happens.</summary>
public sealed class BetaalvoorstelTests : IDisposable
{
    private static readonly DateOnly Maandag = new(2026, 3, 2);
    private static readonly DateOnly Dinsdag = new(2026, 3, 3);
    private readonly Proefwereld wereld = new();

    public void Dispose() => wereld.Dispose();

    [Fact]
    public async Task A_proposal_tells_what_goes_to_whom_and_books_nothing()
    {
        await Declaratie();
        var gebeurtenissen = wereld.Getal("SELECT count(*) FROM gebeurtenis");

        var voorstel = wereld.Rol.Betalen.StelVoor("Anna").Waarde!;

        var opdracht = voorstel.Lijst.Regels.ShouldHaveSingleItem().Opdracht;
        opdracht.Bedrag.ShouldBe(new Bedrag(13000));
        opdracht.Tekst.ShouldBe("declaratie F1");
        opdracht.Rekening.Volledig().ShouldBe("NL30VERE0090054321");
        opdracht.Opdrachtgever.Rekening.Volledig().ShouldBe(Proefwereld.EigenIban);
        voorstel.Lijst.Totaal.ShouldBe(new Bedrag(13000));
        wereld.Getal("SELECT count(*) FROM gebeurtenis").ShouldBe(gebeurtenissen);
        wereld.Rol.Betalingen.ShouldBeEmpty();
        Geleverd().ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_person_approves_and_one_file_per_insurer_leaves_once()
    {
        await Declaratie();
        var nummer = wereld.Rol.Betalen.StelVoor("Anna").Waarde!.Nummer;
        wereld.Open();

        (await wereld.KeurGoed(nummer, "anna ")).Bezwaar.ShouldBe("Wie het voorstel deed, kan het niet zelf goedkeuren.");
        wereld.Rol.Betalingen.ShouldBeEmpty();
        var goed = (await wereld.KeurGoed(nummer)).Waarde!;

        goed.Lijst.Stappen.Select(s => (s.Status, s.Door))
            .ShouldBe([(Voorstelstatus.Voorgesteld, "Anna"), (Voorstelstatus.Goedgekeurd, "Bram"), (Voorstelstatus.Verzonden, "Bram")]);
        wereld.Rol.Betalingen.ShouldHaveSingleItem().Bedrag.ShouldBe(new Bedrag(13000));
        var (naam, inhoud) = Geleverd().ShouldHaveSingleItem();
        naam.ShouldBe("BV000001-9901.xml");
        var xml = XDocument.Parse(inhoud);
        xml.Root!.Name.NamespaceName.ShouldBe(Pain001.Naamruimte);
        xml.Descendants().First(e => e.Name.LocalName == "CtrlSum").Value.ShouldBe("130.00");
        xml.Descendants().Single(e => e.Name.LocalName == "EndToEndId").Value.ShouldBe("BV000001-0001");
        Geleverd().ShouldBeEmpty();
        (await wereld.KeurGoed(nummer)).Bezwaar.ShouldBe("Het voorstel is al verzonden.");
        wereld.Open();
        Geleverd().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_could_not_be_written_is_written_later_with_the_same_bytes()
    {
        await Betaald();
        Should.Throw<IOException>(() => wereld.Rol.Betalen.Lever((_, _) => throw new IOException("schijf vol")));
        wereld.Open();

        Geleverd().Single().Inhoud.ShouldContain("declaratie F1");
    }

    [Fact]
    public async Task A_rejected_proposal_needs_a_reason_and_leaves_the_run_to_a_next_one()
    {
        await Declaratie();
        var nummer = wereld.Rol.Betalen.StelVoor("Anna").Waarde!.Nummer;

        wereld.Rol.Betalen.WijsAf(nummer, "Bram", "").IsGelukt.ShouldBeFalse();
        wereld.Rol.Betalen.WijsAf(nummer, "Bram", "bedrag klopt niet").IsGelukt.ShouldBeTrue();

        (await wereld.KeurGoed(nummer)).Bezwaar.ShouldBe("Het voorstel is al afgewezen.");
        wereld.Rol.Betalingen.ShouldBeEmpty();
        var tweede = wereld.Rol.Betalen.StelVoor("Anna").Waarde!;
        tweede.Lijst.Regels.Single().Opdracht.EndToEndId.ShouldBe("BV000002-0001");
        (await wereld.KeurGoed(tweede.Nummer)).IsGelukt.ShouldBeTrue();
    }

    [Fact]
    public async Task One_proposal_at_a_time_waits()
    {
        await Declaratie();
        wereld.Rol.Betalen.StelVoor("Anna").IsGelukt.ShouldBeTrue();

        wereld.Rol.Betalen.StelVoor("Bram").Bezwaar!.ShouldContain("wacht nog op een besluit");
    }

    [Fact]
    public async Task An_event_that_changes_the_run_makes_the_proposal_stale()
    {
        await Declaratie();
        var nummer = wereld.Rol.Betalen.StelVoor("Anna").Waarde!.Nummer;
        wereld.Rol.Boek(Vordering(Dinsdag, 1000));

        var bezwaar = (await wereld.KeurGoed(nummer)).Bezwaar!;

        bezwaar.ShouldContain("verouderd");
        bezwaar.ShouldContain("1 gebeurtenis");
        wereld.Rol.Betalingen.ShouldBeEmpty();
        wereld.Rol.Betalen.WijsAf(nummer, "Anna", "verouderd").IsGelukt.ShouldBeTrue();
        await wereld.Betaalrun(Dinsdag);
        wereld.Rol.Betalingen.Single().Bedrag.ShouldBe(new Bedrag(12000));
    }

    [Fact]
    public async Task An_event_that_changes_nothing_of_the_run_leaves_the_proposal_good()
    {
        await Declaratie();
        var nummer = wereld.Rol.Betalen.StelVoor("Anna").Waarde!.Nummer;
        wereld.Rol.Boek(Vordering(Dinsdag, 1000) with { Agb = Proefclaim.DeBrink });

        (await wereld.KeurGoed(nummer)).IsGelukt.ShouldBeTrue();
    }

    [Fact]
    public async Task A_proposal_of_yesterday_is_stale()
    {
        await Declaratie();
        var nummer = wereld.Rol.Betalen.StelVoor("Anna").Waarde!.Nummer;
        wereld.Klok.Dag = Dinsdag.AddDays(1);

        (await wereld.KeurGoed(nummer)).Bezwaar!.ShouldContain("andere dag");
    }

    [Fact]
    public async Task An_account_that_changed_after_the_proposal_stops_it()
    {
        await Declaratie();
        var nummer = wereld.Rol.Betalen.StelVoor("Anna").Waarde!.Nummer;
        wereld.Rol.Betalen.Rekeningen.Meld(Proefclaim.DeLinde, "NL03VERE0090054322", "Linde", null, "Carla").ShouldBeNull();
        wereld.Rol.Betalen.Rekeningen.Verifieer(Proefclaim.DeLinde, 2, "Dirk").ShouldBeNull();

        (await wereld.KeurGoed(nummer)).Bezwaar!.ShouldContain("gewijzigd of gesloten");
        wereld.Rol.Betalingen.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_account_is_not_used_before_another_person_verified_it()
    {
        await Declaratie();
        var rekeningen = wereld.Rol.Betalen.Rekeningen;
        rekeningen.Meld(Proefclaim.DeLinde, "nl03 vere 0090 0543 22", "Linde", null, "Carla").ShouldBeNull();
        rekeningen.Verifieer(Proefclaim.DeLinde, 2, "CARLA").ShouldBe("Wie de rekening opgaf, kan haar niet zelf verifiëren.");

        wereld.Rol.Betalen.StelVoor("Anna").Waarde!.Lijst.Regels.Single().Opdracht.Rekening.Volledig().ShouldBe("NL30VERE0090054321");
        wereld.Open();
        wereld.Rol.Betalen.Rekeningen.Alle().Count(r => r.Agb == Proefclaim.DeLinde).ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_verified_account_nothing_leaves_and_it_goes_out_when_there_is_one()
    {
        wereld.GeefRekeningen();
        wereld.Rol.Betalen.Rekeningen.Sluit(Proefclaim.DeLinde, 1, null, "Carla").ShouldBeNull();
        await Declaratie();

        var voorstel = wereld.Rol.Betalen.StelVoor("Anna").Waarde!;
        voorstel.Lijst.NietBetaalbaar.Single().Reden.ShouldContain("gesloten");
        (await wereld.KeurGoed(voorstel.Nummer)).IsGelukt.ShouldBeTrue();

        Geleverd().ShouldBeEmpty();
        wereld.Rol.Betalen.Uitbetalingen().Single().Wacht.ShouldBeTrue();
        wereld.Rol.Saldi.Single(s => s.Agb == Proefclaim.DeLinde).Teruggekomen.ShouldBe(new Bedrag(13000));
        wereld.Rol.Betalen.GeefVrij("BV000001-0001", "Bram")!.ShouldContain("geen rekening");
        wereld.Rol.Betalen.Rekeningen.Meld(Proefclaim.DeLinde, "NL03VERE0090054322", "Linde", null, "Carla").ShouldBeNull();
        wereld.Klok.Dag = Dinsdag.AddDays(1);
        wereld.Rol.Betalen.StelVoor("Anna").Bezwaar.ShouldBe("Er is vandaag niets te verrekenen of te betalen.");
        wereld.Rol.Betalen.Rekeningen.Verifieer(Proefclaim.DeLinde, 2, "Dirk").ShouldBeNull();
        await wereld.Betaalrun(Dinsdag.AddDays(1));

        Geleverd().Single().Inhoud.ShouldContain("NL03VERE0090054322");
        wereld.Rol.Betalen.Uitbetalingen().Select(b => (b.EindId, b.Wacht)).ShouldBe([("BV000001-0001", false), ("BV000002-0001", false)]);
        wereld.Open();
    }

    [Fact]
    public async Task A_run_that_only_sets_off_is_approved_like_any_other()
    {
        wereld.Rol.Boek(Vordering(Maandag, 20000));
        await Declaratie();

        var voorstel = wereld.Rol.Betalen.StelVoor("Anna").Waarde!;
        voorstel.Verrekend.ShouldBe(new Bedrag(13000));
        voorstel.Lijst.Regels.ShouldBeEmpty();
        (await wereld.KeurGoed(voorstel.Nummer)).IsGelukt.ShouldBeTrue();

        wereld.Verkeer.Overzichten.ShouldHaveSingleItem();
        Geleverd().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_proposed_on_a_day_without_banks_without_a_name_or_without_an_own_account()
    {
        await wereld.Verwerk(Claim());
        wereld.Klok.Dag = Dinsdag;
        wereld.Rol.Betalen.StelVoor("Anna").Bezwaar!.ShouldContain("geen eigen rekening");
        wereld.GeefRekeningen();
        wereld.Rol.Betalen.StelVoor(" ").Bezwaar!.ShouldContain("Wie");
        wereld.Klok.Dag = new DateOnly(2026, 4, 6);
        wereld.Rol.Betalen.StelVoor("Anna").Bezwaar!.ShouldContain("2026-04-06");
        wereld.Klok.Dag = new DateOnly(2026, 4, 7);
        wereld.Rol.Betalen.StelVoor("Anna").IsGelukt.ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_run_on_a_day_is_refused()
    {
        await Betaald();

        wereld.Rol.Betalen.StelVoor("Anna").Bezwaar!.ShouldContain("al een betaalrun");
    }

    [Fact]
    public async Task A_voorschot_that_falls_due_while_proposing_is_kept_in_the_stored_journal()
    {
        wereld.GeefRekeningen();
        wereld.Rol.Boek(
            new Gebeurtenis(Maandag, GebeurtenisSoort.Voorschot)
            {
                Uzovi = Proefclaim.Zuiderlicht,
                Agb = Proefclaim.DeLinde,
                OnsKenmerk = "VS-1",
                Bedrag = new Bedrag(5000),
                Vervaldatum = Dinsdag,
            }
        );
        wereld.Klok.Dag = Dinsdag;
        var nummer = wereld.Rol.Betalen.StelVoor("Anna").Waarde!.Nummer;
        (await wereld.KeurGoed(nummer)).IsGelukt.ShouldBeTrue();

        wereld.Open();
        wereld.Rol.Saldi.Single().Openstaand.ShouldBe(new Bedrag(5000));
    }

    [Theory]
    [InlineData("NL00VERE0000000000", "controlecijfers")]
    [InlineData("", "leeg")]
    [InlineData("DE0012", "uit DE heeft")]
    public void A_bad_iban_is_refused_with_a_sentence(string iban, string deel)
    {
        wereld.Rol.Betalen.Rekeningen.Meld(Proefclaim.DeLinde, iban, "Linde", null, "Carla").ShouldNotBeNull().ShouldContain(deel);
        wereld.Rol.Betalen.Rekeningen.ZetEigen(Proefclaim.Zuiderlicht, iban, null, null, "Carla").ShouldNotBeNull().ShouldContain(deel);
        wereld.Rol.Betalen.Rekeningen.Alle().ShouldBeEmpty();
    }

    private static Bericht Claim() => Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5), Proefclaim.Regel("R2", 6500, 6));

    private async Task Declaratie()
    {
        wereld.GeefRekeningen();
        await wereld.Verwerk(Claim());
        wereld.Klok.Dag = Dinsdag;
    }

    private async Task Betaald()
    {
        await Declaratie();
        await wereld.Betaalrun(Dinsdag);
    }

    private static Gebeurtenis Vordering(DateOnly dag, long cents) =>
        new(dag, GebeurtenisSoort.HvVordering)
        {
            Uzovi = Proefclaim.Zuiderlicht,
            Agb = Proefclaim.DeLinde,
            OnsKenmerk = "HV-1",
            Bedrag = new Bedrag(cents),
        };

    private List<(string Naam, string Inhoud)> Geleverd()
    {
        var bestanden = new List<(string, string)>();
        wereld.Rol.Betalen.Lever((naam, inhoud) => bestanden.Add((naam, System.Text.Encoding.UTF8.GetString(inhoud))));
        return bestanden;
    }
}
