using System.Text;

namespace Vereffen.Registers.Tests;

/// <summary>Each form that a column may not have, with file, line and column of the report.</summary>
public class FoutenTests
{
    private const string Polis = "bsn,uzovi,begin,eind";

    [Theory]
    [InlineData("999900007,3311,2026-01-01,", "bsn")]
    [InlineData("99990000,3311,2026-01-01,", "bsn")]
    [InlineData(",3311,2026-01-01,", "bsn")]
    [InlineData("999900006,331,2026-01-01,", "uzovi")]
    [InlineData("999900006,0000,2026-01-01,", "uzovi")]
    [InlineData("999900006,3311,2026-02-29,", "begin")]
    [InlineData("999900006,3311,01-01-2026,", "begin")]
    [InlineData("999900006,3311,2026-1-1,", "begin")]
    [InlineData("999900006,3311,,", "begin")]
    [InlineData("999900006,3311,2026-01-01,2026-13-01", "eind")]
    [InlineData("999900006,3311,2026-01-02,2026-01-01", "eind")]
    public void A_bad_policy_is_reported_with_its_column(string regel, string kolom)
    {
        var fout = Registermap.Fout("polissen.csv", Polis, "999900006,3311,2026-01-01,2026-01-01", regel);
        (fout.Bestand, fout.Regel, fout.Kolom).ShouldBe(("polissen.csv", 3, kolom));
    }

    [Theory]
    [InlineData("agb.csv", "agb,soort,naam,kwalificatie,begin,eind", "00056789,praktijk,P,,2026-01-01,", "agb")]
    [InlineData("agb.csv", "agb,soort,naam,kwalificatie,begin,eind", "90000000,praktijk,P,,2026-01-01,", "agb")]
    [InlineData("agb.csv", "agb,soort,naam,kwalificatie,begin,eind", "90056789,winkel,P,,2026-01-01,", "soort")]
    [InlineData("uitval.csv", "uzovi,regel,begin,eind", "3311,P21,2026-01-01,", "regel")]
    [InlineData("uitval.csv", "uzovi,regel,begin,eind", "3311,B00,2026-01-01,", "regel")]
    [InlineData("uitval.csv", "uzovi,regel,begin,eind", "3311,N3,2026-01-01,", "regel")]
    [InlineData("uitval.csv", "uzovi,regel,begin,eind", "3311,X01,2026-01-01,", "regel")]
    [InlineData("uitsluitingen.csv", "lijst,code,andere_code,binnen_dagen,retourcode", "081,1,2,0,634", "retourcode")]
    [InlineData("uitsluitingen.csv", "lijst,code,andere_code,binnen_dagen,retourcode", "081,1,2,-1,0634", "binnen_dagen")]
    [InlineData("uitsluitingen.csv", "lijst,code,andere_code,binnen_dagen,retourcode", "81,1,2,0,0634", "lijst")]
    [InlineData("uitsluitingen.csv", "lijst,code,andere_code,binnen_dagen,retourcode", "081,,2,0,0634", "code")]
    [InlineData("wlz.csv", "bsn,begin,eind,met_behandeling", "999900006,2026-01-01,,ja", "met_behandeling")]
    [InlineData(
        "dekkingen.csv",
        "pakket,lijst,code,begin,eind,percentage,max_bedrag,max_aantal,per",
        "A,081,1,2026-01-01,,101,,,",
        "percentage"
    )]
    [InlineData(
        "dekkingen.csv",
        "pakket,lijst,code,begin,eind,percentage,max_bedrag,max_aantal,per",
        "A,081,1,2026-01-01,,50,10.50,,",
        "max_bedrag"
    )]
    [InlineData(
        "dekkingen.csv",
        "pakket,lijst,code,begin,eind,percentage,max_bedrag,max_aantal,per",
        "A,081,1,2026-01-01,,50,,,eeuw",
        "per"
    )]
    [InlineData("dekkingen.csv", "pakket,lijst,code,begin,eind,percentage,max_bedrag,max_aantal,per", ",081,1,2026-01-01,,50,,,", "pakket")]
    [InlineData(
        "overeenkomsten.csv",
        "agb,uzovi,soort,begin,eind,betaal_maximum,zorggroep",
        "90056789,3311|33,contract,2026-01-01,,0,0",
        "uzovi"
    )]
    [InlineData("overeenkomsten.csv", "agb,uzovi,soort,begin,eind,betaal_maximum,zorggroep", "90056789,,contract,2026-01-01,,0,0", "uzovi")]
    [InlineData("ion.csv", "agb,bsn,begin,eind", "9005678x,999900006,2026-01-01,", "agb")]
    [InlineData(
        "verzekerden.csv",
        "bsn,verzekerdennummer,geboortedatum,naam,voorvoegsel,voorletters,geslacht,overleden_op",
        ",,1980-01-01,N,,,,",
        "verzekerdennummer"
    )]
    [InlineData(
        "verzekerden.csv",
        "bsn,verzekerdennummer,geboortedatum,naam,voorvoegsel,voorletters,geslacht,overleden_op",
        "999900006,,1980-01-01,,,,,",
        "naam"
    )]
    public void Other_bad_values_are_reported_with_their_column(string bestand, string kop, string regel, string kolom)
    {
        var fout = Registermap.Fout(bestand, kop, regel);
        (fout.Bestand, fout.Regel, fout.Kolom).ShouldBe((bestand, 2, kolom));
    }

