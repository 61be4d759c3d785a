using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>Goes through a betaalrun on paper: the amounts of <see cref="Betaalrun"/> without touching an account.</summary>
internal sealed class Voorstelberekening(DateOnly datum)
{
    private readonly Dictionary<Account, Stand> standen = [];
    private readonly List<Betaling> betalingen = [];
    private long verrekend;
    private long vastgehouden;

    /// <param name="klaar">In the order in which the run takes them.</param>
    internal Betaalvoorstel Bereken(IEnumerable<Debet> klaar)
    {
        var aantal = 0;
        foreach (var debet in klaar)
        {
            aantal++;
            if (debet.Vastgehouden > 0)
            {
                GeefVrij(debet);
            }
            else if (debet.IsOnverrekend)
            {
                Betaal(debet, debet.Bedrag, debet.Banktekst);
            }
            else
            {
                Reken(debet, StandVan(debet.Account));
            }
        }

        var aangehouden = standen.Sum(s => s.Value.Aangehouden - s.Key.AangehoudenTotaal);
        return new Betaalvoorstel(datum, betalingen, new Bedrag(verrekend), new Bedrag(aangehouden), new Bedrag(vastgehouden), aantal);
    }

    private void Reken(Debet debet, Stand stand)
    {
        // Which vordering comes first makes no difference to the amounts.
        var af = Math.Min(debet.Bedrag, stand.Open);
        stand.Open -= af;
        verrekend += af;
        var rest = debet.Bedrag - af;
        var uit = rest + stand.Aangehouden;
        var zonderOverzicht = rest == debet.Bedrag && stand.Aangehouden == 0;
        if (uit > 0 && uit >= debet.Verzekeraar.Uitbetaalgrens.Cents)
        {
            stand.Aangehouden = 0;
            Betaal(debet, uit, $"{(zonderOverzicht ? "declaratie" : "afrekening")} {debet.Naam}");
        }
        else
        {
            stand.Aangehouden = uit;
        }
    }

    private void Betaal(Debet debet, long bedrag, string tekst)
    {
        if (debet.Account.Betaalstop)
        {
            vastgehouden += bedrag;
        }
        else
        {
            Voegtoe(debet, bedrag, tekst);
        }
    }

    private void GeefVrij(Debet debet)
    {
        if (!debet.Account.Betaalstop)
        {
            Voegtoe(debet, debet.Vastgehouden, debet.Banktekst);
        }
    }

    private void Voegtoe(Debet debet, long bedrag, string tekst) =>
        betalingen.Add(new Betaling(datum, debet.Verzekeraar.Uzovi, debet.Agb, new Bedrag(bedrag), tekst, debet.Begunstigde, 0));

    private Stand StandVan(Account account)
    {
        if (!standen.TryGetValue(account, out var stand))
        {
            standen[account] = stand = new Stand { Open = account.OpenInNetting(), Aangehouden = account.AangehoudenTotaal };
        }

        return stand;
    }

    private sealed class Stand
    {
        internal long Open { get; set; }
        internal long Aangehouden { get; set; }
    }
}
