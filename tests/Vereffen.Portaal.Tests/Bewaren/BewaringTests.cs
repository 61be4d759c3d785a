using System.Text;
using Microsoft.Data.Sqlite;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal.Tests.Bewaren;

public sealed class BewaringTests : IDisposable
{
    private static readonly DateOnly Begin = new(2026, 3, 2);
    private readonly TijdelijkeMap map = new();
    private readonly Proefklok klok = new() { Dag = Begin };
    private readonly Berichtenportaal portaal;

    public BewaringTests()
    {
        portaal = Berichtenportaal.Open(map.Bestand("portaal.db"), klok, _ => Proefbericht.Id(200));
        portaal.MeldAan(Proefbericht.Praktijk);
        portaal.MeldAan(Proefbericht.Verzekeraar);
    }

    public void Dispose()
    {
        portaal.Dispose();
        map.Dispose();
    }

    [Fact]
    public async Task A_payload_is_kept_its_last_day_and_gone_the_next_while_the_rest_stays()
    {
        portaal.Bewaring.Stel(30, "proef");
        var claim = Proefbericht.Claim(1);
        await Dien(claim);
        await Bevestig(1);

        klok.Dag = Begin.AddDays(30);
        portaal.Bewaring.RuimOp().ShouldBe(0);
        klok.Dag = Begin.AddDays(31);
        portaal.Bewaring.RuimOp().ShouldBe(1);
        portaal.Bewaring.RuimOp().ShouldBe(0);

        Getal("SELECT count(*) FROM berichtsleutel").ShouldBe(0);
        // Still known, so that it can't be handed in as another.
        (await Dien(claim)).ShouldBe(Indienresultaat.Akkoord);
        (await Dien(claim with { ReferentieId = "anders" })).Aangenomen.ShouldBeFalse();
        var verslag = Controleer();
        verslag.ShouldBe(new Berichtverslag(0, 1, null));
        portaal.Bewaring.Verwijderingen().ShouldHaveSingleItem().Reden.ShouldBe("30 dagen bewaard");
        portaal.Audit.Lees("bericht", claim.TraceerId.ToString()).Select(r => r.Wat).ShouldContain("inhoud wissen");
        Status(1).ShouldBe("Bezorgd");
    }

