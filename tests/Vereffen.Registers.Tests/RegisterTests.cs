using FsCheck;
using FsCheck.Fluent;

namespace Vereffen.Registers.Tests;

public class RegisterTests
{
    [Fact]
    public void Rows_are_found_by_key_in_the_order_in_which_they_came() =>
        Prop.ForAll(
                Gen.Choose(0, 5).ListOf().ToArbitrary(),
                sleutels =>
                {
                    var rijen = sleutels.Select((sleutel, nummer) => (sleutel, nummer)).ToList();
                    var register = new Register<int, (int Sleutel, int Nummer)>(rijen, r => r.Item1);
                    register.Aantal.ShouldBe(rijen.Count);
                    for (var sleutel = 0; sleutel <= 6; sleutel++)
                    {
                        var verwacht = rijen.Where(r => r.sleutel == sleutel).ToArray();
                        register.Zoek(sleutel).ToArray().ShouldBe(verwacht);
                        register.Geheugen(sleutel).ToArray().ShouldBe(verwacht);
                        register.Kent(sleutel).ShouldBe(verwacht.Length > 0);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_look_up_allocates_nothing()
    {
        var register = new Register<int, string>(["a", "b"], r => r[0]);
        _ = register.Zoek('a').Length;
        var voor = GC.GetAllocatedBytesForCurrentThread();
        var gevonden = register.Zoek('a').Length + register.Zoek('z').Length;
        (GC.GetAllocatedBytesForCurrentThread() - voor).ShouldBe(0);
        gevonden.ShouldBe(1);
    }

    [Fact]
    public void Other_history_leaves_the_registers_as_they_are()
    {
        var rijen = new RegisterRijen();
        rijen.Prestaties.Add(
            new(
                new("081", "1"),
                "",
                default,
                TariefSoort.Vrij,
                null,
                null,
                Tijdvak.Geen,
                false,
                false,
                false,
                false,
                [],
                Peildatum.Geen,
                false,
                ""
            )
        );
        var set = new RegisterSet(rijen);
        var historie = new Historie([]);
        var ander = set.MetHistorie(historie);
        ander.Historie.ShouldBeSameAs(historie);
        ander.Prestaties.ShouldBeSameAs(set.Prestaties);
        ander.KentPrestatielijst("081").ShouldBeTrue();
        RegisterSet.Leeg.KentPrestatielijst("081").ShouldBeFalse();
    }
}
