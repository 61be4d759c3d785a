using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Data.Sqlite;
using Vereffen.Afdruk;

namespace Vereffen.App.Tests.Opdrachten.Geld;

/// <summary>Paying on the data folder of a running world, by the command line alone.</summary>
public sealed class GeldOpdrachtenTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task A_returned_pay_out_is_booked_back_released_proposed_approved_and_sent_once()
    {
        await Speel();
        var eerste = (await Json("pay", "list", "--json")).GetProperty("betalingen")[0];
        var (id, bedrag) = (eerste.GetProperty("kenmerk").GetString()!, eerste.GetProperty("bedrag").GetInt64());
        var uzovi = eerste.GetProperty("uzovi").GetString()!;
        var afschrift = map.Schrijf("afschrift.xml", Camt("A1", uzovi, Uit(-bedrag, id), Terug(bedrag, id)));

        (await Voer("bank", "import", afschrift, "--by", "Anna")).ShouldBe(0, "booked");
        (await Voer("bank", "import", afschrift, "--by", "Anna")).ShouldContain("al eerder ingelezen");
        (await Voer("pay", "propose", "--by", "Anna")).ShouldFail("niets te verrekenen");
        (await Voer("pay", "release", id, "--by", "Anna")).ShouldBe(0, "released");
        (await Voer("pay", "propose", "--by", "Anna")).ShouldContain(id[..2]);
        var nummer = (await Json("pay", "list", "--json"))
            .GetProperty("voorstellen")
            .EnumerateArray()
            .Last()
            .GetProperty("nummer")
            .GetInt64();
        var tekst = nummer.ToString(CultureInfo.InvariantCulture);
        (await Voer("pay", "approve", tekst, "--by", " anna")).ShouldFail("niet zelf goedkeuren");
        var goed = await Voer("pay", "approve", tekst, "--by", "Bram");
        goed.ShouldContain("betalingen/");
        // Where there is no browser the CSV went all the same, and that is said.
        goed.Fout.ShouldBe(File.Exists(Pdfinstellingen.Uit(Environment.GetEnvironmentVariable).Chromium) ? "" : goed.Fout);
        (goed.Fout.Length == 0 || goed.Fout.Contains("als CSV verstuurd, niet als PDF", StringComparison.Ordinal)).ShouldBeTrue();
        (await Voer("pay", "approve", tekst, "--by", "Bram")).ShouldFail("al verzonden");

        var bestand = map.Bestand("data", "betalingen", $"BV{nummer:D6}-{uzovi}.xml");
        XDocument.Load(bestand).Descendants().Single(e => e.Name.LocalName == "InstdAmt").Value.ShouldBe(Euros(bedrag));
        (await Werkmap.Voer("verify", "--data", Data)).Code.ShouldBe(0);
        (await Speel()).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_stale_proposal_is_refused_rejected_and_made_anew()
    {
        await Speel();
        await MaakTerug();
        await Voer("pay", "propose", "--by", "Anna");
        var gebeurtenissen = map.Schrijf(
            "boek.csv",
            "datum,soort,uzovi,agb,kenmerk,ons_kenmerk,bedrag,vervaldatum,omschrijving\n2026-04-02,betaalstop-aan,9901,90054321,,,,,\n2026-04-02,betaalstop-aan,9901,01056789,,,,,\n2026-04-02,betaalstop-aan,9901,96034567,,,,,\n"
        );
        (await Voer("book", gebeurtenissen, "--by", "Anna")).ShouldContain("3 gebeurtenissen");
        var nummer = await Laatste();

        (await Voer("pay", "approve", nummer, "--by", "Bram")).ShouldFail("verouderd");
        (await Voer("pay", "propose", "--by", "Anna")).ShouldFail("wacht nog op een besluit");
        (await Voer("pay", "reject", nummer, "--by", "Bram", "--reason", "verouderd")).ShouldBe(0, "rejected");
        (await Voer("pay", "propose", "--by", "Anna")).ShouldContain("0 betalingen");
    }

    [Fact]
    public async Task A_new_account_needs_another_person_and_the_list_masks_it()
    {
        await Speel();

        (await Voer("bank", "account", "set", "90054321", "NL03VERE0090054322", "--name", "De Linde", "--by", "Anna")).ShouldContain(
            "wacht op verificatie"
        );
        (await Voer("bank", "account", "verify", "90054321", "2", "--by", "Anna")).ShouldFail("niet zelf verifiëren");
        (await Voer("bank", "account", "verify", "90054321", "2", "--by", "Bram")).ShouldContain("geverifieerd");
        var lijst = await Voer("bank", "account", "list");
        lijst.ShouldContain("NL************4322");
        lijst.Uit.ShouldNotContain("0090054322");
        (await Voer("bank", "account", "list", "--no-mask")).ShouldContain("NL03 VERE 0090 0543 22");
        (await Voer("bank", "account", "close", "90054321", "2", "--by", "Anna")).ShouldContain("gesloten");
        (await Voer("bank", "account", "verify", "90054321", "9", "--by", "Bram")).ShouldFail("niet bekend");
    }

    [Fact]
    public async Task An_entry_that_was_not_matched_is_coupled_by_hand_undone_coupled_again_and_booked()
    {
        await Speel();
        var gebeurtenissen = map.Schrijf(
            "boek.csv",
            "datum,soort,uzovi,agb,kenmerk,ons_kenmerk,bedrag,vervaldatum,omschrijving\n2026-04-02,hv-vordering,9901,90054321,,HV-7,5000,,Controle\n"
        );
        (await Voer("book", gebeurtenissen, "--by", "Anna")).ShouldContain("1 gebeurtenis");
        var afschrift = map.Schrijf("afschrift.xml", Camt("A1", "9901", In(4000, "groeten")));
        (await Voer("bank", "import", afschrift, "--by", "Anna")).ShouldBe(1, "left to a person");
        (await Voer("bank", "list", "--open")).ShouldContain("post 1/1");

        (await Voer("bank", "couple", "1/1", "90054321", "HV-8", "--by", "Anna")).ShouldFail("geen vordering met dit kenmerk");
        (await Voer("bank", "couple", "1/1", "90054321", "HV-7", "--by", "Anna")).ShouldContain("gekoppeld");
        (await Voer("bank", "list", "--open")).ShouldContain("Er is niets.");
        (await Voer("bank", "uncouple", "1/1", "--by", "Bram", "--reason", "nakijken")).ShouldContain("niet meer gekoppeld");
        (await Voer("bank", "couple", "1/1", "90054321", "HV-7", "--by", "Anna")).ShouldContain("gekoppeld");
        (await Voer("bank", "book", "--by", "Bram")).ShouldContain("1 koppeling geboekt");
        (await Voer("bank", "book", "--by", "Bram")).ShouldContain("0 koppelingen geboekt");
        (await Voer("bank", "uncouple", "1/1", "--by", "Bram", "--reason", "nakijken")).ShouldFail("al geboekt");
        var post = (await Json("bank", "list", "--json")).GetProperty("posten")[0];
        post.GetProperty("uitkomst").GetString().ShouldBe("terugstorting op");
        (post.GetProperty("gekoppeldDoor").GetString(), post.GetProperty("geboektDoor").GetString()).ShouldBe(("Anna", "Bram"));
        (await Werkmap.Voer("verify", "--data", Data)).ShouldContain("Administratie: ");
    }

    [Fact]
    public async Task An_own_account_changes_with_four_eyes()
    {
        await Speel();

        (await Voer("bank", "account", "own", "9901", "NL73VERE0000009902", "--by", "Anna")).ShouldContain("Eigen rekening 3 van 9901");
        (await Voer("bank", "account", "list")).ShouldContain("9901 eigen rekening 3 NL************9902: wacht op verificatie");
        (await Voer("bank", "account", "verify-own", "3", "--by", " anna")).ShouldFail("niet zelf verifiëren");
        (await Json("bank", "account", "list", "--json", "--no-mask"))
            .GetProperty("eigen")[0]
            .GetProperty("iban")
            .GetString()!
            .ShouldEndWith("01");
        (await Voer("bank", "account", "verify-own", "3", "--by", "Bram")).ShouldContain("geverifieerd");
        (await Voer("bank", "account", "list")).ShouldContain("9901 betaalt van NL************9902");
        (await Voer("bank", "account", "verify-own", "3", "--reject", "--by", "Bram")).ShouldFail("al geverifieerd");
    }

    [Theory]
    [InlineData("UPDATE bankrekening SET iban = replace(iban, '4321', '4322') WHERE agb = '90054321'", "rekening 90054321, 1")]
    [InlineData(
        "UPDATE betaalvoorstelregel SET bedrag = bedrag + 1 WHERE voorstel = 1 AND volgnummer = 0",
        "regel van betaalvoorstel 1, 0"
    )]
    [InlineData("DELETE FROM betaalvoorstelstap WHERE voorstel = 1 AND volgnummer = 1", "stap van betaalvoorstel 1, 1 ontbreekt")]
    [InlineData(
        "UPDATE overzichtbericht SET traceer_id = (SELECT min(traceer_id) FROM bericht) WHERE overzicht = (SELECT min(overzicht) FROM overzichtbericht) AND vorm = 'csv'",
        "bericht bij overzicht"
    )]
    public async Task What_somebody_changes_beside_the_ledger_is_named_by_verify(string sql, string melding)
    {
        await Speel();
        (await Werkmap.Voer("verify", "--data", Data)).Code.ShouldBe(0);
        using (
            var verbinding = new SqliteConnection($"Data Source={map.Bestand("data", "verzekeraar.db")};Pooling=False;Foreign Keys=False")
        )
        {
            verbinding.Open();
            using var namen = new SqliteCommand(
                "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema WHERE type = 'trigger'",
                verbinding
            );
            using var opdracht = new SqliteCommand($"{namen.ExecuteScalar()};{sql}", verbinding);
            opdracht.ExecuteNonQuery().ShouldBe(1);
        }

        var uitkomst = await Werkmap.Voer("verify", "--data", Data);

        uitkomst.Code.ShouldBe(1);
        uitkomst.Uit.ShouldContain(melding);
    }

    [Theory]
    [InlineData(2, "bank", "couple", "1", "90054321", "HV-7", "--by", "A")]
    [InlineData(2, "bank", "couple", "1/x", "90054321", "HV-7", "--by", "A")]
    [InlineData(1, "bank", "couple", "99999999999/1", "90054321", "HV-7", "--by", "A")]
    [InlineData(1, "bank", "uncouple", "9/9", "--by", "A", "--reason", "x")]
    [InlineData(1, "bank", "book", "--by", " ")]
    [InlineData(1, "bank", "account", "verify-own", "99", "--by", "A")]
    [InlineData(1, "bank", "account", "set", "90054321", "NL00VERE0090054322", "--name", "X", "--by", "A")]
    [InlineData(2, "bank", "account", "set", "123", "NL03VERE0090054322", "--name", "X", "--by", "A")]
    [InlineData(2, "pay", "approve", "een", "--by", "A")]
    [InlineData(2, "pay", "propose")]
    [InlineData(1, "pay", "approve", "99", "--by", "A")]
    [InlineData(1, "pay", "propose", "--by", " ")]
    [InlineData(3, "bank", "import", "bestaat-niet.xml", "--by", "A")]
    [InlineData(1, "bank", "account", "own", "1234", "NL03VERE0000009901", "--by", "A")]
    public async Task Bad_input_ends_with_a_sentence_and_the_right_code(int code, params string[] opdracht)
    {
        await Speel();

        var uitkomst = await Voer(opdracht);

        uitkomst.Code.ShouldBe(code, uitkomst.Fout);
        uitkomst.Fout.ShouldNotBeEmpty();
        uitkomst.Fout.ShouldNotContain("Interne fout");
        uitkomst.Fout.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><Document>&b;</Document>", "DTD")]
    [InlineData("<Document><BkToCstmrStmt><Stmt>", "afgebroken")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"/>", "")]
    public async Task A_hostile_or_cut_statement_is_refused(string inhoud, string deel)
    {
        await Speel();

        (await Voer("bank", "import", map.Schrijf("a.xml", inhoud), "--by", "Anna")).ShouldFail(deel);
    }

    [Fact]
    public async Task A_folder_without_a_world_or_in_use_ends_with_3()
    {
        (await Werkmap.Voer("pay", "list", "--data", map.Bestand("niets"))).Code.ShouldBe(3);
        Directory.CreateDirectory(map.Bestand("leeg"));
        (await Werkmap.Voer("pay", "list", "--data", map.Bestand("leeg"))).Code.ShouldBe(3);
        await Speel();
        using var bezet = Vereffen.Opslag.Gegevensmap.Neem(Data, out _);
        (await Voer("pay", "list")).Code.ShouldBe(3);
    }

    [Fact]
    public async Task What_another_must_approve_is_not_booked_by_hand()
    {
        await Speel();
        var bestand = map.Schrijf(
            "boek.csv",
            "datum,soort,uzovi,agb,kenmerk,ons_kenmerk,bedrag,vervaldatum,omschrijving\n2026-04-02,declaratie,9901,90054321,F1,,100,,\n"
        );

        (await Voer("book", bestand, "--by", "Anna")).ShouldFail("regel 2");
    }

    [Fact]
    public async Task A_byte_changed_in_the_settings_of_the_ledger_is_found_by_verify()
    {
        await Speel();
        using (var verbinding = new SqliteConnection($"Data Source={map.Bestand("data", "verzekeraar.db")};Pooling=False"))
        {
            verbinding.Open();
            using var opdracht = new SqliteCommand(
                "DROP TRIGGER gebeurtenis_onveranderlijk; UPDATE gebeurtenis SET omschrijving = replace(omschrijving, '500', '400') WHERE soort = 'Instellingen'",
                verbinding
            );
            opdracht.ExecuteNonQuery().ShouldBe(1);
        }

        var uitkomst = await Werkmap.Voer("verify", "--data", Data);

        uitkomst.Code.ShouldBe(1);
        uitkomst.Uit.ShouldContain("gebeurtenis 1");
    }

    private string Data => map.Bestand("data");

    private Task<Werkmap.Uitkomst> Speel() => Werkmap.Voer("demo", "--no-serve", "--data", Data);

    private Task<Werkmap.Uitkomst> Voer(params string[] opdracht) => Werkmap.Voer([.. opdracht, "--data", Data]);

    private async Task<JsonElement> Json(params string[] opdracht) => JsonDocument.Parse((await Voer(opdracht)).Uit).RootElement;

    private async Task<string> Laatste() =>
        (await Json("pay", "list", "--json"))
            .GetProperty("voorstellen")
            .EnumerateArray()
            .Last()
            .GetProperty("nummer")
            .GetInt64()
            .ToString(CultureInfo.InvariantCulture);

    private async Task MaakTerug()
    {
        var eerste = (await Json("pay", "list", "--json")).GetProperty("betalingen")[0];
        var (id, bedrag) = (eerste.GetProperty("kenmerk").GetString()!, eerste.GetProperty("bedrag").GetInt64());
        var uzovi = eerste.GetProperty("uzovi").GetString()!;
        var afschrift = map.Schrijf("terug.xml", Camt("T1", uzovi, Uit(-bedrag, id), Terug(bedrag, id)));
        (await Voer("bank", "import", afschrift, "--by", "Anna")).ShouldBe(0, "booked");
        (await Voer("pay", "release", id, "--by", "Anna")).ShouldBe(0, "released");
    }

    private static string Camt(string id, string uzovi, params string[] boekingen) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
            <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-04-02T06:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>{id}</Id><CreDtTm>2026-04-02T06:00:00</CreDtTm>
            <Acct><Id><IBAN>{(uzovi == "9901" ? "NL03VERE0000009901" : "NL73VERE0000009902")}</IBAN></Id><Ccy>EUR</Ccy></Acct>
            {string.Join('\n', boekingen)}
            </Stmt></BkToCstmrStmt></Document>
            """;

    private static string In(long cents, string tekst) => Boeking(cents, $"<RmtInf><Ustrd>{tekst}</Ustrd></RmtInf>");

    private static string Uit(long cents, string id) => Boeking(cents, $"<Refs><EndToEndId>{id}</EndToEndId></Refs>");

    private static string Terug(long cents, string id) =>
        Boeking(cents, $"<Refs><EndToEndId>{id}</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>");

    private static string Boeking(long cents, string details) =>
        $"<Ntry><Amt Ccy=\"EUR\">{Euros(Math.Abs(cents))}</Amt><CdtDbtInd>{(cents < 0 ? "DBIT" : "CRDT")}</CdtDbtInd><Sts>BOOK</Sts>"
        + $"<BookgDt><Dt>2026-04-02</Dt></BookgDt><NtryDtls><TxDtls>{details}</TxDtls></NtryDtls></Ntry>";

    private static string Euros(long cents) => (cents / 100m).ToString("F2", CultureInfo.InvariantCulture);
}

/// <summary>What a command answered, said briefly.</summary>
internal static class Uitkomsten
{
    public static void ShouldBe(this Werkmap.Uitkomst uitkomst, int code, string wat) =>
        uitkomst.Code.ShouldBe(code, $"{wat}: {uitkomst.Uit}{uitkomst.Fout}");

    public static void ShouldContain(this Werkmap.Uitkomst uitkomst, string deel)
    {
        uitkomst.Code.ShouldBe(0, uitkomst.Fout);
        uitkomst.Uit.ShouldContain(deel);
    }

    public static void ShouldFail(this Werkmap.Uitkomst uitkomst, string deel)
    {
        uitkomst.Code.ShouldBe(1, uitkomst.Uit);
        uitkomst.Fout.ShouldContain(deel);
    }
}
