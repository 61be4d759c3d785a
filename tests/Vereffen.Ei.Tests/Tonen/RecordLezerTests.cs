namespace Vereffen.Ei.Tests.Tonen;

public class RecordLezerTests
{
    [Fact]
    public void Every_field_has_its_value_and_meaning()
    {
        using var lezer = RecordLezer.Open(new MemoryStream(new Voorbeeld().Bytes()))!;

        var records = lezer.Records().ToList();

        records.Count.ShouldBe(8);
        var kop = records[0].Velden.ToDictionary(v => v.Element.Id, StringComparer.Ordinal);
        kop["0105"].Betekenis.ShouldBe("Productiebericht");
        kop["0113"].Betekenis.ShouldBe("Praktijk");
        kop["0117"].Betekenis.ShouldBe("01-04-2026");
        records[2].Velden.Single(v => v.Element.Id == "0418").Betekenis.ShouldBe("€ 45,00");
        records[2].Ruw.Length.ShouldBe(310);
        records[2].Einde.ShouldBe("\r\n");
    }

    [Fact]
    public void Personal_values_are_hidden_in_their_own_way()
    {
        using var lezer = RecordLezer.Open(new MemoryStream(new Voorbeeld().Bytes()))!;

        var velden = lezer.Records().ElementAt(1).Velden.ToDictionary(v => v.Element.Id, StringComparer.Ordinal);

        velden["0203"].Gemaskeerd.ShouldBe("******" + Voorbeeld.Bsn(0)[^3..]);
        velden["0207"].Gemaskeerd.ShouldBe("1980****");
        velden["0210"].Gemaskeerd.Trim().ShouldBe("******");
        velden["0217"].Gemaskeerd.ShouldBe("1234**");
        velden["0208"].Gemaskeerd.ShouldBe("1");
        velden["0211"].IsPersoonlijk.ShouldBeFalse();
    }

    [Fact]
    public void A_finding_on_a_personal_field_is_masked_for_print()
    {
        var bevinding = new Voorbeeld().Zet(2, "0210", " Jansen").Bevindingen()[0];

        bevinding.Waarde.ShouldContain("Jansen");
        Maskering.Masker(bevinding, Voorbeeld.Os301).Waarde.ShouldNotContain("Jansen");
        Maskering.Masker(new Voorbeeld().Zet(3, "0411", "XXXXX").Bevindingen()[0], Voorbeeld.Os301).Waarde.ShouldBe("XXXXX");
    }

    [Fact]
    public void An_unknown_record_is_shown_as_it_is()
    {
        using var lezer = RecordLezer.Open(new MemoryStream(new Voorbeeld().VoegIn(3, "XXonbekend").Bytes()))!;

        var record = lezer.Records().ElementAt(2);

        record.Soort.ShouldBeNull();
        record.Ruw.ShouldBe("XXonbekend");
    }

    [Fact]
    public void No_message_opens_nothing()
    {
        RecordLezer.Open(new MemoryStream("hallo"u8.ToArray())).ShouldBeNull();
    }
}
