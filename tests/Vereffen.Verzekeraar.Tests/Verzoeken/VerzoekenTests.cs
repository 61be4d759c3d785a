using System.Text;
using Vereffen.Kern;
using Vereffen.Registers;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests;

/// <summary>Requests of zorgaanbieders at the insurer: taken in once, judged by people with a reason, answered, with their consequence.</summary>
public sealed class VerzoekenTests : IDisposable
{
    private const string Iban = "NL03 VERE 0090 0543 22";
    private static readonly Relatie Linde = new("Praktijk", "90054321");
    private readonly Proefwereld wereld = new();

    public void Dispose() => wereld.Dispose();

    [Fact]
    public async Task An_agreement_is_granted_once_counts_from_then_on_and_is_answered()
    {
        wereld.Schrijf(
            "overeenkomsten.csv",
            tekst => string.Join('\n', tekst.Split('\n').Where(r => !r.StartsWith("90054321", StringComparison.Ordinal)))
        );
        await Vraag(1, new Verzoek(Verzoeksoort.Betaalovereenkomst, Proefclaim.DeLinde) { Vanaf = new DateOnly(2026, 1, 1) });
        await wereld.Verwerk(Proefclaim.VanDeLinde(2, "F1", Proefclaim.Regel("R1", 6500, 5)));
        wereld.Rol.Inzage.Declaraties(Proefclaim.Zuiderlicht, "F1", "", 1).Regels.Single().Toegekend.ShouldBe(0);

        (await Beslis(1, true, "Anna", "akkoord")).ShouldBeNull();

        var antwoord = Antwoorden().Single();
        (antwoord.Besluit, antwoord.Reden, antwoord.Vanaf).ShouldBe((Verzoekbesluit.Toegekend, "akkoord", new DateOnly(2026, 1, 1)));
        (await Beslis(1, false, "Bram", "toch niet"))!.ShouldContain("al besloten");
        Antwoorden().Count.ShouldBe(1);
        await wereld.Verwerk(Proefclaim.VanDeLinde(3, "F2", Proefclaim.Regel("R2", 6500, 6)));
        wereld.Rol.Inzage.Declaraties(Proefclaim.Zuiderlicht, "F2", "", 1).Regels.Single().Toegekend.ShouldBe(6500);
        wereld.Open();
        wereld
            .Rol.Inzage.Registers.Overeenkomsten.Zoek(Proefclaim.DeLinde)
            .ToArray()
            .ShouldContain(o => o.Soort == OvereenkomstSoort.Betaalovereenkomst);
    }

