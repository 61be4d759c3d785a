using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Vereffen.Opslag;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class VerifyOpdrachtTests : IClassFixture<TweeRonden>, IDisposable
{
    private readonly Werkmap map = new();

    public VerifyOpdrachtTests(TweeRonden wereld) => Kopieer(wereld.Pad, Data);

    private string Data => map.Bestand("data");

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task An_untouched_world_is_found_in_order_and_left_as_it_is()
    {
        var voor = Directory.GetFiles(Data).Order(StringComparer.Ordinal).ToList();
        var bytes = File.ReadAllBytes(Bestand("verzekeraar"));

        var uitkomst = await Verify();

        uitkomst.Code.ShouldBe(0, uitkomst.Uit);
        uitkomst.Uit.ShouldContain("klopt.");
        uitkomst.Uit.ShouldContain("boekingen");
        uitkomst.Uit.ShouldContain("berichten");
        Directory.GetFiles(Data).Order(StringComparer.Ordinal).ShouldBe(voor);
        File.ReadAllBytes(Bestand("verzekeraar")).ShouldBe(bytes);
    }

    [Fact]
    public async Task The_json_counts_what_was_checked()
    {
        var uitkomst = await Werkmap.Voer("verify", "--data", Data, "--json");

        uitkomst.Code.ShouldBe(0);
        var json = JsonDocument.Parse(uitkomst.Uit).RootElement;
        json.GetProperty("schema").GetInt32().ShouldBe(1);
        json.GetProperty("outcome").GetString().ShouldBe("ok");
        json.GetProperty("boekingen").GetInt64().ShouldBe(Getal("verzekeraar", "SELECT max(nr) FROM journaal"));
        json.GetProperty("journaalregels").GetInt64().ShouldBe(Getal("verzekeraar", "SELECT count(*) FROM journaal"));
        json.GetProperty("gebeurtenissen").GetInt64().ShouldBe(Getal("verzekeraar", "SELECT count(*) FROM gebeurtenis"));
        json.GetProperty("berichten")
            .GetInt64()
            .ShouldBe(new[] { "portaal", "verzekeraar", "praktijk" }.Sum(rol => Getal(rol, "SELECT count(*) FROM bericht")));
        json.GetProperty("breuk").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("UPDATE auditregel SET wie = 'niemand' WHERE nummer = 2", "auditregel 2 is niet wat er is vastgelegd")]
    [InlineData("DELETE FROM auditregel WHERE nummer = 2", "auditregel 2 ontbreekt")]
    [InlineData("DELETE FROM auditregel WHERE nummer = 3", "auditregel 3 ontbreekt")]
    public async Task The_log_of_the_practice_is_checked_too_and_given_out(string daad, string melding)
    {
        using (var praktijk = Vereffen.Praktijk.Praktijkadministratie.Open(Bestand("praktijk"), new GeenVerkeer(), TimeProvider.System))
        {
            for (var i = 0; i < 3; i++)
            {
                praktijk.Audit.Noteer(new Auditregel("account Anna", "90054321", "dossier", "persoon", "999900006", Auditregel.Goed));
            }
        }

        (await Verify()).Uit.ShouldContain("klopt.");
        var csv = (await Werkmap.Voer("audit", "--data", Data, "--role", "praktijk")).Bytes;
        var tekst = System.Text.Encoding.UTF8.GetString(csv);
        tekst.ShouldContain("account Anna,90054321,dossier,persoon");
        tekst.ShouldNotContain("999900006");

        Knoei("praktijk", daad);
        var uitkomst = await Verify();
        uitkomst.Code.ShouldBe(1);
        uitkomst.Uit.ShouldContain("praktijk.db: " + melding);
    }

    [Theory]
    [InlineData("UPDATE journaal SET bedrag = bedrag + 1 WHERE nr = 7 AND regel = 1", "boeking 7,")]
    [InlineData("UPDATE journaal SET bedrag = bedrag + 1, na = na + 1 WHERE nr = 7 AND regel = 1", "boeking 7")]
    [InlineData("UPDATE journaal SET bedrag = -bedrag, na = voor - bedrag WHERE nr = 1", "boeking 1:")]
    [InlineData("UPDATE journaal SET datum = '2026-03-01' WHERE nr = 5", "boeking 5:")]
    [InlineData("UPDATE journaal SET datum = '' WHERE nr = 5", "na boeking 4")]
    [InlineData("UPDATE journaal SET rekening = replace(rekening, '90054321', '01056789') WHERE nr = 1", "boeking 1:")]
    [InlineData("UPDATE journaal SET uzovi = '0000' WHERE nr = 3", "boeking")]
    [InlineData("UPDATE journaal SET hash = substr(hash, 2) || '0' WHERE nr = 9", "boeking 9:")]
    [InlineData("DELETE FROM journaal WHERE nr = (SELECT max(nr) FROM journaal)", "er is tot en met boeking")]
    [InlineData("DELETE FROM journaal WHERE nr > 3", "boeking 4 ontbreekt")]
    [InlineData("DELETE FROM journaal WHERE nr = 6", "boeking 6 ontbreekt")]
    [InlineData("DELETE FROM journaal WHERE nr = 6 AND regel = 1", "boeking 6: regel 1 ontbreekt")]
    [InlineData("UPDATE gebeurtenis SET bedrag = bedrag + 1 WHERE nummer = 2", "gebeurtenis 2:")]
    [InlineData("UPDATE gebeurtenis SET betaal_aan = '90054321' WHERE nummer = 6", "gebeurtenis 6:")]
    [InlineData("DELETE FROM gebeurtenis WHERE nummer = 3", "gebeurtenis 3 ontbreekt")]
    [InlineData("UPDATE declaratie SET toegekend = toegekend + 1 WHERE nummer = 2", "9901-2026-000002")]
    [InlineData("DROP TABLE journaal", "beschadigd")]
    public async Task A_ledger_that_was_tampered_with_is_named_with_its_first_broken_link(string sql, string waar)
    {
        Knoei("verzekeraar", sql);

        var uitkomst = await Verify();

        uitkomst.Code.ShouldBe(1);
        uitkomst.Uit.ShouldContain("verzekeraar.db");
        uitkomst.Uit.ShouldContain(waar);
        uitkomst.Fout.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "portaal",
        "UPDATE bericht SET payload = cast(substr(payload, 1, 40) || x'00' || substr(payload, 42) AS BLOB) WHERE volgorde = 3",
        "bericht 3 "
    )]
    [InlineData("praktijk", "UPDATE bericht SET payload = x'00' WHERE volgorde = 1", "bericht 1 ")]
    [InlineData("verzekeraar", "UPDATE bericht SET envelop = replace(envelop, '90054321', '01056789') WHERE volgorde = 1", "bericht 1 ")]
    [InlineData("portaal", "UPDATE bericht SET hash = 'x' WHERE volgorde = 2", "bericht 2 ")]
    [InlineData("portaal", "UPDATE berichtsleutel SET sleutel = x'0102'", "bericht 1 ")]
    [InlineData("portaal", "PRAGMA foreign_keys = OFF; DELETE FROM bericht WHERE volgorde = 4", "bericht 4 ontbreekt")]
    public async Task A_message_that_was_tampered_with_is_named(string rol, string sql, string waar)
    {
        Knoei(rol, sql);

        var uitkomst = await Verify();

        uitkomst.Code.ShouldBe(1);
        uitkomst.Uit.ShouldContain($"{rol}.db");
        uitkomst.Uit.ShouldContain(waar);
    }

    [Fact]
    public async Task The_json_names_the_broken_link_too()
    {
        Knoei("verzekeraar", "UPDATE journaal SET datum = '2026-03-01' WHERE nr = 5");

        var uitkomst = await Werkmap.Voer("verify", "--data", Data, "--json");

        uitkomst.Code.ShouldBe(1);
        var json = JsonDocument.Parse(uitkomst.Uit).RootElement;
        json.GetProperty("outcome").GetString().ShouldBe("broken");
        json.GetProperty("breuk").GetProperty("bestand").GetString().ShouldBe("verzekeraar.db");
        json.GetProperty("breuk").GetProperty("melding").GetString().ShouldNotBeNull().ShouldContain("boeking 5");
    }

    [Fact]
    public async Task A_message_whose_key_was_destroyed_is_counted_apart()
    {
        Knoei("portaal", "DELETE FROM berichtsleutel WHERE traceer_id IN (SELECT traceer_id FROM bericht LIMIT 2)");

        var uitkomst = await Verify();

        uitkomst.Code.ShouldBe(0, uitkomst.Uit);
        uitkomst.Uit.ShouldContain("van 2 is de inhoud gewist");
    }

    [Fact]
    public async Task One_changed_byte_in_a_posting_in_the_file_is_found()
    {
        // The name of an account as it stands in the page of the table.
        var bytes = File.ReadAllBytes(Bestand("verzekeraar"));
        var plek = bytes.AsSpan().LastIndexOf("te-betalen:9901:90054321"u8);
        plek.ShouldBeGreaterThan(0);
        bytes[plek + 23] = (byte)'2';
        File.WriteAllBytes(Bestand("verzekeraar"), bytes);

        var uitkomst = await Verify();

        uitkomst.Code.ShouldBe(1);
        uitkomst.Uit.ShouldContain("boeking");
    }

    [Fact]
    public async Task A_damaged_page_is_a_broken_link_and_no_crash()
    {
        var bytes = File.ReadAllBytes(Bestand("verzekeraar"));
        bytes.AsSpan(4096).Fill(0xFF);
        File.WriteAllBytes(Bestand("verzekeraar"), bytes);

        var uitkomst = await Verify();

        uitkomst.Code.ShouldBe(1);
        uitkomst.Uit.ShouldContain("beschadigd");
    }

    [Fact]
    public async Task The_demo_does_not_go_on_in_a_world_that_was_tampered_with()
    {
        Knoei("verzekeraar", "UPDATE journaal SET datum = '2026-03-01' WHERE nr = 5");

        var uitkomst = await Werkmap.Voer("demo", "--no-serve", "--data", Data);

        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain("boeking 5");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_or_holds_no_world_ends_with_3_and_is_left_alone()
    {
        (await Werkmap.Voer("verify", "--data", map.Bestand("nergens"))).Code.ShouldBe(3);
        Directory.Exists(map.Bestand("nergens")).ShouldBeFalse();

        Directory.CreateDirectory(map.Bestand("leeg"));
        (await Werkmap.Voer("verify", "--data", map.Bestand("leeg"))).Code.ShouldBe(3);
        Directory.GetFileSystemEntries(map.Bestand("leeg")).ShouldBeEmpty();

        (await Werkmap.Voer("verify", "--data", map.Schrijf("bestand", "x"))).Code.ShouldBe(3);
    }

    [Fact]
    public async Task A_folder_in_use_ends_with_3()
    {
        using var bezet = Gegevensmap.Neem(Data, out _);

        var uitkomst = await Verify();

        uitkomst.Code.ShouldBe(3);
        uitkomst.Fout.ShouldContain("in gebruik");
    }

    [Theory]
    [InlineData("geen database, maar een brief aan de boekhouder die lang genoeg is om op een kop te lijken, honderd tekens of meer")]
    [InlineData("kort")]
    public async Task A_file_that_is_no_database_ends_with_3(string inhoud)
    {
        File.WriteAllBytes(Bestand("praktijk"), Encoding.UTF8.GetBytes(inhoud));

        var uitkomst = await Verify();

        uitkomst.Code.ShouldBe(3);
        uitkomst.Fout.ShouldContain("praktijk.db");
        uitkomst.Uit.ShouldBeEmpty();
    }

    private sealed class GeenVerkeer : Kern.IBerichtenverkeer
    {
        public Task<Kern.Indienresultaat> DienInAsync(Kern.Bericht bericht, CancellationToken annuleer) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<Kern.Bericht>> HaalOpAsync(Kern.Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
            throw new NotSupportedException();

        public Task BevestigAsync(Kern.Relatie geadresseerde, Guid traceerId, CancellationToken annuleer) =>
            throw new NotSupportedException();
    }

    private Task<Werkmap.Uitkomst> Verify() => Werkmap.Voer("verify", "--data", Data);

    private string Bestand(string rol) => Path.Combine(Data, $"{rol}.db");

    private long Getal(string rol, string sql)
    {
        using var verbinding = Verbinding(rol);
        using var opdracht = new SqliteCommand(sql, verbinding);
        return (long)opdracht.ExecuteScalar()!;
    }

    /// <summary>Changes data as somebody would who has the file: without the triggers that forbid it.</summary>
    private void Knoei(string rol, string sql)
    {
        using var verbinding = Verbinding(rol);
        var triggers = new List<string>();
        using (var vraag = new SqliteCommand("SELECT name FROM sqlite_schema WHERE type = 'trigger'", verbinding))
        using (var lezer = vraag.ExecuteReader())
        {
            while (lezer.Read())
            {
                triggers.Add($"DROP TRIGGER {lezer.GetString(0)};");
            }
        }

        using var opdracht = new SqliteCommand(string.Concat(triggers) + "PRAGMA ignore_check_constraints = ON;" + sql, verbinding);
        opdracht.ExecuteNonQuery();
    }

    private SqliteConnection Verbinding(string rol)
    {
        var verbinding = new SqliteConnection($"Data Source={Bestand(rol)};Pooling=False;Foreign Keys=False");
        verbinding.Open();
        return verbinding;
    }

    private static void Kopieer(string van, string naar)
    {
        foreach (var bestand in Directory.GetFiles(van, "*", SearchOption.AllDirectories))
        {
            var doel = Path.Combine(naar, Path.GetRelativePath(van, bestand));
            Directory.CreateDirectory(Path.GetDirectoryName(doel)!);
            File.Copy(bestand, doel);
        }
    }
}
