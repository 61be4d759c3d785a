using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

public class RetourbewakingTests
{
    private static readonly Oordeel Gedeeltelijk = new Wereld().Beoordeel(new Regel { Tarief = 45_00 }, new Regel { Code = "24002" });

    [Fact]
    public void What_the_judgement_tells_of_itself_adds_up() =>
        Should.NotThrow(() => Retourbewaking.Bewaak(Gedeeltelijk.Uitkomst, Gedeeltelijk.Regels, Retour()));

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_total_that_is_a_cent_off_is_refused(long cents) => Geweigerd(Retour() with { Toegekend = new Bedrag(40_00 + cents) });

    [Fact]
    public void A_rejected_line_that_the_retour_leaves_out_would_count_as_awarded() => Geweigerd(Retour() with { Records = [] });

    [Fact]
    public void A_record_that_tells_another_amount_is_refused() =>
        Geweigerd(Retour() with { Records = [.. Retour().Records.Select(r => r with { Toegekend = new Bedrag(1) })] });

    [Fact]
    public void Of_a_refused_file_nothing_is_awarded() =>
        Should.Throw<InvalidOperationException>(() => Retourbewaking.Bewaak(Uitkomst.BestandAfgewezen, Gedeeltelijk.Regels, Retour()));

    [Fact]
    public void A_provisional_retour_adds_up_as_well()
    {
        var wereld = new Wereld().Voeg(r => r.Uitval, new Registers.Uitvalregel(Wereld.Uzovi, "P06", Wereld.Altijd));
        wereld
            .Beoordeel(new Regel { Tarief = 45_00 }, new Regel { Code = "24002" })
            .NaarRetour("Z", Regel.Dag)
            .Toegekend.Cents.ShouldBe(40_00);
    }

    private static void Geweigerd(Vast retour) =>
        Should.Throw<InvalidOperationException>(() => Retourbewaking.Bewaak(Gedeeltelijk.Uitkomst, Gedeeltelijk.Regels, retour));

    private static Vast Retour()
    {
        var retour = Gedeeltelijk.NaarRetour("Z", Regel.Dag);
        return new Vast(retour.Toegekend, retour.Records);
    }

    /// <summary>A retour that a test can spoil.</summary>
    private sealed record Vast(Bedrag Toegekend, IReadOnlyList<RecordUitkomst> Records)
    {
        public static implicit operator Retour(Vast v) =>
            new()
            {
                Afzender = RetourAfzender.Zorgverzekeraar,
                Referentie = "Z",
                Dagtekening = Regel.Dag,
                Bestand = [Retourcode.GeenOpmerking],
                Records = v.Records,
                Toegekend = v.Toegekend,
            };
    }
}
