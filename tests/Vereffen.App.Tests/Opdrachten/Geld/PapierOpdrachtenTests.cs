using System.Text.Json;

namespace Vereffen.App.Tests.Opdrachten.Geld;

/// <summary>Letters, overzichten and traces of a running world, by the command line alone.</summary>
public sealed class PapierOpdrachtenTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task Overzichten_are_made_once_held_released_printed_and_then_gone()
    {
        await Speel();
        var brieven = (await Json("letters", "list", "--json")).GetProperty("brieven");
        brieven.GetArrayLength().ShouldBe(2);
        brieven[0].GetProperty("soort").GetString().ShouldBe("verrekenoverzicht");

        (await Voer("letters", "hold", "1", "--by", "Anna", "--reason", "nakijken")).ShouldContain("vastgehouden");
        (await Voer("letters", "hold", "1", "--by", "Anna", "--reason", "nakijken")).ShouldFail("wordt vastgehouden");
        (await Voer("letters", "print", "--by", "Anna")).ShouldContain("1 document ");
        File.Exists(map.Bestand("data", "brieven", "000002-verrekenoverzicht-90054321.html")).ShouldBeTrue();
        File.Exists(map.Bestand("data", "brieven", "000001-verrekenoverzicht-90054321.html")).ShouldBeFalse();
        (await Voer("letters", "release", "1", "--by", "Bram", "--reason", "klopt")).ShouldContain("vrijgegeven");
        (await Voer("letters", "print", "--by", "Anna")).ShouldContain("1 document ");
        (await Voer("letters", "hold", "1", "--by", "Anna", "--reason", "te laat")).ShouldFail("al verzonden");
        (await Voer("letters", "print", "--by", "Anna")).ShouldContain("0 documenten");
        (await Json("letters", "list", "--json")).GetProperty("brieven").GetArrayLength().ShouldBe(2);
        (await Voer("letters", "clean", "--by", "Anna")).ShouldContain("0 documenten");
    }

    [Fact]
    public async Task A_letter_without_address_is_held_and_one_with_it_is_ready()
    {
        await Speel();
        var gebeurtenissen = map.Schrijf(
            "boek.csv",
            "datum,soort,uzovi,agb,kenmerk,ons_kenmerk,bedrag,vervaldatum,omschrijving\n2026-04-02,hv-vordering,9901,96034567,,HV-9,900000,,Controle\n2026-04-02,zelf-terugstorten,9901,96034567,,HV-9,,2026-04-03,\n2026-04-02,hv-vordering,9902,01056789,,HV-8,900000,,Controle\n2026-04-02,zelf-terugstorten,9902,01056789,,HV-8,,2026-04-03,\n"
        );
        (await Voer("book", gebeurtenissen, "--by", "Anna")).ShouldContain("4 gebeurtenissen");
        (await Voer("letters", "address", "96034567", "Dorpsstraat 1", "1234 AB Oudorp", "--by", "Anna")).ShouldContain("bewaard");
        (await Voer("letters", "address", "96034567", " ", "--by", "Anna")).ShouldFail("postadres");
        await Speel();

        var brieven = (await Json("letters", "list", "--json"))
            .GetProperty("brieven")
            .EnumerateArray()
            .Where(b => b.GetProperty("soort").GetString() == "aanmaning")
            .DistinctBy(b => b.GetProperty("kenmerk").GetString())
            .ToDictionary(b => b.GetProperty("kenmerk").GetString()!, b => b.GetProperty("stand").GetString());

        brieven.ShouldContainKeyAndValue("HV-9", "klaar");
        brieven.ShouldContainKeyAndValue("HV-8", "vastgehouden");
    }

    [Fact]
    public async Task A_row_of_an_overzicht_leads_to_the_line_of_the_claim_the_code_and_the_rule()
    {
        await Speel();

        var tekst = await Voer("trace", "overzicht", "90054321", "1", "--row", "1");
        tekst.ShouldContain("Retourcode 8983");
        tekst.ShouldContain("Regel P01");
        tekst.ShouldContain("referentie L202602-Z-024: ingediend € 35,00, toegekend € 0,00");
        var som = (await Json("trace", "overzicht", "90054321", "1", "--json")).GetProperty("herkomst");
        som.GetArrayLength().ShouldBe(2);
        (await Voer("trace", "payment", "BV000001-0001")).ShouldContain("declaratie B202602-Z");
        (await Voer("trace", "payment", "BV000001-0002")).ShouldContain("HV-2025-0417");
        (await Voer("trace", "payment", "BV9")).ShouldFail("geen uitbetaling");
        (await Voer("trace", "overzicht", "90054321", "99")).ShouldFail("geen overzicht 99");
        (await Voer("trace", "overzicht", "90054321", "1", "--row", "9")).ShouldFail("2 regels");
    }

    [Fact]
    public async Task A_trace_holds_no_bsn_and_no_name()
    {
        await Speel();

        var tekst = (await Voer("trace", "overzicht", "90054321", "1")).Uit;

        tekst.ShouldNotContain("99990");
        tekst.ShouldNotContain("Müller", Case.Insensitive);
    }

    private string Data => map.Bestand("data");

    private Task<Werkmap.Uitkomst> Speel() => Werkmap.Voer("demo", "--no-serve", "--data", Data);

    private async Task<Werkmap.Uitkomst> Voer(params string[] opdracht)
    {
        var uitkomst = await Werkmap.Voer([.. opdracht, "--data", Data]);
        return uitkomst with { Uit = uitkomst.Uit.Replace('\u00A0', ' ') };
    }

    private async Task<JsonElement> Json(params string[] opdracht) => JsonDocument.Parse((await Voer(opdracht)).Uit).RootElement;
}
