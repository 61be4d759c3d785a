using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Genereren;

public sealed class GeneratorTests
{
    public static TheoryData<string> Declaraties => [.. Standaarden.Alle.Where(s => !s.IsRetour).Select(s => s.VolledigeNaam)];

    [Theory]
    [MemberData(nameof(Declaraties))]
    public void A_generated_claim_has_no_findings_at_any_level(string naam)
    {
        for (var seed = 1; seed <= Proeven.Aantal(3); seed++)
        {
            var bericht = Proefgeneratie.Maak(naam, 20 + Proeven.Aantal(380), seed);

            var (resultaat, bevindingen) = EiControle.Controleer(bericht, new ControleOpties { Peildatum = new DateOnly(2026, 2, 1) });

            bevindingen.Select(b => $"{b.Regel} {b.Element} {b.Retourcode} {b.Melding}").ShouldBeEmpty();
            resultaat.Uitkomst.ShouldBe(Uitkomst.Ok);
            resultaat.Standaard!.VolledigeNaam.ShouldBe(naam);
        }
    }

    [Theory]
    [MemberData(nameof(Declaraties))]
    public void The_check_finds_exactly_the_planted_faults(string naam)
    {
        // In a small file every kind of fault stands alone once: no unreadable amount further on keeps the total from being checked.
        int[] maten = Proeven.IsLicht ? [30] : [30, 100, 150, Proeven.Aantal(2000)];
        foreach (var prestaties in maten)
        {
            Planten(naam, prestaties);
        }
    }

    private static void Planten(string naam, int prestaties)
    {
        for (var seed = 1; seed <= Proeven.Aantal(4); seed++)
        {
            foreach (var deel in (int[])[500, 3000, 10_000])
            {
                var fouten = new List<Geplantefout>();
                var bericht = Proefgeneratie.Maak(naam, prestaties, seed, deel, fouten);

                var gevonden = EiControle.Controleer(bericht).Bevindingen;

                var namen = gevonden.Select(b => $"{b.Regel},{b.Element},{b.Retourcode},{b.Niveau},").ToList();
                namen.Except(fouten.Select(f => f.ToString())).Take(5).ShouldBeEmpty($"loos alarm, seed {seed}, {deel}");
                fouten.Select(f => f.ToString()).Except(namen).Take(5).ShouldBeEmpty($"gemist, seed {seed}, {deel}");
                namen.Count.ShouldBe(fouten.Count);
                fouten.Count.ShouldBeGreaterThan(0);
                fouten.Select(f => f.Regel).ShouldBeUnique();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Declaraties))]
    public void Many_kinds_of_faults_are_planted(string naam)
    {
        var plan = new Claimplan(Standaarden.Zoek(naam)!);
        var fouten = new Veldfouten(plan);

        var soorten = fouten.Van(plan.Prestatie.Soort).Concat(fouten.Van(plan.Verzekerde.Soort)).Select(f => f.Naam).ToHashSet();

        (
            (string[])
                [
                    "lengte te kort",
                    "lengte te lang",
                    "onbekend record",
                    "volgnummer",
                    "reserve gevuld",
                    "niet numeriek",
                    "spaties in getal",
                    "stuurteken",
                    "niet links aangesloten",
                    "niet gevuld",
                    "geen datum",
                    "geen elfproef",
                    "zorgsoort 00",
                    "geen postcode",
                    "niet in lijst",
                    "ongelijk aan boven",
                    "dubbele referentie",
                    "tweede naam",
                    "land",
                ]
        ).ShouldBeSubsetOf(soorten);
    }

    [Fact]
    public void Amount_relations_and_dates_are_broken_where_the_standard_has_them()
    {
        var plan = new Claimplan(Standaarden.Zoek("OS301")!);

        var namen = new Veldfouten(plan).Van(plan.Prestatie.Soort).Select(f => $"{f.Element.Id} {f.Code} {f.Niveau} {f.Naam}").ToList();

        (
            (string[])
                [
                    "0407 8179 N5 doorsturen",
                    "0409 8007 N4 einde voor begin",
                    "0409 8178 N5 einde na dagtekening",
                    "0415 8032 N5 berekend bedrag",
                    "0418 8063 N5 declaratiebedrag boven berekend",
                    "0419 8064 N5 debet en credit",
                    "0421 0651 N5 credit zonder vorige",
                ]
        ).ShouldBeSubsetOf(namen);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var eerste = Proefgeneratie.Maak("OS301", 500, 7, 1000);

        Proefgeneratie.Maak("OS301", 500, 7, 1000).ShouldBe(eerste);
        Proefgeneratie.Maak("OS301", 500, 8, 1000).ShouldNotBe(eerste);
    }

