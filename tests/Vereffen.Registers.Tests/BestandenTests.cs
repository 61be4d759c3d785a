using Vereffen.Kern;

namespace Vereffen.Registers.Tests;

/// <summary>Every file of the contract, with and without its optional columns.</summary>
public class BestandenTests
{
    private static readonly UzoviNummer Uzovi = UzoviNummer.Parse("3311");
    private static readonly AgbCode Agb = AgbCode.Parse("90056789");
    private static readonly Bsn Bsn = BsnVan("999900006");

    [Fact]
    public void Verzekeraars_are_read()
    {
        using var map = new Registermap().Met(
            "verzekeraars.csv",
            "uzovi,naam,label,verrekenkring,standaarden,indientermijn_maanden,dagtekening_max_dagen,betaaltermijn_dagen,uitbetaalgrens,vorderinggrens,hersteltermijn_maanden,alles_of_niets",
            "3311,\"Zilver, Kruis\",ZZK,K1,OS301|HA304,12,365,30,500,1000,3,1",
            "3313,Inter,ZIP,K1,OS301,,,30,,,,"
        );
        var registers = map.LaadFoutloos();
        var eerste = registers.Verzekeraar(Uzovi).ShouldNotBeNull();
        (eerste.Naam, eerste.Label, eerste.Verrekenkring).ShouldBe(("Zilver, Kruis", "ZZK", "K1"));
        eerste.Standaarden.ShouldBe(["OS301", "HA304"]);
        (eerste.IndientermijnMaanden, eerste.DagtekeningMaxDagen, eerste.BetaaltermijnDagen).ShouldBe((12, 365, 30));
        (eerste.Uitbetaalgrens.Cents, eerste.Vorderinggrens.Cents).ShouldBe((500, 1000));
        (eerste.HersteltermijnMaanden, eerste.AllesOfNiets).ShouldBe((3, true));
        var tweede = registers.Verzekeraar(UzoviNummer.Parse("3313")).ShouldNotBeNull();
        (tweede.IndientermijnMaanden, tweede.DagtekeningMaxDagen, tweede.HersteltermijnMaanden, tweede.AllesOfNiets).ShouldBe(
            (null, null, null, false)
        );
    }

    [Fact]
    public void Optional_columns_may_be_left_out_and_columns_stand_in_any_order()
    {
        using var map = new Registermap().Met(
            "verzekeraars.csv",
            "naam,uzovi,label,verrekenkring,standaarden,vorderinggrens,uitbetaalgrens,dagtekening_max_dagen,indientermijn_maanden,betaaltermijn_dagen",
            "Zilver,3311,ZZK,K1,OS301,1000,500,365,12,30"
        );
        var verzekeraar = map.LaadFoutloos().Verzekeraar(Uzovi).ShouldNotBeNull();
        (verzekeraar.Uitbetaalgrens.Cents, verzekeraar.HersteltermijnMaanden, verzekeraar.AllesOfNiets).ShouldBe((500, null, false));
    }

