using System.Globalization;
using Microsoft.Data.Sqlite;
using Vereffen.Opslag;
using Vereffen.Registers;

namespace Vereffen.Verzekeraar.Tests.Controle;

/// <summary>What somebody who has the file does to accounts, betaalvoorstellen, statements or letters is found, and named.</summary>
public sealed class AdministratiecontroleTests(Gevuldewereld wereld) : IClassFixture<Gevuldewereld>, IDisposable
{
    private readonly TijdelijkeMap map = new();

    public void Dispose() => map.Dispose();

    public static TheoryData<string> Tabellen => [.. Administratietabel.Alle.Select(t => t.Naam)];

    [Fact]
    public void An_untouched_administration_holds_and_every_table_of_it_has_rows()
    {
        var verslag = Controleer();

        verslag.Breuk.ShouldBeNull();
        verslag.Rijen.ShouldBe(Getal("SELECT count(*) FROM administratieketen"));
        verslag.Rijen.ShouldBeGreaterThan(Administratietabel.Alle.Count);
        foreach (var tabel in Administratietabel.Alle)
        {
            Getal($"SELECT count(*) FROM {tabel.Naam}").ShouldBeGreaterThan(0, tabel.Naam);
        }
    }

    [Theory]
    [MemberData(nameof(Tabellen))]
    public void The_chain_covers_every_column_of_every_row(string naam)
    {
        var tabel = Administratietabel.Alle.Single(t => t.Naam == naam);
        Rijen($"SELECT name FROM pragma_table_info('{naam}') ORDER BY cid").ShouldBe(tabel.Kolommen);
        Getal($"SELECT count(*) FROM administratieketen WHERE tabel = '{naam}'").ShouldBe(Getal($"SELECT count(*) FROM {naam}"));
    }

    [Theory]
    [MemberData(nameof(Tabellen))]
    public void One_changed_character_in_any_column_is_found(string naam)
    {
        foreach (var kolom in Administratietabel.Alle.Single(t => t.Naam == naam).Kolommen)
        {
            var breuk = Na(
                $"""
                UPDATE {naam} SET {kolom} = CASE typeof({kolom})
                    WHEN 'integer' THEN {kolom} + 1000
                    WHEN 'text' THEN substr({kolom}, 1, length({kolom}) - 1) || CASE substr({kolom}, -1) WHEN '7' THEN '8' ELSE '7' END
                    WHEN 'blob' THEN CAST({kolom} || x'20' AS BLOB)
                    ELSE 7 END
                WHERE {Eerste(naam)}
                """
            );
            breuk.ShouldNotBeNull($"{naam}.{kolom}");
            breuk.ShouldStartWith(Administratietabel.Alle.Single(t => t.Naam == naam).Wat, Case.Sensitive, $"{naam}.{kolom}");
        }
    }

    [Theory]
    [MemberData(nameof(Tabellen))]
    public void A_removed_row_is_found_and_so_is_all_of_them(string naam)
    {
        var wat = Administratietabel.Alle.Single(t => t.Naam == naam).Wat;
        Na($"DELETE FROM {naam} WHERE {Eerste(naam)}").ShouldNotBeNull().ShouldBe($"{wat} {Sleutel(naam)} ontbreekt");
        Na($"DELETE FROM {naam}").ShouldNotBeNull().ShouldEndWith("ontbreekt");
    }

    [Theory]
    [MemberData(nameof(Tabellen))]
    public void A_row_that_the_program_did_not_add_is_found(string naam)
    {
        var tabel = Administratietabel.Alle.Single(t => t.Naam == naam);
        var laatste = tabel.Sleutel[^1];
        var uniek = new[] { laatste.Kolom, "eind_id", "traceer_id", "bron" };
        var kolommen = string.Join(
            ", ",
            tabel.Kolommen.Select(k =>
                k == laatste.Kolom && laatste.IsGetal ? $"{k} + 5000"
                : uniek.Contains(k, StringComparer.Ordinal) || (naam == "bankafschrift" && k == "kenmerk") ? $"{k} || 'x'"
                : k
            )
        );
        Na($"INSERT INTO {naam} SELECT {kolommen} FROM {naam} WHERE {Eerste(naam)}")
            .ShouldNotBeNull()
            .ShouldEndWith("is niet door het programma toegevoegd");
    }

