using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Retour;

public class RetourSchrijverTests
{
    private static readonly Standaard Os302 = Standaarden.Zoek("OS302")!;
    private static readonly Retourcode Tarief = new(611);

    [Fact]
    public void A_fully_awarded_claim_gets_only_01_and_99()
    {
        var records = Schrijf(new Voorbeeld(), Maak([Retourcode.VolledigToegekend], [], 8000));

        records.Select(Soort).ShouldBe(["01", "99"]);
        Veld(records[0], "0102").ShouldBe("186");
        Veld(records[0], "0106").ShouldBe("000000");
        Veld(records[0], "0107").ShouldBe("          ");
        Veld(records[0], "0116").ShouldBe("F2026-001   ");
        Veld(records[0], "0181").TrimEnd().ShouldBe("ZV-1");
        Veld(records[0], "0182").ShouldBe("20260403");
        Veld(records[0], "0196").ShouldBe("8001");
        Veld(records[0], "0197").ShouldBe("    ");
        Veld(records[1], "9906").ShouldBe("0000000");
        Veld(records[1], "9907").ShouldBe("00000008000");
        Veld(records[1], "9909").ShouldBe("00000008000");
    }

    [Fact]
    public void Partly_rejected_gives_the_records_with_a_remark_and_those_above_them()
    {
        var voorbeeld = new Voorbeeld();
        var retour = Maak([Retourcode.GeenOpmerking], [new RecordUitkomst(5, [Tarief], new Bedrag(4000), Bedrag.Nul)], 2000);

        var records = Schrijf(voorbeeld, retour);

        records.Select(Soort).ShouldBe(["01", "02", "04", "99"]);
        Encoding.Latin1.GetString(records[1])[..310].ShouldBe(voorbeeld.Record(2));
        Encoding.Latin1.GetString(records[2])[..310].ShouldBe(voorbeeld.Record(5));
        Veld(records[1], "0296").ShouldBe("0200");
        Veld(records[2], "0496").ShouldBe("0611");
        Veld(records[2], "0481").ShouldBe("00004000");
        Veld(records[2], "0482").ShouldBe("D");
        Veld(records[2], "0483").ShouldBe("00000000");
        Veld(records[3], "9902").ShouldBe("000001");
        Veld(records[3], "9904").ShouldBe("000001");
        Veld(records[3], "9906").ShouldBe("0000002");
    }

    [Fact]
    public void A_record_with_only_an_amount_stays_out()
    {
        var goed = new RecordUitkomst(3, [], new Bedrag(4500), new Bedrag(4500));
        var fout = new RecordUitkomst(7, [new Retourcode(8017)], Bedrag.Nul, new Bedrag(-100));

        var records = Schrijf(new Voorbeeld(), Maak([Retourcode.GeenOpmerking], [goed, fout], 4400));

        records.Select(Soort).ShouldBe(["01", "02", "04", "99"]);
        Veld(records[2], "0402").ShouldBe("000000000005");
        Veld(records[2], "0484").ShouldBe("C");
        Veld(records[2], "0483").ShouldBe("00000100");
    }

    [Fact]
    public void The_first_three_codes_go_in()
    {
        Retourcode[] codes = [new(611), new(8063), new(584), new(587)];

        var records = Schrijf(new Voorbeeld(), Maak([Retourcode.GeenOpmerking], [new RecordUitkomst(3, codes, Bedrag.Nul, Bedrag.Nul)], 0));

        Encoding.ASCII.GetString(records[2], 328, 12).ShouldBe("061180630584");
    }

    [Fact]
    public void An_explanation_becomes_98_records_behind_the_record_numbered_on()
    {
        var tekst = string.Join(' ', Enumerable.Repeat("tarief te hoog", 15));
        var uitkomst = new RecordUitkomst(3, [Tarief], Bedrag.Nul, Bedrag.Nul, tekst);

        var records = Schrijf(new Voorbeeld(), Maak([Retourcode.GeenOpmerking], [uitkomst], 0));

        records.Select(Soort).ShouldBe(["01", "02", "04", "98", "98", "99"]);
        Veld(records[3], "9802").ShouldBe("000000000002");
        Veld(records[3], "9803").ShouldBe("0002");
        Veld(records[4], "9803").ShouldBe("0003");
        (Veld(records[3], "9804").TrimEnd() + " " + Veld(records[4], "9804").TrimEnd()).ShouldBe(tekst);
        Veld(records[3], "9896").ShouldBe("    ");
        Veld(records[5], "9905").ShouldBe("000002");
    }