    [Fact]
    public void Verzekerden_and_polissen_are_read()
    {
        using var map = new Registermap()
            .Met(
                "verzekerden.csv",
                "bsn,verzekerdennummer,geboortedatum,naam,voorvoegsel,voorletters,geslacht,overleden_op,postcode,huisnummer",
                "999900006,V1,1980-05-17,Berg,van den,AB,2,2026-01-31,1234AB,12",
                "999999999,V2,2000-02-29,Müller,,C,1,,,",
                ",V3,2000-02-29,Smit,,D,,,,"
            )
            .Met("polissen.csv", "bsn,uzovi,begin,eind,pakket", "999900006,3311,2025-01-01,2025-12-31,A1", "999900006,3313,2026-01-01,,");
        var registers = map.LaadFoutloos();
        var persoon = registers.Verzekerden.Zoek(Bsn)[0];
        (persoon.Naam, persoon.Voorvoegsel, persoon.Voorletters, persoon.Geslacht).ShouldBe(("Berg", "van den", "AB", 2));
        (persoon.Geboortedatum, persoon.OverledenOp).ShouldBe((new DateOnly(1980, 5, 17), new DateOnly(2026, 1, 31)));
        (persoon.Postcode, persoon.Huisnummer).ShouldBe(("1234AB", "12"));
        registers.VerzekerdenOpNummer.Zoek("V2")[0].Naam.ShouldBe("Müller");
        registers.VerzekerdenOpNummer.Zoek("V3")[0].Bsn.ShouldBe(Bsn.Onbekend);
        registers
            .Polissen.Zoek(Bsn)
            .ToArray()
            .ShouldBe([
                new Polis(Bsn, Uzovi, new Periode(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)), "A1"),
                new Polis(Bsn, UzoviNummer.Parse("3313"), new Periode(new DateOnly(2026, 1, 1), null), ""),
            ]);
    }

    [Fact]
    public void Dekkingen_wlz_ion_keten_and_machtigingen_are_read()
    {
        using var map = new Registermap()
            .Met(
                "dekkingen.csv",
                "pakket,lijst,code,begin,eind,percentage,max_bedrag,max_aantal,per",
                "A1,081,24001,2026-01-01,,75,10000,9,jaar",
                "A1,081,,2026-01-01,,,,,"
            )
            .Met("wlz.csv", "bsn,begin,eind,met_behandeling", "999900006,2026-01-01,2026-02-01,1", "999900006,2026-02-02,,0")
            .Met("ion.csv", "agb,bsn,begin,eind", "90056789,999900006,2026-01-01,")
            .Met("keten.csv", "agb,bsn,lijst,code,begin,eind,reden", "90056789,999900006,008,11400,2026-01-01,2026-03-01,verhuisd")
            .Met(
                "machtigingen.csv",
                "nummer,bsn,agb,lijst,code,begin,eind",
                "M1,999900006,90056789,081,24001,2026-01-01,2026-06-30",
                "M1,999900006,,,,2026-01-01,"
            );
        var registers = map.LaadFoutloos();
        registers
            .Dekkingen.Zoek(("A1", "081", "24001"))[0]
            .ShouldBe(
                new Dekking("A1", "081", "24001", new Periode(new DateOnly(2026, 1, 1), null), 75, new Bedrag(10000), 9, Tijdvak.Jaar)
            );
        registers.Dekkingen.Zoek(("A1", "081", ""))[0].Percentage.ShouldBe(100);
        registers.Wlz.Zoek(Bsn).ToArray().Select(w => w.MetBehandeling).ShouldBe([true, false]);
        registers.Ion.Zoek(Bsn)[0].Agb.ShouldBe(Agb);
        registers.Keten.Zoek(Bsn)[0].Reden.ShouldBe("verhuisd");
        registers.HeeftKetenregister.ShouldBeTrue();
        registers.Machtigingen.Zoek("M1").ToArray().Select(m => (m.Agb, m.Lijst, m.Code)).ShouldBe([(Agb, "081", "24001"), (null, "", "")]);
    }

    [Fact]
    public void Agb_relaties_crediteuren_servicebureaus_and_overnames_are_read()
    {
        using var map = new Registermap()
            .Met(
                "agb.csv",
                "agb,soort,naam,kwalificatie,begin,eind,erkenning,erkenning_eind",
                "90012345,zorgverlener,Z,arts VG|huisarts,2020-01-01,,BIG|KNGF,2026-12-31",
                "90056789,praktijk,P,,2020-01-01,2026-12-31,,",
                "47010101,instelling,I,,2020-01-01,,,",
                "98001234,servicebureau,B,,2020-01-01,,,"
            )
            .Met("agb_relaties.csv", "zorgverlener,organisatie,begin,eind", "90012345,90056789,2026-01-01,2026-01-31")
            .Met("crediteuren.csv", "agb,crediteur", "90012345,90056789")
            .Met("servicebureaus.csv", "servicebureau,agb,begin,eind", "98001234,90056789,2026-01-01,")
            .Met("overnames.csv", "oud,nieuw,datum", "90056789,47010101,2026-10-01");
        var registers = map.LaadFoutloos();
        var persoon = AgbCode.Parse("90012345");
        var registratie = registers.Agb.Zoek(persoon)[0];
        registratie.Kwalificaties.ShouldBe(["arts VG", "huisarts"]);
        registratie.Erkenningen.ShouldBe(["BIG", "KNGF"]);
        registratie.ErkenningEind.ShouldBe(new DateOnly(2026, 12, 31));
        registers
            .Agb.Alle.ToArray()
            .Select(a => a.Soort)
            .ShouldBe([AgbSoort.Zorgverlener, AgbSoort.Praktijk, AgbSoort.Instelling, AgbSoort.Servicebureau]);
        registers.Crediteuren.Zoek(persoon)[0].Crediteur.ShouldBe(Agb);
        registers.Servicebureaus.Zoek(AgbCode.Parse("98001234"))[0].Agb.ShouldBe(Agb);
        registers.Overnames.Zoek(Agb)[0].Datum.ShouldBe(new DateOnly(2026, 10, 1));
        registers.WerktVoor(persoon, Agb, Dag(2026, 1, 31)).ShouldBeTrue();
        registers.WerktVoor(persoon, Agb, Dag(2026, 2, 1)).ShouldBeFalse();
        registers.WerktVoor(Agb, persoon, Dag(2026, 1, 31)).ShouldBeFalse();
        registers.ZijnVerbonden(Agb, persoon, Dag(2026, 1, 31)).ShouldBeTrue();
        registers.ZijnVerbonden(Agb, AgbCode.Parse("47010101"), Dag(2026, 1, 31)).ShouldBeFalse();
    }

    [Fact]
    public void Overeenkomsten_are_read_for_one_or_more_insurers()
    {
        using var map = new Registermap().Met(
            "overeenkomsten.csv",
            "agb,uzovi,soort,begin,eind,betaal_maximum,zorggroep,preferent",
            "90056789,3311|3313,contract,2026-01-01,2026-12-31,1,1,0",
            "90056789,3351,betaalovereenkomst,2026-01-01,,0,0,"
        );
        var rijen = map.LaadFoutloos().Overeenkomsten.Zoek(Agb).ToArray();
        (rijen[0].IsMet(UzoviNummer.Parse("3313")), rijen[0].IsMet(UzoviNummer.Parse("3351"))).ShouldBe((true, false));
        rijen
            .Select(r => (r.Soort, r.BetaalMaximum, r.IsZorggroep, r.IsPreferent))
            .ShouldBe([(OvereenkomstSoort.Contract, true, true, false), (OvereenkomstSoort.Betaalovereenkomst, false, false, true)]);
    }

    [Fact]
    public void Prestaties_contracttarieven_uitsluitingen_termijnen_and_uitval_are_read()
    {
        using var map = new Registermap()
            .Met(
                "prestaties.csv",
                "lijst,code,omschrijving,begin,eind,tarief_soort,tarief,max_aantal,per,machtiging,verwijzing,overeenkomst,zorggroep,bevoegd,peildatum,wzd,erkenning",
                "081,24001,Consult,2026-01-01,2026-12-31,maximum,4000,3,week,1,1,1,1,90|arts VG,1-oktober,1,BIG",
                "081,24002,Vrij,2026-01-01,,vrij,,,,0,0,0,0,,geen,,",
                "008,11000,ION,2026-01-01,,vast,1766,,,0,0,0,0,,kwartaal,0,"
            )
            .Met(
                "contracttarieven.csv",
                "agb,uzovi,lijst,code,begin,eind,tarief",
                "90056789,3311,081,24001,2026-01-01,,3500",
                "90056789,3311,081,24002,2026-01-01,,"
            )
            .Met("uitsluitingen.csv", "lijst,code,andere_code,binnen_dagen,retourcode", "081,24001,24002,0,0634")
            .Met(
                "termijnen.csv",
                "uzovi,agb,lijst,code,eerste_maanden,herstel_maanden,begin,eind",
                "3311,,008,,24,,2026-01-01,",
                "3311,90056789,081,24001,,3,2026-01-01,2026-12-31"
            )
            .Met("uitval.csv", "uzovi,regel,begin,eind", "3311,P06,2026-01-01,", "3311,C06,2026-01-01,2026-01-31");
        var registers = map.LaadFoutloos();
        var eerste = registers.Prestaties.Zoek(new("081", "24001"))[0];
        (eerste.TariefSoort, eerste.Tarief, eerste.MaxAantal, eerste.Per, eerste.Peildatum).ShouldBe(
            (TariefSoort.Maximum, new Bedrag(4000), 3, Tijdvak.Week, Peildatum.EenOktober)
        );
        (
            eerste.VraagtMachtiging,
            eerste.VraagtVerwijzing,
            eerste.VraagtOvereenkomst,
            eerste.IsKeten,
            eerste.IsWzd,
            eerste.Erkenning
        ).ShouldBe((true, true, true, true, true, "BIG"));
        eerste.Bevoegd.ShouldBe(["90", "arts VG"]);
        var tweede = registers.Prestaties.Zoek(new("081", "24002"))[0];
        (tweede.TariefSoort, tweede.Tarief, tweede.MaxAantal, tweede.Per, tweede.Peildatum, tweede.IsWzd).ShouldBe(
            (TariefSoort.Vrij, null, null, Tijdvak.Geen, Peildatum.Geen, false)
        );
        registers.Prestaties.Zoek(new("008", "11000"))[0].TariefSoort.ShouldBe(TariefSoort.Vast);
        (registers.KentPrestatielijst("008"), registers.KentPrestatielijst("009")).ShouldBe((true, false));
        registers.Contracttarieven.Zoek((Agb, new("081", "24001")))[0].Tarief.ShouldBe(new Bedrag(3500));
        registers.Contracttarieven.Zoek((Agb, new("081", "24002")))[0].Tarief.ShouldBeNull();
        registers
            .Uitsluitingen.Zoek(new("081", "24001"))[0]
            .ShouldBe(new(new("081", "24001"), new("081", "24002"), 0, new Retourcode(634)));
        registers
            .Termijnen.Zoek(Uzovi)
            .ToArray()
            .Select(t => (t.Agb, t.Lijst, t.Code, t.EersteMaanden, t.HerstelMaanden))
            .ShouldBe([(null, "008", "", 24, null), (Agb, "081", "24001", null, 3)]);
        registers.Uitval.Zoek(Uzovi).ToArray().Select(u => u.Regel).ShouldBe(["P06", "C06"]);
    }

    [Fact]
    public void An_empty_directory_is_empty_registers()
    {
        using var map = new Registermap();
        var registers = map.LaadFoutloos();
        registers.Verzekeraars.Aantal.ShouldBe(0);
        registers.HeeftKetenregister.ShouldBeFalse();
        registers.Historie.Regels.ShouldBeEmpty();
        registers.Polissen.Zoek(Bsn).Length.ShouldBe(0);
    }

    [Fact]
    public void A_keten_register_without_rows_is_there_all_the_same()
    {
        using var map = new Registermap().Met("keten.csv", "agb,bsn,lijst,code,begin,eind,reden");
        map.LaadFoutloos().HeeftKetenregister.ShouldBeTrue();
    }

    [Fact]
    public void A_directory_that_is_not_there_is_broken_machinery() =>
        Should.Throw<DirectoryNotFoundException>(() => RegisterSet.Laad(Path.Combine(Path.GetTempPath(), "vereffen-bestaat-niet")));

    private static Periode Dag(int jaar, int maand, int dag) => new(new DateOnly(jaar, maand, dag), new DateOnly(jaar, maand, dag));

    private static Bsn BsnVan(string tekst) =>
        Kern.Bsn.TryParse(tekst, out var bsn) ? bsn : throw new InvalidOperationException("geen BSN");
}
