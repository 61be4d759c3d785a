using System.Globalization;
using System.Security.Cryptography;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Recomputes what stands beside the ledger: the chain over accounts, betaalvoorstellen, bank statements, letters and correcties; the content of letters; and whether
/// what was approved, paid and told is what follows from the ledger. Names the first thing that doesn't hold; works on a file that was tampered with.
/// </summary>
internal sealed class Administratiecontrole
{
    private const int Migratie = 130;

    private readonly SqliteTransactie transactie;
    private long rijen;

    private Administratiecontrole(SqliteTransactie transactie) => this.transactie = transactie;

    /// <summary>Plain Dutch: the first broken link; null when all holds.</summary>
    /// <param name="transactie">On the insurer's database.</param>
    /// <param name="verrekenaar">The ledger as its events leave it. Its calendar is moved on to the last letter.</param>
    /// <param name="rijen">How many rows were checked.</param>
    public static string? Breuk(SqliteTransactie transactie, Verrekenaar verrekenaar, out long rijen)
    {
        rijen = 0;
        if (transactie.VraagEen<long>("SELECT count(*) FROM migratie WHERE nummer = @Migratie", new { Migratie }) == 0)
        {
            // Of an earlier version, and not opened since: it has no chain yet.
            return null;
        }

        var controle = new Administratiecontrole(transactie);
        var breuk =
            controle.Keten()
            ?? controle.Buiten()
            ?? controle.Briefinhoud()
            ?? controle.Overzichtberichten()
            ?? new Boekingscontrole(transactie, verrekenaar).Breuk();
        rijen = controle.rijen;
        return breuk;
    }

    private string? Keten()
    {
        if (Administratieketen.Kop(transactie) is not { } kop)
        {
            return "de kop van de administratie ontbreekt";
        }

        var vorige = Administratieketen.Begin;
        foreach (var schakel in transactie.Vraag<Rij>("SELECT nummer, tabel, a, b, hash FROM administratieketen ORDER BY nummer").ToList())
        {
            if (schakel.Nummer != rijen + 1)
            {
                return string.Create(CultureInfo.InvariantCulture, $"schakel {rijen + 1} van de administratie ontbreekt");
            }

            rijen++;
            if (Administratietabel.Alle.FirstOrDefault(t => t.Naam == schakel.Tabel) is not { } tabel)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"schakel {rijen} van de administratie gaat over een tabel die er niet bij hoort"
                );
            }

            if (Inhoud(tabel, schakel) is not { } inhoud)
            {
                return $"{Naam(tabel, schakel)} ontbreekt";
            }

            if (Administratieketen.Schakel(vorige, rijen, schakel.Tabel, inhoud) != schakel.Hash)
            {
                return $"{Naam(tabel, schakel)}: de hash past niet bij de inhoud en de vorige schakel";
            }

            vorige = schakel.Hash;
        }

        return kop.Nummer != rijen || kop.Hash != vorige
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"schakel {rijen} van de administratie is niet de laatste die is vastgelegd ({kop.Nummer})"
            )
            : null;
    }

    /// <summary>Rows that the program did not add.</summary>
    private string? Buiten()
    {
        foreach (var tabel in Administratietabel.Alle)
        {
            var a = $"CAST(r.{tabel.Sleutel[0].Kolom} AS TEXT)";
            var b = tabel.Sleutel.Count > 1 ? $"CAST(r.{tabel.Sleutel[1].Kolom} AS TEXT)" : "''";
            var vreemd = transactie
                .Vraag<string>(
                    $"""
                    SELECT {a} || CASE {b} WHEN '' THEN '' ELSE ', ' || {b} END FROM {tabel.Naam} r
                    WHERE NOT EXISTS (SELECT 1 FROM administratieketen k WHERE k.tabel = '{tabel.Naam}' AND k.a = {a} AND k.b = {b})
                    LIMIT 1
                    """
                )
                .FirstOrDefault();
            if (vreemd is not null)
            {
                return $"{tabel.Wat} {vreemd} is niet door het programma toegevoegd";
            }
        }

        return transactie.VraagEen<long>("SELECT count(*) FROM administratie_open") > 0
            ? "in de wachtrij van de administratie staat iets wat het programma niet heeft achtergelaten"
            : null;
    }

    /// <summary>A letter has the content that it was logged with, until that is removed with a record.</summary>
    private string? Briefinhoud()
    {
        var vreemd = transactie.VraagEen<long?>(
            "SELECT min(brief) FROM briefinhoud WHERE brief NOT IN (SELECT nummer FROM brief) OR brief IN (SELECT brief FROM briefverwijdering)"
        );
        if (vreemd is { } zonder)
        {
            return string.Create(CultureInfo.InvariantCulture, $"brief {zonder} heeft inhoud die er niet hoort te zijn");
        }

        var brieven = transactie
            .Vraag<Briefhash>(
                """
                SELECT nummer, html_hash AS Html, pdf_hash AS Pdf FROM brief
                WHERE nummer NOT IN (SELECT brief FROM briefverwijdering) ORDER BY nummer
                """
            )
            .ToList();
        foreach (var brief in brieven)
        {
            var inhoud = transactie
                .Vraag<Inhoudrij>("SELECT html, pdf FROM briefinhoud WHERE brief = @Nummer", new { brief.Nummer })
                .FirstOrDefault();
            if (inhoud is null)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"brief {brief.Nummer}: de inhoud ontbreekt, zonder verslag van verwijdering"
                );
            }

            if (Hash(inhoud.Html) != brief.Html || (inhoud.Pdf is { } pdf ? Hash(pdf) : null) != brief.Pdf)
            {
                return string.Create(CultureInfo.InvariantCulture, $"brief {brief.Nummer}: de inhoud is niet die van de vastgelegde hash");
            }
        }

        return null;
    }

    /// <summary>Messages themselves are compared with their hash elsewhere: here, that none of these is gone.</summary>
    private string? Overzichtberichten() =>
        transactie
            .Vraag<string>(
                """
                SELECT 'overzicht ' || overzicht || ': het ' || vorm || '-bericht ontbreekt' FROM overzichtbericht
                WHERE traceer_id NOT IN (SELECT traceer_id FROM bericht) ORDER BY overzicht, vorm LIMIT 1
                """
            )
            .FirstOrDefault();

    private string? Inhoud(Administratietabel tabel, Rij schakel)
    {
        try
        {
            return Administratieketen.Inhoud(transactie, tabel, schakel.A, schakel.B);
        }
        catch (FormatException)
        {
            // Another type of value than the program writes: no content that fits any hash.
            return "";
        }
    }

    private static string Naam(Administratietabel tabel, Rij rij) =>
        rij.B.Length > 0 ? $"{tabel.Wat} {rij.A}, {rij.B}" : $"{tabel.Wat} {rij.A}";

    private static string Hash(byte[] inhoud) => Convert.ToHexStringLower(SHA256.HashData(inhoud));

    private sealed record Rij(long Nummer, string Tabel, string A, string B, string Hash);

    private sealed record Briefhash(long Nummer, string Html, string? Pdf);

    private sealed record Inhoudrij(byte[] Html, byte[]? Pdf);
}