    [Theory]
    [InlineData("DELETE FROM administratieketen WHERE nummer = 3", "schakel 3 van de administratie ontbreekt")]
    [InlineData("DELETE FROM administratieketen WHERE nummer = (SELECT max(nummer) FROM administratieketen)", "is niet de laatste")]
    [InlineData("DELETE FROM administratieketen", "schakel 0 van de administratie is niet de laatste")]
    [InlineData("UPDATE administratieketen SET hash = upper(hash) WHERE nummer = 2", "de hash past niet")]
    [InlineData("UPDATE administratieketen SET tabel = 'journaal' WHERE nummer = 2", "schakel 2 van de administratie gaat over een tabel")]
    [InlineData("UPDATE administratieketen SET a = a || '7' WHERE nummer = 2", "ontbreekt")]
    [InlineData("UPDATE administratiekop SET hash = upper(hash)", "is niet de laatste")]
    [InlineData("UPDATE administratiekop SET nummer = nummer + 1", "is niet de laatste")]
    [InlineData("DELETE FROM administratiekop", "de kop van de administratie ontbreekt")]
    [InlineData("INSERT INTO administratie_open (tabel, a, b) VALUES ('brief', '1', '')", "wachtrij")]
    [InlineData(
        "UPDATE briefinhoud SET html = CAST(html || x'20' AS BLOB) WHERE brief = (SELECT min(brief) FROM briefinhoud)",
        "niet die van de vastgelegde hash"
    )]
    [InlineData(
        "UPDATE briefinhoud SET pdf = x'20' WHERE brief = (SELECT min(brief) FROM briefinhoud)",
        "niet die van de vastgelegde hash"
    )]
    [InlineData("DELETE FROM briefinhoud WHERE brief = (SELECT min(brief) FROM briefinhoud)", "zonder verslag van verwijdering")]
    [InlineData("INSERT INTO briefinhoud VALUES (1, x'20', NULL)", "brief 1 heeft inhoud die er niet hoort te zijn")]
    [InlineData("INSERT INTO briefinhoud VALUES (999, x'20', NULL)", "brief 999 heeft inhoud die er niet hoort te zijn")]
    [InlineData("DELETE FROM bericht WHERE traceer_id IN (SELECT traceer_id FROM overzichtbericht)", "het csv-bericht ontbreekt")]
    public void The_chain_itself_the_content_of_letters_and_sent_overzichten_are_guarded_too(string sql, string melding) =>
        Na(sql).ShouldNotBeNull().ShouldContain(melding);