    [Fact]
    public void The_exchange_sends_the_whole_file_back_with_8096_on_good_prestaties()
    {
        var voorbeeld = new Voorbeeld().Zet(5, "0413", "00000000");
        var retour = TechnischeAfwijzing.Maak(
            new MemoryStream(voorbeeld.Bytes()),
            voorbeeld.Bevindingen(),
            RetourAfzender.Portaal,
            "Portaal",
            new DateOnly(2026, 4, 3)
        )!;

        var records = Schrijf(voorbeeld, retour);

        records.Select(Soort).ShouldBe(["01", "02", "04", "98", "04", "02", "04", "99"]);
        records
            .Skip(1)
            .Take(6)
            .Select(r => Encoding.ASCII.GetString(r, Soort(r) == "04" ? 328 : 310, 4))
            .ShouldBe(["0200", "8096", "0200", "8011", "0200", "8096"]);
        Veld(records[0], "0196").ShouldBe("0200");
        Veld(records[7], "9909").ShouldBe("00000000000");
    }

    [Fact]
    public void The_voorloop_has_the_version_of_the_retour_and_not_the_system_of_the_claim()
    {
        var anders = new Dictionary<string, string>(StringComparer.Ordinal) { ["0106"] = "123456", ["0107"] = "2.1" };
        var aw320 = Standaarden.Zoek("AW320")!;
        var claim = Proefclaim.Maak(Standaarden.Zoek("AW319")!, anders);

        var record = Retouren.Van(claim, [], 1, bestand: [Retourcode.VolledigToegekend])[..aw320.RecordLengte];

        string Lees(string element) => Encoding.Latin1.GetString(aw320.ZoekElement(element)!.Lees(record));
        (Lees("0103"), Lees("0104")).ShouldBe(("01", "03"));
        (Lees("0106"), Lees("0107").Trim()).ShouldBe(("000000", ""));
    }

    [Fact]
    public void A_finding_at_file_level_gives_its_codes_in_01_and_no_records()
    {
        var voorbeeld = new Voorbeeld().Zet(8, "9907", "1").Zet(5, "0413", "00000000");

        var retour = Technisch(voorbeeld, RetourAfzender.Portaal);
        var records = Schrijf(voorbeeld, retour);

        records.Select(Soort).ShouldBe(["01", "99"]);
        Veld(records[0], "0196").ShouldBe("0150");
        Veld(records[1], "9907").ShouldBe("00000000001");
        Veld(records[1], "9909").ShouldBe("00000000000");
    }

    [Fact]
    public void An_insurer_does_not_judge_what_hangs_under_a_rejected_verzekerde()
    {
        var voorbeeld = new Voorbeeld().Zet(2, "0208", "0");

        var retour = Technisch(voorbeeld, RetourAfzender.Zorgverzekeraar);
        var records = Schrijf(voorbeeld, retour);

        records.Select(Soort).ShouldBe(["01", "02", "04", "04", "99"]);
        Veld(records[1], "0296").ShouldBe("0351");
        Veld(records[2], "0496").ShouldBe("8002");
        Veld(records[3], "0496").ShouldBe("8002");
        retour.Toegekend.ShouldBe(new Bedrag(-2500));
    }

    [Fact]
    public void A_broken_sluitrecord_and_damaged_lengths_still_get_an_answer()
    {
        var voorbeeld = new Voorbeeld();
        voorbeeld.Vervang(1, voorbeeld.Record(1)[..200]).Vervang(8, "99kapot");

        var records = Schrijf(voorbeeld, Technisch(voorbeeld, RetourAfzender.Portaal));

        records.Select(Soort).ShouldBe(["01", "99"]);
        records.ShouldAllBe(r => r.Length == 372);
        Veld(records[1], "9907").ShouldBe("00000000000");
        Veld(records[1], "9908").ShouldBe("D");
    }

