using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

public sealed class BehandelinlezingTests : IDisposable
{
    private const string Kop = "datum;bsn;patient;prestatiecode;lijst;aantal;tarief;bedrag;behandelaar\r\n";
    private readonly Proefpraktijk wij = new();

    public BehandelinlezingTests() => wij.Patient();

    public void Dispose() => wij.Dispose();

    [Fact]
    public void A_list_is_taken_over_with_the_tariff_of_the_list_and_the_insurer_of_the_patient()
    {
        LeesIn("01-03-2026;999901345;;24501;;;;;\r\n2026-02-28;;1;24502;081;2;;;90012345\r\n").ShouldBe((2, 0, 0));

        var regels = wij.Kantoor.Behandelingen.VanPatient(1);
        regels
            .Select(r => (r.Code, r.Aantal, r.Bedrag.Cents, r.Uzovi))
            .ShouldBe([("24501", 1, 6500, Proefpraktijk.Uzovi), ("24502", 2, 7000, Proefpraktijk.Uzovi)]);
        regels[0].Behandelaar.ShouldBe(Proefpraktijk.Zorgverlener);
        regels[0].Omschrijving.ShouldContain("60 minuten");
    }

    [Fact]
    public void The_same_file_twice_gives_nothing_twice_and_says_so()
    {
        const string Bestand = "01-03-2026;999901345;;24501;;1;;;\r\n02-03-2026;999901345;;24501;;1;;;\r\n";
        LeesIn(Bestand).ShouldBe((2, 0, 0));

        LeesIn(Bestand).ShouldBe((0, 2, 0));
        LeesIn(Bestand + "02-03-2026;999901345;;24502;;1;;;\r\n").ShouldBe((1, 2, 0));
        wij.Kantoor.Behandelingen.In(Staat.Open).Totaal.ShouldBe(3);
    }

    [Fact]
    public async Task What_was_claimed_or_typed_by_hand_is_known_too()
    {
        wij.Behandel(1, "01-03-2026", "24501");
        await wij.DeclareerAsync("f1");
        wij.Behandel(1, "02-03-2026", "24502");

        LeesIn("01-03-2026;999901345;;24501;;1;;;\r\n02-03-2026;999901345;;24502;;1;;;\r\n").ShouldBe((0, 2, 0));
    }

    [Fact]
    public void The_same_treatment_with_another_number_is_for_a_person_to_decide()
    {
        LeesIn("01-03-2026;999901345;;24501;;1;;;\r\n");

        Bekijk("01-03-2026;999901345;;24501;;2;;;\r\n")
            .ShouldHaveSingleItem()
            .Fouten.ShouldHaveSingleItem()
            .Zin.ShouldContain("ander aantal");
        Bekijk("01-03-2026;999901345;;24501;;1;60,00;;\r\n").ShouldHaveSingleItem().Fouten.Count.ShouldBe(1);
    }

    [Fact]
    public void Twice_the_same_in_one_file_is_an_error_at_the_second_line()
    {
        var regels = Bekijk("01-03-2026;999901345;;24501;;1;;;\r\n\r\n1-3-2026;;1;24501;;1;;;\r\n");

        regels.Select(r => (r.Regel, r.Fouten.Count)).ShouldBe([(2, 0), (4, 1)]);
        regels[1].Fouten[0].Zin.ShouldContain("regel 2");
    }

