using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vereffen.Opslag;

namespace Vereffen.App;

/// <summary>What an operator does with accounts: make one, give it work, send its owner a link, block it. Works on <c>accounts.db</c> in a data folder.</summary>
public sealed class Accountbeheer(SqliteDatabase database, TimeProvider klok, Func<int, byte[]> willekeur)
{
    public const string Bestand = "accounts.db";

    /// <summary>How long a link works that an operator hands out.</summary>
    public static readonly TimeSpan Geldigheid = TimeSpan.FromHours(24);

    public static SqliteDatabase Open(string map, TimeProvider klok) =>
        SqliteDatabase.Open(Path.Combine(map, Bestand), Migratie.Van(typeof(Accountbeheer).Assembly), klok);

    public static string Sleutelnaam(string naam) => naam.Trim().ToUpperInvariant();

    /// <summary>Makes the account if it isn't there; answers its id.</summary>
    public long Maak(string naam) =>
        database.Doe(t =>
        {
            t.Voer(
                "INSERT INTO account (naam, sleutelnaam, stempel, gemaakt_op) VALUES (@naam, @sleutel, @stempel, @nu) ON CONFLICT (sleutelnaam) DO NOTHING",
                new
                {
                    naam = naam.Trim(),
                    sleutel = Sleutelnaam(naam),
                    stempel = Convert.ToHexStringLower(willekeur(16)),
                    nu = Nu(),
                }
            );
            return t.VraagEen<long>("SELECT id FROM account WHERE sleutelnaam = @sleutel", new { sleutel = Sleutelnaam(naam) });
        });

    /// <summary>Id of an account; null when there is none.</summary>
    public long? Zoek(string naam) =>
        database.Doe(t => t.VraagEen<long?>("SELECT id FROM account WHERE sleutelnaam = @sleutel", new { sleutel = Sleutelnaam(naam) }));

    public void Geef(long account, Werkplek werkplek) =>
        database.Doe(t =>
            t.Voer(
                "INSERT INTO werkplek VALUES (@account, @Rol, @Code, @Naam) ON CONFLICT DO UPDATE SET naam = excluded.naam",
                new
                {
                    account,
                    werkplek.Rol,
                    werkplek.Code,
                    werkplek.Naam,
                }
            )
        );

    public IReadOnlyList<Werkplek> Werkplekken(long account) =>
        database.Doe(t =>
            t.Vraag<Werkplek>("SELECT rol, code, naam FROM werkplek WHERE account = @account ORDER BY rowid", new { account }).ToList()
        );

    /// <summary>A code that logs in once. Codes that were handed out before no longer work.</summary>
    /// <param name="account">Whom.</param>
    /// <param name="volledig">For a sample world: this code stands for both factors. Else its owner must first set password and second factor.</param>
    public string NieuweCode(long account, bool volledig)
    {
        var code = Convert.ToHexStringLower(willekeur(24));
        database.Doe(t =>
        {
            t.Voer("DELETE FROM eenmalig WHERE account = @account", new { account });
            t.Voer(
                "INSERT INTO eenmalig VALUES (@hash, @account, @volledig, @tot, NULL)",
                new
                {
                    hash = Hash(code),
                    account,
                    volledig,
                    tot = (klok.GetUtcNow() + Geldigheid).ToString("O", CultureInfo.InvariantCulture),
                }
            );
        });
        return code;
    }

    /// <summary>Uses a code; null when there is no such code, or it was used, or is too old.</summary>
    public (long Account, bool Volledig)? Verzilver(string code) =>
        database.Doe(t =>
            t.Vraag<(long, bool)>(
                    """
                    UPDATE eenmalig SET gebruikt_op = @nu
                    WHERE hash = @hash AND gebruikt_op IS NULL AND geldig_tot > @nu AND account IN (SELECT id FROM account WHERE geblokkeerd = 0)
                    RETURNING account, volledig
                    """,
                    new { hash = Hash(code), nu = Nu() }
                )
                .Cast<(long, bool)?>()
                .FirstOrDefault()
        );

    /// <summary>Takes away both factors, so that the next link sets them anew, and ends every session.</summary>
    public void Herstel(long account) =>
        database.Doe(t =>
        {
            t.Voer(
                "UPDATE account SET wachtwoord = NULL, totp = NULL, laatste_code = NULL, mislukt = 0, dicht_tot = NULL WHERE id = @account",
                new { account }
            );
            t.Voer("DELETE FROM sessie WHERE account = @account", new { account });
        });

    public void Blokkeer(long account, bool geblokkeerd) =>
        database.Doe(t =>
        {
            t.Voer("UPDATE account SET geblokkeerd = @geblokkeerd WHERE id = @account", new { account, geblokkeerd });
            t.Voer("DELETE FROM sessie WHERE account = @account", new { account });
        });

    /// <summary>Everybody, by name.</summary>
    public IReadOnlyList<(long Id, string Naam, bool Ingericht, bool Geblokkeerd)> Alle() =>
        database.Doe(t =>
            t.Vraag<(long, string, bool, bool)>(
                    "SELECT id, naam, wachtwoord IS NOT NULL AND totp IS NOT NULL, geblokkeerd FROM account ORDER BY sleutelnaam"
                )
                .ToList()
        );

    internal static string Hash(string geheim) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(geheim)));

    private string Nu() => klok.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
}
