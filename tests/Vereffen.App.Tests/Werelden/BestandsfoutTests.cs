using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.App.Tests.Werelden;

/// <summary>B rules refuse a whole file: each fault in a synthetic world of its own.</summary>
public sealed class BestandsfoutTests : IDisposable
{
    private const string Uzovi = "9901";
    private static readonly DateOnly Ontvangen = new(2026, 2, 2);

    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Theory]
    [InlineData("OS301")]
    [InlineData("HA304")]
    [InlineData("PM304")]
    [InlineData("MZ301")]
    public void Every_rule_of_the_file_refuses_it_with_its_own_code(string standaard)
    {
        var claim = Maak(standaard);
        var kop = DeclaratieLezer.Lees(claim).Declaratie!;

        Codes(claim).ShouldBe([8001]);
        Codes(claim, uzovi: "9902").ShouldBe([18]);
        ZonderRegels(claim, "verzekeraars.csv", $"{Uzovi},").ShouldBe([8061]);
        ZonderRegels(claim, "agb.csv", $"{kop.Zorgverlener},").ShouldBe([14]);
        ZonderRegels(claim, "agb.csv", $"{kop.Praktijk},").ShouldBe([16]);
        ZonderRegels(claim, "agb_relaties.csv", $"{kop.Zorgverlener},{kop.Praktijk},").ShouldBe([8066]);
        ZonderRegels(claim, "overeenkomsten.csv", $"{kop.Declarant},").ShouldBe([8022]);
        Codes(MetBureau(claim, "98990002")).ShouldBe([13]);
        Codes(MetBureau(claim, "98990001")).ShouldBe([8001]);
        ZonderRegels(MetBureau(claim, "98990001"), "servicebureaus.csv", "98990001,").ShouldBe([8023]);
        Codes(claim, ontvangen: new DateOnly(2060, 1, 1)).ShouldBe([8024]);
    }

    [Fact]
    public void A_file_that_was_judged_before_is_refused_as_sent_twice_and_its_number_as_used()
    {
        var claim = Maak("OS301");
        var registers = RegisterSet.Laad(map.Pad).Registers;
        var nieuw = registers.MetHistorie(Oordeel(claim, registers).HistorieNa(registers.Historie));

        Oordeel(claim, nieuw).Bestand.Select(c => c.Waarde).ShouldBe([8067]);

        var eenRegelMinder = registers.MetHistorie(new Historie([.. nieuw.Historie.Regels.SkipLast(1)]));
        Oordeel(claim, eenRegelMinder).Bestand.Select(c => c.Waarde).ShouldBe([30]);
    }

    private byte[] Maak(string standaard)
    {
        var opties = new GenereerOpties
        {
            Standaard = Standaarden.Zoek(standaard)!,
            Prestaties = 60,
            Seed = 3,
        };
        var claim = new MemoryStream();
        Generator.Genereer(opties, _ => claim, register: naam => File.Create(map.Bestand(naam)));
        return claim.ToArray();
    }

    /// <summary>0109.</summary>
    private static byte[] MetBureau(byte[] claim, string bureau)
    {
        var anders = claim.ToArray();
        System.Text.Encoding.ASCII.GetBytes(bureau).CopyTo(anders, 30);
        return anders;
    }

    private IEnumerable<int> ZonderRegels(byte[] claim, string bestand, string begin)
    {
        var pad = map.Bestand(bestand);
        var heel = File.ReadAllLines(pad);
        File.WriteAllLines(pad, heel.Where(r => !r.StartsWith(begin, StringComparison.Ordinal)));
        File.ReadAllLines(pad).Length.ShouldBeLessThan(heel.Length);
        var codes = Codes(claim).ToList();
        File.WriteAllLines(pad, heel);
        return codes;
    }

    private IEnumerable<int> Codes(byte[] claim, string uzovi = Uzovi, DateOnly? ontvangen = null) =>
        Oordeel(claim, RegisterSet.Laad(map.Pad).Registers, uzovi, ontvangen).Bestand.Select(c => c.Waarde);

    private static Oordeel Oordeel(byte[] claim, RegisterSet registers, string uzovi = Uzovi, DateOnly? ontvangen = null)
    {
        UzoviNummer.TryParse(uzovi, out var nummer).ShouldBeTrue();
        var lezing = DeclaratieLezer.Lees(claim);
        return Beoordelaar.Beoordeel(lezing.Declaratie!, lezing.Bevindingen, registers, nummer, ontvangen ?? Ontvangen);
    }
}
