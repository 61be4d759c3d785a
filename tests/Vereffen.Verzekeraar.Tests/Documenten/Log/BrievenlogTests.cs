using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests;

public sealed class BrievenlogTests : IDisposable
{
    // 23:30 UTC is the next day in Amsterdam.
    private static readonly DateTimeOffset Nu = new(2026, 3, 1, 23, 30, 0, TimeSpan.Zero);

    private readonly DirectoryInfo map = Directory.CreateTempSubdirectory("vereffen-brieven-");
    private readonly SqliteDatabase database;

    public BrievenlogTests() => database = SqliteDatabase.Open(Bestand, Migratie.Van(typeof(Brievenlog).Assembly), TimeProvider.System);

    private string Bestand => Path.Combine(map.FullName, "verzekeraar.sqlite");

    public void Dispose()
    {
        database.Dispose();
        map.Delete(recursive: true);
    }

    [Fact]
    public void A_letter_is_logged_with_who_what_when_and_hashes()
    {
        var nummer = Maak("a");
        var brief = database.Doe(t => t.Brief(nummer)).ShouldNotBeNull();
        brief.Soort.ShouldBe(Documentsoort.Aanmaning);
        brief.Datum.ShouldBe(new DateOnly(2026, 3, 1));
        brief.Uzovi.ToString().ShouldBe("3311");
        brief.Agb.ShouldBe(Papier.Aan.Agb);
        brief.Kenmerk.ShouldBe("HV-77");
        brief.Bedrag.ShouldBe(new Bedrag(123456));
        brief.HtmlHash.ShouldBe(Hash(Encoding.UTF8.GetBytes("<p>Zoë</p>")));
        brief.PdfHash.ShouldBe(Hash([1, 2, 3]));
        brief.Stand.ShouldBe(Briefstand.Klaar);
        database.Doe(t => t.Html(nummer)).ShouldBe("<p>Zoë</p>");
        database.Doe(t => t.Pdf(nummer)).ShouldBe([1, 2, 3]);
        database.Doe(t => t.Stappen(nummer)).ShouldBe([new Logstap(Briefhandeling.Maken, Briefstand.Klaar, Nu, "brievenrun", "")]);
    }

    [Fact]
    public void A_letter_for_the_same_source_is_made_once()
    {
        var nummer = Maak("a");
        database.Doe(t => t.Maak(Brief("a") with { Html = "anders" }, "brievenrun", Nu)).ShouldBe(nummer);
        Maak("b").ShouldNotBe(nummer);
        database.Doe(t => t.Html(nummer)).ShouldBe("<p>Zoë</p>");
        database.Doe(t => t.Stappen(nummer)).Count.ShouldBe(1);
    }

    [Fact]
    public void A_letter_without_pdf_has_no_hash_of_one()
    {
        var nummer = database.Doe(t => t.Maak(Brief("a") with { Pdf = null }, "brievenrun", Nu));
        database.Doe(t => t.Brief(nummer))!.PdfHash.ShouldBeNull();
        database.Doe(t => t.Pdf(nummer)).ShouldBeNull();
    }

    [Fact]
    public void A_person_holds_a_letter_back_lets_it_go_and_it_is_sent()
    {
        var nummer = Maak("a");
        Doe(nummer, Briefhandeling.Vasthouden, "jan", " adres klopt niet ").ShouldBeNull();
        database.Doe(t => t.Brieven(Briefstand.Klaar)).ShouldBeEmpty();
        database.Doe(t => t.Brieven(Briefstand.Vastgehouden)).Single().Nummer.ShouldBe(nummer);
        Doe(nummer, Briefhandeling.Verzenden, "post", "").ShouldBe("Deze brief wordt vastgehouden en kan niet worden verzonden.");
        Doe(nummer, Briefhandeling.Vrijgeven, "els", "adres klopt toch").ShouldBeNull();
        Doe(nummer, Briefhandeling.Verzenden, "post", "").ShouldBeNull();
        database
            .Doe(t => t.Stappen(nummer))
            .Select(s => $"{s.Handeling} {s.Door} {s.Reden}".Trim())
            .ShouldBe(["Maken brievenrun", "Vasthouden jan adres klopt niet", "Vrijgeven els adres klopt toch", "Verzenden post"]);
    }

    [Fact]
    public void What_is_refused_changes_nothing()
    {
        var nummer = Maak("a");
        Doe(nummer, Briefhandeling.Vasthouden, "jan", "").ShouldBe("Geef een reden op.");
        Doe(nummer, Briefhandeling.Maken, "jan", "").ShouldBe("Deze brief staat klaar en kan niet worden opnieuw gemaakt.");
        database.Doe(t => t.Stappen(nummer)).Count.ShouldBe(1);
        Doe(99, Briefhandeling.Vasthouden, "jan", "x").ShouldBe("Deze brief bestaat niet en kan niet worden vastgehouden.");
        Doe(99, Briefhandeling.Maken, "jan", "x").ShouldBe("Deze brief bestaat niet.");
        database.Doe(t => t.Brief(99)).ShouldBeNull();
    }

