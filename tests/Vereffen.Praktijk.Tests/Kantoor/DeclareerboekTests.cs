using System.Text;
using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

public sealed class DeclareerboekTests : IDisposable
{
    private readonly Proefpraktijk wij = new();

    public void Dispose() => wij.Dispose();

    [Fact]
    public async Task What_was_claimed_and_awarded_is_awarded_here()
    {
        var patient = wij.Patient();
        var een = wij.Behandel(patient, "01-03-2026", "24501");

        var factuur = await wij.DeclareerAsync("f1");

        factuur.ShouldBe("V2603-000001");
        var regel = wij.Kantoor.Behandelingen.Lees(een)!;
        regel.Staat.ShouldBe(Staat.Toegekend);
        regel.Toegekend.ShouldBe(new Bedrag(6500));
        wij.Kantoor.Declaraties.Alle().Rijen.ShouldHaveSingleItem().Stand.ShouldBe("toegekend");
    }

    [Fact]
    public void Practices_that_one_bureau_is_paid_for_share_their_factuurnummers()
    {
        var bureau = AgbCode.Parse("98001234");
        var (een, twee) = (AgbCode.Parse("90054322"), AgbCode.Parse("90054323"));
        wij.Administratie.Open(new Praktijkgegevens(een, "De Els", Proefpraktijk.Zorgverlener, bureau));
        wij.Administratie.Open(new Praktijkgegevens(twee, "De Es", Proefpraktijk.Zorgverlener, bureau));

        new[] { Dien(een, "f1"), Dien(twee, "f2"), Dien(een, "f3"), Dien(Proefpraktijk.Agb, "f4") }.ShouldBe([
            "V2603-000001",
            "V2603-000002",
            "V2603-000003",
            "V2603-000001",
        ]);
    }

    [Fact]
    public async Task A_trial_says_what_the_insurer_says_afterwards()
    {
        var patient = wij.Patient();
        wij.Behandel(patient, "28-02-2026", "24501");
        var teDuur = wij.Behandel(patient, "01-03-2026", "24502", "36,00");
        var teLaat = wij.Behandel(patient, "01-02-2025", "24502");

        var proef = wij.Kantoor.Declaraties.Proef(Proefpraktijk.Uzovi)!;

        proef.Bestand.ShouldBeEmpty();
        Codes(proef, teDuur).ShouldBe(["0611"]);
        Codes(proef, teLaat).ShouldBe(["0586"]);
        proef.Verwacht.ShouldBe(new Bedrag(6500));
        proef.IsGoed.ShouldBeFalse();
        proef.Onbekend[0].ShouldContain("2025");
        wij.Kantoor.Behandelingen.In(Staat.Open).Totaal.ShouldBe(3);

        await wij.DeclareerAsync("f1");
        wij.Kantoor.Behandelingen.Lees(teDuur)!.Codes.Select(c => c.ToString()).ShouldBe(["0611"]);
        wij.Kantoor.Behandelingen.Lees(teLaat)!.Codes.Select(c => c.ToString()).ShouldBe(["0586"]);
        wij.Kantoor.Declaraties.Alle().Rijen[0].Toegekend.ShouldBe(proef.Verwacht);
    }

    [Fact]
    public async Task A_trial_knows_what_was_claimed_before()
    {
        var patient = wij.Patient();
        wij.Behandel(patient, "01-03-2026", "24501");
        await wij.DeclareerAsync("f1");
        var nogmaals = wij.Behandel(patient, "01-03-2026", "24501");

        Codes(wij.Kantoor.Declaraties.Proef(Proefpraktijk.Uzovi)!, nogmaals).ShouldBe(["0587"]);
    }

    [Fact]
    public void The_same_form_twice_is_one_claim_and_an_empty_one_is_none()
    {
        var patient = wij.Patient();
        var een = wij.Behandel(patient, "01-03-2026", "24501");

        var (eerste, _) = wij.Kantoor.Declaraties.DienIn(Proefpraktijk.Uzovi, "zelfde", [een]);
        var (tweede, _) = wij.Kantoor.Declaraties.DienIn(Proefpraktijk.Uzovi, "zelfde", [een]);
        var (derde, bezwaar) = wij.Kantoor.Declaraties.DienIn(Proefpraktijk.Uzovi, "ander", [een]);

        tweede.ShouldBe(eerste);
        derde.ShouldBeNull();
        bezwaar.ShouldNotBeNull();
        wij.Kantoor.Declaraties.Alle().Totaal.ShouldBe(1);
    }

    [Fact]
    public async Task A_claim_can_be_withdrawn_until_it_leaves()
    {
        var een = wij.Behandel(wij.Patient(), "01-03-2026", "24501");
        wij.Kantoor.Declaraties.DienIn(Proefpraktijk.Uzovi, "f1", [een]);
        var claim = wij.Kantoor.Declaraties.Alle().Rijen[0].Claim;

        wij.Kantoor.Declaraties.TrekIn(claim).ShouldBeTrue();

        wij.Kantoor.Declaraties.TrekIn(claim).ShouldBeFalse();
        wij.Kantoor.Behandelingen.Lees(een)!.Staat.ShouldBe(Staat.Open);
        await wij.WisselAsync();
        wij.Kantoor.Declaraties.Lees(claim)!.Stand.ShouldBe("ingetrokken");

        (await wij.DeclareerAsync("f2")).ShouldBe("V2603-000002");
        var vertrokken = wij.Kantoor.Declaraties.Alle().Rijen[0].Claim;
        wij.Kantoor.Declaraties.TrekIn(vertrokken).ShouldBeFalse();
    }