    [Theory]
    [InlineData("maximum,,", "tarief")]
    [InlineData("vast,,", "tarief")]
    [InlineData("soms,100,", "tarief_soort")]
    [InlineData("vast,-1,", "tarief")]
    [InlineData("vast,100,drie", "max_aantal")]
    public void A_bad_prestatie_is_reported(string waarden, string kolom)
    {
        const string Kop =
            "lijst,code,omschrijving,begin,eind,tarief_soort,tarief,max_aantal,per,machtiging,verwijzing,overeenkomst,zorggroep,bevoegd,peildatum";
        Registermap.Fout("prestaties.csv", Kop, $"081,1,X,2026-01-01,,{waarden},,0,0,0,0,,geen").Kolom.ShouldBe(kolom);
    }

    [Fact]
    public void An_unknown_column_is_an_error()
    {
        var fout = Registermap.Fout("polissen.csv", Polis + ",kleur", "999900006,3311,2026-01-01,,rood");
        (fout.Regel, fout.Melding).ShouldBe((1, "onbekende kolom op plaats 5"));
    }

    [Fact]
    public void A_missing_or_double_column_is_an_error()
    {
        Registermap.Fout("polissen.csv", "bsn,uzovi,begin", "999900006,3311,2026-01-01").Kolom.ShouldBe("eind");
        Registermap.Fout("polissen.csv", Polis + ",bsn", "999900006,3311,2026-01-01,,999900006").Kolom.ShouldBe("bsn");
    }

    [Theory]
    [InlineData("999900006,3311,2026-01-01", "3 velden waar de kopregel er 4 heeft")]
    [InlineData("999900006,3311,2026-01-01,,", "5 velden waar de kopregel er 4 heeft")]
    public void A_line_of_another_shape_is_reported(string regel, string melding) =>
        Registermap.Fout("polissen.csv", Polis, regel).ShouldBe(new RegisterFout("polissen.csv", 2, "", melding));

    [Fact]
    public void A_quote_in_the_wrong_place_is_reported() =>
        Registermap
            .Fout("agb.csv", "agb,soort,naam,kwalificatie,begin,eind", "90056789,praktijk,P\"Q,,2026-01-01,")
            .ShouldBe(new RegisterFout("agb.csv", 2, "", "een aanhalingsteken staat verkeerd"));

    [Fact]
    public void An_empty_file_has_no_header()
    {
        using var map = new Registermap().MetBytes("polissen.csv", []);
        map.Laad().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("de kopregel ontbreekt");
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_reported_and_not_loaded()
    {
        using var map = new Registermap().MetBytes(
            "polissen.csv",
            Encoding.Latin1.GetBytes(Polis + ",pakket\n999900006,3311,2026-01-01,,A\n999900006,3311,2026-01-01,,\u00E9\n")
        );
        var resultaat = map.Laad(slaFouteRegelsOver: true);
        resultaat.Fouten.ShouldHaveSingleItem().Melding.ShouldContain("UTF-8");
        resultaat.Registers.Polissen.Aantal.ShouldBe(0);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_are_accepted()
    {
        using var map = new Registermap().MetBytes(
            "polissen.csv",
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Polis + "\r\n999900006,3311,2026-01-01,\r\n")]
        );
        map.LaadFoutloos().Polissen.Aantal.ShouldBe(1);
    }

    [Fact]
    public void Every_bad_line_is_reported_and_nothing_of_that_file_is_loaded_unless_bad_lines_are_skipped()
    {
        using var map = new Registermap()
            .Met("polissen.csv", Polis, "x,3311,2026-01-01,", "999900006,3311,2026-01-01,", "999900006,y,z,")
            .Met("ion.csv", "agb,bsn,begin,eind", "90056789,999900006,2026-01-01,");
        var resultaat = map.Laad();
        resultaat.Fouten.Select(f => (f.Regel, f.Kolom)).ShouldBe([(2, "bsn"), (4, "uzovi"), (4, "begin")]);
        resultaat.IsFoutloos.ShouldBeFalse();
        (resultaat.Registers.Polissen.Aantal, resultaat.Registers.Ion.Aantal).ShouldBe((0, 1));

        var overgeslagen = map.Laad(slaFouteRegelsOver: true);
        overgeslagen.Fouten.Count.ShouldBe(3);
        overgeslagen.Registers.Polissen.Aantal.ShouldBe(1);
    }

    [Fact]
    public void A_key_that_stands_twice_is_reported()
    {
        const string Kop = "bsn,verzekerdennummer,geboortedatum,naam,voorvoegsel,voorletters,geslacht,overleden_op";
        var fout = Registermap.Fout("verzekerden.csv", Kop, "999900006,V1,1980-01-01,N,,,,", "999900006,V2,1980-01-01,N,,,,");
        (fout.Regel, fout.Kolom).ShouldBe((3, "bsn"));
    }

    [Fact]
    public void No_report_holds_the_value_itself()
    {
        var fout = Registermap.Fout("polissen.csv", Polis, "999900007,3311,2026-01-01,");
        fout.ToString().ShouldBe("polissen.csv regel 2, kolom bsn: is geen BSN (negen cijfers, elfproef)");
    }

    [Fact]
    public void Lines_are_counted_as_they_stand_in_the_file_also_after_a_quoted_line_end()
    {
        var fout = Registermap.Fout(
            "agb.csv",
            "agb,soort,naam,kwalificatie,begin,eind",
            "90056789,praktijk,\"twee\nregels\",,2026-01-01,",
            "",
            "9,praktijk,P,,2026-01-01,"
        );
        (fout.Regel, fout.Kolom).ShouldBe((5, "agb"));
    }
}
