using System.Text;

namespace Vereffen.Verrekening.Tests.Settle;

/// <summary>The files of <c>settle</c>, to the byte.</summary>
public class UitvoerTests
{
    private static readonly string[] Regels =
    [
        "2026-01-02,hv-vordering,3311,01056789,,HV-1,2000,2026-02-03,,",
        "2026-01-05,declaratie,3311,01056789,F1,D1,5000,,,",
        "2026-01-06,betaalrun,,,,,,,,",
        "2026-01-07,hv-vordering,3311,04123456,,HV-2,3000,2026-01-08,,",
        "2026-03-31,betaalrun,,,,,,,,",
    ];

    [Theory]
    [InlineData(
        "betalingen.csv",
        "datum,uzovi,agb,bedrag,omschrijving,begunstigde\n2026-01-06,3311,01056789,3000,afrekening F1,01056789\n"
    )]
    [InlineData("saldi.csv", "verrekenkring,agb,openstaand,aangehouden\nZK,01056789,0,0\nZK,04123456,3000,0\n")]
    [InlineData("brieven.csv", "datum,uzovi,agb,soort,kenmerk,bedrag\n2026-02-06,3311,04123456,terugstortverzoek,HV-2,3000\n")]
    public void A_file_has_its_columns_and_plain_lines(string bestand, string tekst)
    {
        var gelezen = Encoding.UTF8.GetString(Proef.Speel(Regels).Bytes(bestand));

        gelezen.ShouldStartWith(tekst);
        gelezen.ShouldNotContain("\r");
        gelezen[0].ShouldNotBe('\uFEFF');
    }

    [Fact]
    public void The_journaal_numbers_its_entries_and_names_their_cause()
    {
        var regels = Encoding.UTF8.GetString(Proef.Speel(Regels).Bytes("journaal.csv")).Split('\n');

        regels[0].ShouldBe("nr,datum,rekening,bedrag,oorzaak");
        regels[1].ShouldStartWith("1,2026-01-02,");
        regels[1].ShouldContain("regel 2");
    }

    [Fact]
    public void An_event_is_told_by_the_line_on_which_it_begins()
    {
        var fout = Proef.Fout(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,2000,2026-02-03,,",
            "2026-01-02,hv-vordering,9999,01056789,,HV-2,500,,\"twee\nregels\","
        );

        fout.Regel.ShouldBe(3);
    }

    [Fact]
    public void A_last_column_that_is_not_there_is_one_field_less()
    {
        const string Zonder =
            "datum,soort,uzovi,agb,kenmerk,ons_kenmerk,bedrag,vervaldatum,omschrijving\n2026-01-05,declaratie,3311,01056789,F1,,1,,";

        Proef.Settle(Zonder).Fout.ShouldBeNull();
        Proef.Settle(Zonder + ",").Fout.ShouldNotBeNull().Melding.ShouldBe("de regel heeft 10 velden, de kop 9");
        Proef
            .Settle(Proef.Kop + "\n2026-01-05,betaalrun,,,,,,,,,")
            .Fout.ShouldNotBeNull()
            .Melding.ShouldBe("de regel heeft 11 velden, de kop 10");
    }

    [Fact]
    public void A_byte_order_mark_belongs_before_the_first_column_only()
    {
        Proef
            .Settle(Proef.Kop.Replace(",soort", ",\uFEFFsoort", StringComparison.Ordinal))
            .Fout.ShouldNotBeNull()
            .Melding.ShouldStartWith("onbekende kolom");
        Proef.Settle("\uFEFF" + Proef.Kop).Fout.ShouldBeNull();
    }

    [Fact]
    public void The_first_column_can_be_the_one_that_is_missing() =>
        Proef.Settle(Proef.Kop["datum,".Length..]).Fout.ShouldNotBeNull().Melding.ShouldBe("kolom 'datum' ontbreekt");

    [Theory]
    [InlineData("-")]
    [InlineData("1234567890123")]
    [InlineData("-1234567890123")]
    [InlineData("1e3")]
    public void An_amount_is_whole_cents_of_at_most_twelve_digits(string bedrag) =>
        Proef
            .Fout($"2026-01-05,declaratie,3311,01056789,F1,,{bedrag},,,")
            .Melding.ShouldBe($"'{bedrag}' is geen bedrag in hele centen van ten hoogste 12 cijfers");

    [Fact]
    public void The_source_stays_open_for_whoever_opened_it()
    {
        using var bron = new StringReader(Proef.Kop);
        using (var lezer = new GebeurtenisReader(bron))
        {
            lezer.Lees(out _).ShouldBeFalse();
        }

        Should.NotThrow(() => bron.Read());
    }

    [Fact]
    public void An_outcome_with_an_error_is_no_success()
    {
        Proef.Settle("").IsGelukt.ShouldBeFalse();
        Proef.Settle(Proef.Kop).IsGelukt.ShouldBeTrue();
    }
}
