using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Checks one record after another against a standard: place, numbering, fields, relations, counts.</summary>
internal sealed class RecordControle : IDisposable
{
    private static readonly Retourcode KenmerkOnjuist = new(2);
    private static readonly Retourcode VolgordeOnjuist = new(8026);
    private static readonly Retourcode LengteOnjuist = new(804);
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private readonly ControleOpties opties;
    private readonly Melder melder;
    private readonly IRecordOntvanger? ontvanger;
    private readonly Stand stand;
    private readonly Veldronde velden;
    private readonly Sluitcontrole sluit;
    private readonly Nummering nummering;
    private readonly Snelweg snel;
    private readonly Dubbelen? dubbelen;

    internal RecordControle(Standaard standaard, ControleOpties opties, Melder melder, IRecordOntvanger? ontvanger)
    {
        this.ontvanger = ontvanger;
        Standaard = standaard;
        this.opties = opties;
        this.melder = melder;
        stand = new Stand(standaard);
        dubbelen = opties.Dubbelen && opties.TotEnMet >= Niveau.N4 ? new Dubbelen(standaard) : null;
        velden = new Veldronde(opties, melder, stand, dubbelen);
        sluit = new Sluitcontrole(standaard, melder, stand);
        nummering = new Nummering(standaard, melder, stand);
        snel = new Snelweg(standaard, opties, stand, dubbelen, melder, ontvanger);
    }

    internal Standaard Standaard { get; }

    public void Dispose()
    {
        snel.Dispose();
        dubbelen?.Dispose();
    }

    /// <summary>Takes whole records from the source as long as nothing is wrong with them; returns how many.</summary>
    internal long Snel(Bron bron, RegelLezer lezer) => opties.AlleenGrondig ? 0 : snel.Neem(bron, lezer);

    internal RecordSoort? SoortVan(ReadOnlySpan<byte> bytes) => bytes.Length < 2 ? null : Standaard.ZoekRecord(bytes[0], bytes[1]);

    internal void Controleer(in Recordregel regel, bool laatste)
    {
        var lengte = Standaard.RecordLengte;
        var bytes = regel.Inhoud;
        var utf8 = regel.Lengte > lengte && regel.Lengte <= 4 * lengte ? Herschreven(bytes, lengte) : null;
        if (utf8 is not null)
        {
            bytes = utf8;
        }

        var eerste = regel.Nummer == 1 || stand.Vorige is null;
        var bekend = SoortVan(bytes);
        var soort = bekend ?? (eerste ? Standaard.Voorloop : Passend(bytes));
        var context = new Context
        {
            Regel = regel.Nummer,
            Bytes = bytes,
            Kenmerk = soort.Kenmerk,
            Detail = DetailVan(soort, bytes),
        };
        if (bekend is null)
        {
            melder.Meld(context, soort.Velden[0], Niveau.N3, KenmerkOnjuist, Herkomst.Official, MeldingSoort.OnbekendRecord);
        }

        if (regel.Lengte != lengte)
        {
            var melding =
                utf8 is not null ? MeldingSoort.LengteUtf8
                : laatste && regel.Lengte < lengte && regel.Einde == Regeleinde.Geen ? MeldingSoort.Afgebroken
                : MeldingSoort.Lengte;
            melder.Meld(context, soort.Velden[0], Niveau.N2, LengteOnjuist, Herkomst.Official, melding, regel.Lengte, lengte);
        }

        Plaats(context, soort);
        nummering.Controleer(context, soort);
        if (stand.Vorige is null)
        {
            Kop(context, soort);
        }

        var fouten = velden.Controleer(context, soort);
        if (soort.IsSluit)
        {
            sluit.Controleer(context, soort, fouten);
        }

        Neem(soort, bytes, fouten);
        ontvanger?.Neem(soort, bytes, regel.Nummer);
    }

    /// <summary>After the last record.</summary>
    internal void Sluit(int regels)
    {
        if (stand.HeeftSluit)
        {
            return;
        }

        var context = new Context
        {
            Regel = regels + 1,
            Bytes = [],
            Kenmerk = "99",
        };
        melder.Meld(context, Standaard.Sluit.Velden[0], Niveau.N2, VolgordeOnjuist, Herkomst.Inferred, MeldingSoort.Ontbreekt);
    }

