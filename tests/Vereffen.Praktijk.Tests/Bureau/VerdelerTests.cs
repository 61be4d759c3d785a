using FsCheck;
using FsCheck.Fluent;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests.Bureau;

public sealed class VerdelerTests
{
    private static readonly Dictionary<long, UzoviNummer> Niets = [];
    private static readonly Config Gooi = Config.QuickThrowOnFailure.WithMaxTest(60);

    /// <summary>A standard, a size and a seed.</summary>
    private static readonly Gen<(Standaard Standaard, int Prestaties, int Seed)> Gevallen =
        from standaard in Gen.Elements(Clientclaim.Standaarden.ToArray())
        from prestaties in Gen.Choose(1, 40)
        from seed in Gen.Choose(1, 1_000_000)
        select (standaard, prestaties, seed);

    [Fact]
    public void Every_line_goes_to_one_insurer_or_stays_and_the_amounts_add_up_to_the_cent() =>
        Check.One(
            Gooi,
            Prop.ForAll(
                Gevallen.ToArbitrary(),
                geval =>
                {
                    var bestand = Clientclaim.Lees(Clientclaim.Maak(geval.Standaard, geval.Prestaties, geval.Seed, zonder: true));
                    var verdeling = Verdeler.Verdeel(bestand, Clientclaim.Bureau, Niets);

                    verdeling.Bezwaar.ShouldBeNull();
                    verdeling
                        .Delen.SelectMany(d => d.Mee)
                        .Concat(verdeling.Blijft.Keys)
                        .Order()
                        .ShouldBe(bestand.Prestaties.Select(p => p.Record.Detail));
                    var som = verdeling.Delen.Aggregate(Bedrag.Nul, (s, d) => s + Totaal(Schrijf(bestand, d.Uzovi, d.Mee)));
                    var blijft = bestand
                        .Prestaties.Where(p => verdeling.Blijft.ContainsKey(p.Record.Detail))
                        .Aggregate(Bedrag.Nul, (s, p) => s + p.Bedrag);
                    (som + blijft).ShouldBe(bestand.Bedrag);
                    foreach (var prestatie in bestand.Prestaties.Where(p => p.Doorsturen != 1))
                    {
                        verdeling.Blijft[prestatie.Record.Detail].ShouldBe(Verdeling.NietDoorsturen);
                    }
                }
            )
        );

    [Fact]
    public void A_part_has_no_findings_no_debiteur_its_own_head_and_numbers_from_one() =>
        Check.One(
            Gooi,
            Prop.ForAll(
                Gevallen.ToArbitrary(),
                geval =>
                {
                    var bestand = Clientclaim.Lees(Clientclaim.Maak(geval.Standaard, geval.Prestaties, geval.Seed));
                    foreach (var (uzovi, mee) in Verdeler.Verdeel(bestand, Clientclaim.Bureau, Niets).Delen)
                    {
                        var deel = Schrijf(bestand, uzovi, mee);

                        EiControle.Controleer(deel, new ControleOpties { TotEnMet = Niveau.N4 }).Bevindingen.ShouldBeEmpty();
                        var gelezen = Clientbestand.Lees(deel, bestand.Standaard)!;
                        gelezen.Uzovi.ShouldBe(uzovi);
                        gelezen.Servicebureau.ShouldBe(Clientclaim.Bureau);
                        gelezen.Factuurnummer.ShouldBe("B2603-000001");
                        gelezen.Declarant.ShouldBe(bestand.Declarant);
                        Recordveld.Tekst(bestand.Standaard.ZoekRecord("01")!, gelezen.Voorloop.Span, "COD833").ShouldBe("01");
                        gelezen.Verzekerden.ShouldAllBe(v => v.Debiteur.Count == 0 && v.Uzovi == uzovi);
                        gelezen.Prestaties.ShouldAllBe(p => p.Doorsturen == 1);
                        gelezen
                            .Prestaties.Select(p => p.Referentie)
                            .ShouldBe(bestand.Prestaties.Where(p => mee.Contains(p.Record.Detail)).Select(p => p.Referentie));
                    }
                }
            )
        );

