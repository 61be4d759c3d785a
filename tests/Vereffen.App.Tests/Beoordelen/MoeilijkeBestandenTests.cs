using System.Text;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.App.Tests.Beoordelen;

/// <summary>Files that are hard, from bytes to bytes.</summary>
public sealed class MoeilijkeBestandenTests
{
    [Fact]
    public void Several_insured_with_hundreds_of_lines_are_judged_line_by_line()
    {
        var keten = new Keten();
        // Each insured: 250 days of one prestatie, and every fiftieth line once more.
        Verzekerde Veel(int n) =>
            keten.Persoon(
                n,
                [
                    .. Enumerable.Range(0, 250).Select(i => Keten.Lijn($"P{n}-{i}", Keten.Dag.AddDays(-i))),
                    .. Enumerable.Range(0, 5).Select(i => Keten.Lijn($"D{n}-{i}", Keten.Dag.AddDays(-50 * i))),
                ]
            );

        var antwoord = keten.Beoordeel(Veel(0), Veel(1), Veel(2));

        antwoord.Oordeel.Regels.Count.ShouldBe(765);
        antwoord.Toegekend.ShouldBe(750 * 40_00);
        antwoord.Regels.ShouldBe(string.Join('|', Enumerable.Range(0, 15).Select(i => $"D{i / 5}-{i % 5} 0587")));
        antwoord.Verzekerden.ShouldBe("0200|0200|0200");
    }

    [Fact]
    public void A_credit_and_a_new_debit_of_the_same_prestatie_may_stand_in_one_file_in_that_order()
    {
        var keten = new Keten();
        keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A"))).Bestand.ShouldBe("8001");
        keten.Factuurnummer = "F2";

        var antwoord = keten.Beoordeel(keten.Persoon(0, Keten.Lijn("C", vorige: "A"), Keten.Lijn("B", tarief: 35_00)));

        antwoord.Bestand.ShouldBe("8001");
        antwoord.Toegekend.ShouldBe(-5_00);
    }

    [Fact]
    public void The_other_way_round_the_debit_meets_its_earlier_version()
    {
        var keten = new Keten();
        keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A")));
        keten.Factuurnummer = "F2";

        var antwoord = keten.Beoordeel(keten.Persoon(0, Keten.Lijn("B", tarief: 35_00), Keten.Lijn("C", vorige: "A")));

        antwoord.Regels.ShouldBe("B 0587");
        antwoord.Toegekend.ShouldBe(-40_00);
    }

    [Fact]
    public void A_credit_whose_debit_stands_in_the_same_file_takes_both_down()
    {
        var keten = new Keten();

        var antwoord = keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A"), Keten.Lijn("C", vorige: "A"), Keten.Lijn("B", code: "12001")));

        antwoord.Regels.ShouldBe("A 8062|C 8062");
        antwoord.Toegekend.ShouldBe(40_00);
    }

    [Fact]
    public void Duplicates_inside_the_file_and_against_history_are_refused_and_the_first_stands()
    {
        var keten = new Keten();
        keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A"))).Bestand.ShouldBe("8001");
        keten.Factuurnummer = "F2";

        var antwoord = keten.Beoordeel(keten.Persoon(0, Keten.Lijn("B"), Keten.Lijn("D", code: "12001"), Keten.Lijn("E", code: "12001")));

        antwoord.Regels.ShouldBe("B 0587|E 0587");
        antwoord.Toegekend.ShouldBe(40_00);
    }

    [Fact]
    public void A_reference_that_stands_twice_in_the_file_is_found()
    {
        var keten = new Keten();
        keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A"), Keten.Lijn("A", code: "12001"))).Regels.ShouldContain("A 8021");
    }

    [Fact]
    public void The_same_file_twice_is_refused_as_a_whole_and_pays_nothing()
    {
        var keten = new Keten();
        var claim = keten.Claim(keten.Persoon(0, Keten.Lijn("A"), Keten.Lijn("B", tarief: 99_00)));
        keten.Beoordeel(claim).Toegekend.ShouldBe(40_00);
        var historie = keten.Rijen.Historie.ToList();

        var antwoord = keten.Beoordeel(claim);

        antwoord.Bestand.ShouldBe("8067");
        antwoord.Records.Select(r => r.Kenmerk).ShouldBe(["01", "99"]);
        antwoord.Toegekend.ShouldBe(0);
        keten.Rijen.Historie.ShouldBe(historie);
    }

    [Fact]
    public void A_file_that_was_refused_as_a_file_may_be_sent_again_with_its_own_numbers()
    {
        var keten = new Keten();
        var goed = keten.Claim(keten.Persoon(0, Keten.Lijn("A")));
        var kapot = (byte[])goed.Clone();
        Encoding.ASCII.GetBytes("00000004001").CopyTo(kapot, kapot.Length - 312 + 33);
        keten.Beoordeel(kapot).Oordeel.Uitkomst.ShouldBe(Vereffen.Beoordeling.Uitkomst.BestandAfgewezen);

        keten.Beoordeel(goed).Bestand.ShouldBe("8001");
    }

