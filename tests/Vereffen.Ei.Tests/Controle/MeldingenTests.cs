using System.Text;

namespace Vereffen.Ei.Tests.Controle;

/// <summary>The sentence that a user reads for each kind of fault: it names what is expected, never the value itself.</summary>
public class MeldingenTests
{
    private const string Bom = "Het bestand begint met een UTF-8-markering (EF BB BF) die er niet hoort; de controle gaat zonder verder.";
    private const string Volgorde = "Dit record staat op een plaats waar het niet mag staan.";
    private const string Lf = "Vanaf deze regel eindigen records met alleen LF in plaats van CR LF.";
    private const string Cr = "Vanaf deze regel eindigen records met alleen CR in plaats van CR LF.";

    [Theory]
    [InlineData(1, "0106", "00000A", "Hier mogen alleen cijfers staan.")]
    [InlineData(2, "0219", "   12", "Een getal staat rechts in het veld en wordt links aangevuld met nullen, niet met spaties.")]
    [InlineData(1, "0116", " F", "Tekst begint op de eerste positie van het veld, niet met een spatie.")]
    [InlineData(2, "0210", "Jan\0sen", "Het veld bevat een stuurteken.")]
    [InlineData(1, "0116", "", "Dit veld is verplicht en niet gevuld.")]
    [InlineData(1, "0180", "x", "De reserve moet uit spaties bestaan.")]
    [InlineData(3, "0408", "20260229", "Dit is geen bestaande datum (EEJJMMDD).")]
    [InlineData(2, "0203", "123456789", "Dit nummer voldoet niet aan de elfproef van een BSN.")]
    [InlineData(1, "0110", "00001234", "Dit is geen AGB-code: posities 1-2 mogen niet 00 zijn en 3-8 niet 000000.")]
    [InlineData(2, "0217", "1234A1", "Een Nederlandse postcode is vier cijfers en twee letters.")]
    [InlineData(3, "0419", "X", "Deze waarde staat niet (meer) in codelijst COD043-VEKT.")]
    [InlineData(2, "0212", "1", "Toegestaan is hier alleen 0, 2.")]
    [InlineData(3, "0404", "3312", "De waarde is niet gelijk aan 0204 in het bovenliggende record.")]
    [InlineData(7, "0420", "A1", "Dit referentienummer komt eerder in dit bestand voor.")]
    [InlineData(5, "0402", "9", "De detailrecords zijn doorlopend genummerd; hier wordt 3 verwacht.")]
    [InlineData(4, "9802", "3", "Een commentaarrecord draagt het nummer van het record waar het direct achter staat.")]
    [InlineData(4, "9803", "5", "De regels commentaar bij een record lopen op vanaf 0001; hier wordt 1 verwacht.")]
    [InlineData(8, "9904", "4", "Het bestand bevat er 3.")]
    [InlineData(8, "9907", "10000", "Debet min credit van de prestaties is € 80,00.")]
    [InlineData(1, "0103", "02", "Deze versie kennen we niet; gecontroleerd als OS301 1.0.")]
    [InlineData(1, "0104", "09", "Deze subversie kennen we niet; gecontroleerd als OS301 1.0.")]
    public void A_field_has_one_sentence(int regel, string element, string waarde, string zin) =>
        new Voorbeeld().Zet(regel, element, waarde).Bevindingen().Zinnen().ShouldBe([$"{regel} {element} {zin}"]);

    [Theory]
    [InlineData("C", 1, "Debet min credit van de prestaties is € 80,00; daar hoort een D bij.")]
    [InlineData("D", -1, "Debet min credit van de prestaties is -€ 70,00; daar hoort een C bij.")]
    public void The_total_has_the_sign_of_debet_minus_credit(string teken, int saldo, string zin)
    {
        var voorbeeld = new Voorbeeld();
        if (saldo < 0)
        {
            voorbeeld = voorbeeld.Zet(3, "0418", "0").Zet(5, "0419", "C").Zet(5, "0416", "C").Zet(5, "0421", "OUD2").Zet(7, "0418", "1000");
            voorbeeld = voorbeeld.Zet(8, "9907", "7000");
        }

        voorbeeld.Zet(8, "9908", teken).Bevindingen().Where(b => b.Regel == 8).Zinnen().ShouldBe([$"8 9908 {zin}"]);
        voorbeeld.Zet(8, "9908", saldo < 0 ? "C" : "D").Bevindingen().ShouldNotContain(b => b.Regel == 8);
    }

