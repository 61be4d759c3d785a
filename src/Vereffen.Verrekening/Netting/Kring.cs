using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>A verrekenkring with its accounts and what its next betaalrun will settle.</summary>
internal sealed class Kring(string naam)
{
    // Joined AGB-codes lead to the same account.
    private readonly Dictionary<AgbCode, Account> opAgb = [];

    internal string Naam { get; } = naam;
    internal List<Account> Accounts { get; } = [];
    internal Toekenningen Toekenningen { get; } = new();
    internal DateOnly? LaatsteRun { get; set; }

    /// <summary>Debets that are payable, voorschotten to pay out and held pay-outs that may go, in no order.</summary>
    internal List<Debet> Klaar { get; set; } = [];

    /// <summary>The account of an AGB-code, also when only a code that is joined to it was named before; null = none yet.</summary>
    internal Account? Zoek(AgbCode agb, AgbCode crediteur) => opAgb.GetValueOrDefault(agb) ?? opAgb.GetValueOrDefault(crediteur);

    internal Account Geef(AgbCode agb, AgbCode crediteur)
    {
        if (opAgb.TryGetValue(agb, out var account))
        {
            return account;
        }

        if (!opAgb.TryGetValue(crediteur, out account))
        {
            account = new Account(this, crediteur);
            opAgb[crediteur] = account;
            Accounts.Add(account);
        }

        opAgb[agb] = account;
        return account;
    }
}
