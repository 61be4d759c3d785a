using System.Net;

namespace Vereffen.App.Tests.Hosting;

/// <summary>The public search of listed providers.</summary>
[Collection(Serverproeven.Naam)]
public sealed class ZorgzoekerTests(Proefserver server)
{
    [Fact]
    public async Task A_provider_is_found_by_name_by_code_and_by_zorgsoort_with_its_contracts()
    {
        using var gast = server.Gast();

        var opNaam = await gast.Haal("/zorgzoeker?zoek=linde%20natuur");
        opNaam.Tekst.ShouldContain("1 zorgaanbieder vermeld");
        opNaam.Tekst.ShouldContain("90054321");
        opNaam.Html.ShouldContain("<td>contract</td>");
        (await gast.Haal("/zorgzoeker?zoek=90012345")).Html.ShouldContain("<td>geen contract</td>");
        (await gast.Haal("/zorgzoeker?zorgsoort=96")).Tekst.ShouldContain("Stap voor Stap");
        (await gast.Haal("/zorgzoeker?zorgsoort=96&zoek=linde")).Tekst.ShouldContain("0 zorgaanbieders");
        // A servicebureau gives no care.
        (await gast.Haal("/zorgzoeker?zoek=98001234")).Tekst.ShouldContain("0 zorgaanbieders");
        (await gast.Haal("/zorgzoeker")).Tekst.ShouldNotContain("vermeld bij");
    }

    [Theory]
    [InlineData("2026-03-02", "23-03-2026")]
    [InlineData("02-03-2026", "23-03-2026")]
    [InlineData("2026-03-30", "22-04-2026")] // Good Friday and Easter Monday lie between.
    [InlineData("2026-12-11", "05-01-2027")] // Both Christmas days (a Friday and a Saturday) and New Year.
    public async Task A_listing_is_there_at_the_latest_fifteen_working_days_after_it_was_passed_on(string doorgegeven, string uiterlijk)
    {
        using var gast = server.Gast();

        (await gast.Haal("/zorgzoeker?doorgegeven=" + doorgegeven)).Tekst.ShouldContain($"uiterlijk op {uiterlijk}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-30")]
    [InlineData("9999-12-31")]
    [InlineData("gisteren")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_day_that_is_none_is_said_at_the_field(string doorgegeven)
    {
        using var gast = server.Gast();

        var antwoord = await gast.Haal("/zorgzoeker?doorgegeven=" + Uri.EscapeDataString(doorgegeven));

        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        antwoord.Html.ShouldContain("doorgegeven-fout");
        antwoord.Html.ShouldNotContain("<script>alert");
    }
}
