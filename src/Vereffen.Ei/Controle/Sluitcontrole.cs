using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Counts and total of record 99 against the records of the file (0150 - 0158).</summary>
internal sealed class Sluitcontrole
{
    private readonly Standaard standaard;
    private readonly Melder melder;
    private readonly Stand stand;
    private readonly (Element Bedrag, Element? Teken)[] bedragen;
    private readonly Element? totaal;

    internal Sluitcontrole(Standaard standaard, Melder melder, Stand stand)
    {
        this.standaard = standaard;
        this.melder = melder;
        this.stand = stand;
        bedragen = new (Element, Element?)[standaard.Records.Count];
        totaal = standaard.Sluit.Elementen.FirstOrDefault(e => e.Totaal.Length > 0);
        if (totaal is not null && standaard.ZoekElement(totaal.Totaal) is { } bedrag)
        {
            var soort = standaard.Records.First(r => r.Elementen.Contains(bedrag));
            bedragen[soort.Index] = (bedrag, standaard.ZoekElement(bedrag.Teken));
        }
    }

    /// <summary>Adds a record's amount.</summary>
    internal void Tel(RecordSoort soort, ReadOnlySpan<byte> bytes)
    {
        var (bedrag, teken) = bedragen[soort.Index];
        if (bedrag is null)
        {
            return;
        }

        var dc =
            teken is null ? (byte)'D'
            : teken.Lees(bytes) is [var enig] ? enig
            : (byte)0;
        if (bytes.Length >= bedrag.Eind && dc is (byte)'D' or (byte)'C' && Cijferlezer.TryLees(bedrag.Lees(bytes), out var cents))
        {
            stand.Totaal += dc == 'C' ? -cents : cents;
        }
        else
        {
            stand.TotaalBekend = false;
        }
    }

    internal void Controleer(in Context c, RecordSoort soort, ulong fouten)
    {
        foreach (var e in soort.Velden)
        {
            if (
                (fouten & (1UL << e.Index)) != 0
                || !Cijferlezer.TryLees(e.Lees(c.Bytes), out var gevonden)
                || e.Lees(c.Bytes).Length < e.Lengte
            )
            {
                continue;
            }

            if (e.Telt.Length > 0)
            {
                var aantal = Aantal(e.Telt);
                if (aantal != gevonden)
                {
                    melder.Meld(c, e, Niveau.N2, e.Retourcode, e.HerkomstRetourcode, MeldingSoort.AantalKloptNiet, aantal);
                }
            }
            else if (e == totaal)
            {
                Totaal(c, e, gevonden, fouten);
            }
        }
    }

    private void Totaal(in Context c, Element e, long gevonden, ulong fouten)
    {
        if (!stand.TotaalBekend)
        {
            return;
        }

        if (gevonden != Math.Abs(stand.Totaal))
        {
            melder.Meld(c, e, Niveau.N4, e.Retourcode, e.HerkomstRetourcode, MeldingSoort.TotaalKloptNiet, stand.Totaal);
            return;
        }

        if (standaard.ZoekElement(e.Teken) is { } teken && (fouten & (1UL << teken.Index)) == 0 && teken.Lees(c.Bytes) is [var dc])
        {
            if (dc != (stand.Totaal < 0 ? 'C' : 'D'))
            {
                melder.Meld(c, teken, Niveau.N4, e.Retourcode, e.HerkomstRetourcode, MeldingSoort.TekenKloptNiet, stand.Totaal);
            }
        }
    }

    private long Aantal(string wat)
    {
        if (wat != "*")
        {
            return standaard.ZoekRecord(wat) is { } soort ? stand.Tellingen[soort.Index] : 0;
        }

        long alle = 0;
        foreach (var soort in standaard.Soorten)
        {
            alle += soort.IsDetail ? stand.Tellingen[soort.Index] : 0;
        }

        return alle;
    }
}
