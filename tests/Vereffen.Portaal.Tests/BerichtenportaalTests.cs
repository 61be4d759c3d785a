using Microsoft.Data.Sqlite;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal.Tests;

public sealed class BerichtenportaalTests : IDisposable
{
    private static readonly Guid Retour = Proefbericht.Id(200);
    private readonly TijdelijkeMap map = new();
    private readonly Proefklok klok = new();
    private Berichtenportaal portaal;

    public BerichtenportaalTests()
    {
        portaal = Open();
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
    public async Task A_sound_claim_waits_for_the_insurer_as_it_came()
    {
        var claim = Proefbericht.Claim(1);

        (await Dien(claim)).ShouldBe(Indienresultaat.Akkoord);

        var wacht = (await Haal(Proefbericht.Verzekeraar)).ShouldHaveSingleItem();
        wacht.Payload.ToArray().ShouldBe(claim.Payload.ToArray());
        (await Haal(Proefbericht.Praktijk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_that_is_wrong_sends_the_whole_file_back_and_the_insurer_sees_nothing()
    {
        var claim = Proefbericht.Claim(1, wijzig: tekst => tekst.Replace("999901345", "999901346", StringComparison.Ordinal));

        (await Dien(claim)).Aangenomen.ShouldBeTrue();

        (await Haal(Proefbericht.Verzekeraar)).ShouldBeEmpty();
        var retour = (await Haal(Proefbericht.Praktijk)).ShouldHaveSingleItem();
        retour.AlsAntwoordOp.ShouldBe(claim.TraceerId);
        retour.TraceerId.ShouldBe(Retour);
        retour.Stroom.Berichttype.ShouldBe("OS302");
        Proefbericht.Records(retour).Length.ShouldBe(Proefbericht.Records(claim).Length);
        Proefbericht.Records(retour)[0].ShouldContain("PORTAAL");
        Proefbericht.Records(retour)[1].ShouldContain("0435");
        Proefbericht.Records(retour)[^1][45..57].ShouldBe("00000000000D");
    }

    [Fact]
    public async Task A_file_that_is_wrong_is_sent_back_as_its_first_and_last_record()
    {
        var claim = Proefbericht.Claim(1, wijzig: tekst => tekst.Replace("00000010000D", "00000010001D", StringComparison.Ordinal));

        (await Dien(claim)).Aangenomen.ShouldBeTrue();

        (await Haal(Proefbericht.Verzekeraar)).ShouldBeEmpty();
        var records = Proefbericht.Records((await Haal(Proefbericht.Praktijk)).ShouldHaveSingleItem());
        records.Length.ShouldBe(2);
        records[0][..2].ShouldBe("01");
        records[1][..2].ShouldBe("99");
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen declaratie")]
    [InlineData("01999")]
    public async Task What_can_not_be_read_is_refused_with_a_sentence(string inhoud)
    {
        var resultaat = await Dien(Proefbericht.Claim(1, wijzig: _ => inhoud));

        resultaat.Aangenomen.ShouldBeFalse();
        resultaat.Reden.ShouldNotBeNullOrWhiteSpace();
        (await Haal(Proefbericht.Praktijk)).ShouldBeEmpty();
        (await Haal(Proefbericht.Verzekeraar)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_party_that_is_not_registered_can_not_send_nor_be_sent_to()
    {
        var onbekend = new Relatie("Praktijk", "90099999");

        (await Dien(Proefbericht.Claim(1) with { Afzender = onbekend })).Reden.ShouldNotBeNull().ShouldContain("90099999");
        (await Dien(Proefbericht.Claim(2) with { Geadresseerde = new Relatie("Zorgverzekeraar", "9999") })).Aangenomen.ShouldBeFalse();
        (
            await Dien(Proefbericht.Claim(3) with { Afzender = Proefbericht.Praktijk with { Rol = "Instelling" } })
        ).Aangenomen.ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_message_twice_is_answered_the_same_and_waits_once()
    {
        await Dien(Proefbericht.Claim(1));

        (await Dien(Proefbericht.Claim(1))).ShouldBe(Indienresultaat.Akkoord);

        (await Haal(Proefbericht.Verzekeraar)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_rejected_claim_sent_again_gets_no_second_retour()
    {
        var claim = Proefbericht.Claim(1, wijzig: tekst => tekst.Replace("999901345", "999901346", StringComparison.Ordinal));
        await Dien(claim);

        (await Dien(claim)).ShouldBe(Indienresultaat.Akkoord);

        (await Haal(Proefbericht.Praktijk)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_traceerId_with_other_content_is_refused_also_when_only_the_envelope_differs()
    {
        await Dien(Proefbericht.Claim(1));

        (await Dien(Proefbericht.Claim(1, "F2"))).Aangenomen.ShouldBeFalse();
        (await Dien(Proefbericht.Claim(1) with { ReferentieId = "anders" })).Aangenomen.ShouldBeFalse();
        (await Haal(Proefbericht.Verzekeraar)).ShouldHaveSingleItem().ReferentieId.ShouldBe("F1");
    }

    [Fact]
    public async Task What_was_refused_stays_refused_and_its_traceerId_is_used_up()
    {
        var nieuw = new Relatie("Praktijk", "90077777");
        var claim = Proefbericht.Claim(1) with { Afzender = nieuw };
        var eerste = await Dien(claim);
        portaal.MeldAan(nieuw);

        (await Dien(claim)).ShouldBe(eerste);
        (await Dien(Proefbericht.Claim(1))).Aangenomen.ShouldBeFalse();
        (await Dien(claim with { TraceerId = Proefbericht.Id(2) })).Aangenomen.ShouldBeTrue();
    }

    [Fact]
    public async Task Messages_come_oldest_first_and_until_they_are_confirmed()
    {
        foreach (var nummer in new byte[] { 3, 1, 2 })
        {
            await Dien(Proefbericht.Claim(nummer));
        }

        (await Haal(Proefbericht.Verzekeraar))
            .Select(b => b.TraceerId)
            .ShouldBe([Proefbericht.Id(3), Proefbericht.Id(1), Proefbericht.Id(2)]);
        (await Haal(Proefbericht.Verzekeraar, 2)).Select(b => b.TraceerId).ShouldBe([Proefbericht.Id(3), Proefbericht.Id(1)]);
        (await Haal(Proefbericht.Verzekeraar, 0)).ShouldBeEmpty();
        (await Haal(Proefbericht.Verzekeraar, -1)).ShouldBeEmpty();

        await Bevestig(Proefbericht.Verzekeraar, 3);
        await Bevestig(Proefbericht.Verzekeraar, 3);

        (await Haal(Proefbericht.Verzekeraar)).Select(b => b.TraceerId).ShouldBe([Proefbericht.Id(1), Proefbericht.Id(2)]);
    }

    [Fact]
    public async Task Confirming_twice_is_noted_once()
    {
        await Dien(Proefbericht.Claim(1));

        await Bevestig(Proefbericht.Verzekeraar, 1);
        await Bevestig(Proefbericht.Verzekeraar, 1);

        Getal("SELECT count(*) FROM berichtstatus WHERE status = 'Bezorgd'").ShouldBe(1);
    }

    [Fact]
    public async Task Another_party_can_not_pull_or_confirm_what_is_not_for_it()
    {
        await Dien(Proefbericht.Claim(1));

        (await Haal(Proefbericht.AnderePraktijk)).ShouldBeEmpty();
        await Bevestig(Proefbericht.AnderePraktijk, 1);

        (await Haal(Proefbericht.Verzekeraar)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Everything_is_still_there_after_the_portaal_was_closed()
    {
        await Dien(Proefbericht.Claim(1));
        portaal.Dispose();
        portaal = Open();

        (await Dien(Proefbericht.Claim(1))).ShouldBe(Indienresultaat.Akkoord);
        (await Haal(Proefbericht.Verzekeraar)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_copy_of_the_folder_is_the_same_exchange()
    {
        var groot = Proefbericht.Claim(2) with
        {
            Stroom = new Berichtstroom("VersleuteldBericht", null, 1, 0, "Indienen"),
            Payload = new byte[1_000_000],
        };
        (await Dien(Proefbericht.Claim(1))).ShouldBe(Indienresultaat.Akkoord);
        (await Dien(groot)).ShouldBe(Indienresultaat.Akkoord);
        portaal.Dispose();
        using var kopie = new TijdelijkeMap();
        foreach (var bestand in Directory.GetFiles(map.Pad, "*", SearchOption.AllDirectories))
        {
            var doel = kopie.Bestand(Path.GetRelativePath(map.Pad, bestand));
            Directory.CreateDirectory(Path.GetDirectoryName(doel)!);
            File.Copy(bestand, doel);
        }

        portaal = Berichtenportaal.Open(kopie.Bestand("portaal.db"), klok, _ => Retour);

        var wacht = await Haal(Proefbericht.Verzekeraar);
        wacht.Select(b => b.TraceerId).ShouldBe([Proefbericht.Id(1), Proefbericht.Id(2)]);
        wacht[1].Payload.ToArray().ShouldBe(groot.Payload.ToArray());
        (await Dien(groot)).ShouldBe(Indienresultaat.Akkoord);
        portaal.Audit.Lees("bericht", groot.TraceerId.ToString()).Count.ShouldBe(2);
        portaal.Dispose();
        using var database = Opslag.SqliteDatabase.OpenAlleenLezen(kopie.Bestand("portaal.db"), out _)!;
        Opslag.Berichtcontrole.Controleer(database).Breuk.ShouldBeNull();
        Auditlog.Controleer(database).Breuk.ShouldBeNull();
    }

    [Fact]
    public async Task A_message_that_was_erased_while_it_waited_does_not_hold_up_the_others()
    {
        await Dien(Proefbericht.Claim(1));
        await Dien(Proefbericht.Claim(2));
        Voer($"DELETE FROM berichtsleutel WHERE traceer_id = '{Proefbericht.Id(1)}'");

        (await Haal(Proefbericht.Verzekeraar)).ShouldHaveSingleItem().TraceerId.ShouldBe(Proefbericht.Id(2));
    }

    [Fact]
    public async Task A_retour_reaches_the_practice_that_claimed()
    {
        var claim = Proefbericht.Claim(1);
        await Dien(claim);

        (await Dien(Proefbericht.Retour(2, claim))).ShouldBe(Indienresultaat.Akkoord);

        (await Haal(Proefbericht.Praktijk)).ShouldHaveSingleItem().AlsAntwoordOp.ShouldBe(claim.TraceerId);
    }

    [Fact]
    public async Task A_retour_that_is_technically_wrong_never_reaches_the_practice()
    {
        var claim = Proefbericht.Claim(1);
        await Dien(claim);

        var resultaat = await Dien(Proefbericht.Retour(2, claim, tekst => tekst.Replace("8001", "80x1", StringComparison.Ordinal)));

        resultaat.Aangenomen.ShouldBeFalse();
        (await Haal(Proefbericht.Praktijk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_retour_answers_a_claim_that_these_two_parties_exchanged()
    {
        var claim = Proefbericht.Claim(1);
        await Dien(claim);
        var retour = Proefbericht.Retour(2, claim);

        (await Dien(retour with { AlsAntwoordOp = null })).Aangenomen.ShouldBeFalse();
        (await Dien(retour with { TraceerId = Proefbericht.Id(3), AlsAntwoordOp = Proefbericht.Id(9) })).Aangenomen.ShouldBeFalse();
        (
            await Dien(retour with { TraceerId = Proefbericht.Id(4), Geadresseerde = Proefbericht.AnderePraktijk })
        ).Aangenomen.ShouldBeFalse();
        (await Dien(retour with { TraceerId = Proefbericht.Id(5), Afzender = Proefbericht.AnderePraktijk })).Aangenomen.ShouldBeFalse();
    }

    [Fact]
    public async Task A_message_is_what_its_envelope_says()
    {
        var claim = Proefbericht.Claim(1);

        (await Dien(claim with { Stroom = claim.Stroom with { Berichttype = "HA304" } })).Reden.ShouldNotBeNull().ShouldContain("OS301");
        (
            await Dien(claim with { TraceerId = Proefbericht.Id(2), Stroom = claim.Stroom with { Actie = "Wissen" } })
        ).Aangenomen.ShouldBeFalse();
        (
            await Dien(Proefbericht.Retour(3, claim) with { Stroom = claim.Stroom with { Berichttype = "OS302" } })
        ).Aangenomen.ShouldBeFalse();
    }

    private Berichtenportaal Open() => Berichtenportaal.Open(map.Bestand("portaal.db"), klok, _ => Retour);

    private Task<Indienresultaat> Dien(Bericht bericht) => portaal.DienInAsync(bericht, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<Bericht>> Haal(Relatie wie, int limiet = 10) =>
        portaal.HaalOpAsync(wie, limiet, TestContext.Current.CancellationToken);

    private Task Bevestig(Relatie wie, byte nummer) =>
        portaal.BevestigAsync(wie, Proefbericht.Id(nummer), TestContext.Current.CancellationToken);

    private long Getal(string sql)
    {
        using var verbinding = Verbinding();
        using var opdracht = new SqliteCommand(sql, verbinding);
        return (long)opdracht.ExecuteScalar()!;
    }

    private void Voer(string sql)
    {
        using var verbinding = Verbinding();
        using var opdracht = new SqliteCommand(sql, verbinding);
        opdracht.ExecuteNonQuery();
    }

    private SqliteConnection Verbinding()
    {
        var verbinding = new SqliteConnection($"Data Source={map.Bestand("portaal.db")};Pooling=False");
        verbinding.Open();
        return verbinding;
    }
}
