using Vereffen.Registers;
using static Vereffen.Beoordeling.Herbeoordelingsregels;

namespace Vereffen.Beoordeling.Tests;

public class HerbeoordelingsregelsTests
{
    private const string VanElkeRegel = "V05 V06 V07 P01 P03 P04 P10 P11 P19";

    private static readonly Historieregel Regel = new()
    {
        Uzovi = Wereld.Uzovi,
        Agb = Wereld.Praktijk,
        Factuurnummer = "F1",
        Referentie = "R1",
        Machtiging = "M1",
        Behandelaar = Wereld.Zorgverlener,
    };

    [Fact]
    public void When_history_kept_everything_all_is_asked_but_what_was_about_the_message_the_term_or_another_claim() =>
        Ids(Alle).ShouldBe("V05 V06 V07 P01 P03 P04 P05 P06 P10 P11 P12 P13 P17 P18 P19 P20");

    [Theory]
    [InlineData(0, VanElkeRegel)]
    [InlineData((int)Kennis.Declarant, "V05 V06 V07 P01 P03 P04 P05 P10 P11 P17 P18 P19")]
    [InlineData((int)Kennis.Tarief, VanElkeRegel)]
    [InlineData((int)Kennis.Machtiging, VanElkeRegel)]
    [InlineData((int)Kennis.Behandelaar, VanElkeRegel + " P20")]
    [InlineData((int)(Kennis.Declarant | Kennis.Tarief), "V05 V06 V07 P01 P03 P04 P05 P06 P10 P11 P17 P18 P19")]
    [InlineData((int)(Kennis.Declarant | Kennis.Machtiging), "V05 V06 V07 P01 P03 P04 P05 P10 P11 P12 P17 P18 P19")]
    [InlineData((int)(Kennis.Declarant | Kennis.Behandelaar), "V05 V06 V07 P01 P03 P04 P05 P10 P11 P13 P17 P18 P19 P20")]
    public void What_history_left_open_is_not_asked(int kennis, string verwacht) => Ids(Kies((Kennis)kennis)).ShouldBe(verwacht);

    [Fact]
    public void What_is_known_is_seen_from_the_line()
    {
        Ids(Voor(Regel, kentDeclarant: true, kentTarief: true)).ShouldBe(Ids(Alle));
        Ids(Voor(Regel, kentDeclarant: false, kentTarief: true)).ShouldBe(VanElkeRegel + " P20");
        Ids(Voor(Regel, kentDeclarant: true, kentTarief: false)).ShouldNotContain("P06");
        Ids(Voor(Regel with { Machtiging = "" }, kentDeclarant: true, kentTarief: true)).ShouldNotContain("P12");
        Ids(Voor(Regel with { Behandelaar = null }, kentDeclarant: true, kentTarief: true)).ShouldNotContain("P13");
        Ids(Voor(Regel with { Behandelaar = null }, kentDeclarant: true, kentTarief: true)).ShouldNotContain("P20");
    }

    private static string Ids(IEnumerable<PrestatieRule> regels) => string.Join(' ', regels.Select(r => r.Id));
}
