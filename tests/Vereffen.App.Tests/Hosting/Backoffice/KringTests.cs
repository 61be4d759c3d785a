using System.Net;

namespace Vereffen.App.Tests.Hosting.Backoffice;

/// <summary>Two insurers that don't net together, on one server.</summary>
public sealed class KringTests
{
    [Fact]
    public async Task Insurers_of_different_kringen_see_nothing_of_each_other_and_pay_nothing_for_each_other()
    {
        await using var server = new Proefserver { HeeftEigenKringen = true };
        await server.InitializeAsync();
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        using var noor = await server.Bezoek("Noor", Rol.Verzekeraar, "9902");
        const string Boeken = "/verzekeraar/vorderingen/boeken/HvVordering";
        var sleutel = (await anna.Haal(Boeken)).Veld("eenmalig");
        await anna.StuurEnVolg(Boeken, null, ("eenmalig", sleutel), ("agb", "01056789"), ("onskenmerk", "HV-ANNA"), ("bedrag", "99,00"));

        (await anna.Haal("/verzekeraar/vorderingen")).Tekst.ShouldContain("HV-ANNA");
        (await noor.Haal("/verzekeraar/vorderingen")).Tekst.ShouldNotContain("HV-ANNA");
        (await noor.Haal("/verzekeraar")).Tekst.ShouldContain("Openstaand € 0,00");

        var betalen = await noor.Haal("/verzekeraar/betalen");
        betalen.Tekst.ShouldContain("meer verrekenkringen");
        betalen.Tekst.ShouldNotContain("Anna Visser");
        var aantal = server.Wereld.Verzekeraar.Betalen.Voorstellen().Count;
        foreach (var handler in (string[])["Voorstel", "Goed", "Af", "Vrij"])
        {
            var antwoord = await noor.Verzend(
                $"/verzekeraar/betalen?handler={handler}",
                ("__RequestVerificationToken", (await noor.Haal("/account/werkplekken")).Token),
                ("nummer", "1"),
                ("reden", "x")
            );
            antwoord.Code.ShouldBe(HttpStatusCode.OK);
            antwoord.Tekst.ShouldContain("meer verrekenkringen");
        }

        server.Wereld.Verzekeraar.Betalen.Voorstellen().Count.ShouldBe(aantal);
    }
}