    [Fact]
    public async Task An_overzicht_is_kept_a_year_whatever_the_term_of_other_payloads()
    {
        portaal.Bewaring.Stel(Bewaring.KortsteDagen, "proef");
        await Dien(Overzicht(1));

        klok.Dag = Begin.AddYears(1);
        portaal.Bewaring.RuimOp().ShouldBe(0);
        (await Haal(Proefbericht.Praktijk)).ShouldHaveSingleItem();
        klok.Dag = Begin.AddYears(1).AddDays(1);
        portaal.Bewaring.RuimOp().ShouldBe(1);
        (await Haal(Proefbericht.Praktijk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_term_for_payloads_does_not_keep_an_overzicht_longer()
    {
        portaal.Bewaring.Stel(Bewaring.LangsteDagen, "proef");
        await Dien(Proefbericht.Claim(1));
        await Dien(Overzicht(2));

        klok.Dag = Begin.AddYears(1).AddDays(1);

        portaal.Bewaring.RuimOp().ShouldBe(1);
        portaal.Bewaring.Verwijderingen().ShouldHaveSingleItem().TraceerId.ShouldBe(Proefbericht.Id(2).ToString());
    }

    [Fact]
    public async Task What_was_never_fetched_waits_no_longer_and_its_sender_sees_why()
    {
        portaal.Bewaring.Stel(30, "proef");
        await Dien(Proefbericht.Claim(1));
        klok.Dag = Begin.AddDays(31);
        await Dien(Proefbericht.Claim(2, "F2"));

        portaal.Bewaring.RuimOp().ShouldBe(1);

        (await Haal(Proefbericht.Verzekeraar)).ShouldHaveSingleItem().TraceerId.ShouldBe(Proefbericht.Id(2));
        Status(1).ShouldBe("AanbiedenMislukt");
        Tekst($"SELECT omschrijving FROM melding WHERE traceer_id = '{Proefbericht.Id(1)}'").ShouldContain("niet opgehaald");
        // Too late to confirm: it was never delivered.
        await Bevestig(1);
        Status(1).ShouldBe("AanbiedenMislukt");
        portaal.Tel().Wachtend.ShouldBe(1);
    }

    [Fact]
    public async Task The_key_of_an_erased_payload_is_nowhere_on_disk_and_its_file_is_gone()
    {
        portaal.Bewaring.Stel(30, "proef");
        var groot = Proefbericht.Claim(1) with
        {
            Stroom = new Berichtstroom("VersleuteldBericht", null, 1, 0, "Indienen"),
            Payload = new byte[1_000_000],
        };
        await Dien(groot);
        await Dien(Proefbericht.Claim(2));
        var sleutels = Sleutels();
        sleutels.Count.ShouldBe(2);
        sleutels.ShouldAllBe(sleutel => OpSchijf(sleutel));

        klok.Dag = Begin.AddDays(31);
        portaal.Bewaring.RuimOp().ShouldBe(2);

        sleutels.ShouldAllBe(sleutel => !OpSchijf(sleutel));
        Directory.GetFiles(map.Bestand("portaal.inhoud")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_are_removed_in_rounds_and_young_ones_stay()
    {
        portaal.Bewaring.Stel(30, "proef");
        for (byte i = 1; i <= 3; i++)
        {
            await Dien(Overzicht(i));
        }

        for (var i = 0; i < 450; i++)
        {
            await Dien(Proefbericht.Claim(1, $"F{i}") with { TraceerId = new Guid(i + 1000, 0, 0, new byte[8]) });
        }

        klok.Dag = Begin.AddDays(31);
        await Dien(Proefbericht.Claim(9, "F9"));

        portaal.Bewaring.RuimOp().ShouldBe(450);
        Getal("SELECT count(*) FROM berichtsleutel").ShouldBe(4);
        Auditlog(out var breuk).ShouldBeGreaterThan(450);
        breuk.ShouldBeNull();
    }

    [Theory]
    [InlineData(Bewaring.KortsteDagen - 1)]
    [InlineData(Bewaring.LangsteDagen + 1)]
    public void A_term_has_its_bounds(int dagen) => Should.Throw<ArgumentOutOfRangeException>(() => portaal.Bewaring.Stel(dagen, "proef"));

    [Fact]
    public async Task The_record_of_a_removal_can_not_be_changed()
    {
        await Dien(Proefbericht.Claim(1));
        klok.Dag = Begin.AddYears(2);
        portaal.Bewaring.RuimOp().ShouldBe(1);

        using var verbinding = Verbinding();
        using var wis = new SqliteCommand("DELETE FROM verwijdering", verbinding);
        Should.Throw<SqliteException>(() => wis.ExecuteNonQuery());
    }

    private static Bericht Overzicht(byte nummer) =>
        new()
        {
            TraceerId = Proefbericht.Id(nummer),
            ConversatieId = Proefbericht.Id(nummer),
            Afzender = Proefbericht.Verzekeraar,
            Geadresseerde = Proefbericht.Praktijk,
            Stroom = Berichtstroom.VerrekenoverzichtCsv,
            Payload = Encoding.UTF8.GetBytes("Onderwerp"),
        };

    private Task<Indienresultaat> Dien(Bericht bericht) => portaal.DienInAsync(bericht, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<Bericht>> Haal(Relatie wie) => portaal.HaalOpAsync(wie, 10, TestContext.Current.CancellationToken);

    private Task Bevestig(byte nummer) =>
        portaal.BevestigAsync(Proefbericht.Verzekeraar, Proefbericht.Id(nummer), TestContext.Current.CancellationToken);

    private Berichtverslag Controleer()
    {
        using var database = SqliteDatabase.OpenAlleenLezen(map.Bestand("portaal.db"), out _)!;
        return Berichtcontrole.Controleer(database);
    }

    private long Auditlog(out string? breuk)
    {
        using var database = SqliteDatabase.OpenAlleenLezen(map.Bestand("portaal.db"), out _)!;
        var verslag = Opslag.Auditlog.Controleer(database);
        breuk = verslag.Breuk;
        return verslag.Regels;
    }

    private string Status(byte nummer) =>
        Tekst($"SELECT status FROM berichtstatus WHERE traceer_id = '{Proefbericht.Id(nummer)}' ORDER BY nummer DESC LIMIT 1");

    private bool OpSchijf(byte[] sleutel) =>
        Directory.GetFiles(map.Pad, "portaal.db*").Any(bestand => Lees(bestand).AsSpan().IndexOf(sleutel) >= 0);

    private static byte[] Lees(string bestand)
    {
        using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stroom.Length];
        stroom.ReadExactly(bytes);
        return bytes;
    }

    private List<byte[]> Sleutels()
    {
        using var verbinding = Verbinding();
        using var opdracht = new SqliteCommand("SELECT sleutel FROM berichtsleutel", verbinding);
        using var lezer = opdracht.ExecuteReader();
        var sleutels = new List<byte[]>();
        while (lezer.Read())
        {
            sleutels.Add((byte[])lezer.GetValue(0));
        }

        return sleutels;
    }

    private long Getal(string sql) => (long)Waarde(sql);

    private string Tekst(string sql) => (string)Waarde(sql);

    private object Waarde(string sql)
    {
        using var verbinding = Verbinding();
        using var opdracht = new SqliteCommand(sql, verbinding);
        return opdracht.ExecuteScalar()!;
    }

    private SqliteConnection Verbinding()
    {
        var verbinding = new SqliteConnection($"Data Source={map.Bestand("portaal.db")};Pooling=False");
        verbinding.Open();
        return verbinding;
    }
}
