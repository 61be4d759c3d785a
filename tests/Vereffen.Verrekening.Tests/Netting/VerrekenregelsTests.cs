using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests.Netting;

public class VerrekenregelsTests
{
    private static readonly Zorgverzekeraar Zzk = Proef.Verzekeraars[0];

    private static Crediteurkoppeling Koppeling(string agb, string crediteur) => new(AgbCode.Parse(agb), AgbCode.Parse(crediteur));

    private static string Melding(Zorgverzekeraar[] verzekeraars, params Crediteurkoppeling[] crediteuren)
    {
        Verrekenregels.TryMaak(verzekeraars, crediteuren, out var regels, out var melding).ShouldBe(melding.Length == 0);
        (regels is null).ShouldBe(melding.Length > 0);
        return melding;
    }

    [Fact]
    public void The_same_row_twice_is_no_error() =>
        Melding([Zzk, Zzk], Koppeling("01000001", "01000002"), Koppeling("01000001", "01000002")).ShouldBeEmpty();

    [Fact]
    public void An_insurer_with_two_different_rows_is_refused() => Melding([Zzk, Zzk with { Label = "X" }]).ShouldContain("3311");

    [Fact]
    public void A_negative_limit_is_refused() => Melding([Zzk with { Uitbetaalgrens = new Bedrag(-1) }]).ShouldContain("negatief");

    [Fact]
    public void An_agb_code_with_two_crediteuren_is_refused() =>
        Melding([Zzk], Koppeling("01000001", "01000002"), Koppeling("01000001", "01000003")).ShouldContain("01000001");

    [Fact]
    public void Joins_that_run_in_a_circle_are_refused() =>
        Melding([Zzk], Koppeling("01000001", "01000002"), Koppeling("01000002", "01000001")).ShouldContain("kring");

    [Fact]
    public void A_code_that_is_joined_to_itself_is_its_own_crediteur() => Melding([Zzk], Koppeling("01000001", "01000001")).ShouldBeEmpty();

    [Fact]
    public void Joins_lead_on_to_the_last_crediteur()
    {
        Verrekenregels
            .TryMaak([Zzk], [Koppeling("01000001", "01000002"), Koppeling("01000002", "01000003")], out var regels, out _)
            .ShouldBeTrue();

        regels!.CrediteurVan(AgbCode.Parse("01000001")).ShouldBe(AgbCode.Parse("01000003"));
    }

    [Fact]
    public void Settle_reports_wrong_registers_without_a_line_number() =>
        Afwikkeling
            .Settle(new StringReader(Proef.Kop), [Zzk, Zzk with { Label = "X" }], [])
            .Fout.ShouldNotBeNull()
            .ToString()
            .ShouldStartWith("verzekeraar 3311");
}