    [Theory]
    [InlineData("BE123456789B01", true)]
    [InlineData("NL123456789B01", false)]
    public void A_btw_number_has_its_own_form(string nummer, bool fout)
    {
        var anders = new Dictionary<string, string>(StringComparer.Ordinal) { ["0118"] = nummer };
        string[] zin = ["1 0118 Een btw-identificatienummer is NL, negen cijfers, B en twee cijfers."];

        EiControle.Controleer(Proefclaim.Maak(Standaarden.Zoek("AW319")!, anders)).Bevindingen.Zinnen().ShouldBe(fout ? zin : []);
    }

    [Fact]
    public void A_retourcode_is_four_digits()
    {
        var retour = Retouren.Van(new Voorbeeld().Bytes()).Zet(Standaarden.Zoek("OS302")!, 3, "0497", "12 ");

        EiControle.Controleer(retour).Bevindingen.Zinnen().ShouldBe(["3 0497 Een retourcode is vier cijfers."]);
    }

    [Theory]
    [InlineData("XX")]
    [InlineData("05")]
    public void An_unknown_type_is_said_to_be_checked_as_another(string kenmerk)
    {
        var voorbeeld = new Voorbeeld();
        voorbeeld.Vervang(3, kenmerk + voorbeeld.Record(3)[2..]);

        voorbeeld.Bevindingen().Zinnen().ShouldBe(["3 0401 Dit recordtype bestaat niet in de standaard; gecontroleerd als 04."]);
    }

    [Fact]
    public void A_length_is_told_in_positions()
    {
        var voorbeeld = new Voorbeeld();
        voorbeeld.Vervang(3, voorbeeld.Record(3) + "  ");

        voorbeeld.Bevindingen().Zinnen().ShouldBe(["3 0401 Het record is 312 posities lang; het moeten er 310 zijn."]);
    }

    [Fact]
    public void Utf_8_is_told_as_such()
    {
        var tekst = Encoding.Latin1.GetString(new Voorbeeld().Bytes());

        EiControle
            .Controleer(Encoding.UTF8.GetBytes(tekst))
            .Bevindingen.Zinnen()
            .ShouldBe([
                "6 0201 Het record telt 310 tekens maar 311 bytes: het is in UTF-8 geschreven. Een record is 310 bytes; schrijf ISO 8859-1.",
            ]);
    }

    [Fact]
    public void A_file_that_breaks_off_says_where() =>
        EiControle
            .Controleer(new Voorbeeld().Bytes().AsMemory(0, (312 * 2) + 100))
            .Bevindingen.Zinnen()
            .ShouldBe([
                "3 0401 Het bestand breekt af: dit record is 100 van de 310 posities lang.",
                "3 0401 Na het laatste record ontbreekt CR LF.",
                "4 9901 Het sluitrecord ontbreekt aan het eind van het bestand.",
            ]);

    [Fact]
    public void Places_are_told_by_record_type()
    {
        new Voorbeeld().Weg(7).Bevindingen().Zinnen()[0].ShouldBe("7 9901 Voor dit record ontbreekt een record 04.");
        var voorbeeld = new Voorbeeld();
        voorbeeld.VoegIn(9, voorbeeld.Record(8)).Bevindingen().Zinnen().ShouldContain($"9 9901 {Volgorde}");
    }

    [Fact]
    public void Line_ends_are_told_from_the_first_that_differs()
    {
        new Voorbeeld { Regeleinde = "\n" }
            .Bevindingen()
            .Zinnen()
            .ShouldBe([$"1 0101 {Lf}"]);
        new Voorbeeld { Regeleinde = "\r" }
            .Bevindingen()
            .Zinnen()
            .ShouldBe([$"1 0101 {Cr}"]);
        new Voorbeeld().VoegIn(4, "").Bevindingen().Zinnen().ShouldBe(["4 0101 Hier staat een regeleinde zonder record."]);
        byte[] metMarkering = [0xEF, 0xBB, 0xBF, .. new Voorbeeld().Bytes()];
        EiControle.Controleer(metMarkering).Bevindingen.Zinnen().ShouldBe([$"1 0101 {Bom}"]);
    }

    [Fact]
    public void Asked_for_another_standard_its_code_is_named() =>
        EiControle
            .Controleer(new Voorbeeld().Bytes(), new ControleOpties { Standaard = Standaarden.Zoek("HA304") })
            .Bevindingen.Zinnen()
            .Where(z => z.StartsWith("1 0102", StringComparison.Ordinal))
            .ShouldBe(["1 0102 De code van het bericht is niet 112, de standaard waartegen gecontroleerd wordt."]);

