using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests.Bureau;

public sealed class ClientbestandenTests : IDisposable
{
    private readonly Proefbureau proef = new();

    private Bureaukantoor Kantoor => proef.Kantoor;

    public void Dispose() => proef.Dispose();

    [Fact]
    public void The_same_bytes_are_one_file_and_a_zip_is_unpacked()
    {
        var (een, twee) = (Proefbureau.Bestand(Proefbureau.Brink), Proefbureau.Bestand(Proefbureau.Stap, seed: 2));
        var id = proef.Neem(een);

        var innames = Kantoor.Bestanden.Neem(
            [new AangebodenBestand("alles.zip", Proefbureau.Zip(("a.asc", een), ("b.asc", twee), ("c.txt", "x"u8.ToArray())))],
            "els"
        );

        innames.Select(i => (i.WasEr, i.Id is not null)).ShouldBe([(true, true), (false, true), (false, false)]);
        innames[0].Id.ShouldBe(id);
        innames[2].Bezwaar.ShouldNotBeNullOrEmpty();
        Kantoor.Bestanden.Alle().Totaal.ShouldBe(2);
        Kantoor.Bestanden.Inhoud(id)!.Value.ToArray().ShouldBe(een);
    }

    [Fact]
    public void A_file_of_who_is_no_client_today_is_refused_and_nothing_is_kept()
    {
        var vreemd = Kantoor.Bestanden.Neem([new("x.asc", Proefbureau.Bestand(AgbCode.Parse("01099999")))], "els").Single();
        vreemd.Id.ShouldBeNull();
        vreemd.Bezwaar!.ShouldContain("niet (of nog niet) op uw klantenlijst");
        proef.Klant(AgbCode.Parse("01033333"), "Weg", "2020-01-01", "2026-03-01");
        var weg = Kantoor.Bestanden.Neem([new("x.asc", Proefbureau.Bestand(AgbCode.Parse("01033333")))], "els").Single();

        weg.Bezwaar!.ShouldContain("geen klant meer");
        Kantoor.Bestanden.Alle().Totaal.ShouldBe(0);
    }

