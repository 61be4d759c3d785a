using System.Globalization;

namespace Vereffen.Ei;

/// <summary>
/// The small language of conditions. <c>als A dan B anders C</c>, <c>of</c>, <c>en</c>, <c>niet</c>, <c>gevuld(0106)</c>, <c>leeg(0106)</c>,
/// <c>0409 &gt;= 0408</c>, <c>0415 = 0414 * 0412</c>, <c>0419 = 'C'</c>, <c>0420 in (1, 2)</c>, <c>0117 &lt;= vandaag</c>,
/// <c>0618 = dagen(0616, 0617)</c> (first and last day included).
/// An element of another record type is the last such record above.
/// </summary>
internal sealed class TaalLezer
{
    private readonly List<string> tekens;
    private readonly RecordSoort soort;
    private readonly Standaard standaard;
    private readonly Dictionary<int, ulong> anderen = [];
    private int plek;
    private ulong eigen;

    private TaalLezer(string tekst, RecordSoort soort, Standaard standaard)
    {
        tekens = [.. Splits(tekst)];
        this.soort = soort;
        this.standaard = standaard;
    }

    /// <summary>Compiles the text of a condition on this record type.</summary>
    /// <exception cref="FormatException">The text is no expression, or names an element that the standard lacks.</exception>
    internal static void Vertaal(Voorwaarde voorwaarde, RecordSoort soort, Standaard standaard)
    {
        var lezer = new TaalLezer(voorwaarde.Tekst, soort, standaard);
        voorwaarde.Eis = lezer.Geheel();
        if (lezer.plek != lezer.tekens.Count)
        {
            throw new FormatException($"'{voorwaarde.Tekst}': '{lezer.tekens[lezer.plek]}' staat er te veel");
        }

        voorwaarde.EigenVelden = lezer.eigen;
        voorwaarde.AndereVelden = [.. lezer.anderen.Select(p => (p.Key, p.Value))];
    }

    private Uitdrukking Geheel()
    {
        if (!Neem("als"))
        {
            return Of();
        }

        var conditie = Of();
        Eis("dan");
        var dan = Of();
        return new Als(conditie, dan, Neem("anders") ? Of() : null);
    }

    private Uitdrukking Of()
    {
        var links = En();
        while (Neem("of"))
        {
            links = new Of(links, En());
        }

        return links;
    }

    private Uitdrukking En()
    {
        var links = Enkel();
        while (Neem("en"))
        {
            links = new En(links, Enkel());
        }

        return links;
    }

    private Uitdrukking Enkel()
    {
        if (Neem("niet"))
        {
            return new Niet(Enkel());
        }

        if (Neem("("))
        {
            var binnen = Geheel();
            Eis(")");
            return binnen;
        }

        if (Neem("gevuld"))
        {
            return new Gevuld(TussenHaken());
        }

        return Neem("leeg") ? new Niet(new Gevuld(TussenHaken())) : Vergelijking();
    }

    private Plaats TussenHaken()
    {
        Eis("(");
        var plaats = PlaatsVan(Volgende());
        Eis(")");
        return plaats;
    }

    private Uitdrukking Vergelijking()
    {
        var links = Volgende();
        if (IsElement(links) && !PlaatsVan(links).Numeriek)
        {
            return TekstVergelijking(PlaatsVan(links));
        }

        var linkerGetal = GetalVan(links);
        if (Neem("in"))
        {
            return InLijst(getal => new Getalvergelijking(linkerGetal, GetalVan(getal), Vergelijker.Van("=")!.Value));
        }

        var vergelijker = VergelijkerVan(Volgende());
        var rechts = Volgende();
        if (IsElement(links) && IsElement(rechts) && PlaatsVan(links).Lengte == 8 && PlaatsVan(rechts).Lengte == 8 && !Volgt("*"))
        {
            return new Datumvergelijking(PlaatsVan(links), PlaatsVan(rechts), vergelijker);
        }

        if (IsElement(links) && EenTeken(PlaatsVan(links), rechts, vergelijker) is { } teken)
        {
            return teken;
        }

        return new Getalvergelijking(linkerGetal, GetalVan(rechts), vergelijker);
    }