    [Fact]
    public async Task A_retour_that_comes_twice_is_booked_once_and_rubbish_is_kept_but_books_nothing()
    {
        var een = wij.Behandel(wij.Patient(), "01-03-2026", "24501");
        wij.Kantoor.Declaraties.DienIn(Proefpraktijk.Uzovi, "f1", [een]);
        await wij.Administratie.VerzendAsync(TestContext.Current.CancellationToken);
        var claim = wij.Kantoor.Declaraties.Alle().Rijen[0];
        wij.Bezorg(
            new Bericht
            {
                TraceerId = Guid.Parse("00000000-0000-0000-0000-000000000077"),
                ConversatieId = Guid.Parse(claim.Claim),
                AlsAntwoordOp = Guid.Parse(claim.Claim),
                Afzender = Relatie.Zorgverzekeraar(Proefpraktijk.Uzovi),
                Geadresseerde = new Relatie("Praktijk", Proefpraktijk.Agb.ToString()),
                Stroom = new Berichtstroom("OS302", null, 1, 0, "Retour"),
                Payload = Encoding.ASCII.GetBytes("geen retour"),
            }
        );

        await wij.WisselAsync();

        wij.Kantoor.Declaraties.Alle().Rijen[0].Stand.ShouldBe("toegekend");
        wij.Kantoor.Declaraties.Bestanden(claim.Claim).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_sees_or_touches_what_is_of_another_practice()
    {
        var patient = wij.Patient();
        var een = wij.Behandel(patient, "01-03-2026", "24502", "36,00");
        await wij.DeclareerAsync("f1");
        var claim = wij.Kantoor.Declaraties.Alle().Rijen[0].Claim;
        wij.Administratie.Open(new Praktijkgegevens(AgbCode.Parse("01056789"), "De Brink", AgbCode.Parse("01012345"), null));
        var ander = wij.Administratie.Voor(AgbCode.Parse("01056789"));

        ander.Patienten.Lees(patient).ShouldBeNull();
        ander.Patienten.Zoek(null).Totaal.ShouldBe(0);
        ander.Patienten.Covs(patient).ShouldBeEmpty();
        ander.Patienten.Wijzig(patient, Proefpraktijk.Invoer("999901345", "Ander")).ShouldNotBeEmpty();
        ander.Behandelingen.Lees(een).ShouldBeNull();
        ander.Behandelingen.VanPatient(patient).ShouldBeEmpty();
        ander.Behandelingen.VanClaim(claim).ShouldBeEmpty();
        ander.Behandelingen.Verwijder(een).ShouldBeFalse();
        ander
            .Behandelingen.Voegtoe(
                new Behandelinvoer
                {
                    Patient = patient,
                    Datum = "01-03-2026",
                    Code = "24501",
                }
            )
            .Id.ShouldBeNull();
        ander.Declaraties.Lees(claim).ShouldBeNull();
        ander.Declaraties.Bestanden(claim).ShouldBeEmpty();
        ander.Declaraties.TrekIn(claim).ShouldBeFalse();
        ander.Herstel.Beeindig(een, "afboeken", "weg").ShouldNotBeNull();
        ander.Herstel.Verbeter(een, new Behandelinvoer { Datum = "01-03-2026", Code = "24501" }).Id.ShouldBeNull();
        ander.Geld.Standen().ShouldBeEmpty();
        ander.Geld.Export().ShouldBeEmpty();
        wij.Kantoor.Behandelingen.Lees(een)!.Staat.ShouldBe(Staat.Afgewezen);
    }

    private static string[] Codes(Proefuitkomst proef, long id) =>
        [.. proef.Regels.Single(r => r.Regel.Id == id).Bezwaren.Select(b => b.Code.ToString())];

    /// <summary>A claim of one line of a new patient; answers its factuurnummer.</summary>
    private string? Dien(AgbCode praktijk, string formulier)
    {
        var kantoor = wij.Administratie.Voor(praktijk);
        kantoor.Tarieven.Vervang(wij.Kantoor.Tarieven.Alle());
        var bekend = kantoor.Patienten.Zoek("Jansen").Rijen;
        var patient = bekend.Count > 0 ? bekend[0].Id : kantoor.Patienten.Voegtoe(Proefpraktijk.Invoer("999901345", "Jansen")).Id!.Value;
        kantoor.Patienten.BewaarCov(
            patient,
            wij.Klok.Dag,
            new Covantwoord("Gevonden", Proefpraktijk.Uzovi, "700000", "", "GeenWlz", false)
        );
        var behandeling = kantoor
            .Behandelingen.Voegtoe(
                new Behandelinvoer
                {
                    Patient = patient,
                    Datum = "01-03-2026",
                    Code = "24501",
                }
            )
            .Id!.Value;
        var (factuur, bezwaar) = kantoor.Declaraties.DienIn(Proefpraktijk.Uzovi, formulier, [behandeling]);
        bezwaar.ShouldBeNull();
        return factuur;
    }
}