    [Fact]
    public void A_client_may_be_worked_for_on_its_first_and_its_last_day()
    {
        var agb = AgbCode.Parse("01033333");
        var id = proef.Klant(agb, "Kort", "2026-03-02", "2026-03-02");

        proef.Administratie.IsKlant(Proefbureau.Agb, agb, new DateOnly(2026, 3, 1)).ShouldBeFalse();
        proef.Administratie.IsKlant(Proefbureau.Agb, agb, new DateOnly(2026, 3, 2)).ShouldBeTrue();
        proef.Administratie.IsKlant(Proefbureau.Agb, agb, new DateOnly(2026, 3, 3)).ShouldBeFalse();
        Kantoor.Klanten.Lees(id)!.Periode.LaatsteDag.ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public void Two_periods_of_a_client_do_not_overlap_and_the_same_one_twice_is_one()
    {
        var invoer = new Klantinvoer
        {
            Agb = "01033333",
            Rol = "Praktijk",
            Naam = "Terug",
            Begin = "01-01-2020",
            Eind = "31-12-2020",
        };
        var id = Kantoor.Klanten.Voegtoe(invoer).Id;

        Kantoor.Klanten.Voegtoe(invoer).Id.ShouldBe(id);
        Kantoor.Klanten.Voegtoe(invoer with { Begin = "31-12-2020", Eind = null }).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("begin");
        var terug = Kantoor.Klanten.Voegtoe(invoer with { Begin = "01-01-2021", Eind = null }).Id!.Value;
        Kantoor.Klanten.Wijzig(id!.Value, invoer with { Eind = "01-01-2021" })!.ShouldHaveSingleItem().Veld.ShouldBe("eind");
        Kantoor.Klanten.Zoek(AgbCode.Parse("01033333"))!.Id.ShouldBe(terug);
    }

    [Theory]
    [InlineData("0105678", "Praktijk", "x", "01-01-2026", null, "agb")]
    [InlineData("98001234", "Praktijk", "x", "01-01-2026", null, "agb")]
    [InlineData("01056780", "Bakker", "x", "01-01-2026", null, "rol")]
    [InlineData("01056780", "Praktijk", "", "01-01-2026", null, "naam")]
    [InlineData("01056780", "Praktijk", "x", "31-02-2026", null, "begin")]
    [InlineData("01056780", "Praktijk", "x", "", null, "begin")]
    [InlineData("01056780", "Praktijk", "x", "02-01-2026", "01-01-2026", "eind")]
    public void Wrong_input_of_a_client_is_told_at_its_field(string agb, string rol, string naam, string begin, string? eind, string veld)
    {
        var (id, fouten) = Kantoor.Klanten.Voegtoe(
            new Klantinvoer
            {
                Agb = agb,
                Rol = rol,
                Naam = naam,
                Begin = begin,
                Eind = eind,
            }
        );

        id.ShouldBeNull();
        fouten.ShouldHaveSingleItem().Veld.ShouldBe(veld);
    }

    [Fact]
    public void Handing_in_makes_a_part_per_insurer_with_its_own_factuurnummer_and_twice_is_once()
    {
        var id = proef.Neem(Proefbureau.Bestand(Proefbureau.Brink, 20));
        var verwacht = Kantoor.Bestanden.Splitsingen(id);

        Kantoor.Bestanden.DienIn(id, "els").ShouldBe((verwacht.Count(s => s.Uzovi is not null), null));
        Kantoor.Bestanden.DienIn(id, "els").ShouldBe((0, null));

        var delen = Kantoor.Delen.Van(id);
        delen
            .Select(d => (d.Uzovi, d.Aantal, d.Bedrag))
            .ShouldBe(verwacht.Where(s => s.Uzovi is not null).Select(s => (s.Uzovi!.Value, s.Aantal, s.Bedrag)));
        delen.Select(d => d.Factuurnummer).ShouldBe(Enumerable.Range(1, delen.Count).Select(n => $"B2603-{n:D6}"));
        delen.ShouldAllBe(d => d.Stand == "klaar om te verzenden" && d.Door == "els");
        (
            delen.Aggregate(Bedrag.Nul, (s, d) => s + d.Bedrag)
            + verwacht.Where(s => s.Uzovi is null).Aggregate(Bedrag.Nul, (s, x) => s + x.Bedrag)
        ).ShouldBe(Kantoor.Bestanden.Lees(id)!.Bedrag);
    }

    [Fact]
    public async Task A_part_may_be_taken_back_until_it_has_left()
    {
        var id = proef.Neem(Proefbureau.Bestand(Proefbureau.Brink, 20));
        Kantoor.Bestanden.DienIn(id, "els");
        var deel = Kantoor.Delen.Van(id)[0];

        Kantoor.Delen.TrekIn(deel.Claim).ShouldBeTrue();
        Kantoor.Delen.TrekIn(deel.Claim).ShouldBeFalse();
        await proef.WisselAsync();

        proef.Ingediend.ShouldNotContain(b => b.TraceerId.ToString() == deel.Claim);
        Kantoor.Delen.TrekIn(Kantoor.Delen.Van(id)[1].Claim).ShouldBeFalse();
        Kantoor.Bestanden.Lees(id)!.Stand.ShouldBe("deels ingediend");
        Kantoor.Bestanden.DienIn(id, "els").Delen.ShouldBe(1);
        Kantoor.Delen.Van(id)[^1].Factuurnummer.ShouldNotBe(deel.Factuurnummer);
    }

    [Fact]
    public async Task What_the_exchange_refuses_waits_for_a_person_and_can_go_again()
    {
        var id = proef.Neem(Proefbureau.Bestand(Proefbureau.Brink, 20));
        Kantoor.Bestanden.DienIn(id, "els");
        proef.Weigert = "Zorgverzekeraar 9901 is niet aangemeld.";
        await proef.WisselAsync();

        Kantoor.Delen.Geweigerd().Count.ShouldBe(Kantoor.Delen.Van(id).Count);
        foreach (var deel in Kantoor.Delen.Van(id))
        {
            deel.Stand.ShouldBe("geweigerd");
            Kantoor.Delen.TrekIn(deel.Claim).ShouldBeTrue();
        }

        proef.Weigert = null;
        Kantoor.Bestanden.DienIn(id, "els").Delen.ShouldBeGreaterThan(0);
        await proef.WisselAsync();
        Kantoor.Bestanden.Lees(id)!.Stand.ShouldBe("beantwoord");
    }

    [Fact]
    public void A_file_of_which_nothing_left_can_be_taken_away_and_come_again()
    {
        var bytes = Proefbureau.Bestand(Proefbureau.Brink);
        var id = proef.Neem(bytes);

        Kantoor.Bestanden.Verwijder(id).ShouldBeTrue();
        Kantoor.Bestanden.Lees(id).ShouldBeNull();
        var weer = proef.Neem(bytes);
        weer.ShouldNotBe(id);
        Kantoor.Bestanden.DienIn(weer, "els");
        Kantoor.Bestanden.Verwijder(weer).ShouldBeFalse();
    }

    [Fact]
    public void Without_an_insurer_a_line_holds_the_file_back_until_cov_or_a_person_says_so()
    {
        var id = proef.Neem(Proefbureau.Bestand(Proefbureau.Brink, 30, 3, zonder: true, doorsturen: false));
        Kantoor.Bestanden.DienIn(id, "els").Bezwaar!.ShouldContain("COV");
        var (wie, vragen) = Kantoor.Bestanden.CovVragen(id)!.Value;
        wie.ShouldBe(new Relatie("Praktijk", Proefbureau.Brink.ToString()));
        vragen.Count.ShouldBe(Kantoor.Bestanden.Splitsingen(id).Single(s => s.IsTeVinden).Aantal);

        Kantoor.Bestanden.BewaarCov(id, vragen.Skip(1).ToDictionary(v => v.Detail, _ => UzoviNummer.Parse("9901")));

        Kantoor.Bestanden.Splitsingen(id).Single(s => s.IsTeVinden).Aantal.ShouldBe(1);
        Kantoor.Bestanden.DienIn(id, "els").Delen.ShouldBe(0);
        Kantoor.Bestanden.DienIn(id, "els", zonderOnbekende: true).Delen.ShouldBeGreaterThan(0);
        Kantoor.Stukken.Van(id).ShouldContain(s => s.Soort == Stuk.Nota);
        Kantoor.Bestanden.CovVragen(id).ShouldBeNull();
    }

    [Fact]
    public async Task A_reference_that_another_client_used_gets_one_of_the_bureau_and_comes_back_as_the_clients_own()
    {
        var brink = proef.Neem(Proefbureau.Bestand(Proefbureau.Brink, 10, 4, doorsturen: false));
        var stap = proef.Neem(Proefbureau.Bestand(Proefbureau.Stap, 10, 4, doorsturen: false));
        Kantoor.Bestanden.DienIn(brink, "els");
        Kantoor.Bestanden.DienIn(stap, "els");
        await proef.WisselAsync();

        var verzonden = proef
            .Ingediend.SelectMany(b => DeclaratieLezer.Lees(b.Payload).Declaratie!.Verzekerden.SelectMany(v => v.Prestaties))
            .ToList();
        verzonden.Select(p => p.Referentie).ShouldBeUnique();
        Kantoor.Bestanden.Regels(brink).Rijen.ShouldAllBe(r => r.Verzonden == r.Referentie);
        Kantoor.Bestanden.Regels(stap).Rijen.ShouldAllBe(r => r.Verzonden != r.Referentie && r.Stand == "toegekend");
    }

    [Fact]
    public async Task A_credit_names_the_reference_under_which_the_bureau_sent_the_debet()
    {
        var eerste = proef.Neem(Proefbureau.Bestand(Proefbureau.Brink, 3, 4, doorsturen: false));
        var tweede = Proefbureau.Bestand(Proefbureau.Stap, 3, 4, doorsturen: false);
        Kantoor.Bestanden.DienIn(eerste, "els");
        var id = proef.Neem(tweede);
        Kantoor.Bestanden.DienIn(id, "els");
        await proef.WisselAsync();

        var eigen = Kantoor.Bestanden.Regels(id).Rijen[0];
        var credit = Proefbureau.Bestand(Proefbureau.Stap, 1, 88, doorsturen: false);
        var soort = Standaarden.Zoek("OS301")!.ZoekRecord("04")!;
        var plek = Enumerable.Range(0, credit.Length / 312).First(r => credit[r * 312] == '0' && credit[(r * 312) + 1] == '4') * 312;
        Recordveld.Zet(soort.MetCode("NUM363"), credit.AsSpan(plek, 310), eigen.Referentie);
        var derde = proef.Neem(credit);
        Kantoor.Bestanden.DienIn(derde, "els");
        await proef.WisselAsync();

        DeclaratieLezer
            .Lees(proef.Ingediend[^1].Payload)
            .Declaratie!.Verzekerden[0]
            .Prestaties[0]
            .VorigeReferentie.ShouldBe(eigen.Verzonden);
    }

    [Fact]
    public async Task Another_bureau_sees_and_does_nothing_here()
    {
        var id = proef.Neem(Proefbureau.Bestand(Proefbureau.Brink, 20));
        Kantoor.Bestanden.DienIn(id, "els");
        var ander = proef.Administratie.VoorBureau(AgbCode.Parse("98005555"));
        var claim = Kantoor.Delen.Van(id)[0].Claim;

        ander.Bestanden.Lees(id).ShouldBeNull();
        ander.Bestanden.Inhoud(id).ShouldBeNull();
        ander.Bestanden.Regels(id).Rijen.ShouldBeEmpty();
        ander.Bestanden.Splitsingen(id).ShouldBeEmpty();
        ander.Bestanden.CovVragen(id).ShouldBeNull();
        ander.Bestanden.DienIn(id, "x").Bezwaar.ShouldNotBeNull();
        ander.Bestanden.Verwijder(id).ShouldBeFalse();
        ander.Bestanden.Alle().Totaal.ShouldBe(0);
        ander.Delen.Van(id).ShouldBeEmpty();
        ander.Delen.Lees(claim).ShouldBeNull();
        ander.Delen.TrekIn(claim).ShouldBeFalse();
        ander.Klanten.Alle().ShouldBeEmpty();
        await proef.WisselAsync();
        var stuk = Kantoor.Stukken.Alle().Rijen[0];
        ander.Stukken.Lees(stuk.Id).ShouldBeNull();
        ander.Stukken.Alle().Totaal.ShouldBe(0);
        ander.Stukken.WijsToe(stuk.Id, Proefbureau.Brink).ShouldBeFalse();
        ander.Stukken.Verstuur(stuk.Id, "x"u8.ToArray(), "x").ShouldBeFalse();
        ander.Vorderingen.Open().ShouldBeEmpty();
        ander.Vorderingen.GeefDoor(Proefbureau.Brink).ShouldBeNull();
    }
}
