using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

/// <summary>The guard on each line of a judgement: a wrong amount stops there, not at the bank.</summary>
public class OordeelbewakingTests
{
    [Theory]
    [InlineData(40_00, 40_00)]
    [InlineData(40_00, 39_99)]
    [InlineData(40_00, 0)]
    [InlineData(0, 0)]
    [InlineData(-40_00, -40_00)]
    [InlineData(-40_00, 0)]
    public void From_nothing_to_what_was_asked_can_be_awarded_and_a_credit_wholly_or_not(long ingediend, long toegekend) =>
        Should.NotThrow(() => Oordeel(ingediend, toegekend, isAfgewezen: false, isUitval: false));

    [Theory]
    [InlineData(40_00, 40_01)]
    [InlineData(40_00, -1)]
    [InlineData(0, 1)]
    [InlineData(-40_00, -40_01)]
    [InlineData(-40_00, -39_99)]
    [InlineData(-40_00, 1)]
    public void Nothing_else_can(long ingediend, long toegekend) =>
        Should.Throw<InvalidOperationException>(() => Oordeel(ingediend, toegekend, isAfgewezen: false, isUitval: false));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_line_that_was_rejected_or_waits_for_a_person_gets_nothing(bool isAfgewezen, bool isUitval)
    {
        Should.NotThrow(() => Oordeel(40_00, 0, isAfgewezen, isUitval));
        Should.Throw<InvalidOperationException>(() => Oordeel(40_00, 1, isAfgewezen, isUitval));
    }

    [Fact]
    public void The_message_names_the_record_and_no_person() =>
        Should
            .Throw<InvalidOperationException>(() => Oordeel(40_00, 40_01, isAfgewezen: false, isUitval: false))
            .Message.ShouldBe("Het oordeel over detailrecord 2 kent een bedrag toe dat niet kan.");

    private static Oordeel Oordeel(long ingediend, long toegekend, bool isAfgewezen, bool isUitval)
    {
        var wereld = new Wereld();
        var declaratie = wereld.Kop.Bouw(new Deel(new Regel { Bedrag = Math.Abs(ingediend), Credit = ingediend < 0 }));
        var context = new BestandContext(
            declaratie,
            new Registers.RegisterSet(wereld.Rijen),
            Wereld.Uzovi,
            wereld.Ontvangen,
            BeoordelingOpties.Standaard
        );
        var regel = new RegelOordeel
        {
            Verzekerde = declaratie.Verzekerden[0],
            Prestatie = declaratie.Verzekerden[0].Prestaties[0],
            Berekend = default,
            Toegekend = new Bedrag(toegekend),
            Codes = [],
            Bevindingen = [],
            IsAfgewezen = isAfgewezen,
            IsUitval = isUitval,
        };
        return new Oordeel(context, Uitkomst.Gedeeltelijk, [], [], [], [regel], []);
    }
}
