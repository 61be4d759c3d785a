using FsCheck;
using FsCheck.Fluent;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests.Bureau;

/// <summary>What insurers answer to the parts, as one retour of the client's own file.</summary>
public sealed class TerugschrijverTests
{
    private static readonly Dictionary<long, UzoviNummer> Niets = [];
    private static readonly DateOnly Dag = new(2026, 3, 2);

    private static readonly Gen<(Standaard Standaard, int Prestaties, int Seed, int Soort)> Gevallen =
        from standaard in Gen.Elements(Clientclaim.Standaarden.ToArray())
        from prestaties in Gen.Choose(1, 30)
        from seed in Gen.Choose(1, 1_000_000)
        from soort in Gen.Choose(0, 3)
        select (standaard, prestaties, seed, soort);

    [Fact]
    public void The_answers_together_are_a_sound_retour_of_the_clients_file_that_awards_the_same_sum() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(120),
            Prop.ForAll(
                Gevallen.ToArbitrary(),
                geval =>
                {
                    var bytes = Clientclaim.Maak(geval.Standaard, geval.Prestaties, geval.Seed, doorsturen: geval.Soort > 0);
                    var bestand = Clientclaim.Lees(bytes);
                    var verdeling = Verdeler.Verdeel(bestand, Clientclaim.Bureau, Niets);
                    var keus = new Clientclaim.Keus(geval.Seed + 1);
                    var delen = verdeling
                        .Delen.Select(d =>
                            (d.Uzovi, d.Mee, Antwoord: Beantwoord(VerdelerTests.Schrijf(bestand, d.Uzovi, d.Mee), keus, geval.Soort))
                        )
                        .ToList();
                    foreach (var deel in delen)
                    {
                        Regeloordeel
                            .Van(bestand, deel.Mee, Deelretour.Lees(deel.Antwoord)!)
                            .Aggregate(Bedrag.Nul, (som, o) => som + o.Toegekend)
                            .ShouldBe(Deelretour.Lees(deel.Antwoord)!.Toegekend!.Value);
                    }

                    var retour = Terugschrijver.Schrijf(
                        bestand,
                        [.. delen.Select(d => (d.Uzovi, d.Mee, Deelretour.Lees(d.Antwoord)!))],
                        verdeling.Blijft,
                        "BUREAU-1",
                        Dag
                    );

                    if (geval is { Standaard.Naam: "HA304", Soort: 3 } && (delen.Count > 1 || verdeling.Blijft.Count > 0))
                    {
                        // The older style can't say of a line that its file was refused without claiming that the exchange sent all of it back.
                        retour.ShouldBeNull();
                        return;
                    }

                    retour.ShouldNotBeNull(geval.Standaard.VolledigeNaam);
                    Bevindingen(retour, bytes).ShouldBeEmpty(geval.Standaard.VolledigeNaam);
                    Deelretour
                        .Lees(retour)!
                        .Toegekend.ShouldBe(delen.Aggregate(Bedrag.Nul, (som, d) => som + Deelretour.Lees(d.Antwoord)!.Toegekend!.Value));
                }
            )
        );

    [Fact]
    public void A_line_that_was_not_sent_on_is_refused_and_the_98_says_why()
    {
        var bytes = Clientclaim.Maak(Standaarden.Zoek("OS301")!, 20, 11);
        var bestand = Clientclaim.Lees(bytes);
        var verdeling = Verdeler.Verdeel(bestand, Clientclaim.Bureau, Niets);
        verdeling.Blijft.ShouldNotBeEmpty();

        var retour = Deelretour.Lees(
            Terugschrijver.Schrijf(
                bestand,
                [
                    .. verdeling.Delen.Select(d =>
                        (d.Uzovi, d.Mee, Deelretour.Lees(Beantwoord(VerdelerTests.Schrijf(bestand, d.Uzovi, d.Mee), new(1), 0))!)
                    ),
                ],
                verdeling.Blijft,
                "BUREAU-1",
                Dag
            )!
        )!;

        foreach (var detail in verdeling.Blijft.Keys)
        {
            var stuk = retour.Records.Single(r => r.Detail == detail);
            stuk.Codes.ShouldBe(["8179"]);
            stuk.Toegekend.ShouldBe(Bedrag.Nul);
            System.Text.Encoding.Latin1.GetString(stuk.Commentaar[0]).ShouldContain("niet doorsturen");
        }
    }

    [Fact]
    public void A_part_that_was_refused_as_a_whole_refuses_its_lines_with_the_codes_of_the_file()
    {
        var bytes = Clientclaim.Maak(Standaarden.Zoek("OS301")!, 20, 12, doorsturen: false);
        var bestand = Clientclaim.Lees(bytes);
        var delen = Verdeler.Verdeel(bestand, Clientclaim.Bureau, Niets).Delen;
        var antwoorden = delen
            .Select(
                (d, i) =>
                    (d.Uzovi, d.Mee, Deelretour.Lees(Beantwoord(VerdelerTests.Schrijf(bestand, d.Uzovi, d.Mee), new(1), i == 0 ? 3 : 0))!)
            )
            .ToList();

        var retour = Terugschrijver.Schrijf(bestand, antwoorden, new Dictionary<long, string>(), "BUREAU-1", Dag)!;

        Bevindingen(retour, bytes).ShouldBeEmpty();
        Deelretour.Lees(retour)!.Records.Where(r => r.Soort.Kenmerk == "04").Select(r => r.Detail).ShouldBe(delen[0].Mee.Order());
        Deelretour
            .Lees(retour)!
            .Records.Where(r => r.Soort.Kenmerk == "04")
            .ShouldAllBe(r => r.Codes[0] == "0030" && r.Toegekend == Bedrag.Nul);
    }

    [Fact]
    public void What_the_exchange_sent_back_is_told_beside_the_answers_of_others()
    {
        var bytes = Clientclaim.Maak(Standaarden.Zoek("OS301")!, 20, 12, doorsturen: false);
        var bestand = Clientclaim.Lees(bytes);
        var delen = Verdeler.Verdeel(bestand, Clientclaim.Bureau, Niets).Delen;
        var antwoorden = new List<(UzoviNummer, IReadOnlySet<long>, Deelretour)>();
        foreach (var (uzovi, mee) in delen)
        {
            var deel = VerdelerTests.Schrijf(bestand, uzovi, mee);
            antwoorden.Add((uzovi, mee, Deelretour.Lees(antwoorden.Count == 0 ? Technisch(deel) : Beantwoord(deel, new(1), 0))!));
        }

        antwoorden[0].Item3.Stand.ShouldBe("technisch afgewezen");
        var retour = Terugschrijver.Schrijf(bestand, antwoorden, new Dictionary<long, string>(), "BUREAU-1", Dag)!;

        Bevindingen(retour, bytes).ShouldBeEmpty();
        Deelretour.Lees(retour)!.Records.Where(r => r.Soort.Kenmerk == "04").Select(r => r.Detail).ShouldBe(delen[0].Mee.Order());
    }

    [Fact]
    public void An_answer_with_records_that_no_part_has_is_not_written_back()
    {
        var bestand = Clientclaim.Lees(Clientclaim.Maak(Standaarden.Zoek("OS301")!, 20, 12, doorsturen: false));
        var (uzovi, mee) = Verdeler.Verdeel(bestand, Clientclaim.Bureau, Niets).Delen[0];
        var vreemd = Deelretour.Lees(Beantwoord(Clientclaim.Maak(Standaarden.Zoek("OS301")!, 40, 13, doorsturen: false), new(5), 2))!;
        vreemd.Records.Max(r => r.Detail).ShouldBeGreaterThan(Deelschrijver.Records(bestand, mee).Count());

        Terugschrijver.Schrijf(bestand, [(uzovi, mee, vreemd)], new Dictionary<long, string>(), "BUREAU-1", Dag).ShouldBeNull();
    }

    /// <summary>A retour as an insurer writes it: 0 = all awarded, 1 and 2 = some lines refused or cut, 3 = the file refused.</summary>
    internal static byte[] Beantwoord(byte[] deel, Clientclaim.Keus keus, int soort)
    {
        var standaard = DeclaratieLezer.Lees(deel).Resultaat.Standaard!;
        var bestand = Clientbestand.Lees(deel, standaard)!;
        var records = new List<RecordUitkomst>();
        var toegekend = Bedrag.Nul;
        foreach (var prestatie in bestand.Prestaties)
        {
            if (soort is 1 or 2 && keus.Uit(3) == 0)
            {
                records.Add(new RecordUitkomst(prestatie.Record.Regel, [new Retourcode(587)], Bedrag.Nul, Bedrag.Nul, "dubbel"));
                records.AddRange(
                    prestatie
                        .Onder.Where(o => !o.Soort.IsCommentaar)
                        .Select(o => new RecordUitkomst(o.Regel, [Retourcode.NietBeoordeeld], Bedrag.Nul, Bedrag.Nul))
                );
            }
            else
            {
                toegekend += prestatie.Bedrag;
            }
        }

        using var uit = new MemoryStream();
        RetourSchrijver
            .Schrijf(
                deel,
                new Retour
                {
                    Afzender = RetourAfzender.Zorgverzekeraar,
                    Referentie = "K1",
                    Dagtekening = Dag,
                    Bestand =
                    [
                        soort == 3 ? new Retourcode(30)
                        : records.Count == 0 ? Retourcode.VolledigToegekend
                        : Retourcode.GeenOpmerking,
                    ],
                    Records = soort == 3 ? [] : records,
                    Toegekend = soort == 3 ? Bedrag.Nul : toegekend,
                },
                uit
            )
            .ShouldBeNull();
        return uit.ToArray();
    }

    private static byte[] Technisch(byte[] deel)
    {
        var regel = Clientbestand.Lees(deel, DeclaratieLezer.Lees(deel).Resultaat.Standaard!)!.Prestaties.First().Record.Regel;
        var bevinding = new Bevinding(
            regel,
            "04",
            2,
            "0411",
            "PRESTATIECODE",
            Niveau.N3,
            Soort.D,
            new Retourcode(582),
            "",
            "",
            Vereffen.Kern.Herkomst.Official
        );
        var retour = TechnischeAfwijzing.Maak(new MemoryStream(deel), [bevinding], RetourAfzender.Portaal, "PORTAAL", Dag)!;
        using var uit = new MemoryStream();
        RetourSchrijver.Schrijf(deel, retour, uit).ShouldBeNull();
        return uit.ToArray();
    }

    private static List<string> Bevindingen(byte[] retour, byte[] claim)
    {
        var bevindingen = new List<string>();
        RetourControle
            .Controleer(
                new MemoryStream(retour),
                new MemoryStream(claim),
                new ControleOpties { TotEnMet = Niveau.N4 },
                (scoped in EiBevinding b) => bevindingen.Add($"{b.Regel} {b.Element.Id} {b.Melding}")
            )
            .Reden.ShouldBeNull();
        return bevindingen;
    }
}
