using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>What the exchange's operator does with parties: registers them, closes them, opens them again. Each act is in the audit log.</summary>
public sealed class Partijbeheer
{
    private readonly SqliteDatabase database;
    private readonly Auditlog audit;
    private readonly TimeProvider klok;

    internal Partijbeheer(SqliteDatabase database, Auditlog audit, TimeProvider klok) =>
        (this.database, this.audit, this.klok) = (database, audit, klok);

    /// <summary>Registers a party, or opens one that was closed; false when there was nothing to do.</summary>
    /// <param name="partij">Its code fits its role (<see cref="Partij.Bezwaar"/>).</param>
    /// <param name="test">In the test environment.</param>
    /// <param name="door">Who does so.</param>
    public bool MeldAan(Partij partij, bool test, string door)
    {
        ArgumentNullException.ThrowIfNull(partij);
        return database.Doe(t =>
        {
            var isNieuw = partij.Relaties.Any(r => !t.IsAangemeld(r, test));
            foreach (var relatie in partij.Relaties)
            {
                t.MeldAan(relatie, test, klok.GetUtcNow());
                t.Heropen(relatie, test);
            }

            if (isNieuw)
            {
                Noteer(t, door, $"partij {partij.Rol} aanmelden{Omgeving(test)}", partij.Code);
            }

            return isNieuw;
        });
    }

    /// <summary>Closes every role in which a code takes part; false when none was open. Its certificates are for the operator to revoke.</summary>
    public bool Sluit(string code, bool test, string door)
    {
        ArgumentNullException.ThrowIfNull(code);
        return database.Doe(t =>
        {
            var open = Relaties(t, code, test).Where(r => !r.IsGesloten).ToList();
            foreach (var relatie in open)
            {
                t.Voer(
                    "INSERT INTO partijsluiting VALUES (@relatie, @test, @nu)",
                    new
                    {
                        relatie = relatie.Relatie,
                        test = test ? 1 : 0,
                        nu = klok.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
                    }
                );
            }

            if (open.Count > 0)
            {
                Noteer(t, door, $"partij sluiten{Omgeving(test)}", code);
            }

            return open.Count > 0;
        });
    }

    /// <summary>Opens what was closed; false when nothing was.</summary>
    public bool Heropen(string code, bool test, string door)
    {
        ArgumentNullException.ThrowIfNull(code);
        return database.Doe(t =>
        {
            var dicht = Relaties(t, code, test).Where(r => r.IsGesloten).ToList();
            foreach (var relatie in dicht)
            {
                t.Voer(
                    "DELETE FROM partijsluiting WHERE relatie = @relatie AND test = @test",
                    new { relatie = relatie.Relatie, test = test ? 1 : 0 }
                );
            }

            if (dicht.Count > 0)
            {
                Noteer(t, door, $"partij heropenen{Omgeving(test)}", code);
            }

            return dicht.Count > 0;
        });
    }

    /// <summary>The roles in which a code takes part, and whether they are closed.</summary>
    public IReadOnlyList<(string Relatie, bool IsGesloten)> Relaties(string code, bool test)
    {
        ArgumentNullException.ThrowIfNull(code);
        return database.Doe(t => Relaties(t, code, test));
    }

    private static List<(string Relatie, bool IsGesloten)> Relaties(SqliteTransactie t, string code, bool test) =>
        [
            .. Relatierollen
                .Alle.Select(rol => new Relatie(rol, code))
                .Where(r => t.IsBekend(r, test))
                .Select(r => (r.ToString(), !t.IsAangemeld(r, test))),
        ];

    private static string Omgeving(bool test) => test ? " (test)" : "";

    private void Noteer(SqliteTransactie t, string door, string wat, string code) =>
        audit.Noteer(t, new Auditregel(door, "", wat, "partij", code, Auditregel.Goed));
}