    [Theory]
    [InlineData("", "0101 Het bestand is leeg.")]
    [InlineData("01999", "0102 Deze code van een extern-integratiebericht kennen we niet; het soort bericht is niet vast te stellen.")]
    [InlineData("hallo", "0101 Het bestand begint niet met een voorlooprecord (01); het soort bericht is niet vast te stellen.")]
    [InlineData("0\01\0", "0101 Het bestand is in UTF-16 geschreven, twee bytes per teken. Schrijf het in ISO 8859-1.")]
    [InlineData("{\"a\":1}", "0101 Dit is geen EI-bericht maar JSON.")]
    [InlineData("01\0", "0101 Dit is geen EI-bericht: het bestand begint met nulbytes of andere binaire gegevens.")]
    public void What_is_no_message_is_told_what_it_is(string tekst, string zin) =>
        EiControle.Controleer(Encoding.Latin1.GetBytes(tekst)).Bevindingen.Zinnen().ShouldBe([$"1 {zin}"]);

    [Fact]
    public void Of_a_value_control_characters_become_dots_and_diacritics_stay()
    {
        var gevonden = new Voorbeeld().Zet(2, "0210", " \u001f\u007e\u007f\u009f\u00a0\u00e9").Bevindingen().ShouldHaveSingleItem();

        gevonden.Waarde.ShouldBe(" .~..\u00a0\u00e9");
        new Voorbeeld().Zet(2, "0210", " \u007e\u007f").Bevindingen()[0].Waarde.ShouldBe(" ~.");
        new Voorbeeld().Zet(2, "0210", " \u00a0\u00e9 ").Bevindingen()[0].Waarde.ShouldBe(" \u00a0\u00e9");
        new Voorbeeld().Zet(2, "0219", "   12").Bevindingen()[0].Waarde.ShouldBe("   12");
        new Voorbeeld().Zet(2, "0219", "12   ").Bevindingen()[0].Waarde.ShouldBe("12   ");
    }

    [Fact]
    public void A_finding_names_record_number_and_trust()
    {
        var bevinding = new Voorbeeld().Zet(5, "0413", "00000000").Bevindingen().ShouldHaveSingleItem();

        (bevinding.Record, bevinding.Detail, bevinding.Naam).ShouldBe(("04", 3, "ZORGVERLENERSCODE BEHANDELAAR/UITVOERDER"));
        new Voorbeeld().Weg(8).Bevindingen().ShouldHaveSingleItem().Record.ShouldBe("99");
        new Voorbeeld().Zet(1, "0105", "X").Bevindingen().ShouldHaveSingleItem().Detail.ShouldBeNull();
    }

    [Theory]
    [InlineData(3, "0408", "20260229", "Public")]
    [InlineData(3, "0413", "00000000", "Inferred")]
    [InlineData(3, "0404", "3312", "Inferred")]
    [InlineData(2, "0212", "1", "Inferred")]
    [InlineData(2, "0219", "   12", "Public")]
    [InlineData(8, "9904", "4", "Public")]
    public void A_finding_is_as_sure_as_the_weakest_of_what_it_rests_on(int regel, string element, string waarde, string herkomst) =>
        new Voorbeeld().Zet(regel, element, waarde).Bevindingen().ShouldHaveSingleItem().Herkomst.ToString().ShouldBe(herkomst);

    [Fact]
    public void Too_long_by_a_diacritic_is_utf_8_only_when_its_bytes_are()
    {
        var voorbeeld = new Voorbeeld();
        var naam = voorbeeld.Record(2);
        voorbeeld.Vervang(2, naam.Replace("Jansen ", "Jans\u00e9n ", StringComparison.Ordinal) + " ");
        voorbeeld.Bevindingen().Zinnen().ShouldBe(["2 0201 Het record is 311 posities lang; het moeten er 310 zijn."]);

        voorbeeld.Vervang(2, naam.Replace("Jansen ", "Jans\u00c3\u00a9n ", StringComparison.Ordinal)[..311]);
        voorbeeld.Bevindingen()[0].Melding.ShouldStartWith("Het record telt 310 tekens maar 311 bytes");
    }

    [Fact]
    public void A_record_of_letters_of_four_bytes_each_is_still_utf_8()
    {
        var regels = Encoding.UTF8.GetBytes("04" + new string('\u20ac', 308));

        var bevinding = EiControle
            .Controleer((byte[])[.. new Voorbeeld().Bytes().AsSpan(0, 624), .. regels, .. "\r\n"u8])
            .Bevindingen.First(b => b.Regel == 3);

        bevinding.Melding.ShouldBe(
            "Het record telt 310 tekens maar 926 bytes: het is in UTF-8 geschreven. Een record is 310 bytes; schrijf ISO 8859-1."
        );
    }
}