    [Fact]
    public void Whoever_chains_a_forged_row_anew_is_given_away_by_the_ledger()
    {
        // As the program itself would: the row is changed and all links after it are made again.
        Na("UPDATE betaalvoorstelregel SET bedrag = bedrag + 1 WHERE eind_id = 'BV000001-0001'", opnieuw: true)
            .ShouldBe("betaling BV000001-0001 is niet wat er in het grootboek is geboekt");
        Na("UPDATE betaalvoorstelstap SET status = 'Afgewezen' WHERE voorstel = 2 AND status = 'Verzonden'", opnieuw: true)
            .ShouldNotBeNull()
            .ShouldContain("is door niemand goedgekeurd");
        Na("UPDATE betaalvoorstelstap SET door = ' ANNA' WHERE voorstel = 1 AND status = 'Goedgekeurd'", opnieuw: true)
            .ShouldBe("betaalvoorstel 1 is goedgekeurd door wie het deed");
        Na("UPDATE bankrekening_controle SET door = 'carla' WHERE agb = '90054321'", opnieuw: true)
            .ShouldBe("rekening 90054321, 1 is geverifieerd door wie haar opgaf");
        Na("UPDATE eigen_rekening_controle SET door = 'Carla ' WHERE nummer = 2", opnieuw: true)
            .ShouldBe("eigen rekening 2 is geverifieerd door wie haar opgaf");
        Na("UPDATE correctiebesluit SET door = 'Anna' WHERE voorstel = 1", opnieuw: true)
            .ShouldBe("correctievoorstel 1 is goedgekeurd door wie het deed");
        Na("UPDATE brief SET bedrag = bedrag + 1 WHERE soort = 'Verrekenoverzicht'", opnieuw: true)
            .ShouldNotBeNull()
            .ShouldEndWith("volgt niet uit het grootboek");
        Na("UPDATE brief SET kenmerk = 'HV-2' WHERE bron LIKE 'verrekening:brief:%'", opnieuw: true)
            .ShouldNotBeNull()
            .ShouldEndWith("volgt niet uit het grootboek");
        Na(
                "UPDATE brief SET bron = 'verrekening:brief:999' WHERE bron LIKE 'verrekening:brief:%' AND nummer = (SELECT max(nummer) FROM brief)",
                opnieuw: true
            )
            .ShouldNotBeNull()
            .ShouldEndWith("volgt niet uit het grootboek");
        Na("UPDATE bankrekening SET naam = 'x' WHERE agb = '01056789'", opnieuw: true).ShouldBeNull();
    }

    [Fact]
    public void A_row_that_somebody_put_in_never_gets_a_link_of_the_program()
    {
        using var proef = new Proefwereld();
        proef.GeefRekeningen();
        var sql =
            "INSERT INTO postadres (agb, regels, door, op) VALUES ('90054321', 'Elders 1', 'Dief', '2026-03-02T00:00:00.0000000+00:00')";
        proef.Voer(sql);

        Should
            .Throw<InvalidOperationException>(() => proef.Rol.Documenten.ZetPostadres(Proefclaim.DeLinde, ["Dorpsstraat 1"], "Carla"))
            .Message.ShouldContain("buiten het programma om");
        proef.Getal("SELECT count(*) FROM postadres").ShouldBe(1);
        Should.Throw<InvalidOperationException>(proef.Open).Message.ShouldContain("buiten het programma om");
        proef.Sluit();
        Controleer(proef.Bestand("verzekeraar.db")).Breuk.ShouldBe("postadres 1 is niet door het programma toegevoegd");
        proef.Knoei("DELETE FROM postadres");
        Controleer(proef.Bestand("verzekeraar.db")).Breuk!.ShouldContain("wachtrij");
    }

    [Theory]
    [MemberData(nameof(Tabellen))]
    public void The_schema_itself_forbids_a_change_and_a_removal(string naam)
    {
        var pad = Kopie();
        Should.Throw<SqliteException>(() =>
            Voer(pad, $"UPDATE {naam} SET {Administratietabel.Alle.Single(t => t.Naam == naam).Kolommen[0]} = 7")
        );
        Should.Throw<SqliteException>(() => Voer(pad, $"DELETE FROM {naam}")).Message.ShouldNotContain("FOREIGN KEY");
    }

    [Fact]
    public void A_world_of_before_the_chain_holds_and_is_chained_at_its_next_opening()
    {
        var pad = Kopie(wereld.Onbewaakt);
        var nieuw = string.Concat(
            new[]
            {
                "verzoek_overeenkomst",
                "verzoekstap",
                "verzoek",
                "bankkoppeling_uitbetaling",
                "bankkoppeling_besluit",
                "bankkoppeling",
                "overzichtbericht",
                "oordeelspoor",
                "eigen_rekening_controle",
            }.Select(t => $"DROP TABLE {t};")
        );
        Voer(
            pad,
            nieuw
                + "DROP TABLE administratieketen; DROP TABLE administratiekop; DROP TABLE administratie_open; DELETE FROM migratie WHERE nummer BETWEEN 130 AND 149"
        );
        Controleer(pad).Breuk.ShouldBeNull();

        using (SqliteDatabase.Open(pad, Migratie.Van(typeof(Verzekeraarsrol).Assembly), new Proefklok())) { }

        Controleer(pad).Breuk.ShouldNotBeNull("rows of before are queued by the migration, and chained when the role opens");
        using (var database = SqliteDatabase.Open(pad, Migratie.Van(typeof(Verzekeraarsrol).Assembly), new Proefklok()))
        {
            database.Doe(Administratieketen.VerzegelEerste);
        }

        Controleer(pad).Breuk.ShouldBeNull();
        Rijen("SELECT count(*) FROM eigen_rekening_controle", pad).ShouldBe(["2"]);
    }