    [Fact]
    public void The_same_file_is_divided_the_same_byte_for_byte() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(20),
            Prop.ForAll(
                Gevallen.ToArbitrary(),
                geval =>
                {
                    IEnumerable<string> Delen()
                    {
                        var bestand = Clientclaim.Lees(Clientclaim.Maak(geval.Standaard, geval.Prestaties, geval.Seed));
                        return Verdeler
                            .Verdeel(bestand, Clientclaim.Bureau, Niets)
                            .Delen.Select(d => Bureaubron.Sha256(Schrijf(bestand, d.Uzovi, d.Mee)))
                            .ToList();
                    }

                    Delen().ShouldBe(Delen());
                }
            )
        );

    [Fact]
    public void Every_standard_of_claims_can_be_divided()
    {
        foreach (var standaard in Clientclaim.Standaarden)
        {
            var verdeling = Verdeler.Verdeel(Clientclaim.Lees(Clientclaim.Maak(standaard, 25, 7)), Clientclaim.Bureau, Niets);

            verdeling.Bezwaar.ShouldBeNull(standaard.VolledigeNaam);
            verdeling.Delen.Count.ShouldBeGreaterThan(1, standaard.VolledigeNaam);
            verdeling.Delen.Select(d => d.Uzovi).ShouldBeInOrder();
        }
    }

    [Fact]
    public void An_insured_without_uzovi_goes_where_cov_says_on_the_day_of_the_prestatie()
    {
        var bestand = Clientclaim.Lees(Clientclaim.Maak(Standaarden.Zoek("OS301")!, 30, 3, zonder: true, doorsturen: false));
        var zonder = bestand.Verzekerden.First(v => v.Uzovi is null);
        Verdeler.Verdeel(bestand, Clientclaim.Bureau, Niets).Blijft[zonder.Prestaties[0].Record.Detail].ShouldBe(Verdeling.GeenVerzekeraar);

        var gevonden = zonder.Prestaties.ToDictionary(p => p.Record.Detail, _ => UzoviNummer.Parse("9902"));
        gevonden[zonder.Prestaties[^1].Record.Detail] = UzoviNummer.Parse("9903");
        var verdeling = Verdeler.Verdeel(bestand, Clientclaim.Bureau, gevonden);

        var deel = verdeling.Delen.Single(d => d.Uzovi == UzoviNummer.Parse("9903"));
        deel.Mee.ShouldBe([zonder.Prestaties[^1].Record.Detail]);
        Clientbestand
            .Lees(Schrijf(bestand, deel.Uzovi, deel.Mee), bestand.Standaard)!
            .Verzekerden.ShouldAllBe(v => v.Uzovi == UzoviNummer.Parse("9903"));
    }

    [Fact]
    public void A_line_of_a_list_that_only_a_bureau_may_get_stays_behind()
    {
        // MZ301: 0581 when list 999 goes to an insurer.
        var standaard = Standaarden.Zoek("MZ301")!;
        var bytes = Clientclaim.Maak(standaard, 6, 5, debiteur: false, doorsturen: false);
        var soort = standaard.ZoekRecord("04")!;
        var regel = Enumerable.Range(0, bytes.Length / 312).First(r => bytes[r * 312] == '0' && bytes[(r * 312) + 1] == '4');
        Recordveld.Zet(soort.MetCode("COD367"), bytes.AsSpan(regel * 312, 310), "999");
        var bestand = Clientclaim.Lees(bytes);

        var verdeling = Verdeler.Verdeel(bestand, Clientclaim.Bureau, Niets);

        verdeling.Bezwaar.ShouldBeNull();
        verdeling.Blijft.Values.ShouldBe([Verdeling.NietVoorVerzekeraar]);
        verdeling.Delen.Sum(d => d.Mee.Count).ShouldBe(5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hallo")]
    [InlineData("01")]
    [InlineData("PK\u0003\u0004")]
    public void What_is_no_claim_is_refused_with_a_sentence(string tekst)
    {
        var (bestand, bezwaar, _) = Bestandskeuring.Keur(System.Text.Encoding.Latin1.GetBytes(tekst), Clientclaim.Bureau);

        bestand.ShouldBeNull();
        bezwaar.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_file_that_is_cut_or_changed_anywhere_is_refused_or_divides_whole_and_never_throws() =>
        Check.One(
            Gooi,
            Prop.ForAll(
                (
                    from geval in Gevallen
                    from plek in Gen.Choose(0, 100_000)
                    from soort in Gen.Choose(0, 3)
                    select (geval, plek, soort)
                ).ToArbitrary(),
                g =>
                {
                    var bytes = Clientclaim.Maak(g.geval.Standaard, Math.Min(g.geval.Prestaties, 8), g.geval.Seed);
                    var plek = g.plek % bytes.Length;
                    byte[] kapot = g.soort switch
                    {
                        0 => bytes[..plek],
                        1 => [.. bytes[..plek], .. bytes[Math.Min(bytes.Length, plek + 1)..]],
                        2 => [.. bytes[..plek], .. bytes],
                        _ => [.. bytes[..plek], (byte)'9', .. bytes[Math.Min(bytes.Length, plek + 1)..]],
                    };
                    var (bestand, bezwaar, _) = Bestandskeuring.Keur(kapot, Clientclaim.Bureau);
                    if (bestand is null)
                    {
                        bezwaar.ShouldNotBeNullOrEmpty();
                        return;
                    }

                    var verdeling = Verdeler.Verdeel(bestand, Clientclaim.Bureau, Niets);
                    if (verdeling.Bezwaar is null)
                    {
                        (verdeling.Delen.Sum(d => d.Mee.Count) + verdeling.Blijft.Count).ShouldBe(bestand.Prestaties.Count());
                    }
                }
            )
        );

    [Fact]
    public void A_retour_and_a_file_for_another_bureau_are_refused()
    {
        var bytes = Clientclaim.Maak(Standaarden.Zoek("OS301")!, 3, 1);

        Bestandskeuring.Keur(bytes, AgbCode.Parse("98007777")).Bezwaar!.ShouldContain("ander servicebureau");
        var retour = new MemoryStream();
        RetourSchrijver.Schrijf(
            bytes,
            new Retour
            {
                Afzender = RetourAfzender.Zorgverzekeraar,
                Referentie = "K",
                Dagtekening = new DateOnly(2026, 3, 2),
                Bestand = [Retourcode.VolledigToegekend],
                Records = [],
                Toegekend = Clientclaim.Lees(bytes).Bedrag,
            },
            retour
        );
        var keuring = Bestandskeuring.Keur(retour.ToArray(), Clientclaim.Bureau);
        keuring.Bestand.ShouldBeNull();
        keuring.Bezwaar!.ShouldContain("retour");
    }

    [Fact]
    public void A_finding_keeps_the_whole_file_out_and_never_shows_a_value()
    {
        var bytes = Clientclaim.Maak(Standaarden.Zoek("OS301")!, 5, 1);
        var plek = 312 + 14;
        bytes[plek] = bytes[plek] == '1' ? (byte)'2' : (byte)'1';

        var keuring = Bestandskeuring.Keur(bytes, Clientclaim.Bureau);

        keuring.Bestand.ShouldBeNull();
        keuring.Bevindingen.ShouldContain(b => b.Element == "0203" && b.Retourcode.ToString() == "0435");
        keuring.Bevindingen.ShouldAllBe(b => b.Waarde == "");
    }

    internal static byte[] Schrijf(Clientbestand bestand, UzoviNummer uzovi, IReadOnlySet<long> mee) =>
        new Deelschrijver(bestand, Clientclaim.Bureau).Schrijf(uzovi, mee, "B2603-000001", r => r, r => r)!;

    private static Bedrag Totaal(byte[] deel)
    {
        var lezing = DeclaratieLezer.Lees(deel);
        lezing.Bevindingen.ShouldBeEmpty();
        return lezing.Declaratie!.TotaalDeclaratiebedrag;
    }
}
