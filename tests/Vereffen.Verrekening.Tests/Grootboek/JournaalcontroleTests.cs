using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests.Grootboek;

public class JournaalcontroleTests
{
    private static readonly Verrekenaar Motor = Proef
        .Speel(
            "2026-01-02,hv-vordering,3313,01056789,,HV-1,8000,,Controle,",
            "2026-01-05,declaratie,3311,01056789,F1,,20000,,,",
            "2026-01-05,betaalrun,,,,,,,,",
            "2026-01-06,declaratie,3311,01056789,F2,,20000,,,",
            "2026-01-06,betaalrun,,,,,,,,"
        )
        .Verrekenaar;

    private static List<Journaalregel> Regels => [.. Motor.Journaal.Vanaf(0)];

    public static TheoryData<string> Velden => ["datum", "rekening", "uzovi", "bedrag", "oorzaak", "voor", "na", "hash", "nr", "regel"];

    [Fact]
    public void A_journal_as_it_was_written_is_in_order() => Journaalcontrole.Verifieer(Regels, Motor.Journaal.Kop).ShouldBeNull();

    [Fact]
    public void An_empty_journal_is_in_order() => Journaalcontrole.Verifieer([], Journaalkop.Leeg).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Velden))]
    public void A_change_in_any_field_of_any_posting_is_found_at_its_entry(string veld)
    {
        for (var i = 0; i < Regels.Count; i++)
        {
            var regels = Regels;
            regels[i] = Verander(regels[i], veld);

            var breuk = Journaalcontrole.Verifieer(regels, Motor.Journaal.Kop).ShouldNotBeNull($"{veld} van {regels[i]}");

            if (veld != "nr")
            {
                breuk.Nr.ShouldBe(regels[i].Nr);
            }
        }
    }

    [Fact]
    public void Every_removed_posting_is_found_even_the_last()
    {
        for (var i = 0; i < Regels.Count; i++)
        {
            var regels = Regels;
            var nr = regels[i].Nr;
            regels.RemoveAt(i);

            Journaalcontrole.Verifieer(regels, Motor.Journaal.Kop).ShouldNotBeNull().Nr.ShouldBe(nr);
            Journaalcontrole.Verifieer(regels).ShouldNotBeNull().Nr.ShouldBe(nr);
        }
    }

    [Fact]
    public void Every_removed_entry_is_found_and_the_last_one_by_the_head_that_was_kept_apart()
    {
        for (var nr = 1; nr <= Motor.Journaal.LaatsteNr; nr++)
        {
            var zonder = Regels.Where(r => r.Nr != nr).ToList();

            Journaalcontrole.Verifieer(zonder, Motor.Journaal.Kop).ShouldNotBeNull().Nr.ShouldBe(nr);
        }
    }

    [Fact]
    public void Two_postings_that_change_places_are_found()
    {
        var regels = Regels;
        (regels[0], regels[1]) = (regels[1], regels[0]);

        Journaalcontrole.Verifieer(regels).ShouldNotBeNull();
    }

    [Fact]
    public void An_amount_moved_consistently_between_accounts_still_breaks_the_chain()
    {
        // Balances and evenwicht are made to fit again; only the hash can tell.
        var regels = Regels.Where(r => r.Nr == 1).Select(r => r with { Bedrag = Dubbel(r.Bedrag), Na = Dubbel(r.Na) }).ToList();

        Journaalcontrole.Verifieer(regels).ShouldNotBeNull().Melding.ShouldContain("hash");
    }

    [Fact]
    public void New_entries_since_a_number_are_those_after_it()
    {
        Motor
            .Journaal.Vanaf(0)
            .Select(r => r.Nr)
            .Distinct()
            .ShouldBe(Enumerable.Range(1, (int)Motor.Journaal.LaatsteNr).Select(n => (long)n));
        Motor.Journaal.Vanaf(3).First().Nr.ShouldBe(4);
        Motor.Journaal.Vanaf(Motor.Journaal.LaatsteNr).ShouldBeEmpty();
        Motor.Journaal.Vanaf(long.MaxValue).ShouldBeEmpty();
    }

    [Fact]
    public void An_entry_that_does_not_close_per_legal_entity_is_never_booked()
    {
        var journaal = new Journaal();
        var (een, twee) = (UzoviNummer.Parse("3311"), UzoviNummer.Parse("3313"));

        Should
            .Throw<InvalidOperationException>(() =>
                journaal.Boek(
                    new DateOnly(2026, 1, 1),
                    new Oorzaak("x"),
                    [(Rekening.Van(RekeningSoort.Bank, een), 5), (Rekening.Van(RekeningSoort.Bank, twee), -5)]
                )
            )
            .Message.ShouldContain("evenwicht");
        journaal.LaatsteNr.ShouldBe(0);
    }

    private static Bedrag Dubbel(Bedrag b) => b * 2;

    private static Journaalregel Verander(Journaalregel r, string veld) =>
        veld switch
        {
            "datum" => r with { Datum = r.Datum.AddDays(1) },
            "rekening" => r with { Rekening = r.Rekening + "0" },
            "uzovi" => r with { Uzovi = UzoviNummer.Parse("9999") },
            "bedrag" => r with { Bedrag = r.Bedrag + new Bedrag(1) },
            "oorzaak" => r with { Oorzaak = r.Oorzaak + " " },
            "voor" => r with { Voor = r.Voor + new Bedrag(1) },
            "na" => r with { Na = r.Na + new Bedrag(1) },
            "hash" => r with { Hash = (r.Hash[0] == '0' ? '1' : '0') + r.Hash[1..] },
            "nr" => r with { Nr = r.Nr + 100 },
            _ => r with { Regel = r.Regel + 1 },
        };
}
