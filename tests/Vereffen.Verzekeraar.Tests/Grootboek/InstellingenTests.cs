using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests.Grootboek;

/// <summary>Registers that change under a running world: what was valid then stays what it was then.</summary>
public sealed class InstellingenTests : IDisposable
{
    private static readonly DateOnly Maandag = new(2026, 3, 2);
    private readonly Proefwereld wereld = new();

    public void Dispose() => wereld.Dispose();

    [Fact]
    public async Task A_changed_limit_counts_from_the_opening_on_and_the_past_stays_as_it_was()
    {
        Boek(GebeurtenisSoort.Declaratie, "F1", 600);
        await wereld.Betaalrun(Maandag);
        wereld.Schrijf("verzekeraars.csv", t => t.Replace(",500,1000,", ",700,1000,", StringComparison.Ordinal));
        wereld.Open();
        wereld.Klok.Dag = Maandag.AddDays(1);
        Boek(GebeurtenisSoort.Declaratie, "F2", 600);
        await wereld.Betaalrun(Maandag.AddDays(1));
        wereld.Open();

        wereld.Rol.Betalingen.ShouldHaveSingleItem().Omschrijving.ShouldBe("declaratie F1");
        wereld.Rol.Saldi.Single().Aangehouden.ShouldBe(new Bedrag(600));
        wereld.Rijen("SELECT nummer FROM gebeurtenis WHERE soort = 'Instellingen' ORDER BY nummer").ShouldBe(["1", "4"]);
    }

    [Fact]
    public void Opening_again_under_the_same_registers_adds_nothing()
    {
        wereld.Open();
        wereld.Open();

        wereld.Getal("SELECT count(*) FROM gebeurtenis").ShouldBe(1);
    }

    [Fact]
    public async Task A_crediteur_that_joins_meets_the_debet_of_the_other()
    {
        Boek(GebeurtenisSoort.HvVordering, "HV-1", 1000, Proefclaim.Stap);
        wereld.Schrijf("crediteuren.csv", t => t + "96034567,90054321\n");
        wereld.Open();
        Boek(GebeurtenisSoort.Declaratie, "F1", 3000);
        await wereld.Betaalrun(Maandag);
        wereld.Open();

        wereld.Rol.Betalingen.ShouldHaveSingleItem().Bedrag.ShouldBe(new Bedrag(2000));
        wereld.Rol.Saldi.Select(s => (s.Agb, s.Openstaand.Cents)).ShouldBe([(Proefclaim.DeLinde, 0L)]);
        wereld
            .Rijen("SELECT DISTINCT oorzaak FROM journaal WHERE oorzaak LIKE 'registers%'")
            .Single()
            .ShouldContain("96034567 gaat op in 90054321");
    }

    [Fact]
    public async Task A_new_label_stands_in_new_overzichten_only()
    {
        Boek(GebeurtenisSoort.HvVordering, "HV-1", 1000);
        Boek(GebeurtenisSoort.Declaratie, "F1", 600);
        await wereld.Betaalrun(Maandag);
        wereld.Schrijf("verzekeraars.csv", t => t.Replace("ZZL", "NIEUW", StringComparison.Ordinal));
        wereld.Open();
        wereld.Klok.Dag = Maandag.AddDays(1);
        Boek(GebeurtenisSoort.Declaratie, "F2", 600);
        await wereld.Betaalrun(Maandag.AddDays(1));
        wereld.Open();

        wereld.Rol.Overzichten.Select(o => o.Label).ShouldBe(["ZZL", "NIEUW"]);
        wereld.Rol.Overzichten[0].Regels.ShouldAllBe(r => r.Verzekeraar == "ZZL");
    }

    [Fact]
    public void Insurers_that_part_with_open_amounts_are_refused_with_a_sentence_and_the_old_registers_still_open()
    {
        Boek(GebeurtenisSoort.HvVordering, "HV-1", 1000);
        Boek(GebeurtenisSoort.HvVordering, "HV-2", 1000, uzovi: "9902");
        var oud = "";
        wereld.Schrijf("verzekeraars.csv", t => (oud = t).Replace("ZNB,ZUIDERLICHT", "ZNB,", StringComparison.Ordinal));

        Should.Throw<InvalidOperationException>(wereld.Open).Message.ShouldContain("valt uiteen");
        wereld.Schrijf("verzekeraars.csv", _ => oud);
        wereld.Open();
    }

    [Fact]
    public void A_world_of_before_settings_were_stored_opens_and_gets_them()
    {
        Boek(GebeurtenisSoort.HvVordering, "HV-1", 1000);
        wereld.Sluit();
        // As an older program left it: one event, no settings.
        var rij = Gebeurtenisrij.Van(
            Gebeurtenis(GebeurtenisSoort.HvVordering, "HV-1", 1000, Proefclaim.DeLinde, "9901"),
            0,
            Journaalkop.Leeg.Hash
        );
        wereld.Knoei(
            $"DELETE FROM gebeurtenis WHERE nummer = 1; UPDATE gebeurtenis SET nummer = 1, hash = '{rij.Hash}'; UPDATE journaalkop SET gebeurtenis = 1, gebeurtenis_hash = '{rij.Hash}'"
        );

        wereld.Open();

        wereld.Rijen("SELECT soort FROM gebeurtenis ORDER BY nummer").ShouldBe(["HvVordering", "Instellingen"]);
        wereld.Schrijf("verzekeraars.csv", t => t.Replace(",500,1000,", ",700,1000,", StringComparison.Ordinal));
        wereld.Open();
        wereld.Open();
        wereld.Getal("SELECT count(*) FROM gebeurtenis").ShouldBe(3);
    }

    private void Boek(GebeurtenisSoort soort, string kenmerk, long cents, AgbCode? agb = null, string uzovi = "9901") =>
        wereld.Rol.Boek(Gebeurtenis(soort, kenmerk, cents, agb ?? Proefclaim.DeLinde, uzovi));

    private Gebeurtenis Gebeurtenis(GebeurtenisSoort soort, string kenmerk, long cents, AgbCode agb, string uzovi) =>
        new(wereld.Klok.Dag, soort)
        {
            Uzovi = UzoviNummer.Parse(uzovi),
            Agb = agb,
            Kenmerk = kenmerk,
            Bedrag = new Bedrag(cents),
        };
}