    [Fact]
    public async Task An_agreement_in_a_time_that_has_one_is_not_granted()
    {
        await Vraag(1, new Verzoek(Verzoeksoort.Betaalovereenkomst, Proefclaim.DeLinde) { Vanaf = new DateOnly(2026, 4, 1) });

        (await Beslis(1, true, "Anna", "akkoord"))!.ShouldContain("al een overeenkomst");

        wereld.Rol.Verzoeken.Zoek(Proefclaim.Zuiderlicht, 1)!.IsOpen.ShouldBeTrue();
        Antwoorden().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_is_entered_by_one_verified_by_another_and_only_then_used_and_answered()
    {
        wereld.GeefRekeningen();
        await Vraag(1, Rekening(Iban));

        (await Beslis(1, true, "Anna", "afschrift gezien")).ShouldBeNull();
        Antwoorden().ShouldBeEmpty();
        wereld.Rol.Betalen.Rekeningen.InGebruik(Proefclaim.DeLinde).Waarde!.Volgnummer.ShouldBe(1);
        (await Beslis(1, true, " anna ", "ook gezien"))!.ShouldContain("niet zelf verifiëren");

        (await Beslis(1, true, "Bram", "nagebeld")).ShouldBeNull();

        var antwoord = Antwoorden().Single();
        (antwoord.Besluit, antwoord.Reden).ShouldBe((Verzoekbesluit.Toegekend, "nagebeld"));
        wereld.Rol.Betalen.Rekeningen.InGebruik(Proefclaim.DeLinde).Waarde!.Iban.Volledig().ShouldBe("NL03VERE0090054322");
        var historie = wereld.Rol.Betalen.Rekeningen.Alle().Where(r => r.Agb == Proefclaim.DeLinde).ToList();
        historie.Count.ShouldBe(2);
        (historie[1].GevraagdDoor, historie[1].Controle!.Door).ShouldBe(("Anna", "Bram"));
    }

    [Theory]
    [InlineData("Anna")]
    [InlineData("Bram")]
    public async Task An_account_that_is_refused_is_never_used_whoever_refuses(string door)
    {
        wereld.GeefRekeningen();
        await Vraag(1, Rekening(Iban));
        (await Beslis(1, true, "Anna", "gezien")).ShouldBeNull();

        (await Beslis(1, false, door, "klopt toch niet")).ShouldBeNull();

        Antwoorden().Single().Besluit.ShouldBe(Verzoekbesluit.Afgewezen);
        wereld.Rol.Betalen.Rekeningen.Verifieer(Proefclaim.DeLinde, 2, "Carla").ShouldNotBeNull();
        wereld.Rol.Betalen.Rekeningen.InGebruik(Proefclaim.DeLinde).Waarde!.Volgnummer.ShouldBe(1);
    }

    [Fact]
    public async Task A_betalingsregeling_ends_up_in_the_ledger_under_the_names_of_the_vordering()
    {
        await Vraag(1, Regeling(3000));

        (await Beslis(1, true, "Anna", "akkoord")).ShouldBeNull();

        var open = wereld.Rol.Inzage.Openstaand(Proefclaim.Zuiderlicht).Single();
        open.IsAfgesproken.ShouldBeTrue();
        wereld
            .Rijen("SELECT ons_kenmerk, bedrag, vervaldatum, oorzaak FROM gebeurtenis WHERE soort = 'Betalingsregeling'")
            .ShouldBe([$"HV-1|3000|2026-04-01|verzoek {Id(1)}, toegekend door Anna"]);
        var antwoord = Antwoorden().Single();
        (antwoord.Termijn, antwoord.Eerste).ShouldBe((new Bedrag(3000), new DateOnly(2026, 4, 1)));
    }

    [Theory]
    [InlineData(10000, false, "90054321", "HV-1", null)]
    [InlineData(10001, true, "90054321", "HV-1", "hoger dan wat er openstaat")]
    [InlineData(3000, true, "90054321", "HV-2", "geen vordering op u open")]
    [InlineData(3000, true, "96034567", "HV-1", "met een contract")]
    public async Task What_the_rules_leave_no_choice_about_is_answered_at_once(
        long cents,
        bool antwoord,
        string agb,
        string kenmerk,
        string? deel
    )
    {
        await Vraag(1, Regeling(cents, agb, kenmerk), new Relatie("Praktijk", agb));

        Antwoorden().Count.ShouldBe(antwoord ? 1 : 0);
        if (deel is not null)
        {
            Antwoorden().Single().Reden.ShouldContain(deel);
            wereld.Rol.Verzoeken.Zoek(Proefclaim.Zuiderlicht, 1)!.IsOpen.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_betalingsregeling_is_for_contracted_providers_only()
    {
        wereld.Schrijf("overeenkomsten.csv", tekst => tekst.Replace(",contract,", ",betaalovereenkomst,", StringComparison.Ordinal));

        await Vraag(1, Regeling(3000));

        Antwoorden().Single().Reden.ShouldContain("met een contract");
    }

    [Fact]
    public async Task A_request_is_taken_back_as_long_as_it_is_open()
    {
        wereld.GeefRekeningen();
        await Vraag(1, Rekening(Iban));
        await Beslis(1, true, "Anna", "gezien");

        await Vraag(2, new Verzoek(Verzoeksoort.Intrekking, Proefclaim.DeLinde) { Van = Id(1) });

        (Antwoorden().Single().Besluit, Antwoorden().Single().Verzoek).ShouldBe((Verzoekbesluit.Ingetrokken, Id(1)));
        (await Beslis(1, true, "Bram", "te laat"))!.ShouldContain("ingetrokken");
        wereld.Rol.Betalen.Rekeningen.InGebruik(Proefclaim.DeLinde).Waarde!.Volgnummer.ShouldBe(1);
        await Vraag(3, new Verzoek(Verzoeksoort.Intrekking, Proefclaim.DeLinde) { Van = Id(1) });
        (Antwoorden()[^1].Besluit, Antwoorden()[^1].Verzoek).ShouldBe((Verzoekbesluit.Afgewezen, Id(3)));
        await Vraag(4, new Verzoek(Verzoeksoort.Intrekking, Proefclaim.DeLinde) { Van = Id(99) });
        Antwoorden()[^1].Reden.ShouldContain("niet bekend");
    }

    [Fact]
    public async Task Nobody_asks_for_another_and_an_account_is_for_oneself()
    {
        await Vraag(1, Rekening(Iban), new Relatie("Praktijk", "01056789"));
        await Vraag(2, Rekening(Iban) with { Agb = Proefclaim.Stap }, Proefclaim.Bureau);
        await Vraag(
            3,
            new Verzoek(Verzoeksoort.Betaalovereenkomst, Proefclaim.Stap) { Vanaf = new DateOnly(2030, 1, 1) },
            Proefclaim.Bureau
        );

        Antwoorden().Select(a => a.Besluit).ShouldBe([Verzoekbesluit.Afgewezen, Verzoekbesluit.Afgewezen]);
        wereld.Rol.Verzoeken.Alle(Proefclaim.Zuiderlicht).Single().Soort.ShouldBe(Verzoeksoort.Betaalovereenkomst);
        wereld.Rol.Verzoeken.Alle(UzoviNummer.Parse("9902")).ShouldBeEmpty();
        (await wereld.Rol.BeslisAsync(UzoviNummer.Parse("9902"), new Verzoekuitspraak(1, true, "Noor", "x"), Annuleer))!.ShouldContain(
            "geen verzoek"
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen json")]
    [InlineData("""{"schema":1}""")]
    [InlineData("""{"schema":1,"soort":"hypotheek","agb":"90054321"}""")]
    [InlineData(
        """{"schema":1,"soort":"rekening","agb":"90054321","vanaf":"2026-04-01","iban":"x","tenaamstelling":"x","bewijs":"AAAA"}"""
    )]
    public async Task A_request_that_cannot_be_read_is_answered_laid_aside_and_stops_nothing(string inhoud)
    {
        var slecht = Bericht(1, [], Linde) with { Payload = Encoding.UTF8.GetBytes(inhoud) };

        (await wereld.Verwerk(slecht, Proefclaim.VanDeLinde(2, "F1", Proefclaim.Regel("R1", 6500, 5)))).Count.ShouldBe(1);

        Antwoorden().Single().Reden.ShouldContain("niet te lezen");
        wereld.Rol.Inzage.Terzijde(Proefclaim.Zuiderlicht).Count.ShouldBe(1);
        wereld.Rol.Verzoeken.Alle(Proefclaim.Zuiderlicht).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_request_twice_is_one_and_an_iban_that_fails_is_answered()
    {
        var vraag = Bericht(1, Verzoekvorm.Schrijf(Rekening("NL03VERE0090054323")), Linde);
        await wereld.Verwerk(vraag);
        await wereld.Verwerk(vraag);

        wereld.Rol.Verzoeken.Alle(Proefclaim.Zuiderlicht).Count.ShouldBe(1);
        Antwoorden().Single().Besluit.ShouldBe(Verzoekbesluit.Afgewezen);
        (await Beslis(1, true, "", "x"))!.ShouldContain("naam en een reden");
        (await Beslis(1, true, "Anna", " "))!.ShouldContain("naam en een reden");
    }

    private static CancellationToken Annuleer => TestContext.Current.CancellationToken;

    private static Guid Id(byte nummer) => new(nummer, 9, 9, new byte[8]);

    private static Verzoek Rekening(string iban) =>
        new(Verzoeksoort.Rekening, Proefclaim.DeLinde)
        {
            Vanaf = new DateOnly(2026, 3, 2),
            Iban = iban,
            Tenaamstelling = "De Linde",
            Bewijs = Bewijsstuk.Maak("%PDF-1.7"u8.ToArray(), out _),
        };

    private Verzoek Regeling(long cents, string agb = "90054321", string kenmerk = "HV-1")
    {
        wereld.Rol.Boek(
            new Gebeurtenis(new DateOnly(2026, 3, 2), GebeurtenisSoort.HvVordering)
            {
                Uzovi = Proefclaim.Zuiderlicht,
                Agb = Proefclaim.DeLinde,
                OnsKenmerk = "HV-1",
                Bedrag = new Bedrag(10000),
            }
        );
        var van = AgbCode.Parse(agb);
        return new(Verzoeksoort.Betalingsregeling, van)
        {
            Controlekenmerk = Controlekenmerk.Van(Proefclaim.Zuiderlicht, van, kenmerk),
            Termijn = new Bedrag(cents),
            Eerste = new DateOnly(2026, 4, 1),
        };
    }

    private Task Vraag(byte nummer, Verzoek verzoek, Relatie? van = null) =>
        wereld.Verwerk(Bericht(nummer, Verzoekvorm.Schrijf(verzoek), van ?? Linde));

    private static Bericht Bericht(byte nummer, byte[] payload, Relatie van) =>
        new()
        {
            TraceerId = Id(nummer),
            ConversatieId = Id(nummer),
            Afzender = van,
            Geadresseerde = Relatie.Zorgverzekeraar(Proefclaim.Zuiderlicht),
            Stroom = Verzoek.Stroom,
            Payload = payload,
        };

    private Task<string?> Beslis(long nummer, bool akkoord, string door, string reden) =>
        wereld.Rol.BeslisAsync(Proefclaim.Zuiderlicht, new Verzoekuitspraak(nummer, akkoord, door, reden), Annuleer);

    private List<Verzoekantwoord> Antwoorden() =>
        [
            .. wereld
                .Verkeer.Ingediend.Where(b => b.Stroom == Verzoek.Antwoordstroom)
                .Select(b => Verzoekvorm.LeesAntwoord(b.Payload, out _)!),
        ];
}
