using Vereffen.Kern;

namespace Vereffen.Portaal.Tests.Inzage;

public sealed class PortaalinzageTests : IDisposable
{
    private readonly TijdelijkeMap map = new();
    private readonly Berichtenportaal portaal;

    public PortaalinzageTests()
    {
        portaal = Berichtenportaal.Open(map.Bestand("portaal.db"), new Proefklok(), _ => Proefbericht.Id(200));
        portaal.MeldAan(Proefbericht.Praktijk);
        portaal.MeldAan(Proefbericht.AnderePraktijk);
        portaal.MeldAan(Proefbericht.Verzekeraar);
    }

    public void Dispose()
    {
        portaal.Dispose();
        map.Dispose();
    }

    [Fact]
    public async Task A_party_shows_with_what_waits_for_it()
    {
        await Dien(Proefbericht.Claim(1));

        portaal.Inzage.Partijen("9901", 1).Regels.ShouldHaveSingleItem().Wachtend.ShouldBe(1);
        portaal.Inzage.Partijen("Praktijk", 1).Regels.Select(r => r.Relatie).ShouldBe(["Praktijk 01056789", "Praktijk 90054321"]);
        portaal.Inzage.Partijen("", 1).Aantal.ShouldBe(3);
        portaal.Inzage.Partijen("", 2).Regels.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("9901 ")]
    [InlineData("' OR 1=1 --")]
    public async Task A_sign_that_means_something_to_the_database_is_just_a_sign(string zoek)
    {
        await Dien(Proefbericht.Claim(1));

        portaal.Inzage.Partijen(zoek, 1).Aantal.ShouldBe(0);
        portaal.Inzage.Berichten(null, zoek, 1).Aantal.ShouldBe(0);
    }

    [Fact]
    public async Task A_message_is_found_by_its_id_its_conversation_its_sender_and_its_addressee()
    {
        await Dien(Proefbericht.Claim(1));
        await Dien(Proefbericht.Claim(2, "F2"));

        var (regels, aantal) = portaal.Inzage.Berichten(null, "", 1);
        aantal.ShouldBe(2);
        regels.Select(r => r.TraceerId).ShouldBe([$"{Proefbericht.Id(2)}", $"{Proefbericht.Id(1)}"]);
        regels[0].Afzender.ShouldBe("Praktijk 90054321");
        regels[0].Geadresseerde.ShouldBe("Zorgverzekeraar 9901");
        regels[0].Status.ShouldBe("WordtAangeboden");
        regels[0].Grootte.ShouldBeGreaterThan(0);
        portaal.Inzage.Berichten(Proefbericht.Id(1), "", 1).Regels.ShouldHaveSingleItem().Berichttype.ShouldBe("OS301");
        portaal.Inzage.Berichten(Proefbericht.Id(9), "", 1).Aantal.ShouldBe(0);
        portaal.Inzage.Berichten(null, "9005", 1).Aantal.ShouldBe(2);
        portaal.Inzage.Berichten(null, "9901", 1).Aantal.ShouldBe(2);
        portaal.Inzage.Berichten(null, "01056789", 1).Aantal.ShouldBe(0);
        portaal.Inzage.Berichten(null, "", int.MinValue).Regels.Count.ShouldBe(2);
        portaal.Inzage.Berichten(null, "", int.MaxValue).Regels.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_was_refused_for_good_is_listed_with_the_reason()
    {
        var claim = Proefbericht.Claim(1) with { Geadresseerde = new Relatie("Zorgverzekeraar", "9999") };
        (await Dien(claim)).Aangenomen.ShouldBeFalse();

        var weigering = portaal.Inzage.Weigeringen(null).ShouldHaveSingleItem();
        weigering.TraceerId.ShouldBe($"{claim.TraceerId}");
        weigering.Reden.ShouldNotBeEmpty();
        portaal.Inzage.Weigeringen(claim.TraceerId).Count.ShouldBe(1);
        portaal.Inzage.Weigeringen(Proefbericht.Id(9)).ShouldBeEmpty();
    }

    private Task<Indienresultaat> Dien(Bericht bericht) => portaal.DienInAsync(bericht, TestContext.Current.CancellationToken);
}
