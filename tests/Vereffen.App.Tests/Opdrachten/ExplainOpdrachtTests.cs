using System.Text.Json;
using Vereffen.Kern;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class ExplainOpdrachtTests
{
    [Theory]
    [InlineData("8983", "Wlz-instelling", "P01")]
    [InlineData("587", "Retourcode 0587", "P08")]
    [InlineData("p06", "Regel P06", "0611")]
    public async Task A_code_or_rule_is_explained_with_what_belongs_to_it(string code, string tekst, string erbij)
    {
        var uitkomst = await Werkmap.Voer("explain", code);

        uitkomst.Code.ShouldBe(0);
        uitkomst.Uit.ShouldContain(tekst);
        uitkomst.Uit.ShouldContain(erbij);
    }

    [Fact]
    public async Task Every_rule_and_every_code_of_the_catalogue_is_explained()
    {
        foreach (var regel in Catalogus.Regels)
        {
            var uitkomst = await Werkmap.Voer("explain", regel.Id);
            uitkomst.Code.ShouldBe(0, regel.Id);
            uitkomst.Uit.ShouldContain(regel.Titel);
            regel.Retourcodes.ShouldAllBe(c => uitkomst.Uit.Contains(c.ToString(), StringComparison.Ordinal));
        }

        foreach (var code in Catalogus.Retourcodes)
        {
            (await Werkmap.Voer("explain", code.Code.ToString())).Code.ShouldBe(0, code.Code.ToString());
        }
    }

    [Fact]
    public async Task Json_is_one_document_with_schema_1()
    {
        var uitkomst = await Werkmap.Voer("explain", "0611", "--json");

        var json = JsonDocument.Parse(uitkomst.Uit).RootElement;
        json.GetProperty("schema").GetInt32().ShouldBe(1);
        json.GetProperty("retourcode").GetString().ShouldBe("0611");
        json.GetProperty("kind").GetString().ShouldBe("D");
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("onzin")]
    [InlineData("")]
    public async Task An_unknown_code_is_a_sentence_and_ends_with_1(string code)
    {
        var uitkomst = await Werkmap.Voer("explain", code);

        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain("geen retourcode of regel");
    }

    [Theory]
    [InlineData("P18", "Bij huisartsenzorg:")]
    [InlineData("0586", "Bij huisartsenzorg:")]
    [InlineData("C04", "Bij mondzorg:")]
    public async Task Advice_that_differs_per_kind_of_care_is_told(string code, string verwacht)
    {
        (await Werkmap.Voer("explain", code)).Uit.ShouldContain(verwacht);
        (await Werkmap.Voer("explain", code, "--json")).Uit.ShouldContain("\"perZorgsoort\"");
    }
}