    [Fact]
    public void A_line_that_was_refused_comes_again_under_new_numbers()
    {
        var keten = new Keten();
        keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A", tarief: 41_00))).Regels.ShouldBe("A 0611");
        keten.Factuurnummer = "F2";
        keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A"))).Regels.ShouldBe("A 8021");
        keten.Factuurnummer = "F3";
        keten.Beoordeel(keten.Persoon(0, Keten.Lijn("B"))).Bestand.ShouldBe("8001");
    }

    [Theory]
    [InlineData("OS301")]
    [InlineData("HA304")]
    public void A_bureau_s_file_is_paid_to_the_bureau_and_judged_by_its_client_s_contract(string standaard)
    {
        var keten = new Keten(standaard) { IsViaBureau = true };
        var antwoord = keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A")), keten.Persoon(1, Keten.Lijn("B", tarief: 41_00)));
        antwoord.Toegekend.ShouldBe(40_00);
        antwoord.Oordeel.Declaratie.Crediteur.ShouldBe(Keten.Praktijk);
        keten.Rijen.Historie.ShouldAllBe(h => h.Agb == Keten.Bureau && h.Declarant == Keten.Praktijk);

        keten.Factuurnummer = "F2";
        keten.Rijen.Servicebureaus.Clear();
        keten.Beoordeel(keten.Persoon(0, Keten.Lijn("C", code: "12001"))).Oordeel.Bestand.ShouldBe([new Retourcode(8023)]);
    }

