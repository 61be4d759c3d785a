using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>A verrekenkring with its accounts and what its next betaalrun will settle.</summary>
internal sealed class Kring(string naam)
{
    // How far the overzichten of an account had come that was joined to another: should the AGB-code stand alone again, its numbers go on.
    private readonly Dictionary<AgbCode, int> eerdereVolgnummers = [];

    // Joined AGB-codes lead to the same account.
    private readonly Dictionary<AgbCode, Account> opAgb = [];

    internal string Naam { get; set; } = naam;
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
            account = new Account(this, crediteur) { Volgnummer = eerdereVolgnummers.GetValueOrDefault(crediteur) };
            opAgb[crediteur] = account;
            Accounts.Add(account);
        }

        opAgb[agb] = account;
        return account;
    }

    /// <summary>Takes one account into another, which goes on.</summary>
    internal void VoegSamen(Account van, Account naar)
    {
        naar.NeemOver(van);
        van.Kring.Accounts.Remove(van);
        eerdereVolgnummers[van.Crediteur] = van.Volgnummer;
        foreach (var agb in opAgb.Where(p => p.Value == van).Select(p => p.Key).ToList())
        {
            opAgb[agb] = naar;
        }
    }

    /// <summary>From here on each AGB-code is looked up anew: its crediteur may be another one.</summary>
    internal void VergeetKoppelingen()
    {
        opAgb.Clear();
        foreach (var account in Accounts)
        {
            opAgb[account.Crediteur] = account;
        }
    }

    /// <summary>Takes over everything of a kring whose insurers all belong to this one now.</summary>
    internal void NeemOver(Kring ander)
    {
        foreach (var (agb, nummer) in ander.eerdereVolgnummers)
        {
            eerdereVolgnummers[agb] = Math.Max(nummer, eerdereVolgnummers.GetValueOrDefault(agb));
        }

        foreach (var account in ander.Accounts.ToList())
        {
            if (Zoek(account.Crediteur, account.Crediteur) is { } eigen)
            {
                VoegSamen(account, eigen);
            }
            else
            {
                account.Verhuis(this);
                ander.Accounts.Remove(account);
                Accounts.Add(account);
                opAgb[account.Crediteur] = account;
            }
        }

        Klaar.AddRange(ander.Klaar);
        LaatsteRun = LaatsteRun > ander.LaatsteRun ? LaatsteRun : ander.LaatsteRun ?? LaatsteRun;
    }
}
