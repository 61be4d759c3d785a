using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

public class RegeldocumentatieTests
{
    /// <summary>Rules whose code stands in a register, not in their class.</summary>
    private static readonly string[] CodeUitRegister = ["P11"];

    private static readonly Dictionary<string, Type> Klassen = Regelboek
        .Bestand.Select(r => (r.Id, Type: r.GetType()))
        .Concat(Regelboek.Verzekerde.Select(r => (r.Id, Type: r.GetType())))
        .Concat(Regelboek.Prestatie.Select(r => (r.Id, Type: r.GetType())))
        .ToDictionary(r => r.Id, r => r.Type, StringComparer.Ordinal);

    public static TheoryData<string> Regels => [.. Klassen.Keys];

    [Theory]
    [MemberData(nameof(Regels))]
    public void Every_rule_class_has_an_entry_in_the_catalogue_with_the_codes_it_can_give(string id)
    {
        var uitleg = Catalogus.ZoekRegel(id).ShouldNotBeNull();
        var codes = Codesvinder.Van(Klassen[id]);
        if (CodeUitRegister.Contains(id, StringComparer.Ordinal))
        {
            codes.ShouldBeEmpty();
        }
        else
        {
            codes.ShouldBe(uitleg.Retourcodes, ignoreOrder: true);
        }

        uitleg.Retourcodes.ShouldAllBe(c => Catalogus.Zoek(c) != null);
    }

    [Fact]
    public void Every_rule_in_the_catalogue_is_a_class_or_an_agreement_about_all_of_them() =>
        Catalogus.Regels.Select(r => r.Id).Except(Klassen.Keys, StringComparer.Ordinal).ShouldBe(["ALLES", "UITVAL"]);

    [Fact]
    public void The_page_about_the_rules_is_what_the_catalogue_says()
    {
        var pagina = Regelpagina.Maak();
        if (Environment.GetEnvironmentVariable("VEREFFEN_SCHRIJF_DOCS") == "1")
        {
            File.WriteAllText(Regelpagina.Pad, pagina);
        }

        File.ReadAllText(Regelpagina.Pad)
            .ShouldBe(pagina, "docs/regels.md loopt achter; zie de eerste regels van die pagina voor hoe zij opnieuw wordt gemaakt");
    }
}
