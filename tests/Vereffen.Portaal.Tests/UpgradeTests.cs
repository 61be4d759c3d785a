using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal.Tests;

/// <summary>A data folder of the first released schema, opened by this program.</summary>
public sealed class UpgradeTests : IDisposable
{
    private static readonly int[] Eerste = [1, 2, 101, 102];
    private readonly TijdelijkeMap map = new();
    private readonly Proefklok klok = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task What_waited_in_an_earlier_version_is_delivered_in_its_order_and_new_messages_come_after_it()
    {
        VanVroeger();
        using var portaal = Berichtenportaal.Open(map.Bestand("portaal.db"), klok, _ => Proefbericht.Id(200));

        (await portaal.DienInAsync(Proefbericht.Claim(3, "F3"), Annuleer)).ShouldBe(Indienresultaat.Akkoord);
        // What was taken before is answered as then.
        (await portaal.DienInAsync(Proefbericht.Claim(1), Annuleer)).ShouldBe(Indienresultaat.Akkoord);
        (await portaal.DienInAsync(Proefbericht.Claim(1) with { ReferentieId = "anders" }, Annuleer)).Aangenomen.ShouldBeFalse();

        var wacht = await portaal.HaalOpAsync(Proefbericht.Verzekeraar, 10, Annuleer);
        wacht.Select(b => b.TraceerId).ShouldBe([Proefbericht.Id(2), Proefbericht.Id(1), Proefbericht.Id(3)]);
        wacht[1].Payload.ToArray().ShouldBe(Proefbericht.Claim(1).Payload.ToArray());
        await portaal.BevestigAsync(Proefbericht.Verzekeraar, Proefbericht.Id(2), Annuleer);
        (await portaal.HaalOpAsync(Proefbericht.Verzekeraar, 10, Annuleer)).Count.ShouldBe(2);
        portaal.Bewaring.InhoudDagen.ShouldBe(365);
    }

    [Fact]
    public void An_earlier_version_refuses_the_folder_afterwards()
    {
        VanVroeger();
        Berichtenportaal.Open(map.Bestand("portaal.db"), klok, _ => Proefbericht.Id(200)).Dispose();

        Should.Throw<InvalidOperationException>(() => Vroeger()).Message.ShouldContain("nieuwere versie");
    }

    private static CancellationToken Annuleer => TestContext.Current.CancellationToken;

    private SqliteDatabase Vroeger() =>
        SqliteDatabase.Open(
            map.Bestand("portaal.db"),
            [.. Migratie.Van(typeof(Berichtenportaal).Assembly).Where(m => Eerste.Contains(m.Nummer))],
            klok
        );

    /// <summary>Two claims that wait, the second id first.</summary>
    private void VanVroeger()
    {
        using var database = Vroeger();
        database.Doe(t =>
        {
            foreach (var relatie in (Relatie[])[Proefbericht.Praktijk, Proefbericht.Verzekeraar])
            {
                t.Voer("INSERT INTO partij VALUES (@wie, '2026-01-01')", new { wie = relatie.ToString() });
            }

            foreach (var nummer in (byte[])[2, 1])
            {
                var claim = Proefbericht.Claim(nummer);
                t.Bewaar(claim, klok.GetUtcNow());
                t.Voer(
                    "INSERT INTO postvak (traceer_id, geadresseerde, aangeboden_op) VALUES (@id, @wie, '2026-01-01')",
                    new { id = claim.TraceerId.ToString(), wie = claim.Geadresseerde.ToString() }
                );
                t.Voer(
                    "INSERT INTO verband VALUES (@id, @id, NULL, @wie, 0, 0)",
                    new { id = claim.TraceerId.ToString(), wie = claim.Afzender.ToString() }
                );
            }
        });
    }
}
