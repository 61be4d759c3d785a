using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Retour;

public class OudeStijlTests
{
    private static readonly Standaard Ha305 = Standaarden.Zoek("HA305")!;

    [Theory]
    [InlineData(320, "0403", "100")]
    [InlineData(328, "0403", "140")]
    [InlineData(506, "0408", "104")]
    [InlineData(551, "0406", "001")]
    [InlineData(562, "0413", "162")]
    [InlineData(581, "0410", "007")]
    [InlineData(582, "0411", "007")]
    [InlineData(584, "0412", "006")]
    [InlineData(586, "0409", "052")]
    [InlineData(651, "0421", "001")]
    [InlineData(8007, "0408", "054")]
    [InlineData(8011, "0413", "160")]
    [InlineData(8176, "0408", "053")]
    [InlineData(8177, "0408", "053")]
    [InlineData(8178, "0409", "053")]
    [InlineData(8179, "0407", "007")]
    public void A_code_with_a_foutcode_of_its_own_stands_with_its_field_and_needs_no_98(int code, string rubriek, string foutcode)
    {
        var records = Schrijf([code]);
        records.Select(Soort).ShouldBe(["01", "02", "04", "99"]);
        (Veld(records[2], "0489"), Veld(records[2], "0490"), Veld(records[2], "0491")).ShouldBe(("018", rubriek, foutcode));
        (Veld(records[2], "0493"), Veld(records[2], "0494")).ShouldBe(("0000", "000"));
    }

    [Theory]
    [InlineData(550, "0406")]
    [InlineData(553, "0406")]
    [InlineData(554, "0406")]
    [InlineData(559, "0413")]
    [InlineData(613, "0411")]
    [InlineData(633, "0411")]
    [InlineData(634, "0411")]
    [InlineData(8032, "0415")]
    [InlineData(8033, "0418")]
    [InlineData(8060, "0411")]
    [InlineData(8062, "0421")]
    [InlineData(8063, "0415")]
    [InlineData(8084, "0421")]
    [InlineData(587, "0411")]
    [InlineData(611, "0414")]
    [InlineData(8017, "0421")]
    [InlineData(8021, "0420")]
    [InlineData(8064, "0419")]
    [InlineData(8983, "0000")]
    [InlineData(8072, "0000")]
    public void A_code_without_one_gets_008_and_a_98_with_the_code_in_words(int code, string rubriek)
    {
        var records = Schrijf([code]);
        records.Select(Soort).Where(s => s != "98").ShouldBe(["01", "02", "04", "99"]);
        (Veld(records[2], "0490"), Veld(records[2], "0491")).ShouldBe((rubriek, "008"));
        Veld(records[3], "9802").ShouldBe(Veld(records[2], "0402"));
        Veld(records[3], "9803").ShouldBe("0001");
        Tekst(records).ShouldBe($"Retourcode {code:D4}: {Catalogus.Zoek(new Retourcode(code))!.Betekenis}");
        Veld(records[^1], "9905").ShouldBe($"{records.Count - 4:D6}");
    }

    [Theory]
    [InlineData(8004, "0203", "110")]
    [InlineData(8005, "0203", "110")]
    [InlineData(302, "0205", "120")]
    [InlineData(307, "0205", "120")]
    [InlineData(300, "0205", "108")]
    [InlineData(435, "0203", "007")]
    public void A_verzekerde_is_answered_in_the_same_way(int code, string rubriek, string foutcode)
    {
        var records = Schrijf([8002], [code]);
        records.Select(Soort).ShouldBe(["01", "02", "04", "99"]);
        (Veld(records[1], "0289"), Veld(records[1], "0290"), Veld(records[1], "0291")).ShouldBe(("018", rubriek, foutcode));
        (Veld(records[2], "0489"), Veld(records[2], "0491")).ShouldBe(("003", "000"));
    }