    [Fact]
    public void Without_BSN_the_verzekerdennummer_tells_who_it_is()
    {
        var keten = new Keten();
        Verzekerde Zonder(string nummer, string naam, string referentie) =>
            keten.Persoon(Bsn.Onbekend, nummer, naam, Keten.Lijn(referentie));

        var antwoord = keten.Beoordeel(Zonder("V0", "Persoona", "A"), Zonder("V1", "Anders", "B"), Zonder("V9", "Persoonj", "C"));

        antwoord.Verzekerden.ShouldBe("0302|0300");
        antwoord.Regels.ShouldBe("B 8002|C 8002");
        antwoord.Toegekend.ShouldBe(40_00);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "A 0320")]
    public void A_policy_that_changes_on_the_day_itself_counts_for_that_day(int dagen, string regels)
    {
        var keten = new Keten();
        keten.Rijen.Polissen[0] = new(Keten.TestBsn(0), Keten.Uzovi, new(Keten.Dag.AddDays(dagen), null), "");
        keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A"))).Regels.ShouldBe(regels);
    }

    [Fact]
    public void A_policy_that_ends_during_the_prestatie_refuses_it_and_one_that_follows_on_does_not()
    {
        var keten = new Keten();
        keten.Rijen.Polissen[0] = new(Keten.TestBsn(0), Keten.Uzovi, new(new(2020, 1, 1), Keten.Dag), "");
        var claim = keten.Claim(keten.Persoon(0, Keten.Lijn("A", Keten.Dag, Keten.Dag.AddDays(1))));
        keten.Beoordeel(claim).Regels.ShouldBe("A 0506");
        keten.Rijen.Historie.Clear();
        keten.Rijen.Polissen.Add(new(Keten.TestBsn(0), Keten.Uzovi, new(Keten.Dag.AddDays(1), null), ""));
        keten.Beoordeel(claim).Bestand.ShouldBe("8001");
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(-1, "A 0328")]
    public void Care_on_the_day_of_death_is_paid_and_after_it_not(int dagen, string regels)
    {
        var keten = new Keten();
        keten.Rijen.Verzekerden[0] = keten.Rijen.Verzekerden[0] with { OverledenOp = Keten.Dag.AddDays(dagen) };
        keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A"))).Regels.ShouldBe(regels);
    }

    [Theory]
    [InlineData("2026-03-31", "2026-04-01", "")]
    [InlineData("2026-01-01", "2026-03-31", "B 0584")]
    [InlineData("2025-12-31", "2026-01-01", "")]
    public void A_limit_per_quarter_begins_anew_at_its_boundary(string eerste, string tweede, string regels)
    {
        var keten = new Keten { Ontvangen = new DateOnly(2026, 6, 1) };
        keten.Rijen.Prestaties[0] = keten.Rijen.Prestaties[0] with { MaxAantal = 1, Per = Tijdvak.Kwartaal };
        keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A", Dag(eerste)), Keten.Lijn("B", Dag(tweede)))).Regels.ShouldBe(regels);
    }

    [Theory]
    [InlineData("2026-01-01", "")]
    [InlineData("2026-01-02", "A 0613")]
    public void The_list_counts_on_the_first_day_of_the_quarter(string ingeschreven, string regels)
    {
        var keten = new Keten("HA304");
        keten.Rijen.Prestaties[0] = keten.Rijen.Prestaties[0] with { Peildatum = Peildatum.Kwartaal };
        keten.Rijen.Ion.Add(new(Keten.Praktijk, Keten.TestBsn(0), new(Dag(ingeschreven), null)));
        var antwoord = keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A", new(2026, 3, 31))));
        antwoord.Oordeel.Regels[0].Codes.ShouldBe(regels.Length == 0 ? [] : [new Retourcode(613)]);
    }

    [Theory]
    [InlineData("2024-02-29", "2025-02-28", "")]
    [InlineData("2024-02-29", "2025-03-01", "A 0586")]
    [InlineData("2023-02-28", "2024-02-28", "")]
    [InlineData("2023-02-28", "2024-02-29", "A 0586")]
    public void A_term_of_a_year_from_29_February_ends_on_28(string dag, string ontvangen, string regels)
    {
        var keten = new Keten { Ontvangen = Dag(ontvangen) };
        keten.Rijen.Verzekeraars[0] = keten.Rijen.Verzekeraars[0] with { IndientermijnMaanden = 12, HersteltermijnMaanden = null };
        keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A", Dag(dag)))).Regels.ShouldBe(regels);
    }

    [Theory]
    [InlineData("2024-04-01", "")]
    [InlineData("2024-03-31", "A 0586")]
    public void A_prestatie_of_24_months_ago_to_the_day_is_in_time(string dag, string regels) =>
        Beoordeel(new Keten(), Keten.Lijn("A", Dag(dag))).ShouldBe(regels);

    [Fact]
    public void Tariefs_that_change_on_1_January_count_by_the_begin_date()
    {
        var keten = new Keten();
        var oud = keten.Rijen.Prestaties[0];
        keten.Rijen.Prestaties[0] = oud with { Geldig = new(new(2000, 1, 1), new(2025, 12, 31)) };
        keten.Rijen.Prestaties.Add(oud with { Geldig = new(new(2026, 1, 1), null), Tarief = new Bedrag(45_00) });
        var lijnen = new[]
        {
            Keten.Lijn("A", new(2025, 12, 31), tarief: 40_00),
            Keten.Lijn("B", new(2025, 12, 30), new(2026, 1, 2), tarief: 45_00),
            Keten.Lijn("C", new(2026, 1, 1), tarief: 45_00),
            Keten.Lijn("D", new(2026, 1, 2), tarief: 45_01),
        };
        Beoordeel(keten, lijnen).ShouldBe("B 0611|D 0611");
    }

    [Fact]
    public void A_contract_that_ends_in_the_period_pays_the_lines_before_its_end()
    {
        var keten = new Keten();
        keten.Rijen.Overeenkomsten[0] = keten.Rijen.Overeenkomsten[0] with { Geldig = new(new(2000, 1, 1), Keten.Dag) };
        Beoordeel(
                keten,
                Keten.Lijn("A"),
                Keten.Lijn("B", Keten.Dag.AddDays(1)),
                Keten.Lijn("C", Keten.Dag.AddDays(-1), Keten.Dag.AddDays(1))
            )
            .ShouldBe("B 8060|C 8060");
    }

    [Fact]
    public void Two_records_of_one_insured_apart_from_each_other_are_one_person()
    {
        var keten = new Keten();
        keten.Rijen.Prestaties[1] = keten.Rijen.Prestaties[1] with { MaxAantal = 1, Per = Tijdvak.Maand };
        var antwoord = keten.Beoordeel(
            keten.Persoon(0, Keten.Lijn("A"), Keten.Lijn("B", code: "12001")),
            keten.Persoon(1, Keten.Lijn("C")),
            keten.Persoon(0, Keten.Lijn("D"), Keten.Lijn("E", Keten.Dag.AddDays(1), code: "12001"))
        );
        antwoord.Regels.ShouldBe("D 0587|E 0584");
        antwoord.Verzekerden.ShouldBe("0200");
        antwoord.Toegekend.ShouldBe(3 * 40_00);
    }

    [Fact]
    public void A_GP_s_retour_tells_what_no_foutcode_says_in_words()
    {
        var keten = new Keten("HA304");
        var antwoord = keten.Beoordeel(keten.Persoon(0, Keten.Lijn("A"), Keten.Lijn("B")));
        antwoord.Records.Select(r => r.Kenmerk).ShouldBe(["01", "02", "04", "98", "99"]);
        antwoord.Records[3].Veld("OMS016").ShouldStartWith("Retourcode 0587: ");
        antwoord.Toegekend.ShouldBe(40_00);
    }

    private static string Beoordeel(Keten keten, params Prestatie[] lijnen) => keten.Beoordeel(keten.Persoon(0, lijnen)).Regels;

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", null);
}