    /// <summary>Equality of one position of the own record with a fixed one or with another.</summary>
    private Tekengelijk? EenTeken(Plaats links, string rechts, Vergelijker vergelijker)
    {
        if (links.Record >= 0 || links.Lengte != 1 || vergelijker.Minder != vergelijker.Meer || vergelijker.Gelijk == vergelijker.Minder)
        {
            return null;
        }

        if (IsElement(rechts))
        {
            var ander = PlaatsVan(rechts);
            return ander.Record < 0 && ander.Lengte == 1 ? new Tekengelijk(links.Begin, ander.Begin, 0, vergelijker.Gelijk) : null;
        }

        var vast = rechts.Trim('\'');
        return vast.Length == 1 ? new Tekengelijk(links.Begin, -1, (byte)vast[0], vergelijker.Gelijk) : null;
    }

    private Uitdrukking TekstVergelijking(Plaats links)
    {
        if (Neem("in"))
        {
            return InLijst(tekst => new Tekstvergelijking(links, Tekst(tekst), default, Vergelijker.Van("=")!.Value));
        }

        var vergelijker = VergelijkerVan(Volgende());
        var rechts = Volgende();
        if (EenTeken(links, rechts, vergelijker) is { } teken)
        {
            return teken;
        }

        return IsElement(rechts)
            ? new Tekstvergelijking(links, null, PlaatsVan(rechts), vergelijker)
            : new Tekstvergelijking(links, Tekst(rechts), default, vergelijker);
    }

    private Uitdrukking InLijst(Func<string, Uitdrukking> gelijkAan)
    {
        Eis("(");
        var een = gelijkAan(Volgende());
        while (Neem(","))
        {
            een = new Of(een, gelijkAan(Volgende()));
        }

        Eis(")");
        return een;
    }

    private Getal GetalVan(string teken)
    {
        Getal getal =
            teken == "vandaag" ? new Vandaag()
            : teken == "dagen" ? Dagental()
            : IsElement(teken) ? new Veld(PlaatsVan(teken))
            : long.TryParse(teken, NumberStyles.None, CultureInfo.InvariantCulture, out var vast) ? new Constante(vast)
            : throw new FormatException($"'{teken}' is geen getal of element");
        return Neem("*") ? new Product(getal, GetalVan(Volgende())) : getal;
    }

    private Dagental Dagental()
    {
        Eis("(");
        var begin = PlaatsVan(Volgende());
        Eis(",");
        var eind = PlaatsVan(Volgende());
        Eis(")");
        return new Dagental(begin, eind);
    }

    private Plaats PlaatsVan(string id)
    {
        var element = standaard.ZoekElement(id) ?? throw new FormatException($"element {id} bestaat niet");
        var record = standaard.Records.First(r => r.Elementen.Contains(element));
        if (record == soort)
        {
            eigen |= 1UL << element.Index;
            return new Plaats(-1, element.Start - 1, element.Lengte, element.Type == ElementType.N);
        }

        anderen[record.Index] = anderen.GetValueOrDefault(record.Index) | (1UL << element.Index);
        return new Plaats(record.Index, element.Start - 1, element.Lengte, element.Type == ElementType.N);
    }

    private bool IsElement(string teken) => teken.Length == 4 && teken.All(char.IsAsciiDigit) && standaard.ZoekElement(teken) is not null;

    private static byte[] Tekst(string teken) =>
        teken.StartsWith('\'') ? StandaardLezer.Latijn(teken.Trim('\'')) : throw new FormatException($"'{teken}' is geen tekst");

    private static Vergelijker VergelijkerVan(string teken) =>
        Vergelijker.Van(teken) ?? throw new FormatException($"'{teken}' is geen vergelijking");

    private bool Volgt(string teken) => plek < tekens.Count && tekens[plek] == teken;

    private bool Neem(string teken)
    {
        if (!Volgt(teken))
        {
            return false;
        }

        plek++;
        return true;
    }

    private void Eis(string teken)
    {
        if (!Neem(teken))
        {
            throw new FormatException($"'{teken}' verwacht");
        }
    }

    private string Volgende() => plek < tekens.Count ? tekens[plek++] : throw new FormatException("de eis houdt te vroeg op");

    private static IEnumerable<string> Splits(string tekst)
    {
        for (var i = 0; i < tekst.Length; )
        {
            var begin = i;
            var c = tekst[i++];
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            if (c == '\'')
            {
                i = tekst.IndexOf('\'', i) + 1;
                if (i == 0)
                {
                    throw new FormatException("een ' wordt niet gesloten");
                }
            }
            else if (char.IsAsciiLetterOrDigit(c))
            {
                while (i < tekst.Length && char.IsAsciiLetterOrDigit(tekst[i]))
                {
                    i++;
                }
            }
            else if (c is '<' or '>' && i < tekst.Length && tekst[i] is '=' or '>')
            {
                i++;
            }

            yield return tekst[begin..i];
        }
    }
}