    [Fact]
    public void A_fourth_code_and_every_general_one_stand_in_the_98_in_order_before_the_judge_s_own_words()
    {
        var records = Schrijf([320, 611, 582, 8011], toelichting: "Eigen woorden.");
        (Veld(records[2], "0491"), Veld(records[2], "0494"), Veld(records[2], "0497")).ShouldBe(("100", "008", "007"));
        var tekst = Tekst(records);
        tekst.ShouldStartWith("Retourcode 0611: ");
        tekst.ShouldContain(" Retourcode 8011: ");
        tekst.ShouldNotContain("0320");
        tekst.ShouldNotContain("0582");
        tekst.ShouldEndWith(" Eigen woorden.");
    }

    [Fact]
    public void The_judge_s_own_words_stand_alone_where_the_fields_tell_all() =>
        Tekst(Schrijf([320], toelichting: "Eigen woorden.")).ShouldBe("Eigen woorden.");

    [Fact]
    public void A_code_that_we_do_not_know_is_named_at_least() => Tekst(Schrijf([9998])).ShouldBe("Retourcode 9998.");

    [Theory]
    [InlineData(4000, "011")]
    [InlineData(0, "018")]
    public void Code_verwerking_tells_a_part_from_nothing(long toegekend, string verwerking) =>
        Veld(Schrijf([611], toegekend: toegekend)[2], "0489").ShouldBe(verwerking);

    [Theory]
    [InlineData(13, "0109", "108")]
    [InlineData(14, "0110", "108")]
    [InlineData(16, "0111", "108")]
    [InlineData(17, "0112", "108")]
    [InlineData(18, "0108", "007")]
    [InlineData(8024, "0117", "052")]
    public void In_the_voorloop_a_refused_file_has_its_field_and_foutcode_and_no_98(int code, string rubriek, string foutcode)
    {
        var records = Antwoord([new(code)], []);
        records.Select(Soort).ShouldBe(["01", "99"]);
        (Veld(records[0], "0189"), Veld(records[0], "0190"), Veld(records[0], "0191")).ShouldBe(("018", rubriek, foutcode));
    }

    [Fact]
    public void An_awarded_file_has_001_and_a_judged_one_002()
    {
        Veld(Antwoord([Retourcode.VolledigToegekend], [])[0], "0189").ShouldBe("001");
        var records = Schrijf([611]);
        (Veld(records[0], "0189"), Veld(records[1], "0289")).ShouldBe(("002", "002"));
    }

    [Fact]
    public void In_the_exchanges_answer_a_good_prestatie_is_not_judged()
    {
        var records = Antwoord([Retourcode.GeenOpmerking], [new(3, [new(582)], Bedrag.Nul, Bedrag.Nul)], RetourAfzender.Portaal);
        records.Select(Soort).ShouldBe(["01", "02", "04", "04", "99"]);
        records.Skip(1).Take(3).Select(r => Veld(r, $"{Soort(r)}89")).ShouldBe(["002", "018", "003"]);
    }

    [Fact]
    public void No_field_of_the_claim_is_changed_and_the_retour_says_so_of_each()
    {
        foreach (var record in Schrijf([320, 611], toelichting: "Eigen woorden."))
        {
            var velden = Ha305.ZoekRecord(Soort(record))!.Elementen.Where(e => e.Code is "COD133" or "COD685" or "COD686").ToList();

            velden.Count.ShouldBe(Soort(record) == "99" ? 0 : 3);
            velden.ShouldAllBe(e => Veld(record, e.Id) == "N");
        }
    }

    [Fact]
    public void A_code_that_is_given_twice_is_told_once_in_the_98() =>
        Tekst(Schrijf([611, 611])).ShouldBe($"Retourcode 0611: {Catalogus.Zoek(new Retourcode(611))!.Betekenis}");

