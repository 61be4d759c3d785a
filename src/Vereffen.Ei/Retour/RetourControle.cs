namespace Vereffen.Ei;

/// <summary>
/// Checks a retour of anybody and matches it to the claim that it answers: same message and parties, every detail record as it was sent, totals that add
/// up. What a retour may change (0102-0107, the 99, its own codes and amounts, added 98 records) is no finding.
/// Shortest path: <c>RetourControle.Controleer(retour, claim, new ControleOpties(), sink)</c>.
/// </summary>
public static class RetourControle
{
    /// <summary>
    /// Findings of the check of the retour and of the match go to <paramref name="sink"/> in the order of the retour. <c>Reden</c> is a Dutch sentence,
    /// and nothing is reported, when <paramref name="claim"/> is no claim that can be matched.
    /// </summary>
    /// <param name="retour">Seekable; read twice from position 0.</param>
    /// <param name="claim">Seekable; its records are indexed (some 32 bytes each) and read again where the retour asks for them.</param>
    /// <param name="opties">For the check of the retour.</param>
    /// <param name="sink">Gets the findings; those of the match are our inference.</param>
    public static (ControleResultaat? Resultaat, string? Reden) Controleer(
        Stream retour,
        Stream claim,
        ControleOpties opties,
        BevindingSink sink
    )
    {
        claim.Position = 0;
        var (index, reden) = Claimindex.Maak(claim);
        if (index is null)
        {
            return (null, reden);
        }

        retour.Position = 0;
        var omvang = Retouromvang.Bepaal(retour, opties.Standaard);
        retour.Position = 0;
        var melder = new Melder(sink);
        var vergelijker = new Retourvergelijker(index, omvang, melder);
        using var bron = new Bron(retour);
        var resultaat = new ControleMotor(bron, opties, sink, vergelijker).Draai();
        return (Samen(resultaat, melder), null);
    }

    /// <summary>A Dutch sentence that says why this is no claim that a retour can be matched with; null when it is one.</summary>
    public static string? Bezwaar(Stream claim)
    {
        claim.Position = 0;
        using var bron = new Bron(claim);
        var lezer = new RegelLezer(bron);
        return Claimindex.Bezwaar(Bestandskop.Lees(bron, lezer, out _));
    }

    private static ControleResultaat Samen(ControleResultaat controle, Melder match) =>
        controle with
        {
            Bevindingen = controle.Bevindingen + match.Aantal,
            // 0001, the code of every finding of the match, rejects the file; of what can't be read nothing is matched.
            Uitkomst = match.BestandAfgekeurd ? Uitkomst.BestandAfgekeurd : controle.Uitkomst,
        };
}
