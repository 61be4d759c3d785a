using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Vereffen.Kern;

namespace Vereffen.Opslag.Tests.Berichten;

public sealed class BerichtopslagTests : IDisposable
{
    private static readonly DateTimeOffset Nu = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly TijdelijkeMap map = new();
    private readonly SqliteDatabase database;

    public BerichtopslagTests() =>
        database = SqliteDatabase.Open(map.Bestand("proef.db"), Migratie.Van(typeof(BerichtopslagTests).Assembly), TimeProvider.System);

    public void Dispose()
    {
        database.Dispose();
        map.Dispose();
    }

    [Fact]
    public void A_message_comes_out_as_it_went_in()
    {
        var bericht = Bericht(1, "01186é");

        database.Doe(t => t.Bewaar(bericht, Nu));

        var gelezen = database.Doe(t => t.Lees(bericht.TraceerId)).ShouldNotBeNull();
        gelezen.Payload.ToArray().ShouldBe(bericht.Payload.ToArray());
        (gelezen with { Payload = default, Ontvangen = null }).ShouldBe(bericht with { Payload = default });
        gelezen.Ontvangen.ShouldBe(Nu);
    }

    [Fact]
    public void The_moment_of_receipt_is_no_part_of_the_message()
    {
        var bericht = Bericht(1, "01186é");
        Berichtopslag.Hash(bericht with { Ontvangen = Nu }).ShouldBe(Berichtopslag.Hash(bericht));
        database.Doe(t => t.Bewaar(bericht with { Ontvangen = Nu.AddDays(-1) }, Nu)).ShouldBeTrue();
        database.Doe(t => t.Bewaar(bericht, Nu)).ShouldBeFalse();
        database.Doe(t => t.LeesEnvelop(bericht.TraceerId)).ShouldNotBeNull().Ontvangen.ShouldBeNull();
    }

    [Fact]
    public void The_same_message_twice_is_stored_once()
    {
        database.Doe(t => t.Bewaar(Bericht(1, "inhoud"), Nu)).ShouldBeTrue();
        database.Doe(t => t.Bewaar(Bericht(1, "inhoud"), Nu)).ShouldBeFalse();
    }

    [Fact]
    public void The_same_traceerId_with_other_content_is_refused()
    {
        database.Doe(t => t.Bewaar(Bericht(1, "inhoud"), Nu));

        Should.Throw<InvalidOperationException>(() => database.Doe(t => t.Bewaar(Bericht(1, "andere inhoud"), Nu)));
    }

    [Fact]
    public void The_payload_is_not_readable_in_the_file()
    {
        database.Doe(t => t.Bewaar(Bericht(1, "GEHEIMENAAM"), Nu));
        database.Dispose();

        foreach (var bestand in Directory.GetFiles(map.Pad))
        {
            Encoding.Latin1.GetString(File.ReadAllBytes(bestand)).ShouldNotContain("GEHEIMENAAM");
        }
    }

    [Theory]
    [InlineData("UPDATE bericht SET hash = 'x'")]
    [InlineData("DELETE FROM bericht")]
    public void A_message_can_not_be_changed_or_removed(string sql)
    {
        database.Doe(t => t.Bewaar(Bericht(1, "inhoud"), Nu));

        Should.Throw<SqliteException>(() => database.Doe(t => t.Voer(sql)));
    }

    [Fact]
    public void Without_its_key_the_payload_is_gone_and_the_hash_stays()
    {
        var bericht = Bericht(1, "inhoud");
        database.Doe(t => t.Bewaar(bericht, Nu));

        database.Doe(t => t.Voer("DELETE FROM berichtsleutel"));

        database.Doe(t => t.Lees(bericht.TraceerId)).ShouldBeNull();
        database.Doe(t => t.HashVan(bericht.TraceerId)).ShouldBe(Berichtopslag.Hash(bericht));
    }

    [Fact]
    public void A_changed_byte_or_another_message_s_key_is_noticed()
    {
        var sleutel = Versleuteling.NieuweSleutel();
        var id = Bericht(1, "").TraceerId;
        var versleuteld = Versleuteling.Versleutel("inhoud"u8, sleutel, id);

        Should.Throw<CryptographicException>(() => Versleuteling.Ontsleutel(versleuteld, sleutel, Bericht(2, "").TraceerId));
        versleuteld[^1] ^= 1;
        Should.Throw<CryptographicException>(() => Versleuteling.Ontsleutel(versleuteld, sleutel, id));
        Should.Throw<CryptographicException>(() => Versleuteling.Ontsleutel(versleuteld.AsSpan(0, 20), sleutel, id));
    }

    private static Bericht Bericht(byte nummer, string inhoud) =>
        new()
        {
            TraceerId = new Guid(nummer, 0, 0, new byte[8]),
            ConversatieId = new Guid(9, 0, 0, new byte[8]),
            ReferentieId = "F1",
            Afzender = new Relatie("Praktijk", "90054321"),
            Geadresseerde = new Relatie("Zorgverzekeraar", "9901"),
            Stroom = new Berichtstroom("OS301", null, 1, 0, "Indienen"),
            Payload = Encoding.Latin1.GetBytes(inhoud),
        };
}
