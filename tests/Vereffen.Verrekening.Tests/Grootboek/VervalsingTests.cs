using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests.Grootboek;

/// <summary>A forger who knows the canonical form and computes the whole chain anew: what the hashes can't tell any more, the laws of the ledger and the head still do.</summary>
public class VervalsingTests
{
    private static readonly DateOnly Dag = new(2026, 1, 5);
    private static readonly UzoviNummer Een = UzoviNummer.Parse("3311");
    private static readonly UzoviNummer Twee = UzoviNummer.Parse("3313");

    private static List<Journaalregel> Echt =>
        Keten(
            [Post(1, 1, "zorgkosten:3311", Een, 0, 500), Post(1, 2, "bank:3311", Een, 0, -500)],
            [Post(2, 1, "zorgkosten:3311", Een, 500, 70), Post(2, 2, "bank:3311", Een, -500, -70)],
            [Post(3, 1, "bank:3311", Een, -570, 1), Post(3, 2, "zorgkosten:3311", Een, 570, -1)]
        );

    [Fact]
    public void A_chain_built_by_the_rules_is_in_order() => Journaalcontrole.Verifieer(Echt, Kop(Echt)).ShouldBeNull();

    [Fact]
    public void An_entry_that_does_not_sum_to_zero_is_found_also_when_another_legal_entity_in_it_does()
    {
        var regels = Keten([
            Post(1, 1, "zorgkosten:3311", Een, 0, 500),
            Post(1, 2, "bank:3311", Een, 0, -500),
            Post(1, 3, "bank:3313", Twee, 0, 5),
        ]);

        Journaalcontrole.Verifieer(regels).ShouldBe(new Ketenbreuk(1, 0, "boeking 1: de bedragen tellen niet op tot nul"));
    }

    [Fact]
    public void Sums_that_cancel_between_legal_entities_only_are_found()
    {
        var regels = Keten([Post(1, 1, "bank:3311", Een, 0, 5), Post(1, 2, "bank:3313", Twee, 0, -5)]);

        Journaalcontrole.Verifieer(regels).ShouldNotBeNull().Melding.ShouldContain("tellen niet op");
    }

    [Theory]
    [InlineData(3, 508)]
    [InlineData(0, 508)]
    [InlineData(3, 505)]
    public void A_balance_that_does_not_follow_is_found(long voor, long na)
    {
        var regels = Keten([
            Post(1, 1, "zorgkosten:3311", Een, 0, 505) with
            {
                Voor = new Bedrag(voor),
                Na = new Bedrag(na),
            },
            Post(1, 2, "bank:3311", Een, 0, -505),
        ]);

        Journaalcontrole.Verifieer(regels).ShouldBe(new Ketenbreuk(1, 1, "boeking 1, regel 1: het saldo van zorgkosten:3311 klopt niet"));
    }

    [Fact]
    public void A_long_name_is_cut_in_the_message()
    {
        var (kort, lang) = (new string('x', 40), new string('y', 41));

        Melding(kort).ShouldContain($"van {kort} klopt");
        Melding(lang).ShouldContain($"van {lang[..40]}.. klopt");

        static string Melding(string rekening) =>
            Journaalcontrole.Verifieer(Keten([Post(1, 1, rekening, Een, 9, 5)])).ShouldNotBeNull().Melding;
    }

    [Fact]
    public void A_missing_entry_is_told_with_the_one_that_stands_there()
    {
        var regels = Echt.Where(r => r.Nr != 2).ToList();

        Journaalcontrole.Verifieer(regels).ShouldBe(new Ketenbreuk(2, 0, "boeking 2 ontbreekt; in plaats daarvan staat er boeking 3"));
    }

    [Fact]
    public void A_missing_posting_is_told_by_its_place()
    {
        var regels = Echt;
        regels.RemoveAt(2);

        Journaalcontrole.Verifieer(regels).ShouldBe(new Ketenbreuk(2, 1, "boeking 2: regel 1 ontbreekt"));
    }

    [Fact]
    public void A_date_or_cause_that_differs_within_an_entry_is_told()
    {
        var (datum, oorzaak) = (Echt, Echt);
        datum[3] = datum[3] with { Datum = Dag.AddDays(1) };
        oorzaak[3] = oorzaak[3] with { Oorzaak = "anders" };

        var breuk = new Ketenbreuk(2, 2, "boeking 2, regel 2: datum of oorzaak wijkt af van de rest van de boeking");
        Journaalcontrole.Verifieer(datum).ShouldBe(breuk);
        Journaalcontrole.Verifieer(oorzaak).ShouldBe(breuk);
    }

    [Fact]
    public void A_chain_computed_anew_does_not_end_in_the_head_that_was_kept_apart()
    {
        var kop = Kop(Echt);

        Journaalcontrole.Verifieer(Echt, kop with { Hash = Echt[0].Hash }).ShouldNotBeNull().Nr.ShouldBe(3);
        Journaalcontrole.Verifieer(Echt, kop with { Nr = 2 }).ShouldNotBeNull().Nr.ShouldBe(2);
    }

    [Fact]
    public void Entries_cut_off_at_the_end_are_told_from_the_first_one_missing()
    {
        var regels = Echt.Where(r => r.Nr == 1).ToList();

        Journaalcontrole
            .Verifieer(regels, Kop(Echt))
            .ShouldBe(new Ketenbreuk(2, 0, "het journaal eindigt bij boeking 1, maar er is tot en met boeking 3 geboekt"));
    }

    private static Journaalkop Kop(List<Journaalregel> regels) => new(regels[^1].Nr, regels[^1].Hash);

    private static Journaalregel Post(long nr, int regel, string rekening, UzoviNummer uzovi, long voor, long bedrag) =>
        new(nr, regel, Dag, rekening, uzovi, new Bedrag(bedrag), "oorzaak", new Bedrag(voor), new Bedrag(voor + bedrag), "");

    private static List<Journaalregel> Keten(params Journaalregel[][] boekingen)
    {
        var hash = new Boekingshash();
        var vorige = new byte[32];
        var uit = new List<Journaalregel>();
        foreach (var boeking in boekingen)
        {
            hash.Begin(vorige, boeking[0].Nr, boeking[0].Datum, new Oorzaak(boeking[0].Oorzaak), boeking.Length);
            foreach (var r in boeking)
            {
                hash.Regel(r.Rekening, r.Uzovi.Waarde, r.Bedrag.Cents, r.Voor.Cents, r.Na.Cents);
            }

            hash.Sluit(vorige);
            uit.AddRange(boeking.Select(r => r with { Hash = Convert.ToHexStringLower(vorige) }));
        }

        return uit;
    }
}