    [Fact]
    public void The_bytes_of_a_seed_do_not_change_unnoticed()
    {
        var regels = Encoding.Latin1.GetString(Proefgeneratie.Maak("OS301", 3, 1)).Split("\r\n");

        regels
            .Take(3)
            .Select(r => r.TrimEnd())
            .ShouldBe([
                "011850100T000000          990100000000909901019099090100000000032025100120251231F9SFNYF-001 20260105              EUR",
                "020000000000019999428279901                          1982122321Wolkenveld               ten       0                                   LH    09465DH         00349                   2",
                "040000000000029999428279901               M0000000001    12025101020251010081245050002909901010000271800005436D000000005436DR9SFNYF0000000001",
            ]);
    }

    [Fact]
    public void It_holds_as_many_prestaties_as_asked_for_several_persons_with_varying_numbers_of_lines()
    {
        var lezing = DeclaratieLezer.Lees(Proefgeneratie.Maak("HA304", 1000, 3));

        var verzekerden = lezing.Declaratie!.Verzekerden;
        verzekerden.Sum(v => v.Prestaties.Count).ShouldBe(1000);
        verzekerden.Select(v => v.Prestaties.Count).Distinct().Count().ShouldBeGreaterThan(4);
        verzekerden.Select(v => v.Bsn).ShouldBeUnique();
        verzekerden.SelectMany(v => v.Prestaties).Count(p => p.IsCredit).ShouldBeInRange(10, 40);
        verzekerden.Select(v => v.Naam).ShouldContain(n => n.Any(c => c > 127));
    }

    [Fact]
    public void Test_persons_have_numbers_9999xxxxx_as_long_as_there_are()
    {
        var bsns = new Testbsns(5);
        var volumes = Proeven.Aantal(100_000);
        var eerste = Enumerable.Range(0, Testbsns.AantalTest).Select(_ => bsns.Volgende()).ToList();
        var volume = Enumerable.Range(0, volumes).Select(_ => bsns.Volgende()).ToList();

        eerste.ShouldAllBe(b => b / 100_000 == 9999 && Bsn.VoldoetAanElfproef(b));
        volume.ShouldAllBe(b => b / 100_000 != 9999 && b / 100_000_000 == 9 && Bsn.VoldoetAanElfproef(b));
        eerste.Concat(volume).Distinct().Count().ShouldBe(Testbsns.AantalTest + volumes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(900)]
    public void Small_claims_are_sound_too(int aantal)
    {
        EiControle.Controleer(Proefgeneratie.Maak("PM304", aantal, 11)).Bevindingen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 100)]
    [InlineData(3000, 500)]
    [InlineData(3000, 5000)]
    public void As_many_faults_are_planted_as_asked_and_never_none(int prestaties, int deel)
    {
        for (var seed = 1; seed <= Proeven.Aantal(20); seed++)
        {
            var fouten = new List<Geplantefout>();
            _ = Proefgeneratie.Maak("OS301", prestaties, seed, deel, fouten);

            var gevraagd = prestaties * (long)deel / 10_000;
            fouten.Count.ShouldBeInRange((int)Math.Max(1, gevraagd - (gevraagd / 50)), (int)gevraagd + 2);
        }
    }

    [Fact]
    public void Above_900_000_prestaties_a_second_file_begins_that_is_whole_by_itself()
    {
        Assert.SkipWhen(Proeven.IsLicht, "900.000 prestaties vallen buiten een lichte ronde (VEREFFEN_PROEVEN).");
        var opties = new GenereerOpties
        {
            Standaard = Standaarden.Zoek("OS301")!,
            Prestaties = 900_003,
            Seed = 9,
        };
        var stromen = new List<Staartstroom>();

        Generator.Genereer(
            opties,
            bestand =>
            {
                stromen.Count.ShouldBe(bestand - 1);
                stromen.Add(new Staartstroom());
                return stromen[^1];
            }
        );

        stromen.Count.ShouldBe(2);
        stromen[0].Begin[80..92].TrimEnd().ShouldEndWith("-001");
        stromen[0].Staart[14..20].ShouldBe("900000");
        stromen[1].Begin[80..92].TrimEnd().ShouldEndWith("-002");
        stromen[1].Staart[14..20].ShouldBe("000003");
    }

    [Fact]
    public void A_retour_is_not_generated()
    {
        Should.Throw<NotSupportedException>(() => Proefgeneratie.Maak("OS302", 1, 1));
    }
}