    /// <summary>When asked to check as another standard than the file names, or when the version is one that we don't hold.</summary>
    private void Kop(in Context c, RecordSoort soort)
    {
        if (!soort.IsVoorloop)
        {
            return;
        }

        if (
            opties.Standaard is not null
            && Cijferlezer.TryLees(soort.Elementen[1].Lees(c.Bytes), out var code)
            && !Standaard.EiCodes.Contains((int)code)
            && code != 0
        )
        {
            velden.Overslaan = 1UL << 1;
            melder.Meld(
                c,
                soort.Velden[1],
                Niveau.N3,
                soort.Velden[1].Retourcode,
                Herkomst.Official,
                MeldingSoort.AndereCode,
                Standaard.EiCode
            );
        }

        Versie(c, soort.Velden[2], Standaard.Kop.Hoofdversie, MeldingSoort.AndereVersie);
        Versie(c, soort.Velden[3], Standaard.Kop.Subversie, MeldingSoort.AndereSubversie);
    }

    private void Versie(in Context c, Element element, int verwacht, MeldingSoort melding)
    {
        if (Cijferlezer.TryLees(element.Lees(c.Bytes), out var versie) && versie != verwacht)
        {
            velden.Overslaan |= 1UL << element.Index;
            melder.Meld(c, element, Niveau.N3, element.Retourcode, Herkomst.Official, melding, tekst: Standaard.VolledigeNaam);
        }
    }

    /// <summary>8026: the record may stand here, and the one that it closes is complete.</summary>
    private void Plaats(in Context c, RecordSoort soort)
    {
        if (!MagHier(soort))
        {
            melder.Meld(c, soort.Velden[0], Niveau.N2, VolgordeOnjuist, Herkomst.Official, MeldingSoort.Volgorde);
            return;
        }

        if (soort.IsCommentaar || stand.Vorige is not { } vorige || Standaard.IsRetour)
        {
            return;
        }

        foreach (var kind in Standaard.Soorten)
        {
            if (
                kind.MinstensEen
                && stand.OuderVan(kind) is { } ouder
                && stand.Kinderen[kind.Index] == 0
                && stand.StaatOnder(vorige, ouder)
                && (soort == ouder || !stand.StaatOnder(soort, ouder))
                && kind != soort
                && !stand.StaatOnder(vorige, kind)
            )
            {
                melder.Meld(
                    c,
                    soort.Velden[0],
                    Niveau.N2,
                    VolgordeOnjuist,
                    Herkomst.Inferred,
                    MeldingSoort.OntbrekendKind,
                    tekst: kind.Kenmerk
                );
                return;
            }
        }
    }

    internal bool MagHier(RecordSoort soort)
    {
        if (stand.Vorige is not { } vorige)
        {
            return soort.IsVoorloop;
        }

        if (soort.IsVoorloop || vorige.IsSluit)
        {
            return false;
        }

        if (soort.IsCommentaar)
        {
            return vorige.IsDetail;
        }

        return soort.IsSluit || (stand.OuderVan(soort) is { } ouder && stand.StaatOnder(vorige, ouder));
    }

    private void Neem(RecordSoort soort, ReadOnlySpan<byte> bytes, ulong fouten)
    {
        stand.Tellingen[soort.Index]++;
        if (soort.IsCommentaar)
        {
            return;
        }

        sluit.Tel(soort, bytes);
        if (!soort.IsVoorloop || stand.Vorige is null)
        {
            stand.Onthoud(soort, bytes, fouten);
            stand.Kinderen[soort.Index]++;
        }

        stand.Vorige = soort;
        stand.HeeftSluit |= soort.IsSluit;
    }

    /// <summary>The type whose layout, keys and place fit best: checked as each, the one with the fewest findings.</summary>
    private RecordSoort Passend(ReadOnlySpan<byte> bytes)
    {
        RecordSoort? beste = null;
        var minste = int.MaxValue;
        foreach (var soort in Standaard.Soorten)
        {
            var punten = (2 * velden.Tel(soort, bytes)) + (MagHier(soort) ? 0 : 3);
            if (punten < minste)
            {
                (beste, minste) = (soort, punten);
            }
        }

        return beste!;
    }

    private static long? DetailVan(RecordSoort soort, ReadOnlySpan<byte> bytes) =>
        soort.IsDetail && bytes.Length >= 14 && Cijferlezer.TryLees(bytes.Slice(2, 12), out var nummer) ? nummer : null;

    /// <summary>A record that is too long in bytes but right in characters is UTF-8: the same text in ISO 8859-1, as far as that goes.</summary>
    private static byte[]? Herschreven(ReadOnlySpan<byte> bytes, int lengte)
    {
        try
        {
            var tekst = Utf8.GetString(bytes);
            return tekst.Length == lengte ? Encoding.Latin1.GetBytes(tekst) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