    [Fact]
    public void Nothing_is_kept_of_a_file_with_errors_unless_they_are_to_be_left_out()
    {
        const string Bestand = "01-03-2026;999901345;;24501;;1;;;\r\n01-03-2026;123456782;;24501;;1;;;\r\n";

        LeesIn(Bestand).ShouldBe((0, 0, 1));
        wij.Kantoor.Behandelingen.In(Staat.Open).Totaal.ShouldBe(0);
        LeesIn(Bestand, zonderFouten: true).ShouldBe((1, 0, 1));
        wij.Kantoor.Behandelingen.In(Staat.Open).Totaal.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "999901345", "", "24501", "", "1", "", "", "", "datum")]
    [InlineData("31-02-2026", "999901345", "", "24501", "", "1", "", "", "", "datum")]
    [InlineData("03-03-2026", "999901345", "", "24501", "", "1", "", "", "", "datum")]
    [InlineData("01-03-2020", "999901345", "", "24501", "", "1", "", "", "", "datum")]
    [InlineData("01-03-2026", "123456789", "", "24501", "", "1", "", "", "", "bsn")]
    [InlineData("01-03-2026", "", "", "24501", "", "1", "", "", "", "bsn")]
    [InlineData("01-03-2026", "999999999", "", "24501", "", "1", "", "", "", "bsn")]
    [InlineData("01-03-2026", "999902374", "", "24501", "", "1", "", "", "", "bsn")]
    [InlineData("01-03-2026", "", "99", "24501", "", "1", "", "", "", "patient")]
    [InlineData("01-03-2026", "", "-1", "24501", "", "1", "", "", "", "patient")]
    [InlineData("01-03-2026", "999901345", "", "", "", "1", "", "", "", "prestatiecode")]
    [InlineData("01-03-2026", "999901345", "", "99999", "", "1", "", "", "", "prestatiecode")]
    [InlineData("01-03-2026", "999901345", "", "24501", "082", "1", "", "", "", "prestatiecode")]
    [InlineData("01-03-2026", "999901345", "", "24501", "", "0", "", "", "", "aantal")]
    [InlineData("01-03-2026", "999901345", "", "24501", "", "1,5", "", "", "", "aantal")]
    [InlineData("01-03-2026", "999901345", "", "24501", "", "1000", "", "", "", "aantal")]
    [InlineData("01-03-2026", "999901345", "", "24501", "", "1", "vijf", "", "", "tarief")]
    [InlineData("01-03-2026", "999901345", "", "24501", "", "1", "-5,00", "", "", "tarief")]
    [InlineData("01-03-2026", "999901345", "", "24599", "", "1", "", "", "", "tarief")]
    [InlineData("01-03-2026", "999901345", "", "24501", "", "3", "", "100,00", "", "bedrag")]
    [InlineData("01-03-2026", "999901345", "", "24501", "", "2", "10,00", "20,01", "", "bedrag")]
    [InlineData("01-03-2026", "999901345", "", "24501", "", "1", "", "", "123", "behandelaar")]
    [InlineData("21-11-1997", "999901345", "", "24501", "", "1", "", "", "", "datum")]
    public void What_is_wrong_stands_at_its_column_without_what_was_typed(
        string datum,
        string bsn,
        string patient,
        string code,
        string lijst,
        string aantal,
        string tarief,
        string bedrag,
        string behandelaar,
        string kolom
    )
    {
        var regel = Bekijk($"{datum};{bsn};{patient};{code};{lijst};{aantal};{tarief};{bedrag};{behandelaar}\r\n").ShouldHaveSingleItem();

        regel.Fouten.ShouldContain(f => f.Veld == kolom);
        regel.Fouten.ShouldAllBe(f => bsn.Length == 0 || bsn == "999999999" || !f.Zin.Contains(bsn, StringComparison.Ordinal));
    }

    [Fact]
    public void An_amount_of_the_line_gives_the_tariff()
    {
        LeesIn("01-03-2026;999901345;;24599;81;3;;30,00;\r\n02-03-2026;999901345;;24599;;2;12,50;25,00;\r\n").ShouldBe((2, 0, 0));

        wij.Kantoor.Behandelingen.VanPatient(1).Select(r => (r.Tarief.Cents, r.Bedrag.Cents)).ShouldBe([(1250, 2500), (1000, 3000)]);
    }

    [Fact]
    public void A_code_in_more_lists_asks_for_the_list()
    {
        wij.Kantoor.Tarieven.Vervang([
            new Tarief("081", "1", "een", new Periode(new DateOnly(2020, 1, 1), null), new Bedrag(100)),
            new Tarief("012", "1", "ander", new Periode(new DateOnly(2020, 1, 1), null), new Bedrag(200)),
        ]);

        Bekijk("01-03-2026;999901345;;1;;1;;;\r\n")[0].Fouten.ShouldHaveSingleItem().Zin.ShouldContain("meer lijsten");
        LeesIn("01-03-2026;999901345;;1;12;1;;;\r\n").ShouldBe((1, 0, 0));
        wij.Kantoor.Behandelingen.VanPatient(1)[0].Bedrag.Cents.ShouldBe(200);
    }

    [Fact]
    public void A_patient_of_another_practice_is_not_there()
    {
        var ander = AgbCode.Parse("90098765");
        wij.Administratie.Open(new Praktijkgegevens(ander, "Ander", Proefpraktijk.Zorgverlener, null));
        var kantoor = wij.Administratie.Voor(ander);
        kantoor.Tarieven.Vervang(wij.Kantoor.Tarieven.Alle());

        var regels = kantoor.Inlezing.Bekijk(
            Behandelimport.Lees(Kop + "01-03-2026;999901345;;24501;;1;;;\r\n01-03-2026;;1;24501;;1;;;\r\n")
        );

        regels.ShouldAllBe(r => r.Fouten.Count == 1 && r.Patient == null);
    }

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("datum;bsn\r\n1;2\r\n", "prestatiecode")]
    [InlineData("datum;prestatiecode\r\n1;2\r\n", "'bsn' of 'patient'")]
    [InlineData("datum;bsn;prestatiecode\r\n", "niets meer")]
    [InlineData("datum;datum;bsn;prestatiecode\r\n1;1;2;3\r\n", "twee keer")]
    public void A_file_that_is_no_list_is_a_sentence(string tekst, string zin) =>
        Behandelimport.Lees(tekst).Bezwaar.ShouldNotBeNull().ShouldContain(zin);

    [Fact]
    public void A_line_that_was_cut_off_is_an_error_and_unknown_columns_are_named()
    {
        var lijst = Behandelimport.Lees("DATUM,Bsn,prestatiecode,kleur\r\n01-03-2026,999901345,24501,rood\r\n01-03-2026,9999\r\n");

        lijst.Ongebruikt.ShouldBe(["kleur"]);
        var regels = wij.Kantoor.Inlezing.Bekijk(lijst);
        regels[0].IsNieuw.ShouldBeTrue();
        regels[1].Fouten.ShouldContain(f => f.Zin.Contains("kolommen", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_the_bytes_are_it_is_a_list_or_a_sentence_and_what_is_added_once_is_never_added_again()
    {
        var veld = Gen.Elements("01-03-2026", "999901345", "1", "24501", "\"", ";", "\r\n", "\0", "'", "é", "-", "", "9999", "081", "12,5");
        var tekst = Gen.ListOf(veld).Select(delen => Kop + string.Join(';', delen));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                Arb.From(tekst),
                t =>
                {
                    var lijst = Behandelimport.Lees(Bestandstekst.Van(Encoding.UTF8.GetBytes(t)));
                    var (nieuw, bekend, fout) = wij.Kantoor.Inlezing.LeesIn(lijst, zonderFouten: true);
                    (nieuw + bekend + fout).ShouldBe(lijst.Regels.Count);
                    wij.Kantoor.Inlezing.LeesIn(lijst, zonderFouten: true).Nieuw.ShouldBe(0);
                }
            )
        );
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61 }, "a")]
    [InlineData(new byte[] { 0xC3, 0xA9 }, "é")]
    [InlineData(new byte[] { 0x65, 0xE9 }, "eé")]
    [InlineData(new byte[0], "")]
    public void A_file_is_read_as_utf_8_or_as_older_programs_write(byte[] bytes, string tekst) => Bestandstekst.Van(bytes).ShouldBe(tekst);

    private IReadOnlyList<Importregel> Bekijk(string regels) => wij.Kantoor.Inlezing.Bekijk(Behandelimport.Lees(Kop + regels));

    private (int Nieuw, int Bekend, int Fout) LeesIn(string regels, bool zonderFouten = false) =>
        wij.Kantoor.Inlezing.LeesIn(Behandelimport.Lees(Kop + regels), zonderFouten);
}
