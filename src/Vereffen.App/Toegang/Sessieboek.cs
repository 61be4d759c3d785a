using System.Globalization;
using Vereffen.Opslag;

namespace Vereffen.App;

/// <summary>Sessions on the server: a cookie names one, and ends where it ends here. Times are ISO 8601 in UTC, so that they compare as text.</summary>
internal sealed class Sessieboek(SqliteDatabase database, TimeProvider klok, Func<int, byte[]> willekeur)
{
    /// <summary>Without a request.</summary>
    public static readonly TimeSpan Rust = TimeSpan.FromMinutes(30);

    /// <summary>From log-in on, whatever happens.</summary>
    public static readonly TimeSpan Langst = TimeSpan.FromHours(10);

    private const int MeestePerAccount = 5;

    /// <summary>Begins one; the oldest of this account ends when there are too many. Answers what the cookie holds.</summary>
    public string Begin(long account, bool volledig)
    {
        var sleutel = Convert.ToHexStringLower(willekeur(24));
        database.Doe(t =>
        {
            var werk = t.Vraag<Werkplek>("SELECT rol, code, naam FROM werkplek WHERE account = @account ORDER BY rowid", new { account })
                .FirstOrDefault();
            t.Voer(
                "INSERT INTO sessie VALUES (@hash, @account, @volledig, @rol, @code, @nu, @nu)",
                new
                {
                    hash = Accountbeheer.Hash(sleutel),
                    account,
                    volledig,
                    rol = werk?.Rol,
                    code = werk?.Code,
                    nu = Tekst(klok.GetUtcNow()),
                }
            );
            t.Voer(
                "DELETE FROM sessie WHERE account = @account AND hash NOT IN (SELECT hash FROM sessie WHERE account = @account ORDER BY begonnen_op DESC, rowid DESC LIMIT @MeestePerAccount)",
                new { account, MeestePerAccount }
            );
        });
        return sleutel;
    }

    /// <summary>The session behind a cookie, and notes that it is in use; null when it ended.</summary>
    /// <param name="sleutel">What the cookie holds.</param>
    /// <param name="isGebruik">False for what a page asks by itself: that keeps nobody logged in.</param>
    public Sessie? Zoek(string sleutel, bool isGebruik = true)
    {
        var hash = Accountbeheer.Hash(sleutel);
        var nu = klok.GetUtcNow();
        return database.Doe(t =>
        {
            var sessie = t.VraagEen<Sessie>(
                """
                SELECT s.account AS AccountId, a.naam AS Naam, s.volledig AS Volledig, s.rol AS Rol, s.code AS Code, w.naam AS Werkplek, s.laatst_op AS LaatstOp
                FROM sessie s JOIN account a ON a.id = s.account
                LEFT JOIN werkplek w ON w.account = s.account AND w.rol = s.rol AND w.code = s.code
                WHERE s.hash = @hash AND a.geblokkeerd = 0 AND s.laatst_op > @rust AND s.begonnen_op > @langst
                """,
                new
                {
                    hash,
                    rust = Tekst(nu - Rust),
                    langst = Tekst(nu - Langst),
                }
            );
            // Once a minute is exact enough, and spares a write per request.
            if (isGebruik && sessie is not null && string.CompareOrdinal(sessie.LaatstOp, Tekst(nu - TimeSpan.FromMinutes(1))) < 0)
            {
                t.Voer("UPDATE sessie SET laatst_op = @nu WHERE hash = @hash", new { hash, nu = Tekst(nu) });
            }

            return sessie;
        });
    }

    /// <summary>Whose session this is or was, and for which party; null when it was ended by hand, or never had both factors.</summary>
    public (long Account, string Rol, string Code)? Geweest(string sleutel) =>
        database.Doe(t =>
            t.Vraag<(long, string, string)>(
                    "SELECT account, rol, code FROM sessie WHERE hash = @hash AND volledig = 1 AND rol IS NOT NULL AND code IS NOT NULL",
                    new { hash = Accountbeheer.Hash(sleutel) }
                )
                .Cast<(long, string, string)?>()
                .FirstOrDefault()
        );

    /// <summary>Both factors were shown, or set.</summary>
    public void MaakVolledig(string sleutel) =>
        database.Doe(t => t.Voer("UPDATE sessie SET volledig = 1 WHERE hash = @hash", new { hash = Accountbeheer.Hash(sleutel) }));

    /// <summary>Goes to another workplace of the same account; false when it has none such.</summary>
    public bool Wissel(string sleutel, string rol, string code) =>
        database.Doe(t =>
            t.Voer(
                """
                UPDATE sessie SET rol = @rol, code = @code
                WHERE hash = @hash AND EXISTS (SELECT 1 FROM werkplek w WHERE w.account = sessie.account AND w.rol = @rol AND w.code = @code)
                """,
                new
                {
                    hash = Accountbeheer.Hash(sleutel),
                    rol,
                    code,
                }
            ) == 1
        );

    /// <summary>Goes to the practice of a bureau's client, which whoever calls has found to be allowed; it is looked at again at each request.</summary>
    public void WisselNaarKlant(string sleutel, string code) =>
        database.Doe(t =>
            t.Voer(
                "UPDATE sessie SET rol = @rol, code = @code WHERE hash = @hash",
                new
                {
                    hash = Accountbeheer.Hash(sleutel),
                    rol = Rol.Praktijk,
                    code,
                }
            )
        );

    public void Eindig(string sleutel) =>
        database.Doe(t => t.Voer("DELETE FROM sessie WHERE hash = @hash", new { hash = Accountbeheer.Hash(sleutel) }));

    /// <summary>Ends every session of an account.</summary>
    public void EindigAlle(long account) => database.Doe(t => t.Voer("DELETE FROM sessie WHERE account = @account", new { account }));

    private static string Tekst(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);
}
