namespace Vereffen.Verrekening;

/// <summary>
/// Says what each transaction on the insurer's own statements means: a pay-out confirmed, a pay-out that came back, a repayment of a vordering, or not
/// matched. Never guesses: ids and kenmerken must agree letter for letter, amounts to the cent, and where two things could be meant none is chosen.
/// Pure: offer each statement once, and book what comes out before the next call.
/// </summary>
public static class Bankverwerking
{
    /// <summary>
    /// One outcome per transaction, in the order of the statements. Within a statement pay-outs are confirmed before anything that came in is looked at:
    /// banks don't order the entries of one day. A statement of another account, or one whose entries don't lead from its opening to its closing
    /// balance, matches nothing.
    /// </summary>
    /// <param name="afschriften">Statements, oldest first.</param>
    /// <param name="eigenRekeningen">The insurer's accounts.</param>
    /// <param name="betalingen">Every pay-out that may still be confirmed or come back.</param>
    /// <param name="vorderingen">Every vordering that may be repaid.</param>
    public static IReadOnlyList<Bankgevolg> Verwerk(
        IReadOnlyList<Bankafschrift> afschriften,
        IReadOnlySet<Iban> eigenRekeningen,
        IEnumerable<VerzondenBetaling> betalingen,
        IReadOnlyCollection<TerugTeStorten> vorderingen
    )
    {
        var gevolgen = new List<Bankgevolg>();
        var uitbetalingen = new Uitbetalingen(betalingen);
        var terugstortingen = new Terugstortingen(vorderingen);
        var gezien = new HashSet<(Iban?, string, string?)>();
        foreach (var afschrift in afschriften)
        {
            var bezwaar = gezien.Add((afschrift.Rekening, afschrift.Kenmerk, afschrift.Volgnummer))
                ? Bezwaar(afschrift, eigenRekeningen)
                : "Dit afschrift staat er meer dan eens in; het is één keer verwerkt.";
            if (bezwaar is not null)
            {
                gevolgen.AddRange(afschrift.Boekingen.SelectMany(b => b.Transacties, (b, t) => new NietGekoppeld(b, t, bezwaar)));
                continue;
            }

            var posten = afschrift.Boekingen.SelectMany(b => b.Transacties, (b, t) => new Post(b, t)).ToList();
            var af = posten.ConvertAll(post => post.IsAf ? uitbetalingen.Af(post) : null);
            gevolgen.AddRange(
                posten.Select((post, i) => af[i] ?? (uitbetalingen.IsTerug(post) ? uitbetalingen.Terug(post) : terugstortingen.Bij(post)))
            );
        }

        return gevolgen;
    }

    private static string? Bezwaar(Bankafschrift afschrift, IReadOnlySet<Iban> eigenRekeningen)
    {
        if (afschrift.Rekening is not { } rekening || !eigenRekeningen.Contains(rekening))
        {
            return "Het afschrift is niet van een eigen rekening.";
        }

        return afschrift is { Beginsaldo: not null, Eindsaldo: not null, IsSluitend: false }
            ? "Het afschrift sluit niet; er wordt niets van geboekt voordat dat is uitgezocht."
            : null;
    }
}
