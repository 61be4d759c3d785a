using System.Text;

namespace Vereffen.Browser.Tests;

/// <summary>The whole story as a person does it in the sample world: from a new patient to the cent on the bank.</summary>
public sealed class VerhaalTests : IAsyncLifetime
{
    private Demoserver server = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Venster.Programma() is null, "chromium en chromedriver zijn er niet; test.sh installeert ze");
        server = await Demoserver.StartAsync();
    }

    public ValueTask DisposeAsync()
    {
        server?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task A_practice_claims_repairs_and_is_paid_with_and_without_script_and_by_keyboard_alone(bool script, bool toetsen)
    {
        using var venster = Venster.Open(server, script, toetsen: toetsen);
        venster.Naar(server.Inloglink).Kop.ShouldBe("Actie nodig");

        // A patient whom the insurer knows, and COV at once.
        venster.Naar("/praktijk/patienten/nieuw");
        venster
            .Vul("Bsn", "999940636")
            .Vul("Geboortedatum", "07-06-2010")
            .Vul("Voorletters", "DG")
            .Vul("Voorvoegsel", "van de")
            .Vul("Achternaam", "Ven")
            .Vul("Geslacht", "vrouw")
            .Vul("Postcode", "3575 AH")
            .Vul("Huisnummer", "78")
            .Druk("Bewaar");
        venster.Kop.ShouldContain("van de Ven");
        venster.Tekst.ShouldContain("verzekerd bij");

        // Three treatments; one above the tariff by a slip of the finger.
        venster.Volg("Behandeling opschrijven");
        Behandel(venster, "30-03-2026", "24502", "");
        venster.Tekst.ShouldContain("Opgeschreven: 24502");
        Behandel(venster, "31-03-2026", "24501", "");
        Behandel(venster, "01-04-2026", "24502", "36,00");

        // The trial tells which one, and it is claimed all the same.
        venster.Naar("/praktijk/declareren").Volg("Proefdeclaratie");
        venster.Tekst.ShouldContain("0611");
        venster.Aanvinken("Neem mee: 24502 van DG van de Ven op 1-4-2026");
        venster.Druk("Dien in wat is aangevinkt");
        venster.Tekst.ShouldContain("staat klaar voor verzending");
        await venster.WachtOpAsync("/praktijk/afwijzingen", "van de Ven");

        // The refusal, and its repair with one button.
        venster.Naar("/praktijk/afwijzingen").VolgIn("van de Ven", "Herstel");
        venster.Tekst.ShouldContain("0611");
        venster.Waarde("Tarief").ShouldBe("35,00");
        venster.Druk("Zet opnieuw klaar");
        venster.Tekst.ShouldContain("staat klaar bij Declareren");
        venster.Naar("/praktijk/declareren").Volg("Proefdeclaratie");
        venster.Tekst.ShouldContain("Zover wij kunnen nagaan wordt alles toegekend");
        venster.Druk("Dien in wat is aangevinkt");
        await venster.WachtOpAsync("/praktijk/patienten?zoek=Ven", "DG van de Ven");
        venster.Volg("DG van de Ven");
        var dossier = venster.Pad;
        await venster.WachtOpAsync(dossier, "opnieuw gedeclareerd");

        // The money: what comes, and the line of the bank beside it.
        await venster.WachtOpAsync("/praktijk/geld?regel=declaratie+V2604-000002", "hoort € 35,00");
        var afschrift = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            afschrift,
            "Datum;Bedrag;Omschrijving\r\n02-04-2026;35,00;declaratie V2604-000002\r\n02-04-2026;12,00;huur\r\n",
            Encoding.UTF8,
            TestContext.Current.CancellationToken
        );
        venster.Kies("Bankafschrift", afschrift).Druk("Lees in");
        File.Delete(afschrift);
        venster.Tekst.ShouldContain("1 nieuwe betaling");
        venster.Tekst.ShouldContain("klopt");
    }

    [Fact]
    public void The_keyboard_alone_writes_down_a_treatment_and_logs_out()
    {
        using var venster = Venster.Open(server);
        venster.Naar(server.Inloglink);
        venster.TabNaar("Behandelingen").Enter();
        venster.Kop.ShouldBe("Behandelingen");
        venster.TabNaar("wie").Typ("Jansen").Typ(OpenQA.Selenium.Keys.Tab);
        venster.TabNaar("code").Typ("24503").Enter();
        venster.Tekst.ShouldContain("Opgeschreven: 24503");
        venster.TabNaar("Uitloggen").Enter();
        venster.Naar("/praktijk").Kop.ShouldBe("Inloggen");
    }

    [Fact]
    public void What_was_typed_wrong_is_kept_and_explained_at_the_field_and_sent_twice_is_one()
    {
        // Without script: with it, the row is sent without a new page, and there is nothing to go back to.
        using var venster = Venster.Open(server, script: false);
        venster.Naar(server.Inloglink);
        venster.Naar("/praktijk/patienten/nieuw");
        venster.Vul("Bsn", "123456789").Vul("Achternaam", "<script>alert(1)</script>").Vul("Geboortedatum", "31-02-2020").Druk("Bewaar");
        venster.Tekst.ShouldContain("elfproef");
        venster.Tekst.ShouldContain("Dit is geen datum");
        venster.Waarde("Bsn").ShouldBe("123456789");
        venster.Waarde("Geboortedatum").ShouldBe("31-02-2020");

        venster.Naar("/praktijk/behandelingen");
        venster.Vul("Patiënt", "Jansen").Vul("Dag", "01-04-2026").Vul("Prestatiecode", "24503").Druk("Schrijf op");
        venster.Tekst.ShouldContain("1 behandelingen");
        // Back, and the same form once more.
        venster.Terug();
        venster.Druk("Schrijf op");
        venster.Naar("/praktijk/behandelingen").Tekst.ShouldContain("1 behandelingen");
    }

    private static void Behandel(Venster venster, string dag, string code, string tarief)
    {
        if (!venster.Tekst.Contains("andere", StringComparison.Ordinal))
        {
            venster.Vul("Patiënt", "Ven");
        }

        venster.Vul("Dag", dag).Vul("Prestatiecode", code).Vul("Tarief", tarief).Druk("Schrijf op");
    }
}