    [Fact]
    public void A_retour_of_ours_has_no_findings()
    {
        var voorbeeld = new Voorbeeld().Zet(5, "0413", "00000000");
        var uit = new MemoryStream();
        RetourSchrijver.Schrijf(voorbeeld.Bytes(), Technisch(voorbeeld, RetourAfzender.Portaal), uit).ShouldBeNull();

        EiControle.Controleer(uit.ToArray()).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_no_message_gets_no_retour_and_writes_nothing()
    {
        var uit = new MemoryStream();

        RetourSchrijver.Schrijf("hallo"u8.ToArray(), Maak([Retourcode.VolledigToegekend], [], 0), uit).ShouldNotBeNull();

        uit.Length.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(MetRetour))]
    public void Every_claim_standard_with_a_retour_can_be_answered(string naam)
    {
        var standaard = Standaarden.Zoek(naam)!;
        var bytes = LegeDeclaratie(standaard);
        var uit = new MemoryStream();

        RetourSchrijver
            .Schrijf(bytes, Maak([Retourcode.GeenOpmerking], [new RecordUitkomst(3, [Tarief], Bedrag.Nul, Bedrag.Nul)], 0), uit)
            .ShouldBeNull();

        var retour = Standaarden.Zoek(standaard.Tegenhanger)!;
        // Where four-digit codes have no field, a 98 names this one.
        var records = retour.ZoekRecord("04")!.MetCode("COD954") is null ? 5L : 4L;
        uit.Length.ShouldBe(records * (retour.RecordLengte + 2));
        EiControle.Controleer(uit.ToArray()).Bevindingen.ShouldNotContain(b => b.Niveau == Niveau.N1 || b.Niveau == Niveau.N2);
    }

    public static TheoryData<string> MetRetour =>
        [.. Standaarden.Alle.Where(s => !s.IsRetour && s.Tegenhanger.Length > 0).Select(s => s.VolledigeNaam)];

    private static byte[] LegeDeclaratie(Standaard standaard)
    {
        var uit = new StringBuilder();
        foreach (var kenmerk in new[] { "01", "02", "04", "99" })
        {
            var record = new StringBuilder();
            foreach (var e in standaard.ZoekRecord(kenmerk)!.Elementen)
            {
                record.Append(new string(e.Type == ElementType.N ? '0' : ' ', e.Lengte));
            }

            var kop =
                kenmerk == "01" ? $"01{standaard.EiCode:D3}0{standaard.Versie[0]}0{standaard.Versie[2]}"
                : kenmerk == "99" ? "99"
                : $"{kenmerk}{(kenmerk == "02" ? 1 : 2):D12}";
            uit.Append(kop).Append(record.ToString(kop.Length, record.Length - kop.Length)).Append("\r\n");
        }

        return Encoding.Latin1.GetBytes(uit.ToString());
    }

    private static Kern.Retour Technisch(Voorbeeld voorbeeld, RetourAfzender afzender) =>
        TechnischeAfwijzing.Maak(
            new MemoryStream(voorbeeld.Bytes()),
            voorbeeld.Bevindingen(),
            afzender,
            "Portaal",
            new DateOnly(2026, 4, 3)
        )!;

    private static Kern.Retour Maak(IReadOnlyList<Retourcode> bestand, IReadOnlyList<RecordUitkomst> records, long toegekend) =>
        new()
        {
            Afzender = RetourAfzender.Zorgverzekeraar,
            Referentie = "ZV-1",
            Dagtekening = new DateOnly(2026, 4, 3),
            Bestand = bestand,
            Records = records,
            Toegekend = new Bedrag(toegekend),
        };

    private static List<byte[]> Schrijf(Voorbeeld voorbeeld, Kern.Retour retour)
    {
        var uit = new MemoryStream();
        RetourSchrijver.Schrijf(new MemoryStream(voorbeeld.Bytes()), retour, uit).ShouldBeNull();
        return [.. uit.ToArray().Chunk(372)];
    }

    private static string Soort(byte[] record) => Encoding.ASCII.GetString(record, 0, 2);

    private static string Veld(byte[] record, string element) => Encoding.Latin1.GetString(Os302.ZoekElement(element)!.Lees(record));
}
