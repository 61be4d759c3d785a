using System.Text;
using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

/// <summary>Requests of a practice: checked at the field, sent once, and followed to their answer.</summary>
public sealed class VerzoekenTests : IBerichtenverkeer, IDisposable
{
    private static readonly AgbCode Agb = AgbCode.Parse("90054321");
    private static readonly UzoviNummer Uzovi = UzoviNummer.Parse("9901");
    private readonly TijdelijkeMap map = new();
    private readonly List<Bericht> verzonden = [];
    private readonly List<Bericht> postvak = [];
    private readonly Praktijkadministratie administratie;

    public VerzoekenTests()
    {
        administratie = Praktijkadministratie.Open(map.Bestand("praktijk.db"), this, new Proefklok());
        administratie.Open(new Praktijkgegevens(Agb, "De Linde", AgbCode.Parse("90012345"), null));
    }

    public void Dispose()
    {
        administratie.Dispose();
        map.Dispose();
    }

    [Fact]
    public async Task A_request_goes_out_once_and_its_answer_shows_with_day_and_reason()
    {
        var id = Vraag("f1");
        Vraag("f1").ShouldBe(id);
        Boek.Lees(id)!.Stand.ShouldBe("wacht op verzending");
        await Wissel();

        var vraag = verzonden.ShouldHaveSingleItem();
        (vraag.TraceerId, vraag.Stroom, vraag.Afzender).ShouldBe((id, Verzoek.Stroom, new Relatie("Praktijk", "90054321")));
        administratie.Afzenders().ShouldContain(vraag.Afzender);
        Boek.Lees(id)!.Stand.ShouldBe("ligt bij de zorgverzekeraar");
        Antwoord(1, vraag, new Verzoekantwoord(id, Verzoekbesluit.Toegekend, new DateOnly(2026, 3, 5), "akkoord"));
        Antwoord(2, vraag, new Verzoekantwoord(id, Verzoekbesluit.Afgewezen, new DateOnly(2026, 3, 6), "toch niet"));
        await Wissel();

        var kaart = Boek.Lees(id)!;
        (kaart.Stand, kaart.BeslotenOp, kaart.Reden).ShouldBe(("toegekend", new DateOnly(2026, 3, 5), "akkoord"));
        kaart.KanIntrekken.ShouldBeFalse();
        Boek.TrekIn(id)!.ShouldContain("niet meer");
        administratie.Voor(AgbCode.Parse("01056789")).Verzoeken.Lees(id).ShouldBeNull("it is another's");
    }

    [Fact]
    public async Task It_is_taken_back_when_the_insurer_says_so()
    {
        var id = Vraag("f1");
        await Wissel();
        Boek.TrekIn(id).ShouldBeNull();
        Boek.TrekIn(id)!.ShouldContain("niet meer");
        await Wissel();
        var intrekking = verzonden[^1];
        Verzoekvorm.Lees(intrekking.Payload, out _)!.Van.ShouldBe(id);
        Boek.Lees(id)!.Stand.ShouldBe("intrekking gevraagd");

        Antwoord(1, intrekking, new Verzoekantwoord(id, Verzoekbesluit.Ingetrokken, new DateOnly(2026, 3, 5), "ingetrokken"));
        await Wissel();

        Boek.Lees(id)!.Stand.ShouldBe("ingetrokken");
    }

    [Fact]
    public async Task A_withdrawal_that_came_too_late_is_told_and_the_decision_counts()
    {
        var id = Vraag("f1");
        await Wissel();
        Boek.TrekIn(id).ShouldBeNull();
        await Wissel();
        var (vraag, intrekking) = (verzonden[0], verzonden[1]);
        Antwoord(
            1,
            intrekking,
            new Verzoekantwoord(intrekking.TraceerId, Verzoekbesluit.Afgewezen, new DateOnly(2026, 3, 5), "al besloten")
        );
        Antwoord(2, vraag, new Verzoekantwoord(id, Verzoekbesluit.Afgewezen, new DateOnly(2026, 3, 4), "geen reden"));
        await Wissel();

        var kaart = Boek.Lees(id)!;
        (kaart.Stand, kaart.Reden, kaart.IntrekkingGeweigerd).ShouldBe(("afgewezen", "geen reden", "al besloten"));
    }

    [Fact]
    public async Task An_answer_of_another_or_to_another_or_that_is_none_changes_nothing_and_stops_nothing()
    {
        var id = Vraag("f1");
        await Wissel();
        var (vraag, goed) = (verzonden[0], new Verzoekantwoord(id, Verzoekbesluit.Toegekend, new DateOnly(2026, 3, 5), "x"));
        Antwoord(1, vraag with { Geadresseerde = new Relatie("Zorgverzekeraar", "9902") }, goed);
        Antwoord(2, vraag with { TraceerId = new Guid(7, 7, 7, new byte[8]) }, goed);
        postvak.Add(Retour(3, vraag, "geen json"u8.ToArray()));
        postvak.Add(Retour(4, vraag, []));
        postvak.Add(Retour(5, vraag, "{}"u8.ToArray()) with { Stroom = new Berichtstroom("Onbekend", null, 1, 0, "Retour") });
        await Wissel();
        Boek.Lees(id)!.Besluit.ShouldBeNull();

        Antwoord(6, vraag, goed);
        await Wissel();

        Boek.Lees(id)!.Besluit.ShouldBe(Verzoekbesluit.Toegekend);
    }

