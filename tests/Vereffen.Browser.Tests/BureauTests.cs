namespace Vereffen.Browser.Tests;

/// <summary>The story of a servicebureau: a client's file in, divided, sent, answered, and handed on with proof.</summary>
public sealed class BureauTests : IAsyncLifetime
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
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bureau_divides_a_file_sends_it_and_hands_the_answer_on(bool script)
    {
        using var venster = Venster.Open(server, script);
        venster.Naar(server.Inloglink);
        venster.Naar("/account/werkplekken").Druk("Declaratiehuis Midden");
        venster.Kop.ShouldBe("Wat er op u wacht");
        venster.Tekst.ShouldContain("Klanten die komen of gaan");

        // The file, its division, and off it goes.
        venster.Naar("/bureau/bestanden");
        venster.Kies("Declaratiebestanden van uw klanten", Path.Combine(server.Pad, "bureau", "klantbestand.asc")).Druk("Lees in");
        venster.Tekst.ShouldContain("Bekijk de verdeling en dien in");
        venster.Tekst.ShouldContain("nergens (niet doorsturen): nota");
        var pad = venster.Pad;
        venster.Druk("Dien in");
        venster.Tekst.ShouldContain("2 delen staan klaar voor verzending");
        await venster.WachtOpAsync(pad, "beantwoord");
        venster.Naar(pad).Tekst.ShouldContain("0611");
        venster.Tekst.ShouldContain("retour op eigen bestand");

        // The client fetches, and that is the proof.
        venster.Naar("/account/werkplekken").Druk("Huisartsenpraktijk De Brink");
        venster.Naar("/praktijk/bureau").Tekst.ShouldContain("alle zorgverzekeraars samen");
        venster.Haal("Haal op: Retour op uw bestand");
        venster.Naar("/account/werkplekken").Druk("Declaratiehuis Midden");
        venster.Naar(pad).Volg("Retour op uw bestand");
        await venster.WachtOpAsync(venster.Pad, "opgehaald door de klant");
        venster.Tekst.ShouldContain("demo");
    }
}
