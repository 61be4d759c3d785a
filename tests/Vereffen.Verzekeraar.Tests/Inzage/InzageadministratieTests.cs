using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests.Inzage;

public sealed class InzageadministratieTests : IDisposable
{
    private static readonly DateOnly Maandag = new(2026, 3, 2);
    private static readonly UzoviNummer Noorderbaken = UzoviNummer.Parse("9902");
    private readonly Proefwereld wereld = new();

    private Inzageadministratie Inzage => wereld.Rol.Inzage;

    public void Dispose() => wereld.Dispose();

    [Fact]
    public async Task A_claim_is_seen_by_its_insurer_with_every_line_its_codes_and_its_money()
    {
        var verwerking = (await wereld.Verwerk(Claim(1, "F1", 6500, 9900))).ShouldHaveSingleItem();
        await wereld.Betaalrun(Maandag.AddDays(1));

        var dossier = Inzage.Declaratie(Proefclaim.Zuiderlicht, verwerking.OnsKenmerk).ShouldNotBeNull();

        dossier.Kop.Retour.ShouldBe("verzonden");
        dossier.Regels.Select(r => r.Ingediend.Cents).ShouldBe([6500L, 9900L]);
        dossier.Regels.Sum(r => r.Toegekend!.Value.Cents).ShouldBe(verwerking.Oordeel.Toegekend.Cents);
        dossier.Regels[0].Codes.ShouldBeEmpty();
        dossier.Regels[1].Codes.ShouldNotBeEmpty();
        dossier.Regels[1].Regels.ShouldContain("P06");
        dossier.Regels.ShouldAllBe(r => r.Verzekerde.StartsWith("******", StringComparison.Ordinal));
        dossier.Geld.ShouldHaveSingleItem().Betaald.ShouldBe(verwerking.Oordeel.Toegekend);
        Inzage.Declaratie(Noorderbaken, verwerking.OnsKenmerk).ShouldBeNull();
        Inzage.Declaratie(Proefclaim.Zuiderlicht, "9901-2026-999999").ShouldBeNull();
    }

