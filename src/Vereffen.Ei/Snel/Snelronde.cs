namespace Vereffen.Ei;

/// <summary>
/// Takes whole records from the source as long as nothing is wrong with them, without allocating. The first record that is not plainly good ends the
/// run and nothing of it is remembered: the thorough way then says what is wrong, if anything.
/// </summary>
internal sealed class Snelronde
{
    private readonly Standaard standaard;
    private readonly Stand stand;
    private readonly Referenties? referenties;
    private readonly IRecordOntvanger? ontvanger;
    private readonly DateOnly? peildatum;
    private readonly int vandaag;
    private readonly bool ookLf;
    private readonly Snelboek boek;

    /// <summary>Last good value per date: most follow their predecessor.</summary>
    private readonly ulong[] laatste;
    private readonly int lengte;
    private readonly int nodig;

    internal Snelronde(Standaard standaard, ControleOpties opties, Stand stand, Referenties? referenties, IRecordOntvanger? ontvanger)
    {
        this.standaard = standaard;
        this.stand = stand;
        this.referenties = referenties;
        this.ontvanger = ontvanger;
        peildatum = opties.Peildatum;
        vandaag = opties.Vandaag;
        ookLf = !opties.StrikteRegeleinden;
        lengte = standaard.RecordLengte;
        nodig = Math.Max(lengte + 2, (lengte + 63) / 64 * 64);
        boek = standaard.Snelboek(opties.TotEnMet);
        laatste = new ulong[boek.Data];
    }

    /// <summary>
    /// Takes records until one is not plainly good, or begins at or behind <paramref name="tot"/>, or the window holds too little, or no more
    /// references can wait.
    /// </summary>
    /// <param name="venster">Bytes; some more than up to <paramref name="tot"/> where there are any.</param>
    /// <param name="van">Offset of the first record.</param>
    /// <param name="tot">Offset at which to stop.</param>
    /// <param name="regels">Lines before the first record.</param>
    internal Traject Neem(ReadOnlySpan<byte> venster, int van, int tot, int regels)
    {
        var plek = van;
        var regel = regels;
        var uiterste = Math.Min(tot - 1, venster.Length - nodig);
        while (plek <= uiterste && referenties is not { Vol: true })
        {
            var einde = Einde(venster[plek..]);
            if (einde == 0 || !Probeer(venster, plek, regel + 1))
            {
                return new Traject(plek, regel - regels, Vast: true);
            }

            plek += lengte + einde;
            regel++;
        }

        return new Traject(plek, regel - regels, Vast: false);
    }

    /// <summary>Length of the line end behind the record; 0 when there is none where it should be.</summary>
    private int Einde(ReadOnlySpan<byte> venster) =>
        venster[lengte] == '\r' && venster[lengte + 1] == '\n' ? 2
        : ookLf && venster[lengte] == '\n' ? 1
        : 0;

    private bool Probeer(ReadOnlySpan<byte> alles, int plek, int regel)
    {
        var venster = alles.Slice(plek, nodig);
        if (boek.Plan(venster[0], venster[1]) is not { } plan || stand.Vorige is not { } vorige || !boek.MagVolgen(vorige, plan.Soort))
        {
            return false;
        }

        foreach (var (record, velden) in plan.Bovenvelden)
        {
            if (stand.Boven[record] is null || (stand.Fouten[record] & velden) != 0)
            {
                return false;
            }
        }

        Span<ulong> gevuld = stackalloc ulong[Snelboek.GrootsteRecord / 64];
        if (!Veger.Veeg(plan, venster, gevuld) || !Toets(plan, venster, gevuld))
        {
            return false;
        }

        return plan.Soort.IsCommentaar ? Commentaar(plan.Soort, venster, regel) : Detail(plan, venster, plek, regel);
    }

    private bool Toets(Snelplan plan, ReadOnlySpan<byte> venster, ReadOnlySpan<ulong> gevuld)
    {
        var t = plan.Toetsen;
        foreach (var g in t.Gelijk)
        {
            if (!venster.Slice(g.Plek, g.Lengte).SequenceEqual(stand.Boven[g.Record].AsSpan(g.Boven, g.Lengte)))
            {
                return false;
            }
        }

        return Veger.Bits(t, gevuld) && Veger.Vormen(t, venster, laatste.AsSpan(plan.EersteDatum)) && Rest(t, venster, gevuld);
    }

    private bool Rest(Toetsen t, ReadOnlySpan<byte> venster, ReadOnlySpan<ulong> gevuld)
    {
        foreach (var e in t.Velden)
        {
            if (VeldControle.Controleer(e, venster.Slice(e.Start - 1, e.Lengte), peildatum) != MeldingSoort.Geen)
            {
                return false;
            }
        }

        var omgeving = new Omgeving(venster, stand.Boven, vandaag, gevuld);
        foreach (var eis in t.Eisen)
        {
            if (!eis.Waar(omgeving))
            {
                return false;
            }
        }

        return true;
    }

    private bool Detail(Snelplan plan, ReadOnlySpan<byte> venster, int plek, int regel)
    {
        var soort = plan.Soort;
        var nummer = Cijferlezer.Lees(venster.Slice(2, 12));
        if (standaard.IsRetour ? nummer <= stand.VorigNummer : nummer != stand.VorigNummer + 1)
        {
            return false;
        }

        if (plan.Uniek is { } uniek && referenties is not null)
        {
            var referentie = venster.Slice(uniek.Start - 1, uniek.Lengte);
            if (referentie[0] != ' ')
            {
                referenties.Voeg(new Wachtend(soort.Index, plek, regel));
            }
        }

        stand.VorigNummer = nummer;
        stand.Volgorde++;
        stand.Regelnummer = 0;
        stand.Vorige = soort;
        stand.Tellingen[soort.Index]++;
        stand.Kinderen[soort.Index]++;
        if (plan.Bedrag is { } bedrag)
        {
            var cents = Cijferlezer.Lees(venster.Slice(bedrag.Start - 1, bedrag.Lengte));
            stand.Totaal += plan.Teken is { } teken && venster[teken.Start - 1] == 'C' ? -cents : cents;
        }

        if (plan.Onthouden)
        {
            stand.Onthoud(soort, venster[..lengte], 0);
        }

        ontvanger?.Neem(soort, venster[..lengte], regel);
        return true;
    }

    private bool Commentaar(RecordSoort soort, ReadOnlySpan<byte> venster, int regel)
    {
        var regelnummer = soort.Elementen[2].Lees(venster);
        if (Cijferlezer.Lees(venster.Slice(2, 12)) != stand.VorigNummer || Cijferlezer.Lees(regelnummer) != stand.Regelnummer + 1)
        {
            return false;
        }

        stand.Regelnummer++;
        stand.Tellingen[soort.Index]++;
        ontvanger?.Neem(soort, venster[..lengte], regel);
        return true;
    }
}
