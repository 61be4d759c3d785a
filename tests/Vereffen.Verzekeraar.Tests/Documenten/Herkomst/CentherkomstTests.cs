using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests;

public sealed class CentherkomstTests
{
    private static readonly string[] Regels =
    [
        "2026-01-05,voorschot,3311,01056789,V1,VK-1,1000,2026-02-01,,",
        "2026-01-05,voorschot,3311,01056789,V1,VK-2,1000,2026-01-20,,",
        "2026-01-05,voorschot,3311,01056789,V2,,700,,,",
        "2026-01-06,betaalrun,,,,,,,,",
        "2026-02-02,hv-vordering,3313,01056789,,HV-77,2500,,Controle,",
        "2026-02-03,declaratie,3311,01056789,F1,D-1,100,,,",
        "2026-02-03,declaratie,3311,01056789,F2,D-2,25000,,,",
        "2026-02-03,betaalrun,,,,,,,,",
    ];

    [Fact]
    public void From_a_set_off_to_the_postings_the_event_the_message_line_and_the_rule()
    {
        var spoor = Spoor(Regels);
        var overzicht = spoor.Verrekenaar.Overzichten[^1];
        var hv = overzicht.Regels.Single(r => r.OnsKenmerk == "HV-77");
        var tekst = Plat(new Centherkomst(spoor.Verrekenaar.Journaal, new Bron(spoor)).Vertel(overzicht, hv));
        tekst.ShouldBe(
            """
            Overzicht 2 van 3 februari 2026 voor 01056789, regel Controle HV-77: € 25,00 verrekend van € 25,00
              Boeking 10 van 2 februari 2026: regel 6: hv-vordering HV-77
                vordering:3313:01056789: € 25,00 (stand € 0,00, daarna € 25,00)
                zorgkosten:3313: -€ 25,00 (stand € 0,00, daarna -€ 25,00)
                Komt door: vordering na controle van 2 februari 2026, € 25,00, zorgaanbieder 01056789, ons kenmerk HV-77, Controle (regel 6)
                  OS301 van 1 december 2025, detailrecord 2, prestatie 12000, referentie R-2: ingediend € 45,00, toegekend € 20,00
                    Retourcode 0611: Het tarief is niet het tarief dat op de behandeldatum geldt.
                    Regel P06: Tarief klopt
              Boeking 17 van 3 februari 2026: regel 9: betaalrun 2026-02-03, verrekening van HV-77 met F2
                te-betalen:3311:01056789: € 25,00 (stand -€ 224,00, daarna -€ 199,00)
                vordering:3313:01056789: -€ 25,00 (stand € 25,00, daarna € 0,00)
                rekening-courant:3313:3311: € 25,00 (stand € 0,00, daarna € 25,00)
                rekening-courant:3311:3313: -€ 25,00 (stand € 0,00, daarna -€ 25,00)
                Komt door: betaalrun van 3 februari 2026 (regel 9)
            """.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public void A_voorschot_that_became_a_vordering_leads_back_to_its_own_event()
    {
        var spoor = Spoor(Regels);
        var rijen = spoor.Verrekenaar.Overzichten.SelectMany(o => o.Regels).Where(r => r.Onderwerp == "Voorschot").ToList();
        rijen.Select(r => r.OnsKenmerk).Distinct().Order(StringComparer.Ordinal).ShouldBe(["", "VK-1", "VK-2"]);
        rijen.ShouldAllBe(r => spoor.VanBoeking(r.Boekingen[0])!.OnsKenmerk == r.OnsKenmerk);
    }

    [Fact]
    public void Every_entry_of_the_journal_leads_back_to_an_event_of_its_kind_and_insurer()
    {
        var spoor = Spoor(Regels);
        foreach (var boeking in spoor.Verrekenaar.Journaal.Vanaf(0).GroupBy(r => r.Nr))
        {
            var g = spoor.VanBoeking(boeking.Key).ShouldNotBeNull();
            g.Datum.ShouldBeLessThanOrEqualTo(boeking.First().Datum);
            (g.Soort == GebeurtenisSoort.Betaalrun).ShouldBe(boeking.First().Oorzaak.Contains("betaalrun", StringComparison.Ordinal));
            (g.Uzovi is null || boeking.Any(r => r.Uzovi == g.Uzovi)).ShouldBeTrue();
        }
    }

    [Fact]
    public void Every_row_of_every_overzicht_has_a_chain()
    {
        var spoor = Spoor(Regels);
        var herkomst = new Centherkomst(spoor.Verrekenaar.Journaal, new Bron(spoor));
        foreach (var overzicht in spoor.Verrekenaar.Overzichten)
        {
            foreach (var regel in overzicht.Regels)
            {
                var stap = herkomst.Vertel(overzicht, regel);
                stap.Daaronder.Count.ShouldBe(regel.Boekingen.Count);
                stap.ToString().ShouldNotContain("niet bekend");
            }
        }
    }

    [Fact]
    public void What_nobody_knows_is_said()
    {
        var motor = Spoor(Regels).Verrekenaar;
        var overzicht = motor.Overzichten[^1];
        var onbekend = new Centherkomst(motor.Journaal, new Onwetend());
        Plat(onbekend.Vertel(overzicht, overzicht.Regels[0])).ShouldContain("Waardoor deze boeking kwam, is hier niet bekend.");
        Plat(onbekend.Vertel(overzicht, overzicht.Regels[0] with { Boekingen = [999] }))
            .ShouldEndWith("  Boeking 999 staat niet in het journaal.");
    }

    [Fact]
    public void An_event_that_the_engine_refuses_is_told()
    {
        Gebeurtenisspoor
            .Volg(Papier.Regels, Papier.Gebeurtenissen("2026-01-05,terugstorting,3311,01056789,ONBEKEND,,100,,,"), out var melding)
            .ShouldBeNull();
        melding.ShouldNotBeNullOrWhiteSpace();
    }

    private static string Plat(Herkomststap stap) => stap.ToString().Replace('\u00A0', ' ');

    private static Gebeurtenisspoor Spoor(params string[] regels)
    {
        var spoor = Gebeurtenisspoor.Volg(Papier.Regels, Papier.Gebeurtenissen(regels), out var melding);
        melding.ShouldBeNull();
        return spoor.ShouldNotBeNull();
    }

    private sealed class Onwetend : IHerkomstbron
    {
        public Gebeurtenis? Gebeurtenis(long boeking) => null;

        public IReadOnlyList<Declaratieherkomst> Declaratieregels(Gebeurtenis gebeurtenis) => [];
    }

    private sealed class Bron(Gebeurtenisspoor spoor) : IHerkomstbron
    {
        public Gebeurtenis? Gebeurtenis(long boeking) => spoor.VanBoeking(boeking);

        public IReadOnlyList<Declaratieherkomst> Declaratieregels(Gebeurtenis gebeurtenis) =>
            gebeurtenis.OnsKenmerk != "HV-77"
                ? []
                : [new("OS301 van 1 december 2025", 2, "R-2", "12000", new Bedrag(4500), new Bedrag(2000), [new Retourcode(611)], ["P06"])];
    }
}
