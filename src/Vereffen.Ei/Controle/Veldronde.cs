using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// Goes through the elements of a record, in order: each by itself (N3), against the record above it, and in its relations (N4, N5).
/// A relation is only judged when the fields that it reads are sound: one fault gives one finding.
/// </summary>
internal sealed class Veldronde(ControleOpties opties, Melder melder, Stand stand, Dubbelen? dubbelen)
{
    private readonly int vandaag = opties.Vandaag;

    /// <summary>Elements of the next record that have been reported already.</summary>
    internal ulong Overslaan { get; set; }

    /// <summary>Reports what is wrong; returns the elements that can't be trusted, as bits by index.</summary>
    internal ulong Controleer(in Context c, RecordSoort soort)
    {
        var gemeld = Overslaan;
        var fouten = gemeld;
        Overslaan = 0;
        foreach (var e in soort.Velden)
        {
            if (e.Eind > c.Bytes.Length)
            {
                // Cut off here: the length has been reported, what is not there is not judged.
                fouten |= 1UL << e.Index;
                continue;
            }

            if (e.Index == 0 || (e.Overgenomen && e.Index > 1) || (fouten & (1UL << e.Index)) != 0)
            {
                continue;
            }

            var melding = VeldControle.Controleer(e, e.Lees(c.Bytes), opties.Peildatum);
            if (melding != MeldingSoort.Geen)
            {
                fouten |= 1UL << e.Index;
            }
        }

        foreach (var e in soort.Velden)
        {
            if (e.Eind <= c.Bytes.Length)
            {
                Meld(c, soort, e, gemeld, ref fouten);
            }
        }

        return fouten;
    }

    /// <summary>How many fields and keys are wrong when these bytes are read as this type; nothing is reported.</summary>
    internal int Tel(RecordSoort soort, ReadOnlySpan<byte> bytes)
    {
        var aantal = 0;
        foreach (var e in soort.Velden)
        {
            if (e.Index == 0)
            {
                continue;
            }

            if (e.Eind > bytes.Length)
            {
                aantal++;
                continue;
            }

            var veld = e.Lees(bytes);
            aantal += VeldControle.Controleer(e, veld, opties.Peildatum) != MeldingSoort.Geen || !GelijkAanBoven(soort, e, bytes) ? 1 : 0;
        }

        return aantal;
    }

    private void Meld(in Context c, RecordSoort soort, Element e, ulong gemeld, ref ulong fouten)
    {
        var bit = 1UL << e.Index;
        if ((fouten & bit & ~gemeld) != 0)
        {
            var melding = VeldControle.Controleer(e, e.Lees(c.Bytes), opties.Peildatum);
            if (melding != MeldingSoort.Geen)
            {
                melder.Meld(c, e, Niveau.N3, e.Retourcode, HerkomstVan(e, melding), melding);
            }
        }

        if ((fouten & bit) == 0 && e.GelijkAan.Length > 0 && !GelijkAanBoven(soort, e, c.Bytes))
        {
            fouten |= bit;
            melder.Meld(c, e, Niveau.N2, e.Retourcode, Herkomsten(e, e.HerkomstConditie), MeldingSoort.OngelijkAanBoven);
            return;
        }

        if (e.Uniek && (fouten & bit) == 0 && dubbelen is not null && !dubbelen.Voeg(soort.Index, e.Lees(c.Bytes)))
        {
            Dubbelen.Meld(melder, c, e);
        }

        foreach (var voorwaarde in e.Eisen)
        {
            if (voorwaarde.Niveau <= opties.TotEnMet && !e.Overgenomen && !Klopt(voorwaarde, c.Bytes, fouten))
            {
                melder.Meld(
                    c,
                    e,
                    voorwaarde.Niveau,
                    voorwaarde.Retourcode,
                    voorwaarde.Herkomst,
                    MeldingSoort.Tekst,
                    tekst: voorwaarde.Melding
                );
            }
        }
    }

    private bool Klopt(Voorwaarde voorwaarde, ReadOnlySpan<byte> bytes, ulong fouten)
    {
        if ((voorwaarde.EigenVelden & fouten) != 0)
        {
            return true;
        }

        foreach (var (record, veldbits) in voorwaarde.AndereVelden)
        {
            if (stand.Boven[record] is null || (stand.Fouten[record] & veldbits) != 0)
            {
                return true;
            }
        }

        return voorwaarde.Eis!.Waar(new Omgeving(bytes, stand.Boven, vandaag));
    }

    private bool GelijkAanBoven(RecordSoort soort, Element e, ReadOnlySpan<byte> bytes)
    {
        if (e.GelijkAan.Length == 0 || stand.OuderVan(soort) is not { } ouder || stand.Boven[ouder.Index] is not { } boven)
        {
            return true;
        }

        foreach (var ander in ouder.Velden)
        {
            if (ander.Id == e.GelijkAan)
            {
                return (stand.Fouten[ouder.Index] & (1UL << ander.Index)) != 0
                    || e.Lees(bytes).TrimEnd((byte)' ').SequenceEqual(ander.Lees(boven).TrimEnd((byte)' '));
            }
        }

        return true;
    }

    private static Herkomst HerkomstVan(Element e, MeldingSoort melding) =>
        melding is MeldingSoort.NietGevuld or MeldingSoort.WaardeNietToegestaan ? Herkomsten(e, e.HerkomstConditie) : e.HerkomstRetourcode;

    private static Herkomst Herkomsten(Element e, Herkomst conditie) => StandaardLezer.Zwakste(e.HerkomstRetourcode, conditie);
}
