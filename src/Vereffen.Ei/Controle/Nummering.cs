using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// 0801 and 0754: detail records are numbered 1, 2, 3, ..; a 98 carries the number of the record that it stands behind, with lines 0001, 0002, ..
/// After a wrong number both the place in the file and the number found are taken as a new start, so that one fault gives one finding.
/// </summary>
internal sealed class Nummering(Standaard standaard, Melder melder, Stand stand)
{
    internal void Controleer(in Context c, RecordSoort soort)
    {
        if (!soort.IsDetail)
        {
            return;
        }

        var element = soort.Velden[1];
        if (soort.IsCommentaar)
        {
            Commentaar(c, soort, element);
            return;
        }

        stand.Volgorde++;
        stand.Regelnummer = 0;
        if (c.Detail is not { } nummer)
        {
            stand.VorigNummer++;
            return;
        }

        var goed = standaard.IsRetour ? nummer > stand.VorigNummer : nummer == stand.VorigNummer + 1 || nummer == stand.Volgorde;
        if (!goed && nummer > 0)
        {
            melder.Meld(c, element, Niveau.N2, element.Retourcode, Herkomst.Official, MeldingSoort.Volgnummer, stand.VorigNummer + 1);
        }

        stand.VorigNummer = nummer > 0 ? nummer : stand.VorigNummer + 1;
    }

    private void Commentaar(in Context c, RecordSoort soort, Element element)
    {
        if (c.Detail is { } nummer && nummer > 0 && nummer != stand.VorigNummer)
        {
            melder.Meld(c, element, Niveau.N2, element.Retourcode, Herkomst.Official, MeldingSoort.CommentaarHoortNiet);
        }

        var regel = soort.Velden[2];
        var verwacht = stand.Regelnummer + 1;
        if (Cijferlezer.TryLees(regel.Lees(c.Bytes), out var gevonden) && gevonden > 0)
        {
            if (gevonden != verwacht)
            {
                melder.Meld(c, regel, Niveau.N4, regel.Retourcode, Herkomst.Official, MeldingSoort.Regelnummer, verwacht);
            }

            stand.Regelnummer = gevonden;
        }
        else
        {
            stand.Regelnummer = verwacht;
        }
    }
}
