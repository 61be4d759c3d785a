using Vereffen.Kern;
using Vereffen.Registers;
using static Vereffen.Beoordeling.Tests.Herbeoordelingswereld;

namespace Vereffen.Beoordeling.Tests;

public class RegelkenmerkTests
{
    [Fact]
    public void The_name_of_a_line_changes_with_each_field_that_tells_it_from_others_and_with_no_amount()
    {
        var regel = Betaald(new Regel()).Rijen.Historie[0];
        Historieregel[] anders =
        [
            regel,
            regel with
            {
                Uzovi = Wereld.AndereUzovi,
            },
            regel with
            {
                Agb = Wereld.AnderePraktijk,
            },
            regel with
            {
                Factuurnummer = "F9",
            },
            regel with
            {
                Referentie = "R9",
            },
            regel with
            {
                Lijst = "082",
            },
            regel with
            {
                Code = "24002",
            },
            regel with
            {
                Begin = Regel.Dag.AddDays(-1),
            },
            regel with
            {
                Begin = null,
            },
            regel with
            {
                Eind = Regel.Dag.AddDays(1),
            },
            regel with
            {
                Eind = null,
            },
            regel with
            {
                Behandelaar = Wereld.AndereZorgverlener,
            },
            regel with
            {
                Behandelaar = null,
            },
        ];
        anders.Select(Regelkenmerk.Van).Distinct(StringComparer.Ordinal).Count().ShouldBe(anders.Length);
        Regelkenmerk.Van(regel with { Toegekend = Bedrag.Nul, AfgewezenOp = Vandaag }).ShouldBe(Regelkenmerk.Van(regel));
    }
}