    [Theory]
    [InlineData(8096, 320)]
    [InlineData(200, 320)]
    [InlineData(320, 200)]
    public void An_outcome_beside_a_fault_does_not_make_it_good(int een, int twee) => Veld(Schrijf([een, twee])[2], "0489").ShouldBe("018");

    [Fact]
    public void An_outcome_takes_no_room_of_a_fault()
    {
        var record = Schrijf([200, 8002, 8096, 8001, 320, 582])[2];
        (Veld(record, "0490"), Veld(record, "0491")).ShouldBe(("0403", "100"));
        (Veld(record, "0493"), Veld(record, "0494")).ShouldBe(("0411", "007"));
        (Veld(record, "0496"), Veld(record, "0497")).ShouldBe(("0000", "000"));
    }

    [Fact]
    public void A_retour_with_added_98_records_has_no_findings()
    {
        var uit = Bytes([new(200)], [new RecordUitkomst(3, [new(587), new(8983), new(611)], Bedrag.Nul, Bedrag.Nul)]);
        EiControle.Controleer(uit).Bevindingen.ShouldBeEmpty();
    }

    private static List<byte[]> Schrijf(int[] codes, int[]? verzekerde = null, string? toelichting = null, long toegekend = 0)
    {
        var records = new List<RecordUitkomst> { new(3, Codes(codes), Bedrag.Nul, new Bedrag(toegekend), toelichting) };
        if (verzekerde is not null)
        {
            records.Insert(0, new RecordUitkomst(2, Codes(verzekerde), Bedrag.Nul, Bedrag.Nul));
        }

        return Antwoord([Retourcode.GeenOpmerking], records);
    }

    private static List<Retourcode> Codes(int[] codes) => [.. codes.Select(c => new Retourcode(c))];

    private static List<byte[]> Antwoord(
        IReadOnlyList<Retourcode> bestand,
        IReadOnlyList<RecordUitkomst> records,
        RetourAfzender afzender = RetourAfzender.Zorgverzekeraar
    ) => [.. Bytes(bestand, records, afzender).Chunk(Ha305.RecordLengte + 2)];

    private static byte[] Bytes(
        IReadOnlyList<Retourcode> bestand,
        IReadOnlyList<RecordUitkomst> records,
        RetourAfzender afzender = RetourAfzender.Zorgverzekeraar
    )
    {
        var claim = new MemoryStream();
        DeclaratieSchrijver.Schrijf(Huisarts(), Standaarden.Zoek("HA304")!, claim);
        var uit = new MemoryStream();
        var retour = new Kern.Retour
        {
            Afzender = afzender,
            Referentie = "ZV-1",
            Dagtekening = new DateOnly(2026, 4, 3),
            Bestand = bestand,
            Records = records,
            Toegekend = records.Aggregate(Bedrag.Nul, (som, r) => som + r.Toegekend),
        };
        RetourSchrijver.Schrijf(claim, retour, uit).ShouldBeNull();
        return uit.ToArray();
    }

    private static Declaratie Huisarts()
    {
        var model = Voorbeeld.Model();
        return new Declaratie
        {
            Standaard = "HA304",
            Versie = "4.2",
            Uzovi = model.Uzovi,
            Zorgverlener = AgbCode.Parse("01012345"),
            Praktijk = AgbCode.Parse("01056789"),
            BetalingAan = model.BetalingAan,
            Declaratieperiode = model.Declaratieperiode,
            Factuurnummer = model.Factuurnummer,
            Dagtekening = model.Dagtekening,
            Verzekerden = [model.Verzekerden[0]],
        };
    }

    private static string Tekst(List<byte[]> records) =>
        string.Join(' ', records.Where(r => Soort(r) == "98").Select(r => Veld(r, "9804").TrimEnd()));

    private static string Soort(byte[] record) => Encoding.ASCII.GetString(record, 0, 2);

    private static string Veld(byte[] record, string element) => Encoding.Latin1.GetString(Ha305.ZoekElement(element)!.Lees(record));
}
