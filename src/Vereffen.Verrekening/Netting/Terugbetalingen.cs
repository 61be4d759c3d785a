namespace Vereffen.Verrekening;

/// <summary>Pay-outs that the bank returned: which they are, and what waits for a person to release it.</summary>
internal sealed class Terugbetalingen(Betalingenlijst betalingen, Boekhouding boekhouding)
{
    private readonly HashSet<int> terug = [];

    internal string? Weiger(Gebeurtenis g, Account? account)
    {
        var bedrag = g.Bedrag is { } b ? $" van {b}" : "";
        if (g.Soort == GebeurtenisSoort.BetalingTerug)
        {
            return betalingen.Zoek(g, terug) < 0
                ? $"er is aan deze crediteur geen betaling{bedrag} met kenmerk {Tekst.Kort(g.Kenmerk)} gedaan die niet al terug is"
                : null;
        }

        return account is null || Wachtend(account, g) < 0
            ? $"er wacht bij deze crediteur geen teruggekomen betaling{bedrag} met kenmerk {Tekst.Kort(g.Kenmerk)}"
            : null;
    }

    /// <summary>The last pay-out with this name comes back and waits, for the same beneficiary and with the same bank text.</summary>
    internal void Boek(Account account, Verzekeraarstand verzekeraar, Gebeurtenis g, long volgorde)
    {
        var plek = betalingen.Zoek(g, terug);
        terug.Add(plek);
        var betaling = betalingen[plek];
        var woord = betaling.Omschrijving[..(betaling.Omschrijving.IndexOf(' ', StringComparison.Ordinal) + 1)];
        var debet = new Debet(account, verzekeraar, g with { Bedrag = betaling.Bedrag, BetaalAan = betaling.Begunstigde }, volgorde)
        {
            Bankwoord = woord,
        };
        debet.Boeking = boekhouding.BetalingTerug(debet, g);
        account.Teruggekomen.Add(debet);
    }

    /// <summary>The oldest one that waits under this name goes out with the next run.</summary>
    internal static void GeefVrij(Account account, Gebeurtenis g)
    {
        var plek = Wachtend(account, g);
        account.Kring.Klaar.Add(account.Teruggekomen[plek]);
        account.Teruggekomen.RemoveAt(plek);
    }

    private static int Wachtend(Account account, Gebeurtenis g) =>
        account.Teruggekomen.FindIndex(d =>
            d.Kenmerk == g.Kenmerk
            && d.Agb == g.Agb
            && d.Verzekeraar.Uzovi == g.Uzovi
            && (g.Bedrag is null || d.Bedrag == g.Bedrag.Value.Cents)
            && (g.BetaalAan is null || d.Begunstigde == g.BetaalAan)
        );
}
