using System.Security.Cryptography;
using Vereffen.Kern;

namespace Vereffen.Opslag.Tests.Berichten;

public sealed class InhoudTests : IDisposable
{
    private readonly TijdelijkeMap map = new();
    private readonly SqliteDatabase database;

    public InhoudTests() =>
        database = SqliteDatabase.Open(Path.Combine(map.Pad, "rol.db"), Migratie.Van(typeof(InhoudTests).Assembly), TimeProvider.System);

    private string Inhoudmap => Path.Combine(map.Pad, "rol.inhoud");

    public void Dispose()
    {
        database.Dispose();
        map.Dispose();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(262_144, false)]
    [InlineData(262_145, true)]
    [InlineData(393_216, true)]
    [InlineData(1_000_001, true)]
    public void A_payload_comes_back_as_it_went_in_small_ones_in_the_database_large_ones_in_a_file(int grootte, bool inBestand)
    {
        var bytes = Bytes(grootte);

        Bewaar(bytes);

        database.Doe(t => t.Lees(Id))!.Payload.ToArray().ShouldBe(bytes);
        Directory.Exists(Inhoudmap).ShouldBe(inBestand);
        Berichtcontrole.Controleer(database).Breuk.ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(400_000)]
    [InlineData(500_000)]
    public void A_file_can_be_read_from_any_place(int plek)
    {
        var bytes = Bytes(500_000);
        Bewaar(bytes);

        using var stroom = database.Doe(t => t.OpenInhoud(Id))!;
        stroom.Position = plek;
        using var uit = new MemoryStream();
        stroom.CopyTo(uit);

        stroom.Length.ShouldBe(500_000);
        uit.ToArray().ShouldBe(bytes[plek..]);
    }

    [Fact]
    public void The_hash_does_not_depend_on_how_the_payload_came()
    {
        var bytes = Bytes(300_000);
        using var schrijver = database.Inhoud.Nieuw();
        foreach (var stuk in bytes.Chunk(7919))
        {
            schrijver.Write(stuk);
        }

        using var inhoud = schrijver.Klaar();

        inhoud.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Berichtopslag.Hash(Envelop(), inhoud).ShouldBe(Berichtopslag.Hash(Envelop() with { Payload = bytes }));
    }

    [Fact]
    public void What_is_not_stored_leaves_no_file_behind()
    {
        using (var schrijver = database.Inhoud.Nieuw())
        {
            schrijver.Write(Bytes(300_000));
        }

        using (database.Inhoud.Van(Bytes(300_000))) { }

        Directory.GetFiles(Inhoudmap).ShouldBeEmpty();
    }

    [Fact]
    public void Files_of_a_crash_are_cleared_away_and_those_of_messages_stay()
    {
        Bewaar(Bytes(300_000));
        File.WriteAllBytes(Path.Combine(Inhoudmap, "wees.bericht"), [1]);

        database.Doe(t => t.Inhoud.RuimOp(t));

        Directory.GetFiles(Inhoudmap).Length.ShouldBe(1);
        database.Doe(t => t.Lees(Id)).ShouldNotBeNull();
    }

    [Fact]
    public void A_file_is_unreadable_and_every_change_of_it_is_found()
    {
        Bewaar(Bytes(300_000));
        var bestand = Directory.GetFiles(Inhoudmap).Single();
        var bytes = File.ReadAllBytes(bestand);
        bytes.AsSpan().IndexOf("declaratie"u8).ShouldBe(-1);

        bytes[100_000] ^= 1;
        File.WriteAllBytes(bestand, bytes);
        Berichtcontrole.Controleer(database).Breuk.ShouldNotBeNull().ShouldContain("niet te ontsleutelen");

        bytes[100_000] ^= 1;
        File.WriteAllBytes(bestand, bytes.AsSpan(0, 200_000));
        Berichtcontrole.Controleer(database).Breuk.ShouldNotBeNull().ShouldContain("niet te ontsleutelen");

        File.Delete(bestand);
        Berichtcontrole.Controleer(database).Breuk.ShouldNotBeNull().ShouldContain("bestand");
    }

    private static readonly Guid Id = new(1, 0, 0, new byte[8]);

    private static byte[] Bytes(int aantal) => [.. Enumerable.Range(0, aantal).Select(i => (byte)"declaratie"[i % 10])];

    private static Bericht Envelop() =>
        new()
        {
            TraceerId = Id,
            ConversatieId = Id,
            Afzender = new Relatie("Praktijk", "90054321"),
            Geadresseerde = new Relatie("Zorgverzekeraar", "9901"),
            Stroom = new Berichtstroom("OS301", null, 1, 0, "Indienen"),
            Payload = default,
        };

    private void Bewaar(byte[] bytes)
    {
        using var inhoud = database.Inhoud.Van(bytes);
        database.Doe(t => t.Bewaar(Envelop(), inhoud, Berichtopslag.Hash(Envelop(), inhoud), DateTimeOffset.UnixEpoch)).ShouldBeTrue();
    }
}