    [Fact]
    public void A_letter_of_the_engine_without_address_is_held_from_the_start()
    {
        var brief = new Brief(new(2026, 3, 1), UzoviNummer.Parse("3311"), Papier.Aan.Agb, Briefsoort.Incasso, "HV-1", new Bedrag(9999));
        var zonder = database.Doe(t =>
            t.Maak(NieuweBrief.Van(0, brief, Papier.Aan with { Adresregels = [] }, "<p>", null), "brievenrun", Nu)
        );
        var met = database.Doe(t => t.Maak(NieuweBrief.Van(1, brief, Papier.Aan, "<p>", null), "brievenrun", Nu));
        database.Doe(t => t.Brief(zonder))!.Stand.ShouldBe(Briefstand.Vastgehouden);
        database.Doe(t => t.Stappen(zonder))[^1].Reden.ShouldBe("Het postadres ontbreekt.");
        database.Doe(t => t.Brief(met))!.Stand.ShouldBe(Briefstand.Klaar);
        database.Doe(t => t.Brief(met))!.Soort.ShouldBe(Documentsoort.Incasso);
    }

    [Theory]
    [InlineData("UPDATE brief SET bedrag = 1")]
    [InlineData("DELETE FROM brief")]
    [InlineData("UPDATE briefstap SET door = 'x'")]
    [InlineData("DELETE FROM briefstap")]
    [InlineData("UPDATE briefinhoud SET html = x'00'")]
    [InlineData("DELETE FROM briefinhoud")]
    public void The_schema_itself_keeps_the_log(string sql)
    {
        Maak("a");
        Should.Throw<SqliteException>(() => database.Doe(t => t.Voer(sql)));
    }

    [Theory]
    [InlineData("2027-03-02T22:59:59Z", 0)]
    [InlineData("2027-03-02T23:00:00Z", 1)]
    public void Content_is_kept_through_the_same_day_a_year_later_in_Amsterdam(string moment, int weg)
    {
        // Made on 2 March 2026, Amsterdam time.
        var nummer = Maak("a");
        Doe(nummer, Briefhandeling.Verzenden, "post", "").ShouldBeNull();
        RuimOp(moment).ShouldBe(weg);
        (database.Doe(t => t.Html(nummer)) is null).ShouldBe(weg == 1);
    }

    [Fact]
    public void A_removal_leaves_what_when_who_and_hash_and_is_done_once()
    {
        var nummer = Maak("a");
        Doe(nummer, Briefhandeling.Verzenden, "post", "");
        var brief = database.Doe(t => t.Brief(nummer))!;
        RuimOp("2028-01-01T12:00:00Z").ShouldBe(1);
        RuimOp("2028-01-02T12:00:00Z").ShouldBe(0);
        database
            .Doe(t => t.Verwijderingen())
            .ShouldBe([
                new Verwijdering(
                    nummer,
                    "Aanmaning HV-77",
                    new(2028, 1, 1, 12, 0, 0, TimeSpan.Zero),
                    "bewaartaak",
                    brief.HtmlHash,
                    brief.PdfHash
                ),
            ]);
        database.Doe(t => t.Html(nummer)).ShouldBeNull();
        database.Doe(t => t.Pdf(nummer)).ShouldBeNull();
        database.Doe(t => t.Brief(nummer)).ShouldBe(brief);
        database.Doe(t => t.Stappen(nummer)).Count.ShouldBe(2);
    }

    [Fact]
    public void A_letter_that_is_still_to_go_out_is_not_removed()
    {
        var klaar = Maak("a");
        var vast = Maak("b");
        var weg = Maak("c");
        Doe(vast, Briefhandeling.Vasthouden, "jan", "adres");
        Doe(weg, Briefhandeling.Intrekken, "jan", "vergissing");
        RuimOp("2030-01-01T12:00:00Z").ShouldBe(1);
        database.Doe(t => t.Html(klaar)).ShouldNotBeNull();
        database.Doe(t => t.Html(vast)).ShouldNotBeNull();
        database.Doe(t => t.Html(weg)).ShouldBeNull();
    }

    [Fact]
    public void What_was_removed_is_not_in_the_file_any_more()
    {
        var geheim = "geheim-" + new string('q', 50);
        var nummer = database.Doe(t => t.Maak(Brief("a") with { Html = geheim, Pdf = null }, "brievenrun", Nu));
        Doe(nummer, Briefhandeling.Verzenden, "post", "");
        InBestand(geheim).ShouldBeTrue();
        RuimOp("2028-01-01T12:00:00Z").ShouldBe(1);
        InBestand(geheim).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_makes_or_removes_without_a_name()
    {
        Should.Throw<ArgumentException>(() => database.Doe(t => t.Maak(Brief("a"), " ", Nu)));
        Should.Throw<ArgumentException>(() => database.Doe(t => t.RuimOp("", Nu)));
    }

    private static NieuweBrief Brief(string bron) =>
        new(
            bron,
            Documentsoort.Aanmaning,
            new(2026, 3, 1),
            UzoviNummer.Parse("3311"),
            Papier.Aan.Agb,
            "HV-77",
            new Bedrag(123456),
            "<p>Zoë</p>",
            [1, 2, 3]
        );

    private static string Hash(byte[] inhoud) => Convert.ToHexStringLower(SHA256.HashData(inhoud));

    private long Maak(string bron) => database.Doe(t => t.Maak(Brief(bron), "brievenrun", Nu));

    private string? Doe(long nummer, Briefhandeling handeling, string door, string reden) =>
        database.Doe(t => t.Doe(nummer, handeling, door, reden, Nu));

    private int RuimOp(string moment) =>
        database.Doe(t => t.RuimOp("bewaartaak", DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    private bool InBestand(string tekst)
    {
        // Brings what stands in the write-ahead log into the file itself.
        using (var lezer = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Bestand, Pooling = false }.ToString()))
        {
            lezer.Open();
            using var opdracht = lezer.CreateCommand();
            opdracht.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            opdracht.ExecuteNonQuery();
        }

        return Encoding.Latin1.GetString(File.ReadAllBytes(Bestand)).Contains(tekst, StringComparison.Ordinal);
    }
}