    [Fact]
    public async Task Claims_are_searched_by_the_begin_of_three_numbers_and_a_percent_sign_is_just_that()
    {
        var eerste = (await wereld.Verwerk(Claim(1, "A1", 6500), Proefclaim.VanDeBrink(2, "A2"), Claim(3, "B1", 6500, dag: 9)))[0];

        Zoek("").ShouldBe(["B1", "A2", "A1"]);
        Zoek("A").ShouldBe(["A2", "A1"]);
        Zoek("90054").ShouldBe(["B1", "A1"]);
        Zoek(eerste.OnsKenmerk).ShouldBe(["A1"]);
        Zoek("%").ShouldBeEmpty();
        Zoek("_1").ShouldBeEmpty();
        Zoek("", "Toegekend").ShouldBe(["B1", "A2", "A1"]);
        Zoek("", "Uitval").ShouldBeEmpty();
        Inzage.Declaraties(Noorderbaken, "", "", 1).Aantal.ShouldBe(0);
        Inzage
            .Declaraties(Proefclaim.Zuiderlicht, "", "", 2)
            .ShouldSatisfyAllConditions(p => p.Regels.ShouldBeEmpty(), p => p.Aantal.ShouldBe(3));
        Inzage.Declaraties(Proefclaim.Zuiderlicht, "", "", int.MinValue).Regels.Count.ShouldBe(3);
        Inzage.Declaraties(Proefclaim.Zuiderlicht, "", "", int.MaxValue).Regels.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_waits_for_sending_is_counted_until_the_exchange_has_it()
    {
        wereld.Verkeer.IndienenBreekt = true;
        await Should.ThrowAsync<IOException>(() => wereld.Verwerk(Claim(1, "F1", 6500)));
        Inzage.Postvak(Proefclaim.Zuiderlicht).TeVerzenden.ShouldBe(1);
        Inzage.Postvak(Noorderbaken).TeVerzenden.ShouldBe(0);

        await wereld.Verwerk();

        var stand = Inzage.Postvak(Proefclaim.Zuiderlicht);
        stand.TeVerzenden.ShouldBe(0);
        stand.PerUitkomst.ShouldBe([new Uitkomsttelling("Toegekend", 1, new Bedrag(6500), new Bedrag(6500))]);
    }

    [Fact]
    public async Task A_party_is_known_by_an_agreement_a_claim_or_whom_it_works_for()
    {
        Inzage.Kent(Proefclaim.Zuiderlicht, Proefclaim.DeLinde).ShouldBeTrue("an agreement");
        Inzage.Kent(Proefclaim.Zuiderlicht, AgbCode.Parse("98001234")).ShouldBe(HeeftContract(Proefclaim.Stap));
        Inzage.Kent(Proefclaim.Zuiderlicht, AgbCode.Parse("01099999")).ShouldBeFalse();

        await wereld.Verwerk(Proefclaim.VanHetBureau(1, "F1"));

        Inzage.Kent(Proefclaim.Zuiderlicht, Proefclaim.Stap).ShouldBeTrue("claimed");
        Inzage.Kent(Proefclaim.Zuiderlicht, AgbCode.Parse("98001234")).ShouldBeTrue("sent the claim");
        Inzage.Kent(Noorderbaken, Proefclaim.Stap).ShouldBeTrue("the same kring");
        Inzage.Bekenden(Proefclaim.Zuiderlicht, []).ShouldBeEmpty();
    }

    [Fact]
    public void Insurers_of_one_kring_see_the_same_accounts_and_an_unknown_one_is_its_own()
    {
        Inzage.Kring(Proefclaim.Zuiderlicht).ShouldBe("ZUIDERLICHT");
        Inzage.Kringgenoten(Noorderbaken).Select(u => u.ToString()).ShouldBe(["9901", "9902"]);
        Inzage.Kring(UzoviNummer.Parse("0001")).ShouldBe("0001");
        wereld.Rol.Boek(
            new Gebeurtenis(Maandag, GebeurtenisSoort.HvVordering)
            {
                Uzovi = Proefclaim.Zuiderlicht,
                Agb = Proefclaim.DeLinde,
                OnsKenmerk = "HV-1",
                Bedrag = new Bedrag(4000),
                Oorzaak = "formulier 1",
            }
        );

        Inzage.Openstaand(Noorderbaken).ShouldHaveSingleItem().OnsKenmerk.ShouldBe("HV-1");
        Inzage.Openstaand(UzoviNummer.Parse("0001")).ShouldBeEmpty();
        Inzage.IsGeboekt("formulier 1").ShouldBeTrue();
        Inzage.IsGeboekt("formulier").ShouldBeFalse();
        Inzage.IsGeboekt("formulier 12").ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_for_the_bank_is_of_the_insurer_that_pays()
    {
        await wereld.Verwerk(Claim(1, "F1", 6500));
        await wereld.Betaalrun(Maandag.AddDays(1));

        var bestand = Inzage.Betaalbestanden(Proefclaim.Zuiderlicht).ShouldHaveSingleItem();

        (bestand.Aantal, bestand.Totaal).ShouldBe((1L, new Bedrag(6500)));
        Inzage.Betaalbestand(Proefclaim.Zuiderlicht, bestand.Kenmerk).ShouldNotBeNull().Length.ShouldBeGreaterThan(100);
        Inzage.Betaalbestand(Noorderbaken, bestand.Kenmerk).ShouldBeNull();
        Inzage.Betaalbestanden(Noorderbaken).ShouldBeEmpty();
    }

    [Fact]
    public async Task Figures_tell_days_to_payment_codes_and_the_refused_part()
    {
        await wereld.Verwerk(Claim(1, "F1", 6500), Claim(2, "F2", 9900, dag: 12), Proefclaim.VanDeBrink(3, "F3"));
        var voor = Inzage.Cijfers(Proefclaim.Zuiderlicht);
        voor.Betaalduur.Mediaan.ShouldBeNull();
        await wereld.Betaalrun(Maandag.AddDays(1));

        var cijfers = Inzage.Cijfers(Proefclaim.Zuiderlicht);

        cijfers.Declaraties.ShouldBe(3);
        cijfers.Betaalduur.Mediaan.ShouldBe(1);
        cijfers.Betaalduur.PerKlasse[0].Aantal.ShouldBe(cijfers.Betaalduur.PerKlasse.Sum(k => k.Aantal));
        cijfers.Codes.ShouldContain(c => c.Code.ToString() == "0611" && c.Aantal == 1);
        var linde = cijfers.Aanbieders.Single(a => a.Agb == "90054321");
        linde.Declaraties.ShouldBe(2);
        linde.Ingediend.ShouldBe(new Bedrag(16400));
        linde.AfgewezenPromille.ShouldBe((16400 - linde.Toegekend.Cents) * 1000 / 16400);
        cijfers.Aanbieders.Single(a => a.Agb == "01056789").AfgewezenPromille.ShouldBe(0);
        Inzage
            .Cijfers(Noorderbaken)
            .ShouldSatisfyAllConditions(c => c.Declaraties.ShouldBe(0), c => c.Aanbieders.ShouldBeEmpty(), c => c.Codes.ShouldBeEmpty());
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(-100, -100, null)]
    [InlineData(1000, 1000, 0L)]
    [InlineData(1000, 0, 1000L)]
    [InlineData(1000, 333, 667L)]
    [InlineData(1000, 1200, 0L)]
    public void The_refused_part_is_of_what_was_claimed_and_never_below_nothing(long ingediend, long toegekend, long? promille) =>
        new Aanbiedercijfer("90054321", 1, new Bedrag(ingediend), new Bedrag(toegekend), null).AfgewezenPromille.ShouldBe(promille);

    [Fact]
    public void A_world_without_anything_gives_empty_pages()
    {
        Inzage.Bankposten(Proefclaim.Zuiderlicht).ShouldBeEmpty();
        Inzage.Terzijde(Proefclaim.Zuiderlicht).ShouldBeEmpty();
        Inzage.Postvak(Proefclaim.Zuiderlicht).PerUitkomst.ShouldBeEmpty();
        Inzage.Declaraties(Proefclaim.Zuiderlicht, "", "", 1).Aantal.ShouldBe(0);
        Inzage.Cijfers(Proefclaim.Zuiderlicht).Betaalduur.Mediaan.ShouldBeNull();
        Inzage.Brief(Proefclaim.Zuiderlicht, 1).ShouldBeNull();
        wereld.Rol.Betalen.Bank.Posten().ShouldBeEmpty();
    }

    private bool HeeftContract(AgbCode agb) => Inzage.Registers.Overeenkomsten.Kent(agb);

    private List<string> Zoek(string zoek, string uitkomst = "") =>
        [.. Inzage.Declaraties(Proefclaim.Zuiderlicht, zoek, uitkomst, 1).Regels.Select(r => r.Factuurnummer)];

    /// <summary>De Linde for Jansen: a line of 65.00 is awarded, one of 99.00 is above the tarief.</summary>
    private static Bericht Claim(byte nummer, string factuurnummer, long eerste, long? tweede = null, int dag = 5) =>
        Proefclaim.VanDeLinde(
            nummer,
            factuurnummer,
            tweede is { } cents
                ? [Proefclaim.Regel(factuurnummer + "-1", eerste, dag), Proefclaim.Regel(factuurnummer + "-2", cents, dag + 1)]
                : [Proefclaim.Regel(factuurnummer + "-1", eerste, dag)]
        );
}