    /// <summary>What verify says after somebody ran this on a copy, without the triggers that forbid it.</summary>
    /// <param name="sql">What is done.</param>
    /// <param name="opnieuw">All links are made again afterwards.</param>
    private string? Na(string sql, bool opnieuw = false)
    {
        var pad = Kopie(wereld.Onbewaakt);
        Voer(pad, "PRAGMA ignore_check_constraints = ON;" + sql).ShouldBeGreaterThan(0, sql);
        if (opnieuw)
        {
            Voer(
                pad,
                """
                DELETE FROM administratie_open;
                INSERT INTO administratie_open SELECT nummer, tabel, a, b FROM administratieketen;
                DELETE FROM administratieketen;
                UPDATE administratiekop SET nummer = 0, hash = '0000000000000000000000000000000000000000000000000000000000000000';
                """
            );
            using var database = SqliteDatabase.Open(pad, Migratie.Van(typeof(Verzekeraarsrol).Assembly), new Proefklok());
            database.Doe(Administratieketen.VerzegelEerste);
        }

        return Controleer(pad).Breuk;
    }

    private Grootboekverslag Controleer(string? pad = null)
    {
        using var database = SqliteDatabase.OpenAlleenLezen(pad ?? Kopie(), out var reden);
        return Grootboekcontrole.Controleer(database.ShouldNotBeNull(reden), RegisterSet.Laad(Proefwereld.Voorbeeldregisters()).Registers);
    }

    private string Kopie(byte[]? van = null)
    {
        var pad = map.Bestand(Path.GetRandomFileName());
        File.WriteAllBytes(pad, van ?? wereld.Database);
        return pad;
    }

    private string Eerste(string naam)
    {
        var sleutel = Administratietabel.Alle.Single(t => t.Naam == naam).Sleutel;
        return string.Join(
            " AND ",
            sleutel.Select(
                (k, i) =>
                    $"{k.Kolom} = (SELECT {(i == 0 ? "a" : "b")} FROM administratieketen WHERE tabel = '{naam}' ORDER BY nummer LIMIT 1)"
            )
        );
    }

    private string Sleutel(string naam) =>
        Rijen(
            $"SELECT a || CASE b WHEN '' THEN '' ELSE ', ' || b END FROM administratieketen WHERE tabel = '{naam}' ORDER BY nummer LIMIT 1"
        )[0];

    private long Getal(string sql) => long.Parse(Rijen(sql)[0], CultureInfo.InvariantCulture);

    private List<string> Rijen(string sql) => Rijen(sql, Kopie());

    private static List<string> Rijen(string sql, string pad)
    {
        using var verbinding = Verbinding(pad);
        using var opdracht = new SqliteCommand(sql, verbinding);
        using var lezer = opdracht.ExecuteReader();
        var rijen = new List<string>();
        while (lezer.Read())
        {
            rijen.Add(lezer.GetString(0));
        }

        return rijen;
    }

    private static int Voer(string pad, string sql)
    {
        using var verbinding = Verbinding(pad);
        using var opdracht = new SqliteCommand("PRAGMA synchronous = OFF;" + sql, verbinding);
        return opdracht.ExecuteNonQuery();
    }

    private static SqliteConnection Verbinding(string pad)
    {
        SQLitePCL.Batteries_V2.Init();
        var verbinding = new SqliteConnection($"Data Source={pad};Pooling=False;Foreign Keys=False");
        verbinding.Open();
        return verbinding;
    }
}
