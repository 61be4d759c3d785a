using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// Makes the retour of a claim that the checks reject, from their findings. At file level only codes for 01. At record level the exchange answers with
/// every record (<see cref="RetourSchrijver"/> gives good ones 8096 or 0200); an insurer rejects the records with a finding and does not judge
/// what hangs under or above them (8002).
/// </summary>
public static class TechnischeAfwijzing
{
    /// <summary>
    /// The retour; null when nothing was found or no retour is possible (unreadable).
    /// </summary>
    /// <param name="claim">The claim, seekable; read from position 0 for which records hang together.</param>
    /// <param name="bevindingen">All findings of the check.</param>
    /// <param name="afzender">Who answers.</param>
    /// <param name="referentie">0181, at most 24 characters.</param>
    /// <param name="dagtekening">0182.</param>
    public static Kern.Retour? Maak(
        Stream claim,
        IReadOnlyList<Bevinding> bevindingen,
        RetourAfzender afzender,
        string referentie,
        DateOnly dagtekening
    )
    {
        claim.Position = 0;
        using var bron = new Bron(claim);
        var lezer = new RegelLezer(bron);
        if (bevindingen.Count == 0 || Bestandskop.Lees(bron, lezer, out _) is not { } standaard)
        {
            return null;
        }

        var bestand = bevindingen.Where(b => b.Soort is Soort.X or Soort.T).Select(b => b.Retourcode).Distinct().Take(3).ToArray();
        if (bestand.Length > 0)
        {
            return Antwoord(bestand, [], Bedrag.Nul);
        }

        var perRegel = bevindingen
            .GroupBy(b => b.Regel)
            .ToDictionary(g => g.Key, IReadOnlyList<Retourcode> (g) => [.. g.Select(b => b.Retourcode).Distinct()]);
        if (afzender == RetourAfzender.Portaal)
        {
            var records = perRegel.OrderBy(p => p.Key).Select(p => new RecordUitkomst(p.Key, p.Value, Bedrag.Nul, Bedrag.Nul));
            return Antwoord([Retourcode.GeenOpmerking], [.. records], Bedrag.Nul);
        }

        var samenhang = new Samenhang(standaard, perRegel);
        while (lezer.Volgende(out var regel))
        {
            samenhang.Neem(regel);
        }

        var (uitkomsten, toegekend) = samenhang.Klaar();
        return Antwoord([Retourcode.GeenOpmerking], uitkomsten, toegekend);

        Kern.Retour Antwoord(IReadOnlyList<Retourcode> codes, IReadOnlyList<RecordUitkomst> uitkomsten, Bedrag toegekend) =>
            new()
            {
                Afzender = afzender,
                Referentie = referentie,
                Dagtekening = dagtekening,
                Bestand = codes,
                Records = uitkomsten,
                Toegekend = toegekend,
            };
    }
}
