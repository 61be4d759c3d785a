using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>Who takes part, in production and in the test environment apart.</summary>
internal static class Aanmelding
{
    /// <summary>Twice is the same as once.</summary>
    public static void MeldAan(this SqliteTransactie transactie, Relatie relatie, bool test, DateTimeOffset nu) =>
        transactie.Voer(
            test ? "INSERT OR IGNORE INTO testpartij VALUES (@r, @nu)" : "INSERT OR IGNORE INTO partij VALUES (@r, @nu)",
            new { r = relatie.ToString(), nu = nu.ToString("O", CultureInfo.InvariantCulture) }
        );

    /// <summary>Takes part, and is not closed.</summary>
    public static bool IsAangemeld(this SqliteTransactie transactie, Relatie relatie, bool test) =>
        transactie.IsBekend(relatie, test)
        && transactie.VraagEen<int>(
            "SELECT count(*) FROM partijsluiting WHERE relatie = @r AND test = @test",
            new { r = relatie.ToString(), test = test ? 1 : 0 }
        ) == 0;

    /// <summary>Opens what the operator closed.</summary>
    public static void Heropen(this SqliteTransactie transactie, Relatie relatie, bool test) =>
        transactie.Voer(
            "DELETE FROM partijsluiting WHERE relatie = @r AND test = @test",
            new { r = relatie.ToString(), test = test ? 1 : 0 }
        );

    /// <summary>Takes part, closed or not.</summary>
    public static bool IsBekend(this SqliteTransactie transactie, Relatie relatie, bool test) =>
        transactie.VraagEen<int>(
            test ? "SELECT count(*) FROM testpartij WHERE relatie = @r" : "SELECT count(*) FROM partij WHERE relatie = @r",
            new { r = relatie.ToString() }
        ) > 0;
}
