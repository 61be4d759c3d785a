using System.Globalization;
using Vereffen.Opslag;

namespace Vereffen.App;

/// <summary>Who wants a mail, and what was told last. In <c>accounts.db</c>.</summary>
internal sealed class Mailboek(SqliteDatabase database, TimeProvider klok)
{
    /// <summary>Between two mails to one account.</summary>
    public static readonly TimeSpan Rust = TimeSpan.FromHours(24);

    /// <summary>Null = this person wants no mail.</summary>
    public Mailvoorkeur? Lees(long account) =>
        database
            .Doe(t =>
                t.Vraag<(string Adres, string Soorten)>("SELECT adres, soorten FROM mail WHERE account = @account", new { account })
                    .ToList()
            )
            .Select(r => new Mailvoorkeur(r.Adres, r.Soorten.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .FirstOrDefault();

    /// <summary>Null = no more mail. Another address or kind is told anew what waits.</summary>
    public void Bewaar(long account, Mailvoorkeur? voorkeur) =>
        database.Doe(t =>
        {
            if (voorkeur is null)
            {
                t.Voer("DELETE FROM mail WHERE account = @account", new { account });
                return;
            }

            t.Voer(
                """
                INSERT INTO mail (account, adres, soorten) VALUES (@account, @Adres, @soorten)
                ON CONFLICT DO UPDATE SET adres = excluded.adres, soorten = excluded.soorten, verteld = CASE WHEN adres = excluded.adres THEN verteld ELSE '' END
                """,
                new
                {
                    account,
                    voorkeur.Adres,
                    soorten = string.Join(' ', voorkeur.Soorten),
                }
            );
        });

    /// <summary>Everybody who wants mail and is not blocked, with what was told last, and whether another mail may go now.</summary>
    public IReadOnlyList<(long Account, Mailvoorkeur Voorkeur, IReadOnlyDictionary<string, int> Verteld, bool MagNu)> Alle() =>
        database.Doe(t =>
            t.Vraag<(long Account, string Adres, string Soorten, string Verteld, string? LaatstOp)>(
                    "SELECT m.account, m.adres, m.soorten, m.verteld, m.laatst_op FROM mail m JOIN account a ON a.id = m.account WHERE a.geblokkeerd = 0 ORDER BY m.account"
                )
                .Select(r =>
                    (
                        r.Account,
                        new Mailvoorkeur(r.Adres, r.Soorten.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
                        Verteld(r.Verteld),
                        r.LaatstOp is null || string.CompareOrdinal(r.LaatstOp, Tekst(klok.GetUtcNow() - Rust)) <= 0
                    )
                )
                .ToList()
        );

    /// <summary>What waits now, so that the same is not told again; with a mail also when.</summary>
    public void Onthoud(long account, IReadOnlyDictionary<string, int> aantallen, bool isVerzonden) =>
        database.Doe(t =>
            t.Voer(
                "UPDATE mail SET verteld = @verteld, laatst_op = CASE WHEN @isVerzonden THEN @nu ELSE laatst_op END WHERE account = @account",
                new
                {
                    account,
                    isVerzonden,
                    nu = Tekst(klok.GetUtcNow()),
                    verteld = string.Join(
                        ' ',
                        aantallen
                            .OrderBy(a => a.Key, StringComparer.Ordinal)
                            .Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Key}={a.Value}"))
                    ),
                }
            )
        );

    private static IReadOnlyDictionary<string, int> Verteld(string tekst) =>
        tekst
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(deel => deel.Split('='))
            .ToDictionary(d => d[0], d => int.Parse(d[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static string Tekst(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);
}
