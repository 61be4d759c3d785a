using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>One transaction with its entry, while it is looked at.</summary>
internal sealed class Post(Bankboeking boeking, Banktransactie transactie)
{
    internal Bankboeking Boeking => boeking;

    internal Banktransactie Transactie => transactie;

    /// <summary>Null when the bank gives none, or when the transactions of the entry aren't its amount together: then none of them is sure.</summary>
    internal Bedrag? Bedrag { get; } = IsOpgeteld(boeking) ? transactie.Bedrag : null;

    /// <summary>Money out. A transaction without a sure amount follows its entry.</summary>
    internal bool IsAf => (Bedrag ?? Boeking.Bedrag).IsNegatief;

    /// <summary>The bank undoes something earlier: a return of a payment, or the reversal of an entry.</summary>
    internal bool IsHersteld => Transactie.IsTeruggekomen || Boeking.IsStorno;

    internal NietGekoppeld Niet(string reden) => new(Boeking, Transactie, reden);

    private static bool IsOpgeteld(Bankboeking boeking)
    {
        var som = Kern.Bedrag.Nul;
        foreach (var transactie in boeking.Transacties)
        {
            if (transactie.Bedrag is not { } bedrag)
            {
                // Amounts that are given stand by themselves where others are missing.
                return true;
            }

            som += bedrag;
        }

        return som == boeking.Bedrag;
    }
}

/// <summary>Matches money out, and money that came back, with the pay-outs that were sent.</summary>
internal sealed class Uitbetalingen
{
    private readonly Dictionary<string, VerzondenBetaling> opId = new(StringComparer.Ordinal);
    private readonly HashSet<string> dubbel = new(StringComparer.Ordinal);

    internal Uitbetalingen(IEnumerable<VerzondenBetaling> betalingen)
    {
        foreach (var betaling in betalingen)
        {
            if (!opId.TryAdd(betaling.EndToEndId, betaling))
            {
                dubbel.Add(betaling.EndToEndId);
            }
        }
    }

    /// <summary>True when money that came in is to be looked at as one of our own payments: the bank says so, or it bears the id of one.</summary>
    internal bool IsTerug(Post post) => post.IsHersteld || (post.Transactie.EndToEndId is { } id && opId.ContainsKey(id));

    internal Bankgevolg Af(Post post)
    {
        if (post.IsHersteld)
        {
            return post.Niet("De bank haalt een bedrag terug dat eerder werd bijgeschreven; kijk na wat er toen mee is geboekt.");
        }

        if (Zoek(post, out var betaling) is { } bezwaar)
        {
            return post.Niet(bezwaar);
        }

        if (betaling.IsBevestigd || betaling.IsTeruggekomen)
        {
            return post.Niet("De uitbetaling met dit kenmerk is al eerder bevestigd.");
        }

        var bevestigd = opId[betaling.EndToEndId] = betaling with { IsBevestigd = true };
        return new UitbetalingBevestigd(post.Boeking, post.Transactie, bevestigd);
    }

    internal Bankgevolg Terug(Post post)
    {
        if (!post.IsHersteld)
        {
            return post.Niet("De bijschrijving draagt het kenmerk van een uitbetaling, maar de bank merkt haar niet aan als teruggekomen.");
        }

        if (Zoek(post, out var betaling) is { } bezwaar)
        {
            return post.Niet(bezwaar);
        }

        if (betaling.IsTeruggekomen)
        {
            return post.Niet("De uitbetaling met dit kenmerk is al eerder teruggekomen.");
        }

        var reden =
            post.Boeking.IsStorno && post.Transactie.Retourreden is null
                ? "De bank heeft de afschrijving teruggedraaid."
                : Retourreden.Uitleg(post.Transactie.Retourreden);
        var terug = opId[betaling.EndToEndId] = betaling with { IsTeruggekomen = true };
        return new UitbetalingTeruggekomen(post.Boeking, post.Transactie, terug, reden);
    }

    private string? Zoek(Post post, out VerzondenBetaling betaling)
    {
        betaling = null!;
        if (post.Transactie.EndToEndId is not { } id)
        {
            return "De bank geeft geen kenmerk van de betaling (EndToEndId).";
        }

        if (!opId.TryGetValue(id, out var gevonden))
        {
            return "Er is geen uitbetaling met dit kenmerk verzonden.";
        }

        if (dubbel.Contains(id))
        {
            return "Er is meer dan één uitbetaling met dit kenmerk verzonden.";
        }

        if (post.Bedrag is not { } bedrag)
        {
            return "De bank geeft bij deze betaling geen bedrag dat zeker is.";
        }

        betaling = gevonden;
        return bedrag.Absoluut() == gevonden.Bedrag
            ? null
            : $"Het bedrag is {bedrag.Absoluut()}, de uitbetaling met dit kenmerk was {gevonden.Bedrag}.";
    }
}

/// <summary>Matches money that came in with the vorderingen that it may repay.</summary>
internal sealed class Terugstortingen(IReadOnlyCollection<TerugTeStorten> vorderingen)
{
    private readonly Kenmerkzoeker zoeker = new(vorderingen);
    private readonly Dictionary<string, Bedrag> openstaand = new(StringComparer.Ordinal);

    internal Bankgevolg Bij(Post post)
    {
        if (post.Bedrag is not { } bedrag || bedrag <= Bedrag.Nul)
        {
            return post.Niet("De bank geeft bij deze bijschrijving geen bedrag dat zeker is.");
        }

        var gevonden = zoeker.Zoek(post.Transactie.Omschrijving, post.Transactie.Betalingskenmerk);
        if (gevonden.Count != 1)
        {
            return post.Niet(
                gevonden.Count == 0
                    ? "De omschrijving noemt geen kenmerk van een openstaande vordering."
                    : "De omschrijving kan meer dan één openstaande vordering bedoelen."
            );
        }

        var vordering = gevonden.Single();
        var open = openstaand.GetValueOrDefault(vordering.Nummer, vordering.Openstaand);
        if (bedrag > open)
        {
            return post.Niet($"Het bedrag {bedrag} is hoger dan wat van de genoemde vordering openstaat ({open}).");
        }

        openstaand[vordering.Nummer] = open - bedrag;
        return new TerugstortingOntvangen(post.Boeking, post.Transactie, vordering, bedrag);
    }
}
