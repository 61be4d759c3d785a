using FsCheck;
using FsCheck.Fluent;

namespace Vereffen.Beoordeling.Tests;

public class KleineTabelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(200)]
    public void It_behaves_as_a_dictionary_at_any_size(int aantal) =>
        Prop.ForAll(
                Gen.Choose(0, 40).ListOf(aantal).ToArbitrary(),
                sleutels =>
                {
                    var tabel = new KleineTabel<int, int>();
                    var voorbeeld = new Dictionary<int, int>();
                    foreach (var sleutel in sleutels)
                    {
                        tabel.Plek(sleutel)++;
                        voorbeeld[sleutel] = voorbeeld.GetValueOrDefault(sleutel) + 1;
                        tabel.TryZoek(sleutel, out var waarde).ShouldBeTrue();
                        waarde.ShouldBe(voorbeeld[sleutel]);
                    }

                    for (var sleutel = 0; sleutel <= 41; sleutel++)
                    {
                        tabel.TryZoek(sleutel, out var waarde).ShouldBe(voorbeeld.ContainsKey(sleutel));
                        waarde.ShouldBe(voorbeeld.GetValueOrDefault(sleutel));
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_person_with_hundreds_of_lines_is_judged_as_any_other()
    {
        var regels = Enumerable
            .Range(0, 300)
            .Select(n => new Regel { Begin = new DateOnly(2026, 3, 1).AddDays(n % 28), Code = n % 2 == 0 ? "24001" : "24002" });
        var oordeel = new Wereld().Beoordeel([.. regels]);
        oordeel.Regels.Count(r => r.Codes.Count == 0).ShouldBe(28);
        oordeel.Regels.Skip(28).ShouldAllBe(r => OordeelLezer.Tekst(r.Codes) == "0587");
    }
}
