using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

public sealed class PatientenboekTests : IDisposable
{
    private readonly Proefpraktijk wij = new();

    public void Dispose() => wij.Dispose();

    [Theory]
    [InlineData("bsn", "123456789", "elfproef")]
    [InlineData("bsn", "", "Vul het bsn in")]
    [InlineData("bsn", "99990134", "elfproef")]
    [InlineData("bsn", "999901345999", "elfproef")]
    [InlineData("naam", "", "achternaam")]
    [InlineData("naam", "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "25")]
    [InlineData("naam", "<b>Jansen</b>", "tekens")]
    [InlineData("geboortedatum", "31-02-2020", "geen datum")]
    [InlineData("geboortedatum", "", "geboortedatum")]
    [InlineData("geboortedatum", "01-01-2030", "niet kloppen")]
    [InlineData("geboortedatum", "01-01-1850", "niet kloppen")]
    [InlineData("postcode", "12345", "postcode")]
    [InlineData("postcode", "", "postcode")]
    [InlineData("huisnummer", "", "huisnummer")]
    [InlineData("huisnummer", "12a", "alleen het nummer")]
    [InlineData("geslacht", "q", "Kies")]
    [InlineData("identiteit", "lidmaatschapspas", "documenten")]
    public void What_can_not_be_is_told_at_its_field_and_nothing_is_kept(string veld, string waarde, string zin)
    {
        var invoer = Proefpraktijk.Invoer("999901345", "Jansen");
        invoer = veld switch
        {
            "bsn" => invoer with { Bsn = waarde },
            "naam" => invoer with { Naam = waarde },
            "geboortedatum" => invoer with { Geboortedatum = waarde },
            "postcode" => invoer with { Postcode = waarde },
            "huisnummer" => invoer with { Huisnummer = waarde },
            "identiteit" => invoer with { Identiteit = waarde },
            _ => invoer with { Geslacht = waarde },
        };

        var (id, fouten) = wij.Kantoor.Patienten.Voegtoe(invoer);

        id.ShouldBeNull();
        fouten.ShouldContain(f => f.Veld == veld && f.Zin.Contains(zin, StringComparison.OrdinalIgnoreCase));
        fouten.ShouldAllBe(f => waarde.Length == 0 || !f.Zin.Contains(waarde, StringComparison.Ordinal));
        wij.Kantoor.Patienten.Zoek(null).Totaal.ShouldBe(0);
    }

    [Fact]
    public void Somebody_without_bsn_needs_a_reason_and_there_may_be_more_of_them()
    {
        var zonder = Proefpraktijk.Invoer("999999999", "Onbekend");
        wij.Kantoor.Patienten.Voegtoe(zonder).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("bsnReden");

        wij.Kantoor.Patienten.Voegtoe(zonder with { BsnReden = "pas in Nederland" }).Id.ShouldNotBeNull();
        wij.Kantoor.Patienten.Voegtoe(zonder with { BsnReden = "toerist" }).Id.ShouldNotBeNull();
    }

    [Fact]
    public void The_same_bsn_is_one_patient()
    {
        wij.Patient();

        wij.Kantoor.Patienten.Voegtoe(Proefpraktijk.Invoer("999901345", "Jansen")).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("bsn");
    }

    [Theory]
    [InlineData("jan", 1)]
    [InlineData("MULLER", 1)]
    [InlineData("22-11-1997", 2)]
    [InlineData("345", 1)]
    [InlineData("nergens", 0)]
    [InlineData("%", 0)]
    [InlineData("", 2)]
    public void People_are_found_by_name_without_accents_by_birth_date_and_by_the_end_of_a_bsn(string zoek, int aantal)
    {
        wij.Patient();
        wij.Patient("999902374", "Müller");

        wij.Kantoor.Patienten.Zoek(zoek).Totaal.ShouldBe(aantal);
    }

    [Fact]
    public void Other_data_than_cov_saw_ask_for_a_new_question()
    {
        var id = wij.Patient();
        wij.Kantoor.Patienten.Lees(id)!.BsnGeverifieerd.ShouldBeTrue();

        wij.Kantoor.Patienten.Wijzig(id, Proefpraktijk.Invoer("999901345", "Janssen")).ShouldBeEmpty();
        wij.Kantoor.Patienten.Lees(id)!.BsnGeverifieerd.ShouldBeTrue();

        wij.Kantoor.Patienten.Wijzig(id, Proefpraktijk.Invoer("999901345", "Janssen") with { Geboortedatum = "23-11-1997" })
            .ShouldBeEmpty();
        var kaart = wij.Kantoor.Patienten.Lees(id)!;
        kaart.BsnGeverifieerd.ShouldBeFalse();
        kaart.Uzovi.ShouldBeNull();
    }

    [Fact]
    public void What_cov_answers_gives_open_treatments_their_insurer()
    {
        var (id, _) = wij.Kantoor.Patienten.Voegtoe(Proefpraktijk.Invoer("999901345", "Jansen"));
        wij.Behandel(id!.Value, "01-03-2026", "24501");
        wij.Kantoor.Declaraties.Klaar().ShouldHaveSingleItem().Uzovi.ShouldBeNull();

        wij.Kantoor.Patienten.BewaarCov(
            id.Value,
            new DateOnly(2026, 3, 1),
            new Covantwoord("Gevonden", Proefpraktijk.Uzovi, "700000", "", "GeenWlz", false)
        );

        wij.Kantoor.Declaraties.Klaar().ShouldHaveSingleItem().Uzovi.ShouldBe(Proefpraktijk.Uzovi);
        wij.Kantoor.Patienten.Lees(id.Value)!.Patient.Verzekerdennummer.ShouldBe("700000");
    }

    [Fact]
    public void A_list_is_read_with_what_is_wrong_per_line()
    {
        var (regels, bezwaar) = Patientimport.Lees(
            "\uFEFFBSN;Naam;Geboortedatum;geslacht;postcode;huisnummer\r\n999901345;Jansen;22-11-1997;m;3512CN;1\r\n123456789;Fout;01-01-2000;v;3512CN;1\r\n999901345;Dubbel;22-11-1997;v;3512CN;1\r\n",
            new DateOnly(2026, 3, 2)
        );

        bezwaar.ShouldBeNull();
        regels.Select(r => (r.Regel, r.Fouten.Count)).ShouldBe([(2, 0), (3, 1), (4, 1)]);
    }

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("bsn;naam\r\n1;2\r\n", "geboortedatum")]
    [InlineData("bsn;naam;geboortedatum;postcode;huisnummer\r\n", "niets meer")]
    public void A_list_that_is_no_list_is_a_sentence(string tekst, string zin) =>
        Patientimport.Lees(tekst, new DateOnly(2026, 3, 2)).Bezwaar.ShouldNotBeNull().ShouldContain(zin);
}