    [Theory]
    [InlineData("", "01-07-2026", "uzovi")]
    [InlineData("99", "01-07-2026", "uzovi")]
    [InlineData("9901", "", "vanaf")]
    [InlineData("9901", "31-02-2026", "vanaf")]
    [InlineData("9901", "01-01-0001", "vanaf")]
    public void An_agreement_asks_for_insurer_and_day(string uzovi, string vanaf, string veld)
    {
        var (id, fouten) = Boek.Vraag(
            Verzoeksoort.Betaalovereenkomst,
            new Verzoekinvoer
            {
                Uzovi = uzovi,
                Vanaf = vanaf,
                Formulier = "f",
            }
        );

        id.ShouldBeNull();
        fouten.ShouldHaveSingleItem().Veld.ShouldBe(veld);
        Boek.Alle().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("NL00VERE0090054322", "De Linde", "02-03-2026", "%PDF-", "iban")]
    [InlineData("", "De Linde", "02-03-2026", "%PDF-", "iban")]
    [InlineData("<script>", "De Linde", "02-03-2026", "%PDF-", "iban")]
    [InlineData("NL03VERE0090054322", " ", "02-03-2026", "%PDF-", "tenaamstelling")]
    [InlineData("NL03VERE0090054322", "De Linde", "01-03-2026", "%PDF-", "vanaf")]
    [InlineData("NL03VERE0090054322", "De Linde", "02-03-2026", "<html>", "bewijs")]
    [InlineData("NL03VERE0090054322", "De Linde", "02-03-2026", null, "bewijs")]
    [InlineData("NL03VERE0090054322", "De Linde", "02-03-2026", "%PDF-", null)]
    public void An_account_asks_for_a_sound_iban_a_name_a_day_and_proof(
        string iban,
        string naam,
        string vanaf,
        string? bewijs,
        string? veld
    )
    {
        var invoer = new Verzoekinvoer
        {
            Uzovi = "9901",
            Iban = iban,
            Tenaamstelling = naam,
            Vanaf = vanaf,
            Formulier = "f",
        };

        var (id, fouten) = Boek.Vraag(Verzoeksoort.Rekening, invoer, bewijs is null ? null : Encoding.ASCII.GetBytes(bewijs));

        (id is null).ShouldBe(veld is not null);
        fouten.Select(f => f.Veld).ShouldBe(veld is null ? [] : [veld]);
    }

    [Theory]
    [InlineData("goed", "100,00", "01-04-2026", null)]
    [InlineData("1234", "100,00", "01-04-2026", "controlekenmerk")]
    [InlineData("goed", "", "01-04-2026", "termijn")]
    [InlineData("goed", "0", "01-04-2026", "termijn")]
    [InlineData("goed", "honderd", "01-04-2026", "termijn")]
    [InlineData("goed", "100,00", "01-03-2026", "eerste")]
    public void A_regeling_goes_to_the_insurer_of_its_controlekenmerk(string kenmerk, string termijn, string eerste, string? veld)
    {
        var goed = Controlekenmerk.Van(UzoviNummer.Parse("9902"), Agb, "HV-1").ToString();
        var invoer = new Verzoekinvoer
        {
            Controlekenmerk = kenmerk == "goed" ? goed.Replace("-", " ", StringComparison.Ordinal) : kenmerk,
            Termijn = termijn,
            Eerste = eerste,
            Formulier = "f",
        };

        var (id, fouten) = Boek.Vraag(Verzoeksoort.Betalingsregeling, invoer);

        fouten.Select(f => f.Veld).ShouldBe(veld is null ? [] : [veld]);
        if (veld is null)
        {
            Boek.Lees(id!.Value)!.Uzovi.ToString().ShouldBe("9902");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_form_without_its_key_is_refused(string? sleutel)
    {
        var (id, fouten) = Boek.Vraag(
            Verzoeksoort.Betaalovereenkomst,
            new Verzoekinvoer
            {
                Uzovi = "9901",
                Vanaf = "01-07-2026",
                Formulier = sleutel,
                Toelichting = new string('x', 1001),
            }
        );

        id.ShouldBeNull();
        fouten.Select(f => f.Veld).ShouldBe(["", "toelichting"]);
    }

    private Verzoekenboek Boek => administratie.Voor(Agb).Verzoeken;

    private Guid Vraag(string formulier)
    {
        var (id, fouten) = Boek.Vraag(
            Verzoeksoort.Betaalovereenkomst,
            new Verzoekinvoer
            {
                Uzovi = "9901",
                Vanaf = "01-07-2026",
                Formulier = formulier,
            }
        );
        fouten.ShouldBeEmpty();
        return id!.Value;
    }

    private void Antwoord(byte nummer, Bericht op, Verzoekantwoord antwoord) =>
        postvak.Add(Retour(nummer, op, Verzoekvorm.Schrijf(antwoord)));

    private static Bericht Retour(byte nummer, Bericht op, byte[] payload) =>
        new()
        {
            TraceerId = new Guid(nummer, 1, 1, new byte[8]),
            ConversatieId = op.ConversatieId,
            AlsAntwoordOp = op.TraceerId,
            Afzender = op.Geadresseerde,
            Geadresseerde = op.Afzender,
            Stroom = Verzoek.Antwoordstroom,
            Payload = payload,
        };

    private async Task Wissel()
    {
        await administratie.VerzendAsync(TestContext.Current.CancellationToken);
        await administratie.HaalOpAsync(new Relatie("Praktijk", "90054321"), TestContext.Current.CancellationToken);
    }

    public Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer)
    {
        verzonden.Add(bericht);
        return Task.FromResult(Indienresultaat.Akkoord);
    }

    public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
        Task.FromResult<IReadOnlyList<Bericht>>([.. postvak.Take(limiet)]);

    Task IBerichtenverkeer.BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer)
    {
        postvak.RemoveAll(b => b.TraceerId == traceerId);
        return Task.CompletedTask;
    }
}
