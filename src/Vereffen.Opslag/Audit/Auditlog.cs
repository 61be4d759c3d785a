using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Vereffen.Opslag;

/// <summary>The audit log of a role: only ever added to, each row bound to the one before it by a hash, subjects as keyed hashes.</summary>
public sealed class Auditlog
{
    private const string Kolommen = "nummer, op, wie, namens, wat, soort, onderwerp, sleutel, resultaat, hash";
    private readonly SqliteDatabase database;
    private readonly Auditsleutels sleutels;
    private readonly TimeProvider klok;

    private Auditlog(SqliteDatabase database, Auditsleutels sleutels, TimeProvider klok)
    {
        this.database = database;
        this.sleutels = sleutels;
        this.klok = klok;
    }

    /// <summary>The log in a database of a role, which has the tables <c>auditregel</c> and <c>auditkop</c>.</summary>
    /// <param name="database">Where it is.</param>
    /// <param name="sleutelbestand">Keys of the subjects; made when it isn't there.</param>
    /// <param name="klok">Source of time.</param>
    /// <exception cref="InvalidOperationException">The key file holds something else.</exception>
    public static Auditlog Open(SqliteDatabase database, string sleutelbestand, TimeProvider klok) =>
        new(database, Auditsleutels.Open(sleutelbestand), klok);

    /// <summary>Writes a row by itself.</summary>
    public void Noteer(Auditregel regel) => database.Doe(t => Noteer(t, regel));

    /// <summary>Writes rows together: all of them, or none.</summary>
    public void Noteer(IEnumerable<Auditregel> regels) =>
        database.Doe(t =>
        {
            foreach (var regel in regels)
            {
                Noteer(t, regel);
            }
        });

    /// <summary>Writes a row in the transaction of what it is about.</summary>
    public void Noteer(SqliteTransactie transactie, Auditregel regel)
    {
        var (nummer, vorige) = transactie.VraagEen<(long, string)>("SELECT nummer, hash FROM auditkop");
        var rij = new Auditgebeurtenis(
            nummer + 1,
            klok.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            regel.Wie,
            regel.Namens,
            regel.Wat,
            regel.Soort,
            regel.Onderwerp.Length == 0 ? "" : sleutels.Hash(regel.Soort, regel.Onderwerp),
            sleutels.Huidige,
            regel.Resultaat,
            ""
        );
        rij = rij with { Hash = Hash(vorige, rij) };
        transactie.Voer(
            $"INSERT INTO auditregel ({Kolommen}) VALUES (@Nummer, @Op, @Wie, @Namens, @Wat, @Soort, @Onderwerp, @Sleutel, @Resultaat, @Hash)",
            rij
        );
        transactie.Voer("UPDATE auditkop SET nummer = @Nummer, hash = @Hash", rij);
    }

    /// <summary>Rows in order; with a subject only those about it, under whichever key they were written.</summary>
    /// <param name="soort"><c>persoon</c>, <c>bericht</c> or <c>partij</c>; null = all rows.</param>
    /// <param name="onderwerp">The BSN, traceerId or code.</param>
    public IReadOnlyList<Auditgebeurtenis> Lees(string? soort = null, string? onderwerp = null) =>
        database.Doe(t =>
            soort is null || onderwerp is null
                ? t.Vraag<Auditgebeurtenis>($"SELECT {Kolommen} FROM auditregel ORDER BY nummer").ToList()
                : t.Vraag<Auditgebeurtenis>(
                        $"SELECT {Kolommen} FROM auditregel WHERE onderwerp IN @hashes ORDER BY nummer",
                        new { hashes = sleutels.Hashes(soort, onderwerp) }
                    )
                    .ToList()
        );

    /// <summary>Recomputes the chain. Works on a file of somebody else's and one from before there was a log.</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file itself is damaged.</exception>
    public static Auditverslag Controleer(SqliteDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Doe(Controleer);
    }

    private static Auditverslag Controleer(SqliteTransactie transactie)
    {
        if (transactie.VraagEen<int>("SELECT count(*) FROM sqlite_schema WHERE name = 'auditregel'") == 0)
        {
            return new Auditverslag(0, null);
        }

        var (aantal, vorige) = (0L, "");
        foreach (var rij in transactie.Vraag<Auditgebeurtenis>($"SELECT {Kolommen} FROM auditregel ORDER BY nummer"))
        {
            if (rij.Nummer != aantal + 1)
            {
                return new Auditverslag(aantal, Zin(aantal + 1, "ontbreekt"));
            }

            if (rij.Hash != Hash(vorige, rij))
            {
                return new Auditverslag(aantal, Zin(rij.Nummer, "is niet wat er is vastgelegd, of sluit niet aan op de regel ervoor"));
            }

            (aantal, vorige) = (rij.Nummer, rij.Hash);
        }

        var (laatste, kop) = transactie.VraagEen<(long, string)>("SELECT nummer, hash FROM auditkop");
        return laatste > aantal ? new Auditverslag(aantal, Zin(aantal + 1, "ontbreekt"))
            : laatste < aantal || kop != vorige ? new Auditverslag(aantal, Zin(aantal, "is niet de laatste die is vastgelegd"))
            : new Auditverslag(aantal, null);
    }

    private static string Hash(string vorige, Auditgebeurtenis rij) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(rij with { Hash = vorige })));

    private static string Zin(long nummer, string wat) => string.Create(CultureInfo.InvariantCulture, $"auditregel {nummer} {wat}");
}
